"""The body before an office: "Nairobi governor", "LH president", "the chamber's chief executive"."""

from __future__ import annotations

from graph.extraction.names.offices.owners import is_body_acronym
from graph.extraction.names.persons.described import nation_at
from graph.extraction.names.persons.office import Office
from graph.extraction.names.places import adjectives
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import PARTICLES
from graph.gazetteer import gazetteer

_MOST = 5  # words of a body's name
_SAME = 20  # occurrences of a word that are looked at


def read_before(draft: Draft, office: Office, before: int) -> None:
    """Read the body before an office: "Nairobi governor", "LH president", "the chamber's chief executive"."""
    i = before
    while i > 0 and draft.has(i, "words.adjective") and draft.cover[i] is None and draft.together(i - 1, office.first):
        i -= 1
    before = i
    while (
        i > 0
        and draft.capital(i)
        and draft.has(i, "sectors")
        and draft.cover[i] is None
        and draft.together(i - 1, office.first)
    ):
        i -= 1
    if i < before and not draft.has(office.first - 1, "words.former"):
        extended = draft.text(i + 1, office.first) + " " + office.title
        if not (draft.cover[i] is not None or draft.word(i) == "'s" or draft.word(i) in {",", "("}):
            i = before
        else:
            office.title, office.first = extended, i + 1
    if i < 0 or not draft.together(i, office.first):
        return
    if draft.word(i) in draft.lexicon.sets["words.assembly"] and draft.cover[i] is None and draft.together(i - 1, i):
        i -= 1  # Bremen senate councillor
    owned = draft.word(i) in {"'s", "’", "'"}
    if owned:
        i -= 1
    for adjective in (i - 1, i - 2) if owned else ():
        nation = nation_at(draft, adjective)
        if nation is not None and nation[2] == i + 1:
            office.nation, office.first = nation[:2], adjective
            return
    if draft.word(office.first) == "county" and not owned:
        _county(draft, office, i)
    if draft.cover[i] is None and draft.language == "en" and office.section in ("city", "region"):
        _given_town(draft, office, i)
    name = draft.cover[i] if i >= 0 else None
    if name is not None and name.kind in ("place", "institution") and name.last == i + 1:
        if not owned and draft.language == "id" and not draft.capital(office.first):
            return
        office.of, office.first = name, name.first
        return
    if draft.word(i) == "(" and i > 0 and (name := draft.cover[i - 1]) is not None and _is_actor(name, i):
        office.of = name  # Acme (chairman: X)
        return
    abbreviated = draft.cover[i - 3] if draft.word(i) == ")" and draft.word(i - 2) == "(" and i >= 3 else None
    if abbreviated is not None and (abbreviated.kind == "institution" or abbreviated.government):
        office.of, office.first = abbreviated, abbreviated.first  # Xobbing City Corporation (XCC) Mayor
        return
    if is_body_acronym(draft, i) and draft.language == "en" and draft.together(i, office.first):
        office.of = draft.add(Name(i, i + 1, "institution", draft.text(i, i + 1)))
        office.first = i
        return
    if owned and (hit := draft.hit("nouns", i) or draft.hit("territories", i)) and hit[0] == i + 1:
        office.noun, office.first = draft.word(i), i
        return
    if _region(draft, office, i):
        return
    chief = draft.language == "en" and not draft.lexicon.sets["words.chief"].isdisjoint(office.title.casefold().split())
    camel = draft.tokens.words[i][1:].lower() != draft.tokens.words[i][1:] and "-" not in draft.word(i)
    unknown = _owner(draft, i) if owned and office.section == "body" else None
    if unknown is None and (chief or camel) and office.section in ("body", "country"):
        unknown = _unknown_body(draft, i, office)
    if unknown is not None:
        office.of, office.first = unknown, unknown.first
        return
    country = gazetteer().demonym(draft.tokens.words[i]) if draft.capital(i) and draft.cover[i] is None else None
    if country:
        place = gazetteer().country(country)
        office.of = draft.add(Name(i, i + 1, "place", draft.text(i, i + 1), places=(place,), cue="country"))
        office.first = i


def _region(draft: Draft, office: Office, i: int) -> bool:
    """Enter the region whose adjective ends at token `i`, and tell whether one does: "the South Australian premier"."""
    if not draft.capital(i) or draft.cover[i] is not None:
        return False
    for first in (i - 1, i):
        told = adjectives.region(draft.text(first, i + 1)) if first >= 0 and draft.cover[first] is None else None
        if told:
            office.of = draft.add(Name(first, i + 1, "place", told[0], places=(told[1],), cue="region"))
            office.first = first
            return True
    return False


def _county(draft: Draft, office: Office, i: int) -> None:
    """Enter the county whose name ends within an office: "Xobbing County Judge Jane Roe"."""
    held = draft.cover[i]
    first = held.first if held is not None else i
    if held is None and draft.capital(i - 1) and draft.cover[i - 1] is None and draft.together(i - 1, i):
        first -= not draft.has(i - 1, "words.function", "words.former", "words.acting", "plain")
    town = held is None or (held.kind == "place" and held.last == i + 1 and not held.government)
    if not town or not draft.capital(i) or not draft.capital(office.first) or draft.has(i, "words.adjective"):
        return
    if held is not None:
        draft.drop(held)
    core = draft.text(first, office.first + 1)
    draft.add(Name(first, office.first + 1, "place", core, places=gazetteer().find(core), cue="region"))


def _given_town(draft: Draft, office: Office, i: int) -> None:
    """Enter the town before its mayor that is a given name too, and stands alone: "Nelson Mayor Jane Roe"."""
    first = next((k for k in (i, i - 1, i - 2) if draft.places_at.get(k, (0,))[0] == i + 1), None)
    if first is None or not draft.capital(first) or any(draft.cover[first : i + 1]):
        return
    match = draft.places_at[first][1]
    if draft.tokens.starts[first] != match.start or draft.tokens.ends[i] != match.end:
        return  # Khan-Uul Mayor Jane Roe
    led = draft.together(first - 1, first) and (draft.capital(first - 1) or draft.word(first - 1) in {"-", ".", "&"})
    if not led or (draft.begins(first) and not draft.begins(first - 1)):
        draft.add(Name(first, i + 1, "place", match.name, places=match.places, cue=office.section))


def _is_actor(name: Name, last: int) -> bool:
    return name.kind in ("place", "institution") and name.last == last


def _unknown_body(draft: Draft, i: int, office: Office) -> Name | None:
    """Enter the unknown firm before an office: "Eurostar CEO X", "Acme Widgets' chairman"."""
    first = i + 1
    while first > i - 3 and draft.together(first - 1, office.first) and draft.capital(first - 1):
        j = first - 1
        ordinary = draft.has(j, "words.function", "plain", "sectors", "names", "honorifics", "words.adjective")
        if (
            draft.cover[j] is not None
            or ordinary
            or draft.hit("titles", j)
            or gazetteer().demonym(draft.tokens.words[j])
        ):
            return None
        first = j
    known = any(draft.word(i) in name.core.casefold().split() for name in draft.names if name.kind == "person")
    if first == i + 1 or known or not draft.tokens.words[first].isalpha():
        return None
    return draft.add(Name(first, i + 1, "institution", draft.text(first, i + 1)))


def _owner(draft: Draft, i: int) -> Name | None:
    """Enter the unknown body whose name ends at token `i` before a possessive: "Xyz del Abc's director, Jane Roe"."""
    first = i + 1
    while first > i - _MOST and draft.together(first - 1, i) and draft.cover[first - 1] is None:
        joins = draft.word(first - 1) in PARTICLES and first <= i and draft.capital(first - 2)
        if not (joins or draft.capital(first - 1)) or draft.hit("titles", first - 1):
            break
        first -= 1
    if first > i or (draft.capital(first - 1) and draft.together(first - 1, i)):
        return None
    for k in range(first, i + 1):
        ordinary = draft.has(k, "names", "honorifics", "words.function", "plain", "plain.month", "words.adjective")
        if ordinary and draft.word(k) not in PARTICLES:
            return None
        if gazetteer().demonym(draft.tokens.words[k]) or draft.hit("nouns", k):
            return None
    if first == i and (draft.has(i, "sectors") or _is_surname(draft, i)):
        return None
    return draft.add(Name(first, i + 1, "institution", draft.text(first, i + 1)))


def _is_surname(draft: Draft, i: int) -> bool:
    """Tell whether another name stands before the word at `i` elsewhere in the text."""
    others = draft.where.get(draft.word(i), ())[:_SAME]
    return any(k != i and draft.capital(k - 1) and draft.together(k - 1, k) for k in others)
