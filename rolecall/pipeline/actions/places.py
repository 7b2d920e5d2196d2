"""Where applications are: who acts holds their rows, lets them leave a stage, enter one, or go back.

Whatever the number of people, each function is a constant number of statements. Locks are taken in
one order everywhere, so that nobody waits for each other: the pair of job and person, stages, rows.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import OuterRef, Subquery

from rolecall.jobs.models import Stage
from rolecall.kit import clock, locks, tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.errors import NotFound, RuleBroken
from rolecall.pipeline.errors import StageIsGone
from rolecall.pipeline.models import ACTIVE, Application, StageVisit

Refused = dict[UUID, RuleBroken]
STAGE = [each.attname for each in Stage._meta.concrete_fields]
STAGE_COLUMNS = ", ".join(f"stage.{each}" for each in STAGE)


def hold_pair(job_id: UUID, candidate_id: UUID) -> None:
    """Wait until nobody else makes or reopens an application of this person for this job."""
    locks.hold("application", job_id, candidate_id)


def hold_stages(*stage_ids: UUID) -> dict[UUID, Stage]:
    """Keep stages from being removed until the end of the transaction; those that are gone are left out."""
    with connection.cursor() as cursor:
        cursor.execute(STAGES_SQL, [list(stage_ids)])
        held = [Stage.from_db(connection.alias, STAGE, row) for row in cursor.fetchall()]
    return {stage.id: stage for stage in held}


STAGES_SQL = f"""
    SELECT {STAGE_COLUMNS} FROM jobs_stage stage
    WHERE id = ANY(%s) AND removed_at IS NULL ORDER BY id FOR SHARE
"""  # noqa: S608 - the names above


def hold_entries(stage_ids: Iterable[UUID], job_ids: Iterable[UUID]) -> dict[UUID, Stage]:
    """Keep stages, and those where people arrive on jobs, from being removed: by the ids of stages and jobs.

    People arrive in the first 'applied' stage of a job, or else in the first.
    """
    with connection.cursor() as cursor:
        cursor.execute(ENTRIES_SQL, {"stages": list(stage_ids), "jobs": list(job_ids)})
        held = [(Stage.from_db(connection.alias, STAGE, row[:-1]), row[-1]) for row in cursor.fetchall()]
    return {stage.id: stage for stage, _ in held} | {
        stage.job_id: stage for stage, is_entry in held if is_entry
    }


ENTRIES_SQL = f"""
    WITH entry AS MATERIALIZED (
        SELECT DISTINCT ON (job_id) id FROM jobs_stage
        WHERE job_id = ANY(%(jobs)s::uuid[]) AND removed_at IS NULL AND kind <> 'hired'
        ORDER BY job_id, (kind = 'applied') DESC, position, id
    )
    SELECT {STAGE_COLUMNS}, stage.id = ANY(ARRAY(SELECT id FROM entry)) AS is_entry FROM jobs_stage stage
    WHERE stage.id = ANY(%(stages)s::uuid[] || ARRAY(SELECT id FROM entry)) AND stage.removed_at IS NULL
    ORDER BY stage.id FOR SHARE OF stage
"""  # noqa: S608 - the names above


def hold_stage(stage: Stage) -> Stage:
    """Keep one stage from being removed, or say that it is gone."""
    held = hold_stages(stage.id).get(stage.id)
    if held is None:
        raise StageIsGone
    return held


def hold(applications: Iterable[Application]) -> list[Application]:
    """Keep others from changing these applications, and bring them up to date; in the order of their ids."""
    by_id = {application.id: application for application in applications}
    with connection.cursor() as cursor:
        cursor.execute(HOLD_SQL, [list(by_id)])
        held = [_brought_up_to_date(by_id[row[0]], row[1:]) for row in cursor.fetchall()]
    if len(held) < len(by_id):
        raise NotFound
    return held


CHANGES = ("state", "stage_id", "stage_entered_at", "applied_at", "versions", "source_id")
"""What others may have changed since an application was read."""
HOLD_SQL = f"""
    SELECT id, {", ".join(CHANGES)} FROM pipeline_application WHERE id = ANY(%s) ORDER BY id FOR NO KEY UPDATE
"""  # noqa: S608 - the names above


def those_who_may(
    applications: Iterable[Application], check: Callable[[Application], None]
) -> tuple[list[Application], Refused]:
    """Part those for whom a rule holds from those whom it refuses."""
    going: list[Application] = []
    refused: Refused = {}
    for application in applications:
        try:
            check(application)
        except RuleBroken as broken:
            refused[application.id] = broken
        else:
            going.append(application)
    return going, refused


def leave(applications: Sequence[Application], *, state: str, now: datetime) -> None:
    """End their time in the stage where they are, as they take another state."""
    with connection.cursor() as cursor:
        cursor.execute(LEAVE_SQL, {"ids": _ids(applications), "state": state, "now": now})
    for application in applications:
        application.state = state


# the clocks of two machines may differ by more than a short stay
CLOSED = """
    closed AS (
        UPDATE pipeline_stagevisit
        SET left_at = %(now)s, seconds = greatest(floor(extract(epoch FROM %(now)s - entered_at)), 0)
        WHERE application_id = ANY(%(ids)s) AND left_at IS NULL
        RETURNING id
    )"""
LEAVE_SQL = f"""
    WITH {CLOSED}
    UPDATE pipeline_application SET state = %(state)s, is_new = false, updated_at = %(now)s
    WHERE id = ANY(%(ids)s)
"""  # noqa: S608 - the constant above


def enter(applications: Sequence[Application], stage: Stage, *, state: str = ACTIVE, now: datetime) -> None:
    """Put them in a stage; the time in the one before ends."""
    with connection.cursor() as cursor:
        cursor.execute(
            ENTER_SQL,
            {
                "ids": _ids(applications),
                "visits": [uuid7() for _ in applications],
                "organization": tenancy.current(),
                "stage": stage.id,
                "state": state,
                "now": now,
            },
        )
    for application in applications:
        application.stage, application.stage_entered_at, application.state = stage, now, state


# nobody is in two stages at a time: one visit ends before the next begins, hence the count of those that did
ENTER_SQL = f"""
    WITH {CLOSED}, gone AS (
        UPDATE pipeline_application
        SET stage_id = %(stage)s, stage_entered_at = %(now)s, state = %(state)s, is_new = false,
            updated_at = %(now)s
        WHERE id = ANY(%(ids)s)
    )
    INSERT INTO pipeline_stagevisit (id, created_at, organization_id, application_id, stage_id, entered_at)
    SELECT visit, %(now)s, %(organization)s, application, %(stage)s, %(now)s
    FROM (SELECT count(*) FROM closed) AS ended
    CROSS JOIN unnest(%(visits)s, %(ids)s) AS new (visit, application)
"""  # noqa: S608 - the constant above


def go_back(applications: Sequence[Application], *, left_a_stage: bool) -> None:
    """Put them where they were, as if they had never left: time in the stage goes on as it was.

    `left_a_stage` when the act had brought them into another stage, whose visit then never was.
    """
    visits = StageVisit.objects.filter(application__in=_ids(applications))
    if left_a_stage:
        visits.filter(left_at=None).delete()
    last = visits.order_by("application_id", "-entered_at", "-left_at", "-id").distinct("application_id")
    StageVisit.objects.filter(id__in=last.values("id")).update(left_at=None, seconds=None)
    open_visit = StageVisit.objects.filter(application=OuterRef("pk"), left_at=None)
    Application.objects.filter(id__in=_ids(applications)).update(
        state=ACTIVE,
        stage=Subquery(open_visit.values("stage_id")[:1]),
        stage_entered_at=Subquery(open_visit.values("entered_at")[:1]),
        days_to_hire=None,
        updated_at=clock.now(),
    )
    hold(applications)


def keep_on_the_board(application: Application) -> None:
    """Keep the stage from being removed to which somebody came back; if it is gone, they go beside it."""
    if hold_stages(application.stage_id):
        return
    beside = stage_beside(application.stage)
    if beside is not None:
        enter([application], hold_stage(beside), now=clock.now())


def stage_beside(stage: Stage) -> Stage | None:
    """Where those go who stood in a stage that is removed: the one before it, or else the first."""
    others = (
        Stage.objects.filter(job=stage.job_id, removed_at=None).exclude(id=stage.id).exclude(kind="hired")
    )
    before = [other for other in others if other.position <= stage.position]
    return before[-1] if before else others.first()


def names_of_stages(applications: Iterable[Application]) -> dict[UUID, str]:
    """The names of the stages where applications are, removed ones too; those at hand are not asked for."""
    where = list(applications)
    names = {each.stage_id: each.stage.name for each in where if Application.stage.is_cached(each)}
    wanted = {each.stage_id for each in where} - set(names)
    if wanted:
        names |= dict(Stage.objects.filter(id__in=wanted).values_list("id", "name"))
    return names


def _brought_up_to_date(application: Application, row: Sequence[object]) -> Application:
    for name, value in zip(CHANGES, row, strict=True):
        if getattr(application, name) != value:
            setattr(application, name, value)
    return application


def _ids(applications: Iterable[Application]) -> list[UUID]:
    return [application.id for application in applications]
