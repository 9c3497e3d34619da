"""Several papers under one deed, told one by one: "signed two pacts. The first is with B, the second with C"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.agreements.frame import Frame
from graph.extraction.agreements.signatories import Signatories
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.implied import counts
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import actors, sides_of

_CLAUSES = 8  # behind a deed in which its papers may be told one by one
_HEAD = 14  # characters between the start of a clause and "the first"
_REACH = 70  # characters between "the first" and its "with" ("the first, on waste and water, was signed with")
_NEXT = 4  # words between "with" and the partner
_RECENT = 12  # agreements told before which one deed may be shared among
_PAIR = 2
_DONE = ("signed", "renewed")
_BOTH = re.compile(r"\W+(?:both(?! times)|kedua)\b", re.IGNORECASE)
_EVERY = re.compile(r"\W+(?:all|semua|seluruh|ketiga|keempat|kelima)\b", re.IGNORECASE)


def numbered(passages: Passages, told: Sequence[Frame]) -> dict[int, list[Frame]]:
    """Return the papers of a deed of one side that the clauses behind it number, by clause; empty for fewer than two.

    They have the kind, the day and the signers of the deed, where they tell none of their own.
    """
    deed = next((one for one in told if one.act and one.state in _DONE and len(one.parties) == 1), None)
    if deed is None or not any(cue.start <= deed.named_at < cue.end for cue in deed.clause.of("connectives", "plural")):
        return {}
    found: dict[int, list[Frame]] = {}
    index = deed.clause.index
    for clause in passages.clauses[index + 1 : index + 1 + _CLAUSES]:
        papers = [
            replace(
                deed,
                clause=clause,
                start=word.start,
                rule="numbered-with",
                partners=partners,
                guess=(),
                named_at=-1,
                determiner="further",
                sentences=tuple(sorted({deed.clause.sentence, clause.sentence})),
            )
            for word, partners in _items(passages, clause)
            if not set(partners) & set(deed.parties)
        ]
        if not papers or clause.paragraph - deed.clause.paragraph > 1:
            break
        found[clause.index] = papers
    return found if sum(map(len, found.values())) >= _PAIR else {}


def _items(passages: Passages, clause: Clause) -> list[tuple[Cue, tuple[str, ...]]]:
    """Return the partner behind each "with" that follows a word like "the first", and that word."""
    withs = clause.of("connectives", "with")
    words = clause.of("timing", "nth") if withs else ()
    if not words or words[0].start - clause.start > _HEAD:
        return []
    sides = sides_of(passages, clause)
    starts = [cue.start for cue in withs]
    found = []
    for word, following in zip(words, [*(one.start for one in words[1:]), clause.end], strict=True):
        at = bisect_left(starts, word.end)
        near = withs[at : at + 1] if at < len(starts) and starts[at] < min(following, word.end + _REACH) else ()
        group = [part for part in sides.following(near[0], _NEXT) if part.start < following] if near else []
        if partners := actors(passages, group[:1]):
            found.append((word, partners))
    return found


def shared(passages: Passages, frame: Frame, found: Sequence[Agreement]) -> bool:
    """Add a deed to each of several agreements told before that it speaks of; tell whether it speaks of such.

    "The mayor signed all three"; "Ann Arden signed for Briggen and Bela Brock for Cassel", where Alderton agreed with
    each.
    """
    if not frame.act or not frame.signers or frame.state not in (*_DONE, None) or len(found) < _PAIR:
        return False
    recent = found[-_RECENT:]
    homes = _all_of(passages, frame, recent) or _each_of(passages, frame, recent)
    for home, one in homes:
        home.add(one)
    return bool(homes)


def _all_of(passages: Passages, frame: Frame, recent: Sequence[Agreement]) -> list[tuple[Agreement, Frame]]:
    """Return the last agreements of a signer's side, where it signed both or all of them."""
    act = _act(frame)
    both = act is not None and _BOTH.match(passages.text, act.end)
    every = act is not None and _EVERY.match(passages.text, act.end)
    if len(frame.parties) != 1 or not (both or every):
        return []
    homes = [one for one in recent if frame.parties[0] in one.told and one.rough in _DONE]
    many = counts(frame.clause) - {_PAIR}
    number = _PAIR if both else next(iter(many), len(homes))
    alone = replace(frame, strong=False)
    return [(home, alone) for home in homes[-number:]] if len(homes) >= max(number, _PAIR) else []


def _each_of(passages: Passages, frame: Frame, recent: Sequence[Agreement]) -> list[tuple[Agreement, Frame]]:
    """Return the agreement of each of those whom somebody signs for, where each agreed with the same one."""
    act = _act(frame)
    if act is None or len(frame.parties) < _PAIR:
        return []
    pairs = Signatories(passages, frame.clause, sides_of(passages, frame.clause)).pairs(act)
    told = [
        (person.entity, actor.entity, [one for one in recent if actor.entity in one.told][-1:])
        for person, actor in pairs
    ]
    homes = [home for _, _, one in told for home in one]
    if len(homes) < max(_PAIR, len(told)) or len({id(home) for home in homes}) < len(homes):
        return []
    common = set[str].intersection(*(set(home.told) for home in homes))
    if not common or common & {actor for _, actor, _ in told}:
        return []
    return [
        (one[0], replace(frame, leads=(actor,), partners=(), signers=(person,), present=(actor,), strong=False))
        for person, actor, one in told
    ]


def _act(frame: Frame) -> Cue | None:
    return next((cue for cue in frame.clause.of("signing") if cue.start == frame.start), None)
