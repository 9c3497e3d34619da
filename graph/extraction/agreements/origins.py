"""The dates of how somebody or something began, which are no days of deeds ("founded in 1911", "elected in May")."""

from __future__ import annotations

from graph.extraction.agreements.ends import TERM
from graph.extraction.clauses.cues import VAGUE, Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.dates.dates import DateMention

_VISIT = 60  # characters between a visit and "since"
_OWN = 30  # characters between a tie and the word for its beginning ("a friendship that dates from")
_NOUN = 5  # characters between "with" and the signing ("with the signing of")
_WITH = 20  # characters between the day of a beginning and the signing that it began with
_BESIDE = 16  # characters between a body and the word for its founding ("X, which was founded")


def origins(clause: Clause) -> list[DateMention]:
    """Return the months and years behind words of how something began, but for those that are verbs of signing."""
    verbs = [verb.start for verb in clause.of("signing")]
    ends = [word.end for word in _words(clause) if not any(word.start <= verb < word.end for verb in verbs)]
    deeds = [verb.start for verb in clause.of("signing", "signing")]  # "began in 2007 with the signing of a pact"
    coarse = [date for date in clause.dates if date.first.precision != "day"]
    withs = [*clause.of("connectives", "with"), *clause.of("status", "means")]
    deeds = [deed for deed in deeds if any(0 < deed - word.end <= _NOUN for word in withs)]
    coarse = [date for date in coarse if not any(0 <= deed - date.end <= _WITH for deed in deeds)]
    return [date for date in coarse if any(0 <= date.start - end <= TERM for end in ends)]


def of_another(passages: Passages, clause: Clause, word: Cue) -> bool:
    """Whether a word for since when tells it of something else than a tie: a body, an office, a visit, talks."""
    office = any(part.use == "office" and 0 <= word.start - part.end <= 1 for part in clause.parts)
    if office or _of_a_body(passages, clause, word) or _made_later(clause, word):
        return True
    if any(cue.start < word.start < cue.end for cue in clause.of("connectives", "elsewhere")):
        return True  # "a programme that has run since 2017"
    return _of_a_visit(clause, word) or _of_talks(clause, word)


def _made_later(clause: Clause, word: Cue) -> bool:
    """Whether what began then was made a tie later ("begun in 2009 and formalised by a pact signed in 2013")."""
    began = any(cue.start == word.start for cue in clause.of("timing", "origin"))
    verbs = [cue for cue in clause.of("signing") if cue.category.startswith("conclude") and cue.start > word.end]
    return began and any(date.start > verb.end for verb in verbs[:1] for date in clause.dates)


def _of_a_body(passages: Passages, clause: Clause, word: Cue) -> bool:
    """Whether a word tells since when the body before it is there ("X University, founded in 1911, ...")."""
    if not any(founded.start == word.start for founded in clause.of("timing", "founded")):
        return False
    bodies = [part.end for part in clause.parts if not passages.is_place(part.entity)]
    return any(0 <= word.start - end <= _BESIDE for end in bodies)


def _of_a_visit(clause: Clause, word: Cue) -> bool:
    """Whether "since" tells when somebody came last ("the first visit of a mayor of X since 2009")."""
    return any(0 <= word.start - visit.end <= _VISIT for visit in clause.of("timing", "first-visit"))


def _of_talks(clause: Clause, word: Cue) -> bool:
    """Whether "since" tells how long something has been talked of ("negotiated since 2022, the pact was signed")."""
    return any(0 <= word.start - cue.end <= 1 for cue in clause.of("status", "in-negotiation"))


def of_an_end(clause: Clause, date: DateMention) -> bool:
    """Whether a date is that of which something is over ("inactive since 2006", "suspended since the war of 2014")."""
    words = [word for word in clause.of("connectives", "since") if 0 <= date.start - word.end <= TERM]
    overs = clause.of("status", "ended", "expired") if words else ()
    return any(0 <= word.start - cue.end <= 1 for cue in overs for word in words)


def of_a_tie(clause: Clause, date: DateMention, noun: Cue) -> bool:
    """Whether a date before a paper is that of another tie ("building on a friendship forged in 1974, a pact").

    That of sister cities may be the paper's.
    """
    if date.start > noun.start or any(date.end <= cue.start < noun.start for cue in clause.of("status", "means")):
        return False  # "have exchanged students since 2014 under a contract"
    words = [word for word in _words(clause) if 0 <= date.start - word.end <= TERM]
    nouns = [*clause.of("agreements"), *clause.of("twinning"), *clause.of("cooperation")]
    nouns += [cue for cue in clause.of("ties") if cue.category != "bond"]
    told = [cue for cue in nouns for word in words if 0 <= word.start - cue.end <= _OWN]
    papers = any(cue.layer == "agreements" and cue.category not in VAGUE for cue in told)
    return bool(told) and not papers and not any(cue.layer == "twinning" for cue in told)


def _words(clause: Clause) -> list[Cue]:
    return [*clause.of("timing", "founded", "origin", "backdrop"), *clause.of("connectives", "since")]
