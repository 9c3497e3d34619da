"""What nouns for documents and ties in one clause tell of agreements, where no verb of signing does."""

from __future__ import annotations

from dataclasses import replace

from graph.extraction.agreements.between import further
from graph.extraction.agreements.couples import severally
from graph.extraction.agreements.foretold import foretold
from graph.extraction.agreements.frame import MANY, SOFT, TWIN, Frame, Told
from graph.extraction.agreements.guesses import beside, everyone
from graph.extraction.agreements.origins import of_a_tie, of_an_end
from graph.extraction.agreements.papers import START, VERBLESS, Papers
from graph.extraction.agreements.parties import Parties
from graph.extraction.agreements.steps import STEP
from graph.extraction.clauses import status
from graph.extraction.clauses.appositions import is_theirs
from graph.extraction.clauses.consent import approved
from graph.extraction.clauses.cues import VAGUE, Cue
from graph.extraction.clauses.gone import shelved
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import actors
from graph.extraction.clauses.standing import under
from graph.extraction.dates.dates import DateMention

PAIR = 2
_NO_DEED = ("ended", "expired", "planned")  # whose day is none of a deed; the last only for twins
_YEARS = 20  # characters from "the anniversary of" to the paper
_NO = 12  # characters from a negation to the noun that is not ("no exchange agreement")


class Nouns:
    """Finds the agreements that nouns of one clause tell of."""

    def __init__(self, passages: Passages, clause: Clause, parties: Parties, papers: Papers) -> None:
        self.passages = passages
        self.clause = clause
        self.parties = parties
        self.papers = papers

    def nouns(self) -> list[Frame]:
        """Return the frame of a noun without a verb: planned, ended, dated or only mentioned."""
        noun = next((noun for noun in self.papers.agreements if noun.category not in VAGUE), None)
        anchor = noun or next(iter((*self.papers.twins, *self.papers.agreements)), None)
        if anchor is None and self.papers.since:  # "has worked with B since 2015"
            anchor = next(iter(self.papers.ties), None)
        if anchor is not None and anchor.category == "ordinal" and self._alike(anchor):
            return self._ties()
        if anchor is None or (anchor.category in SOFT and self._ties()):
            return self._ties()
        by_twin = anchor in self.papers.twins
        state = (status.of_tie if by_twin else status.of_noun)(self.clause, anchor)
        if state == status.DENIED or (state in _NO_DEED[:2] and shelved(self.clause, anchor)):
            return []
        if state is None and anchor.category in SOFT and status.wished(self.clause):
            return []  # "was asked to give up its ties with B"
        if state is None and any(0 <= anchor.start - cue.end <= _NO for cue in self.clause.of("status", "negation")):
            return []
        if state == "planned" and foretold(self.clause, anchor, self.papers.determiner(anchor)):
            state = None
        if by_twin and state in ("planned", "proposed", "in-negotiation") and self._theirs(anchor):
            state = None
        consent = state in (None, "planned") and approved(self.clause, anchor)
        since = self.papers.since
        older = since is not None and noun is not None and of_a_tie(self.clause, since, noun)
        verbs = [verb for verb in self.clause.of("signing") if verb.category not in (*VERBLESS, "conclude-agree")]
        if older and not verbs:
            since = None  # "agreed to deepen a tie that began in 1999, signing a memorandum"
        named_day = not by_twin and anchor.category not in SOFT
        date = since or (self.papers.date(anchor.start) if named_day else None)
        if by_twin and state == "planned" and date is None:
            date = self.papers.ahead(anchor)
        if date is not None and any(anchor.end <= cue.start < date.start for cue in self.clause.of("ties", STEP)):
            date = since = None  # "the letter is to be followed by a memorandum next year"
        if consent or (date is not since and date is not None and self._of_another(anchor, date)):
            date = None
        told = self.parties.around(anchor)
        if consent and not told.leads:
            told = replace(told, leads=self._approving(told.partners))
        if by_twin and consent and told.rule != "of":
            state = "planned"  # "the council approved a twinning with B"
        if (
            date is not None
            and state not in (_NO_DEED if by_twin else _NO_DEED[:2])
            and self.papers.of_old(anchor, date)
        ):
            state, told = "signed", replace(told, rule="dated")
        if by_twin:
            told = replace(told, leads=self.parties.cities(told.leads), partners=self.parties.cities(told.partners))
        partner = bool(told.partners) and anchor.category != "mention"
        several = len({*told.leads, *told.partners})
        since_then = bool(since) and (anchor.category != "joint" or several >= PAIR)
        dated = date is not None and (noun is not None or since_then or partner)
        if state is None and dated:
            state = "signed"
        named = noun is not None and noun.category not in ("generic", "ordinal", "elliptic")
        enough = several >= PAIR
        owned = noun is not None and self.papers.owned(noun)
        # "under an accord between A and B"
        between = told.rule in ("between", "noun-pair") and under(self.clause, anchor)
        if state is None and noun and enough and (owned or between or self.papers.joined(noun)):
            state = "signed"
        sure = told.rule != "subject" or enough
        others = further(self.passages, self.clause, self.parties.sides) if told.rule == "between" else []
        over = state in ("ended", "expired")
        lapse = date is not None and over and of_an_end(self.clause, date)
        first = Frame(
            clause=self.clause,
            start=anchor.start,
            kind=None if older and since else self.papers.kind(noun) or (TWIN if by_twin and state else None),
            twin=bool(self.papers.twins),
            state=state,
            rule=told.rule,
            leads=told.leads if sure else (),
            partners=told.partners if sure else (),
            guess=beside(self.passages, self.clause, told.leads)
            if told.leads and not sure
            else everyone(self.passages, self.clause),
            date=date if (since and not lapse) or not over or self.papers.own(noun, date) else None,
            apart=self.parties.apart(told) or (owned and severally(self.passages, self.clause, told)),
            noun="twin" if by_twin else "soft" if anchor in self.papers.ties else anchor.category,
            named_at=anchor.start,
            determiner="former" if older and since else self.papers.determiner(anchor),
            approved=consent,
            strong=(enough or not self.papers.is_plural(anchor))
            and (several < MANY or self.parties.apart(told))
            and anchor.category != "joint-declaration"  # which is issued, not agreed
            and (self._strong(anchor, noun, by_twin, state, since, told) or (named and enough) or dated),
        )
        return [first, *(replace(first, leads=group, partners=(), guess=()) for group in others)]

    def _of_another(self, noun: Cue, date: DateMention) -> bool:
        """Whether a date is that of a visit, or of the day on which the years of a paper are celebrated."""
        years = any(0 <= noun.start - cue.end <= _YEARS for cue in self.clause.of("timing", "anniversary"))
        issued = self.passages.reading.document.issued
        late = issued is not None and date.first.year >= issued.year
        return (years and late) or self.papers.of_event(noun, date)

    def _approving(self, partners: tuple[str, ...]) -> tuple[str, ...]:
        """Return who gives its consent in the passive ("a deal with B was approved by the council of A")."""
        groups = (self.parties.sides.following(cue) for cue in self.clause.of("connectives", "by"))
        return tuple(iri for iri in actors(self.passages, next(groups, [])) if iri not in partners)

    def _theirs(self, twin: Cue) -> bool:
        """Whether sister cities are there already ("talks with its sister cities"), and are not only to become such."""
        near = any(0 <= twin.start - cue.end <= _NO for cue in self.clause.of("status", "becoming"))
        return not near and is_theirs(self.passages.text, self.clause.start, twin.start)

    def _strong(
        self, anchor: Cue, noun: Cue | None, by_twin: bool, state: str | None, since: DateMention | None, told: Told
    ) -> bool:
        if state is None:
            return False
        several = len({*told.leads, *told.partners}) >= 2
        if noun is not None and noun.category == "elliptic" and not self._dated(noun):
            return state in ("ended", "expired")
        if noun is None and not by_twin:
            vague = anchor.category == "mention" and told.rule != "between" and not self.clause.of("agreements", "soft")
            return several and not vague and state in ("proposed", "in-negotiation", "ended", "expired")
        return noun is not None or (by_twin and bool(since or state == "ended" or {*told.leads, *told.partners}))

    def _alike(self, noun: Cue) -> bool:
        """Whether only a cooperation like the one told is there ("has similar cooperation with B"), and no paper."""
        soft = any(cue.start <= noun.start < cue.end for cue in self.clause.of("cooperation", "with", "tie"))
        return soft and not self.clause.dates and not self.clause.of("status", "planned", "proposed", "in-negotiation")

    def _dated(self, noun: Cue) -> bool:
        """Whether a date follows a noun soon ("its forerunner of 1991")."""
        return any(0 <= date.start - noun.end <= START for date in self.clause.dates)

    def _ties(self) -> list[Frame]:
        """Return the frame of a cooperation that is announced ("akan menggandeng X") or ended."""
        for cue in self.clause.of("cooperation", "with", "tie", "link"):
            state = status.of_tie(self.clause, cue)
            if shelved(self.clause, cue):
                continue
            if cue.category == "link" and not status.cut(self.clause, cue):
                continue
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
        """Return a planned twinning beside another agreement ("to end as sister cities")."""
        if (
            not found
            or found[0].twin
            or not self.papers.twins
            or found[0].state not in ("signed", "renewed", "planned")
        ):
            return []
        if not any(status.of_tie(self.clause, twin) == "planned" for twin in self.papers.twins):
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
