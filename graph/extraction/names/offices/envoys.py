"""Ambassadors and consuls that a verb tells ("X, who represents Chile in Y"), or a comma behind their consulate."""

from __future__ import annotations

from graph.extraction.names.persons import persons
from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.draft import Draft, Name

_WHO = frozenset({"who", "yang"})
_WHERE = frozenset({"in", "di", "at", "as", "sebagai", "to"})
_NEAR = 8  # tokens between the country and the office that is told with it
_CONSULATE = "konsulat"
_CONSUL = "Konsul"


def find(draft: Draft) -> list[Office]:
    """Return the envoys' offices that verbs tell, in the order of the text."""
    found = []
    (title,) = draft.lexicon.sets["words.envoy"]
    for verb in draft.lexicon.sets["words.represents"]:
        for i in draft.where.get(verb, ()):
            country = draft.cover[i + 1 + (draft.word(i + 1) == "the")] if draft.together(i, i + 2) else None
            if draft.word(i - 1) not in _WHO or country is None or not _is_state(country):
                continue
            if draft.word(country.last) not in _WHERE or not draft.together(i, country.last):
                continue
            holder = _before(draft, i - 1)
            if holder is not None:
                told = _office(draft, country.last)
                found.append(Office(i, i + 1, told or title, "embassy", of=country, holder=holder, rule="verb"))
    found += [office for name in list(draft.names) if (office := _apposed(draft, name)) is not None]
    return sorted(found, key=lambda office: office.first)


def _apposed(draft: Draft, mission: Name) -> Office | None:
    """Return the consul's office where a consulate stands for it: "Konsulat Jenderal (Konjen) Chile di X, Jane Roe"."""
    if mission.kind != "institution" or draft.word(mission.first) != _CONSULATE:
        return None
    i = mission.last
    if draft.word(i) == "di" and i + 1 in draft.places_at:
        i = draft.places_at[i + 1][0]
    i += draft.word(i) == ","
    if not draft.together(mission.first, i) or not draft.capital(i):
        return None
    held = draft.cover[i]
    if held is None:
        found = persons.name_at(draft, i, strict=True)
        if found is None or found[1] - found[0] < 2 or not persons.plausible(draft, *found[:2]):
            return None
        held = persons.enter(draft, *found[:2])
    if held.kind != "person":
        return None
    general = draft.word(mission.first + 1) in draft.lexicon.sets["words.general"]
    title = f"{_CONSUL} {draft.text(mission.first + 1, mission.first + 2)}" if general else _CONSUL
    return Office(mission.first, mission.first + 1, title, "embassy", of=mission, holder=held, rule="office, name")


def _is_state(name: Name) -> bool:
    return name.kind == "place" and bool(name.places) and name.places[0].kind == "Country"


def _before(draft: Draft, who: int) -> Name | None:
    """Return the person whose name ends before "who", entered if it is new."""
    i = who - (draft.word(who - 1) == ",")
    held = draft.cover[i - 1] if draft.together(i - 1, who) else None
    if held is None and draft.together(i - 1, who):
        found = persons.name_before(draft, i)
        if found is None or found[1] - found[0] < 2 or not persons.plausible(draft, *found, officer=True):
            return None
        held = persons.enter(draft, *found)
    return held if held is not None and held.kind == "person" else None


def _office(draft: Draft, i: int) -> str | None:
    """Return the title of an envoy that stands behind the country: "as its consul general"."""
    for j in range(i, i + _NEAR):
        hit = draft.hit("titles", j) if draft.together(i, j) else None
        if hit is not None:
            return draft.text(j, hit[0]) if hit[1] == "embassy" else None
    return None
