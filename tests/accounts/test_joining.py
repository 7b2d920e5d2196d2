from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts import directory, roles
from rolecall.accounts.models import Invitation, Member, User
from rolecall.kit import tenancy

PASSWORD = "a sentence to remember"
NEW = {"name": "Mara Okafor", "password": PASSWORD}
Browser = Callable[[Member], Client]


@pytest.fixture
def invitation(ada: Member) -> Invitation:
    return accounts.invite(by=ada, email="mara@example.org", role=roles.RECRUITER, name="Mara")


@pytest.fixture
def link(invitation: Invitation) -> str:
    return f"/join/{invitation.secret}/"


def browser_of(user: User) -> Client:
    browser = Client()
    browser.force_login(user, backend="rolecall.accounts.backends.Backend")
    return browser


def members() -> list[str]:
    return sorted(Member.objects.active().values_list("name", flat=True))


def test_a_new_person_joins_with_a_name_and_a_password(link: str) -> None:
    browser = Client()

    page = browser.get(link).content.decode()
    answer = browser.post(link, NEW)

    assert "Ada Admin invites you as a recruiter" in page
    assert answer.headers["Location"] == "/northwind/"
    assert members() == ["Ada Admin", "Mara Okafor"]
    assert User.objects.get(email="mara@example.org").check_password(PASSWORD)
    assert browser.session["_auth_user_id"] == str(User.objects.get(email="mara@example.org").id)


def test_opening_the_link_changes_nothing(link: str) -> None:
    Client().get(link)

    assert members() == ["Ada Admin"]
    assert not User.objects.filter(email="mara@example.org").exists()


@pytest.mark.parametrize(
    ("field", "wrong"), [("name", ""), ("password", "short"), ("password", "mara@example")]
)
def test_what_is_wrong_is_said_and_the_invitation_stays(link: str, field: str, wrong: str) -> None:
    answer = Client().post(link, NEW | {field: wrong})

    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in answer.content.decode()
    assert members() == ["Ada Admin"]


def test_whoever_opens_the_link_again_is_led_to_where_they_joined(link: str) -> None:
    """People keep the mail as their way in."""
    browser = Client()
    browser.post(link, NEW)

    again = browser.get(link).content.decode()
    elsewhere = Client().get(link).content.decode()

    assert "You are signed in as mara@example.org" in again
    assert 'href="/"' in again
    assert "/accounts/login/" not in again
    assert "If you joined with it before, sign in" in elsewhere


def test_the_link_works_once(link: str) -> None:
    Client().post(link, NEW)

    assert Client().get(link).status_code == 404
    assert Client().post(link, NEW | {"name": "Eve"}).status_code == 404
    assert members() == ["Ada Admin", "Mara Okafor"]


def test_the_link_ends_when_the_invitation_is_taken_back(
    ada: Member, invitation: Invitation, link: str
) -> None:
    accounts.revoke_invitation(invitation, by=ada)

    assert Client().post(link, NEW).status_code == 404
    assert members() == ["Ada Admin"]


@pytest.mark.parametrize("secret", ["None", "0" * 64, "%00", "x"])
def test_a_wrong_secret_opens_nothing(link: str, secret: str) -> None:
    assert Client().post(f"/join/{secret}/", NEW).status_code == 404
    assert members() == ["Ada Admin"]


def test_a_known_person_signs_in_first(link: str) -> None:
    accounts.new_user("mara@example.org", name="Mara Okafor", password=PASSWORD)
    browser = Client()

    page = browser.get(link).content.decode()
    answer = browser.post(link, NEW)

    assert "Sign in as mara@example.org" in page
    assert answer.status_code == 200
    assert members() == ["Ada Admin"]


def test_a_known_person_joins_by_one_button(link: str) -> None:
    browser = browser_of(accounts.new_user("mara@example.org", name="Mara Okafor"))

    answer = browser.post(link)

    assert answer.headers["Location"] == "/northwind/"
    assert members() == ["Ada Admin", "Mara Okafor"]


def test_somebody_else_does_not_join_in_their_place(link: str) -> None:
    browser = browser_of(accounts.new_user("eve@example.org", name="Eve"))

    page = browser.get(link).content.decode()
    answer = browser.post(link)

    assert "This invitation is for another address" in page
    assert answer.status_code == 409
    assert members() == ["Ada Admin"]


def test_an_invitation_joins_its_own_organization_only(link: str, elsewhere: UUID) -> None:
    Client().post(link, NEW)

    mara = User.objects.get(email="mara@example.org")
    assert [place.slug for place in directory.memberships_of(mara.id)] == ["northwind"]
    with tenancy.acting_in(elsewhere):
        assert members() == ["Olga Other"]


def test_guessing_is_slowed_down(link: str) -> None:
    statuses = [Client().get("/join/guess/").status_code for _ in range(31)]

    assert statuses[-1] == 429


def test_an_administrator_invites_changes_and_ends_by_the_screens(
    ada: Member, ivo: Member, signed_in: Browser
) -> None:
    browser = signed_in(ada)

    browser.post("/northwind/settings/members/invite/", {"email": "mara@example.org", "role": "recruiter"})
    browser.post(f"/northwind/settings/members/{ivo.id}/", {"role": "hiring_manager"})
    page = browser.get("/northwind/settings/members/").content.decode()
    browser.post(f"/northwind/settings/members/{ivo.id}/end/")

    assert "mara@example.org" in page
    assert "Hiring manager" in page
    assert members() == ["Ada Admin"]


def test_an_invitation_is_sent_again_and_taken_back_by_the_screens(
    ada: Member, invitation: Invitation, signed_in: Browser
) -> None:
    address = f"/northwind/settings/members/invitations/{invitation.id}"

    signed_in(ada).post(f"{address}/resend/")
    assert Invitation.objects.get().expires_at > invitation.expires_at
    signed_in(ada).post(f"{address}/revoke/")

    assert not Invitation.objects.open().exists()


def test_a_rule_is_told_beside_the_field_and_nothing_typed_is_lost(ada: Member, signed_in: Browser) -> None:
    answer = signed_in(ada).post(
        "/northwind/settings/members/invite/", {"email": ada.email, "name": "Twice", "role": "recruiter"}
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "This person is a member already." in page
    assert 'value="Twice"' in page
