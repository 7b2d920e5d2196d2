"""Keeping the careers site."""

import io
import re
import warnings
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from rolecall.accounts import directory
from rolecall.careers import access
from rolecall.careers.events import CareersSiteChanged
from rolecall.careers.models import CareersSite
from rolecall.kit import richtext, storage
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.ui.colour import accent_problem

DOMAIN = re.compile(r"(?=.{4,253}$)([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")
LOGO_BYTES = 2 * 1024 * 1024
LOGO_SIDE = 480
MOST_PIXELS = 24_000_000
TOO_MANY_PIXELS = "This picture is too large. Choose one below 4,000 pixels a side."
FIELDS = ("headline", "introduction", "accent", "domain", "website", "privacy_text", "consent_months")


def change_site(
    *, by: Actor, logo: bytes | None = None, remove_logo: bool = False, **fields: Any
) -> CareersSite:
    """Change what the public sees around the posts; `logo` is a PNG, JPEG or WebP."""
    access.must_keep_site(by)
    CareersSite.objects.get_or_create()
    kept = CareersSite.objects.select_for_update().get()
    wanted = _checked(kept, fields)
    changes = {
        name: [getattr(kept, name), value] for name, value in wanted.items() if getattr(kept, name) != value
    }
    for name, value in wanted.items():
        setattr(kept, name, value)
    if logo or remove_logo:
        changes["logo"] = ["shown" if kept.logo_key else None, "shown" if logo else None]
        _swap_logo(kept, _as_webp(logo) if logo else None)
    if changes:
        kept.save()
        record(CareersSiteChanged(site_id=kept.id, changes=changes), by=by)
    return kept


def _checked(kept: CareersSite, fields: dict[str, Any]) -> dict[str, Any]:
    wanted = {name: fields[name] for name in FIELDS if name in fields}
    problems = {}
    if "accent" in wanted and (problem := accent_problem(wanted["accent"])):
        problems["accent"] = problem
    if "introduction" in wanted:
        wanted["introduction"] = richtext.from_input(wanted["introduction"])
    if "privacy_text" in wanted:
        wanted["privacy_text"] = richtext.from_input(wanted["privacy_text"])
    if "domain" in wanted:
        wanted["domain"] = (wanted["domain"] or "").strip().lower().rstrip(".") or None
        problems |= _domain_problem(kept, wanted["domain"])
    if problems:
        raise Invalid(problems)
    return wanted


def _domain_problem(kept: CareersSite, domain: str | None) -> dict[str, str]:
    if domain is None or domain == kept.domain:
        return {}
    if not DOMAIN.fullmatch(domain):
        return {"domain": "Enter the domain alone, like jobs.example.org."}
    if domain == urlsplit(settings.PUBLIC_URL).hostname:
        return {"domain": "This is the address of Rolecall itself. Enter one of your own."}
    if directory.by_domain(domain) is not None:
        return {"domain": "This domain is in use already. Enter one that belongs to you alone."}
    return {}


def _swap_logo(kept: CareersSite, webp: bytes | None) -> None:
    kept.logo_key = storage.keep(webp) if webp else ""
    kept.logo_kind = "image/webp" if webp else ""


def _as_webp(data: bytes) -> bytes:
    """A picture drawn anew by us: whatever else the file carried is gone."""
    from PIL import Image, UnidentifiedImageError  # heavy and rare (decision 0009)

    if len(data) > LOGO_BYTES:
        raise Invalid({"logo": "This picture is larger than 2 MB. Choose a smaller one."})
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP"))
            if picture.width * picture.height > MOST_PIXELS:
                raise Invalid({"logo": TOO_MANY_PIXELS})
            drawn = picture.convert("RGBA")
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise Invalid({"logo": TOO_MANY_PIXELS}) from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        raise Invalid({"logo": "This is not a picture we can show. Choose a PNG, JPEG or WebP."}) from None
    drawn.thumbnail((LOGO_SIDE, LOGO_SIDE))
    out = io.BytesIO()
    drawn.save(out, "WEBP", quality=90)
    return out.getvalue()
