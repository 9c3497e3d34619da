"""Nicknames that a text tells: "Jane Roe, known as Jay", "Jay, sapaan akrab Jane Roe", "Bupati yang disapa Jay"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from graph.extraction.names.persons.honorifics import degrees
from graph.extraction.names.words.draft import Draft, Name

_MARKS = frozenset({"(", ",", "-", "–", "—", '"', "'", "“", "‘", "yang", "atau", "or"})
_REACH = 6  # tokens between an office and the words that tell its holder's nickname
_RECENT = 24  # persons named before a nickname who may have it, so that long texts take time in proportion


def told(draft: Draft) -> Iterator[tuple[int, Name]]:
    """Yield the token of each nickname that the text tells, with the full name of the person who has it."""
    names = sorted((name for name in draft.names if name.kind == "person"), key=lambda name: name.first)
    names = [name for name in names if name.last - name.first > 1]
    starts = [name.first for name in names]
    for first, last in _phrases(draft) if names else ():
        before, behind = _past(draft, first - 1, -1), _past(draft, last, 1)
        position = bisect_right(starts, first)
        recent = names[max(0, position - _RECENT) : position]
        nearest = recent[-1] if recent else None
        following = names[position] if position < len(names) else None
        word = draft.word(behind)
        so = _so(draft, first)
        if so is not None and nearest is not None and _is_free(draft, so - 2):
            title = next((k for k in range(so + 1, first) if draft.hit("titles", k)), 0)
            if title or nearest.first > so:
                yield so - 2, _holder(draft, recent, title) if title else nearest  # Jay, begitu bupati biasa disapa
            continue
        owner = next((name for name in reversed(recent) if word in draft.lower[name.first : name.last]), None)
        if nearest is not None and first == _past(draft, degrees(draft, nearest.last), 1) and _is_free(draft, behind):
            yield behind, nearest  # Jane Roe, known as Jay
        elif owner is not None and _is_free(draft, before):
            yield before, owner  # Jay, sapaan akrab Jane Roe
        elif following is not None and _is_whole(draft, before) and _leads(draft, behind, following):
            yield before, following  # Jay, sapaan akrab Wali Kota X Jane Roe
        elif nearest is not None and _is_free(draft, behind) and (office := _office(draft, first)) is not None:
            yield behind, _holder(draft, recent, office)  # Bupati yang akrab disapa Jay
        elif nearest is not None and draft.hit("titles", behind) and _is_free(draft, before):
            yield before, _holder(draft, recent, behind)  # Jay, biasa disapa Bupati


def _phrases(draft: Draft) -> Iterator[tuple[int, int]]:
    """Yield where words that tell a nickname begin and end, the longest of those that begin together."""
    found: dict[int, int] = {}
    for phrase in draft.lexicon.sets["words.alias"]:
        words = phrase.split()
        for i in draft.where.get(words[0], ()):
            if draft.lower[i : i + len(words)] == words:
                found[i] = max(found.get(i, 0), i + len(words))
    yield from sorted(found.items())


def _past(draft: Draft, i: int, step: int) -> int:
    """Return the next token from `i` on, in the direction of `step`, that is no mark and no honorific."""
    while draft.word(i) in _MARKS or (step > 0 and draft.has(i, "honorifics") and draft.capital(i + 1)):
        i += step
    return i


def _is_free(draft: Draft, i: int) -> bool:
    """Tell whether the word at `i` has a capital and is no part of a longer name."""
    held = draft.cover[i] if 0 <= i < draft.size else None
    alone = held is None or (held.last - held.first == 1 and not held.government and held.kind in ("person", "place"))
    return alone and draft.capital(i) and not draft.hit("titles", i) and not draft.has(i, "words.function")


def _so(draft: Draft, i: int) -> int | None:
    """Return the token of "begitu" in "Jay, begitu Jane Roe" before token `i`."""
    for k in range(i - 1, i - 1 - _REACH, -1):
        if draft.has(k, "words.so"):
            return k if draft.word(k - 1) == "," and draft.together(k - 2, i) else None
    return None


def _is_whole(draft: Draft, i: int) -> bool:
    """Tell whether the word at `i` is a free name, and no part of a run of capitalised words."""
    single = draft.cover[i - 1] is None and not (draft.capital(i - 1) and draft.together(i - 1, i))
    return _is_free(draft, i) and (single or draft.has(i - 1, "honorifics"))


def _leads(draft: Draft, i: int, name: Name) -> bool:
    """Tell whether a name begins at token `i`, or behind an office at `i` and what it is of."""
    near = i <= name.first <= i + _REACH and draft.together(i, name.first)
    return near and (name.first == i or draft.hit("titles", i) is not None)


def _office(draft: Draft, i: int) -> int | None:
    """Return where an office begins shortly before token `i` in its sentence, with nobody in between."""
    for k in range(i - 1, i - 1 - _REACH, -1):
        held = draft.cover[k] if k >= 0 else None
        if not draft.together(k, i) or (held is not None and held.kind == "person"):
            return None
        if draft.hit("titles", k):
            return k
    return None


def _holder(draft: Draft, names: list[Name], office: int) -> Name:
    """Return who was named last beside the office at token `office`, else who was named last."""
    title = draft.lower[office : draft.hits["titles"][office][0]]
    size = len(title)
    for name in reversed(names):
        if any(draft.lower[k : k + size] == title for k in range(max(0, name.first - _REACH), name.first)):
            return name
    return names[-1]
