"""Compiled templates are kept in a folder: the next process compiles what is new, and nothing else."""

from pathlib import Path
from typing import Any

import jinja2

from rolecall.ui.compiled import kept_in


class Process(jinja2.Environment):
    """What one process does, with what it had to compile."""

    def __init__(self, pages: Path, folder: Path) -> None:
        super().__init__(
            loader=jinja2.FileSystemLoader(pages), bytecode_cache=kept_in(folder), autoescape=True
        )
        self.compiled: list[str] = []

    def compile(self, source: Any, name: Any = None, *args: Any, **kwargs: Any) -> Any:
        self.compiled.append(name)
        return super().compile(source, name, *args, **kwargs)

    def shows(self, name: str) -> str:
        return self.get_template(name).render(who="Ada")


def test_what_one_process_compiled_the_next_takes_until_it_is_written_anew(tmp_path: Path) -> None:
    pages, kept = tmp_path / "pages", tmp_path / "data" / "templates"
    pages.mkdir()
    (pages / "hello.html").write_text("Hello {{ who }}")
    (pages / "bye.html").write_text("Bye {{ who }}")
    for expected in (["hello.html", "bye.html"], []):
        process = Process(pages, kept)
        assert [process.shows(name) for name in ("hello.html", "bye.html")] == ["Hello Ada", "Bye Ada"]
        assert process.compiled == expected

    (pages / "bye.html").write_text("So long {{ who }}")
    process = Process(pages, kept)
    assert [process.shows(name) for name in ("hello.html", "bye.html")] == ["Hello Ada", "So long Ada"]
    assert process.compiled == ["bye.html"]


def test_what_was_compiled_beside_other_code_goes_and_what_is_broken_is_compiled_anew(tmp_path: Path) -> None:
    pages, kept = tmp_path / "pages", tmp_path / "templates"
    pages.mkdir()
    (pages / "hello.html").write_text("Hello {{ who }}")
    Process(pages, kept).shows("hello.html")
    (mine,) = kept.iterdir()
    mine.write_bytes(mine.read_bytes()[:40])
    (kept / f"{mine.stem}.0123456789abcdef").write_bytes(b"of another release")

    assert Process(pages, kept).shows("hello.html") == "Hello Ada"
    assert [each.name for each in kept.iterdir()] == [mine.name]


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert kept_in(tmp_path / "file" / "templates") is None
