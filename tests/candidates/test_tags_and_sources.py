"""Tags and sources: words that are made when first used, once."""

import pytest

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import CandidateTag, Source, Tag
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.models import EventRow


def test_tagging_many_at_once_tells_each(rae: Member) -> None:
    hana, imre = candidates.add(by=rae, name="Hana"), candidates.add(by=rae, name="Imre")
    candidates.tag(hana, ["Kafka"], by=rae)

    candidates.tag([hana, imre], ["kafka", "Go"], by=rae)

    assert sorted(Tag.objects.values_list("name", flat=True)) == ["Go", "Kafka"]
    assert CandidateTag.objects.count() == 4
    told = EventRow.objects.filter(type="candidate_tagged").order_by("id")
    assert sorted(row.data["tags"] for row in told) == [["Go"], ["Kafka"], ["Kafka", "Go"]]


def test_taking_a_tag_off(rae: Member) -> None:
    hana = candidates.add(by=rae, name="Hana", tags=["Kafka"])

    candidates.untag(hana, Tag.objects.get(), by=rae)
    candidates.untag(hana, Tag.objects.get(), by=rae)

    assert not CandidateTag.objects.exists()
    assert EventRow.objects.filter(type="candidate_untagged").count() == 1


def test_setting_tags_leaves_exactly_those(rae: Member) -> None:
    hana = candidates.add(by=rae, name="Hana", tags=["Kafka", "Go"])

    candidates.set_tags(hana, ["go", "Rust"], by=rae)

    assert set(hana.candidate_tags.values_list("tag__name", flat=True)) == {"Go", "Rust"}


def test_interviewer_does_not_tag(rae: Member, ivo: Member) -> None:
    hana = candidates.add(by=rae, name="Hana")

    with pytest.raises(NotAllowed):
        candidates.tag(hana, ["Kafka"], by=ivo)

    assert not Tag.objects.exists()


def test_a_source_is_made_once(rae: Member) -> None:
    first = candidates.source_named("Careers  site", "careers_site")

    assert candidates.source_named("careers site") == first
    assert Source.objects.count() == 1
    with pytest.raises(Invalid):
        candidates.source_named(" ", "careers_site")


def test_a_tag_that_is_too_long_is_told_and_not_cut(rae: Member) -> None:
    hana = candidates.add(by=rae, name="Hana")
    word = "Kafka " * 12

    with pytest.raises(Invalid) as refused:
        candidates.tag(hana, ["Go", word], by=rae)
    with pytest.raises(Invalid):
        candidates.add(by=rae, name="Imre", tags=[word])

    assert refused.value.sentence == (
        "Shorten the tag “Kafka Kafka Kafka Kafka Kafka…” to 60 letters; it has 71."
    )
    assert set(refused.value.fields) == {"tags"}
    assert not Tag.objects.exists()
    candidates.tag(hana, ["x" * 60], by=rae)
    assert Tag.objects.get().name == "x" * 60
