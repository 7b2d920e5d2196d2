"""Pouring rows in by COPY, as the owner: keys and indexes are taken off before and put on again after."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg

TABLES: dict[str, str] = {
    "candidates_candidate": "id created_at organization_id name name_normalised headline location source_id"
    " added_by_id email phone merged_into_id updated_at",
    "candidates_namepart": "id created_at organization_id candidate_id word",
    "candidates_emailaddress": "id created_at organization_id candidate_id email email_normalised",
    "candidates_phone": "id created_at organization_id candidate_id number e164",
    "candidates_link": "id created_at organization_id candidate_id url kind",
    "candidates_candidatetag": "id created_at organization_id candidate_id tag_id",
    "candidates_consent": "id created_at organization_id candidate_id text purpose given_at ends_at"
    " withdrawn_at",
    "candidates_duplicatekey": "id created_at organization_id candidate_id kind value",
    "candidates_duplicatepair": "id created_at organization_id one_id other_id state weight reasons"
    " decided_at decided_by_name",
    "candidates_document": "id created_at organization_id candidate_id kind file_name content_kind"
    " resume_since size sha256 key added_by_name reading_state reading_reason page_count text"
    " rendition facts said reader_version",
    "candidates_documentpage": "id created_at organization_id document_id number width height key words",
    "pipeline_application": "id created_at organization_id job_id candidate_id stage_id state source_id"
    " stage_entered_at applied_at versions must_haves_met must_haves_asked is_new days_to_hire updated_at",
    "pipeline_applicationversion": "id created_at organization_id application_id number post_id resume_id"
    " name email phone cover_letter submission",
    "pipeline_stagevisit": "id created_at organization_id application_id stage_id entered_at left_at seconds",
    "pipeline_rejection": "id created_at organization_id application_id reason_id note by_name by_rule"
    " rejected_at undone_at",
    "pipeline_withdrawal": "id created_at organization_id application_id note withdrawn_at undone_at",
    "pipeline_hire": "id created_at organization_id application_id opening_id hired_at starts_on by_name"
    " undone_at",
    "pipeline_comment": "id created_at organization_id candidate_id application_id author_id author_name body"
    " is_private removed_at",
    "questions_answer": "id created_at organization_id sheet_id question_id question_text kind value"
    " meets_must_have position",
    "messaging_message": "id created_at organization_id candidate_id application_id purpose to subject body"
    " state send_after sent_at attempts error message_id author_id author_name cause",
    "kit_eventrow": "id created_at organization_id type actor_kind actor_id actor_name address data"
    " transaction redacted_at",
    "kit_eventsubject": "id created_at organization_id event_id subject_id",
}
"""The columns of each table that is poured into; the first three are every table's own."""
Row = tuple[Any, ...]
Poured = Iterable[tuple[str, Row]]


def poured(owner: psycopg.Connection, sources: Iterable[Poured]) -> None:
    """Write all rows of all sources, in one transaction, and let the database count them."""
    _know_every_column(owner)
    with _bare(owner):
        for source in sources:
            for table, rows in _batches(source):
                _copy(owner, table, rows)
    owner.commit()
    owner.autocommit = True
    owner.execute("VACUUM (ANALYZE)")


def _batches(source: Poured, size: int = 20_000) -> Iterator[tuple[str, list[Row]]]:
    waiting: dict[str, list[Row]] = {table: [] for table in TABLES}
    for table, row in source:
        waiting[table].append(row)
        if len(waiting[table]) == size:
            yield table, waiting[table]
            waiting[table] = []
    yield from waiting.items()


def _copy(owner: psycopg.Connection, table: str, rows: list[Row]) -> None:
    columns = ", ".join(f'"{name}"' for name in TABLES[table].split())
    with owner.cursor() as cursor, cursor.copy(f'COPY "{table}" ({columns}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row(row)


def _know_every_column(owner: psycopg.Connection) -> None:
    """Say at once when a table has got a column that is not poured and has no value of its own."""
    for table, columns in TABLES.items():
        rows = owner.execute(
            "SELECT attname, atthasdef FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0"
            " AND NOT attisdropped",
            [table],
        ).fetchall()
        poured = set(columns.split())
        differing = (poured - {name for name, _ in rows}) | {
            name for name, has_value in rows if not has_value and name not in poured
        }
        assert not differing, f"{table} and bench/bulk.py differ in {sorted(differing)}"


@contextmanager
def _bare(owner: psycopg.Connection) -> Iterator[None]:
    """Without the wall (COPY cannot pass it), keys and plain indexes; all are there again at the end."""
    tables = list(TABLES)
    keys = owner.execute(
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE contype = 'f' AND conrelid = ANY(%s::regclass[])",
        [tables],
    ).fetchall()
    indexes = owner.execute(
        "SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i"
        " WHERE i.indrelid = ANY(%s::regclass[]) AND NOT EXISTS"
        " (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype <> 'f')",
        [tables],
    ).fetchall()
    for table, name, _ in keys:
        owner.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
    for index, _ in indexes:
        owner.execute(f"DROP INDEX {index}")
    for table in tables:
        # nobody is merged in a made world: no row has to follow anybody
        owner.execute(f'ALTER TABLE "{table}" DISABLE ROW LEVEL SECURITY, DISABLE TRIGGER USER')
    yield
    owner.execute("SET LOCAL maintenance_work_mem = '256MB'")
    for _, definition in indexes:
        owner.execute(definition)
    for table, name, definition in keys:
        owner.execute(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}')
    for table in tables:
        owner.execute(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY, ENABLE TRIGGER USER')
