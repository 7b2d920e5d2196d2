"""What programs ask about calibration, and get."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from ninja import Schema
from pydantic import Field

from rolecall.evaluation.calibration.estimates import Estimate, Share
from rolecall.evaluation.calibration.form import FIRST, LAST, MOST_WORDS
from rolecall.evaluation.calibration.measures import POINTS, Figures
from rolecall.evaluation.calibration.rows import Calibration
from rolecall.evaluation.schemas import Kind

Day = Annotated[date, Field(ge=FIRST, le=LAST)]


class CalibrationIn(Schema):
    """The period, and what narrows it."""

    since: Day | None = Field(None, description="The first day; a year before the last if left out.")
    until: Day | None = Field(None, description="The last day; today if left out.")
    job_id: UUID | None = Field(None, description="Only interviews of this job.")
    department_id: UUID | None = Field(None, description="Only interviews of jobs of this department.")
    kind: Kind | None = Field(None, description="Only interviews that are held like this.")
    criterion: str = Field(
        "", max_length=MOST_WORDS, description="Only ratings for criteria with these words in their name."
    )
    member_id: UUID | None = Field(None, description="Only this interviewer, still compared with all.")


class EstimateOut(Schema):
    """A mean difference in points; nothing but `n` where there are fewer than 5 comparisons or 2 people."""

    n: int = Field(description="How many comparisons.")
    mean: float | None = Field(description="The mean.")
    low: float | None = Field(description="The lower end of its 95 % interval.")
    high: float | None = Field(description="The upper end of its 95 % interval.")


class ShareOut(Schema):
    """A part of a whole; `value` is null where there are fewer than 5."""

    n: int = Field(description="Of how many.")
    value: float | None = Field(description="From 0 to 1.")


class SpreadOut(Schema):
    """How much of the scale is used; null where there are fewer than 5 ratings."""

    n: int = Field(description="How many ratings.")
    deviation: float | None = Field(description="The standard deviation of the ratings.")
    shares: dict[str, float] | None = Field(description="The part of the ratings that each point has.")


class AgreementOut(Schema):
    """How recommendations about the same people go together."""

    exact: ShareOut = Field(description="Pairs of recommendations that are the same.")
    within_one: ShareOut = Field(description="Pairs that are at most one step apart.")
    alpha: float | None = Field(
        description="Krippendorff's alpha for ordered answers; null for too few, or where all are the same."
    )


class QuarterOut(Schema):
    """Leniency in a quarter."""

    quarter: str = Field(description="Such as 2026 Q3.")
    leniency: EstimateOut = Field(description="As over the whole period.")


class TogetherOut(Schema):
    """The figures of all interviewers together."""

    scorecards: int = Field(description="How many scorecards of the period.")
    spread: SpreadOut = Field(description="How much of the scale is used.")
    agreement: AgreementOut = Field(description="How recommendations about the same people go together.")
    decided: ShareOut = Field(description="Recommendations that said what was decided.")


class InterviewerOut(TogetherOut):
    """The figures of one interviewer."""

    member_id: UUID = Field(description="Who.")
    name: str = Field(description="Their name.")
    leniency: EstimateOut = Field(
        description="Their ratings less the mean of others' for the same criterion of the same person."
    )
    drift: list[QuarterOut] = Field(description="Leniency by quarter, the oldest first.")


class CalibrationOut(Schema):
    """How interviewers score beside those who met the same people, by name."""

    since: date = Field(description="The first day.")
    until: date = Field(description="The last day, in the organization's zone.")
    together: TogetherOut = Field(description="All interviewers, whoever `member_id` names.")
    items: list[InterviewerOut] = Field(description="By interviewer.")


def plain(calibration: Calibration) -> dict[str, Any]:
    """The figures as they are answered."""
    items = [
        {
            "member_id": row.member.id,
            "name": row.member.name,
            **_together(row.figures),
            "leniency": _estimate(row.figures.leniency),
            "drift": [
                {"quarter": quarter, "leniency": _estimate(each)} for quarter, each in row.figures.drift
            ],
        }
        for row in calibration.rows
    ]
    period = {"since": calibration.wanted.since, "until": calibration.wanted.until}
    return {**period, "together": _together(calibration.together), "items": items}


def _together(figures: Figures) -> dict[str, Any]:
    spread, agreement = figures.spread, figures.agreement
    shares = dict(zip(map(str, POINTS), spread.shares, strict=True)) if spread.shares else None
    pairs = {"exact": _share(agreement.exact), "within_one": _share(agreement.within_one)}
    return {
        "scorecards": figures.scorecards,
        "spread": {"n": spread.n, "deviation": spread.deviation, "shares": shares},
        "agreement": {**pairs, "alpha": agreement.alpha},
        "decided": _share(figures.decided),
    }


def _estimate(one: Estimate) -> dict[str, Any]:
    return {"n": one.n, "mean": one.mean, "low": one.low, "high": one.high}


def _share(one: Share) -> dict[str, Any]:
    return {"n": one.n, "value": one.value}
