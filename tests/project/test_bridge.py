"""Django's threads behind the loop: small things go there and back at once, large ones piece by piece."""

import asyncio
import json
from collections.abc import Callable, Iterator
from threading import Event as Signal
from typing import Any

import pytest

from rolecall.project.bridge import MOST_HELD, Bridge

LARGE = 3 * MOST_HELD
Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Any]
Message = dict[str, Any]


def ask(
    app: Wsgi, body: bytes = b"", *, at_once: int = 0, gone: bool = False, headers: list[Any] | None = None,
    method: str = "POST", heard: list[Message] | None = None,
) -> list[Message]:  # fmt: skip
    """What is sent to whoever asks; the body comes in pieces of `at_once` bytes, or whole."""
    pieces = [body[at : at + at_once] for at in range(0, len(body), at_once)] if at_once else [body]
    come: list[Message] = [
        {"type": "http.request", "body": piece, "more_body": number < len(pieces) or gone}
        for number, piece in enumerate(pieces, 1)
    ]
    sent: list[Message] = []

    async def receive() -> Message:
        if heard is not None:
            heard.append(come[0])
        return come.pop(0) if come else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {
        "type": "http", "method": method, "path": "/a", "query_string": b"b=c", "http_version": "1.1",
        "headers": [(b"content-length", str(len(body)).encode()), (b"x-one", b"two")]
        if headers is None else headers,
    }  # fmt: skip
    asyncio.run(Bridge(app, threads=2)(scope, receive, send))
    return sent


def echo(environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
    start("200 OK", [("Content-Type", "text/plain"), ("X-One", environ["HTTP_X_ONE"])])
    return [environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))]


def body_of(sent: list[Message]) -> bytes:
    return b"".join(each["body"] for each in sent[1:])


def test_what_is_small_goes_there_and_back_at_once() -> None:
    head, body = ask(echo, b"Hello, who is there?", at_once=7)

    assert (head["type"], head["status"]) == ("http.response.start", 200)
    assert head["headers"] == [(b"content-type", b"text/plain"), (b"x-one", b"two")]
    assert body == {"type": "http.response.body", "body": b"Hello, who is there?", "more_body": False}


@pytest.mark.parametrize(
    ("headers", "answered"),
    [
        ([(b"x-one", b"two"), (b"content-length", b"5")], b"Hello"),
        ([(b"x-one", b"two"), (b"transfer-encoding", b"chunked")], b"Hello"),
        ([(b"x-one", b"two")], b""),
    ],
)
def test_who_only_asks_is_waited_for_if_they_say_that_they_say_something(
    headers: list[Any], answered: bytes
) -> None:
    heard: list[Message] = []
    assert body_of(ask(echo, b"Hello", headers=headers, method="GET", heard=heard)) == answered
    assert bool(heard) == bool(answered)


def test_how_much_was_said_in_pieces_is_counted() -> None:
    said: list[str] = []

    def app(environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
        said.append(environ["CONTENT_LENGTH"])
        start("204 No Content", [])
        return []

    ask(app, b"nine char", at_once=2, headers=[])

    assert said == ["9"]


def test_what_is_large_arrives_whole_and_is_held_in_parts() -> None:
    said = bytes(range(256)) * (LARGE // 256)

    def by_pieces(environ: dict[str, Any], start: Callable[..., Any]) -> Iterator[bytes]:
        [whole] = echo(environ, start)
        return (whole[at : at + 10_000] for at in range(0, len(whole), 10_000))

    sent = ask(by_pieces, said, at_once=50_000)

    assert body_of(sent) == said
    assert len(sent) > LARGE // MOST_HELD
    assert max(len(each["body"]) for each in sent[1:]) <= MOST_HELD + 10_000
    assert [each.get("more_body", False) for each in sent[1:]] == [True] * (len(sent) - 2) + [False]


def test_what_is_large_and_does_not_say_its_length_is_refused_with_what_to_do() -> None:
    head, body = ask(echo, b"a" * LARGE, at_once=50_000, headers=[(b"x-one", b"two")])

    assert head["status"] == 411
    assert "Send it with Content-Length." in json.loads(body["body"])["detail"]


def test_a_stream_is_sent_as_it_comes() -> None:
    was_sent = Signal()

    class Stream:
        streaming = True

        def __iter__(self) -> Iterator[bytes]:
            yield b"one"
            assert was_sent.wait(30)
            yield b"two"

        def close(self) -> None:
            closed.append(True)

    def app(environ: dict[str, Any], start: Callable[..., Any]) -> Stream:
        start("200 OK", [])
        return Stream()

    closed: list[bool] = []
    sent: list[bytes] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message.get("body", b""))
        if message.get("body") == b"one":
            was_sent.set()

    scope = {
        "type": "http", "method": "GET", "path": "/", "query_string": b"", "http_version": "1.1",
        "headers": [],
    }  # fmt: skip
    asyncio.run(Bridge(app, threads=1)(scope, receive, send))

    assert [each for each in sent if each] == [b"one", b"two"]
    assert closed == [True]


def test_who_goes_before_all_is_said_has_asked_nothing() -> None:
    asked: list[dict[str, Any]] = []

    def app(environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
        asked.append(environ)
        return []

    assert ask(app, b"half of it", gone=True) == []
    assert asked == []


def test_what_fails_is_not_answered_as_if_it_were_done() -> None:
    def app(environ: dict[str, Any], start: Callable[..., Any]) -> Iterator[bytes]:
        start("200 OK", [])
        yield b"as far as it "
        raise RuntimeError("broken")

    with pytest.raises(RuntimeError, match="broken"):
        ask(app)
