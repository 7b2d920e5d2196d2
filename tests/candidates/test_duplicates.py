"""Finding people who are known twice: what they share, what it says, and what is never suggested."""

from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django.models import ProcrastinateJob

from bench.twice import Person, pairs_among, people
from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates import schedule
from rolecall.candidates.duplicates import finding, tasks
from rolecall.candidates.duplicates.keys import comparable_link, fingerprint, mailbox, phone_tail
from rolecall.candidates.duplicates.names import Likeness, likeness
from rolecall.candidates.models import (
    READ,
    Candidate,
    Document,
    DuplicateKey,
    DuplicatePair,
    DuplicateSearch,
    EmailAddress,
    Link,
    Phone,
)
from rolecall.kit import clock
from rolecall.kit.db import normalised, uuid7
from tests.errands import do_errands

LOOK = "candidates.reactions.look_for_duplicates"


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Anna Berger", "anna BERGER", Likeness.SAME),
        ("Anna Berger", "Berger, Anna", Likeness.TURNED),
        ("Dr. Jürgen Müller", "Juergen Mueller", Likeness.RESPELT),
        ("Анна Бергер", "Anna Berger", Likeness.RESPELT),
        ("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos", Likeness.RESPELT),
        ("محمد علي", "Muhammad Ali", Likeness.RESPELT),
        ("אברהם כהן", "Avraham Kohen", Likeness.RESPELT),
        ("Bob Thornton", "Robert Thornton", Likeness.SHORT_FORM),
        ("Anna Bergre", "Anna Berger", Likeness.TYPO),
        ("A. Berger", "Anna Berger", Likeness.INITIAL),
        ("Anna Maria Berger", "Anna Berger", Likeness.PART),
        ("Anna Berger", "Anna Winterbourne", Likeness.OVERLAP),
        ("Maria Silva", "Mario Silva", Likeness.FAMILY),
        ("Tom Berger", "Anna Berger", Likeness.FAMILY),
        ("Tom Thornton", "Anna Berger", Likeness.DIFFERENT),
        ("王伟", "Wei Wang", Likeness.RESPELT),
        ("王伟", "Wei Zhang", Likeness.UNKNOWN),
        ("歐陽娜娜", "Nana Ouyang", Likeness.RESPELT),
        ("陳大文", "Chen Dawen", Likeness.RESPELT),
        ("佐藤健太", "Kenta Sato", Likeness.RESPELT),
        ("サトウ ユウコ", "Yuko Sato", Likeness.RESPELT),
        ("しょうた やまだ", "Shota Yamada", Likeness.RESPELT),
        ("김민준", "Min-Jun Kim", Likeness.RESPELT),
        ("이서연", "Seoyeon Lee", Likeness.RESPELT),
        ("박지영", "Park Ji Young", Likeness.RESPELT),
        ("최현우", "Min-Jun Kim", Likeness.UNKNOWN),
        ("สมชาย", "Somchai Jaidee", Likeness.UNKNOWN),
        ("王伟", "王伟", Likeness.SAME),
    ],
)
def test_names_are_compared_in_any_order_spelling_and_script(one: str, other: str, how: Likeness) -> None:
    assert likeness(one, other) == likeness(other, one) == how


def test_contacts_are_compared_without_what_changes_nothing() -> None:
    assert mailbox("Hana.Tanaka+jobs@GoogleMail.com") == mailbox("hanatanaka@gmail.com")
    assert mailbox("hana.tanaka@example.org") != mailbox("hanatanaka@example.org")
    assert phone_tail("+49 30 5550 0142") == phone_tail("030/55500142")
    assert phone_tail("5550") == ""
    assert comparable_link("http://www.linkedin.com/in/Hana/?x=1") == "linkedin.com/in/hana"
    assert comparable_link("de.linkedin.com/in/hana") == "linkedin.com/in/hana"


def test_a_text_that_was_changed_a_little_keeps_most_of_its_fingerprint() -> None:
    text = " ".join(f"word{number} and{number % 7} thing{number % 11}" for number in range(120))
    other = " ".join(f"other{number} or{number % 7} thing{number % 11}" for number in range(120))

    same = set(fingerprint(text)) & set(fingerprint(f"{text} with a line more than before"))

    assert len(same) >= 5
    assert not set(fingerprint(text)) & set(fingerprint(other))
    assert fingerprint("Too short to be somebody's.") == []


def test_whoever_is_added_a_second_time_is_suggested_with_the_reasons(rae: Member) -> None:
    hana = candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org", phone="+49 30 5550 0142")
    twice = candidates.add(by=rae, name="Tanaka, Hana", email="h.t@example.org", phone="030 55500142")

    do_errands(LOOK)

    pair = DuplicatePair.objects.open().get()
    assert {pair.one_id, pair.other_id} == {hana.id, twice.id}
    assert pair.because == [
        "The same phone number, written in two ways",
        "The same name, in another order",
    ]


def test_what_is_read_in_a_resume_is_compared_too(rae: Member) -> None:
    text = " ".join(f"planned{number} the shifts of ward {number % 9}" for number in range(90))
    for email in ("hana@example.org", "other@example.org"):
        hana = candidates.add(by=rae, name="Hana Tanaka", email=email)
        candidates.attach(hana, by=rae, data=f"Hana Tanaka\n\n{text} {email}".encode(), file_name="cv.txt")

    do_errands()

    assert "same_resume" in DuplicatePair.objects.open().get().reasons


def test_a_name_or_a_number_alone_says_nothing(rae: Member) -> None:
    candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org", headline="Cook", location="Porto")
    candidates.add(by=rae, name="Hana Tanaka", email="other@example.org", headline="Cook", location="Porto")
    for name in ("Anna Berger", "Tom Berger", "Mario Silva", "Maria Silva"):
        candidates.add(by=rae, name=name, phone="+49 30 5550 0142", location="Porto")

    do_errands(LOOK)

    assert not DuplicatePair.objects.exists()


def test_a_number_that_many_share_says_nothing_of_any_of_them(rae: Member) -> None:
    for number in range(finding.MOST_HOLDERS + 1):
        candidates.add(by=rae, name="Hana Tanaka", email=f"{number}@example.org", phone="+49 30 5550 0142")

    tasks.begin_search()
    do_errands("candidates.look_through")

    assert not DuplicatePair.objects.exists()


def test_not_the_same_is_remembered_and_what_holds_no_more_is_taken_back(rae: Member) -> None:
    hana = candidates.add(by=rae, name="Hana Tanaka", phone="+49 30 5550 0142")
    second = candidates.add(by=rae, name="Hana Tanaka", phone="+49 30 5550 0142")
    third = candidates.add(by=rae, name="Hana Tanaka", phone="+49 30 5550 0142")
    do_errands(LOOK)
    assert DuplicatePair.objects.open().count() == 3

    candidates.dismiss(DuplicatePair.objects.get(one=hana, other=second), by=rae)
    candidates.update(third, by=rae, phones=["+49 30 1234 5678"])
    candidates.update(hana, by=rae, headline="Cook")
    do_errands(LOOK)

    assert [pair.state for pair in DuplicatePair.objects.all()] == ["dismissed"]


def test_another_headline_or_source_is_looked_at_as_far_as_it_says_anything(rae: Member) -> None:
    mail, post = (f"hana.tanaka@{each}.example.org" for each in ("mail", "post"))
    hana = candidates.add(by=rae, name="Hana Tanaka", email=mail, location="Porto", headline="Cook")
    twice = candidates.add(by=rae, name="Hana Tanaka", email=post, location="Porto", headline="Pilot")
    do_errands()
    assert not DuplicatePair.objects.exists()

    candidates.update(twice, by=rae, headline="cook")
    do_errands(LOOK)
    assert set(DuplicatePair.objects.open().get().reasons) >= {"same_name", "same_headline"}

    candidates.update(hana, by=rae, location="Lisbon")
    do_errands(LOOK)
    assert not DuplicatePair.objects.exists()

    queued = ProcrastinateJob.objects.filter(task_name=LOOK).count()
    candidates.update(twice, by=rae, source=candidates.source_named("A fair"))
    assert ProcrastinateJob.objects.filter(task_name=LOOK).count() == queued


def test_looking_twice_changes_nothing(rae: Member) -> None:
    hana = candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org", phone="+49 30 5550 0142")
    candidates.add(by=rae, name="Hana Tanaka", phone="+49 30 5550 0142")
    do_errands(LOOK)
    before = [list(rows.order_by("id").values()) for rows in (DuplicateKey.objects, DuplicatePair.objects)]

    looked = finding.look_at([hana.id])

    after = [list(rows.order_by("id").values()) for rows in (DuplicateKey.objects, DuplicatePair.objects)]
    assert after == before
    assert (looked.suggested, looked.taken_back) == (0, 0)


@pytest.fixture
def made(rae: Member) -> tuple[list[UUID], set[tuple[int, int]]]:
    """Six hundred made people in the database, and the places of those who are one person."""
    known = people(600)
    return write(known), pairs_among(known)


def test_of_made_people_almost_all_pairs_are_found_and_almost_nobody_else(
    made: tuple[list[UUID], set[tuple[int, int]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The background search, batch by batch; bench/duplicates asks the same of many more."""
    monkeypatch.setattr(tasks, "AT_ONCE", 250)
    ids, twice = made
    truth = {finding.in_order(ids[one], ids[other]) for one, other in twice}

    schedule.look_through_every_organization(0)
    assert do_errands("candidates.look_through") == ["candidates.look_through"] * 3

    found = set(DuplicatePair.objects.values_list("one_id", "other_id"))
    search = DuplicateSearch.objects.get()
    assert (search.looked_at, bool(search.finished_at)) == (600, True)
    assert len(truth) > 60
    assert len(found & truth) / len(truth) >= 0.95
    assert len(found & truth) / len(found) >= 0.98


def test_a_search_goes_on_where_it_was_and_asks_as_often_for_many(
    rae: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "AT_ONCE", 2)
    known = people(20)
    ids = write(known)
    pair = min(pairs_among(known))
    few, many = counted([ids[each] for each in pair]), counted(ids)
    DuplicatePair.objects.all().delete()

    search = tasks.begin_search()
    tasks.look_through(search_id=str(search.id))
    tasks.begin_search()  # asked again while it runs: it goes on

    search.refresh_from_db()
    assert (search.looked_at, search.after) == (2, sorted(ids)[1])
    assert many <= few + 2


def test_who_shares_a_key_is_found_by_its_index(made: tuple[list[UUID], set[tuple[int, int]]]) -> None:
    """As the application's role, under row-level security."""
    ids, _ = made
    finding.look_at(ids)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE candidates_duplicatekey, candidates_candidate")
        cursor.execute(
            f"EXPLAIN (ANALYZE, FORMAT TEXT) {finding.SHARING_SQL}",
            {"people": ids[:1], "most": finding.MOST_HOLDERS},
        )
        plan = "\n".join(line for (line,) in cursor.fetchall())

    assert "Seq Scan" not in plan, plan
    assert "candidates_by_duplicate_key" in plan, plan
    assert "duplicate_keys_of_candidate" in plan, plan


def counted(ids: list[UUID]) -> int:
    DuplicateKey.objects.all().delete()
    with CaptureQueriesContext(connection) as queries:
        finding.look_at(ids)
    return len(queries)


def write(known: list[Person]) -> list[UUID]:
    """Made people as rows."""
    now = clock.now()
    rows = [
        Candidate(
            name=person.name, name_normalised=normalised(person.name), headline=person.headline,
            location=person.location, email=person.email, phone=person.phone, updated_at=now,
        )
        for person in known
    ]  # fmt: skip
    Candidate.objects.bulk_create(rows)
    pairs = list(zip(rows, known, strict=True))
    EmailAddress.objects.bulk_create(EmailAddress.of(row, each.email) for row, each in pairs if each.email)
    Phone.objects.bulk_create(Phone.of(row, each.phone) for row, each in pairs if each.phone)
    Link.objects.bulk_create(Link(candidate=row, url=each.link) for row, each in pairs if each.link)
    Document.objects.bulk_create(
        Document(
            candidate=row, file_name="cv.txt", content_kind="text", resume_since=now, size=1,
            sha256=str(uuid7()), key="none", reading_state=READ, text=each.resume,
        )
        for row, each in pairs if each.resume
    )  # fmt: skip
    return [row.id for row in rows]
