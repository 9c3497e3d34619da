"""Offices of several that are told apart from their holders: "Six mayors came. A of Leeds, B of Lyon and C of X"."""

from __future__ import annotations

from dataclasses import replace

from graph.extraction.names.offices import towns
from graph.extraction.names.persons import persons
from graph.extraction.names.persons.office import ARTICLES, Office
from graph.extraction.names.words.draft import Draft, Name

_OF = frozenset({"of", "from", "for", "dari", "untuk", "("})
_FOR = frozenset({"for", "untuk"})
_REACH = 150  # tokens behind an office in which its holders are listed
_GAP = 9  # tokens between two members of a list, one of which may be unknown
_VERB = 3  # tokens of "signed the paper"
_AFTER = 1  # sentences between the office and the list
_TERRITORIAL = ("city", "region")

Known = dict[tuple[int, int], tuple[int, int] | None]
"""What was found at a token, of so many names entered, for the lists of several offices overlap."""


def find(draft: Draft, offices: list[Office]) -> list[Office]:
    """Return the offices of those who are listed with a body each, in the order of the text."""
    found = []
    done = 0
    known: Known = {}
    for office in offices:
        if (
            (office.plural or office.rule == "list")
            and office.section in (*_TERRITORIAL, "body")
            and office.first >= done
        ):
            entries = _entries(draft, office, known)
            if len(entries) > 1:
                done = entries[-1][0].last
                free = office.holder is None or office.holder is entries[0][0]
                if free:
                    office.holder, office.others = None, []
                    found += [_told(office, holder, body) for holder, body in entries]
    return found


def _told(office: Office, holder: Name, body: Name) -> Office:
    """Return the office of one member of a list, at the holder's name."""
    one = replace(office, first=holder.first, last=holder.last, of=body, noun=None, holder=holder, rule="list")
    one.others, one.bodies, one.plural = [], [], False
    return one


def _entries(draft: Draft, office: Office, known: Known) -> list[tuple[Name, Name]]:
    """Return the persons of the first list behind an office whose members have a body each, with their bodies."""
    end = office.last
    farthest = min(draft.size, office.last + _REACH)
    while end < farthest and draft.sentence[end] <= draft.sentence[office.first] + _AFTER:
        end += 1
    found: list[tuple[Name, Name]] = []
    i = office.last
    while i < end:
        entry = _entry(draft, office, i, known) if draft.capital(i) else None
        if entry is None and found and i - found[-1][1].last > _GAP:
            break
        if entry is not None:
            found.append(entry)
            i = entry[1].last
        else:
            i += 1
    return found if len(found) > 1 else []


def _entry(draft: Draft, office: Office, i: int, known: Known) -> tuple[Name, Name] | None:
    """Return the person named at token `i`, and the body behind the name."""
    held = draft.cover[i]
    name = (i, held.last) if held is not None and held.kind == "person" and held.first == i else None
    if held is None:
        key = i, len(draft.names)  # each name that is entered may change what follows
        name = known[key] if key in known else known.setdefault(key, _unheld(draft, i))
    if name is None:
        return None
    j = name[1]
    verb = draft.has(j, "words.signs")
    while verb and j - name[1] < _VERB and draft.word(j) not in _FOR:
        j += 1
    if draft.word(j) not in (_FOR if verb else _OF) or not draft.together(i, j):
        return None
    body = _body(draft, office, j + 1 + (draft.word(j + 1) == "the"))
    if body is None or (draft.word(j) == "(" and draft.word(body.last) != ")"):
        return None
    return (held if held is not None else persons.enter(draft, *name)), body


def _unheld(draft: Draft, i: int) -> tuple[int, int] | None:
    """Return first and last of the person's name of two words or more at token `i`, which no name covers."""
    whole = persons.name_at(draft, i, strict=True)
    if whole is None or draft.word(i - 1) in ARTICLES or not persons.plausible(draft, whole[0], whole[1]):
        return None
    return (whole[0], whole[1]) if whole[1] - whole[0] > 1 else None


def _body(draft: Draft, office: Office, i: int) -> Name | None:
    """Return the body of a kind that fits an office at token `i`; a town that nothing else tells is entered."""
    name = draft.cover[i] if i < draft.size else None
    territorial = office.section in _TERRITORIAL
    if name is not None:
        described = draft.has(name.last, "words.town") and not draft.capital(name.last)  # the Texan city
        fits = name.kind == ("place" if territorial else "institution") and not described
        return name if fits and name.first == i else None
    return towns.enter_behind(draft, office, i) if territorial else None
