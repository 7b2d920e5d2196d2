"""The terms of an offer in words, and the letter that is filled with them."""

import html
import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from rolecall.accounts.models import Organization
from rolecall.jobs.models import A_YEAR, CONTRACTS
from rolecall.kit import richtext
from rolecall.kit.db import normalised
from rolecall.kit.errors import Invalid
from rolecall.offers.models import Offer
from rolecall.ui.filters import money_range

PLACEHOLDERS = {
    "name": "the candidate's name",
    "organization": "the name of your organization",
    "job": "the title of the job",
    "title": "the title in the offer",
    "salary": "the salary with its currency and period",
    "start": "the first day of work",
    "contract": "the kind of contract",
    "location": "where the work is",
    "answer_by": "until when to answer",
    "sender": "the name of whoever makes the offer",
}
_PLACEHOLDER = re.compile(r"\{\{?\s*([^\W\d_A-Z](?:[a-z0-9_]|[^\x00-\x7f\s])*)\s*\}?\}")
LABELS = {
    "title": "Title",
    "salary": "Salary",
    "start": "Start",
    "contract": "Contract",
    "location": "Location",
}


def words_of(offer: Offer) -> dict[str, str]:
    """What each of the built-in terms says."""
    return {
        "title": offer.title,
        "salary": money_range(offer.salary_amount, None, offer.salary_currency, offer.salary_period),
        "start": day(offer.starts_on),
        "contract": dict(CONTRACTS)[offer.contract],
        "location": offer.location,
    }


def own_words_of(offer: Offer) -> dict[str, str]:
    """What the fields of its template say, by label."""
    return {
        field["label"]: _shown(field, offer.own[field["key"]], offer)
        for field in offer.own_fields
        if offer.own.get(field["key"]) not in (None, "")
    }


def shown(offer: Offer) -> dict[str, str]:
    """All terms by their labels, as pages, papers and approvals show them."""
    return {**{LABELS[key]: word for key, word in words_of(offer).items()}, **own_words_of(offer)}


def yearly(offer: Offer) -> Decimal:
    """The salary of a year, for rules that compare amounts."""
    return offer.salary_amount * A_YEAR[offer.salary_period]


def filled(offer: Offer, organization: Organization) -> str:
    """The letter with its placeholders filled, as safe rich text."""
    values = {
        **words_of(offer),
        "name": offer.application.candidate.name,
        "organization": organization.name,
        "job": offer.application.job.title,
        "answer_by": last_day(offer.expires_at, organization),
        "sender": offer.made_by_name,
    }
    for field in offer.own_fields:
        value = offer.own.get(field["key"])
        values[field["key"]] = _shown(field, value, offer) if value not in (None, "") else ""
    text = _PLACEHOLDER.sub(lambda found: html.escape(values.get(key_of(found[1]), found[0])), offer.letter)
    return richtext.clean(text)


def key_of(name: str) -> str:
    """The placeholder of a field by its name, in whatever script: 'Signing bonus' is {signing_bonus}."""
    # composed again: what was parted to leave out accents are the letters of other scripts, too
    word = re.sub(r"[\W_]+", "_", unicodedata.normalize("NFC", normalised(name))).strip("_")
    return word if word[:1].isalpha() else f"field_{word}"


def check_letter(letter: str, fields: list[dict[str, Any]]) -> dict[str, str]:
    """What is wrong with a letter, by field: nothing, or an unknown placeholder."""
    if not richtext.to_text(letter):
        return {"letter": "Write the letter."}
    known = {*PLACEHOLDERS, *(field["key"] for field in fields)}
    unknown = sorted({each for each in _PLACEHOLDER.findall(letter) if key_of(each) not in known})
    if not unknown:
        return {}
    names = ", ".join(f"{{{name}}}" for name in unknown)
    return {"letter": f"There is no placeholder {names}. Use {', '.join(f'{{{n}}}' for n in sorted(known))}."}


def taken(fields: Sequence[Mapping[str, Any]], given: Mapping[str, Any]) -> dict[str, str]:
    """The values of fields of an offer's own, checked by their kinds; stored as text."""
    problems: dict[str, str] = {}
    values: dict[str, str] = {}
    for field in fields:
        try:
            values[field["key"]] = _taken(field, str(given.get(field["key"]) or "").strip())
        except ValueError as error:
            problems[f"own.{field['key']}"] = str(error)
    unknown = set(given) - {field["key"] for field in fields}
    problems |= {f"own.{key}": "The offer has no such field." for key in unknown}
    if problems:
        raise Invalid(problems)
    return values


def day(value: date) -> str:
    """A day as letters write it: 14 March 2026."""
    return f"{value.day} {value:%B %Y}"


def last_day(moment: datetime, organization: Organization) -> str:
    """The last day to answer, where the organization is."""
    return day(moment.astimezone(ZoneInfo(organization.time_zone)).date())


def _taken(field: Mapping[str, Any], value: str) -> str:
    if not value:
        if field["required"]:
            raise ValueError("Fill this in.")
        return ""
    if field["kind"] in ("number", "money"):
        return _number(value)
    if field["kind"] == "date":
        return _date(value)
    if field["kind"] == "choice" and value not in field["options"]:
        raise ValueError(f"Choose one of: {', '.join(field['options'])}.")
    return value[:2000]


def _number(value: str) -> str:
    if not re.fullmatch(r"-?\d{1,12}(\.\d{1,2})?", value):
        raise ValueError("Enter a number, like 1500 or 12.5.")
    return value


def _date(value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise ValueError("Enter a day, like 2026-11-30.") from None


def _shown(field: dict[str, Any], value: Any, offer: Offer) -> str:
    if field["kind"] == "date":
        return day(date.fromisoformat(value))
    if field["kind"] == "money":
        return money_range(Decimal(value), None, offer.salary_currency)
    return str(value)
