"""How a candidate's own page tells that it is over: a no once its letter has left, withdrawing, a removal."""

from collections.abc import Callable
from datetime import timedelta

from django.test import Client

from rolecall.accounts.models import Member
from rolecall.candidates.actions import many
from rolecall.interviews import actions as interviews
from rolecall.interviews.letters import link_url
from rolecall.jobs.models import Job
from rolecall.kit import clock, mail, tenancy
from rolecall.kit.events import Visitor
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from tests.careers.own_page import page_of
from tests.errands import do_errands
from tests.interviews.conftest import EVE
from tests.messaging.saying_no import say_no_later
from tests.pipeline.conftest import someone


def test_nobody_learns_of_a_rejection_before_its_letter_has_left(
    hana: Application, rae: Member, client: Client
) -> None:
    say_no_later(hana, rae)

    waiting = client.get(page_of(hana)).content.decode()
    with clock.at(clock.now() + timedelta(hours=3)):
        do_errands("messaging.deliver")
        told = client.get(page_of(hana)).content.decode()

    assert "go on with other people" not in waiting
    assert "go on with other people" in told


def test_a_letter_that_leaves_late_is_not_forestalled_by_the_page(
    hana: Application, rae: Member, client: Client
) -> None:
    say_no_later(hana, rae)

    with clock.at(clock.now() + timedelta(hours=3)):
        waiting = client.get(page_of(hana)).content.decode()

    assert "go on with other people" not in waiting
    assert "A person will read them" in waiting


def test_who_applies_again_before_they_were_told_no_reads_it_by_neither_link(
    hana: Application, rae: Member, job: Job, client: Client
) -> None:
    say_no_later(hana, rae)
    again = someone(1, name="Hana Tanaka", email="hana@mail.example.org", cover_letter="Once more.")
    anew = pipeline.apply(job.posts.get(), again, by=Visitor("Hana Tanaka"))
    with clock.at(clock.now() + timedelta(hours=3)):
        do_errands()

        shown = [client.get(page_of(each)).content.decode() for each in (hana, anew)]
        answer = client.post(f"{page_of(hana)}withdraw/", {"note": "I found other work."})

    assert all("A person will read them" in page for page in shown)
    assert not any("go on with other people" in page for page in shown)
    assert answer.status_code == 302
    assert Application.objects.get(id=anew.id).state == "withdrawn"


def test_who_was_told_no_and_applied_again_reads_both(
    hana: Application, rae: Member, job: Job, client: Client
) -> None:
    say_no_later(hana, rae)
    with clock.at(clock.now() + timedelta(hours=3)):
        do_errands("messaging.deliver")
    again = someone(1, name="Hana Tanaka", email="hana@mail.example.org", cover_letter="Once more.")
    anew = pipeline.apply(job.posts.get(), again, by=Visitor("Hana Tanaka"))

    first, second = (client.get(page_of(each)).content.decode() for each in (hana, anew))

    assert "go on with other people" in first
    assert "A person will read them" in second


def test_withdrawing_takes_a_form_and_is_confirmed(hana: Application, client: Client) -> None:
    assert client.get(f"{page_of(hana)}withdraw/").status_code == 200
    hana.refresh_from_db()
    assert hana.state == "active"

    client.post(f"{page_of(hana)}withdraw/", {"note": "I found\0 other work."})

    hana.refresh_from_db()
    assert hana.state == "withdrawn"
    do_errands()
    subjects = [letter["Subject"] for _, letter in mail.outbox(str(tenancy.current()))]
    assert "You withdrew your application: Senior Backend Engineer" in subjects


def test_who_does_not_know_yet_that_they_were_rejected_withdraws_all_the_same(
    hana: Application, rae: Member, client: Client
) -> None:
    say_no_later(hana, rae)
    assert "Withdraw my application" in client.get(page_of(hana)).content.decode()

    client.post(f"{page_of(hana)}withdraw/", {"note": "I found other work."})
    with clock.at(clock.now() + timedelta(hours=3)):
        do_errands()

    hana.refresh_from_db()
    assert hana.state == "withdrawn"
    assert hana.withdrawals.get(undone_at=None).note == "I found other work."
    assert not hana.rejections.filter(undone_at=None).exists()
    assert "You withdrew" in client.get(page_of(hana)).content.decode()
    subjects = [letter["Subject"] for _, letter in mail.outbox(str(tenancy.current()))]
    assert "You withdrew your application: Senior Backend Engineer" in subjects
    assert "No" not in subjects


def test_who_was_told_no_withdraws_nothing_any_more(hana: Application, rae: Member, client: Client) -> None:
    pipeline.reject(hana, by=rae)

    client.post(f"{page_of(hana)}withdraw/", {"note": "I found other work."})

    hana.refresh_from_db()
    assert hana.state == "rejected"


def test_a_member_sees_the_withdrawal_on_the_timeline(
    hana: Application, rae: Member, client: Client, signed_in: Callable[[Member], Client]
) -> None:
    client.post(f"{page_of(hana)}withdraw/")

    page = signed_in(rae).get(f"/northwind/candidates/{hana.candidate_id}/").content.decode()

    assert "Withdrew their application" in page


def test_whoever_was_removed_for_good_reads_that_nothing_is_kept(
    hana: Application, rae: Member, ada: Member, client: Client
) -> None:
    with clock.at(EVE):
        link = interviews.make_link(hana, by=rae, seats=[(rae.id, "lead")], minutes=30, title="First talk")
    addresses = [
        page_of(hana),
        f"{page_of(hana)}withdraw/",
        f"/careers/times/{link_url(link).split('/')[-2]}/",
    ]
    many.remove_many([hana.candidate], by=ada)

    for address in addresses:
        answer = client.get(address)
        page = answer.content.decode()
        assert answer.status_code == 410
        assert "removed for good" in page
        assert "Nothing of yours is lost" not in page
        assert "no-store" in answer["Cache-Control"]


def test_a_file_that_is_not_there_is_no_removal(hana: Application, client: Client) -> None:
    answer = client.get(f"{page_of(hana)}files/{hana.id}/")

    assert answer.status_code == 404
    assert "removed for good" not in answer.content.decode()


def test_who_has_withdrawn_is_not_asked_whether_to_withdraw(hana: Application, client: Client) -> None:
    client.post(f"{page_of(hana)}withdraw/")

    answer = client.get(f"{page_of(hana)}withdraw/")

    assert answer.status_code == 302
    assert "You withdrew" in client.get(answer["Location"]).content.decode()
