"""The pages answered from memory, driven as a server drives an ASGI application."""

import asyncio
from typing import Any

import pytest

from rolecall.project.public_pages import PublicPages

ORGANIZATION = "0190aaaa-0000-7000-8000-000000000001"


class Listening:
    """A hub that hears the database, or does not."""

    is_listening = True


class Pages:
    """An application whose pages can change, and that counts how often it is asked."""

    def __init__(self) -> None:
        self.text, self.asked, self.mark = "open", 0, True

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        self.asked += 1
        headers = [(b"content-type", b"text/html"), (b"x-request-id", str(self.asked).encode())]
        headers += [(b"x-rolecall-public", ORGANIZATION.encode())] if self.mark else []
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": self.text.encode()})


def ask(
    public: PublicPages, method: str = "GET", headers: tuple[tuple[bytes, bytes], ...] = ()
) -> tuple[int, dict[bytes, bytes], bytes]:
    sent: list[dict[str, Any]] = []
    scope = {"method": method, "path": "/careers/north/", "query_string": b"", "headers": headers}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(public(scope, None, send))
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return sent[0]["status"], dict(sent[0]["headers"]), body


def test_a_public_page_is_made_once() -> None:
    django = Pages()
    public = PublicPages(django, Listening())  # type: ignore[arg-type]

    assert ask(public)[2] == ask(public)[2] == b"open"
    assert django.asked == 1


def test_a_change_is_seen_at_once() -> None:
    django = Pages()
    public = PublicPages(django, Listening())  # type: ignore[arg-type]
    ask(public)
    django.text = "closed"

    public.forget(ORGANIZATION, "job_closed")

    assert ask(public)[2] == b"closed"


def test_an_application_leaves_the_pages_where_they_are() -> None:
    django = Pages()
    public = PublicPages(django, Listening())  # type: ignore[arg-type]
    ask(public)

    public.forget(ORGANIZATION, "application_received")
    ask(public)

    assert django.asked == 1


def test_while_changes_cannot_be_heard_nothing_comes_from_memory() -> None:
    django, hub = Pages(), Listening()
    public = PublicPages(django, hub)  # type: ignore[arg-type]
    ask(public)
    hub.is_listening = False

    ask(public)

    assert django.asked == 2


def test_a_page_that_is_not_marked_is_never_kept() -> None:
    django = Pages()
    django.mark = False
    public = PublicPages(django, Listening())  # type: ignore[arg-type]

    ask(public)
    ask(public)

    assert django.asked == 2


def test_the_mark_and_the_number_of_one_request_stay_inside() -> None:
    public = PublicPages(Pages(), Listening())  # type: ignore[arg-type]

    for _ in range(2):
        headers = ask(public)[1]
        assert b"x-rolecall-public" not in headers
        assert b"x-request-id" not in headers


def test_who_has_the_page_is_told_that_it_is_the_same() -> None:
    public = PublicPages(Pages(), Listening())  # type: ignore[arg-type]
    tag = ask(public)[1][b"etag"]

    status, _, body = ask(public, headers=((b"if-none-match", tag),))

    assert (status, body) == (304, b"")


@pytest.mark.parametrize("known", [b"W/%s", b'"another", %s', b'W/"another",W/%s', b"*"])
def test_who_has_the_page_through_a_proxy_is_told_so_as_well(known: bytes) -> None:
    public = PublicPages(Pages(), Listening())  # type: ignore[arg-type]
    tag = ask(public)[1][b"etag"]
    known = known % tag if b"%s" in known else known

    assert ask(public, headers=((b"if-none-match", known),))[0] == 304
    assert ask(public, headers=((b"if-none-match", b'"another"'),))[0] == 200


def test_head_has_no_body_and_keeps_nothing() -> None:
    public = PublicPages(Pages(), Listening())  # type: ignore[arg-type]

    assert ask(public, method="HEAD")[2] == b""
    assert ask(public)[2] == b"open"
