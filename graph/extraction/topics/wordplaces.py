"""What the place of a word for a topic in its clause tells, and how it stands to the papers named there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.scorers.chance import PHRASE, bucket
from graph.extraction.scorers.wording import Wording

THING = "things"
"""The layer of words for things, people and deeds from which a topic is told."""

_JOINED = 2  # characters between a noun and a word that belongs to it
_SHORT = 5  # letters of a word that may be part of anything
_LISTED = 45  # characters between two words of one list
_QUOTED = 1000  # characters before a clause in which a quotation may open
_STOP = re.compile(r"[.;:(]")
_OPENING = ("before", "noun", "purpose", "content", "aside")
_TENORS = ("both", "it", "undertake", "hope", "say", "back", "describe", "visit")
_ENUMERATED = re.compile(r",|;|\b(?:and|dan|serta|hingga|sampai)\b|&|/")


class Papers:
    """Where a clause names the paper of an agreement, and those of others."""

    def __init__(self, clause: Clause, agreement: Agreement, told: Sequence[Agreement]) -> None:
        """Look at an agreement and those that are told in the clause."""
        self.here = agreement in told
        self.ours = _named(agreement, clause) if self.here else set()
        others = {at for other in told if other is not agreement for at in _named(other, clause)}
        self.theirs = others - self.ours
        self.ends = {noun.start: noun.end for noun in clause.of("agreements")}
        self.purposes = [cue.start for cue in clause.of("fields", "purpose")]

    def features(self, passages: Passages, cue: Cue) -> set[str]:
        """Return how a word stands to them."""
        names = {"told-here"} if self.here else set()
        before = max((at for at in self.ours if at <= cue.start), default=None)
        if before is not None:
            names.add(bucket("own", cue.start - before, 25, 60, 120, 200))
            if self._governs(passages, before, cue):
                names |= {"complement", bucket("complement", cue.start - self.ends.get(before, before), 12, 30, 60)}
            if any(before < at <= cue.start for at in self.theirs):
                names.add("other-since")
        elif self.ours:
            names.add(bucket("own-ahead", min(self.ours) - cue.end, _JOINED, 30))
        elif self.theirs:
            names.add("only-other")
        return names

    def taken(self, passages: Passages, cue: Cue) -> bool:
        """Whether a word is governed by the noun of another paper, in a clause that tells nothing of this one."""
        before = None if self.here else max((at for at in self.theirs if at <= cue.start), default=None)
        return before is not None and self._governs(passages, before, cue)

    def _governs(self, passages: Passages, noun: int, cue: Cue) -> bool:
        end = self.ends.get(noun, noun)
        governed = any(0 <= start - end <= _JOINED for start in self.purposes)
        return governed and not _STOP.search(passages.text, end, cue.start)


def _named(agreement: Agreement, clause: Clause) -> set[int]:
    return {frame.named_at for frame in agreement.frames if frame.clause is clause and frame.named_at >= 0}


class Places:
    """Where one clause has what its words are told by."""

    def __init__(self, passages: Passages, wording: Wording, clause: Clause, cues: Sequence[Cue]) -> None:
        self.text = passages.text
        self.names = [(part.start, part.end) for part in clause.parts]
        fields = clause.of("fields")
        opening = [
            (category, [(cue.start, cue.end) for cue in fields if cue.category == category]) for category in _OPENING
        ]
        self.opening = [(category, spans) for category, spans in opening if spans]
        self.after = max((cue.start for cue in clause.of("fields", "after")), default=-1)
        self.papers = [(cue.start, cue.end) for cue in clause.of("agreements")]
        self.says = min((cue.end for cue in clause.of("participation", "comment")), default=None)
        self.acts = min((cue.start for cue in clause.of("signing")), default=None)
        tenors = {cue.category: cue.start for cue in reversed(clause.of("tenor"))}
        self.tenors = [(category, tenors[category]) for category in _TENORS if category in tenors]
        self.colon = self.text.find(":", passages.reading.sentences[clause.sentence].start, clause.end)
        self.cues = cues
        self.runs = self._runs(wording, clause)
        self.own = [cue for cue in cues if cue.layer != THING]
        start = max(passages.reading.paragraphs[clause.paragraph].start, clause.start - _QUOTED)
        self.start = (
            start if self.text.find("“", start, clause.end) >= 0 or '"' in self.text[start : clause.end] else -1
        )

    def features(self, cue: Cue) -> set[str]:
        """Return what the place of one word in its clause tells."""
        phrase = self.text[cue.start : cue.end].casefold()
        names = {f"topic:{cue.category}", f"{PHRASE}{cue.category}:{phrase}"}
        for category, spans in self.opening:
            last = max((end for _, end in spans if end <= cue.start + 1), default=None)
            if last is None:
                names.add(f"ahead:{category}")
                continue
            names.add(bucket(f"since:{category}", cue.start - last, 25, 80, 200))
            if not _STOP.search(self.text, last, cue.start):
                names.add(f"same-run:{category}")
        if cue.end <= self.after:
            names.add("before:after")
        if self.papers:
            last = max((end for _, end in self.papers if end <= cue.start), default=None)
            names.add("ahead:paper" if last is None else bucket("since:paper", cue.start - last, 20, 60, 150))
            if any(0 <= start - cue.end <= _JOINED for start, _ in self.papers):
                names.add("modifier")
        if self.says is not None:
            names.add("after-comment" if self.says <= cue.start else "before-comment")
        if self.acts is not None:
            names.add("after-act" if cue.start > self.acts else "before-act")
        names |= {f"after-{category}" for category, start in self.tenors if start < cue.start}
        names.update(self.runs[cue])
        if 0 <= self.colon < cue.start:
            names.add("after-colon")
        gaps = [abs(one.start - cue.start) for one in self.own if one.category != cue.category]
        names.add(bucket("beside", min(gaps, default=999), 25, 60, 120))
        if _ENUMERATED.search(self.text, cue.end, cue.end + 5) or _ENUMERATED.search(
            self.text, max(0, cue.start - 6), cue.start
        ):
            names.add("enumerated")
        if self.text[cue.start].isupper():
            names.add("capital")
        for start, end in self.names:
            if start <= cue.start < end:
                names.add("in-name")
        if self._quoted(cue):
            names.add("in-quote")
        if cue.end - cue.start <= _SHORT:
            names.add("short-word")
        for one in self.cues:
            if one.category != cue.category:
                if 0 <= one.start - cue.end <= 1:
                    names.add("joined-after")
                elif 0 <= cue.start - one.end <= 1:
                    names.add("joined-before")
        return names

    def _runs(self, wording: Wording, clause: Clause) -> dict[Cue, list[str]]:
        """Return for each word how many words for topics stand in its list, and the other words around that."""
        lists: list[list[Cue]] = []
        for cue in sorted(self.cues):
            between = self.text[lists[-1][-1].end : cue.start] if lists else ""
            apart = len(between) > _LISTED or _STOP.search(between) or not _ENUMERATED.search(between)
            if lists and (cue.start <= lists[-1][-1].end or not apart):
                lists[-1].append(cue)
            else:
                lists.append([cue])
        runs = []
        for group in lists:
            start, end = group[0].start, max(cue.end for cue in group)
            size = bucket("run", len({cue.start for cue in group}), 1, 2, 3)
            runs.append((group, [size, *wording.sides(start, end, clause)]))
        return {cue: told for group, told in runs for cue in group}

    def _quoted(self, cue: Cue) -> bool:
        """Whether a word stands in quotation marks that its paragraph opens before it."""
        if self.start < 0:
            return False
        text = self.text[self.start : cue.start]
        return text.rfind("“") > text.rfind("”") or text.count('"') % 2 == 1
