"""What the text of a paper itself tells of the agreement that it is: its day below the text, and who signs it."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.agreements.frame import TWIN, Frame
from graph.extraction.clauses.cues import VAGUE
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.status import of_act
from graph.extraction.statements.evidence import grounded

_DONE = ("signed", "renewed")


def done(passages: Passages, clause: Clause) -> Frame | None:
    """Return the frame of the line that tells where and when a paper was signed, None for any other clause."""
    paper = passages.instrument
    if paper is None or paper.done is not clause or not (paper.signers or clause.of("signing")):
        return None
    nouns = [cue for cue in paper.title.of("agreements") if cue.category not in VAGUE]
    twin = bool(paper.title.of("twinning", "relation")) or any(cue.category == TWIN for cue in nouns)
    above = passages.clauses[: clause.index]
    renews = any(of_act(one, cue) == "renewed" for one in above for cue in one.of("signing", "renew"))
    return Frame(
        clause=clause,
        start=clause.start,
        kind=nouns[0].category if nouns else TWIN if twin else None,
        twin=twin,
        state="renewed" if renews else "signed",
        rule="signed-by",
        leads=paper.parties,
        signers=paper.signers,
        present=paper.signers,
        date=paper.date,
        act=True,
        noun=nouns[0].category if nouns else "twin",
        sentences=tuple(sorted({paper.title.sentence, clause.sentence})),
    )


def name_undersigned(passages: Passages, found: Sequence[Agreement]) -> None:
    """Give the agreement that a text is the paper of, and that has no signers, those who sign for both sides."""
    paper = passages.instrument
    if paper is None:
        return
    for one in found:
        if set(one.parties) == set(paper.parties) and one.state in _DONE and not _is_earlier(one):
            if not one.signers:
                for person in paper.signers:
                    one.listed.setdefault(person, grounded((paper.title.sentence,), "agreement-signers"))
            return


def _is_earlier(agreement: Agreement) -> bool:
    """Whether an agreement is a tie of old that the paper recalls ("sister cities since 2009")."""
    return agreement.signed is not None and agreement.signed.noun == "twin" and not agreement.signed.act
