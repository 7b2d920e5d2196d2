"""How much less than its role a key may do: scopes, jobs, networks, personal data, and until when."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from uuid import UUID

from rolecall.kit import clock, scopes
from rolecall.kit.errors import Invalid

Network = IPv4Network | IPv6Network
MOST_NETWORKS = 50
MOST_ROWS = 200


@dataclass(frozen=True)
class Reach:
    """The only jobs that a key sees: some by name, and those of some departments."""

    job_ids: tuple[UUID, ...] = ()
    department_ids: tuple[UUID, ...] = ()

    @classmethod
    def of(cls, job_ids: Iterable[object], department_ids: Iterable[object]) -> "Reach | None":
        """What is within reach by these ids, each once; None where none are named, so that all is."""
        jobs, departments = (tuple(_each_once(ids)) for ids in (job_ids, department_ids))
        return cls(jobs, departments) if jobs or departments else None

    def holds(self, other: "Reach") -> bool:
        """Whether what the other sees is seen here, whatever becomes of the departments of jobs."""
        jobs, departments = {*self.job_ids}, {*self.department_ids}
        return {*other.job_ids} <= jobs and {*other.department_ids} <= departments


@dataclass(frozen=True)
class Limits:
    """The limits of a key. Without scopes it does all that its role may; without networks, from anywhere."""

    scopes: tuple[str, ...] | None = None
    networks: tuple[str, ...] = ()
    expires_at: datetime | None = None
    reach: Reach | None = None
    """The jobs that it sees with all that hangs under them; None: those of its role."""
    without_personal_data: bool = False
    """Whether whatever tells who somebody is, is kept from it."""
    on_behalf: bool = False
    """Whether it may act for members, with what both may do. The one thing that is more, not less."""

    def checked(self) -> "Limits":
        """These limits as they are kept; what makes no sense is refused, field by field."""
        wrong = {}
        if self.scopes is not None and (unknown := sorted({*self.scopes} - {*scopes.every()})):
            wrong["scopes"] = f"There is no scope '{unknown[0]}'."
        if self.scopes == ():
            wrong["scopes"] = "Choose at least one scope, or everything that the role may do."
        if (bad := _first_bad(self.networks)) is not None:
            wrong["networks"] = f"'{bad}' is no network. Write it like 198.51.100.0/24 or 2001:db8::/32."
        if len(self.networks) > MOST_NETWORKS:
            wrong["networks"] = f"Name at most {MOST_NETWORKS} networks."
        if self.expires_at is not None and self.expires_at <= clock.now():
            wrong["expires_at"] = "Choose a time that is still to come."
        if wrong := wrong | _wrong_with(self.reach):
            raise Invalid(wrong)
        return replace(
            self,
            scopes=None if self.scopes is None else tuple(sorted(set(self.scopes))),
            networks=tuple(str(each) for each in _networks(self.networks)),
        )

    def cover(self, other: "Limits") -> bool:
        """Whether a key with the other limits could do nothing that one with these cannot."""
        return (
            (self.scopes is None or (other.scopes is not None and {*other.scopes} <= {*self.scopes}))
            and (not self.networks or self._hold(other.networks))
            and (self.expires_at is None or _ends_by(other.expires_at, self.expires_at))
            and (self.reach is None or (other.reach is not None and self.reach.holds(other.reach)))
            and (other.without_personal_data or not self.without_personal_data)
            and (self.on_behalf or not other.on_behalf)
        )

    def admit(self, address: str | None) -> bool:
        """Whether a request may come from this address."""
        return not self.networks or (address is not None and _is_within(address, self.networks))

    def _hold(self, others: tuple[str, ...]) -> bool:
        own = _networks(self.networks)
        return bool(others) and all(any(_is_part(each, of) for of in own) for each in _networks(others))


NONE = Limits()


def networks_in(written: str) -> tuple[str, ...]:
    """What is written between spaces, commas and lines, each once."""
    return tuple(dict.fromkeys(written.replace(",", " ").split()))


def _each_once(ids: Iterable[object]) -> Iterable[UUID]:
    return dict.fromkeys(UUID(str(each)) for each in ids)


def _wrong_with(reach: Reach | None) -> dict[str, str]:
    listed = {"job_ids": reach.job_ids, "department_ids": reach.department_ids} if reach else {}
    most = f"Name at most {MOST_ROWS} of them. For more, name their departments."
    return {field: most for field, ids in listed.items() if len(ids) > MOST_ROWS}


def _first_bad(written: Iterable[str]) -> str | None:
    return next((each for each in written if _network(each) is None), None)


def _networks(written: Iterable[str]) -> list[Network]:
    return [known for each in written if (known := _network(each)) is not None]


def _network(written: str) -> Network | None:
    try:
        return ip_network(written, strict=False)
    except ValueError:
        return None


def _is_within(address: str, networks: tuple[str, ...]) -> bool:
    try:
        known = ip_address(address)
    except ValueError:
        return False
    if isinstance(known, IPv6Address) and known.ipv4_mapped:
        known = known.ipv4_mapped
    return any(known in network for network in _networks(networks))


def _is_part(inner: Network, outer: Network) -> bool:
    if isinstance(inner, IPv4Network) and isinstance(outer, IPv4Network):
        return inner.subnet_of(outer)
    if isinstance(inner, IPv6Network) and isinstance(outer, IPv6Network):
        return inner.subnet_of(outer)
    return False


def _ends_by(ends: datetime | None, latest: datetime) -> bool:
    return ends is not None and ends <= latest
