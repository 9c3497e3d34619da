"""The nouns for documents in one clause, and the dates beside them."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

from graph.extraction.agreements.determiners import determiner
from graph.extraction.agreements.ends import TERM, ends
from graph.extraction.agreements.frame import TWIN
from graph.extraction.agreements.origins import of_a_tie, origins
from graph.extraction.agreements.since import RIGHT, since
from graph.extraction.clauses.cues import VAGUE, Cue
from graph.extraction.clauses.gone import another
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.telling import of_telling
from graph.extraction.dates.dates import DateMention

VERBLESS = ("signing", "signers")
"""Categories of words for the deed and its doers, which are no verbs."""
START = 30
"""Characters between a verb in a relative clause and its date."""
_COARSE = 30  # what a date without a day counts for farther from the verb, in characters


class Papers:
    """What one clause calls its documents, and when."""

    def __init__(self, passages: Passages, clause: Clause) -> None:
        self.passages = passages
        self.clause = clause
        signers = clause.of("signing", "signers")  # "the signatures are those of A and B" name no paper
        self.agreements = tuple(
            cue
            for cue in clause.of("agreements")
            if cue.category != "idiom" and not any(one.start <= cue.start < one.end for one in signers)
        )
        self.twins = clause.of("twinning", "relation")
        self.ties = clause.of("cooperation", "with", "tie", "joint", "mutual", "several")
        self._determiners: dict[Cue | None, str] = {}

    def noun_of(self, act: Cue) -> Cue | None:
        """Return the agreement noun that an act goes with: the nearest, a noun of a kind before a general one."""
        if any(act.start <= twin.start < act.end + RIGHT for twin in self.twins) and not self._object(act):
            return None  # "became sister cities once the text was signed"
        if (ordinal := another(self.clause, act)) is not None:
            return ordinal
        ranks = {"undertaking": 4, "soft": 3, "mention": 2, "generic": 1, "ordinal": 1, "elliptic": 1}
        before, behind = self._verbs_around(act)
        own = [one for one in self.agreements if one.category not in VAGUE and before <= one.start <= behind]
        if (mention := self._signed(act)) is not None and all(self.behind(mention, noun) for noun in own):
            return mention  # "signed a programme that carries out the agreement of 2009"
        return min(
            own or self.agreements,
            key=lambda noun: (ranks.get(noun.category, 0), abs(noun.start - act.start)),
            default=None,
        )

    def _signed(self, act: Cue) -> Cue | None:
        """Return the general word for a paper that is the object of a verb of signing, if any."""
        return next(
            (
                noun
                for noun in self.agreements
                if noun.category == "mention" and 0 <= noun.start - act.end <= START and act.category == "sign"
            ),
            None,
        )

    def behind(self, before: Cue, noun: Cue) -> bool:
        """Whether a noun stands in a clause of its own behind another."""
        return any(before.end <= cue.start < noun.start for cue in self.clause.of("connectives", "clause"))

    def _verbs_around(self, act: Cue) -> tuple[int, int]:
        """Return where the verbs of signing before and behind an act stand: a noun beyond them is theirs."""
        verbs = [cue.start for cue in self.clause.of("signing") if cue.category not in VERBLESS]
        before = max((start for start in verbs if start < act.start), default=self.clause.start)
        return before, min((start for start in verbs if start > act.start), default=self.clause.end)

    def _object(self, act: Cue) -> bool:
        """Whether a word for a document follows a verb at once ("signed a sister city charter")."""
        return any(0 <= noun.start - act.end <= TERM for noun in self.agreements)

    def kind(self, noun: Cue | None) -> str | None:
        """Return the kind of agreement that a noun names, a twinning's for a general one beside sister cities."""
        if noun is None or noun.category == "mention":
            return None
        if noun.category in ("generic", "soft", "ordinal", "elliptic", "undertaking"):
            return TWIN if self.twins else None
        return noun.category

    def determiner(self, noun: Cue | None) -> str:
        """Return what the words right beside a noun say of whether the text has spoken of it already."""
        if noun not in self._determiners:
            self._determiners[noun] = determiner(self.passages, self.clause, noun) if noun else "none"
        return self._determiners[noun]

    def is_plural(self, noun: Cue) -> bool:
        """Whether a noun is of several documents, of which each is told on its own ("had two pacts on its table")."""
        plural = any(cue.start <= noun.start < cue.end for cue in self.clause.of("connectives", "plural"))
        return plural or self.determiner(noun) == "every"

    @cached_property
    def since(self) -> DateMention | None:
        """The date from which a tie holds: after "since", or right after the words for sister cities."""
        anchors = (*self.twins, *self.agreements) or self.ties
        friends = self.clause.of("ties", "twins")  # "became friendship cities in 2013"
        return since(self.passages, self.clause, (*self.twins, *friends), anchors)

    def date(self, offset: int, after: bool = False) -> DateMention | None:
        """Return the date nearest to an offset that is no end of a term and no day of a remark."""
        if not self.clause.dates:
            return None
        over = ends(self.clause)
        ahead = [cue.end for cue in self.clause.of("connectives", "ahead", "elsewhere")]
        counts = [cue.end for cue in self.clause.of("timing", "counted")]
        says = [cue.start for cue in self.clause.of("participation", "comment")]
        tellings = of_telling(self.passages.text, self.clause, offset)
        usable = [
            date
            for date in self.clause.dates
            if date not in over
            and date not in tellings
            and not any(0 <= date.start - end <= TERM for end in ahead)
            and not (date.kind != "weekday" and any(0 <= date.start - end <= 1 for end in counts))  # "as of Tuesday"
            and (date.last is None or date.first.precision == "day")
            and not (after and date.start < offset)
            and not any(offset < act.start and 0 <= date.start - act.end <= START for act in self.others)
            and not any(min(offset, date.start) < say < max(offset, date.start) for say in says)
            and not self._to_come(offset, date)
        ]
        deeds = [cue for cue in self.clause.of("signing") if cue.category.startswith(("sign", "conclude"))]
        if (deed := next((cue for cue in deeds if cue.start == offset), None)) is not None:
            ties = deed.category.startswith("conclude") and deed.category != "conclude-agree"  # "forged since 2016"
            began = [date for date in origins(self.clause) if date.start < offset or not ties]
            usable = self._day_behind(offset, [date for date in usable if date not in began])
        for noun in self.agreements:
            if noun.start == offset:
                usable = [date for date in usable if not of_a_tie(self.clause, date, noun)]
        told = {date.first.value for date in usable}
        finer = [date for date in usable if not any(day.startswith(f"{date.first.value}-") for day in told)]
        return min(finer, key=lambda date: _far(date, offset), default=None)

    def _day_behind(self, offset: int, usable: list[DateMention]) -> list[DateMention]:
        """Leave out coarse dates before a verb with a day of its own behind it ("elected in May, signed on Monday")."""
        behind = next((date for date in usable if date.start >= offset), None)
        wheres = [cue.start for cue in self.clause.of("connectives", "where") if cue.end <= offset]
        if behind is not None and wheres:  # "returned on Sunday from B, where she signed it on Friday"
            usable = [date for date in usable if date.start >= wheres[-1]]
        if behind is None or behind.first.precision != "day":
            return usable
        verbs = [cue.start for cue in self.clause.of("signing") if cue.category not in VERBLESS]
        if any(offset < start < behind.start for start in verbs):
            return usable
        return [date for date in usable if date.start >= offset or date.first.precision == "day"]

    def ahead(self, noun: Cue) -> DateMention | None:
        """Return the day to come on which two are to be twinned ("on 1 July A and B are to become sister cities")."""
        date, issued = self.date(noun.start), self.passages.reading.document.issued
        return date if date and issued and date.first.earliest > issued.latest else None

    def _to_come(self, offset: int, date: DateMention) -> bool:
        """Whether a date is that of what a deed leads to ("signed a pact that will take effect on 1 May")."""
        issued = self.passages.reading.document.issued
        if issued is None or date.first.earliest <= issued.latest:
            return False
        verbs = [cue for cue in self.clause.of("signing") if cue.category not in (*VERBLESS, "renew")]
        ends = [cue.end for cue in verbs if cue.start == offset]
        return any(end <= cue.start < date.start for end in ends for cue in self.clause.of("status", "planned"))

    @cached_property
    def others(self) -> list[Cue]:
        """The verbs of signing that a relative clause after another verb holds."""
        verbs = [cue for cue in self.clause.of("signing") if cue.category not in VERBLESS]
        words = [cue.start for cue in self.clause.of("connectives", "clause", "originally")]
        return [
            verb
            for before, verb in pairwise(verbs)
            if verb.category.startswith(("sign", "conclude")) and any(before.end <= word < verb.start for word in words)
        ]

    def of_event(self, noun: Cue, date: DateMention) -> bool:
        """Whether a date behind a noun is that of a visit or meeting ("the MoU follows a visit in March")."""
        told = [cue for cue in self.clause.of("events") if cue.category != "travel"]  # "a memorandum came first"
        return any(noun.end <= cue.start and cue.end <= date.start for cue in told)

    def own(self, noun: Cue | None, date: DateMention | None) -> bool:
        """Whether a date is a document's own ("the accord of 12 October 1992 ended", "the 2014 accord")."""
        if noun is None or date is None:
            return False
        year = date.first.precision == "year" and date.end + 1 == noun.start
        return year or 0 <= date.start - noun.end <= RIGHT

    def of_old(self, noun: Cue, date: DateMention) -> bool:
        """Whether a document is called by its day in the past ("the memorandum of 2007 will be superseded")."""
        issued = self.passages.reading.document.issued
        past = issued is not None and date.first.latest < issued.earliest
        return past and self.own(noun, date)

    def joined(self, noun: Cue) -> bool:
        """Whether two come together in a document ("joined forces with B in a pact"), not under one that there is."""
        return bool(self.clause.of("cooperation", "with")) and self.determiner(noun) == "indefinite"

    def owned(self, noun: Cue) -> bool:
        """Whether a document is what somebody has with others ("has an exchange agreement with B")."""
        return any(0 <= noun.start - cue.end <= START for cue in self.clause.of("connectives", "has"))


def _far(date: DateMention, offset: int) -> int:
    """Return how far a date stands from an offset; coarse ones count for farther."""
    return abs(date.start - offset) + (_COARSE if date.first.precision != "day" else 0)
