"""Migrations of an empty database in a sixth of the time.

Django builds every model that is related to a changed one anew, and each of ours is related to all others
by its organization: for each index some forty models. A model that is new needs none of that, as nothing
points at it yet, nor does one that gets an index or a constraint, which no other model knows of.
"""

import re
from typing import Any, cast

from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState


class QuickState(ProjectState):
    """A project's state that builds anew no more models than it must."""

    def clone(self) -> "QuickState":
        return _quick(super().clone())

    def add_model(self, model_state: ModelState) -> None:
        with _ApartFrom(self) as apps:
            super().add_model(model_state)
        if apps is not None:
            apps.render_multiple([model_state])

    def add_index(self, app_label: str, model_name: str, index: Any) -> None:
        with _ApartFrom(self) as apps:
            super().add_index(app_label, model_name, index)
        self._tell(apps, app_label, model_name, "indexes")

    def add_constraint(self, app_label: str, model_name: str, constraint: Any) -> None:
        with _ApartFrom(self) as apps:
            super().add_constraint(app_label, model_name, constraint)
        self._tell(apps, app_label, model_name, "constraints")

    def _tell(self, apps: Any, app_label: str, model_name: str, option: str) -> None:
        if apps is not None:
            options = apps.get_model(app_label, model_name)._meta
            setattr(options, option, self.models[app_label, model_name].options[option])


class _ApartFrom:
    """Take the built models, or None, from a state, so that it changes its own record alone."""

    def __init__(self, state: QuickState) -> None:
        self.state = state
        self.apps = state.__dict__.pop("apps", None)

    def __enter__(self) -> Any:
        return self.apps

    def __exit__(self, *_: object) -> None:
        if self.apps is not None:
            self.state.__dict__["apps"] = self.apps


class QuickExecutor(MigrationExecutor):
    """Runs migrations on such states."""

    def _create_project_state(self, with_applied_migrations: bool = False) -> QuickState:
        made = super()._create_project_state(with_applied_migrations)  # type: ignore[misc]
        return _quick(made)


def _quick(state: ProjectState) -> QuickState:
    # Django names its own class wherever it makes a state
    state.__class__ = QuickState
    return cast("QuickState", state)


def newer_than_these(connection: Any) -> list[str]:
    """What was done to a database by migrations that come after all that are here: a newer version's.

    One that is not here and comes before is of a past that was written anew, and in nobody's way.
    """
    loader = MigrationLoader(connection)
    latest: dict[str, int] = {}
    for app, name in loader.disk_migrations:
        latest[app] = max(latest.get(app, 0), _number(name))
    done = ((app, name) for app, name in loader.applied_migrations if app in latest)
    return sorted(f"{app}.{name}" for app, name in done if _number(name) > latest[app])


def _number(name: str) -> int:
    found = re.match(r"\d+", name)
    return int(found[0]) if found else 0
