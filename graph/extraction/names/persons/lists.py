"""Lists of persons: the other members of one in which a person stands."""

from __future__ import annotations

from graph.extraction.names.persons.described import nation_at
from graph.extraction.names.persons.honorifics import degrees
from graph.extraction.names.persons.persons import enter, name_at, name_before, plausible
from graph.extraction.names.words.draft import Draft, Name

_AND = frozenset({",", "and", "dan", "serta", "&", ";", "beserta", "maupun", "hingga"})
_MOST = 20  # surnames of a list that are towns' names too


def follow(draft: Draft, i: int, alone: bool = False) -> list[Name]:
    """Enter the persons of a list that goes on at token `i`, and return them; `alone`: they may have one name each."""
    entered: list[Name] = []
    i = _past_side(draft, degrees(draft, i))
    while draft.word(i) in _AND and draft.together(i, i + 1):
        j = i + 1
        while draft.word(j) in _AND:
            j += 1
        if not draft.together(i, j) or draft.hit("titles", j):
            break
        held = draft.cover[j]
        town = held is not None and held.kind == "place" and held.last == held.first + 1 and not held.government
        if alone and held is not None and town and len(entered) < _MOST:
            draft.drop(held)  # a surname that is a town's name too
        found = name_at(draft, j, strict=not alone)
        if not found or (found[1] - found[0] < 2 and found[0] == j and not alone):
            break
        first, last, after = found
        if not plausible(draft, first, last, officer=alone) or draft.word(last) == "/":  # Pangdam XV/Pattimura
            break
        entered.append(enter(draft, first, last))
        i = _past_side(draft, after)
    return entered


def listed_before(draft: Draft, person: Name) -> list[Name]:
    """Return the members, entered if they are new, of the list of persons that ends with `person`, in order."""
    found: list[Name] = []
    i = person.first - 1
    while draft.word(i) in _AND and draft.together(i, person.first):
        i -= draft.word(i - 1) in _AND
        held = draft.cover[i - 1] if draft.together(i - 1, person.first) else None
        if held is None:
            names = name_before(draft, i)
            if names is None or names[1] - names[0] < 2 or not plausible(draft, *names, officer=True):
                break
            held = enter(draft, *names)
        if held.kind != "person":
            break
        found.insert(0, held)
        i = held.first - 1
    return found


def _past_side(draft: Draft, i: int) -> int:
    """Return the token after "for the hosts", "of Auckland", "dari Bogor" in a list of persons."""
    if draft.word(i) not in {"for", "of", "from", "dari", "untuk", "("}:
        return i
    j = i + 1 + (draft.word(i + 1) in {"the", "pihak"})
    name = draft.cover[j] if draft.together(i, j) else None
    nation = nation_at(draft, j)
    end = nation[2] if nation else name.last if name is not None and name.first == j else j + 1
    return end + (draft.word(i) == "(" and draft.word(end) == ")")
