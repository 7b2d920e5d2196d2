"""What a paper is made of before it is laid out: sections of marked lines, and what is true of them."""

import random
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Choice = dict[str, str]
Truth = dict[str, list[str]]


@dataclass
class Part:
    """A section, in lines that are marked as `scoring.combination_lines` reads them.

    `*` is bold, `_` italic, `¦` parts looks and a tab cells; a line that begins with a tab stands in the
    second column.
    """

    kind: str
    heading: str
    lines: list[str]
    truth: Truth = field(default_factory=dict)
    jobs: list[tuple[str, str, str]] = field(default_factory=list)
    has_dates_at_left: bool = False


def words_of(name: str) -> dict[str, Any]:
    """The lists of words of a theme."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))


def listed(text: str, sign: str = ";") -> list[str]:
    return [each.strip() for each in text.split(sign) if each.strip()]


def one_of(rng: random.Random, text: str, sign: str = ";") -> str:
    return rng.choice(listed(text, sign))


def rows_of(text: str) -> list[list[str]]:
    """The lines of a list, each in its parts between bars."""
    return [[part.strip() for part in line.split("|")] for line in text.strip().splitlines()]
