import re
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.jobs.models import Job
from rolecall.kit import clock
from rolecall.kit.models import EventRow
from rolecall.offers import actions as offers
from rolecall.offers.models import Offer, OfferTemplate
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Hire
from tests.errands import do_errands
from tests.offers.conftest import Make, page_of, secrets_in, visitor, write_template

Browser = Callable[[Member], Client]


def key_of(by: Member, role: str) -> dict[str, str]:
    _, secret = accounts.create_key(by=by, name="Program", role=role)
    return {"Authorization": f"Bearer {secret}"}


FORM = {
    "title": "Backend Engineer",
    "salary_amount": "83417",
    "salary_currency": "EUR",
    "salary_period": "year",
    "starts_on": "2031-03-01",
    "contract": "full_time",
    "location": "Athens",
    "answer_by": "2031-02-01",
    "letter": "<p>Dear {name}, you earn {salary}.</p>",
    "own_signing_bonus": "5219",
}


def test_a_recruiter_drafts_changes_and_sends_on_pages(
    rae: Member, amara: Application, template: OfferTemplate, signed_in: Browser
) -> None:
    browser, new = signed_in(rae), f"/northwind/applications/{amara.id}/offers/new/"

    assert "Make an offer" in browser.get(f"/northwind/candidates/{amara.candidate_id}/").content.decode()
    assert "<rc-autosave" in browser.get(new).content.decode(), "a half written letter outlives the session"
    wrong = browser.post(new, FORM | {"salary_currency": "12", "own_signing_bonus": "lots"})
    assert wrong.status_code == 422
    assert "Athens" in wrong.content.decode(), "nothing typed is lost"
    assert browser.post(new, FORM).status_code == 302
    page = f"/northwind/offers/{Offer.objects.get().id}/"
    assert "83,417" in browser.get(page).content.decode()
    assert browser.post(f"{page}edit/", FORM | {"location": "Patras"}).status_code == 302
    assert browser.get(f"{page}letter.pdf").content.startswith(b"%PDF")
    assert browser.post(f"{page}send/", {"message": "See you soon {sic}"}).status_code == 302

    assert Offer.objects.get().location == "Patras"
    assert browser.post(f"{page}extend/", {"until": ""}).status_code == 422
    assert browser.post(f"{page}extend/", {"until": "2031-02-09"}).status_code == 302
    assert browser.post(f"{page}withdraw/").status_code == 302
    assert Offer.objects.get().withdrawn_at is not None


def test_an_offer_whose_template_went_meanwhile_is_not_made_from_another_unasked(
    amara: Application, template: OfferTemplate, rae: Member, signed_in: Browser
) -> None:
    browser, address = signed_in(rae), f"/northwind/applications/{amara.id}/offers/new/"
    other = write_template(rae, name="Another", fields=[], letter="<p>{name}</p>", countersigned=True)
    offers.remove_template(template, by=rae)
    words = FORM | {"template": str(template.id), "letter": "<p>Dear {name}</p>"}

    told = browser.post(address, words)

    assert (told.status_code, Offer.objects.exists()) == (422, False)
    assert "was taken out of use" in told.content.decode()
    browser.post(address, words | {"template": str(other.id)})
    assert Offer.objects.get().countersigned


def test_an_offer_that_has_left_says_what_can_be_done_instead_of_opening_for_change(
    rae: Member, sent: Offer, signed_in: Browser
) -> None:
    browser, page = signed_in(rae), f"/northwind/offers/{sent.id}/"

    opened = browser.get(f"{page}edit/", follow=True)
    refused = browser.post(f"{page}edit/", FORM | {"location": "Patras"})
    offers.withdraw(sent, by=rae)
    after = browser.get(f"{page}edit/", follow=True).content.decode()

    assert (opened.status_code, refused.status_code) == (200, 409)
    for answer in (opened, refused):
        html = answer.content.decode()
        assert "Its terms can no longer be changed." in html
        assert f'action="{page}extend/"' in html
        assert f'action="{page}withdraw/"' in html
        assert 'name="salary_amount"' not in html
    assert "It was withdrawn. To offer something else, make a new offer." in after
    assert f"/applications/{sent.application_id}/offers/new/" in after
    assert Offer.objects.get().location == "Athens"


def test_offers_are_listed_by_state_and_page(
    rae: Member, sent: Offer, signed_in: Browser, cleo: Member
) -> None:
    browser = signed_in(rae)

    assert "Amara Nwosu" in browser.get("/northwind/offers/").content.decode()
    assert "Amara Nwosu" in browser.get("/northwind/offers/?state=sent").content.decode()
    for other in ("draft", "awaiting_approval", "approved", "viewed", "accepted", "declined", "expired"):
        assert "Amara Nwosu" not in browser.get(f"/northwind/offers/?state={other}").content.decode()
    assert "Amara Nwosu" not in browser.get(f"/northwind/offers/?before={sent.id}").content.decode()
    assert signed_in(cleo).get("/northwind/offers/").status_code == 403


def test_the_list_asks_as_often_for_many_as_for_few(
    rae: Member, sent: Offer, job: Job, apply: object, make: Make, signed_in: Browser
) -> None:
    browser = signed_in(rae)

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            browser.get("/northwind/offers/")
        return len(queries)

    few = asked()
    for number in range(2, 9):
        make(apply(job, number))  # type: ignore[operator]

    assert asked() == few


def test_the_candidate_reads_asks_and_signs_on_their_page(sent: Offer, client: Client) -> None:
    page = page_of(sent)

    read = client.get(page).content.decode()
    assert "83,417" in read
    assert Offer.objects.get().viewed_at is None, "programs that fetch links do not count"
    assert client.post(f"{page}seen/").status_code == 204
    assert Offer.objects.get().viewed_at is not None
    assert client.get(f"{page}letter.pdf").content.startswith(b"%PDF")
    assert client.post(f"{page}ask/", {"text": ""}).status_code == 422
    assert client.post(f"{page}ask/", {"text": "In April?"}).status_code == 302
    digest = re.search(r'name="letter_sha256" value="(\w+)"', read)
    assert digest is not None
    assert client.post(f"{page}accept/", {"name": "A", "letter_sha256": digest[1]}).status_code == 422
    assert not Hire.objects.exists()

    signing = {"name": "Amara Nwosu", "agrees": "on", "letter_sha256": digest[1]}
    assert client.post(f"{page}accept/", signing, headers={"User-Agent": "A phone"}).status_code == 302

    assert "You accepted this offer" in client.get(page).content.decode()
    assert Hire.objects.count() == 1
    assert sent.signatures.get().user_agent == "A phone"
    assert client.post(f"{page}accept/", signing).headers["Location"] == page, "a second press is no mistake"
    assert Hire.objects.count() == 1


def test_the_candidate_declines_on_their_page(sent: Offer, client: Client) -> None:
    assert client.post(f"{page_of(sent)}decline/", {"reason": "Too far."}).status_code == 302

    gone = client.get(page_of(sent)).content.decode()
    assert "You declined this offer" in gone
    assert "Declined by you" in client.get(page_of(sent).removesuffix("offer/")).content.decode()
    assert not secrets_in(gone)


def test_declining_is_folded_away_and_an_answer_that_came_too_late_leads_back(
    sent: Offer, client: Client
) -> None:
    page = page_of(sent)
    shown = client.get(page).content.decode()
    client.post(f"{page}decline/", {"reason": ""})

    signing = {"name": "Amara Nwosu", "agrees": "on", "letter_sha256": "a" * 64}
    late = client.post(f"{page}accept/", signing, headers={"Referer": f"http://testserver{page}?asked=1"})
    elsewhere = client.post(f"{page}accept/", signing, headers={"Referer": "http://else.example.org/"})

    folded = shown.partition("<details")[2].partition("</details>")[0]
    assert 'action="' + page + "decline/" in folded, "one touch on a phone declines nothing"
    assert late.status_code == 409
    assert f'href="{page}?asked=1">Go back' in late.content.decode()
    assert 'href="/">Go to the start' in elsewhere.content.decode()


def test_what_is_pressed_twice_is_done_once(sent: Offer) -> None:
    page, client = page_of(sent), Client(enforce_csrf_checks=True)
    assert not client.get(page).cookies

    asked = [client.post(f"{page}ask/", {"text": "In April?"}).status_code for _ in range(2)]
    declined = [client.post(f"{page}decline/", {"reason": "Too far."}).status_code for _ in range(2)]

    assert asked == declined == [302, 302]
    for form in ("accept", "decline", "ask"):
        assert client.get(f"{page}{form}/", follow=True).request["PATH_INFO"] == page, "a phone asks again"
    assert sent.questions.count() == 1
    assert EventRow.objects.filter(type="offer_declined").count() == 1


def test_a_draft_is_not_on_the_candidates_page(draft: Offer, client: Client) -> None:
    assert client.get(page_of(draft)).status_code == 404
    assert "Our offer" not in client.get(page_of(draft).removesuffix("offer/")).content.decode()


def test_templates_are_kept_on_pages(rae: Member, signed_in: Browser) -> None:
    browser, new = signed_in(rae), "/northwind/settings/offer-templates/new/"
    rows = {"fields-TOTAL_FORMS": "1", "fields-INITIAL_FORMS": "0", "fields-0-label": "Car"}
    whole = {"name": "Permanent", "letter": "<p>{car} {name}</p>", "days_to_answer": "9"} | rows

    assert browser.get(new).status_code == 200
    assert browser.post(new, whole | {"letter": "<p>{cart}</p>", "fields-0-kind": "text"}).status_code == 422
    assert browser.post(new, whole | {"fields-0-kind": "text"}).status_code == 302
    kept = OfferTemplate.objects.get()
    assert (kept.fields[0]["key"], kept.days_to_answer) == ("car", 9)
    assert "Permanent" in browser.get("/northwind/settings/offer-templates/").content.decode()
    page = f"/northwind/settings/offer-templates/{kept.id}/"
    assert "Car" in browser.get(page).content.decode()
    browser.post(f"{page}remove/")
    assert not OfferTemplate.objects.in_use().exists()


def test_programs_make_and_send_offers(
    ada: Member, amara: Application, template: OfferTemplate, client: Client
) -> None:
    headers = key_of(ada, roles.RECRUITER)
    body = {
        "offer_template_id": str(template.id), "title": "Engineer", "salary_amount": "83417.00",
        "salary_currency": "EUR", "starts_on": "2031-03-01", "contract": "full_time", "location": "Athens",
        "expires_at": "2031-02-01T20:00:00Z", "own": {"signing_bonus": "5219"},
    }  # fmt: skip

    def post(path: str, body: object) -> tuple[int, dict[str, object]]:
        made = client.post(f"/api/v1/{path}", body, content_type="application/json", headers=headers)
        return made.status_code, made.json()

    status, made = post(f"applications/{amara.id}/offers", body)
    assert (status, made["state"], made["salary_amount"]) == (201, "draft", "83417.00")
    del body["offer_template_id"]
    changed = client.put(
        f"/api/v1/offers/{made['id']}", body | {"location": "Patras"}, content_type="application/json",
        headers=headers,
    )  # fmt: skip
    assert changed.json()["location"] == "Patras"
    assert post(f"offers/{made['id']}/ask_approval", {})[1]["state"] == "draft"
    assert post(f"offers/{made['id']}/send", {})[1]["state"] == "sent"
    assert post(f"offers/{made['id']}/extend", {"expires_at": "2031-01-01T00:00:00Z"})[0] == 409
    assert post(f"offers/{made['id']}/withdraw", {})[1]["state"] == "withdrawn"
    listed = client.get("/api/v1/offers?state=withdrawn", headers=headers).json()["items"]
    assert [each["id"] for each in listed] == [made["id"]]
    of_it, of_none = (
        client.get(f"/api/v1/offers?application_id={each}", headers=headers).json()["items"]
        for each in (amara.id, uuid4())
    )
    assert ([each["id"] for each in of_it], of_none) == ([made["id"]], [])


# Who reads a salary: recruiters, administrators, hiring managers of the job, and whoever approves it


def test_after_the_time_has_passed_the_page_says_so(sent: Offer, client: Client) -> None:
    with clock.at(sent.expires_at + timedelta(days=1)):
        assert "The time to answer this offer has passed" in client.get(page_of(sent)).content.decode()


def test_withdrawing_the_application_takes_the_offer_along(
    sent: Offer, amara: Application, client: Client
) -> None:
    pipeline.withdraw(amara, by=visitor(sent))
    do_errands("offers.reactions.end_offers")

    assert "This offer is withdrawn" in client.get(page_of(sent)).content.decode()


def test_a_day_at_the_end_of_all_days_is_refused_in_words(
    sent: Offer, rae: Member, ada: Member, signed_in: Browser, client: Client
) -> None:
    browser, last = signed_in(rae), "9999-12-31"

    answer = browser.post(f"/northwind/offers/{sent.id}/extend/", {"until": last})
    by_program = client.post(
        f"/api/v1/offers/{sent.id}/extend", {"expires_at": f"{last}T23:59:59Z"},
        content_type="application/json", headers=key_of(ada, roles.RECRUITER),
    )  # fmt: skip

    assert "Choose a day within the next ten years." in answer.content.decode()
    assert (answer.status_code, by_program.status_code) == (409, 409)
    assert browser.get(f"/northwind/offers/{sent.id}/").status_code == 200
