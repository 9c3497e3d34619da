"""The agreements of a document: what its clauses tell of each, put together."""

from __future__ import annotations

from dataclasses import replace

from graph.extraction.agreements.agreement import Agreement, Frames, dates_fit
from graph.extraction.agreements.alike import alike
from graph.extraction.agreements.apart import one_each
from graph.extraction.agreements.couples import carried, day_behind, further_between, gapped
from graph.extraction.agreements.frame import Frame
from graph.extraction.agreements.frames import frames
from graph.extraction.agreements.instruments import name_undersigned
from graph.extraction.agreements.kinds import kinds_fit, make_twins
from graph.extraction.agreements.lines import MARK
from graph.extraction.agreements.linking import link, link_late, only_deed
from graph.extraction.agreements.numbered import numbered, shared
from graph.extraction.agreements.offers import offers
from graph.extraction.agreements.settling import ground, settle
from graph.extraction.agreements.signers import name_signers
from graph.extraction.agreements.stages import GROUPS, fresh, renewal_of, states_fit
from graph.extraction.agreements.steps import of_last
from graph.extraction.agreements.tally import counting, dated_by, goes_on, head_day, told_of
from graph.extraction.clauses.blocks import signed_for
from graph.extraction.clauses.implied import counted_with, listed_after, signers_below
from graph.extraction.clauses.passages import Clause, Passages

__all__ = ["Agreement", "agreements", "ground"]

_GUESSED = ("agreement-main-actors", "agreement-two-actors")
_TITLES = 5  # paragraphs at the start that may be titles
_TITLE = 120  # characters that a title may have
_TITLE_MARKS = 3  # characters in which a title may differ from its paragraph
_RECENT = 24  # agreements told before with which one may be the same, so that long texts take time in proportion


def agreements(passages: Passages) -> tuple[Agreement, ...]:
    """Return the agreements that a document tells of, in the order of their first mention."""
    found: list[Agreement] = []
    loose: list[Frame] = []
    titles: list[Frame] = []
    head: Frame | None = None  # the deed of a clause that a list of documents follows
    deed: Frame | None = None  # the last verb of signing, which the next clause may leave out
    paper: Frame | None = None  # the last that "between" joins two by, which the next clause may leave out
    dated: Frame | None = None  # what the clause before tells with a day
    joint: Frame | None = None  # a cooperation with several, of which a deed may follow
    tally: Frame | None = None  # a deed that counts the papers that the clauses behind it name
    last: Clause | None = None  # the last clause of them
    papers: dict[int, list[Frame]] = {}  # those that clauses behind a deed number
    for clause in passages.clauses:
        told = list(frames(passages, clause))
        if other := alike(passages, clause, dated, told):
            told = other
        elif deed is not None and deed.clause.sentence == clause.sentence and not any(one.strong for one in told):
            told = gapped(passages, clause, deed) or told
        if paper is not None and paper.clause.sentence == clause.sentence and not told:
            told = further_between(passages, clause, paper)
        paper = next((one for one in told if one.strong and one.rule == "between"), paper)
        told = [carried(joint, one) for one in told]
        joint = next((one for one in told if one.apart), joint)
        if (day := head_day(passages, clause)) is not None:
            told = [replace(one, date=day) if one.date is None else one for one in told]
        dated = next((one for one in told if one.date), None)
        deed = next((one for one in told if one.act), deed)
        if deed is not None and deed.date is None and deed in told and (day := day_behind(passages, deed)):
            told = [replace(one, date=day) if one.act and one.date is None else one for one in told]
        if head is not None and head.clause.sentence != clause.sentence and not _in_list(passages, clause):
            head = None
        if tally is not None and last is not None and goes_on(last, clause):
            base, told = told, [told_of(tally, one) for one in told]
            last = clause if told != base else last
        colon = bool(told) and passages.text[clause.start : clause.end].rstrip().endswith(":")
        if clause.index in papers:
            told = papers[clause.index]
        elif not colon and (later := numbered(passages, told)):
            papers, told = later, []
        elif not colon and (counted := counting(passages, told, frames)) is not None:
            tally, last = counted, clause
            told = [one for one in told if one is not counted]
        for frame in told:
            for single in one_each(passages, of_last(dated_by(head, _listed_below(passages, frame)), found)):
                if _is_title(passages, clause):
                    titles.append(single)
                elif not shared(passages, single, found) and not link(passages, single, found):
                    loose.append(single)
        if colon:
            head = next((frame for frame in told if frame.act), head)
    if not found:
        for single in titles:
            link(passages, single, found)
    link_late(passages, loose, found)
    found += offers(passages, loose, found)
    if not found:
        found = only_deed(loose)
    for agreement in found:
        agreement.frames = Frames(sorted(agreement.frames, key=lambda frame: frame.start))
    kept = _merged(passages, settle(passages, found))
    kept = _without_shares(kept)
    first = min((one.frames[0].start for one in kept), default=0)
    kept = [one for one in kept if one.frames[0].start == first or not _is_echo(one)]
    kept.sort(key=lambda agreement: min(frame.start for frame in agreement.frames))
    name_signers(passages, kept)
    name_undersigned(passages, kept)
    make_twins(passages, kept)
    return tuple(kept)


def _is_title(passages: Passages, clause: Clause) -> bool:
    """Whether a clause is a title, which the text below it tells again."""
    span = passages.reading.paragraphs[clause.paragraph]
    if passages.instrument is not None and clause is passages.instrument.done:
        return False
    if clause.paragraph > _TITLES or span.end - span.start > _TITLE:
        return False
    ended = passages.text[span.start : span.end].rstrip()[-1:] in '.!?:;”"'
    parted = clause.paragraph == 0 and "; " in passages.text[span.start : span.end]  # "A signs deed; mayor to visit C"
    return not ended and (parted or clause.end - clause.start >= span.end - span.start - _TITLE_MARKS)


def _in_list(passages: Passages, clause: Clause) -> bool:
    """Whether a clause stands in a paragraph that a number or a bullet opens."""
    start = passages.reading.paragraphs[clause.paragraph].start
    return MARK.match(passages.text, start) is not None or MARK.match(passages.text, clause.start) is not None


def _listed_below(passages: Passages, frame: Frame) -> Frame:
    """Give a deed the signers, and the parties, that a list below it names."""
    if len(frame.parties) >= 2 or not (frame.act or frame.strong):
        return frame
    if frame.state in ("signed", "renewed", "planned"):
        told = listed_after(passages, frame.clause) or counted_with(passages, frame.clause)
        others = [actor for actor in told if actor not in frame.parties]
        leads = frame.parties or tuple(home for home in [passages.home] if home and home not in others)
        if others and leads:
            apart = any(cue.start > frame.start for cue in frame.clause.of("connectives", "with", "plural"))
            apart = apart or (frame.determiner == "definite" and bool(frame.clause.of("ties", "among")))
            return replace(frame, leads=leads, partners=tuple(others), guess=(), apart=apart)
    if not frame.act:
        return frame
    persons, actors = signers_below(passages, frame.clause)
    if len(actors) < 2 and not frame.parties:
        persons, actors = signed_for(passages, frame.clause)
    if len(actors) < 2:
        return frame
    return replace(frame, leads=tuple(actors), partners=(), signers=tuple(persons))


def _merged(passages: Passages, found: list[Agreement]) -> list[Agreement]:
    """Put together the agreements of the same parties that turn out to be one."""
    kept: list[Agreement] = []
    for other in found:
        home = next((one for one in kept[-_RECENT:] if _same(passages, one, other)), None)
        if home is None:
            kept.append(other)
            continue
        for frame in other.frames:
            home.add(frame)
        home.signed = home.signed or other.signed
    return kept


def _is_bare(agreement: Agreement) -> bool:
    """Whether no word for a document and no verb of signing tells of it, only a cooperation to come."""
    return all(frame.noun == "none" and not frame.act and frame.rule == "with" for frame in agreement.frames)


def _is_echo(agreement: Agreement) -> bool:
    """Whether "the agreement" points to one told before, though it fits none, and no clause names its parties."""
    first = agreement.frames[0]
    vague = first.determiner == "definite" and first.noun in ("generic", "mention", "soft")
    guessed = all(ground.rule in _GUESSED for ground in agreement.parties.values())
    return vague and guessed and agreement.state != "renewed" and agreement.date is None


def _without_shares(found: list[Agreement]) -> list[Agreement]:
    """Leave out a cooperation that is that of an agreement that the text tells too, or to come for one of its parties.

    That is one without a word for a document and without a deed; to come "also" for a party is another.
    """
    bare = {one for one in found if _is_bare(one)}
    groups = {frozenset(one.parties) for one in found if one not in bare}
    parties = frozenset().union(*groups)

    def shared(one: Agreement) -> bool:
        wish = one.state == "planned" and not any(frame.clause.of("connectives", "also") for frame in one.frames)
        return not parties.isdisjoint(one.parties) if wish else frozenset(one.parties) in groups

    return [one for one in found if one not in bare or not shared(one)]


def _determiner(agreement: Agreement) -> str:
    return agreement.frames[0].determiner


def _older(passages: Passages, agreement: Agreement) -> bool:
    """Whether an agreement is of a year before that of the report."""
    issued, date = passages.reading.document.issued, agreement.date
    return issued is not None and date is not None and date.year < issued.year


def _is_deed(agreement: Agreement) -> bool:
    return any(frame.act and frame.signers for frame in agreement.frames)


def _same(passages: Passages, one: Agreement, other: Agreement) -> bool:
    if "former" in (_determiner(one), _determiner(other)) and one.date != other.date:
        return False
    if _determiner(other) == "further" and one.frames[0].clause is other.frames[0].clause:
        return False  # "an MoU and a contract"
    if _determiner(other) == "further" and _older(passages, one) and other.date is None and _is_deed(other):
        return False  # "the first was signed in 2003. On Monday the two signed a new one"
    if set(one.parties) != set(other.parties) or not dates_fit(one.date, other.date):
        return False
    if not kinds_fit(one.named, other.named, one.twin and other.twin):
        return False
    groups = (GROUPS[one.state], GROUPS[other.state])
    if groups[0] != groups[1] and ("gone" not in groups or _determiner(other) == "further"):
        return False
    if groups[0] != groups[1] and (fresh(passages, one) or fresh(passages, other)):
        return False
    return all(states_fit(frame, one) and not renewal_of(passages, frame, one) for frame in other.frames)
