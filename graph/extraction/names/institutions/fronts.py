"""Where an English institution's name begins, before its head noun: "the X and Y Water Board"."""

from __future__ import annotations

from graph.extraction.names.words.draft import Draft
from graph.extraction.names.words.naming import MOST, PARTICLES, is_acronym, is_field, is_free, is_proper
from graph.gazetteer import gazetteer

_GROUPS = frozenset({"people", "women", "men", "children"})
_WIDE = frozenset({"asian", "african", "european", "arab", "national", "international", "federal", "central"})
"""Words with which names of bodies begin that have no other name: "Asian Coastal Bank"."""


def front(draft: Draft, head: int, end: int) -> int:
    """Return the first token of the capitalised words before an English head noun, at tokens `head` to `end`."""
    first = head
    while head - first < MOST and is_free(draft, first - 1, head):
        i = first - 1
        if draft.word(i) == ")" and draft.word(i - 2) == "(":
            if first < head:
                break
            first = i - 2
            continue
        if draft.word(i) in {"and", "&", ","} and is_proper(draft, i - 1) and draft.cover[i - 1] is None:
            joined = (
                is_field(draft, i - 1) and (draft.word(i) != "," or is_field(draft, first)) and is_field(draft, first)
            )
            general = first < head and all(_is_general(draft, k) for k in range(first, head))
            general = general and not any(draft.behind("titles", k, 4) for k in (i - 1, i - 2, i - 3))  # CEO X Y and
            general = general and not _stands_alone(draft, first, end)
            if joined or draft.word(i) == "&" or (general and draft.word(i) == "and"):
                first = i - 1
                continue
            break
        within = next((k for k in (i - 1, i - 2) if k in draft.places_at and draft.places_at[k][0] == i + 1), None)
        if within is not None and draft.cover[within] is None:
            first = within
            continue
        if draft.word(i) in {"–", "-"} and first < head and is_proper(draft, i - 1) and is_free(draft, i - 1, head):
            first = i - 1  # Nepal–Sichuan Society
            continue
        particle = draft.word(i) in PARTICLES and (draft.word(i) != "di" or draft.language == "en")
        particle = particle and first < head and not draft.has(i - 1, "words.function")
        if particle and draft.capital(i - 1) and is_free(draft, i - 1, head):
            first = i - 1  # Anton de Kok College
            continue
        if draft.word(i) == "of" and first < head + 1 and draft.has(i - 1, "words.owner") and draft.capital(i - 1):
            first = i - 1
            continue
        owners = _owners(draft, i)
        if owners < i:
            first = owners
            continue
        if not is_proper(draft, i) or draft.word(i) == "'s":
            break
        ending = [k for k in (i, i - 1, i - 2) if (hit := draft.hit("titles", k)) and i < hit[0] <= first]
        if ending and not (ending == [i] and is_field(draft, i) and draft.hits["titles"][i][0] == i + 1):
            break  # Kepala Perwakilan X Bank
        if (
            draft.word(i - 1) == "of"
            and i in draft.places_at
            and (hit := draft.hit("governments", i - 2))
            and hit[0] == i
        ):
            return i - 2
        ordinary = draft.has(i, "words.function") and not is_acronym(draft.tokens.words[i])
        if ordinary and not (is_field(draft, i) and not draft.begins(i)):
            break
        first = i
    return first


def _is_general(draft: Draft, i: int) -> bool:
    """Tell whether a word names no body with its head alone: "X and Professional Association"."""
    return draft.has(i, "sectors", "words.generic", "words.rank") or bool(gazetteer().demonym(draft.tokens.words[i]))


def _owners(draft: Draft, i: int) -> int:
    """Return the first token of the possessive at `i` that belongs to a name: "Steelworkers’", "St. Jude's"."""
    if draft.word(i) == "'s" and draft.word(i - 1) in _GROUPS and draft.capital(i - 1):
        return i - 1
    saint = draft.word(i) == "'s" and draft.word(i - 2) == "." and draft.has(i - 3, "words.saint")
    if saint and draft.capital(i - 1):
        return i - 3
    several = draft.word(i) in {"'", "’"} and draft.capital(i - 1) and draft.word(i - 1).endswith("s")
    return i - 1 if several and i - 1 not in draft.places_at and draft.cover[i - 1] is None else i


def _stands_alone(draft: Draft, first: int, end: int) -> bool:
    """Tell whether general words before a head are another body behind "and": "X and National University of Y"."""
    before = first - 2  # X Junior and Senior High School
    if _is_general(draft, before) and draft.hit("heads", before) is None:
        return False
    own = draft.word(end) in {"of", "for"} and (draft.capital(end + 1) or draft.word(end + 1) == "the")
    return own or (end - first > 2 and draft.word(first) in _WIDE)
