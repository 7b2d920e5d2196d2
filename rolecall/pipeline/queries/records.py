"""People as programs read them: plain rows, a constant number of queries however many."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, QuerySet
from django.db.models.functions import JSONObject

from rolecall.accounts.sight import is_limited
from rolecall.candidates import contacts
from rolecall.candidates.field_queries import filled_by
from rolecall.candidates.models import (
    Candidate,
    CandidateTag,
    CustomFieldValue,
    Document,
    EmailAddress,
    Link,
    Phone,
)
from rolecall.kit.alike import alike
from rolecall.kit.db import normalised
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor, Viewer
from rolecall.kit.written import written
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.models import Application, Comment, Mention
from rolecall.pipeline.queries.people import Wanted, matching

Row = dict[str, Any]
CANDIDATE_COLUMNS = (
    "id", "name", "headline", "location", "email", "phone",
    "source_id", "source__name", "created_at", "updated_at",
)  # fmt: skip
PARTS = ("emails", "phones", "links", "tags", "custom_fields", "application_ids")
DOCUMENT_COLUMNS = (
    "id", "candidate_id", "kind", "file_name", "content_kind", "size", "sha256",
    "reading_state", "reading_reason", "page_count", "resume_since", "added_by_name", "created_at",
)  # fmt: skip


def people_of(actor: Actor, wanted: Wanted, *, email: str | None, tag: str | None) -> QuerySet[Candidate]:
    """The people whom a program may see and asks for."""
    rows = matching(actor, wanted)
    if email is not None:
        rows = rows.filter(id__in=_holders_of(email))
    if tag is not None:
        named = CandidateTag.objects.filter(candidate=OuterRef("pk"), tag__name_normalised=normalised(tag))
        rows = rows.filter(Exists(named))
    return rows


def records_of(rows: QuerySet[Candidate], actor: Actor, limit: int) -> list[Row]:
    """The first of these people, newest first, each with all that belongs to them."""
    found = _listed(rows, limit)
    ids = [row["id"] for row in found]
    emails, phones = _by_person(_emails(ids)), _by_person(_phones(ids))
    links, tags = _by_person(_links(ids)), _by_person(_tags(ids))
    filled = filled_by(ids)
    applications = Application.objects.visible_to(actor).filter(candidate__in=ids).order_by("-id")
    application_ids = _grouped(applications, "id")
    return [
        _record(
            row,
            emails=emails.get(row["id"], []),
            phones=phones.get(row["id"], []),
            links=[{"url": url, "kind": kind} for url, kind in links.get(row["id"], [])],
            tags=tags.get(row["id"], []),
            custom_fields=[
                {"id": each.id, "name": each.name, "kind": each.kind, "value": value}
                for each, value in filled.get(row["id"], ())
            ],
            application_ids=application_ids.get(row["id"], []),
        )
        for row in found
    ]


@alike
def _listed(rows: QuerySet[Candidate], limit: int) -> QuerySet[Any, Any]:
    listed: QuerySet[Any, Any] = rows.order_by("-id").values(*CANDIDATE_COLUMNS)
    return listed[:limit]


def record_of(candidate_id: UUID, actor: Actor) -> Row | None:
    """One person with all that belongs to them, in one query; None where they are not the asker's to see."""
    if is_limited(actor):
        rows = list(_whole_query(candidate_id, actor))
    else:
        rows = _whole(candidate_id, actor.role, actor.actor_kind, actor.actor_id)
    return next((_record(row, **{name: row[f"all_{name}"] for name in PARTS}) for row in rows), None)


def _record(row: Row, **parts: list[Any]) -> Row:
    return {
        **{name: row[name] for name in ("id", "name", "headline", "location")},
        "emails": sorted(parts["emails"], key=lambda each: each != row["email"]),
        "phones": sorted(parts["phones"], key=lambda each: each != row["phone"]),
        "links": parts["links"],
        "tags": parts["tags"],
        "custom_fields": parts["custom_fields"],
        "source": {"id": row["source_id"], "name": row["source__name"]} if row["source_id"] else None,
        "application_ids": parts["application_ids"],
        "created_at": row["created_at"],
        "updated_at": row["updated_at"],
    }


@written
def _whole(candidate: UUID, role: str, kind: str, viewer: UUID | None) -> QuerySet[Any, Any]:
    return _whole_query(candidate, Viewer(role, kind, viewer))


def _whole_query(candidate: UUID, actor: Actor) -> QuerySet[Any, Any]:
    theirs = {"candidate": OuterRef("pk")}
    link = JSONObject(url=F("url"), kind=F("kind"))
    said = JSONObject(id=F("field_id"), name=F("field__name"), kind=F("field__kind"), value=F("value"))
    filled = CustomFieldValue.objects.filter(**theirs, field__removed_at=None)
    parts = {
        "emails": EmailAddress.objects.filter(**theirs).order_by("id").values("email"),
        "phones": Phone.objects.filter(**theirs).order_by("id").values("number"),
        "links": Link.objects.filter(**theirs).order_by("id").values(one=link),
        "tags": CandidateTag.objects.filter(**theirs).order_by("tag__name_normalised").values("tag__name"),
        "custom_fields": filled.order_by("field__position", "field_id").values(one=said),
        "application_ids": Application.objects.visible_to(actor)
        .filter(**theirs)
        .order_by("-id")
        .values("id"),
    }
    every = {f"all_{name}": ArraySubquery(rows) for name, rows in parts.items()}
    rows: QuerySet[Any, Any] = candidates_visible_to(actor).filter(id=candidate)
    return rows.values(*CANDIDATE_COLUMNS, **every)


@written
def _emails(people: list[UUID]) -> QuerySet[Any, Any]:
    rows = EmailAddress.objects.filter(candidate__among=people).order_by("id")
    return rows.values_list("candidate_id", "email")


@written
def _phones(people: list[UUID]) -> QuerySet[Any, Any]:
    return Phone.objects.filter(candidate__among=people).order_by("id").values_list("candidate_id", "number")


@written
def _links(people: list[UUID]) -> QuerySet[Any, Any]:
    return (
        Link.objects.filter(candidate__among=people).order_by("id").values_list("candidate_id", "url", "kind")
    )


@written
def _tags(people: list[UUID]) -> QuerySet[Any, Any]:
    rows = CandidateTag.objects.filter(candidate__among=people).order_by("tag__name_normalised")
    return rows.values_list("candidate_id", "tag__name")


def documents_of(candidate_id: UUID) -> list[Row]:
    """The files of a person, the latest first, and which of them is the résumé."""
    documents = Document.objects.filter(candidate=candidate_id).order_by("-id")
    rows = list(documents.values(*DOCUMENT_COLUMNS))
    resumes = [row for row in rows if row["kind"] == "resume" and row["resume_since"]]
    current = max(resumes, key=lambda row: (row["resume_since"], row["id"]), default=None)
    for row in rows:
        row["is_current_resume"] = row is current
        row["added_by"] = row.pop("added_by_name")
        del row["resume_since"]
    return rows


def comment_records(comments: Iterable[Comment]) -> list[Row]:
    """Comments with the members that they speak to."""
    comments = list(comments)
    mentions = Mention.objects.filter(comment__in=comments).order_by("id")
    mentioned = _grouped(mentions, "member_id", key="comment_id")
    return [
        {
            "id": comment.id,
            "candidate_id": comment.candidate_id,
            "application_id": comment.application_id,
            "author": comment.author_name,
            "author_id": comment.author_id,
            "body": comment.body,
            "private": comment.is_private,
            "mentioned": mentioned.get(comment.id, []),
            "created_at": comment.created_at,
        }
        for comment in comments
    ]


def _holders_of(email: str) -> QuerySet[EmailAddress, UUID]:
    try:
        comparable = contacts.comparable_email(email)
    except contacts.Malformed as malformed:
        raise Invalid({"email": str(malformed)}) from None
    return EmailAddress.objects.filter(email_normalised=comparable).values_list("candidate_id", flat=True)


def _grouped(rows: QuerySet[Any], *columns: str, key: str = "candidate_id") -> dict[UUID, list[Any]]:
    return _by_person(rows.values_list(key, *columns))


def _by_person(rows: Iterable[tuple[Any, ...]]) -> dict[UUID, list[Any]]:
    """What stands behind the first value, by it: alone where it is one value."""
    groups: dict[UUID, list[Any]] = {}
    for first, *rest in rows:
        groups.setdefault(first, []).append(rest[0] if len(rest) == 1 else tuple(rest))
    return groups
