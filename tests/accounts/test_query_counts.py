"""A page or an answer costs as many queries for many rows as for few."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.limits import Limits, Reach
from rolecall.accounts.models import Member
from rolecall.jobs.models import Job

PAGES = ["members", "departments", "locations", "keys"]
LISTS = ["users", "invitations", "departments", "locations", "api_keys"]


def add_rows(ada: Member, name: str, count: int) -> None:
    for n in range(count):
        label = f"{name} {n}"
        department = accounts.add_department(by=ada, name=label)
        Job.objects.create(title=label, department=department)
        accounts.add_location(by=ada, name=label, country="GR")
        limits = Limits(reach=Reach(department_ids=(department.id,)))
        accounts.create_key(by=ada, name=label, role=roles.RECRUITER, limits=limits)
        accounts.invite(by=ada, email=f"{name}.{n}@example.org", role=roles.INTERVIEWER)
        user = accounts.new_user(f"{name}-{n}@example.org", name=label)
        Member.objects.create(user=user, name=label, email=user.email, role=roles.INTERVIEWER)


def queries_of(ask: Callable[[], object]) -> int:
    ask()  # what is asked once a process is asked now
    with CaptureQueriesContext(connection) as queries:
        ask()
    return len(queries)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_settings(ada: Member, signed_in: Callable[[Member], Client], page: str) -> None:
    browser = signed_in(ada)

    def ask() -> None:
        assert browser.get(f"/northwind/settings/{page}/").status_code == 200

    add_rows(ada, "first", 2)
    few = queries_of(ask)
    add_rows(ada, "second", 12)

    assert queries_of(ask) == few
    assert few <= 16


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_the_api(ada: Member, name: str) -> None:
    _, secret = accounts.create_key(by=ada, name="Program", role=roles.ADMIN)

    def ask() -> None:
        headers = {"Authorization": f"Bearer {secret}"}
        assert Client().get(f"/api/v1/{name}", headers=headers).status_code == 200

    add_rows(ada, "first", 2)
    few = queries_of(ask)
    add_rows(ada, "second", 12)

    assert queries_of(ask) == few
    assert few <= 8
