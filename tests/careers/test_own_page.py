import re
from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from rolecall.accounts.models import Member
from rolecall.accounts.owed import owed_by
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import merging
from rolecall.candidates.models import Candidate, Document
from rolecall.careers import actions as careers
from rolecall.interviews import actions as interviews
from rolecall.jobs.models import Job
from rolecall.kit import clock, crypto, mail, tenancy
from rolecall.kit.events import Visitor
from rolecall.kit.models import EventRow
from rolecall.messaging.models import Reply
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from tests.careers.own_page import page_of
from tests.errands import do_errands
from tests.interviews.conftest import EVE
from tests.interviews.test_letters import words
from tests.pipeline.conftest import open_job, someone, stage


def add_file(client: Client, application: Application, name: str) -> None:
    whose = application.candidate.name[:4].strip()
    file = SimpleUploadedFile(f"{name} of {whose}", f"{name} of {whose}".encode())
    client.post(f"{page_of(application)}files/", {"file": file})


def files_shown(client: Client, application: Application) -> set[str]:
    links = LexborHTMLParser(client.get(page_of(application)).content).css("a[href*='/files/']")
    return {link.text(strip=True) for link in links}


def merge(kept: Candidate, other: Candidate, by: Member) -> None:
    merging.hold_addresses(kept, other)
    merging.merge(*merging.hold_people(kept, other), by=by)


def test_it_says_where_the_application_stands_in_plain_words(
    hana: Application, rae: Member, client: Client
) -> None:
    before = client.get(page_of(hana)).content.decode()
    pipeline.move(hana, to=stage(hana.job, "Panel"), by=rae)

    after = client.get(page_of(hana)).content.decode()

    assert "A person will read them" in before
    assert "You are in the round of interviews" in after
    assert "Panel" not in after


def test_one_more_file_arrives_in_the_candidates_name(hana: Application, client: Client) -> None:
    client.post(f"{page_of(hana)}files/", {"file": SimpleUploadedFile("reference.txt", b"She is great.")})

    assert Document.objects.get(file_name="reference.txt").candidate_id == hana.candidate_id
    assert EventRow.objects.filter(type="document_attached").latest("id").actor_kind == "candidate"


def test_the_address_is_the_key_and_a_changed_one_opens_nothing(hana: Application, client: Client) -> None:
    address = page_of(hana)

    assert client.get(address).status_code == 200
    assert client.get(address[:-2] + "x/").status_code == 404
    assert client.get("/careers/my/nonsense/").status_code == 404
    forged = crypto.sign("live", [str(hana.organization_id), str(hana.id)])
    assert client.get(f"/careers/my/{forged}/").status_code == 404


def test_what_is_said_of_cookies_is_so(hana: Application, client: Client) -> None:
    told = client.get("/careers/northwind/privacy/")
    own = client.get(page_of(hana))

    assert "It sets no cookies." in told.content.decode()
    assert not own.cookies
    assert not told.cookies


def test_whoever_keeps_no_cookies_acts_on_their_own_page(hana: Application) -> None:
    page, phone = page_of(hana), Client(enforce_csrf_checks=True)
    file = SimpleUploadedFile("cv.pdf", b"Some file")

    added = phone.post(f"{page}files/", {"file": file})
    refused = phone.post(f"{page}comparison/", {"refuse": "1"})
    withdrawn = phone.post(f"{page}withdraw/")

    assert [added.status_code, refused.status_code, withdrawn.status_code] == [302, 302, 302]
    hana.refresh_from_db()
    assert hana.state == "withdrawn"


def test_a_link_that_a_mail_program_broke_says_how_to_get_a_whole_one(
    hana: Application, rae: Member, client: Client
) -> None:
    broken = page_of(hana)[:60]
    careers.change_site(by=rae, domain="jobs.kites.example.org")

    anywhere = client.get(f"{broken}/").content.decode()
    on_domain = client.get(f"{broken}/", headers={"host": "jobs.kites.example.org"}).content.decode()

    assert "choose ‘My application’" in anywhere
    assert "Sign in" not in anywhere
    assert 'href="/"' not in anywhere
    assert "/my-application/" in on_domain
    assert "Mail me a new link" in on_domain


def test_the_page_is_kept_by_nobody_and_told_to_nobody(hana: Application, client: Client) -> None:
    page = client.get(page_of(hana))

    assert page["Cache-Control"] == "no-store"
    assert page["Referrer-Policy"] == "same-origin"


def test_what_members_keep_about_a_candidate_is_not_on_their_own_page(
    hana: Application, rae: Member, client: Client
) -> None:
    kept = candidates.attach(
        hana.candidate,
        by=rae,
        data=b"Never again, says the last employer.",
        file_name="check.txt",
        kind="other",
    )
    client.post(f"{page_of(hana)}files/", {"file": SimpleUploadedFile("reference.txt", b"She is great.")})
    own = Document.objects.get(file_name="reference.txt")

    page = client.get(page_of(hana)).content.decode()

    assert "check.txt" not in page
    assert client.get(f"{page_of(hana)}files/{kept.id}/").status_code == 404
    assert "reference.txt" in page
    assert client.get(f"{page_of(hana)}files/{own.id}/").content == b"She is great."


def test_anothers_file_is_not_on_ones_own_page(hana: Application, job: Job, client: Client) -> None:
    other = pipeline.apply(
        job.posts.get(),
        someone(2, resume=("other.txt", b"Other person\nother@mail.example.org")),
        by=Visitor(),
    )
    document = other.candidate.documents.get()

    assert client.get(f"{page_of(hana)}files/{document.id}/").status_code == 404
    assert client.get(f"{page_of(other)}files/{document.id}/")["Content-Disposition"].startswith("attachment")


def test_two_who_were_merged_by_mistake_learn_nothing_of_each_other(
    hana: Application, job: Job, rae: Member, client: Client
) -> None:
    sent = someone(2, name="Ken Sato", email="ken@mail.example.org", resume=("ken.txt", b"Ken Sato\nSails"))
    ken = pipeline.apply(job.posts.get(), sent, by=Visitor("Ken Sato"))
    third = candidates.add(by=rae, name="Third Person")
    for person in (hana, ken):
        add_file(client, person, "before.txt")
    merge(hana.candidate, ken.candidate, rae)
    merge(third, hana.candidate, rae)
    for person in (hana, ken):
        add_file(client, person, "since.txt")

    assert files_shown(client, hana) == {"before.txt of Hana", "since.txt of Hana"}
    assert files_shown(client, ken) == {"ken.txt", "before.txt of Ken", "since.txt of Ken"}
    for one, other in ((hana, ken), (ken, hana)):
        page = client.get(page_of(one)).content.decode()
        assert other.candidate.name not in page
        for document in Document.objects.filter(file_name__endswith=other.candidate.name[:3]):
            assert client.get(f"{page_of(one)}files/{document.id}/").status_code == 404


def test_of_two_who_were_merged_by_mistake_each_address_gets_its_own_links(
    hana: Application, rae: Member, client: Client
) -> None:
    sailor = open_job("Sailor").posts.get()
    ken = pipeline.apply(sailor, someone(2, email="ken@mail.example.org"), by=Visitor())
    third = candidates.add(by=rae, name="Third Person", email="third@mail.example.org")
    merge(hana.candidate, ken.candidate, rae)
    merge(third, hana.candidate, rae)
    since = pipeline.apply(
        open_job("Designer").posts.get(), someone(3, email="ken@mail.example.org"), by=Visitor()
    )
    candidates.update(
        third, by=rae, emails=["ken@mail.example.org", "hana@mail.example.org", "3@example.org"]
    )

    for address in ("hana@mail.example.org", "ken@mail.example.org", "3@example.org"):
        client.post("/careers/northwind/my-application/", {"email": address})
    do_errands("careers.send_own_pages")

    here = str(tenancy.current())
    letters = [mail.outbox_mail(name, here) for name, _ in mail.outbox(here)]
    sent = {str(each["To"]): words(each) for each in letters if each}
    tokens = {to: re.findall(r"/careers/my/([^/\s]+)/", said) for to, said in sent.items()}
    opened = {to: {crypto.unsign("own-page", each)[1] for each in found} for to, found in tokens.items()}  # type: ignore[index]
    assert opened == {
        "hana@mail.example.org": {str(hana.id)},
        "ken@mail.example.org": {str(ken.id), str(since.id)},
    }


def test_a_phone_that_asks_again_for_where_a_form_was_sent_is_led_to_its_page(
    hana: Application, client: Client
) -> None:
    page = page_of(hana)
    refused = client.post(f"{page}files/", {"file": SimpleUploadedFile("cv.pdf", b"")})

    again = client.get(f"{page}files/", follow=True)

    assert refused.status_code == 422
    assert again.request["PATH_INFO"] == page
    assert "Where it stands" in again.content.decode()


def test_asking_for_the_link_tells_nobody_who_is_known(hana: Application, client: Client) -> None:
    known = client.post("/careers/northwind/my-application/", {"email": "Hana@mail.example.org"})
    unknown = client.post("/careers/northwind/my-application/", {"email": "nobody@mail.example.org"})
    do_errands("careers.send_own_pages")

    assert known.content == unknown.content
    letters = [letter["To"] for _, letter in mail.outbox(str(tenancy.current()))]
    assert letters == ["hana@mail.example.org"]


def test_what_a_candidate_writes_is_in_their_thread_once_and_waits_for_whoever_leads(
    hana: Application, rae: Member, client: Client
) -> None:
    page = page_of(hana)
    do_errands()
    mine = {"words": "Please erase <b>all</b> of it.\n\nThank you."}

    sent = [client.post(f"{page}words/", mine) for _ in range(2)]

    shown = client.get(sent[0].headers["Location"]).content.decode()
    reply = Reply.objects.get()
    assert [answer.status_code for answer in sent] == [302, 302]
    assert "We have your message" in shown
    assert "You: " in shown
    assert reply.message.subject == "Please erase <b>all</b> of it."
    assert "&lt;b&gt;all&lt;/b&gt;" in shown
    assert (reply.origin, reply.read_at, reply.message.application) == ("candidate", None, hana)
    assert EventRow.objects.get(type="reply_received").actor_kind == "candidate"
    assert any("Hana Tanaka" in str(owed) for owed in owed_by(rae))


def test_what_a_candidate_wrote_stays_where_it_cannot_be_sent(hana: Application, client: Client) -> None:
    page = page_of(hana)
    nothing_to_answer = client.post(f"{page}words/", {"words": "Hello?"}).status_code
    do_errands()

    empty = client.post(f"{page}words/", {"words": " "})
    often = [client.post(f"{page}words/", {"words": f"Any news? {n}"}) for n in range(11)][-1]

    assert nothing_to_answer == 404
    assert empty.status_code == 422
    assert "Write your message first." in empty.content.decode()
    assert often.status_code == 429
    assert "Any news? 10" in often.content.decode()
    assert Reply.objects.count() == 10


def test_a_whole_fair_asks_for_its_links_from_one_address(hana: Application, client: Client) -> None:
    asking = "/careers/northwind/my-application/"
    guests = [client.post(asking, {"email": f"guest{n}@mail.example.org"}) for n in range(12)]
    again = [client.post(asking, {"email": "hana@mail.example.org"}) for _ in range(6)]

    assert {answer.status_code for answer in guests} == {200}
    assert [answer.status_code for answer in again] == [200] * 5 + [429]
    assert "spam folder" in again[-1].content.decode()
    assert 'value="hana@mail.example.org"' in again[-1].content.decode()


def test_a_person_chooses_whether_their_resume_is_compared(hana: Application, client: Client) -> None:
    address = page_of(hana)
    assert "Do not compare my résumé" in client.get(address).content.decode()

    client.post(f"{address}comparison/", {"refuse": "1"})
    assert hana.candidate.comparison_refusals.count() == 1
    assert "is not compared" in client.get(address).content.decode()
    client.post(f"{address}comparison/", {"allow": "1"})

    assert hana.candidate.comparison_refusals.count() == 0


def test_it_says_when_and_where_the_interviews_to_come_are(
    hana: Application, rae: Member, ivo: Member, client: Client
) -> None:
    with clock.at(EVE):
        first = interviews.book(
            hana, by=rae, seats=[(rae.id, "lead"), (ivo.id, "shadow")], starts_at=EVE + timedelta(days=2),
            minutes=45, title="Technical talk", zone="Europe/Athens", place="Hall 3",
            meeting_link="https://meet.example.org/7",
        )  # fmt: skip
        before = client.get(page_of(hana)).content.decode()
        interviews.cancel(first, by=rae)
        after = client.get(page_of(hana)).content.decode()

    assert "Tuesday 4 March 2031, 14:00 (Europe/Athens)</strong>, 45 minutes, with Rae" in before
    assert "Hall 3" in before
    assert 'href="https://meet.example.org/7"' in before
    assert "Answer the mail of the invitation" in before
    assert ivo.name not in before
    assert "Technical talk" not in after


def test_it_leads_to_where_a_time_is_chosen_until_it_is_chosen(
    hana: Application, rae: Member, client: Client
) -> None:
    with clock.at(EVE):
        link = interviews.make_link(hana, by=rae, seats=[(rae.id, "lead")], minutes=30, title="First talk")
        before = client.get(page_of(hana)).content.decode()
        interviews.choose(link, starts_at=EVE + timedelta(days=2, hours=-3), zone="Asia/Tokyo")
        chosen = client.get(page_of(hana)).content.decode()
    with clock.at(EVE + timedelta(days=1, hours=12)):
        too_near = client.get(page_of(hana)).content.decode()
        pipeline.withdraw(hana, by=Visitor("Hana Tanaka", hana.candidate_id))
        withdrawn = client.get(page_of(hana)).content.decode()

    assert re.search(r'/careers/times/\S+/">Choose a time</a>', before)
    assert ">Choose a time</a>" not in chosen
    assert "18:00 (Asia/Tokyo)" in chosen
    assert re.search(r'/careers/times/\S+/">Choose another time or call it off</a>', chosen)
    assert "/careers/times/" not in too_near
    assert "First talk" in too_near
    assert "First talk" not in withdrawn
