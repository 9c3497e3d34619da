"""Several deeds under one verb, told pair by pair: "A signed an MoU with B, C with D and E with F"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.extraction.agreements.between import betweens, further
from graph.extraction.agreements.frame import Frame, Told
from graph.extraction.clauses.cues import VAGUE, Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import Sides, actors, sides_of
from graph.extraction.clauses.uses import Part
from graph.extraction.dates.dates import DateMention

_NOUN = 24  # characters between the noun of a pair and the pair ("nota kesepahaman Pemerintah Kota")
_BESIDE = 1  # characters between a member of a pair and "with"
_NEXT = 3  # words between "with" and the other member
_HEAD = 14  # characters before the first pair of a clause that leaves its verb out ("sedangkan", "and")
_GAPPED = 6  # clauses of one sentence that may leave their verb out
_SOON = 2  # clauses behind a cooperation in which the deed of it may be told
_TOLD = ("signing", "cooperation", "twinning", "events")

Couple = tuple[tuple[str, ...], tuple[str, ...]]
"""Who agrees, and with whom."""


def couples(passages: Passages, clause: Clause, offset: int, leads: tuple[str, ...]) -> list[Couple]:
    """Return the pairs that "with" joins behind an offset, each pair beside the one before; empty where it joins none.

    `leads` are those who agree with the first partners, where they stand before the verb.
    """
    sides = sides_of(passages, clause)
    withs = _withs(passages, clause, offset)
    lefts = [_left(sides, cue, offset) for cue in withs]
    if not withs or not all(lefts[1:]):
        return []
    if len(withs) == 1 and (leads or lefts[0] is None or not _listed(passages, clause, sides.edges[lefts[0]][0])):
        return []
    ends = [*(left.start for left in lefts[1:] if left), clause.end]
    found: list[Couple] = []
    for cue, left, end in zip(withs, lefts, ends, strict=True):
        partners = actors(passages, [part for part in sides.following(cue, _NEXT) if part.start < end])
        first = actors(passages, [left]) if left else leads
        if not partners or not first or set(first) & set(partners):
            return []
        found.append((first, partners))
    return found


def _withs(passages: Passages, clause: Clause, offset: int) -> list[Cue]:
    """Return each "with" behind an offset that is the same word as the first."""
    withs = [cue for cue in clause.of("connectives", "with") if cue.start >= offset]
    words = [passages.text[cue.start : cue.end].casefold() for cue in withs]
    return [cue for cue, word in zip(withs, words, strict=True) if word == words[0]]


def _left(sides: Sides, cue: Cue, offset: int) -> Part | None:
    """Return the actor that stands right before a "with", and behind an offset, if any."""
    near = [part for part in sides.parts if 0 <= cue.start - sides.edges[part][1] <= _BESIDE]
    return next((part for part in near if part.start >= offset), None)


def _listed(passages: Passages, clause: Clause, start: int) -> bool:
    """Whether an actor, with its office, heads a clause, or what a colon opens ("signed pacts: A with B; C with D")."""
    before = passages.text[clause.start : start].rstrip()
    return before.endswith(":") or len(before) <= _HEAD


def severally(passages: Passages, clause: Clause, told: Told) -> bool:
    """Whether one signs with several, each on its own: no article or word says that it is one paper ("dengan B, C")."""
    several = len(told.leads) == 1 < len(told.partners) and told.rule in ("subject-with", "with", "signed-by-with")
    return several and passages.reading.language == "id" and not clause.of("connectives", "one-paper")


def each(passages: Passages, frame: Frame) -> list[Frame]:
    """Return a deed once for each pair that it is told of, as it is where it is told of one."""
    others = further(passages, frame.clause, sides_of(passages, frame.clause)) if frame.rule == "between" else []
    if others:
        return [frame, *(replace(frame, leads=both, signers=(), present=()) for both in others)]
    found = couples(passages, frame.clause, frame.start, frame.leads)
    if not found or (len(found) == 1 and frame.leads):
        return [frame]
    told = list(_of(passages, frame, found))
    return told if len(told) == 1 else [_named(one) for one in told]


def _named(frame: Frame) -> Frame:
    """Return a deed of one of several pairs with the noun right before the pair ("an MoU of A with B, an LoI of C")."""
    first = min((part.start for part in frame.clause.parts if part.entity in frame.leads), default=-1)
    nouns = [noun for noun in frame.clause.of("agreements") if noun.category not in VAGUE]
    noun = next((noun for noun in nouns if 0 < first - noun.end <= _NOUN and noun.start > frame.start), None)
    if noun is None:
        return frame
    kind = frame.kind if noun.category in ("generic", "ordinal", "elliptic") else noun.category
    return replace(frame, kind=kind, noun=noun.category, named_at=noun.start)


def gapped(passages: Passages, clause: Clause, deed: Frame) -> list[Frame]:
    """Return the deed of a clause before for the pairs of one that leaves the verb out ("..., while C did with D")."""
    if any(layer in clause.cues for layer in _TOLD) or not clause.of("connectives", "with"):
        return []
    found = couples(passages, clause, clause.start, ())
    sides = sides_of(passages, clause)
    first = sides.parts[:1]
    if not found or sides.edges[first[0]][0] - clause.start > _HEAD:
        return []
    doing = tuple(part.entity for part in sides.parts if part.kind == "Person") if deed.signers else ()
    told = replace(deed, clause=clause, start=first[0].start, date=_day(clause) or deed.date, signers=doing)
    return list(_of(passages, told, found))


def further_between(passages: Passages, clause: Clause, paper: Frame) -> list[Frame]:
    """Return the paper of a clause before for the pair of one that leaves the noun out ("...; between C and D")."""
    firsts = [cue for cue in clause.of("connectives", "between") if cue.start - clause.start <= _HEAD]
    if not firsts or any(layer in clause.cues for layer in _TOLD) or "agreements" in clause.cues:
        return []
    sides = sides_of(passages, clause)
    pairs = [actors(passages, group) for group in betweens(clause, sides)]
    told = replace(paper, clause=clause, start=firsts[0].start, date=_day(clause) or paper.date, signers=(), present=())
    return [replace(told, leads=pair, partners=(), guess=()) for pair in pairs if len(pair) > 1]


def carried(joint: Frame | None, deed: Frame) -> Frame:
    """Give a deed without parties those of a cooperation with several told right before it, each on its own."""
    if joint is None or joint.strong or not deed.act or deed.parties or deed.guess or deed.signers:
        return deed
    if not 0 < deed.clause.index - joint.clause.index <= _SOON:
        return deed
    return replace(deed, leads=joint.leads, partners=joint.partners, apart=True)


def _of(passages: Passages, frame: Frame, found: Iterable[Couple]) -> Iterable[Frame]:
    """Return a deed for each pair, with those signers who hold an office of either."""
    for leads, partners in found:
        signers = [person for person in frame.signers if _offices(passages, person) & {*leads, *partners}]
        yield replace(
            frame, leads=leads, partners=partners, guess=(), signers=tuple(signers), present=tuple(signers), apart=False
        )


def _offices(passages: Passages, person: str) -> set[str]:
    return {role.of for role in passages.offices.get(person, ())}


def day_behind(passages: Passages, deed: Frame) -> DateMention | None:
    """Return the day that ends a sentence of which each clause but the first leaves the verb of a deed out."""
    index, sentence = deed.clause.index, deed.clause.sentence
    for clause in passages.clauses[index + 1 : index + 1 + _GAPPED]:
        if clause.sentence != sentence or not gapped(passages, clause, deed):
            return None
        if day := _day(clause):
            return day
    return None


def _day(clause: Clause) -> DateMention | None:
    days = [date for date in clause.dates if date.last is None]
    return days[0] if len(days) == 1 else None
