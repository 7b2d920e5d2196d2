"""Word's documents as one XML file, without a zip: that of 2003, and the flat one since 2007."""

from lxml import etree

from rolecall.candidates.reading.document import Document, Unreadable, document_of, with_text
from rolecall.candidates.reading.formats.archives import PARSER, attribute, local
from rolecall.candidates.reading.formats.docx import MOST_HIDDEN, Walk
from rolecall.candidates.reading.formats.docx_styles import Styles
from rolecall.candidates.reading.profile import Hidden
from rolecall.candidates.reading.results import Limits, Reason


def load(data: bytes, limits: Limits) -> Document:
    """The document in one XML file."""
    if len(data) > limits.inflated:
        raise Unreadable(Reason.TOO_LARGE)
    try:
        root = etree.fromstring(data.strip(), PARSER)
    except (etree.XMLSyntaxError, ValueError) as broken:
        raise Unreadable(Reason.DAMAGED) from broken
    body, styles = first(root, "body"), first(root, "styles")
    if body is None:
        raise Unreadable(Reason.DAMAGED)
    walk = Walk(Styles(styles), links_in(root))
    document = document_of(with_text(walk.blocks(body)))
    document.hidden = [Hidden(text, why) for text, why in walk.hidden if text][:MOST_HIDDEN]
    return document


def first(root: etree._Element, name: str) -> etree._Element | None:
    return next((element for element in root.iter() if local(element) == name), None)


def links_in(root: etree._Element) -> dict[str, str]:
    """The targets of links by their keys, of the flat file since 2007."""
    found = (element for element in root.iter() if local(element) == "Relationship")
    return {
        attribute(each, "Id") or "": attribute(each, "Target") or ""
        for each in found
        if attribute(each, "TargetMode") == "External"
    }
