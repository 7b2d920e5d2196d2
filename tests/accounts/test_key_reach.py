"""Keys that were made for some jobs, or without personal data: over every operation, they learn no more."""

import contextlib
import json
import re
from collections.abc import Iterator
from functools import partial
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.db import DatabaseError, transaction
from django.db.models import CharField, Model, QuerySet, TextField
from django.test import Client

from rolecall.accounts import access, roles
from rolecall.accounts import actions as accounts
from rolecall.accounts.limits import Limits, Reach
from rolecall.approvals.models import Approval
from rolecall.candidates.models import Candidate, Document
from rolecall.evaluation.models import PlannedInterview, Scorecard
from rolecall.interviews.models import Interview
from rolecall.jobs.models import Job, JobPost, Opening, Stage
from rolecall.kit import scopes, tenancy
from rolecall.messaging.models import Message
from rolecall.offers.models import Offer
from rolecall.pipeline.models import Application, Comment, Task
from tests.architecture.strangers import contents_of, ids_in
from tests.architecture.test_every_operation import (
    OWN_KIND,
    WITH_KEY,
    Operation,
    _bodies_with_one_id,
    _own_path,
    sample,
)
from tests.worlds import furnished


def key_of(role: str, **limits: Any) -> str:
    return accounts.create_key(by=access.HOST, name="Program", role=role, limits=Limits(**limits))[1]


def ask(secret: str, method: str, path: str, body: Any = None) -> Any:
    headers = {"Authorization": f"Bearer {secret}"}
    sent = "" if body is None else json.dumps(body)
    return Client().generic(method.upper(), path, sent, content_type="application/json", headers=headers)


def ask_as(secret: str, member: object, method: str, path: str, body: Any = None, **headers: str) -> Any:
    """Ask on behalf of a member, by id or e-mail address; of nobody where there is none."""
    sent = {"Authorization": f"Bearer {secret}", **{k.replace("_", "-"): v for k, v in headers.items()}}
    named = {} if member is None else {"On-Behalf-Of": str(member)}
    written = "" if body is None else json.dumps(body)
    return Client().generic(
        method, f"/api/v1{path}", written, content_type="application/json", headers=sent | named
    )


def rows_of(job: Job) -> dict[type[Model], QuerySet[Any]]:
    """What hangs under a job, and the people who have an application for it."""
    applications = Application.objects.filter(job=job)
    people = Candidate.objects.filter(applications__job=job)
    return {
        Job: Job.objects.filter(id=job.id),
        JobPost: JobPost.objects.filter(job=job),
        Stage: Stage.objects.filter(job=job),
        Opening: Opening.objects.filter(job=job),
        PlannedInterview: PlannedInterview.objects.filter(job=job),
        Application: applications,
        Interview: Interview.objects.filter(application__in=applications),
        Offer: Offer.objects.filter(application__in=applications),
        Scorecard: Scorecard.objects.filter(application__in=applications),
        Candidate: people,
        Document: Document.objects.filter(candidate__in=people),
        Comment: Comment.objects.filter(candidate__in=people),
        Message: Message.objects.filter(candidate__in=people),
        Task: Task.objects.filter(candidate__in=people),
    }


def beyond(job: Job) -> dict[str, list[UUID]]:
    """The ids of all rows of these kinds that do not hang under a job."""
    within = rows_of(job)
    found = {
        model: model._default_manager.exclude(pk__in=rows.values("pk")) for model, rows in within.items()
    }
    found[Approval] = Approval.objects.filter(kind="requisition")
    return {model.__name__: list(rows.values_list("pk", flat=True)) for model, rows in found.items()}


@pytest.mark.django_db
def test_what_is_out_of_reach_or_personal_is_found_by_no_operation_and_named_in_no_answer() -> None:
    place = furnished()
    see_no_row_out_of_reach(place)
    see_no_personal_data(place)


def see_no_row_out_of_reach(place: UUID) -> None:
    with tenancy.acting_in(place):
        job = Job.objects.filter(applications__interviews__isnull=False).order_by("id")[0]
        far = beyond(job)
        keys = {role: key_of(role, reach=Reach((job.id,))) for role in roles.EVERYONE}
        mine = ids_in(place) | {m.__name__: r[0].pk for m, r in rows_of(job).items() if r.exists()}
        narrow = accounts.create_key(
            by=access.HOST, name="N", role="admin", limits=Limits(reach=Reach((job.id,)))
        )
        may = set(scopes.open_to(narrow[0]))
    strangers = {kind: ids[0] for kind, ids in far.items() if ids}
    unseen = {str(each) for ids in far.values() for each in ids}
    before, found, told, shown, tried, refused = _contents(place), [], [], 0, set(), []

    for operation in WITH_KEY:
        secret = keys[operation.roles[0]]
        if operation.id not in may:
            refused.append(operation)
            continue
        for where, kind, call in _calls(operation, secret, mine):
            if kind in strangers:
                tried.add(kind)
                nobodys, theirs = call(uuid4()), call(strangers[kind])
                if theirs != nobodys:
                    found.append((operation.name, where, kind, nobodys, theirs))
        if operation.method == "get":
            answer = ask(secret, "get", _own_path(operation.path, mine))
            shown += answer.status_code == 200
            text = answer.content.decode(errors="replace")
            told += [(operation.name, each) for each in unseen if each in text]

    for operation in refused[::6]:
        assert _in_path(operation, keys[operation.roles[0]], uuid4()) == (403, "beyond_reach"), operation.name
    assert found == []
    assert told == []
    assert tried >= {"Application", "Candidate", "Document", "Interview", "Job", "Message", "Stage"}
    assert (shown, len(may)) > (30, 100)
    assert _contents(place) == before


ABOUT_PEOPLE = {
    "candidates": ("Candidate", "EmailAddress", "Phone", "Link", "NamePart", "Document", "ProfileFact"),
    "pipeline": ("ApplicationVersion", "Comment", "Rejection", "Withdrawal", "Task", "HiddenWord"),
    "messaging": ("Message", "Reply", "ReplyFile"),
    "evaluation": ("Scorecard", "Rating", "Decision", "DecisionPerson"),
    "interviews": ("Interview", "Note", "SchedulingLink"),
    "offers": ("Offer", "OfferQuestion", "OfferSignature"),
    "questions": ("Answer",),
}
MARK = "zzqx"


def see_no_personal_data(place: UUID) -> None:
    with tenancy.acting_in(place):
        said = {
            text for row in Candidate.objects.values_list("name", "email", "phone") for text in row if text
        }
        marked = _mark_all_text()
        mine = ids_in(place)
        keys = {role: key_of(role, without_personal_data=True) for role in roles.EVERYONE}
        limits = Limits(without_personal_data=True)
        may = set(
            scopes.open_to(accounts.create_key(by=access.HOST, name="N", role="admin", limits=limits)[0])
        )
    told, withheld = [], set()

    for operation in (each for each in WITH_KEY if each.method == "get"):
        path, secret = _own_path(operation.path, mine), keys[operation.roles[0]]
        answer = ask(secret, "get", path)
        if operation.id not in may:
            assert answer.json()["code"] == "personal_data_withheld", operation.name
            continue
        text = answer.content.decode()
        told += [(operation.name, each) for each in (MARK, *said) if each in text]
        withheld |= {(operation.id, each) for each in answer.json().get("withheld", ())}
        for name in operation.texts:
            asked = ask(secret, "get", f"{path}?{name}=a")
            told += [(operation.name, name)] if "withheld" in asked.json() else []

    assert told == []
    assert marked > 25
    assert withheld >= {("list_candidates", "name"), ("list_applications", "candidate.name")}
    assert ("list_applications", "job.title") not in withheld
    assert len(may) > 100
    assert not {"write_message", "change_candidate", "add_webhook", "export_candidates"} & may


def _mark_all_text() -> int:
    """Mark every text that is kept of people, where the database lets it be; how many columns those are."""
    marked = 0
    for model in (apps.get_model(app, name) for app, names in ABOUT_PEOPLE.items() for name in names):
        for field in model._meta.concrete_fields:
            if isinstance(field, CharField | TextField) and not field.choices and not field.unique:
                with contextlib.suppress(DatabaseError), transaction.atomic():
                    marked += bool(model._default_manager.update(**{field.name: f"{MARK}@example.org"}))
    return marked


def _contents(place: UUID) -> dict[str, Any]:
    """Everything but when keys were used last."""
    return {kind: rows for kind, rows in contents_of(place).items() if kind != "ApiKey"}


def _calls(operation: Operation, secret: str, mine: dict[str, UUID]) -> Iterator[tuple[str, str, Any]]:
    """An operation with an id in its path, in each field of its body, and in each parameter that is an id."""
    if parameters := re.findall(r"{(\w+)}", operation.path):
        yield "path", _kind(parameters[0]), partial(_in_path, operation, secret)
    for place, body in _bodies_with_one_id(operation.body or {}):
        yield place, _kind(place), partial(_in_body, operation, secret, mine, body)
    for name in operation.filters:
        yield name, _kind(name), partial(_in_query, operation, secret, mine, name)


def _kind(name: str) -> str:
    """The model whose rows a parameter names: 'application_ids' are those of `Application`."""
    words = OWN_KIND.get(name, re.sub(r"_ids?$", "", name).title().replace("_", ""))
    return {"Other": "Candidate", "Opening": "Opening"}.get(words, words)


def _in_path(operation: Operation, secret: str, id_: UUID) -> Any:
    path = "/".join(str(id_) if part.startswith("{") else part for part in operation.path.split("/"))
    body = sample(operation.body, str(id_)) if operation.body else None
    return _said(ask(secret, operation.method, path, body), id_)


def _in_body(operation: Operation, secret: str, mine: dict[str, UUID], body: Any, id_: UUID) -> Any:
    return _said(ask(secret, operation.method, _own_path(operation.path, mine), body(str(id_))), id_)


def _in_query(operation: Operation, secret: str, mine: dict[str, UUID], name: str, id_: UUID) -> Any:
    answer = ask(secret, operation.method, f"{_own_path(operation.path, mine)}?{name}={id_}")
    return answer.json().get("items", answer.status_code)


def _said(answer: Any, id_: UUID) -> Any:
    """The status and code of a refusal; all of it where something was done."""
    if answer.status_code < 400:
        return answer.content.decode().replace(str(id_), "")
    return answer.status_code, answer.json()["code"]
