"""One clause's word of one agreement: which kind, between whom, signed by whom and when, and how sure that is."""

from __future__ import annotations

from dataclasses import replace

from graph.extraction.dates.dates import DateMention
from graph.extraction.facts import status
from graph.extraction.facts.cues import Cue
from graph.extraction.facts.frame import TWIN, Frame
from graph.extraction.facts.listing import listed
from graph.extraction.facts.papers import RIGHT, START, TERM, VERBLESS, Papers
from graph.extraction.facts.parties import ALIAS, Parties, Told
from graph.extraction.facts.passages import Clause, Passages
from graph.extraction.facts.sides import actors, persons


def frames(passages: Passages, clause: Clause) -> tuple[Frame, ...]:
    """Return what a clause tells of agreements."""
    telling = any(layer in clause.cues for layer in ("agreements", "cooperation", "signing", "twinning"))
    if not telling and not (passages.twinned and clause.dates):
        return ()
    builder = _Builder(passages, clause)
    found = builder.acts()
    many = listed(passages, clause, builder.parties.sides, alone=not found)
    if not many:
        dates = [frame.date for frame in found]
        if not found or (builder.since and builder.since not in dates):
            found = found + builder.nouns()
        found = found + builder.others_of(found)
    return tuple(found + builder.becoming(found) + many)


class _Builder:
    def __init__(self, passages: Passages, clause: Clause) -> None:
        self.passages = passages
        self.clause = clause
        self.parties = Parties(passages, clause)
        self.papers = Papers(passages, clause)
        self.agreements = self.papers.agreements
        self.twins = self.papers.twins
        self.since = self.papers.since

    def acts(self) -> list[Frame]:
        """Return the frames of the verbs of signing and renewing, one for each noun that they go with."""
        # "Penandatanganan", "signing ceremony" are acts only where no verb tells the deed.
        verbs = tuple(cue for cue in self.clause.of("signing") if cue.category not in VERBLESS)
        found: list[Frame] = []
        seen: set[Cue | None] = set()
        for act in verbs or self.clause.of("signing", *VERBLESS):
            noun = self.papers.noun_of(act)
            bare = noun is None and not self.twins and act.category.startswith("conclude")
            if bare:
                continue
            if noun not in seen:
                found += self._act(act, noun)
            elif found:
                found += self._earlier(act, found[-1])
            seen.add(noun)
        return found

    def _earlier(self, act: Cue, frame: Frame) -> list[Frame]:
        """Return the deed that a relative clause tells of ("renewed the agreement that they had signed in 1983")."""
        own = [date for date in self.clause.dates if 0 <= date.start - act.end <= START and date.last is None]
        if not own or own[0] == frame.date or act not in self.papers.others:
            return []
        return [
            replace(frame, start=act.start, state="signed", date=own[0], signers=(), present=(), act=False, strong=True)
        ]

    def _act(self, act: Cue, noun: Cue | None) -> list[Frame]:
        state: str | None = status.of_act(self.clause, act)
        if state == status.DENIED:
            return []
        signers, told = self.parties.signers(act, noun)
        soft = noun is None or noun.category == "mention"
        renewing = act.category.startswith("renew")
        proposed = renewing and state in ("proposed", "in-negotiation")
        lapsed = renewing and state in ("ended", "expired")
        frame = Frame(
            clause=self.clause,
            start=act.start,
            kind=self.papers.kind(noun),
            twin=bool(self.twins) and not self._twin_later(act),
            state=None if proposed else state,
            rule=told.rule,
            leads=told.leads,
            partners=told.partners,
            guess=() if told.leads or told.partners else self.parties.everyone(),
            signers=persons(signers),
            present=tuple(dict.fromkeys(part.entity for part in signers)),
            date=None if lapsed else self.papers.date(act.start, self.papers.is_purpose(act)),
            apart=self.parties.apart(told),
            act=not act.category.startswith("conclude"),
            noun=noun.category if noun else "twin" if self.twins else "none",
            named_at=noun.start if noun else -1,
            determiner=self.papers.determiner(noun),
            same=bool(self.clause.of("connectives", "same")),
            strong=not proposed and not self._loose(act, noun) and (not soft or self._dated_twins(act, noun, state)),
        )
        older = self._original(frame, noun) if renewing and noun else []
        return [replace(frame, date=None) if older else frame, *older]

    def _original(self, frame: Frame, noun: Cue) -> list[Frame]:
        """Return the older deed that a renewal names by its date ("renewed the charter of 1982")."""
        date = next((date for date in self.clause.dates if 0 <= date.start - noun.end <= RIGHT), None)
        if date is None or date != frame.date or frame.state == "planned":
            return []
        return [
            replace(frame, start=noun.start, state="signed", signers=(), present=(), act=False, determiner="former")
        ]

    def _loose(self, act: Cue, noun: Cue | None) -> bool:
        """Whether the words only tell that there is a cooperation ("menjalin kerja sama"), without a day."""
        soft = noun is not None and noun.category == "soft" and act.category.startswith("conclude")
        return soft and self.papers.date(act.start) is None

    def _dated_twins(self, act: Cue, noun: Cue | None, state: str | None) -> bool:
        """Whether a clause makes sister cities of two: with a day or a hedge, else it only mentions that they are."""
        return (
            noun is None
            and bool(self.twins)
            and (state not in ("signed", "renewed") or self.papers.date(act.start) is not None)
        )

    def nouns(self) -> list[Frame]:
        """Return the frame of a noun that no verb of signing goes with: planned, ended, dated or only mentioned."""
        noun = next((noun for noun in self.agreements if noun.category not in ("mention", "soft")), None)
        anchor = noun or next(iter((*self.twins, *self.agreements)), None)
        if anchor is None or (anchor.category == "soft" and self._ties()):
            return self._ties()
        by_twin = anchor in self.twins
        state = (status.of_tie if by_twin else status.of_noun)(self.clause, anchor)
        if state == status.DENIED:
            return []
        since = self.since
        date = since or (self.papers.date(anchor.start) if not by_twin and anchor.category != "soft" else None)
        if date is not since and date is not None and self.papers.of_event(anchor, date):
            date = None
        told = self.parties.around(anchor)
        if by_twin:
            told = replace(told, leads=self.parties.cities(told.leads), partners=self.parties.cities(told.partners))
        dated = date is not None and (noun is not None or bool(since) or bool(told.partners))
        if state is None and dated:
            state = "signed"
        named = noun is not None and noun.category not in ("generic", "ordinal")
        enough = len({*told.leads, *told.partners}) >= 2
        sure = told.rule != "subject" or enough
        others = self.parties.further() if told.rule == "between" else []
        first = Frame(
            clause=self.clause,
            start=anchor.start,
            kind=self.papers.kind(noun) or (TWIN if by_twin and state else None),
            twin=bool(self.twins),
            state=state,
            rule=told.rule,
            leads=told.leads if sure else (),
            partners=told.partners if sure else (),
            guess=told.leads if told.leads and not sure else self.parties.everyone(),
            date=date if since or state not in ("ended", "expired") else None,
            apart=self.parties.apart(told),
            noun=anchor.category if not by_twin else "twin",
            named_at=anchor.start,
            determiner=self.papers.determiner(anchor),
            strong=self._strong(noun, by_twin, state, since, told) or (named and enough) or dated,
        )
        return [first, *(replace(first, leads=group, partners=(), guess=()) for group in others)]

    def _strong(
        self, noun: Cue | None, by_twin: bool, state: str | None, since: DateMention | None, told: Told
    ) -> bool:
        if state is None:
            return False
        return noun is not None or (by_twin and bool(since or state == "ended" or {*told.leads, *told.partners}))

    def _ties(self) -> list[Frame]:
        """Return the frame of a cooperation that is only announced ("akan menggandeng X") or that ended."""
        for cue in self.clause.of("cooperation", "with", "tie"):
            state = status.of_tie(self.clause, cue)
            if state in ("ended", "expired") or (state == "planned" and cue.category == "with"):
                leads = actors(self.passages, self.parties.sides.before(cue.start))
                partners = actors(self.passages, self.parties.sides.following(cue))
                if partners:
                    told = Told("with", leads, partners)
                    twin = self.passages.twinned and len(self.parties.cities(partners)) == len(partners)
                    return [
                        Frame(
                            clause=self.clause,
                            start=cue.start,
                            kind=TWIN if twin else "cooperation-agreement",
                            twin=twin,
                            state=state,
                            rule="with",
                            leads=leads,
                            partners=partners,
                            apart=self.parties.apart(told),
                        )
                    ]
        return []

    def becoming(self, found: list[Frame]) -> list[Frame]:
        """Return a planned twinning that stands beside another agreement ("..., to end with them as sister cities")."""
        if not found or found[0].twin or not self.twins or found[0].state not in ("signed", "renewed", "planned"):
            return []
        if not any(status.of_tie(self.clause, twin) == "planned" for twin in self.twins):
            return []
        return [
            replace(
                found[0],
                kind=TWIN,
                twin=True,
                state="planned",
                signers=(),
                present=(),
                date=None,
                act=False,
                strong=True,
            )
        ]

    def others_of(self, found: list[Frame]) -> list[Frame]:
        """Return the frames of the clause's other nouns, each with what stands from it to the next noun.

        "A signed a memorandum with B in 2018 and a framework agreement with C in 2019" tells of two agreements.
        """
        nouns = [noun for noun in self.agreements if noun.category not in ("mention", "soft")]
        taken = {frame.named_at for frame in found}
        frames = []
        for noun, following in zip(nouns, [*nouns[1:], None], strict=False):
            before = next((one for one in reversed(nouns) if one.end <= noun.start), None)
            alias = before is not None and noun.start - before.end <= ALIAS
            apart = noun.category != "generic" or self.papers.determiner(noun) in ("further", "former", "indefinite")
            if not found or noun.start in taken or alias or not apart:
                continue
            limit = following.start if following else self.clause.end
            partners = self.parties.partners(noun.end, limit)
            ends = [cue.end for cue in self.clause.of("connectives", "until")]
            dates = [
                date
                for date in self.clause.dates
                if noun.end <= date.start < limit and not any(0 <= date.start - end <= TERM for end in ends)
            ]
            told = self.parties.around(noun) if not partners else Told("with", (), actors(self.passages, partners))
            frames.append(
                Frame(
                    clause=self.clause,
                    start=noun.start,
                    kind=self.papers.kind(noun),
                    twin=bool(self.twins) and noun.category == TWIN,
                    state=status.of_noun(self.clause, noun) or found[0].state,
                    rule="other-noun",
                    leads=told.leads or (found[0].leads if partners and not self._subordinate(found[0], noun) else ()),
                    partners=told.partners,
                    date=dates[0] if dates else None,
                    noun=noun.category,
                    named_at=noun.start,
                    determiner=self.papers.determiner(noun),
                    strong=(bool(partners) and not set(told.partners) <= set(found[0].partners)) or len(dates) == 1,
                )
            )
        return frames

    def _subordinate(self, frame: Frame, noun: Cue) -> bool:
        """Whether a noun stands in a clause of its own after a deed ("..., after it had left a pact with B")."""
        return any(frame.start < cue.start < noun.start for cue in self.clause.of("connectives", "clause"))

    def _twin_later(self, act: Cue) -> bool:
        """Whether the clause speaks of sister cities only as what is to come after the deed."""
        hedges = [cue for cue in self.clause.of("status", "planned", "proposed") if cue.start > act.end]
        return all(any(act.end < hedge.end <= twin.start for hedge in hedges) for twin in self.twins)
