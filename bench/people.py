"""The people of one organization, as rows: the same for the same seed, but for today's date."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from words import FIRST, LAST, PLACES, TITLES, text

if TYPE_CHECKING:
    from bulk import Row
    from scenes import Place, Scene, Stop

YEARS = 3
NEVER_AGAIN = 32_767
"""The version of the reader who read a file: no newer one reads it again while others measure."""
SECOND_EVERY = 5
ENDS = ("active", "rejected", "rejected", "rejected", "rejected", "rejected", "withdrawn", "hired")
CONSENT = "I agree that my application is kept for twelve months to decide about this job."


@dataclass(frozen=True)
class Shape:
    """How many people, and how many of them wait in the first job."""

    candidates: int
    in_one_job: int
    seed: int


def rows_of(scene: "Scene", shape: Shape) -> "Iterator[tuple[str, Row]]":
    """Every row, table by table as it comes; 120 applications for 100 people."""
    return Pen(scene, shape).rows()


class Pen:
    """Writes rows."""

    def __init__(self, scene: "Scene", shape: Shape) -> None:
        self.scene, self.shape = scene, shape
        self.random = random.Random(f"{scene.slug} {shape.seed}")
        self.now = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)

    def rows(self) -> "Iterator[tuple[str, Row]]":
        gap = timedelta(days=365 * YEARS) / self.shape.candidates
        step = max(1, self.shape.candidates // self.shape.in_one_job)
        waiting = 0
        for number in range(self.shape.candidates):
            at = self.now - gap * (self.shape.candidates - number)
            waits = number % step == 0 and waiting < self.shape.in_one_job
            waiting += waits
            yield from self.person(number, at, waits=waits)

    def person(self, number: int, at: datetime, *, waits: bool) -> "Iterator[tuple[str, Row]]":
        name = f"{self.random.choice(FIRST)} {self.random.choice(LAST)}"
        email = f"{name.lower().replace(' ', '.')}.{number}@{self.scene.slug}.example.org"
        phone = f"+49 30 {55_500_000 + number}"  # a number of their own, however many they are
        row, candidate = self._row(at)
        source = self.random.choice(self.scene.sources)
        headline, place = self.random.choice(TITLES), self.random.choice(PLACES)
        yield (
            "candidates_candidate",
            (*row, name, name.lower(), headline, place, source, None, email, phone, None, at),
        )
        for word in name.lower().split():
            yield "candidates_namepart", (*self._row(at)[0], candidate, word)
        yield "candidates_emailaddress", (*self._row(at)[0], candidate, email, email)
        yield "candidates_phone", (*self._row(at)[0], candidate, phone, phone.replace(" ", ""))
        url = f"https://profiles.example.org/{number}"
        yield "candidates_link", (*self._row(at)[0], candidate, url, "")
        for tag in self.random.sample(self.scene.tags, number % 3):
            yield "candidates_candidatetag", (*self._row(at)[0], candidate, tag)
        yield (
            "candidates_consent",
            (*self._row(at)[0], candidate, CONSENT, "application", at, at + timedelta(days=365), None),
        )
        resume = yield from self.document(candidate, name, at, pictured=waits)
        person = (candidate, name, email, phone, resume)
        jobs = self.scene.jobs
        first = jobs[0] if waits else jobs[number % len(jobs)]
        yield from self.application(first, person, at, source, "active" if waits else self._end(first))
        if number % SECOND_EVERY == 0:
            second = jobs[(number + 7) % len(jobs)]
            yield from self.application(
                second,
                person,
                min(at + timedelta(hours=9), self.now),
                source,
                "rejected" if first is second else self._end(second),
            )
        if number % 10 < 3:
            yield (
                "pipeline_comment",
                (
                    *self._row(at)[0],
                    candidate,
                    None,
                    self.scene.member_id,
                    self.scene.member,
                    text(self.random, 20),
                    False,
                    None,
                ),
            )

    def document(
        self, candidate: str, name: str, at: datetime, *, pictured: bool
    ) -> "Iterator[tuple[str, Row]]":
        row, document = self._row(at)
        said = f"{name}\n{text(self.random, 180)}"
        digest = f"{self.random.getrandbits(256):064x}"
        key = f"{self.scene.id}/{document}"
        yield (
            "candidates_document",
            (
                *row,
                candidate,
                "resume",
                "resume.pdf",
                "pdf",
                at,
                100_000,
                digest,
                key,
                name,
                "read",
                "",
                1,
                said,
                "",
                json.dumps({"name": name}),
                "[]",
                NEVER_AGAIN,
            ),
        )
        if pictured:
            words = [
                [
                    word,
                    80 + index % 10 * 84,
                    60 + index // 10 * 30,
                    150 + index % 10 * 84,
                    80 + index // 10 * 30,
                ]
                for index, word in enumerate(said.split())
            ]
            yield (
                "candidates_documentpage",
                (*self._row(at)[0], document, 1, 1240, 1754, key, json.dumps(words)),
            )
        return document

    def application(
        self, job: "Place", person: tuple[str, ...], at: datetime, source: Any, state: str
    ) -> "Iterator[tuple[str, Row]]":
        candidate, name, email, _, _ = person
        row, application = self._row(at)
        walked = self._walk(job, state)
        # nobody enters a stage tomorrow, however lately they applied
        pace = min(timedelta(hours=30), (self.now - at) / (len(walked) + 1))
        entered = [at + pace * index for index in range(len(walked))]
        about = {"application_id": application, "candidate_id": candidate, "job_id": str(job.id)}
        ended = entered[-1] + pace * 4 / 3
        yield (
            "pipeline_application",
            (
                *row,
                job.id,
                candidate,
                walked[-1].id,
                state,
                source,
                entered[-1],
                at,
                1,
                1,
                2,
                at > self.now - timedelta(days=2),
                30 if state == "hired" else None,
                ended,
            ),
        )
        yield from self._sent(job, application, person, at)
        yield from self._event(
            at,
            "application_received",
            "candidate",
            None,
            name,
            {**about, "version": 1, "again": False},
            about,
        )
        for index, (stop, since) in enumerate(zip(walked, entered, strict=True)):
            left = entered[index + 1] if index + 1 < len(walked) else None if state == "active" else ended
            yield (
                "pipeline_stagevisit",
                (
                    *self._row(since)[0],
                    application,
                    stop.id,
                    since,
                    left,
                    int((left - since).total_seconds()) if left else None,
                ),
            )
            if index:
                yield from self._moved(walked[index - 1], stop, since, about)
        yield from self._ended(state, application, ended, about)
        body = "<p>Thank you for applying. We read every application and answer within two weeks.</p>"
        yield (
            "messaging_message",
            (
                *self._row(at)[0],
                candidate,
                application,
                "received",
                email,
                "We have your application",
                body,
                "sent",
                at,
                at,
                1,
                "",
                "",
                None,
                self.scene.slug,
                None,
            ),
        )

    def _sent(
        self, job: "Place", application: str, person: tuple[str, ...], at: datetime
    ) -> "Iterator[tuple[str, Row]]":
        _, name, email, phone, resume = person
        row, version = self._row(at)
        yield (
            "pipeline_applicationversion",
            (*row, application, 1, job.post_id, resume, name, email, phone, "", version),
        )
        for position, (question, asked, kind, said) in enumerate(job.questions):
            yield (
                "questions_answer",
                (*self._row(at)[0], version, question, asked, kind, json.dumps(said), None, position),
            )

    def _moved(
        self, before: "Stop", stop: "Stop", at: datetime, about: dict[str, str]
    ) -> "Iterator[tuple[str, Row]]":
        data = {
            **about, "from_stage_id": str(before.id), "from_stage": before.name, "to_stage_id": str(stop.id),
            "to_stage": stop.name, "seconds_in_previous_stage": 108_000, "batch_id": None,
        }  # fmt: skip
        yield from self._event(
            at, "application_moved", "member", self.scene.member_id, self.scene.member, data, about
        )

    def _ended(
        self, state: str, application: str, at: datetime, about: dict[str, str]
    ) -> "Iterator[tuple[str, Row]]":
        row, _ = self._row(at)
        if state == "rejected":
            reason = self.random.choice(self.scene.reasons)
            yield "pipeline_rejection", (*row, application, reason, "", self.scene.member, False, at, None)
        elif state == "withdrawn":
            yield "pipeline_withdrawal", (*row, application, "", at, None)
        elif state == "hired":
            yield "pipeline_hire", (*row, application, None, at, None, self.scene.member, None)

    def _event(
        self, at: datetime, kind: str, who: str, who_id: Any, name: str, data: dict[str, Any],
        about: dict[str, str],
    ) -> "Iterator[tuple[str, Row]]":  # fmt: skip
        row, event = self._row(at)
        yield "kit_eventrow", (*row, kind, who, who_id, name, None, json.dumps(data), 0, None)
        for subject in about.values():
            yield "kit_eventsubject", (*self._row(at)[0], event, subject)

    def _end(self, job: "Place") -> str:
        # the first job's people are counted: nobody else waits there
        return self.random.choice(ENDS[1:7] if job is self.scene.jobs[0] else ENDS)

    def _walk(self, job: "Place", state: str) -> "list[Stop]":
        """The stages that somebody passed: to the last one when hired, else some of the first."""
        if state == "hired":
            return job.stages
        ordinary = [stop for stop in job.stages if stop.kind != "hired"]
        return ordinary[: self.random.choice([1, 1, 1, 2, 2, 3, len(ordinary)])]

    def _row(self, at: datetime) -> tuple[tuple[str, datetime, Any], str]:
        """What every row begins with, and its key: a UUIDv7 of that time."""
        bits = self.random.getrandbits(72)
        key = f"{int(at.timestamp() * 1000):012x}7{bits >> 60:03x}8{bits & (1 << 60) - 1:015x}"
        key = f"{key[:8]}-{key[8:12]}-{key[12:16]}-{key[16:20]}-{key[20:]}"
        return (key, at, self.scene.id), key
