"""Whatever a program sends, every operation answers as described: never with a 500, never out of form.

What is tried is the same each time, so that a red run is about what was changed. Beside it some operations
are tried by chance, with a number that is printed and repeats them. With `ROLECALL_FUZZ_SEED=7` all are tried
by chance, and the same again with the same number (CONTRIBUTING.md).
"""

import json
import os
from collections.abc import Callable, Iterator
from random import Random
from typing import Any
from uuid import UUID
from zlib import crc32

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.db import transaction
from hypothesis import HealthCheck, Phase, seed, settings
from jsonschema import Draft202012Validator
from pytest_django.plugin import DjangoDbBlocker
from schemathesis.specs.openapi.checks import (
    negative_data_rejection,
    positive_data_acceptance,
    response_schema_conformance,
)

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.jobs.models import JobPost
from rolecall.kit import tenancy
from rolecall.kit.text import printable
from rolecall.pipeline.models import Application
from rolecall.project.api import api
from tests.architecture.strangers import ids_in
from tests.errands import connection_kept
from tests.worlds import SLUG, furnished

EXAMPLES = 10
"""tries of each operation: more find more, and take longer"""
SOME = 32
"""so many operations are tried by chance each time"""
TOO_STRICT = [positive_data_acceptance]
"""a schema knows nothing of what is there: a stage of this job, an address nobody has, a zone of the world"""
FORM = "multipart/form-data"
KINDS = {"user": "Member", "template": "MessageTemplate", "reason": "RejectionReason", "key": "ApiKey"}
"""what an id in the API is the id of, where its name does not say it"""

described = json.loads(json.dumps(api.get_openapi_schema(), default=str))
schema = schemathesis.openapi.from_dict(described)
schema.app = get_wsgi_application()
schema.config.generation.update(with_security_parameters=False)
SEED = os.environ.get("ROLECALL_FUZZ_SEED", "")
CHANCE = int(os.environ["ROLECALL_FUZZ_CHANCE"])
"""drawn in tests/conftest.py, so that all workers have the same"""
operations = sorted(
    f"{method.upper()} {path}" for path, each in described["paths"].items() for method in each
)
drawn = set(Random(CHANCE).sample(operations, SOME))
some = schema.include(lambda context: context.operation.label in drawn)
TRIES: dict[str, Any] = {
    "max_examples": EXAMPLES,
    "deadline": None,
    "database": None,
    # the examples of the description are asked in tests/project/test_examples.py
    "phases": [Phase.generate],
    "suppress_health_check": list(HealthCheck),
}


def chosen(test: Callable[..., None]) -> Callable[..., None]:
    """The same tries each time, or those of a seed that was given."""
    return seed(int(SEED))(test) if SEED else test


@schema.parametrize()
@chosen
@settings(derandomize=not SEED, **TRIES)
def test_operation_answers_as_it_says(case: schemathesis.Case, brightwater: dict[str, str]) -> None:
    ask(case, brightwater)


@some.parametrize()
@seed(CHANCE)
@settings(**TRIES)
def test_by_chance_it_answers_as_it_says(case: schemathesis.Case, brightwater: dict[str, str]) -> None:
    ask(case, brightwater)


def ask(case: schemathesis.Case, brightwater: dict[str, str]) -> None:
    """Send what was made up, as it is or at what there is, and hold the answer against the description."""
    with transaction.atomic():
        made_up = repr((case.path_parameters, case.query, case.body))
        # the same for the same, so that what was found is found again
        if case.meta.generation.mode.is_positive and crc32(made_up.encode(errors="replace")) % 3:
            aim(case, brightwater)
        # of a form with a file schemathesis calls some fields wrong that are right
        too_strict = [*TOO_STRICT, *([negative_data_rejection] if case.media_type == FORM else [])]
        if is_right_as_read(case):
            too_strict.append(negative_data_rejection)
        is_sparse = "fields" in (case.query or {})
        if is_sparse:  # it has of what is required only what was asked for
            too_strict.append(response_schema_conformance)
        answer = case.call_and_validate(
            headers={"Authorization": brightwater["secret"]}, excluded_checks=too_strict
        )
        if is_sparse and answer.status_code == 200:
            must_be_part(case, answer.json())
        transaction.set_rollback(True)


def is_right_as_read(case: schemathesis.Case) -> bool:
    """Whether a body is right once that is left out of it which no reader would miss (`kit.parsing`)."""
    read = printable(case.body)
    if not isinstance(case.body, dict) or read == case.body:
        return False
    sent = described["paths"][case.path][case.method.lower()]["requestBody"]["content"]
    shape = {**sent[case.media_type]["schema"], "components": described["components"]}
    return bool(Draft202012Validator(shape).is_valid(read))


def must_be_part(case: schemathesis.Case, said: Any) -> None:
    """What a sparse answer holds is as described, but that nothing of it is required."""
    where = PARTS["paths"][case.path][case.method.lower()]["responses"]["200"]["content"]
    shape = {**where["application/json"]["schema"], "components": PARTS["components"]}
    Draft202012Validator(shape).validate(said)


def without_required(value: Any) -> Any:
    """A description in which nothing has to be there."""
    if isinstance(value, list):
        return [without_required(each) for each in value]
    if not isinstance(value, dict):
        return value
    kept = {name: each for name, each in value.items() if name != "required" or not isinstance(each, list)}
    return {name: without_required(each) for name, each in kept.items()}


PARTS = without_required(described)


@pytest.fixture(scope="module")
def brightwater(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, str]]:
    """What is to be found in one organization, in a transaction that is rolled back in the end."""
    with django_db_blocker.unblock(), connection_kept(), transaction.atomic():
        yield what_is_there(furnished())
        transaction.set_rollback(True)


def what_is_there(organization_id: UUID) -> dict[str, str]:
    """Values of parameters and fields, by their names; they belong together as far as they can."""
    known = {_field_of(kind): str(pk) for kind, pk in ids_in(organization_id).items()}
    known |= {f"{name}_id": known[f"{_snake(kind)}_id"] for name, kind in KINDS.items()}
    with tenancy.acting_in(organization_id):
        application = Application.objects.active().select_related("job").latest("id")
        post = JobPost.objects.get(job=application.job)
        admin = Member.objects.get(role="admin")
        _, secret = accounts.create_key(name="Fuzz", role="admin", by=admin)
        known |= {
            "application_id": str(application.id),
            "candidate_id": str(application.candidate_id),
            "job_id": str(application.job_id),
            "job_post_id": str(post.id),
            "stage_id": str(application.job.current_stages()[1].id),
        }
    return known | {"organization": SLUG, "slug": post.slug, "secret": f"Bearer {secret}"}


def aim(case: schemathesis.Case, known: dict[str, str]) -> None:
    """Put what there is where a name says that it belongs, instead of what was made up."""
    case.path_parameters |= {name: known[name] for name in case.path_parameters if name in known}
    if isinstance(case.body, dict):
        case.body = _aimed(case.body, known)


def _aimed(value: Any, known: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {
            name: known[name] if name in known and name.endswith("_id") else _aimed(each, known)
            for name, each in value.items()
        }
    return [_aimed(each, known) for each in value] if isinstance(value, list) else value


def _field_of(kind: str) -> str:
    return f"{_snake(kind)}_id"


def _snake(kind: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in kind).lstrip("_")
