"""The labelled résumés are as many and as different as they are said to be, and are made from their plan."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.bench import resume  # noqa: F401 the scripts' folder

from papers import flowing, press, printed, tex, wide, word  # isort: skip
from papers.grown import FROM_THEMES, Grown, grown_papers, made_by_tools  # isort: skip
from papers.making import TOLD_WITHOUT_FONTS, make_one, make_told  # isort: skip
from papers.plan import OPENED, PAPERS, SEEN, TUNING, WIDE, Paper  # isort: skip
from papers.told import Told, told_papers  # isort: skip
from scoring.papers_on_disk import SET, labelled  # isort: skip

ENGINES: dict[str, Callable[[dict[str, Any], str], bytes]] = {
    "word": word.document,
    "text": flowing.text,
    "rich": flowing.rich,
    "odt": flowing.open_document,
    "web": lambda sheet, layout: printed.page(sheet, layout).encode(),
    "mail": wide.text,
    "page": wide.page,
}
AS_THEY_CAME = {"press": press.kept, "tex": tex.kept}
WITHOUT_FONTS = [paper for paper in PAPERS if paper.layout.partition(":")[0] in ENGINES]
TOLD = [paper for paper in told_papers() if paper.layout.partition(":")[0] in TOLD_WITHOUT_FONTS]


def test_set_is_as_varied_as_it_is_said_to_be() -> None:
    files = labelled("all")
    opened = {paper.layout for paper in OPENED}

    told = {paper.name for paper in told_papers()}
    kept = [*FROM_THEMES, *made_by_tools()]
    assert len(files) == len(PAPERS) + len(told) + len(grown_papers()) + len(kept) >= 200
    assert len({file.truth["layout"] for file in files}) >= 70
    assert len({file.truth["language"] for file in files}) >= 16
    assert len(OPENED) >= 60
    assert len(opened) >= 30
    assert not opened & {paper.layout for paper in TUNING + SEEN + WIDE}
    assert not opened & {paper.layout for paper in told_papers()}
    assert not {paper.trade for paper in OPENED} & {paper.trade for paper in TUNING + SEEN + WIDE}
    assert {file.path.suffix for file in files} == {".pdf", ".docx", ".odt", ".rtf", ".html", ".txt"}
    sizes = {file.path.stem: file.path.stat().st_size for file in files}
    wide = {name: sizes.pop(name) for name in (*told, *(paper.name for paper in WIDE))}
    grown = [sizes.pop(paper.key) for paper in grown_papers()]
    assert max(sizes.pop(key) for key in kept) < 100_000
    assert sum(sizes.values()) < 8 * 2**20
    assert max(wide.values()) < 60_000
    assert max(grown) < 300_000


def test_what_other_tools_made_is_listed_with_what_made_it() -> None:
    kept = {file.path.stem for file in labelled("grown") if file.truth["layout"].startswith("tools:")}

    assert kept == set(made_by_tools())
    assert not kept & {paper.key for paper in grown_papers()}
    assert all(made_by_tools().values())


def test_sealed_papers_and_those_opened_are_many() -> None:
    files = labelled("sealed") + labelled("unsealed")

    assert len(files) >= 140
    assert len({file.truth["layout"] for file in files}) >= 110
    assert len({file.truth["language"] for file in files}) >= 25


def test_sealed_papers_share_no_layout_and_no_name_with_others() -> None:
    sealed = [file for file in labelled("all") if file.half == "sealed"]
    others = [file for file in labelled("all") if file.half != "sealed"]

    assert len(sealed) >= 80
    assert len({file.truth["layout"] for file in sealed}) >= 50
    assert len({file.truth["language"] for file in sealed}) >= 20
    assert len({file.truth["name"] for file in sealed}) == len(sealed)
    assert not {file.truth["layout"] for file in sealed} & {file.truth["layout"] for file in others}
    assert not {file.truth["name"] for file in sealed} & {file.truth["name"] for file in others}


@pytest.mark.parametrize("half", ["kept", "sealed", "all"])
def test_nobody_is_told_what_is_lost_of_a_blind_half(half: str) -> None:
    asked = subprocess.run(
        [sys.executable, SET.parent / "score", "--half", half, "--misses"], capture_output=True, text=True
    )

    assert asked.returncode == 2
    assert "for its figure only" in asked.stderr
    assert asked.stdout == ""


def test_everybody_is_fictional_and_at_an_example_address() -> None:
    for file in labelled("all"):
        for email in file.truth["emails"]:
            host = email.rpartition("@")[2]
            assert host == "example.org" or host.endswith(".example.org")


@pytest.mark.parametrize("paper", WITHOUT_FONTS, ids=lambda paper: paper.name)
def test_papers_are_made_anew_as_they_were(paper: Paper, tmp_path: Path) -> None:
    make_one(paper, tmp_path, ENGINES)

    for made in (tmp_path / paper.half).iterdir():
        assert content_of(made) == content_of(SET / paper.half / made.name)


@pytest.mark.parametrize("paper", TOLD, ids=lambda paper: paper.name)
def test_papers_told_by_hand_are_made_anew_as_they_were(paper: Told, tmp_path: Path) -> None:
    make_told(paper, tmp_path, TOLD_WITHOUT_FONTS)

    for made in (tmp_path / paper.half).iterdir():
        assert content_of(made) == content_of(SET / paper.half / made.name)


@pytest.mark.parametrize("paper", told_papers(), ids=lambda paper: paper.name)
def test_truths_of_papers_told_by_hand_are_as_their_sources_say(paper: Told) -> None:
    beside = SET / paper.half / f"{paper.name}.json"

    assert json.loads(beside.read_text()) == paper.truth


@pytest.mark.parametrize(
    "paper",
    [each for each in told_papers() if each.layout.partition(":")[0] in AS_THEY_CAME],
    ids=lambda each: each.name,
)
def test_what_a_word_processor_printed_or_tex_set_is_kept_as_it_came(paper: Told, tmp_path: Path) -> None:
    make_told(paper, tmp_path, AS_THEY_CAME)

    (made,) = (tmp_path / paper.half).glob("*.pdf")
    assert made.read_bytes() == (SET / paper.half / made.name).read_bytes()


def test_tex_is_given_every_letter_as_itself() -> None:
    (paper,) = (each for each in told_papers() if each.name == "fotheringhamj-tex-charterline")

    source = tex.source(paper.sheet, "charterline")

    assert r"error down by 17\%" in source
    assert r"Trafford \& Lowe" in source
    assert "<<" not in source


def content_of(path: Path) -> dict[str, bytes]:
    """The bytes of a file; of a zip those of its members, since compressors differ between machines."""
    if path.suffix not in (".docx", ".odt"):
        return {"": path.read_bytes()}
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(
    "paper", [each for each in grown_papers() if each.kind != "pdf"], ids=lambda each: each.key
)
def test_papers_written_whole_are_as_their_sources_say(paper: Grown) -> None:
    (file,) = (each for each in labelled("grown") if each.path.stem == paper.key)

    assert file.path.suffix == f".{paper.kind}"
    assert file.path.read_bytes() == paper.made(None)
    assert file.truth == paper.truth
