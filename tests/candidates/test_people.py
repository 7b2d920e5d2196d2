"""Adding, finding and correcting people."""

import pytest

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, EmailAddress
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.events import Visitor
from rolecall.kit.models import EventRow


def told() -> list[str]:
    return list(EventRow.objects.order_by("id").values_list("type", flat=True))


def test_recruiter_adds_a_person(rae: Member) -> None:
    source = candidates.source_named("Referral", "referral")

    hana = candidates.add(
        by=rae, name=" Hana  Tanaka ", email="Hana@Example.org", phone="+351 21 5550 0142", source=source,
        links=["github.com/htanaka"], tags=["Kafka", "kafka", "On call"],
    )  # fmt: skip

    hana = Candidate.objects.get(id=hana.id)
    assert (hana.name, hana.email, hana.phone) == ("Hana Tanaka", "Hana@example.org", "+351 21 5550 0142")
    assert hana.emails.get().email_normalised == "hana@example.org"
    assert hana.phones.get().e164 == "+3512155500142"
    assert [(link.url, link.kind) for link in hana.links.all()] == [("https://github.com/htanaka", "github")]
    assert list(hana.candidate_tags.order_by("tag__name").values_list("tag__name", flat=True)) == [
        "On call",
        "kafka",
    ]
    assert told() == ["candidate_added", "candidate_tagged"]


@pytest.mark.parametrize("who", ["cleo", "ivo"])
def test_others_do_not_add_people(who: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotAllowed):
        candidates.add(by=request.getfixturevalue(who), name="Hana Tanaka")

    assert not Candidate.objects.exists()


def test_one_address_belongs_to_one_person(rae: Member) -> None:
    hana = candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org")

    with pytest.raises(candidates.AlreadyKnown) as refused:
        candidates.add(by=rae, name="H. Tanaka", email="HANA@example.org ")

    assert refused.value.candidate == hana
    assert Candidate.objects.count() == 1


def test_malformed_contacts_are_named(rae: Member) -> None:
    with pytest.raises(Invalid) as refused:
        candidates.add(by=rae, name="\u202e ", email="hana@", phone="call me", links=["javascript:alert(1)"])

    assert set(refused.value.fields) == {"name", "email", "phone", "links"}


def test_more_contacts_than_are_kept_are_refused_and_not_lost(rae: Member) -> None:
    links = [f"https://example.org/{number}" for number in range(21)]
    hana = candidates.add(by=rae, name="Hana Tanaka", links=[*links[:20], links[0], " "])

    with pytest.raises(Invalid) as refused:
        candidates.update(hana, by=rae, links=links)

    assert refused.value.fields == {"links": "Keep 20 of them at the most: there are 21."}
    assert hana.links.count() == 20


def test_who_applies_again_is_the_same_person_and_overwrites_nothing(rae: Member) -> None:
    hana = candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org")
    source = candidates.source_named("Careers site", "careers_site")

    again, is_new = candidates.find_or_add(
        by=Visitor(), name="Someone Else", email="Hana@Example.ORG", phone="+351 21 5550 0142", source=source
    )

    assert (again.id, is_new) == (hana.id, False)
    assert (again.name, again.phone, again.source) == ("Hana Tanaka", "+351 21 5550 0142", source)
    candidates.find_or_add(by=Visitor(), name="Hana", email="hana@example.org", phone="+351 21 5550 0199")
    assert Candidate.objects.get().phone == "+351 21 5550 0142"


def test_correcting_keeps_before_and_after(rae: Member) -> None:
    hana = candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org", phone="+351 21 5550 0142")

    candidates.update(hana, by=rae, name="Hana Mori", emails=["h.mori@example.org", "hana@example.org"])

    row = EventRow.objects.get(type="candidate_changed")
    assert row.data["changes"] == {
        "name": ["Hana Tanaka", "Hana Mori"],
        "emails": [["hana@example.org"], ["h.mori@example.org", "hana@example.org"]],
    }
    assert Candidate.objects.get().email == "h.mori@example.org"
    assert EmailAddress.objects.count() == 2


def test_correcting_nothing_records_nothing(rae: Member) -> None:
    hana = candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org")

    candidates.update(hana, by=rae, name="Hana Tanaka", email="hana@example.org")

    assert told() == ["candidate_added"]


def test_an_address_of_somebody_else_cannot_be_taken(rae: Member) -> None:
    candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org")
    imre = candidates.add(by=rae, name="Imre Kovács", email="imre@example.org")

    with pytest.raises(candidates.AlreadyKnown):
        candidates.update(imre, by=rae, emails=["imre@example.org", "hana@example.org"])

    assert imre.emails.get().email == "imre@example.org"


def test_interviewer_does_not_correct(rae: Member, ivo: Member) -> None:
    hana = candidates.add(by=rae, name="Hana Tanaka")

    with pytest.raises(NotAllowed):
        candidates.update(hana, by=ivo, name="Somebody")

    assert Candidate.objects.get().name == "Hana Tanaka"
