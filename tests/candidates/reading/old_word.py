"""Old Word files, as small as they can be: one piece of text in the old container."""

import struct

SECTOR, END, FREE, TABLE = 512, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
SMALLEST_STREAM = 4096
COMMENT = "What a colleague remarked.\r"


def old_word(
    text: str, *, flags: int = 0x0200, wide: bool = True, ring: bool = False, box: str = ""
) -> bytes:
    """A DOC of this text, in two bytes a letter or in one; `box` stands in a text box behind a comment."""
    shown, text = text, f"{text}{COMMENT}{box}" if box else text
    body = text.encode("utf-16-le" if wide else "cp1252")
    main = bytearray(2048)
    struct.pack_into("<H", main, 0, 0xA5EC)
    struct.pack_into("<H", main, 0x0A, flags)
    struct.pack_into("<I", main, 0x4C, len(shown))
    struct.pack_into("<III", main, 0x5C, len(COMMENT) if box else 0, 0, len(box))
    start = 2048 if wide else 2 * 2048 | 0x40000000
    pieces = struct.pack("<IIHIH", 0, len(text), 0, start, 0)
    clx = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<II", main, 0x01A2, 0, len(clx))
    return container({"WordDocument": bytes(main) + body, "1Table": clx}, ring=ring)


def container(streams: dict[str, bytes], *, ring: bool = False) -> bytes:
    """The old container: a table of chains, a directory, and the streams one after the other."""
    padded = {name: content.ljust(SMALLEST_STREAM, b"\0") for name, content in streams.items()}
    chains, sectors, entries = [TABLE, END], b"", [entry("Root Entry", 5, END, 0)]
    for name, content in padded.items():
        count = -(-len(content) // SECTOR)
        first = len(chains)
        entries.append(entry(name, 2, first, len(content)))
        chains += [*range(first + 1, first + count), first if ring else END]
        sectors += content.ljust(count * SECTOR, b"\0")
    table = struct.pack(f"<{SECTOR // 4}I", *chains, *[FREE] * (SECTOR // 4 - len(chains)))
    directory = b"".join(entries).ljust(SECTOR, b"\0")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    head += bytes(10) + struct.pack("<IIIIIIII", 1, 1, 0, SMALLEST_STREAM, END, 0, END, 0)
    head += struct.pack("<109I", 0, *[FREE] * 108)
    return head + table + directory + sectors


def entry(name: str, kind: int, start: int, size: int) -> bytes:
    written = (name + "\0").encode("utf-16-le")
    head = written.ljust(64, b"\0") + struct.pack("<HBB", len(written), kind, 1)
    return head.ljust(116, b"\0") + struct.pack("<III", start, size, 0)
