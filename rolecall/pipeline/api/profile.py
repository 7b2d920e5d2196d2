"""Profiles for programs: read, corrected, compared with the requirements of a job."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse

from rolecall.accounts import roles
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, ProfileFact
from rolecall.candidates.profile_facts import FIELDS_OF, TYPED, VALUES, Values
from rolecall.candidates.queries import profile_of, refuses_comparison
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.rest import answer
from rolecall.kit.scopes import ONLY_PERSONS
from rolecall.pipeline.api.door import door
from rolecall.pipeline.api.people import PEOPLE, KeyRequest, visible
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries.comparing import Compared, comparison_of
from rolecall.pipeline.queries.profile import places_of
from rolecall.pipeline.schemas.profile import EvidenceOut, FactFields, ProfileChangeIn, ProfileOut


@door.get(
    "/candidates/{uuid:candidate_id}/profile",
    roles=roles.EVERYONE,
    response=ProfileOut,
    tags=PEOPLE,
    persons=ONLY_PERSONS,
)
def get_profile(request: KeyRequest, candidate_id: UUID) -> HttpResponse:
    """Read what is known of a person's work, with where it was read."""
    return answer(_profile(visible(request, candidate_id)))


@door.patch(
    "/candidates/{uuid:candidate_id}/profile", roles=roles.RECRUITERS, response=ProfileOut, tags=PEOPLE
)
def change_profile(request: KeyRequest, candidate_id: UUID, payload: ProfileChangeIn) -> HttpResponse:
    """Correct a profile; what is said here wins over every later reading."""
    candidate, key = visible(request, candidate_id), request.key
    for each in payload.add:
        candidates.add_fact(candidate, by=key, section=each.section, **_values(each, each.section))
    for change in payload.change:
        fact = _fact(candidate, change.id, "change")
        candidates.correct_fact(fact, by=key, **_values(change, fact.section))
    for fact_id in payload.confirm:
        candidates.confirm_fact(_fact(candidate, fact_id, "confirm"), by=key)
    for fact_id in payload.remove:
        candidates.remove_fact(_fact(candidate, fact_id, "remove"), by=key)
    if payload.comparison_refused is not None:
        choose = candidates.refuse_comparison if payload.comparison_refused else candidates.allow_comparison
        choose(candidate, by=key)
    return answer(_profile(candidate))


@door.get("/applications/{uuid:application_id}/evidence", roles=roles.EVERYONE, response=EvidenceOut)
def get_evidence(request: KeyRequest, application_id: UUID) -> HttpResponse:
    """Read what the résumé says about each requirement of the job; nobody is scored."""
    application = Application.objects.visible_to(request.key).filter(id=application_id).first()
    if application is None:
        raise NotFound
    found = comparison_of(application, request.organization.slug)
    return answer(
        {
            "application_id": application.id,
            "comparison_refused": found.is_refused,
            "document_id": found.document.id if found.document else None,
            "has_hidden_text": found.has_hidden_text,
            "requirements": [_requirement(row) for row in found.rows],
        }
    )


def _fact(candidate: Candidate, fact_id: UUID, field: str) -> ProfileFact:
    fact = ProfileFact.objects.kept().filter(id=fact_id, candidate=candidate).first()
    if fact is None:
        raise Invalid({field: f"This person's profile has no fact {fact_id}."})
    return fact


def _values(given: FactFields, section: str) -> dict[str, Any]:
    said = given.model_dump(exclude_unset=True, exclude={"id", "section"})
    foreign = [name for name in said if name not in FIELDS_OF.get(section, ())]
    if foreign and section in TYPED:
        raise Invalid({name: f"A fact of the section '{section}' has no {name}." for name in foreign})
    return said


def _profile(candidate: Candidate) -> dict[str, Any]:
    profile = profile_of(candidate.id)
    return {
        "candidate_id": candidate.id,
        "years": profile.years,
        "facts": [_fact_json(fact, fact.stated) for section in TYPED for fact in profile.of(section)],
        "asked": [_fact_json(fact, fact.values) for fact in profile.asked],
        "hidden": [
            {"text": fact.text, "because": fact.level, "page": place.page}
            for fact in profile.hidden
            for place in places_of(fact)
        ],
        "comparison_refused": refuses_comparison(candidate.id),
    }


def _fact_json(fact: ProfileFact, said: Values) -> dict[str, Any]:
    return {
        "id": fact.id,
        "section": fact.section,
        **{name: said.get(name, False if name == "is_current" else "") for name in VALUES},
        "asked": {name: getattr(fact, name) for name in fact.asked},
        "settled": fact.settled,
        "settled_by": fact.settled_by_name,
        "settled_at": fact.settled_at,
        "document_id": fact.document_id,
        "evidence": [{"line": place.line, "page": place.page, "box": place.box} for place in places_of(fact)],
    }


def _requirement(row: Compared) -> dict[str, Any]:
    requirement = row.requirement
    return {
        "requirement_id": requirement.id,
        "text": requirement.text,
        "kind": requirement.kind,
        "necessity": requirement.necessity,
        "years_asked": requirement.years,
        "years": row.years,
        "passages": [{"text": quote.text, "page": quote.page} for quote in row.quotes],
    }
