"""Where a name may be from: how much it looks like the names of the towns where a country's language is spoken.

A naive Bayes classifier over pairs and triples of letters, counted in the names of the gazetteer's towns. It says
nothing certain of a person, so it only chooses between territories for an office that a text tells without one.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml

from graph.gazetteer import gazetteer
from graph.gazetteer.place import fold

_TONGUES = Path(__file__).with_name("tongues.yaml")
_SIZES = (2, 3)  # letters
_PRIOR = 200.0  # how many letter groups of all languages count for one language


def likeness(name: str, country: str | None) -> float | None:
    """Return how much likelier a name is in a country's language than elsewhere, as the logarithm of the ratio.

    None for a country without a language in tongues.yaml.
    """
    tongue = _tongues().get(country or "")
    if tongue is None:
        return None
    seen, anywhere = _groups()[tongue], _anywhere()
    total = seen.total()
    ratios = []
    for group in _letters(name):
        share = anywhere.get(group)
        if share is not None:
            ratios.append(math.log((seen[group] + _PRIOR * share) / (total + _PRIOR) / share))
    return math.fsum(ratios)


def _letters(name: str) -> Iterator[str]:
    """Yield the pairs and triples of letters of each word, its beginning and end included."""
    for word in fold(name).split():
        marked = f"^{word}$"
        for size in _SIZES:
            for i in range(len(marked) - size + 1):
                yield marked[i : i + size]


@cache
def _tongues() -> dict[str, str]:
    """Return the language of each country."""
    told: dict[str, list[str]] = yaml.safe_load(_TONGUES.read_text(encoding="utf-8"))
    return {country: tongue for tongue, countries in told.items() for country in countries}


@cache
def _groups() -> Mapping[str, Counter[str]]:
    """Return how often the names of a language's towns have each group of letters."""
    tongues = _tongues()
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for name, country in gazetteer().towns():
        if country in tongues:
            found[tongues[country]].update(_letters(name))
    return found


@cache
def _anywhere() -> Mapping[str, float]:
    """Return the share of each group of letters, every language counting the same."""
    shares: dict[str, list[float]] = defaultdict(list)
    groups = _groups()
    for counts in groups.values():
        total = counts.total()
        for group, count in counts.items():
            shares[group].append(count / total)
    return {group: math.fsum(values) / len(groups) for group, values in shares.items()}
