"""What was read is read back to whoever applies: what they correct or leave out goes as their words."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate
from rolecall.candidates.queries import profile_of, refuses_comparison
from rolecall.candidates.reading.profile import Fact, Position, Profile, Skill, Study
from rolecall.candidates.reading.results import Facts, Reading
from rolecall.careers.read_back import came_back, read_back
from rolecall.jobs.models import JobPost
from rolecall.kit.events import Visitor
from tests.candidates.hostile.locks import locked
from tests.candidates.papers import pdf_of
from tests.careers.test_applying import address
from tests.errands import do_errands

RESUME = pdf_of(
    "Hana Tanaka", "hana@mail.example.org", "+351 21 555 0142", "", "Experience",
    "Staff engineer, Fold GmbH", "January 2022 - present", "Led the move of the ledger",
    "Backend engineer, Minato Pay GmbH", "March 2017 - December 2021", "Built the settlement service",
)  # fmt: skip
SAID = Profile(
    experience=[Position(title=Fact("Sailor"), organisation=Fact("Fold", 0.4), start=Fact("2019"))],
    skills=[Skill(Fact("Java")), Skill(Fact("Knots")), Skill(Fact("Juggling", 0.3))],
)


def filled(client: Client, post: JobPost) -> tuple[str, dict[str, Any]]:
    """The form after a file was chosen, and what it would send."""
    page = client.post(
        address(post),
        {"fill": "1", "submission": "form-1", "resume": SimpleUploadedFile("hana.pdf", RESUME)},
    ).content.decode()
    form = page.partition('id="apply"')[2]
    sends: dict[str, Any] = {"consent": "on"}
    for each in re.findall(r"<input[^>]*>", form):
        said = dict(re.findall(r'(\w+)="([^"]*)"', each))
        if "name" in said and said.get("type") != "file" and ("checkbox" not in each or " checked" in each):
            sends[said["name"]] = said.get("value", "on" if "checkbox" in each else "")
    return page, sends


def test_what_was_read_fills_the_form_and_is_read_back(post: JobPost, client: Client) -> None:
    page, sends = filled(client, post)

    assert (sends["name"], sends["email"]) == ("Hana Tanaka", "hana@mail.example.org")
    assert "What we read" in page
    assert "Staff engineer, Fold GmbH · 2022-01 – now" in page


def test_a_candidates_corrections_outlive_the_reading_of_their_file(post: JobPost, client: Client) -> None:
    _, sends = filled(client, post)
    changed = {"said-0-title": "Principal engineer", "said-1-left_out": "on"}

    refused = client.post(address(post), {**sends, **changed, "said-0-start": "soon"})
    assert refused.status_code == 422
    assert 'value="Principal engineer"' in refused.content.decode()
    assert "such as 2019-03" in refused.content.decode()
    sends["submission"] = "form-1"
    assert client.post(address(post), {**sends, **changed, "comparison_refused": "on"}).status_code == 302
    do_errands("candidates.read_document")

    candidate = Candidate.objects.get()
    (work,) = profile_of(candidate.id).of("experience")
    assert (work.title, work.organisation, work.settled_by_role) == (
        "Principal engineer",
        "Fold GmbH",
        "candidate",
    )
    assert work.document is not None
    assert refuses_comparison(candidate.id)


def test_what_is_sent_as_it_was_read_is_left_to_the_file(post: JobPost, client: Client) -> None:
    _, sends = filled(client, post)

    client.post(address(post), sends)

    assert not Candidate.objects.get().profile_facts.exists()


def test_a_file_that_cannot_be_read_is_kept_and_one_types_instead(post: JobPost, client: Client) -> None:
    broken = SimpleUploadedFile("hana.pdf", b"%PDF-1.7 broken")
    page = client.post(
        address(post), {"fill": "1", "submission": "form-1", "resume": broken}
    ).content.decode()

    assert "could not read it" in page
    assert "We have <strong>hana.pdf</strong>" in page
    assert "What we read" not in page


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("locked.pdf", locked(b"secret", b"Hana Tanaka"), "Your file is locked with a password"),
        ("hana.pdf", b"%PDF-1.7 broken", "choose another copy if you have one"),
        ("hana.pages", b"PK\x03\x04" + bytes(60), "choose a PDF if you can"),
        ("hana.png", b"\x89PNG\r\n\x1a\n" + bytes(60), "It is a picture"),
    ],
)
def test_who_applies_is_told_what_to_do_about_a_file_that_cannot_be_read(
    name: str, data: bytes, says: str, post: JobPost, client: Client
) -> None:
    sent = {"fill": "1", "submission": "form-1", "resume": SimpleUploadedFile(name, data)}
    page = client.post(address(post), sent).content.decode()

    assert says in page
    assert "Please fill in the fields yourself." in page
    assert f"We have <strong>{name}</strong>" in page


def test_what_is_asked_is_confirmed_and_skills_are_corrected_in_a_line(organization: object) -> None:
    shown = read_back(Reading("read", None, None, "", 1, [], Facts(), SAID), "form-1")
    assert shown is not None
    assert [each.values["title"] for each in shown.asked_skills] == ["Juggling"]
    data = {
        "was_read": shown.token,
        "said-0-title": "Sailor",
        "said-0-organisation": "Fold GmbH",
        "said-0-start": "2019",
        "said-skills": "Java, Splicing",
        "said-yes-Juggling": "1",
    }

    sent = came_back(data, "form-1")

    assert sent is not None
    assert sent.is_valid()
    assert came_back(data, "another form") is None
    assert came_back({**data, "was_read": "forged"}, "form-1") is None
    said = [(each.as_read.get("title"), each.values and each.values["title"]) for each in sent.words]
    assert said == [("Sailor", "Sailor"), ("Knots", None), (None, "Splicing"), ("Juggling", "Juggling")]


def test_a_study_that_is_unsure_is_read_back_open_and_confirmed(organization: object) -> None:
    study = Study(Fact("Master", 0.6), Fact("Quickthorn Programme", 0.6), Fact("Lake University"))
    outcome = Reading("read", None, None, "", 1, [], Facts(), Profile(education=[study]))
    shown = read_back(outcome, "form-1")
    assert shown is not None
    (row,) = shown.education
    assert row.heading == "Master, Quickthorn Programme, Lake University"
    assert [bool(row.fields[name].help_text) for name in ("title", "subject", "organisation")] == [
        True,
        True,
        False,
    ]
    data = {
        "was_read": shown.token,
        "said-0-title": "Master",
        "said-0-subject": "Quickthorn Programme",
        "said-0-organisation": "Lake University",
        "said-0-confirmed": "on",
    }

    sent = came_back(data, "form-1")

    assert sent is not None
    assert sent.is_valid()
    assert [each.confirmed for each in sent.words] == [("title", "subject")]


@pytest.mark.parametrize("role", ["member", "candidate"])
def test_a_candidates_word_changes_nothing_that_a_member_settled(rae: Any, role: str) -> None:
    hana = candidates.add(by=rae, name="Hana Tanaka")
    by = rae if role == "member" else Visitor("Hana")
    known = candidates.OwnWord("skill", {}, {"title": "Java"})
    candidates.settle_own(hana, [known], by=by)

    candidates.settle_own(hana, [candidates.OwnWord("skill", {"title": "Java"}, None)], by=Visitor("Hana"))

    assert [each.title for each in profile_of(hana.id).of("skill")] == (["Java"] if role == "member" else [])
