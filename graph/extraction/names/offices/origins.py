"""Where a name may be from: how much it looks like names of people and of towns where a country's language is spoken.

A naive Bayes classifier over words and their pairs and triples of letters, counted in common names (`people.yaml`, and
those that the Indonesian lexicon has) and, but for whole words, in the names of the gazetteer's towns. It says nothing
certain of a person, so it only chooses between territories for an office that a text tells without one.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

import yaml

from graph.extraction.lexicon import sections
from graph.gazetteer import gazetteer
from graph.gazetteer.place import fold

_TONGUES, _PEOPLE = (Path(__file__).with_name(name) for name in ("tongues.yaml", "people.yaml"))
_OWN = "malay"  # the language of the names that the Indonesian lexicon has
_SIZES = (2, 3)  # letters
_PRIOR = 200.0  # how many letter groups of all languages count for one language
_SECOND = 16.0  # how much less a name counts that fits only with other languages of its country, as a logarithm
_PEOPLE_WEIGHT = 2.0  # how much all names of a language's people count, those of its towns counting one


@lru_cache(maxsize=2048)
def likeness(name: str, country: str | None) -> float | None:
    """Return how much likelier a name is in a country's languages than elsewhere, as the logarithm of the ratio.

    Each word of the name counts in the language that it fits best. None for a country without a language in
    tongues.yaml.
    """
    tongues = _tongues().get(country or "", ())
    if not tongues:
        return None
    words = [[_ratio(word, tongue) for tongue in tongues] for word in fold(name).split()]
    return max(math.fsum(ratios[0] for ratios in words), math.fsum(map(max, words)) - _SECOND)


@lru_cache(maxsize=2048)
def _ratio(word: str, tongue: str) -> float:
    """Return the logarithm of how much likelier a word is in a language than elsewhere."""
    (seen, total), anywhere = _groups()[tongue], _anywhere()
    ratios = []
    for group in (word, *_letters(word)):
        share = anywhere.get(group)
        if share is not None:
            ratios.append(math.log((seen.get(group, 0.0) + _PRIOR * share) / (total + _PRIOR) / share))
    return math.fsum(ratios)


def _letters(word: str) -> Iterator[str]:
    """Yield the pairs and triples of letters of a word, its beginning and end included."""
    marked = f"^{word}$"
    for size in _SIZES:
        for i in range(len(marked) - size + 1):
            yield marked[i : i + size]


def _told() -> dict[str, dict[str, list[str]]]:
    """Return the countries of each language: by the names of their towns, and by those of many people too."""
    told: dict[str, dict[str, list[str]]] = yaml.safe_load(_TONGUES.read_text(encoding="utf-8"))
    return told


@cache
def _tongues() -> dict[str, tuple[str, ...]]:
    """Return the languages of each country, that of its towns first."""
    found: dict[str, tuple[str, ...]] = {}
    for languages in _told().values():
        for tongue, countries in languages.items():
            for country in countries:
                found[country] = (*found.get(country, ()), tongue)
    return found


@cache
def _groups() -> Mapping[str, tuple[Mapping[str, float], float]]:
    """Return how often the names of each language have each group of letters, and the sum; people's are weighted."""
    tongues = {country: tongue for tongue, countries in _told()["towns"].items() for country in countries}
    towns: dict[str, Counter[str]] = defaultdict(Counter)
    for name, country in gazetteer().towns():
        if country in tongues:
            towns[tongues[country]].update(group for word in fold(name).split() for group in _letters(word))
    told: dict[str, str] = yaml.safe_load(_PEOPLE.read_text(encoding="utf-8"))
    told[_OWN] = " ".join((told[_OWN], *sections("names", "id")["home"]))
    found = {}
    for tongue, counts in towns.items():
        people = Counter(group for word in fold(told[tongue]).split() for group in (word, *_letters(word)))
        each = _PEOPLE_WEIGHT * counts.total() / people.total()
        groups = {group: counts[group] + each * people[group] for group in sorted(counts | people)}
        found[tongue] = groups, math.fsum(groups.values())
    return found


@cache
def _anywhere() -> Mapping[str, float]:
    """Return the share of each group of letters, every language counting the same."""
    shares: dict[str, list[float]] = defaultdict(list)
    languages = _groups()
    for groups, total in languages.values():
        for group, count in groups.items():
            shares[group].append(count / total)
    return {group: math.fsum(values) / len(languages) for group, values in shares.items()}
