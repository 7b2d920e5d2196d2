"""People whom a recruiter typed in a second time: two pairs to decide about."""

from rolecall.candidates import actions as candidates
from rolecall.candidates.duplicates import finding
from rolecall.demo.stage import Scene
from rolecall.kit import clock
from rolecall.pipeline.models import Application


def meet_again(scene: Scene) -> None:
    """Add two people under way once more, met at a fair: the name turned round, and with a slip in it."""
    recruiter = next(each for each in scene.members.values() if each.is_recruiter)
    under_way = Application.objects.active().filter(
        job__state="open", stage__kind__in=["screen", "interview"]
    )
    known = under_way.exclude(candidate__phone="").select_related("candidate")
    people = {each.candidate_id: each.candidate for each in known.order_by("-applied_at", "-id")[:8]}
    for number, (person, rename) in enumerate(zip(people.values(), (_turned, _slipped), strict=False)):
        with clock.at(scene.ago(4 - number)):
            twice = candidates.add(
                by=recruiter,
                name=rename(person.name),
                email=f"fair.{number + 1}@mail.example.org",
                phone=person.phone,
                location=person.location,
                tags=["Met at a fair"],
            )
            finding.look_at([person.id, twice.id])


def _turned(name: str) -> str:
    first, _, last = name.rpartition(" ")
    return f"{last}, {first}" if first else name


def _slipped(name: str) -> str:
    """Two letters in the middle of the last word, the wrong way round."""
    at = len(name) - 3
    return f"{name[:at]}{name[at + 1]}{name[at]}{name[at + 2 :]}" if len(name) > 6 else name
