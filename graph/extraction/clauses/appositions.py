"""Mentions that only describe the one before them: "the utility, a company of the city, signed", "the Centre, Ministry
of Housing, in"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.uses import Part
from graph.extraction.dates.dates import DateMention
from graph.extraction.tokens import CAPITAL

PLACES = ("City", "Region", "Place")
"""Kinds of places below a country."""
_BRACKET = r"(?: \([^()\n]{1,60}\))?"
_DESCRIBES = re.compile(
    _BRACKET + r", (?:(?:the|an?|one|two|three|four|part|its|their) [^,.;:()\n]{2,80} (?:of|for|in|from|under|by|at)"
    r"(?: the)?|(?!(?:me|di|ber|ter)[a-z]{3}|dan |serta |bersama |dengan |termasuk )[a-z][^,.;:()\n]{2,60}"
    r" (?:milik|asal|naungan)) "
)
_SEAT_OF = re.compile(
    r", (?:the (?:[\w-]+ ){0,3}(?:city|town) of |(?:the )?(?:[\w-]+ )?(?:capital|seat) of "
    r"|ibu ?kota (?:negara |provinsi )?)"
)
_WHEN = re.compile(r",(?: on| pada)? ")
_ENDS = re.compile(_BRACKET + r"[,.;]")
_ABOVE = re.compile(r"\)?, ")
_CLOSES = re.compile(_BRACKET + r"(?:[,.;]| (?:on|in|for|to|at|di|pada|tentang|untuk|dalam|mengenai|terkait|guna)\b)")
_LISTED = re.compile(r",? (?:and|dan|serta|as well as|&) |\)?, ")
_INSERTED = re.compile(r"\([^()]*\)")
_APPOSITION = re.compile(
    r",? (?:an?|the|two|three|both|one of|sebuah|dua|tiga|kota|ibu kota|yang) [^.;:,\n]{2,80},(?= (?:and|dan|serta) )"
)
_BEHIND = re.compile(r"\)?, (?:an?|the|one of|sebuah|salah satu|ibu kota|kota|yang|who|which|whose) [^.;:,\n]{2,160}, ")
_WHO = re.compile(r", (?:yang|who|which) [^.;:,\n]{2,160}, (?=\Z|sign|put|ink|initial|menanda|meneken|membubuh)")
_POSSESSED = re.compile(
    rf"(?:\b(?:its|their|his|her|our)|(?:,|\bwith) {CAPITAL}[\w -]{{1,30}}['’]s)(?: {CAPITAL}\w+)? \Z"
)
_TO_ITS = re.compile(r"(?:its|their|his|her|our) ", re.IGNORECASE)
PREPOSITION = re.compile(r"\b(?:with|from|of|to|in|by) \Z")
"""A word before "its sister city" that makes it a part of a phrase."""
_WHICH = re.compile(
    r"\)?, (?:yang|who|which|whose|an?|the capital|one of|sebuah|salah satu|ibu kota|kota yang) [^.;:,\n]{2,160}, "
)
_HOUSE = re.compile(  # whose house is only where something happens
    r"\b(?:di|at|in) (?:the )?(?:kantor|gedung|aula|kampus|markas|office|offices|headquarters|hall|premises)"
    r"(?: pusat| of)?(?: the)? \Z",
    re.IGNORECASE,
)


def described(text: str, parts: Sequence[Part], ties: Sequence[Cue], dates: Sequence[DateMention]) -> list[Part]:
    """Return the mentions of a clause, those that describe the one before them as its container.

    A word for a tie between the two (`ties`) says that they are partners instead. A place between a comma and a date
    is where something happens ("at the office, Alderton, on Monday").
    """
    starts = {date.start for date in dates}
    found = [
        replace(part, use="place")
        if part.use == "actor"
        and part.kind in ("City", "Region")
        and text[part.start - 2 : part.start] == ", "
        and (gap := _WHEN.match(text, part.end))
        and gap.end() in starts
        else part
        for part in parts
    ]
    for index, (left, right) in enumerate(pairwise(parts)):
        towns = (left.use, left.kind, right.kind) == ("place", "Region", "City") and text[
            left.end : right.start
        ] == ", "
        if towns and _ENDS.match(text, right.end):  # "di Kantor Gubernur Bali, Denpasar, "
            found[index : index + 2] = [replace(left, use="container"), replace(right, use="place")]
            continue
        if "Person" in (left.kind, right.kind) or left.entity == right.entity:
            continue
        tied = any(left.end <= cue.start < right.start for cue in ties)
        told = _DESCRIBES.fullmatch(text, left.end, right.start) and _ENDS.match(text, right.end)
        seat = right.kind != "Institution" and _SEAT_OF.match(text, left.end, right.end)
        if ((told or seat) and not tied) or _part_of(text, parts, index):
            found[index + 1] = replace(right, use="container")
    return found


def _part_of(text: str, parts: Sequence[Part], index: int) -> bool:
    """Whether a body is followed by the one that it is part of, and no list of bodies goes on there."""
    left, right = parts[index : index + 2]
    if not (left.kind == right.kind == "Institution" and _ABOVE.fullmatch(text, left.end, right.start)):
        return False
    before = parts[index - 1] if index else None
    after = parts[index + 2] if index + 2 < len(parts) else None
    listed = before is not None and before.entity != left.entity and _LISTED.fullmatch(text, before.end, left.start)
    goes_on = after is not None and _LISTED.fullmatch(text, right.end, after.start)
    return not listed and not goes_on and _CLOSES.match(text, right.end) is not None


def asides(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return what stands in brackets or only describes a member of a list ("A (AB), a city in Cassia, and B")."""
    return [match.span() for pattern in (_INSERTED, _APPOSITION) for match in pattern.finditer(text, start, end)]


def past(text: str, end: int, offset: int) -> int:
    """Return where a mention ends together with what only describes it ("A, the capital of B, signed")."""
    behind = _BEHIND.match(text, end, offset)
    return behind.end() if behind else end


def related(text: str, parts: Iterable[Part], start: int, offset: int) -> list[tuple[int, int]]:
    """Return where clauses stand that tell of bodies or officers before an offset ("A, which runs B, signed")."""
    behind = [_WHICH.match(text, part.end, offset) for part in parts if part.kind != "Person" and part.end < offset]
    return [match.span() for match in (*behind, *_WHO.finditer(text, start, offset)) if match]


def closed(text: str, group: list[Part]) -> list[Part]:
    """Return a list without places behind its end that say where that lies ("A and B, C, ...")."""
    if len(group) < 2 or group[-1].kind not in PLACES:
        return group
    gaps = [text[left.end : right.start].strip() for left, right in pairwise(group)]
    last = max((index for index, gap in enumerate(gaps, 1) if gap != ","), default=len(group))
    return group[: last + 1] if all(part.kind in PLACES for part in group[last:]) else group


def is_house(text: str, start: int, offset: int) -> bool:
    """Whether a body named at an offset of a clause is only where something happens ("at the office of the Port")."""
    return _HOUSE.search(text, start, offset) is not None


def is_theirs(text: str, start: int, offset: int) -> bool:
    """Whether a noun at an offset of a clause is somebody's ("its sister city", "Briggen, Alderton's twin town")."""
    if _TO_ITS.match(text, offset) and PREPOSITION.search(text, start, offset):
        return True  # a phrase that holds the word ("will send books to its sister city")
    return _POSSESSED.search(text, start, offset) is not None
