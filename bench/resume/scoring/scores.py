"""The whole measurement: each file read, compared, and the tables."""

from pathlib import Path
from statistics import median

import pypdfium2
import report

from scoring import figures
from scoring.answers import of_profile
from scoring.matching import compared, misses
from scoring.measuring import Cost, measured, of_one_page, warm
from scoring.papers_on_disk import BLIND, Labelled, labelled

ONE_PAGE = 10
"""so many of them are read again and again, which is enough"""


def run(
    half: str, folder: Path, *, only: str = "", with_misses: bool = False, json: Path | None = None
) -> None:
    """Read the half's files and print how much was found of each field, and at what cost."""
    files = [each for each in labelled(half, folder) if only in each.path.name]
    warm(files[0].path.read_bytes())
    costs, counts, stated, years, each_file = [], [], [], [], []
    for file in files:
        reading, cost = measured(file.path.read_bytes())
        answer = of_profile(reading.profile)
        counted = compared(file.answer, answer)
        there, tolerance = file.years()
        counts.append(counted)
        stated.append(compared(file.answer, of_profile(reading.profile, only_stated=True)))
        costs.append(cost)
        years.append((there, answer.years, tolerance))
        each_file.append({"file": file.path.name, "F1": figures.of_file(counted), "ms": cost.ms})
        if with_misses:
            _print_misses(file, misses(file.answer, answer))
    fields = figures.with_stated(figures.by_field(counts), stated)
    whole = _whole(counts, years, costs)
    report.table(f"{len(files)} files of the half '{half}'", fields)
    report.table("over files", [whole])
    one_page = _one_page(files)
    report.table(
        f"one-page PDFs, {len(one_page)} of them, each read five times", [_least_and_middle(one_page)]
    )
    if half not in (*BLIND, "all"):
        report.table("by layout", _by_layout(files, counts))
        report.table("the weakest", sorted(each_file, key=lambda row: float(str(row["F1"])))[:15])
    print(f"\n{report.load_now()}")
    report.write(
        json, "resume/score", half=half, files=each_file, fields=fields, whole=whole, one_page_cpu_ms=one_page
    )


def _whole(
    counts: list[figures.Counts], years: list[tuple[float | None, float | None, float]], costs: list[Cost]
) -> report.Row:
    basics = figures.all_basics(counts)
    return {
        "macro F1": figures.macro(counts),
        **{f"{name} right": share for name, share in basics.items()},
        "years right": figures.years_near(years),
        "ms p50": median(each.ms for each in costs),
        "ms p95": sorted(each.ms for each in costs)[int(len(costs) * 0.95)],
        "CPU ms p50": median(each.cpu_ms for each in costs),
        "MB p50": median(each.mb for each in costs),
        "MB most": max(each.mb for each in costs),
    }


def _one_page(files: list[Labelled]) -> list[float]:
    """Processor time of reading PDFs of one page, spread over the half."""
    pages = {each.path: len(pypdfium2.PdfDocument(each.path)) for each in files if each.path.suffix == ".pdf"}
    short = [path for path, count in pages.items() if count == 1]
    return of_one_page([path.read_bytes() for path in short[:: len(short) // ONE_PAGE or 1][:ONE_PAGE]])


def _least_and_middle(times: list[float]) -> report.Row:
    return {"CPU ms least": min(times, default=None), "CPU ms p50": median(times) if times else None}


def _by_layout(files: list[Labelled], counts: list[figures.Counts]) -> list[report.Row]:
    layouts: dict[str, list[figures.Counts]] = {}
    for file, counted in zip(files, counts, strict=True):
        layouts.setdefault(file.truth["layout"], []).append(counted)
    return [
        {"layout": name, "files": len(those), "macro F1": figures.macro(those)}
        for name, those in sorted(layouts.items())
    ]


def _print_misses(file: Labelled, found: list[tuple[str, list[str], list[str]]]) -> None:
    print(f"\n{file.path.name}")
    for name, lost, wrong in found:
        print(f"  {name:13} not found {lost}" + (f"  wrong {wrong}" if wrong else ""))
