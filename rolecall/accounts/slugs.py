"""An organization's part of addresses: made from its name, never one of the product's own words."""

from django.utils.text import slugify

from rolecall.accounts import directory
from rolecall.kit.db import normalised

LONGEST = 40
RESERVED = frozenset(
    word
    for line in (
        "about accounts admin api assets blog careers contact devices digest docs enter favicon feed",
        "feeds healthz help jobs join legal live login logout mcp me media metrics oauth people privacy",
        "profile readyz robots robots.txt rolecall search-mail security settings sign-in sign-out sign-up",
        "signin signup sitemap static status support terms v0 v1 welcome well-known www",
    )
    for word in line.split()
)


def free_one_for(name: str) -> str:
    """A slug that resembles a name and that nobody has."""
    base = slugify(normalised(name))[:LONGEST].strip("-") or "organization"
    candidates = (base if n == 1 else f"{base[: LONGEST - 5]}-{n}" for n in range(1, 10_000))
    return next(slug for slug in candidates if slug not in RESERVED and is_free(slug))


def is_free(slug: str) -> bool:
    """Whether no organization has it."""
    return directory.by_slug(slug) is None
