"""The fields of an agreement, from the closed list of topics."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from graph.extraction.facts.agreement import Agreement
from graph.extraction.facts.choice import Features, bucket
from graph.extraction.facts.cues import Cue
from graph.extraction.facts.evidence import Ground
from graph.extraction.facts.passages import Clause, Passages
from graph.extraction.facts.settling import near

_REACH = 6  # clauses after an agreement's last mention that may still list its fields
_BACK = 2  # and before its first
_RECENT = 24  # agreements told before whose fields a clause may list, so that long texts take time in proportion
_SURE = 0.85  # by how much fewer topics are right on unseen documents than on those trained on
_FEW = 4  # agreements near a clause whose fields it may list
_ENUMERATED = re.compile(r",|;|\b(?:and|dan|serta|hingga|sampai)\b|&|/")
_LINE = re.compile(r"\s*(?:[-*•·–]|\(?\d{1,2}[.)])\s")


def topics(passages: Passages, agreements: Sequence[Agreement]) -> None:
    """Give each agreement the topics that the text tells as its fields."""
    ordered = sorted(agreements, key=_first)
    firsts = [_first(agreement) for agreement in ordered]
    opened: Clause | None = None  # the clause with a colon that heads the list in which we are
    for clause in passages.clauses:
        text = passages.text[clause.start : clause.end].rstrip()
        line = _LINE.match(passages.text, clause.start) is not None
        words = clause.of("topics")
        if words:
            told = bisect_right(firsts, clause.index + _BACK)
            recent = ordered[max(0, told - _RECENT) : told]
            for agreement, distance in _owners(clause, opened if line else None, recent, len(agreements) == 1):
                _give(passages, agreement, recent, clause, words, distance, opened if line else None)
        if text.endswith(":"):
            opened = clause
        elif not line:
            opened = None


def _first(agreement: Agreement) -> int:
    return min(frame.clause.index for frame in agreement.frames)


def _owners(
    clause: Clause, opened: Clause | None, agreements: Sequence[Agreement], alone: bool
) -> list[tuple[Agreement, int]]:
    """Return the agreements near a clause, the nearest first, with their distance in clauses."""
    index = opened.index if opened else clause.index
    found = []
    for agreement in agreements:
        distances = [index - frame.clause.index for frame in agreement.frames]
        distance = min(distances, key=lambda one: (one < 0, abs(one)))
        if -_BACK <= distance <= _REACH or alone:
            found.append((agreement, distance))
    found.sort(key=lambda row: (row[1] < 0, abs(row[1])))
    return found[:_FEW]


def _give(
    passages: Passages,
    agreement: Agreement,
    agreements: Sequence[Agreement],
    clause: Clause,
    words: Sequence[Cue],
    distance: int,
    opened: Clause | None,
) -> None:
    common = _common(passages, agreement, agreements, clause, words, distance, opened)
    for cue in words:
        features = {**common, **_word(passages, clause, words, cue)}
        accepted, chance = passages.chooser.accept("topic", features)
        if accepted:
            reason = Ground((clause.sentence,), "topic", _SURE * chance)
            known = agreement.topics.get(cue.category)
            if known is None or known.confidence < reason.confidence:
                agreement.topics[cue.category] = reason


def _common(
    passages: Passages,
    agreement: Agreement,
    agreements: Sequence[Agreement],
    clause: Clause,
    words: Sequence[Cue],
    distance: int,
    opened: Clause | None,
) -> dict[str, float]:
    """Return what the clause tells of all its words together."""
    frame = near(agreement, clause)
    several = len({cue.category for cue in words})
    names = {
        "bias",
        bucket("distance", max(distance, -1), -1, 0, 1, 2, 3, 6),
        f"topics:{min(several, 5)}",
        "alone" if len(agreements) == 1 else "among-others",
    }
    if clause.paragraph == frame.clause.paragraph:
        names.add("paragraph")
    if opened:
        names.add("list-line")
        if opened.of("fields"):
            names.add("list-of-fields")
    kinds = {cue.category for cue in clause.of("agreements")}
    if agreement.named in kinds:
        names.add("names-it")
    elif kinds - {"mention", "soft"}:
        names.add("names-other")
    if kinds & {"mention", "soft"}:
        names.add("mentions")
    about = {part.entity for part in clause.parts if part.kind != "Person"}
    names.add("parties:" + str(min(2, len(about & set(agreement.parties)))))
    if about - set(agreement.parties):
        names.add("other-actors")
    if any(other is not agreement and any(one.clause is clause for one in other.frames) for other in agreements):
        names.add("clause-of-other")
    later = [other for other in agreements if other is not agreement and _between(agreement, other, clause)]
    if later:
        names.add("other-between")
    for category in ("before", "noun", "after", "purpose"):
        if clause.of("fields", category):
            names.add(f"fields:{category}")
    if clause.of("participation", "comment"):
        names.add("comment")
    if clause.of("events"):
        names.add("event")
    if clause.of("twinning"):
        names.add("twinning")
    if clause.of("cooperation"):
        names.add("cooperation")
    if clause.dates:
        names.add("date")
    if any(part.kind == "Person" for part in clause.parts):
        names.add("person")
    if passages.text.find("“", clause.start, clause.end) >= 0 or passages.text.find('"', clause.start, clause.end) >= 0:
        names.add("quote")
    for category in {cue.category for cue in clause.of("status")}:
        names.add(f"status:{category}")
    return dict.fromkeys(names, 1.0)


def _between(agreement: Agreement, other: Agreement, clause: Clause) -> bool:
    """Whether another agreement was spoken of since this one."""
    ours = max((one.clause.index for one in agreement.frames if one.clause.index <= clause.index), default=-1)
    theirs = max((one.clause.index for one in other.frames if one.clause.index <= clause.index), default=-1)
    return theirs > ours


def _word(passages: Passages, clause: Clause, words: Sequence[Cue], cue: Cue) -> Features:
    """Return what the place of one word in its clause tells."""
    names = {f"topic:{cue.category}"}
    for layer, category in (("fields", "before"), ("fields", "noun"), ("fields", "purpose")):
        ends = [one.end for one in clause.of(layer, category) if one.end <= cue.start + 1]
        if ends:
            gap = cue.start - max(ends)
            names.add(bucket(f"since:{category}", gap, 25, 80, 200))
            if not any(mark in passages.text[max(ends) : cue.start] for mark in ".;:("):
                names.add(f"same-run:{category}")
        elif clause.of(layer, category):
            names.add(f"ahead:{category}")
    if any(cue.end <= one.start for one in clause.of("fields", "after")):
        names.add("before:after")
    papers = [one.end for one in clause.of("agreements") if one.end <= cue.start]
    if papers:
        names.add(bucket("since:paper", cue.start - max(papers), 20, 60, 150))
    elif clause.of("agreements"):
        names.add("ahead:paper")
    acts = [one.start for one in clause.of("signing")]
    if acts:
        names.add("after-act" if cue.start > min(acts) else "before-act")
    beside = min((abs(one.start - cue.start) for one in words if one.category != cue.category), default=999)
    names.add(bucket("beside", beside, 25, 60, 120))
    tail = passages.text[cue.end : cue.end + 5]
    head = passages.text[max(0, cue.start - 6) : cue.start]
    if _ENUMERATED.search(tail) or _ENUMERATED.search(head):
        names.add("enumerated")
    if passages.text[cue.start].isupper():
        names.add("capital")
    if any(part.start <= cue.start < part.end for part in clause.parts):
        names.add("in-name")
    if cue.end - cue.start <= 5:
        names.add("short-word")
    return dict.fromkeys(names, 1.0)
