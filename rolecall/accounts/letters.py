"""Letters about accounts: one template each in `templates/accounts/letters/`, with a subject and a body."""

import html
from typing import Any

from django.conf import settings
from django.template.loader import get_template


def written(letter: str, /, **values: Any) -> tuple[str, str]:
    """The subject and the rich text of a letter."""
    template = get_template(f"accounts/letters/{letter}.html").template  # type: ignore[attr-defined]
    context = template.new_context({"public_url": settings.PUBLIC_URL, **values})
    subject, body = ("".join(template.blocks[block](context)) for block in ("subject", "body"))
    return html.unescape(subject), body
