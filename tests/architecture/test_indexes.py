"""A key that is looked up has an index; `OwnedForeignKey` makes none by itself."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import connection, models

from rolecall.kit.db import OwnedForeignKey

WHO = {
    "added_by", "author", "booked_by", "created_by", "invited_by", "made_by", "requested_by",
}  # fmt: skip
"""Who did it: shown with the row, never asked for; members leave, they are not deleted."""
OTHERWISE = {
    "approvals.ApprovalRule.department": "an organization has a handful of rules",
    "approvals.ApprovalVote.approver": "found by its step",
    "approvals.ApprovalVote.member": "found by its step",
    "approvals.RuleApprover.member": "found by its step",
    "candidates.Candidate.merged_into": "found by an index of those who were merged; most were not",
    "interviews.Interview.room": "found by an index of those in a room; most are in none",
    "interviews.LinkSeat.member": "found by its link",
    "interviews.Note.member": "found by its interview",
    "interviews.SchedulingLink.interview": "found by its application; interviews are not deleted",
    "interviews.SchedulingLink.planned": "found by its application; plans are removed by date",
    "jobs.JobPost.question_set": "found from the post; question sets are not deleted",
    "jobs.PinnedJob.job": "found by its member; jobs are not deleted",
    "kit.EventSubject.event": "found by its subject; events are not deleted",
    "offers.Offer.template": "found by its application; templates are removed by date",
    "offers.OfferSignature.member": "found by its offer",
    "pipeline.Application.source": "asked for within one job; sources are not deleted",
    "pipeline.Application.stage": "asked for within one job",
    "pipeline.ApplicationVersion.post": "found by its application; posts are not deleted",
    "pipeline.ClosedCount.stage": "found by its job; stages are removed by date",
    "pipeline.Comment.application": "found by its candidate; applications are not deleted",
    "pipeline.Hire.opening": "found by its application; openings are not deleted",
    "pipeline.Rejection.reason": "found by its application; reasons are removed by date",
    "pipeline.StageVisit.stage": "found by its application; stages are removed by date",
    "pipeline.Task.application": "found by its candidate; applications are not deleted",
    "questions.Answer.question": "found by its sheet; questions are removed by date",
}
"""Keys that nothing is found by, with how their rows are found instead."""


def keys() -> "Iterator[tuple[str, models.ForeignKey]]":  # type: ignore[type-arg]
    """Every key between rows of an organization, with its name."""
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, OwnedForeignKey):
                yield f"{model._meta.label}.{field.name}", field


def leading_columns(table: str) -> set[str]:
    """The columns by which an index of the whole table finds rows, within the organization or at all."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT array_agg(a.attname ORDER BY k.place)
            FROM pg_index i CROSS JOIN unnest(i.indkey::int[]) WITH ORDINALITY AS k(number, place)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
            WHERE i.indrelid = %s::regclass AND i.indpred IS NULL AND i.indisvalid
            GROUP BY i.indexrelid
            """,
            [table],
        )
        indexes = [columns for (columns,) in cursor.fetchall()]
    return {
        columns[1] if columns[0] == "organization_id" else columns[0] for columns in indexes if columns[1:]
    }


@pytest.mark.django_db
def test_every_key_that_rows_are_found_by_leads_an_index() -> None:
    bare = [
        name
        for name, key in keys()
        if key.name not in WHO
        and name not in OTHERWISE
        and key.column not in leading_columns(key.model._meta.db_table)
    ]

    assert bare == [], (
        "Add `models.Index(fields=['organization', …])`, or say in OTHERWISE how their rows are found instead"
    )


@pytest.mark.django_db
def test_no_key_is_excused_that_has_an_index_or_is_gone() -> None:
    known = dict(keys())

    assert [
        name
        for name in OTHERWISE
        if name not in known or known[name].column in leading_columns(known[name].model._meta.db_table)
    ] == []


def test_no_key_asks_for_an_index_that_django_does_not_make() -> None:
    assert [name for name, key in keys() if key.db_index] == []
