"""What this context puts onto the list of people."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest

from rolecall.importing import access
from rolecall.kit.addresses import address_of
from rolecall.ui.slots import fills


@fills("people.acts", order=10)
def acts(request: HttpRequest) -> Iterable[Any]:
    """'Import' for whoever may."""
    if access.can_import(request.member):  # type: ignore[attr-defined]
        yield ("Import", address_of("importing:imports", request.organization.slug), "upload")  # type: ignore[attr-defined]
