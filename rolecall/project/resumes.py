"""`rolecall resume read`: what résumés say, a file or a folder at a time; nothing is stored."""

import json
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click
import msgspec

from rolecall.candidates import reading
from rolecall.candidates.reading import Profile, Reading
from rolecall.candidates.reading.jsonresume import to_json_resume

Form = str
"""words, json or json-resume"""
AT_ONCE = 2


def read_all(paths: Iterable[Path], form: Form) -> int:
    """Print what each file says, in order; tell progress beside it; answer how many could not be read."""
    files = list(files_in(paths))
    unread = 0
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for number, (path, found) in enumerate(zip(files, pool.map(read_one, files), strict=True), 1):
            unread += found.state == "unreadable"
            if len(files) > 1:
                click.echo(f"{number} of {len(files)}  {path}  {found.reason or found.state}", err=True)
            elif found.reason:
                click.echo(found.reason, err=True)
            click.echo(printed(path, found, form, is_one_of_many=len(files) > 1))
    return unread


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files themselves, and those in the folders, hidden ones left out."""
    for path in paths:
        if path.is_dir():
            inside = (file for file in sorted(path.rglob("*")) if not file.name.startswith("."))
            yield from (file for file in inside if file.is_file())
        else:
            yield path


def read_one(path: Path) -> Reading:
    return reading.read(path.read_bytes(), scans_too=True)


def printed(path: Path, found: Reading, form: Form, *, is_one_of_many: bool) -> str:
    """A reading in the wished form: of many files, one line of JSON each."""
    if form == "words":
        return in_words(path, found)
    content = to_json_resume(found.profile) if form == "json-resume" else msgspec.to_builtins(found.profile)
    whole = {"file": str(path), "state": found.state, "reason": found.reason, "kind": found.kind}
    if is_one_of_many:
        return json.dumps({**whole, "resume": content}, ensure_ascii=False)
    return json.dumps(content, ensure_ascii=False, indent=2)


def in_words(path: Path, found: Reading) -> str:
    return "\n".join([str(path), *(f"  {line}" for line in lines_of(found))])


def lines_of(found: Reading) -> Iterator[str]:
    if found.reason:
        yield found.reason
        return
    profile = found.profile
    yield from lines_of_person(profile)
    for position in profile.experience:
        said = [fact.value for fact in (position.title, position.organisation, position.place) if fact]
        until = "now" if position.is_current else position.end.value if position.end else ""
        yield f"work        {', '.join(said)} ({position.start.value if position.start else ''}–{until})"
    for study in profile.education:
        parts = (study.degree, study.subject, study.institution)
        yield f"education   {', '.join(fact.value for fact in parts if fact)}"
    if profile.skills:
        yield f"skills      {', '.join(skill.written.value for skill in profile.skills)}"
    for language in profile.languages:
        yield f"language    {language.written.value} {language.level or ''}".rstrip()
    for entry in [*profile.certificates, *profile.publications, *profile.projects]:
        yield f"further     {entry.title.value}"
    for hidden in profile.hidden:
        yield f"not visible {hidden.text}"


def lines_of_person(profile: Profile) -> Iterator[str]:
    for label, fact in (
        ("name", profile.name), ("headline", profile.headline), ("place", profile.place),
        ("available", profile.availability),
    ):  # fmt: skip
        if fact:
            yield f"{label:<11} {fact.value}{'' if fact.is_asserted else ' (unsure)'}"
    facts = [*profile.emails, *profile.phones, *(link.url for link in profile.links)]
    yield from (f"contact     {fact.value}" for fact in facts)


def main(paths: Iterable[Path], form: str) -> None:
    """Print it all, and end with 1 where a file could not be read."""
    sys.exit(1 if read_all(paths, form) else 0)
