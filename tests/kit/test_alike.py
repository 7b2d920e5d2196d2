"""Lists whose SQL is written once for each combination of filters: asked for anew, each has its own rows."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.test.utils import CaptureQueriesContext

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Department, Member
from rolecall.kit import alike as module
from rolecall.kit import clock
from rolecall.kit.alike import alike

NAMES = ("Dock", "Harbour", "Quay", "Wharf")


@alike
def listed(rows: QuerySet[Department], limit: int) -> "QuerySet[Department, Any]":
    return rows.order_by("-id").values_list("id", "name")[:limit]


@pytest.fixture
def places(ada: Member) -> list[Department]:
    return [accounts.add_department(by=ada, name=name) for name in NAMES]


def _names(rows: QuerySet[Department], limit: int = 10) -> list[str]:
    return [name for _, name in listed(rows, limit)]


def _as_django_does(rows: QuerySet[Department], limit: int = 10) -> list[str]:
    return list(rows.order_by("-id").values_list("name", flat=True)[:limit])


FILTERS: list[Callable[[Department], Q]] = [
    lambda one: Q(id=one.id),
    lambda one: Q(id__lt=one.id),
    lambda one: Q(id__gte=one.id),
    lambda one: ~Q(id=one.id),
    lambda one: Q(name=one.name),
    lambda one: Q(id__gt=one.id) | Q(name=one.name),
    lambda one: Q(id__gt=one.id) & ~Q(name=one.name),
    lambda one: Q(created_at__lt=one.created_at),
    lambda one: Q(created_at__gt=one.created_at - timedelta(days=1)),
    lambda one: Q(organization=one.organization_id),
    lambda one: Q(id__among=[one.id]),
    lambda one: Q(id__in=[one.id]),
    lambda one: Q(name__startswith=one.name[:2]),
    lambda one: Q(organization__created_at__lt=one.created_at),
    lambda one: Q(Exists(Department.objects.filter(id=OuterRef("id"), name=one.name))),
    lambda one: Q(name__isnull=False),
    lambda one: Q(id__in=[]),
]


@pytest.mark.parametrize("number", range(len(FILTERS)))
def test_same_filter_with_another_value_has_its_own_rows(places: list[Department], number: int) -> None:
    for place in [*places, *reversed(places)]:
        rows = Department.objects.filter(FILTERS[number](place))
        assert _names(rows) == _as_django_does(rows), place.name


def test_filters_that_differ_in_more_than_values_are_told_apart(places: list[Department]) -> None:
    for place in places:
        for asked in FILTERS:
            rows = Department.objects.filter(asked(place))
            assert _names(rows) == _as_django_does(rows)
    for limit in (1, 2, 3):
        assert _names(Department.objects.all(), limit) == list(reversed(NAMES))[:limit]


def test_second_asking_writes_no_sql_anew(places: list[Department], monkeypatch: pytest.MonkeyPatch) -> None:
    _names(Department.objects.filter(id__lt=places[2].id))
    monkeypatch.setattr(module, "_recipe", None)  # whoever writes one now fails

    assert _names(Department.objects.filter(id__lt=places[1].id)) == ["Dock"]


def test_list_is_one_query(places: list[Department]) -> None:
    rows = Department.objects.filter(created_at__lt=clock.now())
    with CaptureQueriesContext(connection) as queries:
        assert len(_names(rows)) == len(NAMES)
    assert len(queries) == 1


def test_who_asks_in_every_way_fills_no_memory(
    places: list[Department], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_KEPT", 3)
    for limit in (1, 2, 3, 4, 1, 2, 3, 4):
        assert _names(Department.objects.all(), limit) == list(reversed(NAMES))[:limit]
