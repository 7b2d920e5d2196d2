"""Signing in without a password, in a real browser under the real policy: a passkey, and its second proof."""

import pytest
from playwright.sync_api import expect

from tests.journeys.windows import DESK, PHONE, Screen, Window, Windows
from tests.runtime.rolecalls import Running

PASSWORD = "a sentence to remember"
SETTINGS = [
    "organization",
    "members",
    "members/invite",
    "departments",
    "locations",
    "locations/new",
    "keys",
    "keys/new",
]
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.mark.browser
@pytest.mark.parametrize("screen", [DESK, PHONE], ids=lambda screen: str(screen.width))
def test_a_passkey_signs_in(untouched: Running, windows: Windows, screen: Screen) -> None:
    # a passkey belongs to a name; browsers refuse it for a bare number
    mara = windows(f"http://localhost:{untouched.port}", screen)
    give_an_authenticator(mara)

    found_an_organization(mara)
    add_a_passkey(mara)
    sign_out(mara)
    sign_in_with_the_passkey(mara)
    sign_out(mara)
    sign_in_with_the_password_and_the_passkey(mara)
    look_at_ones_own_pages(mara)
    look_at_the_settings(mara)


def give_an_authenticator(mara: Window) -> None:
    browser = mara.page.context.new_cdp_session(mara.page)
    browser.send("WebAuthn.enable")
    browser.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})


def found_an_organization(mara: Window) -> None:
    mara.open("/")
    mara.met("first-run")
    mara.fill("Organization", "Halden Robotics")
    mara.fill("Your name", "Mara Okafor")
    mara.fill("E-mail", "mara@example.org")
    mara.fill("Password", PASSWORD)
    mara.press("Create the organization")
    is_in(mara)


def add_a_passkey(mara: Window) -> None:
    mara.open("/accounts/2fa/webauthn/add/")
    mara.reads("Is it you?")
    mara.met("again")
    mara.fill("Password", PASSWORD)
    mara.press("Go on")
    mara.reads("Add a passkey")
    mara.met("passkey-add")
    mara.press("Add it")
    mara.reads("The passkey is added.")
    mara.met("recovery-codes")


def sign_out(mara: Window) -> None:
    mara.open("/accounts/logout/")
    mara.press(mara.page.get_by_role("main").get_by_role("button", name="Sign out"))
    expect(mara.page).to_have_title("Sign in · Rolecall")
    mara.met("sign-in")


def sign_in_with_the_passkey(mara: Window) -> None:
    mara.press("Use a passkey")
    is_in(mara)


def sign_in_with_the_password_and_the_passkey(mara: Window) -> None:
    mara.fill("E-mail", "mara@example.org")
    mara.fill("Password", PASSWORD)
    mara.press("Sign in")
    mara.reads("Your account asks for a second proof.")
    mara.met("second-proof")
    mara.press("Use a passkey")
    is_in(mara)


def is_in(mara: Window) -> None:
    expect(mara.page).to_have_url(f"{mara.address}/halden-robotics/jobs/")
    mara.settled()


def look_at_ones_own_pages(mara: Window) -> None:
    for page in (
        "/profile/",
        "/accounts/email/",
        "/accounts/2fa/",
        "/accounts/2fa/webauthn/",
        "/accounts/sessions/",
    ):
        mara.open(page)
        mara.met(page.strip("/").replace("/", "-"))


def look_at_the_settings(mara: Window) -> None:
    for page in SETTINGS:
        mara.open(f"/halden-robotics/settings/{page}/")
        mara.met(f"settings-{page.replace('/', '-')}")
