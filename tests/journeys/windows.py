"""Windows in which people look at Rolecall: they complain about nothing, and each page met is examined."""

import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    expect,
    sync_playwright,
)

SHORT = {"resultTypes": ["violations"]}
RULES = SHORT | {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
CONTRAST = SHORT | {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
AXE = Axe()
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
UNSETTLED = "rc-richtext:not([ready]), rc-board:not([ready]), .htmx-request, .htmx-swapping, .skeleton"
SECONDS = 20
"""how long a condition may take on a busy machine"""


@dataclass(frozen=True)
class Screen:
    """How wide a screen is, and whether it is touched or pointed at."""

    width: int
    touched: bool = False

    @property
    def options(self) -> dict[str, Any]:
        size = {"width": self.width, "height": 844 if self.touched else 900}
        return {"viewport": size, "has_touch": self.touched, "is_mobile": self.touched}


DESK, PHONE = Screen(1440), Screen(390, touched=True)


@dataclass
class Window:
    """One person's browser, with nobody else's cookies."""

    page: Page
    address: str
    screen: Screen
    complaints: list[str] = field(default_factory=list)
    expected: tuple[str, ...] = ()
    """what the browser may complain about, because the test asks for it"""
    acted_at: float = 0.0

    def open(self, path: str) -> None:
        self.page.goto(path if path.startswith("http") else self.address + path)

    def press(self, name: str | re.Pattern[str] | Locator, role: Any = "button", **where: Any) -> None:
        """Click or tap, as this screen is used; a name means the whole of it."""
        found = name if isinstance(name, Locator) else self.see(name, role, **where)
        self.acted_at = time.monotonic()
        if self.screen.touched:
            found.tap()
        else:
            found.click()

    def follow(self, name: str) -> None:
        self.press(name, "link")

    def go(self, place: str) -> None:
        """To one of the places in the side bar, or at the foot of a phone; a count may follow its name."""
        found = self.see(re.compile(rf"^{place}( \d+)?$"), "link")
        if self.screen.touched:
            expect(self.page.locator(".phone-bar")).to_be_visible()
            self.until(lambda: found.count() > 0, self._open_menu)
        self.press(found)

    def _open_menu(self) -> None:
        """What has no room at the foot of a phone stands in the menu there."""
        if self.page.locator(".phone-bar details[open]").count() == 0:
            self.press(self.page.locator(".phone-bar summary"))

    def see(
        self, name: str | re.Pattern[str], role: Any = "button", within: Locator | None = None
    ) -> Locator:
        """The one visible thing of this role and name."""
        found = (within or self.page).get_by_role(role, name=name, exact=True)
        return found.locator("visible=true").first

    def fill(self, label: str, value: str, within: Locator | None = None) -> None:
        field_of(within or self.page, label).fill(value)

    def choose(self, label: str, option: str, within: Locator | None = None) -> None:
        field_of(within or self.page, label).select_option(label=option)

    def tick(self, label: str | re.Pattern[str], within: Locator | None = None) -> None:
        box = (within or self.page).get_by_label(label).locator("visible=true").first
        box.check()

    def reads(self, text: str) -> None:
        """Wait until the sentence is on the page."""
        expect(self.page.get_by_text(text).locator("visible=true").first).to_be_visible()

    def column(self, stage: str) -> Locator:
        return self.page.get_by_role("region", name=re.compile(f"^{stage}, "))

    def card(self, name: str) -> Locator:
        return self.page.locator(".person").filter(has=self.page.get_by_role("link", name=name, exact=True))

    def until(self, condition: Callable[[], bool], again: Callable[[], object]) -> None:
        """Do something again until the condition holds."""
        deadline = time.monotonic() + SECONDS
        while not condition():
            assert time.monotonic() < deadline, f"it did not happen in time on {self.page.url}"
            again()

    def met(self, name: str) -> None:
        """Examine a page, once it has settled: axe in light and dark, and whether it fits the screen."""
        self.settled()
        for scheme, rules in (("dark", CONTRAST), ("light", RULES)):  # by scheme only colours differ
            self.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found = axe(self.page, rules)
            self.complaints += [f"{name}, {scheme}, {self.screen.width} px: {each}" for each in found]
            self._shoot(f"{name}-{self.screen.width}-{scheme}")
        if (wide := self.page.evaluate("document.documentElement.scrollWidth")) > self.screen.width:
            self.complaints.append(f"{name} is {wide} px wide on {self.screen.width} px")

    def settled(self) -> None:
        self.page.wait_for_load_state("load")
        expect(self.page.locator(UNSETTLED)).to_have_count(0)

    def _shoot(self, name: str) -> None:
        if folder := os.environ.get("ROLECALL_SHOTS"):
            self.page.screenshot(path=Path(folder) / f"{name}.png", full_page=True, caret="initial")


def field_of(where: Page | Locator, label: str) -> Locator:
    """The field with this label; a word that it is optional may follow."""
    pattern = re.compile(rf"^\s*{re.escape(label)}\s*(optional)?\s*$")
    return where.get_by_label(pattern).locator("visible=true").first


def axe(page: Page, rules: dict[str, Any]) -> list[str]:
    """What axe finds wrong: the rule, and the marked-up places."""
    if not page.evaluate("'axe' in window"):  # reading it takes a third of the time that it takes to look
        page.evaluate(AXE.axe_script)
    found = page.evaluate("rules => axe.run(rules)", rules)["violations"]
    return [f"{each['id']} {[node['html'] for node in each['nodes']]}" for each in found]


def chromium() -> Iterator[Browser]:
    """Chromium, as `bin/test` looks for it."""
    paths = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=next(filter(None, paths), None), args=QUIET)
        yield browser
        browser.close()


class Windows:
    """Opens windows, and at the end says what their browsers complained about."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.opened: list[Window] = []
        self.contexts: list[BrowserContext] = []

    def __call__(self, address: str, screen: Screen = DESK, **options: Any) -> Window:
        context = self.browser.new_context(
            **screen.options, reduced_motion="reduce", locale="en-GB", timezone_id="Europe/Athens", **options
        )
        context.set_default_timeout(SECONDS * 1000)
        window = Window(context.new_page(), address, screen)
        window.page.on("console", _note(window))
        window.page.on("pageerror", lambda error: window.complaints.append(f"error: {error}"))
        self.contexts.append(context)
        self.opened.append(window)
        return window

    def close(self) -> None:
        for context in self.contexts:
            context.close()
        complaints = [said for window in self.opened for said in window.complaints]
        assert not complaints, "\n".join(complaints)


def _note(window: Window) -> Callable[[ConsoleMessage], None]:
    def note(said: ConsoleMessage) -> None:
        if said.type in ("error", "warning") and not any(each in said.text for each in window.expected):
            window.complaints.append(f"{said.type} at {window.page.url}: {said.text}")

    return note


expect.set_options(timeout=SECONDS * 1000)
