"""A person's timeline tells each reader of the applications that they see, and of no others."""

from rolecall.accounts.models import Member
from rolecall.jobs.models import Job
from rolecall.messaging import actions as messaging
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries.timeline import timeline_for
from tests.pipeline.conftest import open_job


def written(reader: Member, application: Application) -> list[str]:
    told = timeline_for(reader, application.candidate).told
    return [each.entry.sentence for each in told if each.entry.type == "message_queued"]


def test_letters_are_told_to_those_who_read_and_write_them(
    team: Job, amara: Application, rae: Member, cleo: Member, ivo: Member
) -> None:
    messaging.write(amara.candidate, by=rae, application=amara, subject="No", body="<p>Dear Amara</p>")

    assert written(cleo, amara) == ["wrote “No”"]
    assert written(ivo, amara) == []


def test_letters_about_another_job_are_not_told_to_who_does_not_see_it(
    team: Job, amara: Application, rae: Member, cleo: Member
) -> None:
    elsewhere = pipeline.add(open_job("Head of Secrets"), amara.candidate, by=rae)
    for application, subject in ((None, "Hello"), (amara, "About kites"), (elsewhere, "About secrets")):
        messaging.write(
            amara.candidate, by=rae, application=application, subject=subject, body="<p>Dear Amara</p>"
        )

    assert written(rae, amara) == ["wrote “About secrets”", "wrote “About kites”", "wrote “Hello”"]
    assert written(cleo, amara) == ["wrote “About kites”", "wrote “Hello”"]
