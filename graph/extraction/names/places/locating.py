"""Which places the territories' names of a document mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from graph.extraction.names.places import states
from graph.extraction.names.places.unifying import unify
from graph.extraction.names.words.draft import Draft, Name
from graph.gazetteer import Place, gazetteer
from graph.gazetteer.place import Kind

_KINDS: dict[str, Kind] = {"city": "City", "region": "Region", "country": "Country"}
_GAP = re.compile(r"[\s-]")
_NEAR_COUNTRY, _SAID_COUNTRY = 6.0, 1.0
_OWN = {"id": "ID"}


def resolve(draft: Draft) -> dict[Name, Place | None]:
    """Return the gazetteer's place for each place's name; None for one that it lacks.

    Countries that the document names weigh for their cities: those beside a name most ("Kochi, Japan").
    """
    names = [name for name in draft.names if name.kind == "place"]
    beside = {name: _beside(draft, name) for name in names}
    told = states.narrow(draft, names, beside)
    names = [name for name in draft.names if name.kind == "place"]
    beside |= {name: state[:2] for name, state in told.items()}
    said: Counter[str] = Counter()
    near: dict[int, Counter[str]] = {}
    for i, code in draft.countries_at.items():
        if len(draft.tokens.words[i]) > 3:
            said[code] += 1
            near.setdefault(draft.sentence[i], Counter())[code] += 1
    for name in names:
        if name.places and name.places[0].kind == "Country":
            code = name.places[0].country
            said[code] += 1
            near.setdefault(draft.sentence[name.first], Counter())[code] += 1
        elif len({place.country for place in name.places}) == 1:
            said[name.places[0].country] += 1
    if draft.language in _OWN:
        said[_OWN[draft.language]] += 1
    longer = _longer(names)
    for name in names:
        full = longer.get(name.core.casefold()) if name.cue is None and name.places else None
        if full and full.places and full.places[0].kind == name.places[0].kind == "City":
            name.places = full.places
    offices = {name: _office(draft, name) for name in names}
    kinds = {name: _KINDS.get(name.cue or "") or offices[name] for name in names}
    found = {
        name: _choose(name, kinds[name], said, near.get(draft.sentence[name.first], {}), beside[name]) for name in names
    }
    alone = _namesakes(draft, found, beside)
    rest = {name: place for name, place in found.items() if name not in alone}
    return unify(draft, _agree(draft, rest, beside, offices), kinds, beside) | alone


def _namesakes(
    draft: Draft, found: Mapping[Name, Place | None], beside: Mapping[Name, str | None]
) -> dict[Name, Place | None]:
    """Return the names, with their places, of towns that another place named before them is only called like."""
    called: dict[str, list[Name]] = {}
    alone: dict[Name, Place | None] = {}
    for name in sorted(found, key=lambda one: one.first):
        before = called.setdefault(name.core.casefold(), [])
        if before and beside[name] and found[name] != found[before[-1]] and states.is_namesake(draft, name, before):
            alone[name] = found[name]
        else:
            before.append(name)
    return alone


def _longer(names: list[Name]) -> dict[str, Name]:
    """Return for the first words of each name of several words, folded, the first name that begins with them."""
    whole = {name.core.casefold(): name for name in names}
    first: dict[str, str] = {}
    for core in whole:
        for gap in _GAP.finditer(core):
            first.setdefault(core[: gap.start()], core)
    return {words: whole[core] for words, core in first.items()}


def _agree(
    draft: Draft,
    found: Mapping[Name, Place | None],
    beside: Mapping[Name, str | None],
    offices: Mapping[Name, Kind | None],
) -> dict[Name, Place | None]:
    """Let a name mean one place where nothing beside it tells the kind: the one of the clearest mention."""
    clear: dict[str, tuple[int, Place]] = {}
    for name, place in found.items():
        if place is None or place.kind == "Country":
            continue
        rank = 0 if name.cue and name.cue != "country" else 1 if offices[name] == "City" else 2
        rank = 1 if draft.language == "id" and rank == 2 and offices[name] else rank
        best = clear.get(name.core.casefold())
        if best is None or rank < best[0]:
            clear[name.core.casefold()] = (rank, place)
    agreed = dict(found)
    for name, place in found.items():
        common = clear.get(name.core.casefold(), (0, place))[1]
        if place is None or common is None or name.cue or _governs_home(draft, offices[name], place):
            continue
        if not beside[name] or common.country == place.country:
            agreed[name] = common
    return agreed


def _governs_home(draft: Draft, office: Kind | None, place: Place) -> bool:
    """Tell whether an office tells which of two Indonesian territories of one name is meant: "Gubernur Gorontalo"."""
    return place.country == _OWN.get(draft.language) and office == place.kind


def _choose(
    name: Name, kind: Kind | None, said: Mapping[str, int], near: Mapping[str, int], beside: str | None
) -> Place | None:
    if not name.places:
        return None
    if kind and not any(place.kind == kind for place in name.places):
        wider = gazetteer().find(name.core, kind=kind) or gazetteer().find(f"Kabupaten {name.core}", kind=kind)
        if any(place.country == name.places[0].country for place in wider):
            return next(place for place in wider if place.country == name.places[0].country)
    if len(name.places) == 1:
        return name.places[0]
    weights: dict[str, float] = {code: _SAID_COUNTRY * count for code, count in said.items()}
    for code, count in near.items():
        weights[code] = weights.get(code, 0.0) + 2.0 * count
    if beside:
        weights[beside] = weights.get(beside, 0.0) + _NEAR_COUNTRY * (1 + sum(weights.values()))
    return gazetteer().resolve(name.core, countries=weights, kind=kind) or name.places[0]


def _beside(draft: Draft, name: Name) -> str | None:
    """Return the country that the words directly beside a name tell: "X, Japan", "X di Belanda", "X (Italy)"."""
    i = name.last
    if draft.word(i) in {",", "(", "di", "in", "-", "–"} and draft.together(i, name.first):
        i += 1 + (draft.word(i + 1) == "the")
        found = draft.places_at.get(i)
        if found:
            place = found[1].places[0]
            if place.kind in ("Country", "Region"):
                return place.country
    return None


def _office(draft: Draft, name: Name) -> Kind | None:
    """Return the kind of territory that an office beside a name tells: a mayor's is a city."""
    first, last = name.first, name.last
    i = first - 1 - (draft.word(first - 1) == "the")
    i -= draft.word(i) == "of"
    titles = draft.hits["titles"]
    for back in range(4) if i in draft.of_offices else ():
        hit = titles.get(i - back)
        if hit and hit[0] == i + 1:
            return _KINDS.get(hit[1])
    last += draft.word(last) == "'s"
    hit = titles.get(last)
    return _KINDS.get(hit[1]) if hit and hit[1] == "city" else None
