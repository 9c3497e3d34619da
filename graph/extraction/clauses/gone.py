"""Words that say that what was agreed is over."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause

OVER = {"over": "ended", "ending": "ended", "out": "expired"}
"""Categories of words that say so only beside what is over, and the status that they give."""
LOST = ("role-lost", "role")
"""Categories of words that say together that somebody is called something no more ("dropped B as a twin")."""
_ASKED = ("proposed", "invited", "in-negotiation", "urged")
"""Categories of hedges behind which an end is only what somebody asks for, or thinks of."""
_TOLD = 70  # characters between "urged" and "to end"
_VAGUE = ("mention", "soft")
_MEANT = 6  # characters between "a proposal" and what is proposed ("to", "of a")
_NEAR = 25  # characters between a hedge and the end that it denies
_OBJECT = 5  # characters between "ended" and a noun after it
_SUBJECT = 120  # characters between a noun and "ended" after it
_PAPER = 60  # characters between a verb of signing and the word that says that what was signed ended
_TERM = 140  # the same, where the signing only says which paper it was ("the MoU, signed in ... for ..., has lapsed")
_LOST = 90  # characters between "dropped" and "as"
_CALLED = 25  # characters between "as" and what somebody was called
_HELP = 6  # characters between a paper and what became of it ("the pact was annulled")


def end_of(clause: Clause, act: Cue) -> str | None:
    """Return "ended" or "expired" where the clause says that what an act made is over, else None."""
    if another(clause, act) is not None:
        return None  # "ended its pact with B and signed one with C"
    nouns = [noun for noun in clause.of("agreements") if noun.category != "idiom"]
    later = min((cue.start for cue in clause.of("status", "when") if cue.start >= act.end), default=clause.end)
    papers = [cue.end for cue in clause.of("status", "anaphor") if cue.start >= act.end]
    instead = min((cue.start for cue in clause.of("timing", "instead") if cue.start >= act.end), default=clause.end)
    for cue in end_words(clause):
        if cue.start > min(later, instead):
            continue  # "signed weeks before the war ended everything", "replacing one that lapsed"
        if any(0 <= cue.start - end <= _HELP for end in papers):
            return cue.category  # "signed a pact in 2019, and the pact was annulled"
        before = cue.start < act.start and cue.category == "ended"
        behind = [one for one in _between(nouns, act, cue) if one.category not in _VAGUE]
        described = any(noun.end <= act.start for noun in nouns) and not behind
        if not act.category.startswith("renew") and not _between(clause.of("status", "past"), act, cue):
            # "another, signed in 2012, was cancelled", "signed a pact whose term has expired"
            whose = bool(_between(clause.of("connectives", "clause"), act, cue))
            described = described or not nouns or (whose and len(behind) == 1)
        after = cue.start >= act.start and cue.start - act.end <= (_TERM if described else _PAPER)
        if before or (after and (described or cue.category == "ended")):
            return cue.category
    return None


def another(clause: Clause, act: Cue) -> Cue | None:
    """Return the word for a further paper right behind a verb, which is what it signs ("signed another with C")."""
    return next((noun for noun in clause.of("agreements", "ordinal") if noun.start - act.end == 1), None)


def _between(cues: Sequence[Cue], act: Cue, end: Cue) -> list[Cue]:
    return [cue for cue in cues if act.end <= cue.start < end.start]


def end_words(clause: Clause) -> list[Cue]:
    """Return the words that say that an agreement of the clause is over.

    "Ended" says so only beside what ended; what would end, or did not, is not over.
    """
    if not clause.of("status"):
        return []
    found, over = list(clause.of("status", "ended", "expired")), clause.of("status", *OVER)
    found += [Cue(cue.start, cue.end, cue.layer, "ended") for cue in clause.of("status", LOST[0]) if _lost(clause, cue)]
    if not found and not over:
        return []
    papers = [*clause.of("agreements"), *clause.of("twinning")]
    aside = clause.of("status", "planned", "negation")
    past = [cue.start for cue in clause.of("status", "past")]
    deeds = [cue.start - 1 for cue in (*clause.of("signing"), *clause.of("events"))]
    for cue in over:
        if cue.start in past and cue.end in deeds:
            continue  # "usai penandatanganan"
        told = [noun for noun in (*papers, *clause.of("events")) if noun.end <= cue.start]
        last = max(told, key=lambda noun: noun.end, default=None)
        subject = last is not None and last.layer != "events" and cue.start - last.end <= _SUBJECT
        subject = subject and cue.category != "ending"
        owners = [part.end for part in clause.parts if part.start == cue.end + 1]  # "ended Alderton's twinning"
        if subject or any(0 <= noun.start - end <= _OBJECT for noun in papers for end in (cue.end, *owners)):
            found.append(Cue(cue.start, cue.end, cue.layer, OVER[cue.category]))
    return sorted(
        cue for cue in found if not any(_governs(clause, word, cue) for word in aside) and not asked(clause, cue)
    )


def asked(clause: Clause, end: Cue) -> list[Cue]:
    """Return the hedges that say that an end is only what somebody asks for ("urged the council to end it")."""
    hedges = clause.of("status", *_ASKED)
    told = bool(hedges) and any(to.end + 1 == end.start for to in clause.of("connectives", "to"))
    return [hedge for hedge in hedges if 0 <= end.start - hedge.end <= (_TOLD if told else _NEAR)]


def _governs(clause: Clause, hedge: Cue, end: Cue) -> bool:
    """Whether a hedge stands near a word for an end, and nobody between ("they would not have it, so A ended it")."""
    between = any(hedge.end <= part.start and part.end <= end.start for part in clause.parts)
    return 0 <= end.start - hedge.end <= _NEAR and not between


def _lost(clause: Clause, verb: Cue) -> bool:
    return any(loser(clause, noun) == verb for noun in clause.of("twinning"))


def loser(clause: Clause, noun: Cue) -> Cue | None:
    """Return the verb that takes from somebody that it is called so ("dropped B as a twin", "B off its list of twins").

    Somebody stands between the two: "dropped plans, as its twin town did" tells of no end.
    """
    for cue in clause.of("status", LOST[1]):
        for verb in clause.of("status", LOST[0]) if 0 <= noun.start - cue.end <= _CALLED else ():
            named = any(verb.end <= part.start and part.end <= cue.start for part in clause.parts)
            if named and cue.start - verb.end <= _LOST:
                return verb
    return None


def shelved(clause: Clause, tie: Cue) -> bool:
    """Whether what is over is only a plan for a tie ("a proposal to twin with B was shelved")."""
    meant = [cue for cue in clause.of("status", "proposed", "planned") if cue.start < tie.start]
    ends = end_words(clause) if any(0 <= tie.start - cue.end <= _MEANT for cue in meant) else []
    return bool(ends) and all(cue.start > tie.start for cue in ends)
