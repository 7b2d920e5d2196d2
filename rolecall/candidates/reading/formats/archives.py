"""Zip files of XML, whose stated sizes are the sender's claims and whose XML may ask for other files."""

import io
import posixpath
import zipfile

from lxml import etree

from rolecall.candidates.reading.document import Unreadable
from rolecall.candidates.reading.formats.zips import BROKEN
from rolecall.candidates.reading.results import Reason

PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, attribute_defaults=False,
    huge_tree=False, remove_comments=True, remove_pis=True,
)  # fmt: skip


class Archive:
    """A zip whose members together may not grow beyond a limit."""

    def __init__(self, data: bytes, inflated: int) -> None:
        self.left = inflated
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as broken:
            raise Unreadable(Reason.DAMAGED) from broken
        self.names = set(self.zip.namelist())

    def member(self, name: str) -> bytes | None:
        """A member's bytes; None where there is no such member."""
        if name not in self.names:
            return None
        try:
            with self.zip.open(name) as stream:
                content = stream.read(self.left + 1)
        except RuntimeError as locked:
            raise Unreadable(Reason.ENCRYPTED) from locked
        except BROKEN as broken:
            raise Unreadable(Reason.DAMAGED) from broken
        self.left -= len(content)
        if self.left < 0:
            raise Unreadable(Reason.TOO_LARGE)
        return content

    def xml(self, name: str) -> etree._Element | None:
        """A member as a tree; no entity is ever looked up or filled in."""
        content = self.member(name)
        if content is None:
            return None
        try:
            return etree.fromstring(content, PARSER)
        except (etree.XMLSyntaxError, ValueError) as broken:
            raise Unreadable(Reason.DAMAGED) from broken


def local(element: etree._Element) -> str:
    """A tag without its namespace: strict and transitional files differ only there."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element | None, name: str) -> str | None:
    """An attribute by its name without namespace."""
    if element is None:
        return None
    values = (str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name)
    return next(values, None)


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first descendant along a path of names without namespaces."""
    for name in path:
        if element is None:
            return None
        element = next((found for found in element if local(found) == name), None)
    return element


def children(element: etree._Element | None, *path: str) -> list[etree._Element]:
    """What stands in the first descendant along a path; nothing where there is none."""
    found = child(element, *path)
    return list(found) if found is not None else []


def resolved(part: str, target: str) -> str:
    """The member that a relation of this part points to."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")
