"""Signers that clauses behind the deed name ("The signatories were A and B", "C did so for the port")."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.agreements.heads import add_heads
from graph.extraction.agreements.stages import GROUPS
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import sides_of
from graph.extraction.clauses.uses import Part
from graph.extraction.statements.evidence import grounded

_SENT = 4  # clauses behind a deed in which somebody may be told to have been sent to it
_COUPLE = 2  # a body and who signs for it
_NAMED = 2  # clauses behind a deed in which its doers may be named
_HEAD = 12  # characters at the start of a clause in which it points back
_CALLED = 3  # words between those who signed and what they are called
_AS = re.compile(r",? (?:selaku|sebagai|as|for|on behalf of|untuk|atas nama|mewakili) ")
_TOLD = ("signing", "events", "participation")  # what a clause with a verb of its own tells of
_LIST = 6  # clauses that a list of signers may have
_RECENT = 24  # agreements told before whose signers a list may name, so that long texts take time in proportion


def name_signers(passages: Passages, found: Sequence[Agreement]) -> None:
    """Give agreements the signers that a list after them names ("The signatories were A, of X; and B, of Y").

    They are in the order of the text.
    """
    firsts = [one.frames.spots[0] for one in found]
    for clause in passages.clauses:
        cues = clause.of("signing", "signers")
        count = bisect_right(firsts, clause.index) if cues else 0
        told = found[max(0, count - _RECENT) : count]
        if not told:
            continue
        home = min(told, key=lambda one: (GROUPS[one.state] != "done", _distance(one, clause)))
        if GROUPS[home.state] == "gone":
            continue
        behind = _called(passages, clause, cues[0].start)
        for later in passages.clauses[clause.index : clause.index + _LIST]:
            stops = [cue.start for cue in later.of("participation", "witness-after", "witness-before")]
            stops = [stop for stop in stops if stop >= cues[0].end]
            if later.sentence != clause.sentence or (later is not clause and later.of("signing")):
                break
            for part in later.parts:
                before = any(stop < part.start for stop in stops)
                if part.kind == "Person" and (part.start >= cues[0].end or part in behind) and not before:
                    both = tuple(sorted({clause.sentence, home.frames[0].clause.sentence}))
                    home.listed.setdefault(part.entity, grounded(both, "agreement-signers"))
    for one in found:
        _add_likewise(passages, one)
        _add_sent(passages, one)
        _add_sides(passages, one)
        _add_gapped(passages, one)
        _add_named(passages, one)
        add_heads(passages, one)


def _called(passages: Passages, clause: Clause, offset: int) -> list[Part]:
    """Return those before "as" whom a clause calls signatories ("with A and B as signatories")."""
    called = any(cue.end + 1 == offset for cue in clause.of("status", "role"))
    return sides_of(passages, clause).before(offset, _CALLED) if called else []


def _add_likewise(passages: Passages, agreement: Agreement) -> None:
    """Add who is said to do the same in the clause right behind a deed ("Bela Brock did so for the port")."""
    for frame in [frame for frame in agreement.frames if frame.act]:
        for clause in passages.clauses[frame.clause.index + 1 : frame.clause.index + 2]:
            cues = clause.of("connectives", "likewise-after")
            if not cues or clause.of("signing") or clause.paragraph != frame.clause.paragraph:
                continue
            sides = [cue.start for cue in clause.of("connectives", "behalf")]
            if not frame.signers and not any(0 <= side - cues[0].end <= 1 for side in sides):
                continue  # "they signed it. Bela Brock did so well that ..."
            both = tuple(sorted({clause.sentence, frame.clause.sentence}))
            for part in sides_of(passages, clause).before(cues[0].start):
                if part.kind == "Person":
                    agreement.listed.setdefault(part.entity, grounded(both, "agreement-signers"))


def _add_sent(passages: Passages, agreement: Agreement) -> None:
    """Add whom a party sent to a signing, as clauses soon behind the deed tell ("Briggen had sent Bela Brock")."""
    deeds = [one for one in agreement.frames if one.act and one.state in ("signed", "renewed")]
    if not deeds:
        return
    last = deeds[-1].clause
    for clause in passages.clauses[last.index + 1 : last.index + 1 + _SENT]:
        sides = [cue for cue in clause.of("connectives", "behalf", "behalf-first") if cue.start - clause.start <= _HEAD]
        turns = clause.of("connectives", "turn") if sides and not clause.of("signing") else ()
        near = clause.paragraph - last.paragraph <= 1
        for cue in (*clause.of("connectives", "sent", "represented"), *turns) if near else ():
            bodies = [part.entity for part in clause.parts if part.end <= cue.start and part.use == "actor"]
            sent = [part for part in sides_of(passages, clause).following(cue) if part.kind == "Person"]
            sent = sent[:1] if bodies else sent
            for part in [*sent, *_apiece(clause, cue, sent, passages)]:
                body = bodies[-1] if bodies and part in sent else passages.office_at(part)
                if body in agreement.parties:
                    both = tuple(sorted({clause.sentence, last.sentence}))
                    agreement.listed.setdefault(part.entity, grounded(both, "agreement-signers"))


def _apiece(clause: Clause, cue: Cue, sent: Sequence[Part], passages: Passages) -> list[Part]:
    """Return who represents the next ("Alderton was represented by Ann Arden, and Briggen by Bela Brock")."""
    bys = [by for by in clause.of("connectives", "by") if sent and by.start >= max(cue.end, sent[-1].end)]
    bodies = [part for part in clause.parts if sent and part.kind != "Person" and part.start >= sent[-1].end]
    found = [
        sides_of(passages, clause).following(by)[:1] for by in bys if any(0 <= by.start - b.end <= 1 for b in bodies)
    ]
    return [part for group in found for part in group if part.kind == "Person"]


def _add_sides(passages: Passages, agreement: Agreement) -> None:
    """Add who signs for a party in the rest of a deed's sentence ("Signing for A was B; for C, D")."""
    for frame in [frame for frame in agreement.frames if frame.act and frame.signers]:
        for clause in passages.clauses[frame.clause.index + 1 : frame.clause.index + 1 + _NAMED]:
            heads = [cue for cue in clause.of("connectives", "behalf", "behalf-first") if cue.start == clause.start]
            if not heads or clause.sentence != frame.clause.sentence or len(clause.parts) != _COUPLE:
                continue
            body, person = clause.parts
            if body.entity in agreement.parties and person.kind == "Person":
                agreement.listed.setdefault(person.entity, grounded((clause.sentence,), "agreement-signers"))


def _add_gapped(passages: Passages, agreement: Agreement) -> None:
    """Add who signs in the rest of a deed's sentence, where that leaves the verb out ("..., while B as mayor of C")."""
    for frame in [frame for frame in agreement.frames if frame.act and frame.signers]:
        for clause in passages.clauses[frame.clause.index + 1 : frame.clause.index + 2]:
            first = clause.parts[0] if clause.parts else None
            if first is None or first.kind != "Person" or clause.sentence != frame.clause.sentence:
                continue
            if any(layer in clause.cues for layer in _TOLD) or first.start - clause.start > _HEAD:
                continue
            sides = [part.entity for part in clause.parts[1:2]]
            told = _AS.match(passages.text, first.end) and {passages.office_at(first), *sides}
            if told and not told.isdisjoint(agreement.parties):
                agreement.listed.setdefault(first.entity, grounded((clause.sentence,), "agreement-signers"))


def _add_named(passages: Passages, agreement: Agreement) -> None:
    """Add the officers of the parties whom a clause behind a deed says to be those who did it ("They are A and B")."""
    for frame in [frame for frame in agreement.frames if frame.act and frame.state in ("signed", "renewed")]:
        for clause in passages.clauses[frame.clause.index + 1 : frame.clause.index + 1 + _NAMED]:
            heads = [*clause.of("connectives", "those"), *clause.of("ties", "partner"), *clause.of("counts")]
            opened = any(cue.start - clause.start <= _HEAD for cue in heads) and not clause.of("signing")
            if not opened or not clause.of("ties", "namely"):
                continue
            both = tuple(sorted({clause.sentence, frame.clause.sentence}))
            for part in clause.parts:
                if part.kind == "Person" and passages.office_at(part) in agreement.parties:
                    agreement.listed.setdefault(part.entity, grounded(both, "agreement-signers"))


def _distance(agreement: Agreement, clause: Clause) -> int:
    return abs(clause.index - agreement.frames.nearest(clause.index))
