import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.jobs.models import Job
from rolecall.kit import clock
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.queries.columns import Filters
from rolecall.pipeline.queries.table import SORTS, table_of
from tests.pipeline.conftest import EVERYTHING, Apply, fill, stage

SignedIn = Callable[[Member], Client]


def names(job: Job, sort: str, **filters: object) -> list[str]:
    return [row.card.name for row in table_of(job, Filters(**filters), EVERYTHING, sort=sort).rows]  # type: ignore[arg-type]


def test_people_are_sorted_as_asked(job: Job, apply: Apply, rae: Member) -> None:
    zoe = apply(job, 1, name="Zoë Ames")
    apply(job, 2, name="adam Brown")
    with clock.at(clock.now() - timedelta(days=9)):
        pipeline.move(zoe, to=stage(job, "Panel"), by=rae)

    assert names(job, "newest") == ["adam Brown", "Zoë Ames"]
    assert names(job, "name") == ["adam Brown", "Zoë Ames"]
    assert names(job, "stage") == ["adam Brown", "Zoë Ames"]
    assert names(job, "longest") == ["Zoë Ames", "adam Brown"]
    assert [row.is_late for row in table_of(job, Filters(), EVERYTHING, sort="longest").rows] == [True, False]


@pytest.mark.parametrize("sort", SORTS)
def test_every_page_begins_where_the_one_before_ended(job: Job, sort: str) -> None:
    fill(job, 70)
    fill(job, 50, stage_name="Panel")
    seen, after = [], ""

    while True:
        page = table_of(job, Filters(), EVERYTHING, sort=sort, after=after)
        seen += [row.card.id for row in page.rows]
        after = page.after
        if not after:
            break

    assert len(seen) == len(set(seen)) == 120


def test_the_table_leaves_out_who_does_not_fit(job: Job, apply: Apply, rae: Member) -> None:
    late = apply(job, 1, name="Amara Nwosu")
    apply(job, 2, name="Björn Ek")
    with clock.at(clock.now() - timedelta(days=9)):
        pipeline.move(late, to=stage(job, "Panel"), by=rae)

    assert names(job, "newest", q="bjo") == ["Björn Ek"]
    assert names(job, "newest", over=True) == ["Amara Nwosu"]
    assert names(job, "newest", source=late.source_id) == ["Björn Ek", "Amara Nwosu"]
    assert names(job, "newest", unmet=True) == []


@pytest.mark.parametrize(
    "after", ["x", "W10", "bnVsbA", "WyJhIl0", "W1tdXQ", "e30", "WzFlOTk5XQ", "WyJcdTAwMDAiLDFd"]
)
@pytest.mark.parametrize("sort", SORTS)
def test_a_place_that_was_not_written_by_us_is_the_first_page(job: Job, sort: str, after: str) -> None:
    fill(job, 3)

    assert len(table_of(job, Filters(), EVERYTHING, sort=sort, after=after).rows) == 3


def test_the_page_links_to_the_next_rows_and_keeps_what_was_asked(
    job: Job, rae: Member, signed_in: SignedIn
) -> None:
    fill(job, 60)
    client, here = signed_in(rae), reverse("pipeline:table", args=["northwind", job.id])

    page = client.get(f"{here}?sort=name&q=many").content.decode()
    link = re.search(r'href="(\?[^"]+)" rel="next"', page)[1].replace("&amp;", "&")  # type: ignore[index]
    rest = client.get(f"{here}{link}").content.decode()

    assert "sort=name" in link
    assert "q=many" in link
    assert ("Many 0049" in page, "Many 0050" in page, "Many 0050" in rest) == (True, False, True)
