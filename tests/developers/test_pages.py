"""Settings → Developers: the reference of this instance's own API, its examples, what changed."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.developers import kept, reference
from rolecall.developers.snippets import LANGUAGES, snippets
from rolecall.kit.describing import operations_of
from rolecall.project import api_problems
from rolecall.project.api import api

HERE = "/northwind/settings/developers/"


@pytest.fixture
def read(signed_in: Callable[[Member], Client], rae: Member) -> Callable[[str], str]:
    browser = signed_in(rae)

    def read(path: str) -> str:
        answer = browser.get(HERE + path)
        assert answer.status_code == 200
        return answer.content.decode()

    return read


def test_the_first_page_names_the_address_and_every_resource(read: Callable[[str], str]) -> None:
    page = read("")

    assert "http://127.0.0.1:8000/api/v1" in page
    assert all(f'href="{HERE}{name}/"' in page for name in reference.resources())
    assert "Keys and webhooks are made by administrators." in page


def test_an_operation_is_found_by_words_of_it(read: Callable[[str], str]) -> None:
    page = read("?q=take+back+mail")

    assert f'href="{HERE}messages/#take_message_back"' in page
    assert "list_jobs" not in page
    assert "Nothing is called so" in read("?q=submarine")
    assert "&lt;b&gt;" in read("?q=<b>")


def test_each_operation_stands_on_the_page_of_its_resource_with_all_that_it_has(
    read: Callable[[str], str],
) -> None:
    known = {operation["operationId"]: operation for _, _, operation in operations_of(kept.read())}
    shown = {one.name: resource for resource in reference.resources().values() for one in resource.operations}
    assert set(shown) == set(known)

    page = read("applications/")
    for one in reference.resources()["applications"].operations:
        assert f'id="{one.name}"' in page
    assert "stage_id" in page
    assert "admin or recruiter or hiring manager" in page
    assert "If-Match" in page


def test_every_operation_has_lines_that_call_it_here() -> None:
    for resource in reference.resources().values():
        for one in resource.operations:
            lines = dict(snippets(one, "https://jobs.example.org"))
            assert list(lines) == list(LANGUAGES)
            assert all("https://jobs.example.org/api/v1/" in text for text in lines.values())
            assert all("ROLECALL_KEY" in text for text in lines.values()) or one.is_public
            compile(lines["Python"], one.name, "exec")


def test_others_do_not_get_there_and_what_is_not_there_is_not_found(
    signed_in: Callable[[Member], Client], rae: Member, ivo: Member
) -> None:
    assert signed_in(ivo).get(HERE).status_code == 403
    assert signed_in(rae).get(HERE + "submarines/").status_code == 404


def test_what_changed_is_told_to_people_and_programs(read: Callable[[str], str]) -> None:
    assert "2026-11-28" in read("changes/")

    answer = Client().get("/api/v1/changelog.md")
    assert answer.content.decode().startswith("# What changed in the API")


def test_the_description_is_served_as_it_is_kept_and_not_twice() -> None:
    first = Client().get("/api/v1/openapi.json")

    assert first.json() == kept.read() | {"servers": [{"url": "http://127.0.0.1:8000"}]}
    again = Client().get("/api/v1/openapi.json", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_the_type_of_a_problem_leads_to_what_it_means() -> None:
    refused = Client().get("/api/v1/candidates").json()

    page = Client().get(refused["type"].partition("#")[0])

    assert refused["type"] == "/docs/api/problems#unauthenticated"
    assert page.status_code == 200
    assert 'id="unauthenticated"' in page.content.decode()
    assert 'id="idempotency_key_reused"' in page.content.decode()


def test_problems_are_kept_as_the_code_has_them() -> None:
    assert api.title  # the rules are known once it is loaded
    problems = api_problems.catalogue()

    assert kept.problems() == problems, "Run bin/rolecall django describe_api"
    assert (settings.ROOT / "docs/api/problems.md").read_text() == api_problems.page(problems)
    assert {"invalid", "not_found", "method_not_allowed", "malformed"} < {each["code"] for each in problems}
