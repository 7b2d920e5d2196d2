"""When a form is the same form, sent again: by a second press, or a phone that found its network late."""

import hashlib
from typing import Any, cast

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest


def id_of_form(request: HttpRequest) -> str:
    """The same for everything that was sent alike, and for nothing else.

    The page that it was filled in on is shown to many from memory, and comes back by the back button: what it
    carries tells neither who sent it nor whether it was corrected since.
    """
    digest = hashlib.sha256()
    for name in sorted(request.POST):
        _add(digest, name, *request.POST.getlist(name))
    for name in sorted(request.FILES):
        file = cast("UploadedFile[Any]", request.FILES[name])
        _add(digest, name, file.name or "", _digest_of(file))
    return digest.hexdigest()


def _add(digest: Any, *words: str) -> None:
    for each in words:
        said = each.encode(errors="surrogatepass")
        digest.update(len(said).to_bytes(8) + said)


def _digest_of(file: "UploadedFile[Any]") -> str:
    file.seek(0)
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()
