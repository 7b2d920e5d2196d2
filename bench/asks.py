"""What is asked of the product: each page, how it is asked for, and the same act inside this process."""

import base64
import itertools
import json
import re
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from paper import pdf_of
from wire import Answer, Asks, Wire, request
from world import SLUG

from rolecall.accounts import access, directory
from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.jobs.models import Job
from rolecall.kit import tenancy
from rolecall.kit.db import uuid7
from rolecall.pipeline.models import Application

PER_PAGE, PAPER_BYTES, MANY = 50, 100_000, 100
TOKEN = "b" * 32


@dataclass(frozen=True)
class Ask:
    """One thing that is measured."""

    name: str
    asks: Asks
    aim_ms: float | None = None
    inside: Callable[[], Any] | None = None
    """The same in this process, for its statements."""
    is_public: bool = False
    least_ratio: float | None = None
    wanted: tuple[int, ...] = (200,)
    sample: bytes = field(default=b"")
    writes: bool = False
    each: tuple[UUID, ...] = ()
    """Whom clients change, each somebody of its own; the first is whom `inside` changes."""


class World:
    """The organization that is measured, with ways in for a person and a program."""

    def __init__(self) -> None:
        place = directory.by_slug(SLUG)
        assert place, "Build the world first: bench/world.py"
        self.client = Client()
        with tenancy.acting_in(place.id):
            self.member = Member.objects.select_related("user").filter(role="admin").first()
            self.job = Job.objects.order_by("id").first()
            self.stages = list(self.job.stages.filter(removed_at=None)[:2])
            self.post = self.job.post
            # people apply elsewhere: the board stays as large as it was built, however often all is measured
            self.applied_to = Job.objects.open().exclude(id=self.job.id).earliest("id").post
            self.questions = list(self.applied_to.question_set.asked)
            active = Application.objects.filter(job=self.job, state="active").order_by("id")
            self.applications = list(active.values_list("id", flat=True)[:1200])
            self.people = list(active.order_by("-id").values_list("candidate_id", flat=True)[:200])
            self.far, self.far_by_name = _cursor("-id"), _cursor("name_normalised")
            self.word = Candidate.objects.order_by("id").first().name_normalised.split()[1]
            _, self.secret = accounts.create_key(by=access.HOST, name="Bench", role="recruiter")
        self.client.force_login(self.member.user, backend="rolecall.accounts.backends.Backend")
        session = self.client.cookies["sessionid"].value
        self.signed_in = {"Cookie": f"sessionid={session}; csrftoken={TOKEN}", "X_CSRFToken": TOKEN}
        self.paper = pdf_of(PAPER_BYTES)

    def everything(self, port: int) -> list[Ask]:
        """All that is measured: what leaves work behind comes last."""
        site, post = f"/careers/{SLUG}/", f"/careers/{SLUG}/jobs/{self.post.slug}/"
        people, board = f"/{SLUG}/candidates/", f"/{SLUG}/jobs/{self.job.id}/board/"
        form = f"/careers/{SLUG}/jobs/{self.applied_to.slug}/"
        applications = f"/api/v1/applications?per_page={PER_PAGE}"
        bearer = {"Authorization": f"Bearer {self.secret}"}
        return [
            Ask("post page", _same(request("GET", post)), 3, is_public=True, sample=request("GET", post)),
            Ask("careers list", _same(request("GET", site)), 3, is_public=True, sample=request("GET", site)),
            Ask("post page, not from memory", _anew(post), inside=lambda: self._get(post)),
            self._page("board of the large job", board, 40),
            self._one_of_many("candidate page", [f"{people}{each}/" for each in self.people], 15),
            self._page("candidate list, first page", people, 20),
            self._page(f"candidate list, page {self.far[1]:,}", f"{people}?after={self.far[0]}", 20),
            self._page(f"by name, page {self.far_by_name[1]:,}",
                       f"{people}?sort=name&after={self.far_by_name[0]}", 20),
            self._page("candidate list, a name searched", f"{people}?q={self.word}", 20),
            Ask("move", self._moving(board, port), 10),
            Ask("API list of 50 applications", _same(request("GET", applications, **bearer)),
                inside=lambda: self._get(applications, headers=bearer), least_ratio=0.25),
            Ask("move of 100 together", self._moving_many(board, port), 200),
            # last: what follows from these is done beside whatever is asked next
            Ask("application, PDF of 100 KB", self._applying(form), 30, lambda: self._apply(form),
                least_ratio=0.4, wanted=(302,), writes=True),
        ]  # fmt: skip

    def _page(self, name: str, path: str, aim_ms: float) -> Ask:
        asked = request("GET", path, **self.signed_in)
        # lists and boards are what the issue wants at a quarter of what the database could do
        return Ask(name, _same(asked), aim_ms, lambda: self._get(path), least_ratio=0.25)

    def _one_of_many(self, name: str, paths: list[str], aim_ms: float) -> Ask:
        asked = [request("GET", path, **self.signed_in) for path in paths]
        return Ask(name, lambda number: itertools.islice(itertools.cycle(asked), number * 25, None), aim_ms,
                   lambda: self._get(paths[0]))  # fmt: skip

    def _get(self, path: str, **options: Any) -> None:
        answer = self.client.get(path, **options)
        assert answer.status_code == 200, f"{path} was answered {answer.status_code}"

    def _fields(self) -> dict[str, str]:
        answers = {f"q-{each.id}": _answer(each.kind, each.options) for each in self.questions}
        number = uuid4().int % 10**12
        return {**answers, "name": "Vesna Applying", "email": f"vesna.{number}@people.example.org",
                "phone": "+49 30 5550 0142", "consent": "on", "submission": str(uuid7())}  # fmt: skip

    def _applying(self, path: str) -> Asks:
        def asks(number: int) -> Iterator[bytes]:
            while True:
                yield request("POST", path, body=_multipart(self._fields(), self.paper),
                              Content_Type=f"multipart/form-data; boundary={TOKEN}")  # fmt: skip

        return asks

    def _apply(self, path: str) -> None:
        file = SimpleUploadedFile("resume.pdf", self.paper, "application/pdf")
        answer = Client().post(path, {**self._fields(), "resume": file})
        assert answer.status_code == 302, answer.content[:2000]

    def _moving(self, board: str, port: int) -> Asks:
        def asks(number: int) -> Generator[bytes, Answer]:
            seen, mine = self._seen(board, port), self.applications[number * 20 : number * 20 + 20]
            for stage in itertools.cycle(self._there_and_back()):
                for application in mine:
                    path = f"/{SLUG}/applications/{application}/move/"
                    answer = yield self._form(path, f"stage={stage}&{_said(seen)}", board)
                    seen |= _shown(answer.body)

        return asks

    def _moving_many(self, board: str, port: int) -> Asks:
        seen = self._seen(board, port)

        def asks(number: int) -> Iterator[bytes]:
            first = number * MANY % max(1, len(self.applications) - MANY + 1)
            mine = self.applications[first : first + MANY]
            chosen = "&".join(f"application={each}" for each in mine)
            said = _said(seen)
            for stage in itertools.cycle(self._there_and_back()):
                yield self._form(f"{board}move/", f"stage={stage}&act=move&{chosen}&{said}", board)

        return asks

    def _there_and_back(self) -> list[Any]:
        return [self.stages[1].id, self.stages[0].id]

    def _seen(self, board: str, port: int) -> dict[tuple[str, str], str]:
        """What the page of the board says that it shows, as it sends it with each act."""
        found = _shown(Wire(port).ask(request("GET", board, **self.signed_in)).body)
        assert found, "the board no longer says what it shows"
        return found

    def _form(self, path: str, body: str, board: str) -> bytes:
        kind = "application/x-www-form-urlencoded"
        return request("POST", path, body=body.encode(), Content_Type=kind, HX_Request="true",
                       HX_Current_URL=f"http://127.0.0.1{board}", **self.signed_in)  # fmt: skip


def _shown(page: bytes) -> dict[tuple[str, str], str]:
    """How each column of a page, or of an answer, looks, and how many cards it has."""
    found = re.findall(r'name="(seen|have)" value="([^":]+):([^"]+)"', page.decode())
    return {(name, stage): value for name, stage, value in found}


def _said(shown: dict[tuple[str, str], str]) -> str:
    return "&".join(f"{name}={stage}%3A{value}" for (name, stage), value in shown.items())


def _same(asked: bytes) -> Asks:
    return lambda number: itertools.repeat(asked)


def _anew(path: str) -> Asks:
    """Each time an address that nobody has asked for, so that nothing is remembered."""
    return lambda number: (request("GET", f"{path}?{number}-{uuid4().hex[:8]}") for _ in itertools.count())


def _cursor(order: str) -> tuple[str, int]:
    """The cursor after which the thousandth page begins, or the last whole one, and its number."""
    page = min(1000, Candidate.objects.count() // PER_PAGE)
    keys = (order, "id") if order != "-id" else (order,)
    rows = Candidate.objects.order_by(*keys).values_list("name_normalised", "id")
    name, id_ = rows[(page - 1) * PER_PAGE - 1]
    return base64.urlsafe_b64encode(json.dumps([name, id_.hex]).encode()).decode().rstrip("="), page


def _answer(kind: str, options: list[str]) -> str:
    plain = {"yes_no": "yes", "number": "7", "date": "2026-01-15"}
    return options[0] if options else plain.get(kind, "Three years of it, with two colleagues.")


def _multipart(fields: dict[str, str], paper: bytes) -> bytes:
    parts = [f'--{TOKEN}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
             for name, value in fields.items()]  # fmt: skip
    file = f'--{TOKEN}\r\nContent-Disposition: form-data; name="resume"; filename="resume.pdf"\r\n'
    head = "".join(parts) + file + "Content-Type: application/pdf\r\n\r\n"
    return head.encode() + paper + f"\r\n--{TOKEN}--\r\n".encode()
