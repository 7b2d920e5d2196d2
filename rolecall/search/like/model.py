"""The model: a vector for each piece of a word, read from two files of a package. No network, no torch.

A text's vector is the mean of its pieces', of length one. So the nearness of two texts is their product; the
order of words says nothing, and only English is known well.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rolecall.search.like import files

NAME, SIZE = "wordllama-256", 256
MOST_PIECES = 256
Vectors = NDArray[np.float32]


def vectors_of(texts: Sequence[str]) -> Vectors:
    """A vector of length one for each text; of a text that says nothing one of zeros."""
    pieces, weights = _loaded()
    found = [each.ids for each in pieces.encode_batch([*texts], add_special_tokens=False)]
    means = [weights[ids].mean(axis=0) if ids else np.zeros(SIZE, np.float32) for ids in found]
    return of_length_one(means)


def of_length_one(vectors: Iterable[NDArray[Any]]) -> Vectors:
    """The same directions, each of length one."""
    rows = np.array([*vectors], np.float32).reshape(-1, SIZE)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    np.divide(rows, lengths, out=rows, where=lengths > 0)
    return rows


@cache
def _loaded() -> tuple[Any, Vectors]:
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    vectors, cut = files()
    pieces = Tokenizer.from_file(str(cut))
    pieces.enable_truncation(MOST_PIECES)
    (weights,) = load_file(vectors).values()
    return pieces, weights.astype(np.float32)
