"""Logistic regression: how `tests.training` finds the weights of `graph.extraction.scorers.chance`."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from graph.extraction.scorers.chance import MOST, PHRASE, WORD, Features

LEAST = 3  # options that have a feature which weighs anything
DOCUMENTS = 5  # documents that have a word which weighs anything
FEW = 2  # the same, of a phrase
SCARCE = 4.0  # how much more the penalty is of words: there are many, each says little; not so in a choice
TELLING = 1 / 16  # and of phrases, which were chosen for what they say: 0.03 to 0.1 is as good
SMALLEST = 0.02  # weights nearer to 0 are left out of the file
STEPS = 60  # of conjugate gradients within one of Newton's


@dataclass(frozen=True)
class Row:
    """An option: the document it is from, its features, whether it is right, and how much it counts.

    `others` are the features of other words that may tell the same; the likeliest word decides. Options of one
    `choice` of a document share their probability with each other and with none; any other stands alone.
    """

    document: int
    features: Features
    right: bool
    weight: float = 1.0
    others: tuple[Features, ...] = ()
    choice: int | None = None


def fit(rows: list[Row], penalty: float) -> dict[str, float]:
    """Return the weights of logistic regression, multinomial for choices, by Newton's method: feature -> weight.

    An option that stands alone is a choice between it and none. Of several right ones any will do. Each step of
    Newton's is found by conjugate gradients, so that thousands of words take little time and space.
    """
    if not rows:
        return {}
    names = _weighed(rows)
    index = {name: i for i, name in enumerate(names)}
    told = [
        (i, index[name], value) for i, row in enumerate(rows) for name, value in row.features.items() if name in index
    ]
    spot, column = np.array([one[0] for one in told]), np.array([one[1] for one in told])
    value = np.array([one[2] for one in told])
    y, counts_as = np.array([row.right for row in rows], dtype=float), np.array([row.weight for row in rows])
    scarce = SCARCE if all(row.choice is None for row in rows) else 1.0
    penalties = np.array([penalty * _share(name, scarce) for name in names])
    group = _groups(rows)
    none = 1.0 - np.bincount(group, y).clip(max=1.0)  # whether it is right to choose none
    groups = np.bincount(group, counts_as) / np.bincount(group)

    def forward(w: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.bincount(spot, value * w[column], len(rows))

    def back(of: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.bincount(column, value * of[spot], len(names))

    def cost(w: NDArray[np.float64]) -> float:
        odds = _odds(forward(w))
        lost = np.log1p(np.bincount(group, odds)) - np.log(np.bincount(group, y * odds) + none)
        return float((groups * lost).sum() + (penalties * w * w).sum() / 2)

    w = np.zeros(len(names))
    lowest = cost(w)
    for _ in range(100):
        odds = _odds(forward(w))
        p = odds / (1 + np.bincount(group, odds))[group]
        aim = y * odds / (np.bincount(group, y * odds) + none)[group]
        slope = counts_as * p * (1 - p)
        scale = np.bincount(column, value * value * slope[spot], len(names)) + penalties
        left = -(back(counts_as * (p - aim)) + penalties * w)
        step, towards = np.zeros(len(names)), left / scale
        size = first = float(left @ towards)
        for _ in range(STEPS):
            change = forward(towards)
            bend = back(counts_as * p * (change - np.bincount(group, p * change)[group])) + penalties * towards
            far = size / float(towards @ bend) if size else 0.0
            step += far * towards
            left = left - far * bend
            last, size = size, float(left @ (left / scale))
            if size <= first * 1e-6:
                break
            towards = left / scale + size / last * towards
        share = 1.0
        while (found := cost(w + share * step)) > lowest and share > 1e-6:
            share /= 2
        w += share * step
        lowest = min(lowest, found)
        if np.abs(share * step).max() < 1e-4:  # well below what is rounded
            break
    return {name: round(float(w[i]), 3) for name, i in index.items() if abs(w[i]) >= SMALLEST}


def _weighed(rows: Sequence[Row]) -> list[str]:
    """Return the features that are not too rare to weigh anything."""
    counts: Counter[str] = Counter()
    documents: dict[str, set[int]] = {}
    for row in rows:
        for name in row.features:
            if name.startswith(WORD):
                documents.setdefault(name, set()).add(row.document)
            else:
                counts[name] += 1
    often = [name for name, count in counts.items() if count >= LEAST]
    enough = (
        name for name, those in documents.items() if len(those) >= (FEW if name.startswith(PHRASE) else DOCUMENTS)
    )
    return sorted([*often, *enough])


def _groups(rows: Sequence[Row]) -> NDArray[np.int64]:
    """Return the number of the choice that each row belongs to."""
    numbers: dict[tuple[int, int | None, int], int] = {}
    keys = ((row.document, row.choice, -1 if row.choice is not None else i) for i, row in enumerate(rows))
    return np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.int64)


def _odds(totals: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.exp(np.clip(totals, -MOST, MOST))


def _share(name: str, scarce: float) -> float:
    """Return how much of the penalty a feature has."""
    return TELLING if name.startswith(PHRASE) else scarce if name.startswith(WORD) else 1.0


def trained(rows: list[Row], penalty: float) -> dict[str, float]:
    """Return the weights of `fit`; where several words may tell an option, of its likeliest by those of all words."""
    if any(row.others for row in rows):
        words = [
            replace(row, features=one, others=(), weight=row.weight / (1 + len(row.others)))
            for row in rows
            for one in (row.features, *row.others)
        ]
        rough = fit(words, penalty)
        rows = [
            replace(row, features=max((row.features, *row.others), key=lambda one: total(one, rough))) for row in rows
        ]
    return fit(rows, penalty)


def total(features: Features, weights: Mapping[str, float]) -> float:
    """Return the sum of the weights of features."""
    return math.fsum(weights.get(name, 0.0) * value for name, value in features.items())


def chances(rows: list[Row], weights: Mapping[str, float]) -> NDArray[np.float64]:
    """Return the probability of each row."""
    totals = [max(total(one, weights) for one in (row.features, *row.others)) for row in rows]
    odds, group = _odds(np.array(totals, dtype=float)), _groups(rows)
    return np.asarray(odds / (1 + np.bincount(group, odds))[group])
