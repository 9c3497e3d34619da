"""Names in one wording: institutions across languages, short forms and legal forms, and persons without titles.

The form of an institution's name is `level:words`, the words sorted. A `named` one tells the institution apart by
itself; a `national` one does so within a country, a `local` one only within the place that a source gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

from graph.gazetteer import Place, fold, gazetteer

NAMED, NATIONAL, LOCAL, SHORT = "named:", "national:", "local:", "short:"

_LEAST = 3
"""A name of so many words that are none of a government's tells an institution apart, however common they are."""

_HOME = {"id": "ID"}
"""Which country's bodies a text means by a ministry without a country, by its language, where only one speaks it."""

_BRACKETS = re.compile(r"\s*\([^)]*\)")
_WORD = re.compile(r"[^\W_]+")


def forms(
    names: Iterable[str], language: str | None, places: frozenset[str], countries: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the forms of an institution's names, and the countries that it is of.

    `places` (IRIs of cities and regions) and `countries` (ISO codes) are where its source says that it is.
    """
    found: set[str] = set()
    codes = set(countries)
    read = [(*_read(name), "ministry" in fold(name)) for name in names]
    for _, named_countries, _, _ in read:
        codes |= named_countries
    for words, _, abroad, english in read:
        level = _level(words, abroad)
        if level == LOCAL and places:
            found |= {_form(NAMED, (*words, f"@{place}")) for place in places}
        elif level == NATIONAL:
            found.add(_form(level, words))
            home = None if english else _HOME.get(language or "")
            codes |= {home} if home and not codes else set()
        elif level:
            found.add(_form(level, words))
    return frozenset(found), frozenset(codes)


def event_words(name: str) -> str:
    """Return the words of an event's name without years and plurals, sorted."""
    words = (_singular(fold(word)) for word in _WORD.findall(_BRACKETS.sub("", name)))
    return " ".join(sorted({word for word in words if not word.isdigit()} - _table()["dropped"]))


def person_words(name: str) -> frozenset[str]:
    """Return the words of a person's folded name, without titles; hyphens and dots join."""
    joined = re.sub(r"(?<=\w)['’.-](?=\w)", "", name)
    words = _WORD.findall(joined)
    return frozenset(words) - _table()["titles"] or frozenset(words)


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word[:-1] if word.endswith("s") and len(word) > _LEAST else word


def _form(level: str, words: Iterable[str]) -> str:
    return level + " ".join(sorted(words))


def _level(words: tuple[str, ...], abroad: bool) -> str:
    """Return what a name is worth; "" for one that says nothing, such as "Ministry"."""
    table = _table()
    content = [word for word in words if word not in table["heads"]]
    if not content:
        return ""
    if len(words) == 1 and not words[0].startswith("@"):
        return SHORT if len(words[0]) >= _LEAST else ""
    if not table["national"].isdisjoint(words) and "ministry" not in words and not abroad:
        return LOCAL  # an embassy somewhere
    if abroad or (table["national"].isdisjoint(words) and any(word.startswith("@") for word in content)):
        return NAMED
    if not table["national"].isdisjoint(words):
        return NATIONAL
    if any(word not in table["common"] for word in content):
        return NAMED
    return NAMED if len(content) >= _LEAST and table["local"].isdisjoint(words) else LOCAL


@lru_cache(maxsize=20_000)
def _read(name: str) -> tuple[tuple[str, ...], frozenset[str], bool]:
    """Return the words of a name in one wording, its countries, and whether it is of one country in a place."""
    words = _translated(_expanded(_tokens(_BRACKETS.sub("", name))))
    table = _table()
    words = [word for word in words if word not in table["dropped"]]
    countries = [word[1:] for word in words if re.fullmatch(r"@[A-Z]{2}", word)]
    embassy = not table["national"].isdisjoint(words) and "ministry" not in words
    if embassy:
        sender = [f"from@{countries[0]}"] if countries else []
        rest = [word for word in words if word[1:] not in countries[:1]]
        abroad = bool(sender) and any(word.startswith("@") for word in rest)
        return tuple(dict.fromkeys([*sender, *rest])), frozenset(), abroad
    if "ministry" in words:
        return tuple(word for word in words if word[1:] not in countries), frozenset(countries), False
    places = (gazetteer().get(word[1:]) for word in words if word.startswith("@"))
    return tuple(dict.fromkeys(words)), frozenset(countries) | {place.country for place in places if place}, False


def _tokens(name: str) -> list[str]:
    """Return the folded words of a name, places and demonyms as `@` and their IRI or country code."""
    found: list[str] = []
    end = 0
    for match in gazetteer().matches(name):
        place = match.places[0]
        if match.start >= end and " " in name.strip() and not (match.ambiguous and place.kind != "Country"):
            found += _words(name[end : match.start])
            found.append(_node(place))
            end = match.end
    return found + _words(name[end:])


def _words(text: str) -> list[str]:
    words = []
    for word in _WORD.findall(text):
        code = gazetteer().demonym(word) if word[:1].isupper() else None
        words.append(f"@{code}" if code else fold(word))
    return words


def _node(place: Place) -> str:
    return f"@{place.country}" if place.kind == "Country" else f"@{place.iri}"


def _expanded(words: list[str]) -> list[str]:
    result: list[str] = []
    for word in _replaced(words, _table()["expansions"]):
        code = gazetteer().demonym(word) if word == "indonesia" else None
        result.append(f"@{code}" if code else word)
    text = " ".join(result)
    return text.replace("ibu kota nusantara", f"@{_nusantara()}").split()


@cache
def _nusantara() -> str:
    found = gazetteer().find("Ibu Kota Nusantara", "ID")
    return found[0].iri if found else "nusantara"


def _translated(words: list[str]) -> list[str]:
    table = _table()
    return _replaced(_replaced(words, table["legal"]), table["translations"])


def _replaced(words: list[str], table: dict[tuple[str, ...], tuple[str, ...]]) -> list[str]:
    """Return words with the longest phrases of a table replaced, from left to right."""
    longest = max(map(len, table))
    result: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(longest, len(words) - at), 0, -1):
            phrase = tuple(words[at : at + length])
            if phrase in table:
                result += table[phrase]
                at += length
                break
        else:
            result.append(words[at])
            at += 1
    return result


@cache
def _table() -> dict[str, Any]:
    data = yaml.safe_load(files("graph.identity").joinpath("data/names.yaml").read_text(encoding="utf-8"))
    translations = {tuple(key.split()): tuple(value.split()) for key, value in data["translations"].items()}
    heads = frozenset(data["national"]) | frozenset(data["local"])
    return {
        "expansions": {tuple(key.split()): tuple(value.split()) for key, value in data["expansions"].items()},
        "translations": translations,
        "legal": {tuple(str(form).split()): () for form in data["legal"]},
        "dropped": frozenset(data["dropped"]),
        "national": frozenset(data["national"]),
        "local": frozenset(data["local"]),
        "titles": frozenset(data["titles"]),
        "heads": heads | {"regional", "general"},
        "common": heads | {word for value in translations.values() for word in value},
    }
