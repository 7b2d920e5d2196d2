"""For which job and in which stage a row puts its person, by their names or as it was chosen for all rows."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from rolecall.importing.rows import Said
from rolecall.jobs.models import ARCHIVED, CLOSED, Job, Stage
from rolecall.kit.db import normalised
from rolecall.kit.events import Actor

Place = tuple[Job, Stage | None]


class Places:
    """The jobs and stages that some rows name."""

    def __init__(self, given: Mapping[str, Any], said: Iterable[Said], by: Actor) -> None:
        self.default = UUID(given["job_id"]) if given.get("job_id") else None
        self.default_stage = given.get("stage_id")
        titles = {normalised(each.job) for each in said if each.job}
        jobs = Job.objects.visible_to(by).exclude(state=ARCHIVED)
        self.by_title: dict[str, list[Job]] = {}
        for job in jobs.filter(title_normalised__in=titles):
            self.by_title.setdefault(normalised(job.title), []).append(job)
        self.chosen = jobs.filter(id=self.default).first() if self.default else None
        named = [job for some in self.by_title.values() for job in some]
        self.stages: dict[UUID, dict[str, Stage]] = {}
        for stage in Stage.objects.current().filter(
            job__in=[*named, *([self.chosen] if self.chosen else [])]
        ):
            self.stages.setdefault(stage.job_id, {})[normalised(stage.name)] = stage

    def of(self, said: Said) -> tuple[Place | None, str]:
        """Where a row puts its person, if anywhere, and what keeps it from doing so."""
        if not said.job:
            return self._on(self.chosen, said)
        found = self.by_title.get(normalised(said.job), [])
        # a title is used again: of those who are called so, the one that is not closed is meant
        found = [each for each in found if each.state != CLOSED] or found
        if len(found) == 1:
            return self._on(found[0], said)
        if found:
            return None, f"Several jobs are called '{said.job}', so no application was added."
        return None, f"There is no job called '{said.job}', so no application was added."

    def _on(self, job: Job | None, said: Said) -> tuple[Place | None, str]:
        if job is None:
            return None, ""
        stages = self.stages.get(job.id, {})
        if not said.stage:
            chosen = (stage for stage in stages.values() if str(stage.id) == self.default_stage)
            return (job, next(chosen, None)), ""
        stage = stages.get(normalised(said.stage))
        if stage is None:
            return None, f"{job.title} has no stage '{said.stage}', so no application was added."
        return (job, stage), ""
