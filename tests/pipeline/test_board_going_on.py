"""A board that goes on: the next cards of a column, and what others do while it is open."""

import re

from rolecall.accounts.models import Member
from rolecall.jobs.models import Job
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries.board import board_of, more_of
from rolecall.pipeline.queries.columns import CARDS, Filters
from tests.pipeline.boards import LIVE, SignedIn, address, inputs, shown
from tests.pipeline.conftest import EVERYTHING, Apply, fill, stage


def test_more_cards_begin_where_the_shown_ones_end(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    fill(job, CARDS + 10)
    client = signed_in(rae)
    page = client.get(address("board", job.id))
    more = re.search(r'class="more-cards" href="([^"]+)"', page.content.decode())[1]  # type: ignore[index]

    rest = client.get(more.replace("&amp;", "&"), headers=LIVE).content.decode()

    names = re.findall(r'person__link"[^>]*>(.*?)</a>', rest)
    assert (len(shown(page)["Applied"]), len(names), "more-cards" in rest) == (CARDS, 10, False)
    assert not set(names) & set(shown(page)["Applied"])


def test_a_drop_on_another_column_moves_and_answers_the_two_columns(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    # of a page that is behind; one that is not gets less: test_card_that_went
    application, client = apply(job), signed_in(rae)
    page = client.get(address("board", job.id))
    apply(job, 2)
    sent = {"stage": stage(job, "Panel").id, "seen": inputs(page, "seen"), "have": inputs(page, "have")}

    answer = client.post(address("move", application.id), sent, headers=LIVE)

    assert shown(answer) == {"Applied": ["Person 002"], "Panel": ["Person 001"]}
    assert "Moved Person 001 to Panel." in answer.content.decode()
    assert "/undo/" in answer.content.decode()


def test_what_a_colleague_did_is_the_columns_that_changed(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    application, client = apply(job), signed_in(rae)
    page = client.get(address("board", job.id))
    seen = {"seen": inputs(page, "seen"), "have": inputs(page, "have")}
    nothing = client.get(address("changes", job.id), seen, headers=LIVE)
    pipeline.move(application, to=stage(job, "Offer"), by=rae)

    changed = client.get(address("changes", job.id), seen, headers=LIVE)

    assert nothing.status_code == 204
    assert shown(changed) == {"Applied": [], "Offer": ["Person 001"]}


def test_a_board_whose_stages_changed_is_loaded_again(job: Job, rae: Member, signed_in: SignedIn) -> None:
    client = signed_in(rae)
    seen = inputs(client.get(address("board", job.id)), "seen")
    pipeline.remove_stage(stage(job, "Panel"), by=rae)

    answer = client.get(address("changes", job.id), {"seen": seen}, headers=LIVE)

    assert answer.headers["HX-Refresh"] == "true"


def test_a_column_keeps_the_cards_that_were_scrolled_into_view(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    fill(job, 70)
    client = signed_in(rae)
    page = client.get(address("board", job.id))
    applied = stage(job, "Applied").id
    apply(job, 999)

    have = [f"{applied}:{CARDS}", f"{applied}:{CARDS}"]
    changed = client.get(
        address("changes", job.id), {"seen": inputs(page, "seen"), "have": have}, headers=LIVE
    )

    assert len(shown(changed)["Applied"]) == 2 * CARDS


def test_the_next_cards_of_nowhere_are_not_there(job: Job, rae: Member, signed_in: SignedIn) -> None:
    here = address("column", job.id, stage(job, "Applied").id)

    assert signed_in(rae).get(here).status_code == 404
    assert signed_in(rae).get(f"{here}?at=now&last=me").status_code == 404


def test_the_last_of_the_next_cards_are_the_last(job: Job) -> None:
    fill(job, 2 * CARDS)
    first = board_of(job, Filters(), EVERYTHING).columns[0]
    last = first.cards[-1]

    rest = more_of(job, stage(job, "Applied"), Filters(), EVERYTHING, at=last.since.isoformat(), last=last.id)

    assert (len(rest.cards), rest.next_after) == (CARDS, None)


def test_everybody_is_found_page_by_page(job: Job) -> None:
    fill(job, 130)
    column, names = board_of(job, Filters(), EVERYTHING).columns[0], []

    while True:
        names += [card.name for card in column.cards]
        last = column.next_after
        if last is None:
            break
        column = more_of(
            job, stage(job, "Applied"), Filters(), EVERYTHING, at=last.since.isoformat(), last=last.id
        )

    assert len(names) == len(set(names)) == Application.objects.filter(job=job).count() == 130
