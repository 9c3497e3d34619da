"""Small linear scorers: which of several readings of a passage is the likeliest, and how likely.

Each task has one weight a feature, trained on the annotated documents by `python -m tests.training` and kept in
`weights.json`. Features are counts and yes/no facts of lexicon classes, distances and kinds, never words, so that they
carry over to texts that nobody trained on.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

Features = Mapping[str, float]
"""The features of one option that are not zero."""

Weights = Mapping[str, Mapping[str, float]]
"""Task -> feature -> weight."""

NOTHING: Features = {}
"""The option to leave something out: it scores 0."""


class Chooser:
    """Chooses by weights; training puts another one in its place."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights

    def score(self, task: str, features: Features) -> float:
        """Return the score of an option; unknown features and tasks count nothing."""
        weights = self.weights.get(task, {})
        return math.fsum(weights.get(name, 0.0) * value for name, value in features.items())

    def choose(self, task: str, options: Sequence[Features]) -> tuple[int, float]:
        """Return the index of the likeliest option, the first of equals, and its probability."""
        scores = [self.score(task, option) for option in options]
        best = max(scores)
        return scores.index(best), 1 / sum(math.exp(score - best) for score in scores)

    def accept(self, task: str, features: Features) -> tuple[bool, float]:
        """Return whether the option is likelier than nothing, and the probability of the answer."""
        index, probability = self.choose(task, [NOTHING, features])
        return index == 1, probability


@cache
def chooser() -> Chooser:
    """Return the chooser with the trained weights."""
    return Chooser(json.loads((Path(__file__).parent / "weights.json").read_text(encoding="utf-8")))


def bucket(name: str, value: int, *edges: int) -> str:
    """Return the name of the feature that a number falls into: `bucket("far", 3, 0, 2, 5)` is "far<=5"."""
    return next((f"{name}<={edge}" for edge in edges if value <= edge), f"{name}>{edges[-1]}")
