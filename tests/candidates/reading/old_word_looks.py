"""Old Word files whose words have looks: pages of properties, a sheet of styles, marks of cells and rows."""

import struct
from dataclasses import dataclass

from tests.candidates.reading.old_word import SECTOR, container

BODY_AT = 2048
BOLD, SLANTED, HIDDEN, DELETED = b"\x35\x08\x01", b"\x36\x08\x01", b"\x3c\x08\x01", b"\x00\x08\x01"
NOT_BOLD = b"\x35\x08\x00"
ITEM, IN_TABLE, ROW = b"\x0b\x46\x01\x00", b"\x16\x24\x01", b"\x17\x24\x01"
NORMAL, HEADING, STRONG = 0, 1, 2


def sized(points: int) -> bytes:
    return struct.pack("<HH", 0x4A43, 2 * points)


def styled(number: int) -> bytes:
    """The style of words by its number."""
    return struct.pack("<HH", 0x4A30, number)


@dataclass(frozen=True)
class Said:
    """Some words with their looks; `paragraph` are the changes of the paragraph that ends with them."""

    text: str
    looks: bytes = b""
    paragraph: bytes = b""
    style: int = NORMAL


def word_with_looks(body: list[Said], *, head: str = "", box: str = "", head_box: str = "") -> bytes:
    """A DOC of these words; a head of its pages, a box, and a box in the head follow."""
    said = [*body, *(Said(text) for text in (head, box, head_box) if text)]
    text = "".join(each.text for each in said)
    letters = text.encode("utf-16-le")
    main = bytearray(BODY_AT) + letters
    main += bytes(-len(main) % SECTOR)
    pages = len(main) // SECTOR
    edges = [BODY_AT]
    for each in said:
        edges.append(edges[-1] + 2 * len(each.text))
    main += page_of(edges, [bytes([len(each.looks)]) + each.looks for each in said], 1)
    main += page_of(edges, [paragraph_of(each) for each in said], 13)
    parts = [
        (0xA2, styles()),
        (0xFA, struct.pack("<III", edges[0], edges[-1], pages)),
        (0x102, struct.pack("<III", edges[0], edges[-1], pages + 1)),
        (0x1A2, pieces_of(len(text))),
    ]
    table = b""
    for at, content in parts:
        struct.pack_into("<II", main, at, len(table), len(content))
        table += content
    struct.pack_into("<H", main, 0, 0xA5EC)
    struct.pack_into("<H", main, 0x0A, 0x0200)
    lengths = (sum(len(each.text) for each in body), 0, len(head), 0, 0, 0, len(box), len(head_box))
    struct.pack_into("<8I", main, 0x4C, *lengths)
    return container({"WordDocument": bytes(main), "1Table": table})


def pieces_of(length: int) -> bytes:
    pieces = struct.pack("<IIHIH", 0, length, 0, BODY_AT, 0)
    return b"\x02" + struct.pack("<I", len(pieces)) + pieces


def paragraph_of(said: Said) -> bytes:
    content = struct.pack("<H", said.style) + said.paragraph
    content += bytes(len(content) % 2)
    return bytes([0, len(content) // 2]) + content


def page_of(edges: list[int], told: list[bytes], width: int) -> bytes:
    """A page of properties: where each stretch begins, where its properties stand, and these from the end."""
    page = bytearray(SECTOR)
    struct.pack_into(f"<{len(edges)}I", page, 0, *edges)
    at = SECTOR - 2
    for number, content in enumerate(told):
        at = (at - len(content)) // 2 * 2
        page[at : at + len(content)] = content
        page[4 * len(edges) + width * number] = at // 2
    page[-1] = len(told)
    return bytes(page)


def styles() -> bytes:
    sheet = struct.pack("<HHH", 4, 3, 10)
    sheet += style("Normal", 1, 0x0FFF, [b"\0\0", sized(10)])
    sheet += style("heading 1", 1, NORMAL, [b"\x01\0", sized(16) + BOLD])
    return sheet + style("Strong", 2, 0x0FFF, [BOLD])


def style(name: str, kind: int, base: int, changes: list[bytes]) -> bytes:
    content = struct.pack("<HHHHH", 0, kind | base << 4, len(changes), 0, 0)
    content += struct.pack("<H", len(name)) + name.encode("utf-16-le") + b"\0\0"
    for each in changes:
        content += bytes(len(content) % 2) + struct.pack("<H", len(each)) + each
    return struct.pack("<H", len(content)) + content
