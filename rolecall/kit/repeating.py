"""Writes that can be sent twice: a POST with an `Idempotency-Key` is done once, and answered the same again.

The answer is kept in the transaction of what it answers. Of many at the same time the first does the work
and the others wait for its commit at the unique key. A refused request has changed nothing, so nothing of it
is kept either: it may be corrected and sent again under the same key.
"""

import hashlib
import re
from collections.abc import Callable, Collection
from datetime import timedelta
from http import HTTPStatus
from uuid import UUID

import msgspec
from django.db import connection
from django.http import HttpRequest, HttpResponse

from rolecall.kit import clock, crypto, tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.errors import Invalid, RuleBroken
from rolecall.kit.models import KeptAnswer
from rolecall.kit.text import ids_in

HEADER, REPLAYED = "Idempotency-Key", "Idempotent-Replayed"
WELL_FORMED = re.compile(r"[\x21-\x7e]{1,255}")
KEPT_FOR = timedelta(hours=48)
PURPOSE = "kept-answer"
KEPT_HEADERS = ("Content-Type", "ETag", "Location", "Link")
CHUNK = 2**16
TAKE_SQL = """
    INSERT INTO kit_keptanswer (id, created_at, organization_id, name, asked, answer)
    VALUES (%s, %s, %s, %s, %s, '') ON CONFLICT (organization_id, name) DO NOTHING RETURNING id"""
KEEP_SQL = "UPDATE kit_keptanswer SET answer = %s WHERE id = %s"


class IdempotencyKeyReused(RuleBroken):
    """A key that stands for one request came with another."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
    sentence = "This Idempotency-Key was sent with another request. Make a new key for each new request."


class Kept(msgspec.Struct):
    """An answer as it is kept."""

    status: int
    headers: dict[str, str]
    body: str


def once(request: HttpRequest, do: Callable[[], HttpResponse], *, by: str) -> HttpResponse:
    """Do it, unless the request's key says that it was done: then answer what was answered.

    `by` is whoever asks: the same key from somebody else is another request. Runs inside the organization's
    transaction, which the caller rolls back where the answer is an error.
    """
    name = request.headers.get(HEADER)
    if name is None:
        return do()
    if not WELL_FORMED.fullmatch(name):
        raise Invalid({HEADER: "Send 1 to 255 visible characters without spaces, such as a new UUID."})
    asked = _digest(request, by)
    place = _take(name, asked)
    if place is None:
        return _again(name, asked)
    answer = do()
    if answer.status_code < HTTPStatus.BAD_REQUEST:
        _keep(place, answer)
    return answer


def forget_old() -> int:
    """Forget what this organization was answered longer ago than it is kept; how many answers those were."""
    return KeptAnswer.objects.filter(created_at__lt=clock.now() - KEPT_FOR).delete()[0]


def forget_about(ids: Collection[str]) -> int:
    """Forget what was answered where it names one of these ids; how many answers those were.

    Their requests stay known: none of them is done a second time.
    """
    wanted = set(ids)
    gone = [
        place.id
        for place in KeptAnswer.objects.exclude(answer="").iterator()
        if wanted.intersection(ids_in(crypto.unseal(PURPOSE, str(place.id), place.answer) or ""))
    ]
    return KeptAnswer.objects.filter(id__among=gone).update(answer="")


def _take(name: str, asked: str) -> UUID | None:
    """Take a key for this request; None if it was taken. While another may yet give it up, this waits."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE_SQL, [uuid7(), clock.now(), tenancy.current(), name, asked])
        taken = cursor.fetchone()
    return taken[0] if taken else None


def _again(name: str, asked: str) -> HttpResponse:
    place = KeptAnswer.objects.get(name=name)
    if not crypto.same(place.asked, asked):
        raise IdempotencyKeyReused(field=HEADER)
    written = crypto.unseal(PURPOSE, str(place.id), place.answer)
    if written is None:
        raise RuleBroken("What was answered then can no longer be read here. Look whether it was done.")
    kept = msgspec.json.decode(written, type=Kept)
    return HttpResponse(kept.body, status=kept.status, headers={**kept.headers, REPLAYED: "true"})


def _keep(place: UUID, answer: HttpResponse) -> None:
    headers = {name: answer.headers[name] for name in KEPT_HEADERS if name in answer.headers}
    kept = msgspec.json.encode(Kept(answer.status_code, headers, answer.content.decode()))
    # sealed: the answer may hold a key that is shown once
    with connection.cursor() as cursor:
        cursor.execute(KEEP_SQL, [crypto.seal(PURPOSE, str(place), kept.decode()), place])


def _digest(request: HttpRequest, by: str) -> str:
    """What was asked, and by whom. A multipart body counts by its fields and files: its boundary changes."""
    sum_ = hashlib.sha256(f"{by}\n{request.method} {request.get_full_path()}\n".encode())
    if request.content_type != "multipart/form-data":
        sum_.update(request.body)
        return sum_.hexdigest()
    for field, values in sorted(request.POST.lists()):
        sum_.update(msgspec.json.encode([field, values]))
    for field, files in sorted(request.FILES.lists()):
        for file in files:
            sum_.update(msgspec.json.encode([field, file.name, file.size]))
            for chunk in file.chunks(CHUNK):
                sum_.update(chunk)
            file.seek(0)
    return sum_.hexdigest()
