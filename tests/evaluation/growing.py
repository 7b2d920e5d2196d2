"""What evaluation adds to the growing organization of tests/architecture/growing.py."""

from typing import TYPE_CHECKING

from rolecall.evaluation import actions as evaluation
from rolecall.evaluation.models import PlannedInterview, Pool
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import Requirement
from rolecall.pipeline import actions as pipeline

if TYPE_CHECKING:
    from tests.architecture.growing import World


class EvaluationShare:
    """One interview with ever more questions, criteria and interviewers, and ever more beside it."""

    def __init__(self, world: "World") -> None:
        self.world = world
        pool = self._pool(0)
        self.planned = self._planned(0, pool)
        scored = "<slug:organization>/calibration/<uuid:member_id>/"
        self.params = {
            "planned_id": str(self.planned.id),
            "planned_interview_id": str(self.planned.id),
            "pool_id": str(pool.id),
            f"member_id of {scored}": str(world.interviewer.id),
            **self._read_blind(),
        }

    def grow(self, number: int) -> None:
        """One more interview and pool; one more question and criterion of each kind; one more read blind."""
        self._review_more(number)
        by, planned = self.world.by, self._planned(number, self._pool(number))
        for each in (planned, self.planned):
            asked = [evaluation.QuestionRow(f"Question {n}") for n in range(number + 1)]
            evaluation.set_kit(each, asked, by=by)
            assessed = [evaluation.CriterionRow(f"Criterion {n}") for n in range(number + 1)]
            evaluation.set_criteria(each, assessed, by=by)
            self._score(each)
            for requirement in Requirement.objects.filter(job=self.world.job)[:1]:
                evaluation.assess(each, requirement, by=by)

    def _read_blind(self) -> dict[str, str]:
        """Somebody who applied for a job of which the first stage is blind."""
        job, by = self.world._open_job("Blind Keeper"), self.world.by
        first = job.current_stages()[0]
        jobs.rename_stage(first, by=by, name=first.name, days_limit=first.days_limit, blind=True)
        self.unknown = self.world._apply(job, 7000, "Dear colleagues")
        here = "<slug:organization>/"
        return {
            f"job_id of {here}jobs/<uuid:job_id>/blind/": str(job.id),
            f"application_id of {here}blind/<uuid:application_id>/": str(self.unknown.id),
            f"application_id of {here}blind/<uuid:application_id>/words/": str(self.unknown.id),
            "hidden_word_id": str(pipeline.black_out(self.unknown, "Word", by=by).id),
        }

    def _review_more(self, number: int) -> None:
        """One more beside them, and one more word, interview and requirement about them."""
        job, by = self.unknown.job, self.world.by
        self.world._apply(job, 7000 + number, "Dear colleagues")
        pipeline.black_out(self.unknown, f"Word {number}", by=by)
        evaluation.plan_interview(job, by=by, stage=self.unknown.stage, name=f"Written work {number}")
        Requirement.objects.create(job=job, text=f"Thing {number}", kind="skill", necessity="must")

    def _score(self, planned: PlannedInterview) -> None:
        about = self.world.application
        criteria = planned.criteria.filter(removed_at=None)
        ratings = {each.id: evaluation.Rated(3, f"Saw {each.name}") for each in criteria}
        for member in (self.world.by, self.world.manager, self.world.interviewer):
            evaluation.submit(about, planned, evaluation.Said(ratings, 3, "Good"), by=member)
        evaluation.decide(
            about, outcome="go_on", reason="All say yes", people=[self.world.by], by=self.world.by
        )

    def _planned(self, number: int, pool: Pool) -> PlannedInterview:
        stage = self.world.job.current_stages()[1]
        who = [self.world.interviewer, self.world.manager, pool]
        return evaluation.plan_interview(
            self.world.job, by=self.world.by, stage=stage, name=f"Interview {number}", who=who
        )

    def _pool(self, number: int) -> Pool:
        return evaluation.keep_pool(
            None, by=self.world.by, name=f"Pool {number}", trained=[self.world.by, self.world.interviewer]
        )
