"""An organization of a running Rolecall, made from the command line as a host does."""

import re
from dataclasses import dataclass
from functools import cache

from tests.journeys.windows import Window
from tests.runtime.rolecalls import Running, run


@dataclass(frozen=True)
class Company:
    """Northwind Kites, with one administrator."""

    rolecall: Running
    slug: str = "northwind-kites"

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.rolecall.port}"

    @cache  # noqa: B019 there is one company in a run
    def key(self, role: str, *scopes: str) -> str:
        """The secret of a key with this role, and of all that it may only these scopes."""
        less = [f"--scope={each}" for each in scopes]
        return self._told("key", "create", f"--organization={self.slug}", f"--role={role}", *less)

    def sign_in_link(self, role: str) -> str:
        """A link that signs in somebody with this role, once."""
        said = self._told("signin-link", role, f"--organization={self.slug}")
        return next(word for word in said.split() if word.startswith("http"))

    def found(self) -> None:
        """Make it."""
        self._told(
            "organization",
            "create",
            "Northwind Kites",
            "--email=ada@northwind.example.org",
            "--admin=Ada Lindqvist",
        )

    def _told(self, *arguments: str) -> str:
        said = run(*arguments, data=self.rolecall.data)
        assert said.returncode == 0, said.stderr
        return said.stdout.strip()


def sign_in(window: Window, company: Company, role: str = "admin") -> None:
    """Let somebody with this role in, until they are there."""
    window.open(company.sign_in_link(role))
    window.press(re.compile("^Sign in as"))
    window.page.wait_for_url(lambda address: "/enter/" not in address)
