"""How likely something is by logistic regression: a weight for each feature, added up.

The weights of each task are trained on the annotated documents by `python -m tests.training` and kept in
`chances.json`. Features are lexicon classes, kinds, distances and rules, and words of the text (`wording`). A feature
can weigh differently for different kinds of things: an option names the kinds that it is of, and `kind|feature` has a
weight of its own beside that of `feature`; words weigh alike for all kinds.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import repeat
from pathlib import Path
from sys import intern

Features = Mapping[str, float]
"""The features that are not zero."""

WEIGHTS = Path(__file__).parent / "chances.json"
"""Task -> feature -> weight."""

WORD = "~"
"""What the name of a feature begins with that is a word of the text."""

PHRASE = "~="
"""The same, if it is a phrase of the lexicons with what it stands for."""

_UNIT = 1000  # weights have three decimals: whole thousandths add up quickly, and to the same in any order
_JOINT = 0.75  # 1 for two chances that have nothing to do with each other
MOST = 30.0  # a score beyond which the probability is 0 or 1 for all purposes


@cache
def _weights() -> dict[str, dict[str, dict[str, int]]]:
    """Return the weights in thousandths, as task -> kind -> feature -> weight; under "" are those for all kinds.

    Names are interned, as those that `bucket` gives and many literals are: such a string is found fastest.
    """
    found: dict[str, dict[str, dict[str, int]]] = {}
    for task, weights in json.loads(WEIGHTS.read_text(encoding="utf-8")).items():
        found[task] = defaultdict(dict)
        for name, weight in weights.items():
            kind, _, feature = name.rpartition("|")
            found[task][kind][intern(feature)] = round(weight * _UNIT)
    return found


@cache
def _summed(task: str, kinds: tuple[str, ...]) -> dict[str, int]:
    """Return the weights of a task as feature -> weight for things of some kinds."""
    weights = _weights()[task]
    found = weights.get("", {}).copy()
    for kind in kinds:
        for feature, weight in weights.get(kind, {}).items():
            found[feature] = found.get(feature, 0) + weight
    return found


def chance(
    task: str,
    features: Collection[str],
    kinds: tuple[str, ...] = (),
    shared: Iterable[tuple[str, ...]] = (),
    words: tuple[str, ...] = (),
) -> float:
    """Return the probability, in (0, 1), that something of which these features hold is right.

    So do groups of features that it has in common with others (`shared`), and `words` of the text, none of them twice:
    what these weigh together is remembered. Raises KeyError for no task.
    """
    score = _score(task, features, kinds) + _together(task, words, ())
    for group in shared:
        score += _together(task, group, kinds)
    odds = _odds(score)
    return odds / (1 + odds)


def shares(task: str, options: Sequence[Collection[str]], kinds: tuple[str, ...] = ()) -> list[float]:
    """Return the probability of each of several options, given by their features, one of which at most is right.

    What is left to 1 is the probability of none (multinomial logistic regression). Raises KeyError for no task.
    """
    odds = [_odds(_score(task, features, kinds)) for features in options]
    whole = 1 + math.fsum(odds)
    return [one / whole for one in odds]


def joint(part: float, whole: float) -> float:
    """Return the probability that something takes part in a thing and that the thing is, from those of both.

    They are not independent: where it is plain who was there, that there was a meeting is likelier too. The exponent
    lies between what was measured on the documents that the weights were trained on (0.65) and held out (0.8).
    """
    return math.pow(part * whole, _JOINT)


def _score(task: str, features: Collection[str], kinds: tuple[str, ...]) -> int:
    return sum(map(_summed(task, kinds).get, features, repeat(0)))


_together = lru_cache(maxsize=512)(_score)


def _odds(score: int) -> float:
    return math.exp(max(-MOST, min(MOST, score / _UNIT)))


def crossed(features: Collection[str], kinds: Sequence[str]) -> Features:
    """Return the features that hold, each but words also for each kind, as `chance` weighs them."""
    told = sorted(features)
    fine = [name for name in told if not name.startswith(WORD)]
    return dict.fromkeys([*told, *(f"{kind}|{name}" for kind in kinds for name in fine)], 1.0)


@lru_cache(maxsize=8192)
def bucket(name: str, value: int, *edges: int) -> str:
    """Return the name of the feature that a number falls into: `bucket("far", 3, 0, 2, 5)` is "far<=5"."""
    for edge in edges:
        if value <= edge:
            return intern(f"{name}<={edge}")
    return intern(f"{name}>{edges[-1]}")
