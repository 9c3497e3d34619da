"""How far an agreement is: signed, renewed, planned, proposed, in negotiation, expired, ended, or denied."""

from __future__ import annotations

from graph.extraction.facts.cues import Cue
from graph.extraction.facts.passages import Clause

DENIED = "denied"
_BEFORE = 45  # characters that may stand between a hedge and the verb it governs
_TOLD = 120  # and between a denial and the verb that it denies ("membantah kabar bahwa ... telah meneken")
_BESIDE = 70  # characters that may stand between a noun and a word before it that tells its state
_SOON = 15  # and between a relation and a hedge after it ("sister city berikutnya rencananya")
_NEAR = 25  # and between a negation and the renewal that there is not
_PAPER = 60  # and between a verb of signing and the word that says that what was signed ended
_AFTER = 200  # and between a noun and such a word after it
_ORDER = (DENIED, "ended", "expired", "in-negotiation", "proposed", "planned")


def of_act(clause: Clause, act: Cue) -> str:
    """Return the status that a verb of signing or renewing gives, from the hedges before it ("akan", "is to")."""
    gone = [cue for cue in clause.of("status", "ended") if cue.start < act.start or cue.start - act.end <= _PAPER]
    if gone:
        return "ended"
    renewing = any(cue.category.startswith("renew") for cue in clause.of("signing"))
    for cue in reversed(clause.of("status")):
        inside = cue.start <= act.start and act.end <= cue.end
        reach = _TOLD if cue.category == DENIED else _BEFORE
        governs = cue.end <= act.start and act.start - cue.end <= reach and cue.category not in ("ended", "expired")
        beside = act.category == "signing" and cue.category == "planned" and abs(cue.start - act.end) <= _BEFORE
        if cue.category in ("proposed", "in-negotiation") and any(
            cue.end <= noun.start and noun.end <= act.start for noun in clause.of("agreements")
        ):
            continue  # "they discussed the MoU that was signed"
        if cue.category == "negation" and act.category.startswith("renew") and 0 <= act.start - cue.end <= _NEAR:
            return "expired"
        if cue.category in ("standing", "negation", "past"):
            continue
        if cue.category in ("proposed", "in-negotiation") and _is_past(clause, cue):
            continue
        if inside or governs or beside:
            if cue.category == DENIED and act.category.startswith("renew"):
                return "expired"
            return cue.category
    return "renewed" if renewing else "signed"


def _is_past(clause: Clause, hedge: Cue) -> bool:
    """Whether a hedge is told as over ("after three years of talks the two became ...")."""
    return any(0 <= hedge.start - cue.end <= _NEAR for cue in clause.of("status", "past"))


def of_noun(clause: Clause, noun: Cue) -> str | None:
    """Return the status that words beside a noun give it ("MoU itu sudah kedaluwarsa"), None where none do."""
    beside = {
        cue.category
        for cue in clause.of("status")
        if noun.start - cue.end <= _BESIDE and cue.start - noun.end <= _AFTER and not noun.start <= cue.start < noun.end
    }
    plans = [cue.end for cue in clause.of("status", "planned")]
    gone = [cue.start for cue in clause.of("status", "ended", "expired")]
    if beside & {"ended", "expired"} and any(0 <= start - end <= _NEAR for start in gone for end in plans):
        return None  # what would lapse has not
    return next((category for category in _ORDER if category in beside), None)


def of_tie(clause: Clause, tie: Cue) -> str | None:
    """Return the status that words before a relation give it ("akan menjadi kota kembar"), None where none do."""
    near = [
        cue
        for cue in clause.of("status")
        if -5 <= tie.start - cue.end <= (_TOLD if cue.category == DENIED else _BEFORE)
    ]
    standing = max((cue.end for cue in near if cue.category == "standing"), default=0)
    before = {cue.category for cue in near if cue.end > standing}
    before |= {cue.category for cue in clause.of("status", "planned") if 0 <= cue.start - tie.end <= _SOON}
    gone = {cue.category for cue in clause.of("status", "ended", "expired")}
    return next((category for category in _ORDER if category in before | gone), None)
