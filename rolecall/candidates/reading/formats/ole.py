"""The old container of Office files: streams by name, along chains that a sender may tie to rings."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from rolecall.candidates.reading.document import Unreadable
from rolecall.candidates.reading.results import Reason

END, NONE = 0xFFFFFFFE, 0xFFFFFFFF
HEADER_SIZE, ENTRY_SIZE, IN_HEADER = 512, 128, 109
STREAM, ROOT = 2, 5
MOST_STREAM = 64 * 2**20


@dataclass(frozen=True, slots=True)
class Entry:
    """A stream or the root: where it begins and how long it is."""

    kind: int
    start: int
    size: int


class Container:
    """An opened container."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        try:
            self.open()
        except (struct.error, ValueError, IndexError) as broken:
            raise Unreadable(Reason.OLD_WORD) from broken

    def open(self) -> None:
        shifts = struct.unpack_from("<HH", self.data, 30)
        if not (7 <= shifts[0] <= 16 and 4 <= shifts[1] <= 12):
            raise ValueError("sector size")
        self.sector, self.small_sector = 1 << shifts[0], 1 << shifts[1]
        fields = struct.unpack_from("<II4xIIIII", self.data, 44)
        _, directory, self.cutoff, small_start, _, more_start, _ = fields
        self.table = self.numbers(self.table_sectors(more_start))
        self.small_table = self.numbers(self.chain(small_start, self.table))
        self.entries = dict(self.entries_in(self.joined(directory)))
        root = next((entry for entry in self.entries.values() if entry.kind == ROOT), None)
        self.small = self.joined(root.start)[: root.size] if root else b""

    def table_sectors(self, more: int) -> list[int]:
        """The sectors that hold the table of chains: some are named in the header, more in a list."""
        found = [*struct.unpack_from(f"<{IN_HEADER}I", self.data, 76)]
        seen: set[int] = set()
        while more not in (END, NONE) and more not in seen:
            seen.add(more)
            *listed, more = struct.unpack(f"<{self.sector // 4}I", self.at(more))
            found += listed
        return [number for number in found if number not in (END, NONE)]

    def at(self, number: int) -> bytes:
        begin = (number + 1) * self.sector
        content = self.data[begin : begin + self.sector]
        return content.ljust(self.sector, b"\0") if content else b""

    def numbers(self, sectors: list[int]) -> list[int]:
        content = b"".join(self.at(number) for number in sectors)
        return [*struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])]

    @staticmethod
    def chain(start: int, table: list[int]) -> list[int]:
        """The sectors of a stream; a ring ends where it comes back."""
        found: list[int] = []
        seen: set[int] = set()
        while start < len(table) and start not in seen:
            seen.add(start)
            found.append(start)
            start = table[start]
        return found

    def joined(self, start: int) -> bytes:
        return b"".join(self.at(number) for number in self.chain(start, self.table))

    @staticmethod
    def entries_in(directory: bytes) -> Iterator[tuple[str, Entry]]:
        for place in range(0, len(directory) - ENTRY_SIZE + 1, ENTRY_SIZE):
            length = min(struct.unpack_from("<H", directory, place + 64)[0], 64)
            name = directory[place : place + max(length - 2, 0)].decode("utf-16-le", "ignore")
            kind = directory[place + 66]
            start, size = struct.unpack_from("<II", directory, place + 116)
            if kind in (STREAM, ROOT):
                yield name, Entry(kind, start, min(size, MOST_STREAM))

    def stream(self, name: str) -> bytes:
        """A stream's bytes; none where there is no such stream."""
        entry = self.entries.get(name)
        if entry is None:
            return b""
        if entry.size >= self.cutoff:
            return self.joined(entry.start)[: entry.size]
        step = self.small_sector
        parts = (self.small[n * step : (n + 1) * step] for n in self.chain(entry.start, self.small_table))
        return b"".join(parts)[: entry.size]
