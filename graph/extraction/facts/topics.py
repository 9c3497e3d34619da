"""The fields of an agreement, from the closed list of topics."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extraction.facts.agreement import Agreement
from graph.extraction.facts.chance import Features, bucket, chance
from graph.extraction.facts.cues import Cue
from graph.extraction.facts.evidence import Ground
from graph.extraction.facts.passages import Clause, Passages
from graph.extraction.facts.settling import near

_REACH = 6  # clauses after an agreement's last mention that may still list its fields
_ALONE = 8  # the same, where the text tells of no other agreement
_BACK = 2  # and before its first
_RECENT = 24  # agreements told before whose fields a clause may list, so that long texts take time in proportion
_ENOUGH = 0.45  # of probability
_FEW = 4  # agreements near a clause whose fields it may list
_ENUMERATED = re.compile(r",|;|\b(?:and|dan|serta|hingga|sampai)\b|&|/")
_LINE = re.compile(r"\s*(?:[-*•·–]|\(?\d{1,2}[.)])\s")

TASK = "topic"


@dataclass(frozen=True, slots=True)
class Word:
    """A word for a topic beside an agreement: its sentence, and the features that hold of it."""

    topic: str
    sentence: int
    features: set[str]


Option = tuple[str, int, Features]
"""A topic, the number of the sentence that tells it most clearly, and what speaks for it."""

_LAYERS = {"events": "event", "twinning": "twinning", "cooperation": "cooperation"}
_FOR = {"same-run:noun", "same-run:before", "list-of-fields", "enumerated", "after-act", "names-it"}
_AGAINST = {"other-between", "names-other", "person"}
_FAR = {
    "distance<=0": 0, "distance<=1": 1, "distance<=2": 2, "distance<=-1": 3, "distance<=3": 3, "distance<=6": 4,
    "distance>6": 5,
}  # fmt: skip


def topics(passages: Passages, agreements: Sequence[Agreement]) -> None:
    """Give each agreement the topics that the text tells as its fields."""
    for agreement, options in candidates(passages, agreements):
        for topic, sentence, features in options:
            likely = chance(TASK, features)
            if likely >= _ENOUGH:
                agreement.topics[topic] = Ground((sentence,), "topic", likely)


def candidates(passages: Passages, agreements: Sequence[Agreement]) -> Iterator[tuple[Agreement, list[Option]]]:
    """Return for each agreement what may be its topics: the topic, the sentences that name it, and its features."""
    found: dict[int, dict[str, list[Word]]] = {}
    for agreement, words in _mentions(passages, agreements):
        topics = found.setdefault(id(agreement), {})
        for word in words:
            topics.setdefault(word.topic, []).append(word)
    for agreement in agreements:
        topics = found.get(id(agreement), {})
        yield agreement, [_option(topic, topics[topic], len(topics)) for topic in sorted(topics)]


def _option(topic: str, words: Sequence[Word], options: int) -> Option:
    """Return a topic, one of so many options, with its clearest word and the features of that."""
    clearest = max(words, key=_clear)
    counts = (bucket("words", len(words), 1, 2, 3), bucket("options", options, 1, 3, 6, 9))
    return topic, clearest.sentence, dict.fromkeys((*clearest.features, *counts), 1.0)


def _clear(word: Word) -> float:
    """Return how clearly a word stands as a field of an agreement: in a list of fields, near, and after the deed."""
    far = next((_FAR[name] for name in _FAR if name in word.features), max(_FAR.values()))
    return len(word.features & _FOR) - len(word.features & _AGAINST) - far / 2


def _mentions(passages: Passages, agreements: Sequence[Agreement]) -> Iterator[tuple[Agreement, list[Word]]]:
    """Return the words for topics in each clause, with each of the few agreements whose fields they may be."""
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
            heading = opened if line else None
            owners = _owners(clause, heading, recent, len(agreements) == 1)
            own = [_word(passages, clause, words, cue) for cue in words] if owners else []
            shared = _clause(passages, clause, words, heading) if owners else set()
            for agreement, distance in owners:
                beside = shared | _beside(agreement, recent, clause, distance)
                yield (
                    agreement,
                    [
                        Word(cue.category, clause.sentence, beside | names)
                        for cue, names in zip(words, own, strict=True)
                    ],
                )
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
        if -_BACK <= distance <= (_ALONE if alone else _REACH):
            found.append((agreement, distance))
    found.sort(key=lambda row: (row[1] < 0, abs(row[1])))
    return found[:_FEW]


def _clause(passages: Passages, clause: Clause, words: Sequence[Cue], opened: Clause | None) -> set[str]:
    """Return what a clause tells of all its words together."""
    names = {"bias", f"topics:{min(len({cue.category for cue in words}), 5)}"}
    if opened:
        names.add("list-line")
        if opened.of("fields"):
            names.add("list-of-fields")
    names |= {f"fields:{cue.category}" for cue in clause.of("fields")}
    names |= {f"status:{cue.category}" for cue in clause.of("status")}
    names |= {name for layer, name in _LAYERS.items() if layer in clause.cues}
    if clause.of("participation", "comment"):
        names.add("comment")
    if clause.dates:
        names.add("date")
    if any(part.kind == "Person" for part in clause.parts):
        names.add("person")
    if passages.text.find("“", clause.start, clause.end) >= 0 or passages.text.find('"', clause.start, clause.end) >= 0:
        names.add("quote")
    return names


def _beside(agreement: Agreement, agreements: Sequence[Agreement], clause: Clause, distance: int) -> set[str]:
    """Return how a clause stands to one of the agreements."""
    names = {
        bucket("distance", max(distance, -1), -1, 0, 1, 2, 3, 6),
        "alone" if len(agreements) == 1 else "among-others",
    }
    if clause.paragraph == near(agreement, clause).clause.paragraph:
        names.add("paragraph")
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
    others = [other for other in agreements if other is not agreement]
    if any(one.clause is clause for other in others for one in other.frames):
        names.add("clause-of-other")
    if any(_between(agreement, other, clause) for other in others):
        names.add("other-between")
    return names


def _between(agreement: Agreement, other: Agreement, clause: Clause) -> bool:
    """Whether another agreement was spoken of since this one."""
    ours = max((one.clause.index for one in agreement.frames if one.clause.index <= clause.index), default=-1)
    theirs = max((one.clause.index for one in other.frames if one.clause.index <= clause.index), default=-1)
    return theirs > ours


def _word(passages: Passages, clause: Clause, words: Sequence[Cue], cue: Cue) -> set[str]:
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
    others = [one for one in words if one.category != cue.category and not one.start <= cue.start < one.end]
    if any(0 <= one.start - cue.end <= 1 for one in others):
        names.add("joined-after")
    if any(0 <= cue.start - one.end <= 1 for one in others):
        names.add("joined-before")
    return names
