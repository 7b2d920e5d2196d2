"""Many people who differ in everything that can be looked for; the same for the same number."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from rolecall.accounts.models import Member
from rolecall.candidates.models import (
    Candidate,
    CandidateTag,
    Document,
    EmailAddress,
    Phone,
    Source,
    Tag,
)
from rolecall.jobs.models import Job, TeamMember
from rolecall.kit import clock
from rolecall.kit.db import normalised
from rolecall.messaging.models import Message
from rolecall.pipeline.models import Application, ApplicationVersion, Comment
from rolecall.questions.models import Answer, Question, QuestionSet
from tests.pipeline.conftest import open_job
from tests.search.crowd_particulars import add_particulars

FIRST = [
    "Anna",
    "Amara",
    "José",
    "Zoë",
    "Jürgen",
    "Łukasz",
    "Søren",
    "François",
    "Ingrid",
    "Noor",
    "Mohamed",
    "Fatima",
    "Ελένη",
    "Γιώργος",
    "Ольга",
    "Сергей",
    "美咲",
    "太郎",
    "민수",
    "지우",
    "Maria",
    "Jon",
    "Jonathan",
    "Christopher",
    "Katherine",
    "Priya",
    "Aarav",
    "محمد",
    "ليلى",
]
LAST = [
    "Müller",
    "Nwosu",
    "García",
    "O'Brien",
    "Smith-Jones",
    "Łódzki",
    "Ødegård",
    "Dupont",
    "Lindqvist",
    "Haddad",
    "Παπαδοπούλου",
    "Иванова",
    "田中",
    "佐藤",
    "김",
    "박",
    "Johnson",
    "Jonson",
    "Johansson",
    "Andersen",
    "Anderson",
    "Kowalczyk",
    "Patel",
    "Sharma",
    "العلي",
    "Java",
    "Pythonas",
]
TITLES = (
    "Backend Engineer", "Intern, Data", "International Sales Lead", "Node.js Developer", "C++ Engineer",
    "R&D Manager", "Registered Nurse", "Machine Learning Engineer", "UX/UI Designer", "",
)  # fmt: skip
PLACES = ("Athens, Greece", "Αθήνα", "Port Linden", "São Paulo", "東京", "")
WORDS = [
    "python",
    "django",
    "flask",
    "java",
    "c++",
    "c#",
    ".NET",
    "R&D",
    "CI/CD",
    "node.js",
    "internal",
    "international",
    "intern",
    "interns",
    "develops",
    "developing",
    "developer",
    "development",
    "team",
    "teams",
    "leading",
    "3.11",
    "excel",
    "figma",
    "sales",
    "nursing",
    "ICU",
    "phlebotomy",
    "pediatric",
    "care",
    "Kubernetes",
    "cloud",
    "e-mail",
    "data-driven",
    "AT&T",
]
SMALL = ["the", "and", "of", "in", "for", "with", "to", "a", "on", "by"]
SENTENCES = (
    "I worked as a machine learning engineer in a small team.",
    "Ich habe in der Entwicklung mit Kollegen an Maschinen gearbeitet und die Teams geleitet.",
    "J'ai développé des applications pour les clients et dans les équipes de la société.",
    "Έχω εργαστεί με την ομάδα για το έργο και στο τμήμα των πωλήσεων.",
    "東京大学で機械学習を研究しました。",
    "Я работал в команде и занимался разработкой на языке python.",
    "عملت في فريق من المهندسين على تطوير البرامج",
    "Learning machine care, not machine learning.",
    "",
)
NOTES = (
    "Plays the harpsichord",
    "Asks for 90 000, secretly",
    "Met at the fair; knows Kotlin",
    "call in spring",
)
LETTERS = (
    "<p>Thank you, we would like to <b>invite</b> you</p>",
    "<p>Unfortunately the harbour is closed</p>",
)
TAGS = ("silver medal", "speaks Greek", "R&D", "relocates")
BEGAN = datetime(2025, 11, 1, 9, 0, tzinfo=UTC)
YEAR_OF_HOURS = 8_760
"""However many there are, they came within a year: nobody of the future is found."""


@dataclass(frozen=True)
class Crowd:
    """The people, with the jobs that they applied for."""

    jobs: list[Job]
    count: int


class Maker:
    """Makes the rows, many at a time."""

    def __init__(self, count: int, manager: Member, interviewer: Member) -> None:
        self.random = random.Random(7)
        self.count = count
        self.jobs = [open_job("Backend Engineer"), open_job("Ward Nurse"), open_job("Sales Lead, Ελλάδα")]
        self.jobs[1].stages.filter(name="Panel").update(blind=True)
        for job, member in ((0, manager), (1, manager), (1, interviewer), (2, interviewer)):
            TeamMember.objects.create(job=self.jobs[job], member=member, part="interviewer")
        self.sources = [
            Source(name=name, name_normalised=normalised(name)) for name in ("Referral", "Job board")
        ]
        self.tags = [Tag(name=name, name_normalised=normalised(name)) for name in TAGS]
        self.author = manager
        self.form = QuestionSet.objects.create(name="Form")
        self.question = Question.objects.create(question_set=self.form, text="Why?", kind="long")

    def make(self) -> Crowd:
        """Write them."""
        Source.objects.bulk_create(self.sources)
        Tag.objects.bulk_create(self.tags)
        self._people()
        self._applications()
        self._said()
        add_particulars(self.form, self.people, self.applications, since=BEGAN)
        return Crowd(self.jobs, self.count)

    def _people(self) -> None:
        made = []
        for number in range(self.count):
            with clock.at(BEGAN + timedelta(hours=number * min(1, YEAR_OF_HOURS / self.count))):
                made.append(self._person(number))
        self.people = Candidate.objects.bulk_create(made)
        self._documents()
        pairs = [(person, tag) for person in self.people for tag in self.tags if self.random.random() < 0.1]
        CandidateTag.objects.bulk_create(CandidateTag(candidate=person, tag=tag) for person, tag in pairs)
        EmailAddress.objects.bulk_create(EmailAddress.of(person, person.email) for person in self.people)
        Phone.objects.bulk_create(Phone.of(person, person.phone) for person in self.people)

    def _person(self, number: int) -> Candidate:
        name = f"{self.random.choice(FIRST)} {self.random.choice(LAST)}"
        return Candidate(
            name=name,
            name_normalised=normalised(name),
            headline=self.random.choice(TITLES),
            location=self.random.choice(PLACES),
            source=self.random.choice([*self.sources, None]),
            email=f"person{number}@{self.random.choice(['mail', 'post'])}.example.org",
            phone=f"+49 30 5550 {number:04d}",
            updated_at=clock.now(),
        )

    def _documents(self) -> None:
        Document.objects.bulk_create(
            Document(
                candidate=person, file_name="resume.txt", content_kind="txt", size=1, sha256=f"{number}",
                key=f"{number}", text=self._text(), reading_state="read",
            )
            for number, person in enumerate(self.people)
            if number % 9
        )  # fmt: skip

    def _text(self) -> str:
        words = [self.random.choice(WORDS if self.random.random() < 0.5 else SMALL) for _ in range(24)]
        return f"{self.random.choice(SENTENCES)}\n{' '.join(words)}. {self.random.choice(SENTENCES)}"

    def _applications(self) -> None:
        made = []
        for number, person in enumerate(self.people):
            for job in self.jobs if number % 10 == 0 else self.jobs[number % 4 : number % 4 + 1]:
                stages = list(job.stages.all())
                stage = stages[self.random.randrange(len(stages))]
                state = (
                    "hired" if stage.kind == "hired" else self.random.choice(["active", "active", "rejected"])
                )
                made.append(
                    Application(
                        job=job, candidate=person, stage=stage, state=state, stage_entered_at=clock.now(),
                        applied_at=person.created_at,
                        updated_at=person.created_at + timedelta(days=number % 40),
                    )
                )  # fmt: skip
        self.applications = Application.objects.bulk_create(made)
        versions = ApplicationVersion.objects.bulk_create(
            ApplicationVersion(
                application=each, number=1, name=each.candidate.name,
                cover_letter="I saw your lighthouse" if number % 20 == 0 else "",
            )
            for number, each in enumerate(self.applications)
        )  # fmt: skip
        Answer.objects.bulk_create(
            Answer(
                sheet_id=each.id, question=self.question, question_text="Why?", kind="long",
                value=self.random.choice(["I like windmills", "Kite making is my craft", "Because"]),
            )
            for each in versions
        )  # fmt: skip

    def _said(self) -> None:
        of: dict[object, Application] = {each.candidate_id: each for each in self.applications}
        some = [person for person in self.people if self.random.random() < 0.5]
        Comment.objects.bulk_create(
            Comment(
                candidate=person, application=of.get(person.id) if self.random.random() < 0.6 else None,
                author=self.author, author_name="Cleo", body=self.random.choice(NOTES),
                is_private=self.random.random() < 0.4,
                removed_at=clock.now() if self.random.random() < 0.1 else None,
            )
            for person in some
        )  # fmt: skip
        Message.objects.bulk_create(
            Message(
                candidate=person, application=of.get(person.id) if self.random.random() < 0.7 else None,
                subject="About Thursday", body=self.random.choice(LETTERS), state="sent",
                send_after=clock.now(), author_name="Cleo",
            )
            for person in some[::2]
        )  # fmt: skip
