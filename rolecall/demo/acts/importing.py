"""A table of people whom the recruiters met elsewhere: imported, with a row that could not be taken."""

from rolecall.demo.stage import Scene
from rolecall.importing import actions as importing
from rolecall.importing.actions.tables import Choices
from rolecall.kit import clock, tasks

TABLE = """Name,E-mail,City,Current title,Tags,Notes
Ines Carvalho,ines.carvalho@mail.example.org,Porto,Controls engineer,"Meetup, Robotics",Spoke about drives
Tomasz Wilk,tomasz.wilk@mail.example.org,Kraków,Embedded developer,Meetup,
Aiko Mori,aiko.mori@mail.example.org,Osaka,Process nurse,Meetup,Wants to move within a year
Sam Okoro,sam.okoro(at)mail.example.org,Leeds,Technician,Meetup,
"""


def import_table(scene: Scene) -> None:
    """Bring the table in, check it and import it, three weeks ago."""
    recruiter = next(each for each in scene.members.values() if each.role in ("recruiter", "admin"))
    with clock.at(scene.ago(21)), tasks.at_once("importing.check", "importing.commit"):
        run = importing.bring_table(TABLE.encode(), "meetup.csv", by=recruiter)
        choices = Choices(run.given["mapping"], source="Meetup", private=False)
        importing.check(importing.map_columns(run, choices, by=recruiter), by=recruiter)
        importing.commit(run, by=recruiter)
