"""Papers told whole by hand: every word of a person, each in a layout of its own, and the truth of it."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from papers.look import RIGHT_TO_LEFT

CONTENT = Path(__file__).parent / "content" / "told"
Sheet = dict[str, Any]
LISTS = ("lists1", "lists2", "lists3")
"""sections of lines that are no facts, as honours or volunteering"""
JOB = ("title", "org", "place", "start", "end", "when", "points")
NOTE = "note"
"""a job's last cell, which may be missing: a line of its own, as of the employer's trade"""
STUDY = ("degree", "subject", "what", "school", "place", "start", "end", "when")


@dataclass(frozen=True)
class Told:
    half: str
    layout: str
    """as `engine:layout`"""
    sheet: Sheet
    truth: dict[str, Any]

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return f"{self.sheet['key']}-{self.layout.replace(':', '-')}"


@cache
def told_papers() -> tuple[Told, ...]:
    """All of them, in the order of the files."""
    files = sorted(CONTENT.glob("*.toml"))
    return tuple(_told(each) for path in files for each in tomllib.loads(path.read_text())["paper"])


def _told(raw: Sheet) -> Told:
    sheet = _sheet(raw)
    return Told(raw["half"], raw["layout"], sheet, _truth(sheet, raw.get("skip_jobs", [])))


def _sheet(raw: Sheet) -> Sheet:
    *given, family = raw["name"].split(" ")
    jobs = _rows(raw.get("jobs", ""), (*JOB, NOTE))
    for at, job in enumerate(jobs):
        job["points"] = _listed(job["points"])
        job["is_first"] = at == 0 or job["org"] != jobs[at - 1]["org"]
    return {
        "address": raw["place"], "links": [], "shown": raw["name"],
        "given": " ".join(given), "family": family,
        "dir": "rtl" if raw["lang"] in RIGHT_TO_LEFT else "ltr",
        **raw,
        "extra": _listed(raw.get("extra", "")),
        "jobs": [_parted(job) for job in jobs],
        "studies": [_parted(study) for study in _rows(raw.get("studies", ""), STUDY)],
        "skills": _listed(raw.get("skills", "")),
        **{key: _listed(raw.get(key, "")) for key in LISTS},
        "tongues": [dict(zip(("name", "code", "level", "word"), each.split("/"), strict=True))
                    for each in _listed(raw.get("tongues", ""))],
        "pubs": [dict(zip(("title", "line"), each.split(" | "), strict=True))
                 for each in raw.get("pubs", "").split("\n") if each.strip()],
        "certs": [dict(zip(("title", "by", "when"), each.split("|"), strict=True))
                  for each in _listed(raw.get("certs", ""))],
        "projects": [dict(zip(("title", "text"), each.split("|")[:2], strict=True))
                     for each in _listed(raw.get("projects", ""))],
    }  # fmt: skip


def _truth(sheet: Sheet, not_jobs: list[str]) -> dict[str, Any]:
    """What the paper says; times without work are no jobs."""
    return {
        "layout": sheet["layout"],
        "language": sheet["lang"],
        "name": sheet["name"],
        "given": sheet["given"],
        "family": sheet["family"],
        "emails": [sheet["email"], *sheet.get("more_emails", [])],
        "phones": [sheet["phone"], *sheet.get("more_phones", [])],
        "place": sheet["place"] or None,
        "links": sheet["links"],
        "headline": sheet["headline"] or None,
        "positions": [_position(job) for job in sheet["jobs"] if job["title"] not in not_jobs],
        "studies": [_study(each) for each in sheet["studies"]],
        "skills": sheet["skills"],
        "languages": [
            {"name": each["name"], "code": each["code"], "level": each["level"] or None}
            for each in sheet["tongues"]
        ],
        "certificates": [each["title"] for each in sheet["certs"]],
        "publications": [each["title"] for each in sheet["pubs"]],
        "projects": [each["title"] for each in sheet["projects"]],
    }


def _position(job: Sheet) -> dict[str, Any]:
    is_current = job["end"] == "now"
    return {
        "title": job["title"],
        "organisation": job["org"],
        "place": job["place"],
        "start": job["start"],
        "end": None if is_current else job["end"],
        "is_current": is_current,
    }


def _study(study: Sheet) -> dict[str, Any]:
    return {
        "degree": study["degree"] or None,
        "subject": study["subject"] or None,
        "institution": study["school"],
        "start": study["start"] or None,
        "end": study["end"] or None,
    }


def _rows(written: str, names: tuple[str, ...]) -> list[Sheet]:
    lines = [line for line in written.split("\n") if line.strip()]
    return [_row([cell.strip() for cell in f"{line} ".split(" | ")], names) for line in lines]


def _row(cells: list[str], names: tuple[str, ...]) -> Sheet:
    is_without_note = names[-1] == NOTE and len(cells) == len(names) - 1
    return dict(zip(names, [*cells, ""] if is_without_note else cells, strict=True))


def _parted(row: Sheet) -> Sheet:
    """The dates in one, and from and to where a form has a column for each ('2005 ~ 2008')."""
    first, _, last = row["when"].partition(" ~ ")
    return row | {"from": first, "to": last}


def _listed(written: str) -> list[str]:
    return [each.strip() for each in written.split(";") if each.strip()]
