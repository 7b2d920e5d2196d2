"""Every problem that the API can answer, by its code: kept beside its description (`describe_api`)."""

from collections.abc import Iterator
from inspect import cleandoc
from typing import Any

from django.urls import get_resolver

from rolecall.kit.errors import RuleBroken
from rolecall.project import middleware

OWN = (middleware.MethodNotAllowed.__name__, "Malformed", "Broken", "DiskFull")
"""What the project itself answers programs."""
SAID_ON_PAGES = (
    "rolecall.accounts.adapter",
    "rolecall.careers.views",
    "rolecall.kit.pages",
    "rolecall.project",
)
Problem = dict[str, Any]


def catalogue() -> list[Problem]:
    """The problems by code, each with its status, what it means, and what it says unless it says more.

    They are known once the API is loaded.
    """
    get_resolver().url_patterns  # noqa: B018  what the project's own views say is known with them
    found: dict[str, Problem] = {}
    for rule in sorted(_rules(RuleBroken), key=lambda each: (each.__name__, each.__module__)):
        kept = found.setdefault(_code(rule), {"code": _code(rule), "status": [], "means": [], "says": []})
        for part, said in (("status", int(rule.status)), ("means", _meaning(rule)), ("says", rule.sentence)):
            if said and said not in kept[part] and (part != "says" or rule.sentence != RuleBroken.sentence):
                kept[part].append(said)
    return [found[code] for code in sorted(found)]


def page(problems: list[Problem]) -> str:
    """The same for whoever reads the documentation."""
    rows = [
        f'| <a id="{each["code"]}"></a>`{each["code"]}` | {" or ".join(map(str, each["status"]))} '
        f"| {_cell(each['means'])} | {_cell(each['says'])} |"
        for each in problems
    ]
    head = [
        "# Problems",
        "",
        "What the API answers where it refuses something (RFC 9457): the `code` of the document, its status,",
        "what it means, and the `detail` unless it says more. An instance has the same at",
        "`/docs/api/problems`, to which `type` points. Written by `bin/rolecall django describe_api`.",
        "",
        "| code | status | means | says |",
        "| --- | --- | --- | --- |",
    ]
    return "\n".join([*head, *rows, ""])


def _rules(rule: type[RuleBroken]) -> Iterator[type[RuleBroken]]:
    is_said_here = rule.__name__ in OWN or not rule.__module__.startswith(SAID_ON_PAGES)
    if rule.__module__.startswith("rolecall.") and is_said_here:
        yield rule
    for each in rule.__subclasses__():
        yield from _rules(each)


def _code(rule: type[RuleBroken]) -> str:
    return rule.__new__(rule).code


def _meaning(rule: type[RuleBroken]) -> str:
    return " ".join(cleandoc(rule.__doc__ or "").partition("\n\n")[0].split())


def _cell(sentences: list[str]) -> str:
    return " ".join(sentences).replace("|", "\\|").replace("<", "&lt;")
