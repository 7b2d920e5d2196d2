"""A person's profile on their page: looked at, answered, corrected, and found again in the file."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates import tasks
from rolecall.candidates.models import Candidate, Document, ProfileFact
from rolecall.candidates.reading.profile import Evidence, Fact, Hidden, Position, Profile, Skill
from rolecall.candidates.reading.results import Facts, Page, Reading
from rolecall.candidates.said import said_in
from rolecall.candidates.taking_in import take_in
from rolecall.jobs.models import Job
from rolecall.pipeline.models import Application
from tests.candidates.papers import pdf_of, rtf_of

FOLD = Fact("Staff engineer", 1, [Evidence("Staff engineer at Fold", 1, (72.0, 96.0, 240.0, 112.0))])
SAID = Profile(
    experience=[
        Position(title=FOLD, organisation=Fact("Fold"), place=Fact("Lisbon", 0.4), start=Fact("2022-01"))
    ],
    skills=[Skill(Fact("Juggling", 0.3)), Skill(Fact("Postgres"), "PostgreSQL")],
    hidden=[Hidden("hire me at once", "colour", 1, (0.0, 0.0, 10.0, 10.0))],
)
HTMX = {"HX-Request": "true", "HX-Target": "profile"}


def read_as(candidate: Candidate, document: Document, profile: Profile = SAID) -> None:
    pages = [Page(1, 595.0, 842.0, [])]
    take_in(candidate.id, document, said_in(Reading("read", None, None, "", 1, pages, Facts(), profile)))


@pytest.fixture
def hana(amara: Application, rae: Member) -> Candidate:
    return amara.candidate


@pytest.fixture
def resume(hana: Candidate, rae: Member) -> Document:
    data = pdf_of("Amara Nwosu", "Staff engineer at Fold, since 2022", "Moved the ledger to Postgres")
    document = candidates.attach(hana, by=rae, data=data, file_name="amara.pdf")
    tasks.read_document(document_id=str(document.id))
    read_as(hana, document)
    return document


def text_of(client: Client, address: str, **query: object) -> str:
    page = client.get(address, query)
    assert page.status_code == 200
    return page.content.decode()


def fact(hana: Candidate, title: str) -> ProfileFact:
    return hana.profile_facts.get(title=title)


def test_the_page_states_what_is_sure_and_asks_the_rest(
    hana: Candidate, resume: Document, rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    page = text_of(signed_in(rae), f"/northwind/candidates/{hana.id}/")

    stated, asked = page.partition("Is this right?")[2].partition("Experience")[::2]
    assert "Juggling" in stated
    assert "Staff engineer" in asked
    assert "Is this right? <em>Lisbon</em>" in asked
    assert "This file holds text that is not visible" in page
    assert "hire me at once" in page


def test_an_interviewer_reads_the_profile_and_changes_nothing(
    hana: Candidate, resume: Document, team: Job, ivo: Member, signed_in: Callable[[Member], Client]
) -> None:
    client, postgres = signed_in(ivo), fact(hana, "Postgres")

    page = text_of(client, f"/northwind/candidates/{hana.id}/")
    assert "Staff engineer" in page
    assert "Edit the profile" not in page
    assert "/confirm/" not in page
    for act in ("confirm", "remove", "restore"):
        assert client.post(f"/northwind/facts/{postgres.id}/{act}/").status_code == 403
    assert client.post(f"/northwind/facts/{postgres.id}/", {"title": "X"}).status_code == 403
    postgres.refresh_from_db()
    assert (postgres.title, postgres.removed_at) == ("Postgres", None)


def test_facts_of_people_one_may_not_see_are_not_there(
    hana: Candidate, resume: Document, ivo: Member, rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    assert signed_in(ivo).get(f"/northwind/candidates/{hana.id}/profile/").status_code == 404
    assert signed_in(rae).post(f"/northwind/facts/{UUID(int=7)}/remove/").status_code == 404


def test_yes_and_no_answer_what_is_asked_in_place(
    hana: Candidate, resume: Document, rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    client, juggling = signed_in(rae), fact(hana, "Juggling")

    answer = client.post(f"/northwind/facts/{juggling.id}/confirm/", headers=HTMX).content.decode()
    assert "Juggling" in answer.partition("Skills")[2]
    answer = client.post(f"/northwind/facts/{juggling.id}/remove/", headers=HTMX).content.decode()
    assert "Juggling" not in answer.partition("toast")[0]
    client.post(f"/northwind/facts/{juggling.id}/restore/")
    assert fact(hana, "Juggling").removed_at is None


def test_a_correction_that_cannot_be_keeps_what_was_typed(
    hana: Candidate, resume: Document, rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    client, address = signed_in(rae), f"/northwind/facts/{fact(hana, 'Staff engineer').id}/"
    assert 'value="Staff engineer"' in text_of(client, address)

    typed = {"title": "Principal", "organisation": "Fold", "start": "2022-13", "place": "Porto"}
    refused = client.post(address, typed)
    assert refused.status_code == 422
    assert 'value="Principal"' in refused.content.decode()
    assert "such as 2019-03" in refused.content.decode()

    assert client.post(address, {**typed, "start": "2022-02"}).status_code == 302
    assert fact(hana, "Principal").stated["place"] == "Porto"


def test_something_is_added_by_a_form_without_script(
    hana: Candidate, rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    client, address = signed_in(rae), f"/northwind/candidates/{hana.id}/profile/language/"
    assert "Language" in text_of(client, address)

    client.post(address, {"title": "Igbo", "level": "native"})

    assert fact(hana, "Igbo").level == "native"
    assert client.get(f"/northwind/candidates/{hana.id}/profile/hidden/").status_code == 404


def test_a_fact_leads_to_its_page_with_its_lines_lit(
    hana: Candidate, resume: Document, rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    client, fold = signed_in(rae), fact(hana, "Staff engineer")
    page = text_of(client, f"/northwind/candidates/{hana.id}/")
    href = f"/northwind/documents/{resume.id}/?mark={fold.id}"

    assert f'href="{href}#page-1"' in page
    assert '<rect class="lit" x="118.0"' in text_of(client, href)
    other = candidates.add(by=rae, name="Imre Kovács")
    foreign = candidates.add_fact(other, by=rae, section="skill", title="Rust")
    assert 'class="lit"' not in text_of(client, f"/northwind/documents/{resume.id}/", mark=foreign.id)


def test_words_are_found_on_the_page_and_lit(
    hana: Candidate, resume: Document, rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    client, address = signed_in(rae), f"/northwind/documents/{resume.id}/"

    assert text_of(client, address, find="ledger to post").count('class="lit"') == 1
    assert text_of(client, address, find="POSTGRES fold").count('class="lit"') == 2
    nothing = text_of(client, address, find="<b>zebra</b>")
    assert "Nothing found" in nothing
    assert "<b>zebra" not in nothing


def test_words_are_marked_in_a_file_that_flows(
    hana: Candidate, rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    data = rtf_of("Amara Nwosu", "Tom & Jerry moved 1 < 2 ledgers")
    document = candidates.attach(hana, by=rae, data=data, file_name="amara.rtf")
    tasks.read_document(document_id=str(document.id))

    page = text_of(signed_in(rae), f"/northwind/documents/{document.id}/", find="jerry moved")

    assert "Tom &amp; <mark>Jerry moved</mark> 1 &lt; 2 ledgers" in page
    assert "1 place" in page
