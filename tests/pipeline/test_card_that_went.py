import json
import random
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from lxml import html

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.jobs.models import Job
from rolecall.kit import clock
from rolecall.kit.models import EventRow
from rolecall.kit.recording import event_of
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.actions import undoing
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries.columns import CARDS
from tests.pipeline.conftest import Apply, fill, stage

SignedIn = Callable[[Member], Client]
LIVE = {"HX-Request": "true"}


class Window:
    """A page of the board in a browser, which takes answers into itself as htmx does."""

    def __init__(self, client: Client, job: Job, query: str = "") -> None:
        self.client, self.job = client, job
        self.path = reverse("pipeline:board", args=["northwind", job.id])
        self.query, self.answer, self.shown = query, "", {}
        self.page = html.fromstring(client.get(self.path + query).content.decode())

    def move(self, application: Application, to: str) -> str:
        """Move a card, and say what was answered."""
        address = reverse("pipeline:move", args=["northwind", application.id])
        answer = self.client.post(
            address, {"stage": stage(self.job, to).id, **self.said()}, headers=self.headers
        )
        return self._take_in(answer)

    def undo(self) -> str:
        """Take back what was done last."""
        (address, *_) = self.page.xpath("//rc-toast//form/@hx-post")
        return self._take_in(self.client.post(address, self.said(), headers=self.headers))

    def hear(self) -> HttpResponse:
        """Ask what changed."""
        address = reverse("pipeline:changes", args=["northwind", self.job.id])
        return self.client.get(address, self.said(), headers=self.headers)  # type: ignore[return-value]

    def scroll(self, name: str) -> None:
        """Load the next cards of a column."""
        (link,) = self._column(name).xpath(".//a[contains(@class, 'more-cards')]")
        for piece in html.fragments_fromstring(
            self.client.get(link.get("href"), headers=LIVE).content.decode()
        ):
            link.addprevious(piece)
        link.drop_tree()

    @property
    def headers(self) -> dict[str, str]:
        return LIVE | {"HX-Current-URL": f"http://testserver{self.path}{self.query}"}

    def said(self) -> dict[str, list[str]]:
        """What goes with each act."""
        return {name: self.page.xpath(f"//input[@name='{name}']/@value") for name in ("seen", "have")}

    def cards(self, name: str) -> list[str]:
        """The ids of the cards of a column."""
        return self._column(name).xpath(".//article/@data-card")

    def head(self, name: str) -> list[str]:
        """What the head of a column says: its name, the number, and both for who listens."""
        return self._column(name).xpath("./header/*//text()")

    def more(self, name: str) -> list[str]:
        """Where the next cards are."""
        return self._column(name).xpath(".//a[contains(@class, 'more-cards')]/@href")

    def _column(self, name: str) -> html.HtmlElement:
        (found,) = self.page.xpath(f"//section[contains(@class, 'column')][header/h2 = '{name}']")
        return found

    def _take_in(self, answer: object) -> str:
        self.answer = answer.content.decode()  # type: ignore[attr-defined]
        self.shown = json.loads(answer.headers["HX-Trigger"])  # type: ignore[attr-defined]
        for piece in html.fragments_fromstring(f"<div>{self.answer}</div>")[0].xpath("//*[@hx-swap-oob]"):
            way, _, selector = piece.attrib.pop("hx-swap-oob").partition(":")
            target = self.page.get_element_by_id(selector.removeprefix("#") or piece.get("id"))
            if way == "delete":
                target.drop_tree()
            elif way == "outerHTML":
                target.addprevious(piece)
                target.drop_tree()
            elif way == "afterend":
                for each in reversed(piece):
                    target.addnext(each)
            elif way == "beforebegin":
                for each in piece:
                    target.addprevious(each)
            else:
                for each in reversed(piece):
                    target.insert(0, each)
        return self.answer


def is_short(answer: str) -> bool:
    return "<section" not in answer and "Moved " in answer


def test_a_move_is_answered_with_the_card_and_two_heads(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    application, stays = apply(job, 1), apply(job, 2)
    window = Window(signed_in(rae), job)

    answer = window.move(application, "Panel")

    assert is_short(answer)
    assert answer.count("<article") == 1
    assert "/undo/" in answer
    assert (window.cards("Applied"), window.cards("Panel")) == ([str(stays.id)], [str(application.id)])
    assert window.head("Panel") == ["Panel", "1", "Panel, 1 person"]
    assert window.hear().status_code == 204


def test_after_many_moves_the_page_is_the_board(job: Job, rae: Member, signed_in: SignedIn) -> None:
    fill(job, CARDS + 15)
    fill(job, CARDS + 3, stage_name="Panel")
    window, chance = Window(signed_in(rae), job), random.Random(7)
    names = ("Applied", "Phone screen", "Panel", "Offer")

    for _ in range(60):
        there = [name for name in names if window.cards(name)]
        here = chance.choice(there)
        application = Application.objects.get(id=chance.choice(window.cards(here)))
        assert is_short(window.move(application, chance.choice([name for name in names if name != here])))

    anew = Window(signed_in(rae), job)
    for name in names:
        assert (window.cards(name)[:CARDS], window.head(name)) == (anew.cards(name), anew.head(name))
        while window.more(name):
            window.scroll(name)
        while anew.more(name):
            anew.scroll(name)
        assert window.cards(name) == anew.cards(name)
        assert len(window.cards(name)) == Application.objects.filter(stage=stage(job, name)).count()


def test_what_is_taken_back_stands_where_it_was(job: Job, rae: Member, signed_in: SignedIn) -> None:
    fill(job, CARDS + 15)
    fill(job, CARDS + 3, stage_name="Panel")
    window, names = Window(signed_in(rae), job), ("Applied", "Panel")
    before = [(window.cards(name), window.head(name)) for name in names]

    for at in (0, 12, CARDS - 2):
        window.move(Application.objects.get(id=window.cards("Applied")[at]), "Panel")
        answer = window.undo()

        assert ("<section" in answer, answer.count("<article")) == (False, 2)
        assert [(window.cards(name), window.head(name)) for name in names] == before
        assert window.hear().status_code == 204


@pytest.mark.parametrize("place", [CARDS, CARDS + 10])
def test_what_is_taken_back_to_where_nobody_looks_is_asked_for(
    place: int, job: Job, rae: Member, signed_in: SignedIn
) -> None:
    fill(job, CARDS + 15)
    window = Window(signed_in(rae), job)
    window.scroll("Applied")
    last = Application.objects.get(id=window.cards("Applied")[place])
    window.move(last, "Panel")
    window.page = Window(window.client, job).page
    address = reverse("pipeline:undo", args=["northwind", undoing.last_act_of(last)])

    answer = window.client.post(address, window.said(), headers=window.headers)

    assert "<article" not in answer.content.decode()
    assert json.loads(answer.headers["HX-Trigger"]) == {f"rc:changed:{job.id}": ""}


def test_an_answer_says_which_act_it_shows(job: Job, apply: Apply, rae: Member, signed_in: SignedIn) -> None:
    first, second = apply(job, 1), apply(job, 2)
    window = Window(signed_in(rae), job)
    told = EventRow.objects.order_by("-id")

    window.move(first, "Panel")
    moved, shown = told[0], window.shown
    window.undo()

    assert shown == {"rc:shown": {"act": str(event_of(moved).act_id())}}
    assert window.shown == {"rc:shown": {"act": str(told[0].id)}}

    many = reverse("pipeline:move_many", args=["northwind", job.id])
    chosen = {"application": [first.id, second.id], "stage": stage(job, "Offer").id}
    answer = window.client.post(many, chosen | window.said(), headers=window.headers)
    assert json.loads(answer.headers["HX-Trigger"]) == {"rc:shown": {"act": str(event_of(told[0]).act_id())}}


def test_a_column_does_not_grow_with_each_who_comes(job: Job, rae: Member, signed_in: SignedIn) -> None:
    fill(job, 3)
    fill(job, 60, stage_name="Panel")
    window = Window(signed_in(rae), job)
    last = window.cards("Panel")[-1]
    for each in window.cards("Applied"):
        window.move(Application.objects.get(id=each), "Panel")

    shown, unchanged = window.cards("Panel"), window.hear()
    window.scroll("Panel")

    assert unchanged.status_code == 204
    assert (len(shown), last in shown, last in window.cards("Panel")) == (CARDS, False, True)


def test_whoever_scrolled_keeps_what_they_see(job: Job, rae: Member, signed_in: SignedIn) -> None:
    fill(job, 80)
    window = Window(signed_in(rae), job)
    window.scroll("Applied")
    first, second = (
        Application.objects.get(id=window.cards("Applied")[at]) for at in (CARDS + 5, CARDS + 10)
    )

    answers = window.move(first, "Offer"), window.move(second, "Offer")

    # what was scrolled to is vouched for by the first answer
    assert [is_short(answer) for answer in answers] == [False, True]
    assert len(window.cards("Applied")) == 2 * CARDS
    assert window.hear().status_code == 204


def test_a_page_that_missed_something_is_answered_with_whole_columns(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    first, second, third = apply(job, 1), apply(job, 2), apply(job, 3)
    window = Window(signed_in(rae), job)
    pipeline.move(second, to=stage(job, "Offer"), by=rae)
    candidates.tag([third.candidate], ["Strong"], by=rae)

    answer = window.move(first, "Panel")

    assert not is_short(answer)
    assert (window.cards("Applied"), window.cards("Panel"), window.cards("Offer")) == (
        [str(third.id)],
        [str(first.id)],
        [str(second.id)],
    )
    assert "Strong" in answer


def test_who_waited_too_long_no_longer_does_elsewhere(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    late, early = apply(job, 1), apply(job, 2)
    for application, days in ((late, 3), (early, 0)):
        with clock.at(clock.now() - timedelta(days=days)):
            pipeline.move(application, to=stage(job, "Phone screen"), by=rae)
    window = Window(signed_in(rae), job)
    before = window.head("Phone screen")

    answer = window.move(late, "Panel")

    assert is_short(answer)
    assert before == ["Phone screen", "2", "1 over 2 days", "Phone screen, 2 people"]
    assert window.head("Phone screen") == ["Phone screen", "1", "Phone screen, 1 person"]


def test_a_filtered_board_is_answered_with_what_the_filter_shows(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    late, early = apply(job, 1), apply(job, 2)
    for application in (late, early):
        with clock.at(clock.now() - timedelta(days=3)):
            pipeline.move(application, to=stage(job, "Phone screen"), by=rae)
    window = Window(signed_in(rae), job, "?over=1")

    answer = window.move(late, "Panel")

    assert not is_short(answer)
    assert (window.cards("Phone screen"), window.cards("Panel")) == ([str(early.id)], [])


def test_a_board_whose_stages_changed_is_loaded_again_after_a_move(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    application = apply(job)
    window = Window(signed_in(rae), job)
    pipeline.remove_stage(stage(job, "Offer"), by=rae)
    address = reverse("pipeline:move", args=["northwind", application.id])

    answer = window.client.post(
        address, {"stage": stage(job, "Panel").id, **window.said()}, headers=window.headers
    )

    assert answer.headers["HX-Refresh"] == "true"
