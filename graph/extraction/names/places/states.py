"""The states and provinces told behind the names of towns: "Savannah, Ga.", "London, Ont.", "Portland, Maine"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import yaml

from graph.extraction.names.words.draft import Draft, Name

_FILE = Path(__file__).with_suffix(".yaml")
_LEADS = frozenset({",", "(", "in"})
_JOINS = frozenset({"with", "and"})
_BEFORE = 2  # mentions without a state that may come before the one that tells it, as in titles


def narrow(draft: Draft, names: Iterable[Name], countries: Mapping[Name, str | None]) -> Mapping[Name, str]:
    """Leave of the places that names may mean those in the states told behind them, and return these states.

    The state that is told at one of the first mentions of a town holds for the others but for those with a country, and
    that of a namesake for none. It is itself a state, and no country of that name ("Savannah, Georgia"). `countries`
    are those told beside names.
    """
    states: dict[Name, str] = {}
    towns: defaultdict[str, list[Name]] = defaultdict(list)
    for name in sorted(names, key=lambda one: one.first):
        if not name.places:
            continue
        towns[name.core.casefold()].append(name)
        state = _behind(draft, name)
        if state:
            states[name] = state
            _keep(name, state)
            _mean(draft, draft.cover[name.last + 1], state)
    for name, state in states.items():
        fellows = towns[name.core.casefold()]
        at = fellows.index(name)
        namesake = is_namesake(draft, name, fellows[:at])
        for other in fellows if namesake or at <= _BEFORE else ():
            if other not in states and not countries[other]:
                _keep(other, state, out=namesake)
    return states


def _mean(draft: Draft, told: Name | None, state: str) -> None:
    """Take what is named behind a town for its state, and its short form for no other place ("Perth, WA" is not Wa)."""
    if told is None or told.kind != "place":
        return
    _keep(told, state)
    told.places = tuple(place for place in told.places if place.kind == "Region") or told.places
    if told.places and told.places[0].region != state:
        draft.drop(told)


def is_namesake(draft: Draft, name: Name, before: Iterable[Name]) -> bool:
    """Tell whether a name is that of another town than in the same sentence before: "X is twinned with X, Ohio"."""
    joined = draft.word(name.first - 1) in _JOINS
    return joined and any(draft.sentence[one.first] == draft.sentence[name.first] for one in before)


def _keep(name: Name, state: str, *, out: bool = False) -> None:
    """Leave of the places that a name may mean those in a state, or `out` of it, if it has any."""
    name.places = tuple(place for place in name.places if (place.region == state) != out) or name.places


def _behind(draft: Draft, name: Name) -> str | None:
    """Return the state, by its code, that the words behind a name tell and in which it may lie."""
    i = name.last + 1
    if draft.word(i - 1) not in _LEADS or i >= len(draft.tokens):
        return None
    word = draft.tokens.words[i]
    own = {place.region: None for place in name.places if place.kind == "City" and place.region}
    codes = _short().get(word if word.isupper() and len(word) == 2 else word.casefold(), ())
    if codes and not word.isupper() and draft.word(i + 1) != ".":
        codes = ()
    found = draft.places_at.get(i)
    full = [place.region for place in found[1].places if place.kind == "Region"] if found is not None else []
    return next((code for code in own if code in codes or code in full), None)


@cache
def _short() -> dict[str, tuple[str, ...]]:
    """Return the codes of the states that a short form may mean."""
    listed = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    found: defaultdict[str, list[str]] = defaultdict(list)
    for code, forms in listed.items():
        for form in {code.partition("-")[2], *(form.casefold() for form in forms)}:
            found[form].append(code)
    return {form: tuple(codes) for form, codes in found.items()}
