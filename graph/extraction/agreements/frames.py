"""One clause's word of one agreement: which kind, between whom, signed by whom and when, and how sure that is."""

from __future__ import annotations

from dataclasses import replace

from graph.extraction.agreements.awards import awarded
from graph.extraction.agreements.chronology import of_line
from graph.extraction.agreements.deeds import Deeds
from graph.extraction.agreements.entering import of_entry
from graph.extraction.agreements.frame import Frame
from graph.extraction.agreements.instruments import done
from graph.extraction.agreements.listing import listed
from graph.extraction.agreements.nouns import Nouns
from graph.extraction.agreements.others import counted_of, joined_of, others_of
from graph.extraction.agreements.papers import Papers
from graph.extraction.agreements.parties import Parties
from graph.extraction.agreements.rows import is_head, told_by
from graph.extraction.agreements.steps import steps
from graph.extraction.clauses.cues import VAGUE
from graph.extraction.clauses.furniture import is_furniture
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.speakers import spoken_for

_SPEAKING = ("agreements", "cooperation", "signing", "twinning")
_TELLING = ("cooperation", "signing", "status", "twinning")


def frames(passages: Passages, clause: Clause) -> tuple[Frame, ...]:
    """Return what a clause tells of agreements."""
    if (below := done(passages, clause)) is not None:
        return (below,)
    row = told_by(passages, clause)
    if row is not None:
        return (row,)
    if clause.index in passages.tables.rows or is_head(passages, clause) or clause.index in passages.entries.heads:
        return ()
    quiet = clause.cues.keys().isdisjoint(_SPEAKING) and not clause.of("awards", "hire", "hired")
    if quiet and not (passages.twinned and clause.dates):
        return of_entry(passages, clause, ())
    if is_furniture(passages, clause):
        return ()
    if not clause.parts and not clause.dates and clause.cues.keys().isdisjoint(_TELLING):
        return of_entry(passages, clause, _mention(passages, clause))
    parties, papers = Parties(passages, clause), Papers(passages, clause)
    nouns = Nouns(passages, clause, parties, papers)
    found = Deeds(passages, clause, parties, papers).acts() if "signing" in clause.cues else []
    if "awards" in clause.cues and not any(frame.act for frame in found):
        found = awarded(passages, clause, parties, papers) or found
    many = listed(passages, clause, parties.sides, alone=not found)
    if len(many) == 1 and many[0].leads and not any(frame.parties for frame in found):  # "A - signed in 1990"
        found = [replace(one, twin=many[0].twin, leads=many[0].leads, partners=many[0].partners) for one in found]
        many = [] if any(one.state in ("ended", "expired") for one in found) else many
    days = {frame.date for frame in many}
    found = [frame for frame in found if frame.date is None or frame.date not in days]  # "a tie with B, signed in 1986"
    if not many:
        dates = [frame.date for frame in found]
        if not found or (papers.since and papers.since not in dates):
            found = found + nouns.nouns()
        further = (
            counted_of(passages, clause, papers, found)
            or joined_of(clause, papers, found)
            or steps(clause, papers, found)
        )
        found = found + (further or others_of(clause, parties, papers, found)) if found else []
    told = of_line(passages, clause, _ours(passages, clause, found + nouns.becoming(found) + many))
    return of_entry(passages, clause, told)


def _ours(passages: Passages, clause: Clause, found: list[Frame]) -> list[Frame]:
    """Give agreements with partners alone the other side that a speaker means by "we"."""
    if not clause.of("connectives", "we"):
        return found
    ours = spoken_for(passages, clause)
    return [
        replace(one, leads=(ours,), guess=())
        if ours is not None and one.partners and not one.leads and ours not in one.partners
        else one
        for one in found
    ]


def _mention(passages: Passages, clause: Clause) -> tuple[Frame, ...]:
    """Return the frame of a clause that names a document and nothing else ("the agreement is a milestone")."""
    papers = Papers(passages, clause)
    noun = next((noun for noun in papers.agreements if noun.category not in VAGUE), next(iter(papers.agreements), None))
    if noun is None:
        return ()
    return (
        Frame(
            clause=clause,
            start=noun.start,
            kind=papers.kind(noun),
            twin=False,
            state=None,
            rule="subject",
            noun=noun.category,
            named_at=noun.start,
            determiner=papers.determiner(noun),
            strong=False,
        ),
    )
