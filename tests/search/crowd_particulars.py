"""What else people are narrowed down by: answers, reasons, consents, work; of the crowd of `crowd.py`."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta

from rolecall.candidates.models import Candidate, Consent, CustomField, CustomFieldValue, ProfileFact
from rolecall.kit import clock
from rolecall.pipeline.models import Application, ApplicationVersion, Rejection, RejectionReason
from rolecall.questions.models import Answer, Question, QuestionSet

REASONS = ("Too far away", "Pay, too high")
QUESTIONS: tuple[tuple[str, str, list[str]], ...] = (
    ("Notice period, in weeks", "number", []),
    ("Work permit?", "yes_no", []),
    ("Which shifts?", "several_of", ["Early", "Late", "Night"]),
    ("Seniority", "one_of", ["Junior", "Senior"]),
    ("First day", "date", []),
)
FIELDS: tuple[tuple[str, str, list[str]], ...] = (
    ("Salary wish", "number", []),
    ("Favourite office", "one_of", ["Athens", "Port Linden"]),
    ("Seniority", "one_of", ["Junior", "Senior"]),
    ("Certificates", "several_of", ["Forklift", "First aid", "Welding"]),
    ("Free from", "date", []),
    ("Drives at night", "yes_no", []),
)
"""The organization's own, one of which is called as a question of a form is."""


def add_particulars(
    form: QuestionSet, people: list[Candidate], applications: list[Application], *, since: datetime
) -> None:
    """Write them, of nearly everybody some."""
    adder = _Adder(form, people, since)
    adder.add(applications)
    adder.fill()


class _Adder:
    def __init__(self, form: QuestionSet, people: list[Candidate], since: datetime) -> None:
        self.people = people
        self.since = since
        self.other = random.Random(11)
        self.questions = [
            Question.objects.create(question_set=form, text=text, kind=kind, options=options)
            for text, kind, options in QUESTIONS
        ]
        self.reasons = [RejectionReason.objects.create(name=name) for name in REASONS]

    def add(self, applications: list[Application]) -> None:
        some = self.other
        sheets = ApplicationVersion.objects.filter(application__among=[each.id for each in applications])
        Answer.objects.bulk_create(
            Answer(
                sheet_id=sheet, question=question, question_text=question.text, kind=question.kind,
                value=self._value(question.kind, question.options),
            )
            for sheet in sheets.order_by("id").values_list("id", flat=True)
            for question in self.questions
            if some.random() < 0.8
        )  # fmt: skip
        Rejection.objects.bulk_create(
            Rejection(
                application=each, reason=some.choice([*self.reasons, None]), by_name="Cleo",
                rejected_at=clock.now(), undone_at=clock.now() if some.random() < 0.1 else None,
            )
            for each in applications
            if each.state == "rejected"
        )  # fmt: skip
        Consent.objects.bulk_create(
            Consent(
                candidate=person, text="Keep me", given_at=self.since,
                ends_at=some.choice([self.since + timedelta(days=some.randrange(900)), None]),
                withdrawn_at=some.choice([None, None, self.since]),
            )
            for person in self.people
            for _ in range(some.randrange(3))
        )  # fmt: skip
        ProfileFact.objects.bulk_create(fact for person in self.people for fact in self._facts(person))

    def fill(self) -> None:
        """What fields of the organization's own say; of one that was removed nothing is found."""
        some = self.other
        fields = [
            CustomField.objects.create(name=name, kind=kind, options=options, position=position)
            for position, (name, kind, options) in enumerate(FIELDS)
        ]
        fields.append(CustomField.objects.create(name="Weight", kind="number", removed_at=self.since))
        values = [
            CustomFieldValue(candidate=person, field=field, value=self._value(field.kind, field.options))
            for person in self.people
            for field in fields
            if some.random() < 0.5
        ]
        CustomFieldValue.objects.bulk_create(each for each in values if each.value is not None)

    def _value(self, kind: str, options: list[str]) -> object:
        some = self.other
        match kind:
            case "number":
                return some.choice([0, 1, 2, 2.5, 3, 4, 12, -1, 100])
            case "yes_no":
                return some.choice(["yes", "no"])
            case "several_of":
                return [each for each in options if some.random() < 0.5] or None
            case "one_of":
                return some.choice(options)
            case _:
                return (self.since + timedelta(days=some.randrange(200))).date().isoformat()

    def _facts(self, person: Candidate) -> Iterator[ProfileFact]:
        some = self.other
        for code, title in (("de", "Deutsch"), ("el", "Greek"), ("", "Elvish")):
            if some.random() < 0.4:
                level = some.choice(["", "A2", "B1", "B2", "C1", "native"])
                yield ProfileFact(
                    candidate=person, section="language", title=title, known_as=code, level=level
                )
        if some.random() < 0.3:
            yield ProfileFact(candidate=person, section="licence", title=some.choice(["B", "CDL A"]))
        start = 2000
        for number in range(some.randrange(4)):
            start += some.randrange(4)
            end = start + some.randrange(5)
            yield ProfileFact(
                candidate=person, section="experience", title="Keeper", position=number,
                organisation=some.choice(["Acme Lighthouses", "Bolt & Sons"]),
                start=some.choice([f"{start}", f"{start}-03"]), end=some.choice([f"{end}", f"{end}-11"]),
                is_current=some.random() < 0.3,
            )  # fmt: skip
