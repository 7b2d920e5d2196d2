"""People who are near in meaning: like somebody, or for a job, where the optional extra is installed.

`model` makes a vector of a text; `profiles` says what of a person is put into it; `matrix` keeps the vectors
of an organization in a file beside its index; `following` keeps that up to date; `near` asks it. Nothing here
ranks anybody: it gives ids, rows are read behind the wall, and each suggestion shows what it shares.
Without the extra nothing of it is there (decision 0014).
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

PACKAGES = ("numpy", "safetensors", "tokenizers", "wordllama")
"""What `requirements/meaning.txt` brings."""
FILES = ("weights/l2_supercat_256.safetensors", "tokenizers/l2_supercat_tokenizer_config.json")
"""What is read of the last of them: the vectors, and how words are cut into pieces."""


@cache
def is_available() -> bool:
    """Whether the extra is installed, with the files that are read of it."""
    return all(find_spec(each) is not None for each in PACKAGES) and all(each.is_file() for each in files())


def files() -> list[Path]:
    """Where the two files are; importing their package would ask a network for others."""
    found = find_spec("wordllama")
    folder = Path(found.origin).parent if found and found.origin else Path()
    return [folder / each for each in FILES]
