"""Building a demo company, from its plan and the stories of its people, through the actions."""

from datetime import datetime

from rolecall.demo.acts import (
    blind,
    duplicates,
    evaluation,
    fields,
    importing,
    interviews,
    messaging,
    offers,
    pipeline,
    programs,
    requisitions,
    searches,
)
from rolecall.demo.content import candidates, company, stories
from rolecall.demo.play import play
from rolecall.demo.stage import end_jobs, found, furnish, write_jobs
from rolecall.kit import tenancy


def load(slug: str, count: int, now: datetime) -> int:
    """Build one demo company with so many people, and say how many applications it has."""
    plan = company(slug)
    scene = found(plan, now)
    with tenancy.acting_in(scene.organization.id):
        furnish(scene)
        requisitions.ask_for_seats(scene)
        write_jobs(scene)
        played = play(scene, stories(slug, candidates(count=count, slug=slug), now))
        evaluation.evaluate(scene)
        interviews.interview(scene)
        offers.make_offers(scene)
        messaging.correspond(scene)
        pipeline.give_tasks(scene)
        fields.keep_facts(scene)
        blind.review_blind(scene)
        duplicates.meet_again(scene)
        importing.import_table(scene)
        searches.keep_searches(scene)
        end_jobs(scene)
        programs.let_programs_in(scene)
    return played
