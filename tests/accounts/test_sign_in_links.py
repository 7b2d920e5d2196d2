from collections.abc import Iterator
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member, User
from rolecall.kit import clock


@pytest.fixture
def link(rae: Member) -> str:
    return path_of(accounts.sign_in_link(rae.user))


@pytest.fixture
def later() -> Iterator[None]:
    with clock.at(clock.now() + timedelta(minutes=16)):
        yield


def path_of(address: str) -> str:
    return "/" + address.split("/", 3)[3]


def signed_in_as(browser: Client) -> str | None:
    return browser.session.get("_auth_user_id")


def test_a_link_says_whom_it_signs_in_and_changes_nothing_when_opened(rae: Member, link: str) -> None:
    browser = Client()

    page = browser.get(link).content.decode()

    assert "Sign in as Rae Recruiter (recruiter)" in page
    assert signed_in_as(browser) is None
    assert User.objects.get(id=rae.user_id).last_login is None


def test_a_link_signs_in_by_its_button(rae: Member, link: str) -> None:
    browser = Client()

    answer = browser.post(link)

    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert signed_in_as(browser) == str(rae.user_id)


def test_a_link_works_once(link: str) -> None:
    Client().post(link)
    browser = Client()

    answer = browser.post(link)

    assert answer.status_code == 404
    assert signed_in_as(browser) is None
    assert Client().get(link).status_code == 404


def test_a_link_ends_after_a_quarter_of_an_hour(link: str, later: None) -> None:
    browser = Client()

    assert browser.post(link).status_code == 404
    assert signed_in_as(browser) is None


@pytest.mark.parametrize("secret", ["none", "None", "x" * 43, "%20", "0"])
def test_a_wrong_secret_signs_nobody_in(link: str, secret: str) -> None:
    browser = Client()

    assert browser.post(f"/enter/{secret}/").status_code == 404
    assert signed_in_as(browser) is None


def test_a_person_who_was_switched_off_is_not_signed_in(rae: Member, link: str) -> None:
    User.objects.filter(id=rae.user_id).update(is_active=False)

    assert Client().post(link).status_code == 404


def test_guessing_links_is_slowed_down(link: str) -> None:
    browser = Client()

    statuses = [browser.get("/enter/guess/").status_code for _ in range(31)]

    assert statuses == [404] * 30 + [429]


def test_the_command_prints_one_link_for_each_role(ada: Member, rae: Member, ivo: Member) -> None:
    out = StringIO()

    call_command("signin_link", organization="northwind", stdout=out)

    lines = out.getvalue().splitlines()
    assert [line.split(": ")[0] for line in lines] == [
        "Administrator (Ada Admin)",
        "Recruiter (Rae Recruiter)",
        "Interviewer (Ivo Interviewer)",
    ]
    assert "Rae Recruiter" in Client().get(path_of(lines[1].split(": ")[1])).content.decode()


def test_the_command_prints_the_link_alone_when_one_is_asked_for(rae: Member) -> None:
    out = StringIO()

    call_command("signin_link", organization="northwind", email=rae.email.upper(), hours=24, stdout=out)

    assert Client().get(path_of(out.getvalue().strip())).status_code == 200


def test_the_command_says_so_when_nobody_fits(rae: Member) -> None:
    with pytest.raises(CommandError, match="Nobody in 'northwind' fits"):
        call_command("signin_link", organization="northwind", email="nobody@example.org")
