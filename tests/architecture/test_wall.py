"""The database refuses what crosses the line between organizations, whatever the code does."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from django.apps import apps
from django.db import IntegrityError, ProgrammingError, connection, models, transaction

from rolecall.accounts.models import Department, Organization
from rolecall.jobs.models import Job
from rolecall.kit import tenancy
from rolecall.kit.db import is_owned, owned_keys, uuid7
from rolecall.kit.models import EventRow

OWNED = [m for m in apps.get_models() if is_owned(m) and m.__module__.startswith("rolecall.")]


def an_organization(slug: str) -> UUID:
    organization_id = uuid7()
    with tenancy.acting_in(organization_id):
        Organization.objects.create(id=organization_id, slug=slug, name=slug.title())
    return organization_id


@pytest.fixture
def two(db: None) -> Iterator[tuple[UUID, UUID]]:
    return an_organization("north"), an_organization("south")


@pytest.mark.django_db
@pytest.mark.parametrize("model", OWNED, ids=lambda m: m.__name__)
def test_with_no_organization_set_no_row_is_seen(model: type[models.Model]) -> None:
    assert model._default_manager.count() == 0


def test_a_row_of_another_organization_is_not_seen(two: tuple[UUID, UUID]) -> None:
    north, south = two
    with tenancy.acting_in(north):
        Department.objects.create(name="Engineering")

    with tenancy.acting_in(south):
        assert list(Department.objects.all()) == []
        assert list(Organization.objects.values_list("slug", flat=True)) == ["south"]


def test_a_row_cannot_be_written_for_another_organization(two: tuple[UUID, UUID]) -> None:
    north, south = two

    with tenancy.acting_in(north), pytest.raises(ProgrammingError), transaction.atomic():
        Department.objects.create(name="Stowaway", organization_id=south)


def test_a_row_cannot_be_written_with_no_organization_set(two: tuple[UUID, UUID]) -> None:
    north, _ = two

    with pytest.raises(ProgrammingError), transaction.atomic():
        Department.objects.create(name="Nowhere", organization_id=north)


@pytest.mark.django_db(transaction=True)
def test_a_row_cannot_point_at_another_organizations_row() -> None:
    north, south = an_organization("north"), an_organization("south")
    with tenancy.acting_in(north):
        department = Department.objects.create(name="Engineering")

    with pytest.raises(IntegrityError), tenancy.acting_in(south):
        Job.objects.create(title="Stowaway", department_id=department.id)


def test_the_past_cannot_be_rewritten(two: tuple[UUID, UUID]) -> None:
    north, _ = two
    with tenancy.acting_in(north):
        EventRow.objects.create(type="x", actor_kind="system", actor_name="Test")

        assert EventRow.objects.update(type="y") == 0
        assert EventRow.objects.filter(type="x").count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("model", [*OWNED, Organization], ids=lambda m: m.__name__)
def test_every_table_of_an_organization_forces_row_security(model: type[models.Model]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relrowsecurity, relforcerowsecurity, relowner::regrole::text, current_user::text"
            " FROM pg_class WHERE oid = %s::regclass",
            [model._meta.db_table],
        )
        enabled, forced, owner, me = cursor.fetchone()

    assert (enabled, forced) == (True, True)
    assert owner != me


@pytest.mark.django_db
@pytest.mark.parametrize("model", OWNED, ids=lambda m: m.__name__)
def test_every_key_between_owned_rows_holds_the_organization(model: type[models.Model]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE contype = 'f' AND conrelid = %s::regclass",
            [model._meta.db_table],
        )
        constraints = " ".join(row[0] for row in cursor.fetchall())

    for key in owned_keys(model):
        assert f"(organization_id, {key.column}) REFERENCES" in constraints


@pytest.mark.django_db
def test_the_application_cannot_bypass_the_wall() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user"
        )
        rights = cursor.fetchone()

    assert rights == (False, False, False)
