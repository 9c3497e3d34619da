"""Offices that are joined: several persons hold them in order, or one person holds all of them."""

from __future__ import annotations

from graph.extraction.names.persons import lists
from graph.extraction.names.persons.office import TERRITORIAL, Office
from graph.extraction.names.persons.persons import name_at
from graph.extraction.names.words.draft import Draft, Name

JOINS = frozenset({"and", "dan", "&", "serta", "/"})
AND = JOINS | {"sekaligus", "merangkap"}
"""What joins offices: of one person or of several; those that are no JOINS, of one."""
EACH = frozenset({"respectively", "masing-masing"})
"""Words that give each of several persons an office of their own."""


def in_turn(draft: Draft, chain: list[Office], holder: Name, i: int) -> bool:
    """Give each of the joined offices its holder where as many persons follow: "Bupati dan Wakil Bupati X, A dan B"."""
    if any(draft.word(office.first - 1) not in JOINS for office in chain[1:]):
        return False
    holders = [holder, *lists.follow(draft, i)]
    if len(holders) != len(chain):
        return False
    for office, name in zip(chain, holders, strict=True):
        office.holder, office.rule = name, "list"
        if office.of is None and office.noun is None and office.section == chain[-1].section:
            office.of = chain[-1].of
    return True


def in_turn_before(draft: Draft, chain: list[Office], holder: Name) -> bool:
    """Give each of the joined offices its holder where as many persons stand before: "A and B, respectively X and Y".

    `holder` is the last of them.
    """
    ahead = EACH & frozenset(draft.lower[max(0, holder.last) : chain[0].first])
    end = chain[-1].last
    if not ahead and draft.word(end + (draft.word(end) == ",")) not in EACH:
        return False
    holders = [*lists.listed_before(draft, holder), holder]
    if len(holders) != len(chain):
        return False
    for office, name in zip(chain, holders, strict=True):
        office.holder, office.rule = name, "list"
    return True


def is_row(draft: Draft, i: int, size: int) -> bool:
    """Tell whether `size` names of persons in a list stand behind the comma at `i`."""
    j = i
    for at in range(size):
        j += (draft.word(j) == ",") + (at > 0 and draft.word(j + (draft.word(j) == ",")) in JOINS)
        found = name_at(draft, j, strict=True)
        if found is None or found[1] - found[0] < 2 - at or not draft.together(i, j):
            return False
        j = found[2]
    return draft.word(i) == ","


def shares(draft: Draft, office: Office, chain: list[Office]) -> bool:
    """Tell whether an office has the territory of the one behind it: "Wali Kota sekaligus Menteri X"."""
    wider = chain[-1].of
    both = office is not chain[-1] and draft.word(office.last) in AND - JOINS
    return both and wider is not None and wider.kind == "place" and office.section in TERRITORIAL
