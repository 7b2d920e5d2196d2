"""The XML of WebDAV and CalDAV: questions, and answers from a server that nobody vouches for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

NAMES = {"d": "DAV:", "c": "urn:ietf:params:xml:ns:caldav"}
FIND = b"""<?xml version="1.0" encoding="utf-8"?>
<d:propfind xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop>
<d:resourcetype/><d:displayname/><d:current-user-principal/><c:calendar-home-set/>
<c:supported-calendar-component-set/>
</d:prop></d:propfind>"""
QUERY = """<?xml version="1.0" encoding="utf-8"?>
<c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
<d:prop><d:getetag/><c:calendar-data/></d:prop>
<c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">
<c:time-range start="{since}" end="{until}"/>
</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>"""
MOST_ITEMS = 20_000


class NotUnderstood(Exception):
    """The answer is not XML of WebDAV."""


@dataclass(frozen=True)
class Item:
    """What an answer says of one address: only properties that were found there."""

    href: str
    found: "etree._Element"

    def text(self, path: str) -> str:
        """The text of a property, such as `d:displayname`."""
        return (self.found.findtext(path, namespaces=NAMES) or "").strip()

    @property
    def is_calendar(self) -> bool:
        """Whether it is a collection that takes events."""
        kinds = self.found.findall("c:supported-calendar-component-set/c:comp", NAMES)
        takes_events = not kinds or any(each.get("name", "").upper() == "VEVENT" for each in kinds)
        return takes_events and self.found.find("d:resourcetype/c:calendar", NAMES) is not None


def query(since: datetime, until: datetime) -> bytes:
    """Ask for the events between two moments."""
    return QUERY.format(since=_stamp(since), until=_stamp(until)).encode()


def items(body: bytes) -> list[Item]:
    """What a multistatus says of each address; raises NotUnderstood."""
    from lxml import etree  # heavy, and only who has such a calendar needs it (decision 0009)

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise NotUnderstood from problem
    if root.tag != "{DAV:}multistatus" or len(root) > MOST_ITEMS:
        raise NotUnderstood
    return list(_items(root))


def _items(root: "etree._Element") -> Iterator[Item]:
    for response in root.findall("d:response", NAMES):
        href = (response.findtext("d:href", namespaces=NAMES) or "").strip()
        for status in response.findall("d:propstat", NAMES):
            found = status.find("d:prop", NAMES)
            if found is not None and " 200 " in f"{status.findtext('d:status', '', NAMES)} ":
                yield Item(href, found)


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
