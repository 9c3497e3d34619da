"""Renewals and the deeds that they renew, where one clause tells of both."""

from __future__ import annotations

from dataclasses import replace

from graph.extraction.agreements.ends import ends
from graph.extraction.agreements.frame import Frame
from graph.extraction.agreements.papers import START, Papers
from graph.extraction.agreements.strength import is_helped
from graph.extraction.clauses import status
from graph.extraction.clauses.cues import Cue
from graph.extraction.dates.dates import DateMention


def renewed(papers: Papers, act: Cue, frame: Frame) -> list[Frame]:
    """Return a deed and its renewal, each with its day ("was signed in 2012 and renewed in 2017"), else nothing."""
    before = frame.date if frame.date is not None and frame.date.start < act.start else None
    if before is None or not act.category.startswith("renew") or frame.state not in ("signed", "renewed"):
        return []
    day = _own(papers, act)
    if day == before or (day is None and not _anew(papers, act, before)):
        return []
    later = replace(frame, start=act.start, state="renewed", date=day, signers=(), present=(), named_at=-1)
    return [replace(frame, state="signed"), later]


def earlier(papers: Papers, act: Cue, frame: Frame) -> list[Frame]:
    """Return the deed that a relative clause tells of ("renewed the agreement that they had signed in 1983")."""
    day = _own(papers, act)
    if day is None or day == frame.date or act not in papers.others:
        return []
    return [_former(replace(frame, strong=True), act.start, day)]


def with_original(papers: Papers, frame: Frame, noun: Cue) -> list[Frame]:
    """Return a renewal, and the older deed that it names by its date ("renewed the charter of 1982", "the 1982 one").

    The renewal has another day, where the clause tells one.
    """
    date = next((date for date in papers.clause.dates if papers.own(noun, date)), None)
    if date is None and papers.since == frame.date:
        date = papers.since
    issued = papers.passages.reading.document.issued
    if date is None or frame.state == "planned" or (issued is not None and date.first.year >= issued.year):
        return [frame]  # "renewed the charter here on Tuesday"
    days = [day for day in papers.clause.dates if day != date and day.first.precision == "day" and day.last is None]
    day = min(days, key=lambda one: abs(one.start - frame.start), default=None)
    if (act := next((cue for cue in papers.clause.of("signing") if cue.start == frame.start), None)) is not None:
        day = next((one for one in [_own(papers, act)] if one not in (None, date)), day)  # "... and renewed in 2014"
    own = day if frame.date == date else frame.date
    return [replace(frame, date=own), _former(frame, noun.start, date)]


def _own(papers: Papers, act: Cue) -> DateMention | None:
    """Return the date right behind a verb, if it is not that until which it holds."""
    over = ends(papers.clause)
    days = (day for day in papers.clause.dates if 0 <= day.start - act.end <= START and day.last is None)
    return next((day for day in days if day not in over), None)


def _anew(papers: Papers, act: Cue, before: DateMention) -> bool:
    """Whether a verb without a day renews now what was signed in an earlier year ("..., has been extended")."""
    issued = papers.passages.reading.document.issued
    past = issued is not None and before.first.year < issued.year
    joined = any(cue.end + 1 == act.start for cue in papers.clause.of("connectives", "and"))  # "signed and extended"
    done = joined or act.category.endswith("-passive") or is_helped(papers.clause, act, "passive", "perfect")
    return past and done and act not in papers.others and status.of_act(papers.clause, act) == "renewed"


def _former(frame: Frame, start: int, day: DateMention) -> Frame:
    return replace(frame, start=start, state="signed", date=day, signers=(), present=(), act=False, determiner="former")
