"""What the other nouns for documents of one clause tell of agreements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.extraction.agreements.ends import ends
from graph.extraction.agreements.frame import TWIN, Frame, Told
from graph.extraction.agreements.papers import Papers
from graph.extraction.agreements.parties import ALIAS, Parties
from graph.extraction.clauses import status
from graph.extraction.clauses.cues import VAGUE, Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import actors
from graph.extraction.dates.dates import DateMention
from graph.extraction.dates.datewords import datewords

_UNNAMED = (*VAGUE, "ordinal", "elliptic", TWIN)  # the last as an MoU may make twins
_PAIR = 2
_COUNTED = 3  # papers of one deed, at most, that are told one by one
_JOINED = 16  # characters from a noun to the word that joins the next to it, past its short form in brackets
_NEXT = 12  # and from that word to the next noun


def counted_of(passages: Passages, clause: Clause, papers: Papers, found: list[Frame]) -> list[Frame]:
    """Return the frames of the second and third paper that two sign with one ("A and B signed two memoranda")."""
    words = clause.of("connectives", "plural") if len(found) == 1 else ()
    if not words or not found[0].act or len(found[0].parties) != _PAIR or found[0].named_at < found[0].start:
        return []
    if len(clause.of("connectives", "with")) > 1 or clause.of("connectives", "each"):
        return []  # "two, one with B and the other with C"
    for noun in papers.agreements:
        if noun.start == found[0].named_at and noun.category not in _UNNAMED:
            word = next((cue for cue in words if cue.start < noun.start < cue.end), None)
            first = passages.text[word.start : word.end].split()[0].casefold() if word else ""
            number = datewords(passages.reading.language).numbers.get(first, 1)
            return [replace(found[0], determiner="further", strong=True)] * (number - 1) if number <= _COUNTED else []
    return []


def joined_of(clause: Clause, papers: Papers, found: list[Frame]) -> list[Frame]:
    """Return the frames of papers of another kind that the same parties sign with one ("MoU dan PKS", "disertai PKS").

    What has partners of its own is told by `others_of`.
    """
    nouns = [noun for noun in papers.agreements if noun.category not in _UNNAMED]
    if len(nouns) < 2:
        return []
    deeds = [frame for frame in found if frame.act and frame.named_at >= 0]
    words = clause.of("connectives", "and", "plus")
    withs = [cue.start for cue in clause.of("connectives", "with", "between") if cue not in words]
    beside = [(noun, _beside(noun, nouns, words)) for noun in nouns]
    joined = []
    for first in deeds:
        for noun, kinds in beside:
            apart = any(first.named_at < start < noun.start for start in withs)
            if first.noun in kinds and not apart and not first.twin and noun.category != first.noun:
                kind = papers.kind(noun)
                joined.append(
                    replace(
                        first, kind=kind, noun=noun.category, named_at=noun.start, determiner="further", strong=True
                    )
                )
                break
    return joined


def _beside(noun: Cue, nouns: Sequence[Cue], words: Sequence[Cue]) -> frozenset[str]:
    """Return the categories of the nouns to which one of the words joins a noun ("MoU dan PKS")."""
    near = [cue.start for cue in words if 0 < noun.start - cue.end <= _NEXT]
    return frozenset(other.category for start in near for other in nouns if 0 < start - other.end <= _JOINED)


def others_of(clause: Clause, parties: Parties, papers: Papers, found: list[Frame]) -> list[Frame]:
    """Return the frames of the clause's other nouns, each with what stands from it to the next noun.

    "A signed a memorandum with B in 2018 and a framework agreement with C in 2019" tells of two agreements.
    """
    nouns = [noun for noun in papers.agreements if noun.category not in VAGUE]
    taken = {frame.named_at for frame in found}
    severed = len(taken) > 1 and len({frame.start for frame in found}) == 1
    frames = []
    for noun, following in zip(nouns, [*nouns[1:], None], strict=False):
        before = next((one for one in reversed(nouns) if one.end <= noun.start), None)
        alias = before is not None and noun.start - before.end <= ALIAS
        alias = alias or bool(following and following.start in taken and following.start - noun.end <= ALIAS)
        apart = noun.category != "generic" or papers.determiner(noun) in ("further", "former", "indefinite")
        if noun.category in [one.noun for one in found] and papers.determiner(noun) == "definite":
            continue  # "a contract with B, and from that contract it withdrew"
        if not found or noun.start in taken or alias or not apart:
            continue
        if severed and all(frame.start < noun.start for frame in found):
            continue  # each pair has its noun already
        if (state := status.of_noun(clause, noun)) == status.DENIED:
            continue
        limit = following.start if following else clause.end
        partners = parties.partners(noun.start if noun.category == "ordinal" else noun.end, limit)
        over = ends(clause)
        dates = [date for date in clause.dates if noun.end <= date.start < limit and date not in over]
        shared = _shared(clause, found[0], noun) if partners and not dates else None
        told = parties.around(noun) if not partners else Told("with", (), actors(parties.passages, partners))
        frames.append(
            Frame(
                clause=clause,
                start=noun.start,
                kind=papers.kind(noun),
                twin=bool(papers.twins) and noun.category == TWIN,
                state=state or found[0].state,
                rule="other-noun",
                leads=told.leads or (found[0].leads if partners and not _subordinate(clause, found[0], noun) else ()),
                partners=told.partners,
                date=dates[0] if dates and state not in ("ended", "expired") else shared,
                noun=noun.category,
                named_at=noun.start,
                determiner=papers.determiner(noun),
                strong=(bool(partners) and not set(told.partners) <= set(found[0].partners))
                or len(dates) == 1
                or (noun.category not in _UNNAMED and _own_pair(told, found)),
            )
        )
    return frames


def _shared(clause: Clause, deed: Frame, noun: Cue) -> DateMention | None:
    """Return the day told before a list of papers, which is that of each ("signed on Monday an MoU with B and ...")."""
    if not deed.act or deed.date is None or len(clause.dates) != 1 or _subordinate(clause, deed, noun):
        return None
    return deed.date if deed.date.end <= min(deed.named_at, noun.start) else None


def _own_pair(told: Told, found: list[Frame]) -> bool:
    """Whether a noun joins two of its own ("a letter between A and B, and an accord of C and D")."""
    pair = {*told.leads, *told.partners}
    apart = all(pair.isdisjoint(one.parties) for one in found)
    return told.rule in ("noun-pair", "between") and len(pair) == _PAIR and apart


def _subordinate(clause: Clause, frame: Frame, noun: Cue) -> bool:
    """Whether a noun stands in a clause of its own after a deed ("..., after it had left a pact with B")."""
    if noun.category == "ordinal":
        return False  # "which it signed with B, the other with C"
    return any(frame.start < cue.start < noun.start for cue in clause.of("connectives", "clause"))
