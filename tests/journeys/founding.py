"""What is done before anybody can apply: an organization, a place, a colleague, a job on the careers site."""

import re

from playwright.sync_api import expect

from tests.journeys.windows import Window

TITLE = "Senior Backend Engineer"
OWN_QUESTION = "What would you look at first on your first day?"


def found_the_organization(ada: Window) -> None:
    ada.open("/")
    ada.met("welcome")
    ada.fill("Organization", "Northwind Kites")
    ada.fill("Your name", "Ada Lindqvist")
    ada.fill("E-mail", "ada@northwind.example.org")
    ada.fill("Password", "paper kites over the harbour")
    ada.press("Create the organization")
    ada.reads("No jobs yet")
    ada.met("jobs-empty")


def add_a_location(ada: Window) -> None:
    ada.go("Settings")
    ada.met("settings")
    ada.follow("Locations")
    ada.met("locations-empty")
    ada.follow("Add a location")
    dialog = ada.see("Add a location", "dialog")
    ada.met("location-dialog")
    ada.fill("Name", "Athens", dialog)
    ada.choose("Country", "Greece", dialog)
    ada.fill("City", "Athens", dialog)
    ada.press("Add", within=dialog)
    ada.reads("No jobs yet")


def write_the_job(ada: Window) -> None:
    ada.go("Jobs")
    ada.press(ada.page.get_by_role("main").get_by_role("link", name="New job").first)
    ada.met("new-job")
    ada.follow(TITLE)
    ada.met("template")
    ada.press("Create draft")
    ada.reads("Choose at least one location")
    ada.met("job-draft")
    ada.follow("Edit job")
    ada.met("job-edit")
    ada.tick("Athens")
    ada.fill("From", "65000")
    ada.fill("To", "85000")
    ada.press("Save job")
    ada.reads("The job is saved.")
    ask_an_own_question(ada)


def ask_an_own_question(ada: Window) -> None:
    ada.follow("Application form")
    ada.met("application-form")
    ada.press("Add a question")
    ada.page.get_by_label("Question", exact=True).last.fill(OWN_QUESTION)
    ada.press("Save application form")
    ada.reads("The application form is saved.")


def invite_cleo(ada: Window) -> None:
    ada.go("Settings")
    ada.follow("Members")
    ada.met("members")
    ada.follow("Invite somebody")
    dialog = ada.see("Invite somebody", "dialog")
    ada.met("invite-dialog")
    ada.fill("E-mail", "cleo@northwind.example.org", dialog)
    ada.fill("Name", "Cleo Marchetti", dialog)
    ada.tick("Hiring manager", dialog)
    ada.press("Send the invitation", within=dialog)
    ada.reads("Invitations that wait")
    ada.met("members-invited")


def mailed_link(ada: Window, subject: str, to: str = "") -> str:
    """The link in a mail that the outbox page shows, once it is there."""
    ada.go("Outbox")
    expect(ada.see("Outbox", "heading")).to_be_visible()
    mail = ada.page.get_by_role("listitem").filter(has_text=subject).filter(has_text=to)
    ada.until(lambda: mail.count() > 0, ada.page.reload)
    ada.met("outbox")
    ada.press(mail.first.get_by_role("link"))
    ada.met("outbox-mail")
    found = re.search(r"https?://\S+", ada.page.locator(".plain-mail").inner_text())
    assert found, subject
    return found[0]


def join_as_cleo(cleo: Window) -> None:
    cleo.reads("Ada Lindqvist invites you")
    cleo.met("join")
    cleo.fill("Password", "a lighthouse with a red door")
    cleo.press("Join Northwind Kites")
    cleo.reads("No jobs yet")
    cleo.met("jobs-of-a-newcomer")


def put_cleo_on_the_team(ada: Window) -> None:
    open_the_job(ada)
    ada.follow("Team")
    ada.met("team")
    ada.press("Add a person")
    row = ada.page.locator("[data-row]").locator("visible=true").last
    ada.choose("Member", "Cleo Marchetti (Hiring manager)", row)
    ada.choose("Part", "Hiring manager", row)
    ada.press("Save team")
    ada.reads("The hiring team is saved.")


def publish(ada: Window) -> None:
    ada.press("Publish")
    ada.reads("Published")
    ada.met("job-published")


def find_the_post(ada: Window, candidate: Window) -> str:
    """Where the careers site is, Ada reads in the settings; the rest a candidate finds."""
    ada.go("Settings")
    ada.follow("Careers site")
    ada.met("careers-settings")
    candidate.open(ada.see("Open the site", "link").get_attribute("href") or "")
    candidate.met("careers-site")
    candidate.press(candidate.page.get_by_role("link", name=re.compile(TITLE)))
    candidate.met("post")
    return candidate.page.url


def open_the_job(ada: Window) -> None:
    ada.go("Jobs")
    ada.follow("All")
    ada.follow(TITLE)
