"""The wall: tables that belong to organizations, and the database's own refusal to mix them.

Every business model inherits `OrganizationOwned` and points at others by `OwnedForeignKey`. The last
operation of a migration that creates such tables is `RaiseWall`: it forces row-level security, and
adds `UNIQUE (organization_id, id)` and foreign keys over `(organization_id, …)`, so that no row can
point at another organization's row whatever the code does (`data.md`, decision 1).
"""

import secrets
import unicodedata
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

import uuid_utils.compat
from django.db import connection, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from rolecall.kit import clock, tenancy
from rolecall.kit.ahead import Asking, rows

_made = count()
CURRENT = f"(select nullif(current_setting('{tenancy.SETTING}', true), '')::uuid)"


def uuid7() -> UUID:
    """A new key: ordered by time, unique across shards and imports, unguessable in practice."""
    moment = clock.pinned()
    return uuid_utils.compat.uuid7() if moment is None else _uuid7_at(moment)


def _uuid7_at(moment: datetime) -> UUID:
    """A key of a pinned moment: those of one millisecond are in the order in which this process made them.

    Below the milliseconds stands a counter of 26 bits, 12 before the variant and 14 after it, then 48
    random bits (RFC 9562, section 6.2, method 1); it goes on from moment to moment, as they may come again.
    """
    milliseconds = int(moment.timestamp() * 1000)
    number = next(_made) % 2**26
    counted = 7 << 76 | number >> 14 << 64 | 2 << 62 | number % 2**14 << 48
    return UUID(int=milliseconds << 80 | counted | secrets.randbits(48))


def first_id_at(moment: datetime, *, earlier: timedelta = timedelta(0)) -> UUID:
    """The lowest key that could have been made at a moment, or so much earlier: keys are ordered by time."""
    seconds = moment.timestamp() - earlier.total_seconds()
    milliseconds = min(max(0, int(seconds * 1000)), 2**48 - 1)
    return UUID(int=milliseconds << 80)


def normalised(text: str) -> str:
    """Lower case without accents, one space between words: what plain `=` and `^@` compare."""
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(bare.casefold().split())


def plan_for_these_values() -> None:
    """Plan the coming statements of this transaction for their values rather than for any.

    A prepared statement is soon planned once for all values, and then a rare prefix is read as if it
    were a common one; for searches and filters a plan anew costs less than the wrong plan.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL plan_cache_mode = force_custom_plan")


def plan_for_growth() -> None:
    """Plan what this transaction asks, the checks of keys included, for tables that grow while it writes.

    The database keeps the plan of such a check, and in a new installation it was made for a handful of rows:
    it then reads all thousands that a batch adds, once for each of them.
    """
    with connection.cursor() as cursor:
        cursor.execute("DISCARD PLANS")
        cursor.execute("SET LOCAL enable_seqscan = off")


def looked_up(model: type[models.Model], key: str, column: str) -> models.Subquery:
    """A column of the row that a key points to, for each row that is shown.

    Where it is joined, the database may begin with the other table instead: of a few large jobs it then reads
    everybody for one page (decision 0022).
    """
    there = model._default_manager.filter(id=models.OuterRef(key)).order_by()
    return models.Subquery(there.values(column)[:1])


class CurrentTransaction(models.Func):
    """The number of this transaction, which grows in the order in which transactions begin to write."""

    template = "pg_current_xact_id()::text::bigint"
    output_field = models.BigIntegerField()


def oldest_transaction() -> int:
    """The oldest transaction here that still writes: what has a lower number is there, or never will be.

    Only those of this database count: a snapshot's own horizon would wait for whatever else the server does.
    Ask before the rows that it bounds are read, in a statement of its own.
    """
    with connection.cursor() as cursor:
        cursor.execute(OLDEST_SQL)
        return int(cursor.fetchone()[0])


OLDEST_SQL = """
    WITH next AS MATERIALIZED (SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS number)
    SELECT min(least(next.number, next.number - (next.number - a.backend_xid::text::bigint) % 4294967296))
    FROM next LEFT JOIN pg_stat_activity a ON a.datname = current_database() AND a.backend_xid IS NOT NULL
"""
"""A session's number has 32 bits: it stands for the latest that ends so and is not beyond the next."""


def known_horizon() -> int:
    """As `oldest_transaction`, but whatever the server still writes counts: it is lower, and cheaper."""
    return int(rows(*KNOWN_HORIZON)[0][0])


KNOWN_HORIZON = Asking("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint", ())


class PlainTextField(models.TextField):  # type: ignore[type-arg]
    """Text compared byte by byte (collation C), so that indexes serve under row-level security."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["db_collation"] = "C"
        super().__init__(*args, **kwargs)


class OwnedForeignKey(models.ForeignKey):  # type: ignore[type-arg]
    """A foreign key to a row of the same organization; `RaiseWall` adds the composite constraint."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["db_constraint"] = False
        kwargs.setdefault("db_index", False)
        super().__init__(*args, **kwargs)


@models.Field.register_lookup
@models.ForeignKey.register_lookup
class Among(models.Lookup):
    """`field__among=[…]`: one parameter for any number of ids, so that the statement is always the same.

    Django's `__in` writes a statement for each length of the list; each is compiled, prepared and planned.
    """

    lookup_name = "among"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        column, params = self.process_lhs(compiler, connection)
        return f"{column} = ANY(%s)", (*params, self.rhs)


class Keyed(models.Model):
    """A row with a UUIDv7 key and the time it was made."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    created_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        abstract = True


class OrganizationOwned(Keyed):
    """A row that belongs to exactly one organization."""

    organization = models.ForeignKey(
        "accounts.Organization",
        on_delete=models.PROTECT,
        default=tenancy.current,
        editable=False,
        related_name="+",
        db_index=False,
    )

    class Meta:
        abstract = True


class RaiseWall(Operation):
    """Force row-level security and composite keys on every owned table of an app, idempotently."""

    reversible = True
    reduces_to_sql = True

    def __init__(self, app_label: str, *, only_added_to: tuple[str, ...] = ()) -> None:
        self.app_label = app_label
        self.only_added_to = only_added_to

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        return None

    def database_forwards(
        self, app_label: str, editor: BaseDatabaseSchemaEditor, old: ProjectState, new: ProjectState
    ) -> None:
        owned = [m for m in new.apps.get_app_config(self.app_label).get_models() if is_owned(m)]
        for model in owned:
            raise_wall(model, editor, only_added_to=model.__name__ in self.only_added_to)
        for model in owned:
            hold_keys_within(model, editor)

    def database_backwards(
        self, app_label: str, editor: BaseDatabaseSchemaEditor, old: ProjectState, new: ProjectState
    ) -> None:
        return None

    def describe(self) -> str:
        return f"Raise the wall around the tables of {self.app_label}"


def is_owned(model: type[models.Model]) -> bool:
    """Whether rows of this model belong to an organization."""
    return any(f.name == "organization" for f in model._meta.local_fields)


def owned_keys(model: type[models.Model]) -> "list[models.ForeignKey[Any, Any]]":
    """The foreign keys of a model that must stay inside the organization."""
    return [
        f
        for f in model._meta.local_fields
        if isinstance(f, models.ForeignKey) and f.name != "organization" and is_owned(f.related_model)
    ]


def raise_wall(
    model: type[models.Model], editor: BaseDatabaseSchemaEditor, *, only_added_to: bool = False
) -> None:
    """Put one table behind the wall, and make its rows a target of composite keys.

    Every statement asks for one organization, and the database plans it for one of average size. Among many
    small ones it then expects a handful of rows of a large one too, and reads all of its applications for a
    page of fifty. Told that all rows are of one organization, it plans for the largest (decision 0022).
    """
    table = model._meta.db_table
    editor.execute(f"ALTER TABLE {table} ALTER COLUMN organization_id SET (n_distinct = 1)")
    editor.execute(policy_sql(table, "organization_id", only_added_to=only_added_to))
    _add_constraint(editor, table, f"{table}_own", "UNIQUE (organization_id, id)")


def hold_keys_within(model: type[models.Model], editor: BaseDatabaseSchemaEditor) -> None:
    """Make the keys of one table unable to leave the organization."""
    table = model._meta.db_table
    for key in owned_keys(model):
        target = key.related_model._meta.db_table
        _add_constraint(
            editor,
            table,
            f"{table}_{key.column}_within"[:63],
            f'FOREIGN KEY (organization_id, "{key.column}") REFERENCES "{target}" (organization_id, id)'
            " DEFERRABLE INITIALLY DEFERRED",
        )


def policy_sql(table: str, column: str, *, only_added_to: bool = False) -> str:
    """Row-level security, forced: the application sees its organization, the owner sees all.

    A table that is only ever added to has no policy for changing or deleting, so that the
    application finds no row to change or delete.
    """
    within = f'"{column}" = {CURRENT}'
    policies = (
        [f"may_read FOR SELECT USING ({within})", f"may_add FOR INSERT WITH CHECK ({within})"]
        if only_added_to
        else [f"within_organization USING ({within}) WITH CHECK ({within})"]
    )
    policies.append("owner_maintains TO CURRENT_USER USING (true) WITH CHECK (true)")
    return f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;' + "".join(
        f'DROP POLICY IF EXISTS {name} ON "{table}"; CREATE POLICY {name} ON "{table}" {rest};'
        for name, _, rest in (policy.partition(" ") for policy in policies)
    )


def _add_constraint(editor: BaseDatabaseSchemaEditor, table: str, name: str, body: str) -> None:
    # names of tables and columns of ours, from the models alone
    editor.execute(f"""
        DO $$ BEGIN
            IF NOT EXISTS (SELECT 1 FROM pg_constraint
                           WHERE conname = '{name}' AND conrelid = '"{table}"'::regclass) THEN
                ALTER TABLE "{table}" ADD CONSTRAINT "{name}" {body};
            END IF;
        END $$;
    """)  # noqa: S608
