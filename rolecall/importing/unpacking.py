"""What is in files that are brought together: those in ZIPs, and in ZIPs in them, in their place."""

import io
import zipfile
from collections.abc import Iterator, Sequence

from rolecall.candidates.actions.documents import MOST_BYTES
from rolecall.candidates.reading.formats.zips import BROKEN
from rolecall.kit.errors import Invalid

MOST_FILES, MOST_TOGETHER = 500, 200 * 2**20
DEEPEST = 3
TOO_MANY = f"Bring {MOST_FILES} files of together 200 MB at the most. Split them."
LOCKED = "The ZIP is damaged or locked. Pack it again without a password."
IN_UTF_8 = 0x800
OF_SYSTEMS = {"thumbs.db", "desktop.ini", "__macosx"}
"""What a system lays beside the files of a folder, in lower case."""
File = tuple[str, bytes]


def unpacked(files: Sequence[File]) -> Iterator[File]:
    """The files, with those in ZIPs in their place; one byte too many tells that one is too large.

    More than can be read in, or a ZIP that cannot be opened, is refused.
    """
    room = _Room()
    for name, data in files:
        if _is_folder(name, data):
            yield from _members(data, room, 1)
        else:
            room.take(len(data))
            yield name, data


class _Room:
    """How many files may still come, how many bytes of them, and of ZIPs in ZIPs."""

    def __init__(self) -> None:
        self.files, self.bytes, self.bytes_of_folders = MOST_FILES, MOST_TOGETHER, MOST_TOGETHER

    def take(self, size: int) -> None:
        self.files, self.bytes = self.files - 1, self.bytes - size
        if self.files < 0 or self.bytes < 0:
            raise Invalid({"files": TOO_MANY})

    def take_folder(self, size: int) -> None:
        self.bytes_of_folders -= size
        if self.bytes_of_folders < 0:
            raise Invalid({"files": TOO_MANY})


def _is_folder(name: str, data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04") and name.lower().endswith(".zip")


def _members(data: bytes, room: _Room, depth: int) -> Iterator[File]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for each in filter(_is_resume, archive.infolist()):
                may_be_folder = depth < DEEPEST and each.filename.lower().endswith(".zip")
                most = room.bytes_of_folders if may_be_folder else min(MOST_BYTES, room.bytes)
                with archive.open(each) as stream:
                    found = stream.read(most + 1)
                if may_be_folder and _is_folder(each.filename, found):
                    room.take_folder(len(found))
                    yield from _members(found, room, depth + 1)
                else:
                    room.take(len(found))
                    yield _name_of(each), found
    except (*BROKEN, RuntimeError) as broken:
        raise Invalid({"files": LOCKED}) from broken


def _is_resume(member: zipfile.ZipInfo) -> bool:
    parts = member.filename.lower().split("/")
    is_hidden = OF_SYSTEMS & set(parts) or parts[-1].startswith((".", "~$"))
    return not member.is_dir() and not is_hidden


def _name_of(member: zipfile.ZipInfo) -> str:
    """Its name, also where whoever packed it wrote UTF-8 without saying so."""
    if member.flag_bits & IN_UTF_8:
        return member.filename
    try:
        return member.filename.encode("cp437").decode()
    except UnicodeError:
        return member.filename
