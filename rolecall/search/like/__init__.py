"""People who are near in meaning: like somebody, or for a job, where the optional extra is installed.

`model` makes a vector of a text; `profiles` says what of a person is put into it; `matrix` keeps the vectors
of an organization in a file beside its index; `following` keeps that up to date; `near` asks it. Nothing here
ranks anybody: it gives ids, rows are read behind the wall, and each suggestion shows what it shares.
Without the extra nothing of it is there (decision 0014).
"""

from functools import cache
from importlib.util import find_spec

PACKAGES = ("numpy", "safetensors", "tokenizers", "wordllama")
"""What `requirements/meaning.txt` brings."""


@cache
def is_available() -> bool:
    """Whether the extra is installed."""
    return all(find_spec(each) is not None for each in PACKAGES)
