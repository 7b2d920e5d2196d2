"""Queries that are written once: each call has its own values, and each shape its own SQL."""

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, connection
from django.db.models import QuerySet
from django.db.models.functions import Upper
from django.test.utils import CaptureQueriesContext

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Department, Member, Organization
from rolecall.kit import clock, tenancy
from rolecall.kit.written import Text, put, written


@written
def departments(id_: UUID) -> QuerySet[Department]:
    return Department.objects.filter(id=id_).select_related("organization")


@written
def by_name(name: Text, newest_first: bool) -> QuerySet[Department]:
    return Department.objects.exclude(name=name).order_by("-id" if newest_first else "id")


@written
def made_before(moment: datetime) -> "QuerySet[Department, str]":
    return Department.objects.filter(created_at__lt=moment).values_list("name", flat=True)


@written
def of_these(ids: list[UUID]) -> "QuerySet[Department, str]":
    return Department.objects.filter(id__among=ids).order_by("name").values_list("name", flat=True)


@written
def called(id_: UUID, name: str) -> QuerySet[Department]:
    return Department.objects.filter(name=name, id=id_)


@written
def just_called(name: str) -> QuerySet[Department]:
    return Department.objects.filter(name=name)


@written
def half_given(id_: UUID, name: Text) -> QuerySet[Department]:
    return Department.objects.filter(id=id_)


@written
def made_by_now() -> QuerySet[Department]:
    return Department.objects.filter(created_at__lte=clock.now())


def test_each_call_is_answered_for_its_own_values(ada: Member) -> None:
    dock, harbour = (accounts.add_department(by=ada, name=name) for name in ("Dock", "Harbour"))
    assert [departments(each.id)[0].name for each in (dock, harbour)] == ["Dock", "Harbour"]


def test_related_rows_come_in_the_same_query(ada: Member) -> None:
    dock = accounts.add_department(by=ada, name="Dock")
    departments(dock.id)
    with CaptureQueriesContext(connection) as queries:
        assert departments(dock.id)[0].organization.name == "Northwind Kites"
    assert len(queries) == 1


@pytest.mark.parametrize("name", ["Dock", "50% off", "%s", "O'Neil", "back\\slash", ":colon", "übergröße"])
def test_words_that_are_the_same_at_each_call_mean_what_they_say(ada: Member, name: str) -> None:
    kept = accounts.add_department(by=ada, name=name)
    accounts.add_department(by=ada, name="Elsewhere")

    assert [each.id for each in called(kept.id, name)] == [kept.id]
    assert [each.id for each in just_called(name)] == [kept.id]  # also where nothing is left to be put in
    assert called(kept.id, "Elsewhere") == []


def test_what_is_no_value_decides_the_shape(ada: Member) -> None:
    for name in ("Dock", "Harbour", "Quay"):
        accounts.add_department(by=ada, name=name)
    assert [each.name for each in by_name(Text("Quay"), True)] == ["Harbour", "Dock"]
    assert [each.name for each in by_name(Text("Dock"), False)] == ["Harbour", "Quay"]


def test_plain_values_are_answered_as_they_are(ada: Member) -> None:
    accounts.add_department(by=ada, name="Dock")
    assert made_before(clock.now()) == ["Dock"]


def test_a_written_query_stays_inside_the_organization(ada: Member, elsewhere: UUID) -> None:
    dock = accounts.add_department(by=ada, name="Dock")
    assert departments(dock.id)
    with tenancy.acting_in(elsewhere):
        assert departments(dock.id) == []


def test_a_value_that_the_query_loses_is_refused(organization: Organization) -> None:
    with pytest.raises(TypeError, match="half_given does not compare with name"):
        half_given(organization.id, Text("Dock"))


def test_a_moment_that_would_stay_that_of_the_first_call_is_refused(organization: Organization) -> None:
    with pytest.raises(TypeError, match="made_by_now would go on asking with"):
        made_by_now()


def test_any_number_of_ids_is_one_statement(ada: Member) -> None:
    dock, harbour, quay = (accounts.add_department(by=ada, name=name) for name in ("Dock", "Harbour", "Quay"))
    with CaptureQueriesContext(connection) as queries:
        assert of_these([dock.id, quay.id]) == ["Dock", "Quay"]
        assert of_these([harbour.id]) == ["Harbour"]
        assert of_these([]) == []
    assert len({each["sql"].split(" ANY(")[0] for each in queries}) == 1


def test_ids_of_others_are_no_way_in(ada: Member, elsewhere: UUID) -> None:
    dock = accounts.add_department(by=ada, name="Dock")
    with tenancy.acting_in(elsewhere):
        assert of_these([dock.id]) == []


def test_only_the_fields_that_are_named_are_put(ada: Member) -> None:
    dock = accounts.add_department(by=ada, name="Dock")
    dock.name, dock.created_at = "Harbour", clock.now().replace(year=1999)

    put(dock, "name")

    kept = Department.objects.get(id=dock.id)
    assert (kept.name, kept.created_at.year) == ("Harbour", clock.now().year)


def test_what_is_gone_or_unknown_is_not_put(ada: Member) -> None:
    dock = accounts.add_department(by=ada, name="Dock")
    with pytest.raises(TypeError):
        put(dock, "name", "colour")
    Department.objects.all().delete()
    with pytest.raises(DatabaseError):
        put(dock, "name")


def test_names_and_places_give_the_same_values(ada: Member) -> None:
    dock = accounts.add_department(by=ada, name="Dock")

    assert departments(dock.id) == departments(id_=dock.id) == [dock]


@written
def named(ids: list[UUID]) -> "QuerySet[Department, tuple[str, datetime]]":
    return Department.objects.filter(id__among=ids).order_by("name").values_list("name", "created_at")


@written
def as_dicts(id_: UUID) -> "QuerySet[Department, dict[str, str]]":
    return Department.objects.filter(id=id_).annotate(loud=Upper("name")).values("name", "loud")


@written
def as_named(id_: UUID) -> "QuerySet[Department, Any]":
    return Department.objects.filter(id=id_).values_list("name", named=True)


def test_rows_are_what_the_queryset_itself_gives(ada: Member) -> None:
    dock, harbour = (accounts.add_department(by=ada, name=name) for name in ("Dock", "Harbour"))
    for _ in range(2):
        (one,) = departments(dock.id)
        (itself,) = Department.objects.filter(id=dock.id).select_related("organization")
        assert vars(one).keys() == vars(itself).keys()
        assert (one, one.created_at, one.organization) == (itself, itself.created_at, itself.organization)
        assert not one._state.adding
        assert named([dock.id, harbour.id]) == [("Dock", dock.created_at), ("Harbour", harbour.created_at)]
    assert not departments(UUID(int=7))


def test_what_rows_are_not_read_as_is_refused(ada: Member) -> None:
    dock = accounts.add_department(by=ada, name="Dock")
    assert as_dicts(dock.id) == [{"name": "Dock", "loud": "DOCK"}]
    with pytest.raises(TypeError, match="NamedValuesListIterable"):
        as_named(dock.id)
