"""A person's page: what it shows to whom, and what can be done from it."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, Tag
from rolecall.jobs.models import Job
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Comment, Mention
from rolecall.questions.actions import Row
from tests.pipeline.conftest import Apply, open_job, stage

SignedIn = Callable[[Member], Client]
PARTS = {"HTTP_HX_REQUEST": "true"}


def address(application: Application, more: str = "") -> str:
    return f"/northwind/candidates/{application.candidate_id}/{more}"


def page(client: Client, application: Application, query: str = "") -> str:
    answer = client.get(address(application, query))
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_page_shows_the_person(amara: Application, rae: Member, signed_in: SignedIn) -> None:
    candidates.update(
        amara.candidate, by=rae, headline="Engineer at Fold", location="Lisbon", links=["example.org/a"]
    )

    shown = page(signed_in(rae), amara)

    assert "<h1>Amara Nwosu</h1>" in shown
    assert "Engineer at Fold" in shown
    assert "mailto:amara@mail.example.org" in shown
    assert "Move to Phone screen" in shown
    assert not re.search(r'<[^>]* style="|onclick=|<script(?! (defer|type="module") )', shown)


def test_recruiters_and_managers_decide_and_interviewers_read(
    team: Job, amara: Application, rae: Member, cleo: Member, ivo: Member, signed_in: SignedIn
) -> None:
    decides = [f"applications/{amara.id}/reject/" in page(signed_in(who), amara) for who in (rae, cleo, ivo)]
    moves = ["Move to Phone screen" in page(signed_in(who), amara) for who in (rae, cleo, ivo)]
    edits = [f"{amara.candidate_id}/edit/" in page(signed_in(who), amara) for who in (rae, cleo, ivo)]

    assert decides == moves == [True, True, False]
    assert edits == [True, False, False]


@pytest.mark.parametrize("more", ["", "now/", "timeline/"])
def test_who_is_not_on_the_team_finds_nobody(
    amara: Application, cleo: Member, ivo: Member, signed_in: SignedIn, more: str
) -> None:
    for member in (cleo, ivo):
        assert signed_in(member).get(address(amara, more)).status_code == 404


def test_other_jobs_stay_out_of_sight(
    team: Job, amara: Application, rae: Member, cleo: Member, signed_in: SignedIn
) -> None:
    secret = pipeline.add(open_job("Chief of Staff"), amara.candidate, by=rae)
    pipeline.move(secret, to=stage(secret.job, "Panel"), by=rae)
    pipeline.comment(amara.candidate, by=rae, body="For the chief’s chair", application=secret)

    seen_by_rae, seen_by_cleo = (page(signed_in(who), amara) for who in (rae, cleo))

    assert "Chief of Staff" in seen_by_rae
    assert "For the chief’s chair" in seen_by_rae
    assert "Chief of Staff" not in seen_by_cleo
    assert "chief’s chair" not in seen_by_cleo
    assert "to Panel" not in seen_by_cleo


def test_private_comments_are_for_recruiters(
    team: Job, amara: Application, rae: Member, cleo: Member, signed_in: SignedIn
) -> None:
    pipeline.comment(amara.candidate, by=rae, body="Above the band", private=True)
    pipeline.comment(amara.candidate, by=rae, body="Good talk")

    parts = [
        (signed_in(who).get(address(amara, "timeline/")).content.decode(), page(signed_in(who), amara))
        for who in (rae, cleo)
    ]

    assert ["Above the band" in part and "Above the band" in whole for part, whole in parts] == [True, False]
    assert "private" not in parts[1][0]
    assert all("Good talk" in part for part, _ in parts)


def test_answers_and_what_changed_when_it_was_sent_again(
    rae: Member, apply: Apply, signed_in: SignedIn
) -> None:
    job = open_job("Nurse", Row("Are you registered?", "yes_no", must_have=True))
    asked = job.posts.get().question_set.questions.get()
    apply(job, answers={asked.id: "no"}, cover_letter="Dear team")
    again = apply(job, answers={asked.id: "yes"}, phone="+49 30 5550 0142", cover_letter="Dear team")

    shown = page(signed_in(rae), again)

    assert "Must-have met" in shown
    assert "2 differences" in shown
    assert "<del>No</del> <ins>Yes</ins>" in shown


def test_comments_come_in_place_and_speak_to_people(
    team: Job, amara: Application, rae: Member, cleo: Member, signed_in: SignedIn
) -> None:
    client = signed_in(rae)

    part = client.post(address(amara, "comments/"), {"body": "<b>@cleo.manager</b> look"}, **PARTS)
    empty = client.post(address(amara, "comments/"), {"body": " "}, **PARTS)
    whole = client.post(address(amara, "comments/"), {"body": "Second"}, follow=True)

    assert "&lt;b&gt;<strong" in part.content.decode()
    assert "@cleo.manager</strong>" in part.content.decode()
    assert Mention.objects.get().member == cleo
    assert (empty.status_code, "Write something first." in empty.content.decode()) == (422, True)
    assert "Second" in whole.content.decode()
    assert Comment.objects.count() == 2


def test_a_comment_that_is_refused_keeps_what_was_typed(
    amara: Application, rae: Member, signed_in: SignedIn
) -> None:
    answer = signed_in(rae).post(address(amara, "comments/"), {"body": "x" * 10_001})

    assert answer.status_code == 422
    assert "x" * 10_001 in answer.content.decode()


def test_who_wrote_a_comment_removes_it(
    team: Job, amara: Application, ivo: Member, cleo: Member, signed_in: SignedIn
) -> None:
    comment = pipeline.comment(amara.candidate, by=ivo, body="Hmm")

    refused = signed_in(cleo).post(f"/northwind/comments/{comment.id}/remove/")
    signed_in(ivo).post(f"/northwind/comments/{comment.id}/remove/")

    assert refused.status_code == 403
    assert "Hmm" not in page(signed_in(cleo), amara)


def test_a_page_that_is_opened_is_seen_by_a_post(
    team: Job, amara: Application, rae: Member, cleo: Member, signed_in: SignedIn
) -> None:
    pipeline.comment(amara.candidate, by=rae, body="@cleo.manager")
    client = signed_in(cleo)

    page(client, amara)
    assert Application.objects.get().is_new
    client.post(address(amara, "seen/"))

    assert not Application.objects.get().is_new
    assert Mention.objects.get().seen_at is not None


def test_facts_are_corrected_in_place(amara: Application, rae: Member, signed_in: SignedIn) -> None:
    client = signed_in(rae)
    body = {
        "name": "Amara N. Nwosu",
        "emails": "amara@mail.example.org\nnwosu@mail.example.org",
        "source": "referral",
    }

    form = client.get(address(amara, "edit/"), **PARTS).content.decode()
    saved = client.post(address(amara, "edit/"), body, **PARTS).content.decode()
    wrong = client.post(address(amara, "edit/"), body | {"emails": "nobody", "headline": "Kept"}, **PARTS)

    assert "amara@mail.example.org</textarea>" in form
    assert 'hx-swap-oob="outerHTML"' in saved
    assert "<h1>Amara N. Nwosu</h1>" in saved
    candidate = Candidate.objects.get()
    assert (candidate.name, candidate.source and candidate.source.name) == ("Amara N. Nwosu", "Referral")
    assert wrong.status_code == 422
    assert 'value="Kept"' in wrong.content.decode()
    assert "Write a whole e-mail address" in wrong.content.decode()


def test_an_address_of_another_person_is_refused_beside_the_field(
    amara: Application, rae: Member, signed_in: SignedIn
) -> None:
    candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org")

    answer = signed_in(rae).post(address(amara, "edit/"), {"name": "Amara", "emails": "HANA@example.org"})

    assert answer.status_code == 422
    assert "Hana Tanaka already has the address" in answer.content.decode()
    assert Candidate.objects.filter(name="Amara Nwosu").exists()


def test_tags_go_on_and_off(amara: Application, rae: Member, signed_in: SignedIn) -> None:
    client = signed_in(rae)

    on = client.post(address(amara, "tag/"), {"name": "Kafka, <i>"}, **PARTS).content.decode()
    off = client.post(address(amara, "untag/"), {"tag": str(Tag.objects.get(name="Kafka").id)}, **PARTS)

    assert "Kafka" in on
    assert "&lt;i&gt;" in on
    assert "Kafka" not in off.content.decode()


@pytest.mark.parametrize("more", ["edit/", "tag/", "untag/", "jobs/", "files/"])
def test_managers_do_not_correct_or_tag(
    team: Job, amara: Application, cleo: Member, signed_in: SignedIn, more: str
) -> None:
    assert signed_in(cleo).post(address(amara, more), {"name": "x", "tag": "x"}).status_code == 403


def test_a_person_goes_onto_another_job(amara: Application, rae: Member, signed_in: SignedIn) -> None:
    designer, client = open_job("Designer"), signed_in(rae)
    panel = stage(designer, "Panel")

    asked = client.get(f"/northwind/candidates/new/stages/?job={designer.id}").content.decode()
    answer = client.post(address(amara, "jobs/"), {"job": designer.id, "stage": panel.id}, follow=True)
    again = client.post(address(amara, "jobs/"), {"job": designer.id})

    assert "Phone screen" in asked
    assert "Hired" not in asked
    assert "Amara Nwosu is on Designer." in answer.content.decode()
    assert Application.objects.get(job=designer).stage == panel
    assert (again.status_code, "on the pipeline of this job already" in again.content.decode()) == (422, True)


def test_next_and_previous_are_those_of_the_column(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    first, middle, last = (apply(job, n) for n in (1, 2, 3))

    shown = page(signed_in(rae), middle, f"?application={middle.id}")

    assert link(shown, "j") == address(first, f"?application={first.id}")
    assert link(shown, "k") == address(last, f"?application={last.id}")


def test_next_stays_next_after_the_person_has_left_the_column(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    first, middle = apply(job, 1), apply(job, 2)
    client = signed_in(rae)
    shown = page(client, middle, f"?application={middle.id}")
    here = re.search(r'name="next" value="([^"]+)"', shown)
    assert here

    body = {"stage": stage(job, "Phone screen").id, "next": here[1].replace("&amp;", "&")}
    moved = client.post(f"/northwind/applications/{middle.id}/move/", body, follow=True).content.decode()

    assert link(moved, "j") == address(first, f"?application={first.id}")
    assert "Move to Panel" in moved


def test_next_and_previous_are_those_of_the_list(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    amara, bela, carl = (apply(job, n, name=name) for n, name in enumerate(["Amara", "Bela Amara", "Carl"]))
    client = signed_in(rae)

    by_name = page(client, bela, "?list=sort%3Dname")
    found = page(client, bela, "?list=q%3Damara")

    assert link(by_name, "j") == address(carl, "?list=sort%3Dname")
    assert link(by_name, "k") == address(amara, "?list=sort%3Dname")
    assert (link(found, "j"), link(found, "k")) == (address(amara, "?list=q%3Damara"), None)


def test_opening_a_dialog_later_keeps_who_is_next(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    first, middle = apply(job, 1), apply(job, 2)
    here = f"http://testserver{address(middle)}?application={middle.id}"

    answer = signed_in(rae).post(address(middle, f"seen/?then={first.id}"), HTTP_HX_CURRENT_URL=here, **PARTS)

    assert answer.headers["HX-Replace-Url"] == f"{address(middle)}?application={middle.id}&then={first.id}"


def test_the_timeline_goes_on_earlier_without_gaps(
    amara: Application, rae: Member, signed_in: SignedIn
) -> None:
    for number in range(70):
        pipeline.comment(amara.candidate, by=rae, body=f"Number {number:02}.")
    client, found, more = signed_in(rae), list[str](), ""

    shown = page(client, amara)
    while True:
        found += re.findall(r"Number (\d\d)\.", shown)
        next_one = re.search(r'hx-get="[^"]*(timeline/\?before=[0-9a-f-]+)"', shown)
        if next_one is None:
            break
        more = next_one[1]
        shown = client.get(address(amara, more), **PARTS).content.decode()

    assert found == [f"{number:02}" for number in reversed(range(70))]


def test_a_refreshed_timeline_grows_at_its_top(amara: Application, rae: Member, signed_in: SignedIn) -> None:
    for number in range(40):
        pipeline.comment(amara.candidate, by=rae, body=f"Number {number:02}.")
    client = signed_in(rae)
    refresh = re.search(r'hx-get="[^"]*(timeline/\?floor=[0-9a-f-]+)"', page(client, amara))
    assert refresh
    pipeline.comment(amara.candidate, by=rae, body="Number 40.")

    shown = client.get(address(amara, refresh[1]), **PARTS).content.decode()

    assert re.findall(r"Number (\d\d)\.", shown) == [f"{number:02}" for number in range(40, 9, -1)]


def test_the_page_asks_as_much_for_much_as_for_little(
    job: Job, apply: Apply, amara: Application, rae: Member, signed_in: SignedIn
) -> None:
    client = signed_in(rae)
    page(client, amara)
    counts = []
    for round_ in range(2):
        for number in range(1 + 10 * round_):
            pipeline.comment(amara.candidate, by=rae, body="@rae.recruiter @cleo.manager hm")
            candidates.tag(amara.candidate, [f"T{round_}{number}"], by=rae)
            candidates.attach(amara.candidate, by=rae, data=f"{round_}{number}".encode(), file_name="x.txt")
            apply(job, name="Amara Nwosu", email="amara@mail.example.org", cover_letter=f"{round_}{number}")
        with CaptureQueriesContext(connection) as seen:
            page(client, amara)
        counts.append(len(seen))

    assert counts[0] == counts[1]
    assert counts[1] <= 33


HOSTILE: list[Any] = [
    '"><script>alert(1)</script>',
    "{{ 7 * 7 }}",
    "'; DROP TABLE candidates; --",
    "<svg onload=alert(1)>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(
    rae: Member, job: Job, apply: Apply, signed_in: SignedIn, text: str
) -> None:
    application = apply(job, name=f"A {text}"[:200], cover_letter=text)
    candidates.update(application.candidate, by=rae, headline=text, location=text)
    pipeline.comment(application.candidate, by=rae, body=text)
    candidates.tag(application.candidate, [text], by=rae)

    shown = page(signed_in(rae), application)

    assert "<script>alert" not in shown
    assert "<svg onload" not in shown
    assert "{{ 7 * 7 }}" not in text or "{{ 7 * 7 }}" in shown


def link(shown: str, key: str) -> str | None:
    found = re.search(rf'<a [^>]*href="([^"]+)"[^>]*data-key="{key}"', shown)
    return found[1].replace("&amp;", "&") if found else None
