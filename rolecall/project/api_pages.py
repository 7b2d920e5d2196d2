"""The pages of docs/api, one for each resource: an introduction by hand, then its operations as described."""

from collections.abc import Iterator
from pathlib import Path

from rolecall.developers.reference import Field, Operation, Resource

MARK = "<!-- What follows is written by `bin/rolecall django describe_api`. -->"


def page(resource: Resource, written: str) -> str:
    """The page of a resource; what was written above the mark stays."""
    introduction = written.partition(MARK)[0].strip() or f"# {resource.name.capitalize()}\n\n{resource.about}"
    operations = "\n\n".join("\n".join(_lines(each)) for each in resource.operations)
    return f"{introduction}\n\n{MARK}\n\n{operations}\n"


def write(folder: Path, resources: dict[str, Resource]) -> None:
    """Write the page of every resource."""
    for resource in resources.values():
        path = folder / f"{resource.name}.md"
        path.write_text(page(resource, path.read_text() if path.exists() else ""))


def _lines(one: Operation) -> Iterator[str]:
    yield f"## {one.method} {one.path.removeprefix('/api/v1')}"
    yield ""
    yield f"`{one.name}` · {_who(one)}"
    yield ""
    yield " ".join(filter(None, [one.summary, one.more]))
    yield from _listed("Parameters", [each for each in one.parameters if each.place != "header"])
    yield from _listed("Body", one.sent)
    answered = [f"`{each.name}`" for each in one.answered if "." not in each.name]
    instead = ", ".join(code for code, _ in one.problems)
    yield ""
    yield f"Answers {one.code}{' with ' if answered else ''}{', '.join(answered)}; instead {instead}."


def _who(one: Operation) -> str:
    if one.is_public:
        return "takes no key"
    roles = " or ".join(role.replace("_", " ") for role in one.roles)
    return " · ".join([f"keys of {roles}", *(f"scope `{scope}`" for scope in one.scopes)])


def _listed(title: str, fields: list[Field]) -> Iterator[str]:
    if fields:
        yield ""
        yield f"{title}:"
        yield ""
    for each in fields:
        needed = "required, " if each.required else ""
        yield f"- `{each.name}` ({needed}{each.kind}): {each.about}"
