"""Files of a form that had a mistake elsewhere: kept on our side, so that nobody has to choose them again.

The form carries a signed word for each. It opens only what was sent with the same form, for a day, and
is no identifier of a stored document.
"""

from typing import Any, TypeAlias, cast

from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.utils.datastructures import MultiValueDict

from rolecall.kit import crypto, storage

PURPOSE = "kept-file"
PREFIX = "kept:"
SECONDS = 24 * 3600
MOST_BYTES = 10 * 1024 * 1024

Files: TypeAlias = "MultiValueDict[str, UploadedFile[Any]]"


def with_kept(files: Files, data: Any, submission: str) -> Files:
    """The files of a form, with those that were kept from its last try where no new one was chosen."""
    merged = files.copy()
    for name, token in data.items():
        field = name.removeprefix(PREFIX)
        if name.startswith(PREFIX) and field not in merged and (file := _opened(token, submission)):
            merged[field] = file
    return merged


def keep_all(files: Files, data: Any, submission: str) -> list[tuple[str, str, str]]:
    """Keep the files of a form for its next try: (field, file name, token) for each."""
    found = []
    for field in files:
        file = cast("UploadedFile[Any]", files[field])
        token = data.get(PREFIX + field, "")
        if _opened(token, submission) is None or getattr(file, "kept_token", "") != token:
            token = _keep(file, submission)
        if token:
            found.append((field, file.name or "", token))
    return found


def _keep(file: "UploadedFile[Any]", submission: str) -> str:
    if not file.size or file.size > MOST_BYTES:
        return ""
    file.seek(0)
    key = storage.keep(file.read(), waiting=True)
    file.seek(0)
    return crypto.sign(PURPOSE, [key, file.name, submission])


def _opened(token: str, submission: str) -> SimpleUploadedFile | None:
    value = crypto.unsign(PURPOSE, token, max_age_seconds=SECONDS) if token else None
    if not isinstance(value, list) or value[2] != submission:
        return None
    try:
        file = SimpleUploadedFile(value[1], storage.fetch(value[0]))
    except FileNotFoundError:
        return None
    file.kept_token = token  # type: ignore[attr-defined]
    return file
