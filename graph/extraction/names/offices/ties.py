"""Offices that a verb tells: "X, who chairs Y", "Y, headed by X"."""

from __future__ import annotations

from graph.extraction.names.persons import persons
from graph.extraction.names.persons.described import noun_at, past_noun
from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.draft import Draft, Name

_NEAR = 5  # tokens between "who" and its verb
_WORDS = 3  # common words of a part
_PART = 8  # tokens of what is led in a body: "the real estate sector at"
_BEFORE = frozenset(
    ["who", "yang", ",", "now", "kini", "also", "juga", "is", "has", "had", "have", "been", "since", "telah", "which"]
) | {"oleh", "by"}


def find(draft: Draft) -> list[Office]:
    """Return the offices of institutions that verbs give to persons, in the order of the text."""
    found = []
    for i, (end, title) in sorted(draft.hits["verbs"].items()):
        if draft.cover[i] is not None or draft.capital(i):
            continue
        before, after = _name_before(draft, i), _name_after(draft, end) or _past_part(draft, end)
        noun = _noun_after(draft, end) if after is None else None
        if noun and before is not None and before.kind == "person":
            found.append(Office(i, end, title, "body", noun=noun, holder=before, rule="verb"))
        if before is None or after is None:
            continue
        passive = draft.word(end) in {"by", "oleh"} or (draft.language == "id" and draft.word(i).startswith("di"))
        person, body = (after, before) if passive else (before, after)
        if person.kind == "person" and (body.kind == "institution" or _governs(draft, body, i)):
            found.append(Office(i, end, title, "body", of=body, holder=person, rule="verb"))
    return found


def _governs(draft: Draft, body: Name, verb: int) -> bool:
    """Tell whether a place is a government here: by its name, by the verb at `verb`, or by a department of its own."""
    if body.government or draft.has(verb, "words.governs"):
        return body.kind == "place"
    told = draft.word(body.first - 1) == "of" and draft.hit("territories", body.first - 2) is not None
    return told or (draft.word(body.last) == "'s" and _is_part(draft, body.last + 1))


def _is_part(draft: Draft, i: int) -> bool:
    """Tell whether a noun for a body ends the common words at `i`: "the city's environment board"."""
    for j in range(i, i + _WORDS):
        if draft.capital(j) or not draft.word(j).isalpha() or not draft.together(i, j):
            return False
        if draft.hit("nouns", j) is not None:
            return True
    return False


def _past_part(draft: Draft, i: int) -> Name | None:
    """Return the institution behind a part of it: "chairs the real estate sector at X", "heads the town of Y"."""
    if draft.word(i) not in {"the", "its"}:
        return None
    for j in range(i + 1, i + _PART):
        if not draft.together(i, j) or draft.capital(j) or draft.word(j) in {",", ";", "who", "and"}:
            return None
        if draft.word(j) in {"at", "of"}:
            name = draft.cover[j + 1 + (draft.word(j + 1) == "the")] if draft.together(j, j + 2) else None
            part = name is not None and (name.kind == "institution" or draft.hit("territories", j - 1) is not None)
            return name if part else None
    return None


def _noun_after(draft: Draft, i: int) -> str | None:
    """Return the noun for a body that is led behind a verb: "who directs the fund's programme", "leads the agency"."""
    j = i + (draft.word(i) == "the")
    while j - i < _WORDS and not noun_at(draft, j) and draft.word(j).isalpha() and not draft.capital(j):
        j += 1
    noun = noun_at(draft, j) if draft.word(i) == "the" and draft.together(i - 1, j) else None
    end = j + len(noun.split()) if noun else 0
    return noun if noun and draft.word(end) in {"'s", ",", "."} else None


def _name_before(draft: Draft, i: int) -> Name | None:
    j = next((k for k in range(i - 1, i - _NEAR, -1) if draft.word(k) in {"who", "yang"}), i) - 1
    while draft.word(j) in _BEFORE and i - j <= _NEAR + 2:
        j -= 1
    if not draft.together(j, i):
        return None
    if draft.word(j) == ")" and draft.word(j - 2) == "(":
        j -= 3
    if draft.cover[j] is None and "which" not in draft.lower[j + 1 : i]:  # Acme Ports, which runs the Port of X
        told = draft.word(j + 1) in {"who", "yang", ","}
        found = persons.name_before(draft, j + 1)
        if found and persons.plausible(draft, *found, officer=told) and (told or draft.has(found[0], "names.given")):
            return persons.enter(draft, *found)
    return draft.cover[j]


def _name_after(draft: Draft, i: int) -> Name | None:
    j = i
    while draft.word(j) in {"the", "by", "oleh", "its"}:
        j += 1
    if not draft.together(i - 1, j):
        return None
    owned = draft.cover[j + 2] if draft.word(j + 1) == "'s" and draft.together(j, j + 2) else None
    if owned is not None and owned.kind == "institution" and (noun_at(draft, j) or draft.cover[j] is not None):
        return owned  # the city's Public Works Agency
    if draft.cover[j] is None and j > i and draft.word(j - 1) in {"by", "oleh"}:
        found = persons.name_at(draft, j, strict=True)
        return persons.enter(draft, found[0], found[1]) if found else None
    return draft.cover[j] or (past_noun(draft, j) if j > i else None)
