"""Reads the data files beside this module, and makes dice that fall the same way every time."""

import tomllib
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

FOLDER = Path(__file__).parent


@cache
def data(name: str) -> dict[str, Any]:
    """What a data file of this folder says."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def dice(*seed: object) -> Random:
    """Dice for one purpose; equal seeds fall equally, on every machine."""
    return Random(":".join(map(str, seed)))  # noqa: S311 - invented people need no secrets
