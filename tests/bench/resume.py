"""The bench of résumés is made of scripts beside this package: they are found from here on."""

import sys
from pathlib import Path

BENCH = Path(__file__).parents[2] / "bench"
sys.path[:0] = [str(BENCH / "resume"), str(BENCH)]
