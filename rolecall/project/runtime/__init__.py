"""Running Rolecall on one machine: its folder, its environment, its processes.

Nothing here imports Django, so that the process that watches over the others stays small.
"""

from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]


class Fault(Exception):
    """Something is missing or wrong outside of the program; the text says what, and what to do."""
