"""What verbs of signing and renewing in one clause tell of agreements."""

from __future__ import annotations

from dataclasses import replace

from graph.extraction.agreements.couples import each, severally
from graph.extraction.agreements.frame import Frame
from graph.extraction.agreements.guesses import everyone
from graph.extraction.agreements.papers import START, VERBLESS, Papers
from graph.extraction.agreements.parties import Parties
from graph.extraction.agreements.renewed import earlier, renewed, with_original
from graph.extraction.agreements.strength import HELP, Strength, is_helped
from graph.extraction.agreements.subjects import kindred, of_bodies
from graph.extraction.clauses import status
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.purposes import is_purpose, is_second_purpose, only_then
from graph.extraction.clauses.sides import persons
from graph.extraction.clauses.uses import Part
from graph.extraction.dates.dates import DateMention

_THAT = 8  # characters from a proposal to the end of "that" ("the proposal is that")
_AFTER = 40  # characters between sister cities and the deed that made them
_AGREED = 60  # characters between "agreed" and what is agreed


class Deeds:
    """Finds the deeds of one clause."""

    def __init__(self, passages: Passages, clause: Clause, parties: Parties, papers: Papers) -> None:
        self.passages = passages
        self.clause = clause
        self.parties = parties
        self.papers = papers
        self.strength = Strength(passages, clause, papers)
        self.of_bodies = of_bodies(passages, clause)

    def acts(self) -> list[Frame]:
        """Return the frames of the verbs of signing and renewing, one for each noun that they go with."""
        # "Penandatanganan", "signing ceremony" are acts only where no verb tells the deed.
        verbs = tuple(cue for cue in self.clause.of("signing") if cue.category not in VERBLESS)
        found: list[Frame] = []
        seen: dict[Cue | None, Cue] = {}
        for act in verbs or self.clause.of("signing", *VERBLESS):
            noun = self.papers.noun_of(act)
            twins = self.papers.twins
            bare = noun is None and not twins and act.category.startswith("conclude")
            if bare or (noun and act.category == "conclude-agree" and not self._is_agreed(act, noun)):
                continue
            if noun not in seen:
                found += self._act(act, noun)
            elif self._is_signed(seen[noun], act):
                signed = self._act(act, noun)  # "agreed on a pact, which was signed by ..."
                drafted = found and found[-1].state == "in-negotiation" and [one.state for one in signed] == ["planned"]
                if not found or drafted or any(frame.present for frame in signed):
                    found, seen[noun] = signed, act
                elif found[-1].date is None and signed:  # "was laid down in a pact that was signed on Monday"
                    found[-1] = replace(found[-1], date=signed[0].date, act=signed[0].act)
            elif found and (later := renewed(self.papers, act, found[-1])):
                found[-1:] = later
            elif found and (older := earlier(self.papers, act, found[-1])):
                found += older
            elif found and found[-1].state == "renewed" and not found[-1].signers and act.category == "sign":
                signers = persons(self._doing(act, self.parties.signers(act, noun)[0]))
                found[-1] = replace(found[-1], signers=signers)  # "was renewed in a hall where A and B signed it"
            seen.setdefault(noun, act)
        return found

    def _is_signed(self, before: Cue, act: Cue) -> bool:
        """Whether a verb signs what another has agreed or renewed ("the extension was signed by ...")."""
        renewal = before.category == "renew" and act not in self.papers.others
        written = act.category == "conclude-passive" and before.category == "conclude-agree"  # "agreed, laid down in"
        return written or (act.category.startswith("sign") and (renewal or before.category.startswith("conclude")))

    def _is_agreed(self, act: Cue, noun: Cue) -> bool:
        """Whether a document is what is agreed ("agreed on a pact", "the pact was agreed")."""
        helped = is_helped(self.clause, act, "passive")
        return (noun.end <= act.start) if helped else 0 <= noun.start - act.end <= _AGREED

    def _act(self, act: Cue, noun: Cue | None) -> list[Frame]:
        state: str | None = status.of_act(self.clause, act)
        if state == status.DENIED:
            return []
        if state == "signed" and self._is_asked(act):
            state = "proposed"
        second = state == "signed" and is_second_purpose(self.clause, act) and not self.papers.ahead(act)
        state = "planned" if second else state
        former = self._relative(act) or self._originally(act)
        if former and state == "renewed":
            state = "signed"
        signers, told = self.parties.signers(act, noun)
        if not told.leads and not told.partners:
            told = replace(told, leads=kindred(self.passages, self.clause, act))
        if act.start in self.of_bodies:
            signers = [part for part in signers if part.kind != "Person"]
        soft = noun is None or noun.category == "mention"
        renewing = act.category.startswith("renew")
        proposed = renewing and state in ("proposed", "in-negotiation")
        similar = noun is not None and noun.category == "ordinal"  # "kerja sama serupa dengan A, B dan C"
        bare = noun is not None and (similar or self.papers.determiner(noun) == "none")
        lapsed = renewing and state in ("ended", "expired")
        then = state == "signed" and only_then(self.clause, act)
        frame = Frame(
            clause=self.clause,
            start=act.start,
            kind=self.papers.kind(noun),
            twin=bool(self.papers.twins) and not self._twin_later(act) and not self._twin_behind(noun),
            state=None if proposed or then else state,
            rule=told.rule,
            leads=told.leads,
            partners=told.partners,
            guess=() if told.leads or told.partners else everyone(self.passages, self.clause),
            signers=() if proposed or self._unsigned(act) else persons(self._doing(act, signers)),
            present=tuple(dict.fromkeys(part.entity for part in signers)),
            date=None if lapsed or self._talks(act, state) else self._day(act, noun, then),
            apart=self.parties.apart(told) or (bare and severally(self.passages, self.clause, told)),
            act=not act.category.startswith("conclude"),
            noun=noun.category if noun else "twin" if self.papers.twins else "none",
            named_at=noun.start if noun else -1,
            determiner="former" if former else self.papers.determiner(noun),
            same=bool(self.clause.of("connectives", "same")),
            strong=not (proposed or second)
            and not (self.strength.is_loose(act, noun, told) and not self.strength.is_hedged(state, told))
            and (not soft or self.strength.makes_twins(act, noun, state, told)),
        )
        if renewing and noun and state == "renewed":
            frame, *older = with_original(self.papers, frame, noun)
            return [*each(self.passages, frame), *older]
        return each(self.passages, frame)

    def _talks(self, act: Cue, state: str | None) -> bool:
        """Whether a clause tells on which day two still talk ("today we are in talks, there is no signing yet")."""
        return act.category == "signing" and state in ("in-negotiation", "proposed")

    def _is_asked(self, act: Cue) -> bool:
        """Whether a deed is what somebody proposes that others do ("suggested that A and B sign an accord")."""
        if not any(cue.start == act.start for cue in self.clause.of("connectives", "bare")):
            return False
        that = [cue.end for cue in self.clause.of("connectives", "clause") if cue.end <= act.start][-1:]
        asked = self.clause.of("status", "invited", "proposed")
        return any(0 <= end - cue.end <= _THAT for end in that for cue in asked)

    def _unsigned(self, act: Cue) -> bool:
        """Whether a verb only tells that something is agreed, and no noun that it is signed ("agreed and signed")."""
        return act.category == "conclude-agree" and not self.clause.of("signing", *VERBLESS)

    def _day(self, act: Cue, noun: Cue | None, then: bool = False) -> DateMention | None:
        """Return the day of a deed; of "on Monday it praised the pact signed in April" what stands behind the verb.

        Of that after which something is to come, "then", it is none that stands behind the hedge.
        """
        day = self._nearest(act, noun)
        later = [cue.start for cue in self.clause.of("status", "planned") if cue.start > act.end] if then else ()
        return None if day is not None and any(start < day.start for start in later) else day

    def _nearest(self, act: Cue, noun: Cue | None) -> DateMention | None:
        own = self.papers.date(act.start, is_purpose(self.clause, act)) or self.papers.ahead(act)
        helped = is_helped(self.clause, act, "passive")
        further = noun is not None and noun.category == "ordinal" and noun.start > act.start  # "and signed one with C"
        if not further and (noun is None or helped or not 0 <= act.start - noun.end <= HELP):
            return own
        return self.papers.date(act.start, True) or own

    def _originally(self, act: Cue) -> bool:
        """Whether a verb tells of the first signing of a paper ("first signed in 2011, the accord ...")."""
        return not act.category.startswith("renew") and any(
            0 <= act.start - cue.end <= 1 for cue in self.clause.of("connectives", "originally")
        )

    def _relative(self, act: Cue) -> bool:
        """Whether a relative clause tells a deed with a day of its own ("carries out the pact concluded in 2009")."""
        own = any(0 <= date.start - act.end <= START for date in self.clause.dates)
        return own and act in self.papers.others and not self._makes(act)

    def _makes(self, act: Cue) -> bool:
        """Whether a deed makes of two what the clause tells first ("became sisters after they signed an accord")."""
        after = [cue for cue in self.clause.of("status", "past") if cue.end <= act.start]
        return bool(after) and any(0 < after[-1].start - twin.end <= _AFTER for twin in self.papers.twins)

    def _doing(self, act: Cue, signers: list[Part]) -> list[Part]:
        """Return the signers without who only speaks of the deed ("Mayor A said that the two cities had signed it")."""
        says = [cue.start for cue in self.clause.of("participation", "comment")] if act.category != "signing" else ()
        return [part for part in signers if not any(part.end <= say < act.start for say in says)]

    def _twin_later(self, act: Cue) -> bool:
        """Whether the clause speaks of sister cities only as what is to come after the deed."""
        hedges = [cue for cue in self.clause.of("status", "planned", "proposed") if cue.start > act.end]
        return all(any(act.end < hedge.end <= twin.start for hedge in hedges) for twin in self.papers.twins)

    def _twin_behind(self, noun: Cue | None) -> bool:
        """Whether the clause speaks of sister cities only behind the paper ("a plan that fills the twinning pact")."""
        if noun is None or noun.category != "mention":
            return False
        return all(self.papers.behind(noun, twin) for twin in self.papers.twins)
