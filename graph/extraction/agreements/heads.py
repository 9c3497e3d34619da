"""Signers told by their office alone ("both mayors signed it"), where the text names the heads of both parties."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Passages
from graph.extraction.reading import Role
from graph.extraction.statements.evidence import grounded

_COUPLE = 2
_NEAR = 16  # characters between "both mayors" and their deed
_DONE = ("signed", "renewed")
_SPELLINGS = {"walikota": "wali kota"}


def add_heads(passages: Passages, agreement: Agreement) -> None:
    """Add the mayors of the two parties of an agreement for which nobody else signs, where "both mayors" do."""
    if agreement.listed or any(frame.signers for frame in agreement.frames) or len(agreement.parties) != _COUPLE:
        return
    issued = passages.reading.document.issued
    for frame in agreement.frames:
        clause = frame.clause
        if not frame.act or frame.state not in _DONE:
            continue
        if issued is not None and any(date.first.year < issued.year for date in clause.dates):
            continue  # whoever were the mayors then
        for cue in clause.of("counts", "two"):
            acts = (*clause.of("signing", "sign"), *clause.of("signing", "sign-passive"))
            if not any(0 <= act.start - cue.end <= _NEAR or 0 <= cue.start - act.end <= _NEAR for act in acts):
                continue
            heads = _heads(passages, agreement, cue)
            if len(heads) == _COUPLE:
                for role in heads:
                    both = tuple(sorted({clause.sentence, _sentence(passages, role)}))
                    agreement.listed.setdefault(role.person, grounded(both, "agreement-signers"))
                return


def _heads(passages: Passages, agreement: Agreement, cue: Cue) -> list[Role]:
    """Return the one holder of the counted office in each party; empty where a party has none, or several."""
    office = passages.text[cue.start : cue.end].casefold()
    for written, usual in _SPELLINGS.items():
        office = office.replace(written, usual)
    found: dict[str, dict[str, Role]] = defaultdict(dict)
    for role in passages.reading.roles:
        if role.of in agreement.parties and not role.former and _is_of(role.title, office):
            found[role.of].setdefault(role.person, role)
    return [role for held in found.values() if len(held) == 1 for role in held.values()]


def _is_of(title: str, office: str) -> bool:
    """Tell whether a title is that of an office in the plural: "Lord Mayor" of "both mayors"."""
    said = title.casefold()
    for written, usual in _SPELLINGS.items():
        said = said.replace(written, usual)
    last = said.split()[-1:]
    deputy = said.startswith(("deputy", "vice", "wakil", "former"))
    return not deputy and bool(last) and (f"{last[0]}s" in office.split() or said in office)


def _sentence(passages: Passages, role: Role) -> int:
    sentences = passages.reading.sentences
    return max(bisect_right(sentences, role.start, key=lambda span: span.start) - 1, 0)
