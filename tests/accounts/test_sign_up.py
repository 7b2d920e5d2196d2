import re

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts import directory, roles
from rolecall.accounts.models import Member, User
from rolecall.kit import tenancy
from tests.accounts.conftest import Letters

PASSWORD = "a sentence to remember"
FOUNDER = {
    "organization": "Halden Robotics",
    "name": "Mara Okafor",
    "email": "Mara@example.org",
    "password1": PASSWORD,
}


def signed_in_as(browser: Client) -> str | None:
    return browser.session.get("_auth_user_id")


@pytest.mark.django_db
def test_a_stranger_makes_an_organization_once_the_address_is_confirmed(letters: Letters) -> None:
    browser = Client()

    browser.post("/sign-up/", FOUNDER, headers={"Accept-Language": "nb-NO"})
    user = User.objects.get(email="mara@example.org")
    assert directory.memberships_of(user.id) == []
    assert signed_in_as(browser) is None
    browser.post("/accounts/confirm-email/", {"code": letters.code_for("mara@example.org")})

    [membership] = directory.memberships_of(user.id)
    assert signed_in_as(browser) == str(user.id)
    assert (membership.slug, membership.role) == ("halden-robotics", roles.ADMIN)
    with tenancy.acting_in(membership.organization_id):
        member = Member.objects.select_related("organization").get()
    assert (member.name, member.organization.currency) == ("Mara Okafor", "NOK")
    assert User.objects.get(id=user.id).check_password(PASSWORD)


@pytest.mark.django_db
@pytest.mark.parametrize("code", ["", "None", "BBBB-BBBB"])
def test_without_the_code_nothing_begins(code: str, letters: Letters) -> None:
    browser = Client()
    browser.post("/sign-up/", FOUNDER)

    browser.post("/accounts/confirm-email/", {"code": code})
    browser.post("/accounts/confirm-email/", {})

    assert signed_in_as(browser) is None
    assert not directory.any_organization()
    assert not EmailAddress.objects.filter(verified=True).exists()


@pytest.mark.django_db
def test_a_stranger_who_signs_up_with_somebody_elses_address_keeps_no_way_in(letters: Letters) -> None:
    Client().post("/sign-up/", FOUNDER)
    owner = Client()

    owner.post("/accounts/login/code/", {"email": "mara@example.org"})
    owner.post("/accounts/login/code/confirm/", {"code": letters.code_for("mara@example.org")})
    stranger = Client()
    stranger.post("/accounts/login/", {"login": "mara@example.org", "password": PASSWORD})

    assert signed_in_as(owner) == str(User.objects.get().id)
    assert signed_in_as(stranger) is None
    assert not directory.any_organization()


@pytest.mark.django_db
def test_a_known_address_is_answered_like_a_new_one_and_told_by_letter(letters: Letters) -> None:
    accounts.new_user("mara@example.org", name="Mara Okafor", password="quite another sentence")

    def page(address: str) -> str:
        answer = Client().post("/sign-up/", FOUNDER | {"email": address}, follow=True)
        return re.sub(r'value="[^"]*"', "", answer.content.decode()).replace(address, "…")

    assert page("mara@example.org") == page("new@example.org")
    assert letters.subjects("mara@example.org") == ["You have an account already"]
    assert User.objects.get(email="mara@example.org").check_password("quite another sentence")


@pytest.mark.django_db
def test_nobody_gets_in_by_signing_up_with_a_known_address() -> None:
    accounts.new_user("mara@example.org", name="Mara Okafor", password="quite another sentence")
    browser = Client()
    browser.post("/sign-up/", FOUNDER)

    for code in ("", "None", "BBBB-BBBB"):
        browser.post("/accounts/confirm-email/", {"code": code})

    assert signed_in_as(browser) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("organization", ""),
        ("name", " "),
        ("email", "mara"),
        ("password1", "short"),
        ("password1", "1234567890"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(field: str, wrong: str) -> None:
    answer = Client().post("/sign-up/", FOUNDER | {field: wrong})

    assert f'id="id_{field}_error"' in answer.content.decode()
    assert not User.objects.exists()


@pytest.mark.django_db
def test_sign_up_can_be_closed_by_the_host(settings: object) -> None:
    settings.SIGN_UP_IS_OPEN = False  # type: ignore[attr-defined]

    page = Client().get("/sign-up/").content.decode()
    Client().post("/sign-up/", FOUNDER)

    assert "Sign-up is closed here" in page
    assert not User.objects.exists()


@pytest.mark.django_db
def test_where_it_is_closed_members_make_no_organization_either(settings: object) -> None:
    settings.SIGN_UP_IS_OPEN = False  # type: ignore[attr-defined]
    ivo = accounts.new_user("ivo@example.org", name="Ivo Interviewer")
    browser = Client()
    browser.force_login(ivo, backend="rolecall.accounts.backends.Backend")

    page = browser.get("/sign-up/").content.decode()
    profile = browser.get("/profile/").content.decode()
    browser.post("/sign-up/", {"organization": "Halden Robotics"})

    assert "Sign-up is closed here" in page
    assert "/accounts/login/" not in page
    assert "Create another organization" not in profile
    assert directory.every_organization() == []


@pytest.mark.django_db
def test_a_person_without_an_organization_makes_one() -> None:
    mara = accounts.new_user("mara@example.org", name="Mara Okafor")
    browser = Client()
    browser.force_login(mara, backend="rolecall.accounts.backends.Backend")

    assert browser.get("/").headers["Location"] == "/sign-up/"
    answer = browser.post("/sign-up/", {"organization": "Halden Robotics"})

    assert answer.headers["Location"] == "/halden-robotics/"
    assert directory.memberships_of(mara.id)[0].role == roles.ADMIN


@pytest.mark.django_db
def test_an_address_typed_by_a_stranger_is_still_free_for_its_owner() -> None:
    Client().post("/sign-up/", FOUNDER)

    mara = accounts.new_user("mara@example.org", name="Mara Okafor", password=PASSWORD)

    assert User.objects.get() == mara


@pytest.mark.django_db
def test_a_known_person_is_not_made_twice() -> None:
    accounts.new_user("mara@example.org", name="Mara Okafor")

    with pytest.raises(accounts.AlreadyKnown):
        accounts.new_user("Mara@example.org", name="Mara Two")
