"""Every form of members that shows what is kept, found by walking the pages, and sent as two tabs would."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Model
from django.http import HttpResponse
from django.test import Client
from selectolax.lexbor import LexborHTMLParser, LexborNode

from rolecall.kit import pages
from rolecall.kit.db import is_owned

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
CALLED = {
    "account": "CalendarAccount", "custom_field": "CustomField", "day": "DayOff", "delivery": "Delivery",
    "endpoint": "Endpoint", "fact": "ProfileFact", "hidden_word": "HiddenWord", "key": "ApiKey",
    "link": "SchedulingLink", "pair": "DuplicatePair", "planned": "PlannedInterview", "post": "JobPost",
    "reason": "RejectionReason", "reply": "Message", "template": "MessageTemplate", "act": "Act",
}  # fmt: skip
"""What addresses call rows otherwise than the rows are called."""
WORDS = {"kind": ("google", "microsoft"), "section": ("skill",), "key": ("office-manager",)}
"""What else stands in addresses."""
TRIED = 12
TYPED = " mine"
OWNED = {each.__name__: each for each in apps.get_models() if is_owned(each)}


@dataclass
class EditForm:
    """A form with values in it that somebody can change, on the page of a route."""

    route: str
    page: str
    to: str
    fields: dict[str, list[str]]
    texts: list[str] = field(default_factory=list)
    """The fields in which words stand."""

    @property
    def marks(self) -> list[str]:
        """The names of what says which values were seen."""
        return [name for name in self.fields if name.endswith("seen")]

    def sent_by_who_saw_others(self, browser: Client) -> HttpResponse:
        """Send it as somebody does who saw other values of everything, and typed behind the first text."""
        sent = {name: list(values) for name, values in self.fields.items()}
        for name in self.marks:
            sent[name] = [re.sub(r":\w+", ":0", sent[name][0])]
        for name in self.texts[:1]:
            sent[name] = [sent[name][0] + TYPED]
        answer: HttpResponse = browser.post(self.to, sent)
        return answer


def edit_forms(browser: Client, slug: str) -> Iterator[EditForm]:
    """Those that an administrator finds, each once."""
    for route, view in pages.all_views():
        access = pages.access_of(view)
        if access is None or access.kind != "members":
            continue
        for address in _addresses(route, slug):
            answer = browser.get(address)
            if answer.status_code == 200 and "html" in answer.get("Content-Type", ""):
                found = list(_forms(route, address, answer.content.decode()))
                yield from found
                if found:
                    break


def _addresses(route: str, slug: str) -> Iterator[str]:
    """The addresses that a route has with rows that are there, the first few."""
    names = [name for name in PARAMETER.findall(route) if name != "organization"]
    *above, last = [name for name in names if name.endswith("_id")] or [""]
    rows: list[Model | None] = [None]
    if last:
        model = OWNED.get(CALLED.get(last[:-3], ""), OWNED.get(_camel(last[:-3])))
        rows = [*model._default_manager.order_by("-pk")[:TRIED]] if model else []
    for row in rows:
        known: dict[str, Any] = {last: row.pk} if row else {}
        known |= {name: _id_above(row, name) for name in above}
        others = {name: WORDS[name] for name in names if name in WORDS and name not in known}
        if set(names) - known.keys() - others.keys():
            return
        for word in next(iter(others.values()), ("",)):
            given = {"organization": slug, **known, **dict.fromkeys(others, word)}
            yield "/" + PARAMETER.sub(lambda found, given=given: str(given[found[1]]), route)  # type: ignore[misc]


def _id_above(row: Model | None, name: str) -> UUID | str:
    """The id of what a row hangs under, as an address names it."""
    if row is None or name == "application_id":
        first = OWNED["Application"]._default_manager.values_list("pk", flat=True).first()
        return str(first)
    return str(getattr(row, name, ""))


def _camel(name: str) -> str:
    return "".join(each.capitalize() for each in name.split("_"))


def _forms(route: str, address: str, page: str) -> Iterator[EditForm]:
    for form in LexborHTMLParser(page).css("form[method=post]"):
        fields: dict[str, list[str]] = {}
        texts, shows = [], False
        for button in form.css("button.primary[name]"):
            fields[button.attributes["name"] or ""] = [button.attributes.get("value") or ""]
        for control in form.css("input[name], textarea[name], select[name]"):
            name, kind = control.attributes["name"] or "", control.attributes.get("type") or control.tag
            values = _values(control, kind)
            if kind in ("submit", "button", "file") or values is None:
                continue
            if kind == "password":  # is never shown, and has to be typed
                values = ["typed anew"]
            fields.setdefault(name, []).extend(values)
            if kind not in ("hidden", "password") and any(values):
                shows = True
                texts += [name] if kind in ("text", "textarea") else []
        if shows:
            to = (form.attributes.get("action") or address).partition("#")[0]
            yield EditForm(route, address, to or address, fields, texts)


def _values(control: LexborNode, kind: str | None) -> list[str] | None:
    if kind in ("checkbox", "radio"):
        return [control.attributes.get("value") or "on"] if "checked" in control.attributes else None
    if kind == "textarea":
        return [control.text().removeprefix("\n")]
    if kind == "select":
        chosen = control.css("option[selected]")
        return [each.attributes.get("value") or "" for each in chosen]
    return [control.attributes.get("value") or ""]
