"""One card that went from a column of the board to another, for a page that has the rest before it.

The answer to a move is then the card and the heads of two columns, where the columns themselves are sixty
cards. That a page has the rest is known from what it says of both columns: each is put back as it must have
looked before, and compared.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self
from uuid import UUID

from rolecall.jobs.models import Job, Stage
from rolecall.kit.events import Actor
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries.board import board_of
from rolecall.pipeline.queries.columns import CARDS, MOST_CARDS, Card, Column, Filters, is_late


@dataclass(frozen=True)
class Stood:
    """Where an application was on the board."""

    id: UUID
    stage_id: UUID
    since: datetime
    is_new: bool

    @classmethod
    def before(cls, application: Application) -> Self:
        """Where it is now, for whoever is about to move it."""
        return cls(application.id, application.stage_id, application.stage_entered_at, application.is_new)


@dataclass(frozen=True)
class Page:
    """What a page of the board says of its columns: how each looks, and how many cards of it are there."""

    seen: Mapping[str, str]
    have: Mapping[UUID, int]


@dataclass(frozen=True)
class Went:
    """The card as it is now, and the columns that it left and entered."""

    card: Card
    left: Column
    entered: Column
    above: Card | None
    """Under whom it stands."""
    came: Card | None
    """Who came into view below, in the column that was left."""
    gone: Card | None
    """Who makes room for it, in the column that was entered."""
    more: Mapping[UUID, int]
    """By column: how many more cards the page has of it than before."""


def card_that_went(
    job: Job, stood: Stood, to: UUID, reader: Actor, page: Page, stages: Sequence[Stage] | None = None
) -> Went | None:
    """What is new on a page of the whole board; None where more than this is."""
    had_left, had_entered = page.have.get(stood.stage_id, 0), page.have.get(to, 0)
    if not had_left or max(had_left, had_entered) >= MOST_CARDS:
        return None
    shown = {**page.have, to: had_entered + 1}
    now = board_of(job, Filters(), reader, shown=shown, only={stood.stage_id, to}, stages=stages)
    columns = {str(column.id): column for column in now.columns}
    if list(columns) != list(page.seen):
        return None
    left, entered = columns[str(stood.stage_id)], columns[str(to)]
    card = next((each for each in entered.cards if each.id == stood.id), None)
    if card is None:
        return None
    was = _with(left, card._replace(since=stood.since, is_new=stood.is_new), most=had_left)
    empty = _without(entered, card)
    if (was.signature, empty.signature) != (page.seen[str(left.id)], page.seen[str(to)]):
        return None
    came = left.cards[had_left - 1] if len(left.cards) == had_left else None
    gone = entered.cards[-1] if CARDS <= had_entered < empty.count else None
    if gone == card:  # it went where nobody has scrolled to
        return None
    at = entered.cards.index(card)
    if gone:  # they can be scrolled to: a column does not grow with each who comes
        entered = replace(entered, cards=entered.cards[:-1], most=had_entered)
    more = {left.id: len(left.cards) - had_left, to: 0 if gone else 1}
    return Went(card, left, entered, entered.cards[at - 1] if at else None, came, gone, more)


def _with(column: Column, card: Card, *, most: int) -> Column:
    """The column as it was with this card in it."""
    cards = sorted([*column.cards, card], key=lambda each: (each.since, each.id), reverse=True)
    late = column.late + is_late(card, column)
    return replace(column, count=column.count + 1, late=late, cards=tuple(cards[:most]))


def _without(column: Column, card: Card) -> Column:
    """The column as it was without this card."""
    cards = tuple(each for each in column.cards if each.id != card.id)
    return replace(column, count=column.count - 1, late=column.late - is_late(card, column), cards=cards)
