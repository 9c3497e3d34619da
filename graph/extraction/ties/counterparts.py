"""Partners told beside a noun for them: by whose they are, in lists, in apposition, and by where they lie."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.extraction.agreements.frame import SOFT
from graph.extraction.clauses import status
from graph.extraction.clauses.appositions import PREPOSITION
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.enumerations import owner
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import Sides, actors
from graph.extraction.clauses.uses import Part
from graph.extraction.tokens import CAPITAL

HEDGES = ("denied", "ended", "expired", "in-negotiation", "proposed", "planned")
"""The states in which a tie does not stand."""

_ACTING = ("actor", "origin", "goal")
_WHOSE = re.compile(r"(?:['’]s?|,? whose)(?: [\w’'-]+){0,4} \Z")
_ITS = re.compile(
    r"\b(?:its|their|his|her|our|the (?:city|town|region|province|university)['’]s)(?: [\w’'-]+){0,4} \Z", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"(?:, (?:whose|which|where|who|yang)\b[^;.:]{1,80})?"
    r",?(?: (?:since|sejak) \d{4},?)?(?:,? (?:among others|antara lain),?)?"
    r" (?:and|dan|serta|as well as)(?:, (?:since|sejak) \d{4},)? (?:also |juga )?(?:with|dengan) (?:the |kota )?"
    r"|,? (?:since|sejak) \d{4},? (?:and|dan) (?:the |kota )?"
    r"| \((?:since|from|sejak) \d{4}\),?(?: (?:and|dan|serta))? (?:the |kota )?",
    re.IGNORECASE,
)
_APPOSED = re.compile(r", (?:(?:a|an|the|also|long-standing|old|yang|juga|sebagai) ){0,3}")
_BESIDE = re.compile(
    _APPOSED.pattern  # "the University of B, a partner of the city"
    + r"|(?:,? (?:and|with|together with|dan|bersama|beserta))? (?:its|their) (?:[\w-]+ ){0,3}"  # "A and its partner B"
    + r"|['’]s? (?:[\w-]+ ){0,3}"  # "A's long-time partner B"
    + r"| "  # "A partners B on waste"
)
_DESCRIBED = re.compile(r", (?:a|an|the|sebuah|satu) ")
_ABROAD = re.compile(rf"(?: (?:lain|other|lainnya))? (?:di|in|on) {CAPITAL}[\w’'-]*(?: {CAPITAL}[\w’'-]*)*[,:] ")
_OPENS = re.compile(rf"(?:(?: already| now| today| so far| abroad| kini| sudah)?(?:,| [–—-]) (?={CAPITAL}))|:")
_IN = re.compile(r"(?: (?:abroad|overseas|today|now|kini))? (?:in|di) (?:the |kota )?", re.IGNORECASE)
_RUN = re.compile(
    rf"(?:,? (?:(?:in|di) )?(?:the )?{CAPITAL}[\w ]*)?,?(?: (?:and|dan|serta))? (?:(?:in|di) )?(?:the |kota )?"
)
_GIVEN = re.compile(r"\w, (?:the |its |their )?\Z")
_POSSESSED = re.compile(r"(?:its|their|our|his|her) ", re.IGNORECASE)
_OF = re.compile(r"(?: of| with)? ")
_NAMELY = 60  # characters between a noun for partners and the word that introduces them
_OWNER = 6  # words between who has partners and the noun for them
_NEAR = 12  # characters before a noun that tell how it is meant
_TOLD = 60  # characters before a noun in which its possessor stands

Pair = tuple[str, str, bool, str]
"""Two actors, whether they are twins, and the rule."""


def counterparts(passages: Passages, clause: Clause, sides: Sides) -> Iterator[Pair]:
    """Return the pairs that a clause tells so."""
    yield from _named(passages, clause, sides)
    for cue in (*clause.of("ties", "twins"), *clause.of("cooperation", "several")):
        if status.of_tie(clause, cue) not in HEDGES:
            yield from _located(passages, clause, sides, cue)
    for cue in clause.of("ties", "partner"):
        if status.of_tie(clause, cue) not in HEDGES:
            yield from _apposed(passages, sides, cue)


def hedged(passages: Passages, clause: Clause, noun: Cue) -> bool:
    """Whether a tie is not told to stand; "B, the sister city of A" and "its sister city B" is one whatever is planned.

    What somebody wants others to become is none, however far before it the wish stands.
    """
    if any(0 <= noun.start - word.end <= _NEAR for word in clause.of("status", "becoming")):
        wishes = clause.of("status", "planned", "proposed")
        if any(wish.end < noun.start for wish in wishes) and not clause.of("status", "standing"):
            return True
    state = status.of_tie(clause, noun)
    start = max(clause.start, noun.start - _NEAR)
    possessed = _POSSESSED.match(passages.text, noun.start) and PREPOSITION.search(passages.text, start, noun.start)
    given = possessed or _GIVEN.search(passages.text, start, noun.start)
    return state in (HEDGES[:3] if given else HEDGES)


def further(passages: Passages, clause: Clause, sides: Sides, group: list[Part]) -> list[Part]:
    """Return a list with what "and with" adds to it ("with A in Japan and with B")."""
    found = list(group)
    while found:
        end = max(
            [found[-1].end]
            + [part.end for part in clause.parts if part.use == "container" and 0 <= part.start - found[-1].end < 12]
        )
        following = next((part for part in sides.parts if part.start >= end), None)
        if following is None or not _GOES_ON.fullmatch(passages.text[end : following.start]):
            break
        found.append(following)
    return found


def _named(passages: Passages, clause: Clause, sides: Sides) -> Iterator[Pair]:
    """Return whom a noun for partners is said to be ("its only sister in Asia is X", "two twins, namely A and B").

    Also who is among those said to work with somebody ("ten towns cooperate with X, among them A").
    """
    twins = (*clause.of("twinning", "relation"), *clause.of("ties", "kin"))
    nouns = (*twins, *clause.of("ties", "partner"), *clause.of("cooperation", "several", "with"))
    papers = [(one.start, one.end) for one in clause.of("agreements") if one.category not in SOFT]
    for noun in sorted(set(nouns)):
        verb = noun.category == "with"
        following = clause.of("ties", "among") if verb else clause.of("ties", "namely", "among")
        seen = [cue.end + 1 for cue in clause.of("participation", "witness-after")]  # "didampingi antara lain A"
        words = [(word.start, word.end) for word in following if word.start >= noun.end and word.start not in seen]
        if not verb and (opens := _OPENS.match(passages.text, noun.end)):
            words.insert(0, opens.span())
        if not verb and (abroad := _ABROAD.match(passages.text, noun.end)):
            words.insert(0, abroad.span())
        if not words or any(one <= noun.start < end for one, end in papers) or hedged(passages, clause, noun):
            continue
        for start, end in words:
            if start - noun.end > _NAMELY:
                break
            between = [part for part in clause.parts if noun.end <= part.start < start]
            acting = [part for part in between if part.use in _ACTING and part.kind not in ("Country", "Person")]
            if len(acting) > 1 or (acting and not _OF.fullmatch(passages.text[noun.end : acting[0].start])):
                break
            end += len(" dengan") if passages.text.startswith(" dengan ", end) else 0
            listed = members(passages, further(passages, clause, sides, sides.after(end)))
            home = acting[0].entity if acting else whose(passages, clause, sides, noun) if listed else None
            if home is None:
                continue
            twin = noun in twins
            if twin and not passages.is_place(home):
                continue
            for partner in actors(passages, [part for part in listed if part.kind not in ("Person", "Country")]):
                yield home, partner, twin and passages.is_place(partner), "named"
            return


def _apposed(passages: Passages, sides: Sides, noun: Cue) -> Iterator[Pair]:
    """Return who is called a partner of whom beside its name ("the University of B, a partner of the city")."""
    before = [part for part in sides.parts if _BESIDE.fullmatch(passages.text, part.end, noun.start)]
    after = sides.following(noun, 2)[:1]
    for left in actors(passages, before[-1:]):
        for right in actors(passages, after):
            yield left, right, False, "apposed"


def _located(passages: Passages, clause: Clause, sides: Sides, noun: Cue) -> Iterator[Pair]:
    """Return whose partners are told by where they are ("A has sister cities in B, Ruritania, and C")."""
    cities = [part for part in clause.parts if part.kind == "City" and part.start >= noun.end]
    first = next((part for part in cities if _IN.fullmatch(passages.text, noun.end, part.start)), None)
    home = whose(passages, clause, sides, noun) if first is not None else None
    if home is None or first is None or not passages.is_place(home):
        return
    told = first
    for part in cities[cities.index(first) :]:
        if part is not first and not _RUN.fullmatch(passages.text, told.end, part.start):
            break
        told = part
        if part.entity != home:
            yield home, part.entity, noun.category == "twins", "located"


def members(passages: Passages, group: list[Part]) -> list[Part]:
    """Return a list without what only describes a member ("Setagaya, a ward of Tokyo")."""
    gone = {right for left, right in pairwise(group) if _DESCRIBED.search(passages.text, left.end, right.start)}
    return [part for part in group if part not in gone]


def whose(passages: Passages, clause: Clause, sides: Sides, noun: Cue) -> str | None:
    """Return the actor whose partners a noun names, None where the clause does not tell."""
    before = [part for part in clause.parts if part.end <= noun.start and part.start >= noun.start - 2 * _TOLD]
    for part in reversed(before):
        if _WHOSE.fullmatch(passages.text[part.end : noun.start]):
            return next(iter(actors(passages, [part])), None)
    its = passages.text[max(clause.start, noun.start - _TOLD) : noun.start]
    told = noun.start > clause.start and passages.text[noun.start : noun.end].endswith("nya")
    if told or _ITS.search(its) or _POSSESSED.match(passages.text, noun.start):
        return owner(passages, clause)
    subjects = actors(passages, sides.before(noun.start, _OWNER))
    return subjects[0] if len(subjects) == 1 else None
