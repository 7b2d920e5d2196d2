"""The states of quick migrations hold the same models as Django's own."""

from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, models
from django.db.migrations import operations
from django.db.migrations.recorder import MigrationRecorder
from django.db.migrations.state import ProjectState

from rolecall.kit.migrating import QuickState, newer_than_these

ID = ("id", models.AutoField(primary_key=True))
TO_PORT = models.ForeignKey("sea.Port", models.CASCADE, related_name="ships")
OPERATIONS: list[Any] = [
    operations.CreateModel("Port", [ID, ("name", models.TextField())]),
    operations.CreateModel("Ship", [ID, ("port", TO_PORT), ("tons", models.IntegerField())]),
    operations.AddIndex("Ship", models.Index(fields=["tons"], name="by_tons")),
    operations.AddConstraint("Ship", models.CheckConstraint(condition=models.Q(tons__gt=0), name="floats")),
    operations.AddField("Port", "depth", models.IntegerField(default=1)),
    operations.CreateModel("Crew", [ID, ("ship", models.ForeignKey("sea.Ship", models.CASCADE))]),
    operations.AlterField("Ship", "tons", models.BigIntegerField()),
    operations.AddIndex("Crew", models.Index(fields=["ship"], name="of_ship")),
    operations.RemoveIndex("Ship", "by_tons"),
]


def described(state: ProjectState) -> dict[str, Any]:
    return {
        model.__name__: (
            [(each.name, type(each).__name__) for each in model._meta.local_fields],
            sorted(each.get_accessor_name() for each in model._meta.related_objects),
            [each.name for each in model._meta.indexes],
            [each.name for each in model._meta.constraints],
        )
        for model in state.apps.get_models()
    }


def test_after_each_operation_the_models_are_the_same() -> None:
    django, quick = ProjectState(), QuickState()
    assert described(django) == described(quick) == {}
    for operation in OPERATIONS:
        for state in (django, quick):
            operation.state_forwards("sea", state)
        assert described(quick) == described(django), operation.describe()


def test_a_copy_stays_what_it_was_and_stays_quick() -> None:
    state = QuickState()
    OPERATIONS[0].state_forwards("sea", state)
    assert described(state)
    before = state.clone()
    OPERATIONS[1].state_forwards("sea", state)
    assert list(before.models) == [("sea", "port")]
    assert set(described(before)) == {"Port"}
    assert isinstance(before, QuickState)


def test_models_point_at_the_models_of_their_own_state() -> None:
    state = QuickState()
    assert described(state) == {}
    for operation in OPERATIONS:
        operation.state_forwards("sea", state)
    ship, port = (state.apps.get_model("sea", name) for name in ("Ship", "Port"))
    assert ship._meta.get_field("port").related_model is port


def test_tables_of_a_newer_version_are_left_alone(db: None) -> None:
    MigrationRecorder(connection).record_applied("accounts", "0001_written_anew_since")
    assert newer_than_these(connection) == []

    MigrationRecorder(connection).record_applied("accounts", "0999_what_is_to_come")

    with pytest.raises(CommandError, match=r"A newer Rolecall.*accounts\.0999_what_is_to_come"):
        call_command("migrate")
