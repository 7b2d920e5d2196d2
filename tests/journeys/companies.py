"""An organization of a running Rolecall, made from the command line as a host does."""

from dataclasses import dataclass
from functools import cache

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
    def key(self, role: str) -> str:
        """The secret of a key with this role."""
        return self._told("key", "create", f"--organization={self.slug}", f"--role={role}")

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
