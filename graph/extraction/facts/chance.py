"""How likely something is by logistic regression: a weight for each feature, added up.

The weights of each task are trained on the annotated documents by `python -m tests.training` and kept in
`chances.json`. Features are lexicon classes, kinds, distances and rules, never words of the text, so that they carry
over to texts that nobody trained on.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

Features = Mapping[str, float]
"""The features that are not zero."""

WEIGHTS = Path(__file__).parent / "chances.json"
"""Task -> feature -> weight."""

_MOST = 30.0  # a score beyond which the probability is 0 or 1 for all purposes


@cache
def _weights() -> dict[str, dict[str, float]]:
    tasks: dict[str, dict[str, float]] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return tasks


def chance(task: str, features: Features) -> float:
    """Return the probability, in (0, 1), that something with these features is right; raises KeyError for no task."""
    weights = _weights()[task]
    score = math.fsum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-max(-_MOST, min(_MOST, score))))


def bucket(name: str, value: int, *edges: int) -> str:
    """Return the name of the feature that a number falls into: `bucket("far", 3, 0, 2, 5)` is "far<=5"."""
    return next((f"{name}<={edge}" for edge in edges if value <= edge), f"{name}>{edges[-1]}")
