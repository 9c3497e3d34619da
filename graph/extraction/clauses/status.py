"""How far an agreement is: signed, renewed, planned, proposed, in negotiation, expired, ended, or denied."""

from __future__ import annotations

from graph.extraction.clauses.consent import approved
from graph.extraction.clauses.cues import VAGUE, Cue
from graph.extraction.clauses.gone import LOST, OVER, asked, end_of, end_words
from graph.extraction.clauses.passages import Clause
from graph.extraction.clauses.purposes import comes_first, on_occasion
from graph.extraction.clauses.renewals import agreed, ahead, extension, habitual
from graph.extraction.clauses.standing import holding, stands, under

DENIED = "denied"
_BEFORE = 45  # characters that may stand between a hedge and the verb it governs
_TOLD = 120  # and between a denial and the verb that it denies ("membantah kabar bahwa ... telah meneken")
_BESIDE = 70  # characters that may stand between a noun and a word before it that tells its state
_MODAL = 8  # and between the start of "will" and "have" ("will have been signed")
_HELP = 6  # and between "is to" and what is to be done
_SOON = 15  # and between a relation and a hedge after it ("sister city berikutnya rencananya")
_OWNED = (2, 3)  # and between whose a tie is and the tie ("Alderton's sister city will ...")
_NEAR = 25  # and between a negation and the renewal that there is not
_PAPER = 60  # and between a verb of signing and the word that says that what was signed ended
_AFTER = 200  # and between a noun and such a word after it
_OBJECT = 5  # and between "ended" and a noun after it
_ORDER = (DENIED, "ended", "expired", "in-negotiation", "proposed", "planned")
_OPEN = ("in-negotiation", "proposed", "planned")
_ASIDE = (
    "standing", "negation", "past", "means", "through", "occasion", "habit", "again", "amended", "invited", "becoming",
    "when", "done", "first", "name", "approved", "voted", "urged", "anaphor", "anaphor-tie", "stopped", "once", "wish",
    *OVER, *LOST,
)  # fmt: skip


def of_act(clause: Clause, act: Cue) -> str:
    """Return the status that a verb of signing or renewing gives, from the hedges before it ("akan", "is to")."""
    if (over := end_of(clause, act)) is not None:
        return over
    if _first(clause, act):
        return "signed"
    renewing = any(
        cue.category.startswith("renew")
        and not habitual(clause, cue)
        and not extension(clause, act, cue)
        and not _unrenewed(clause, cue)
        for cue in clause.of("signing")
    )
    apart = max(_apart(clause, act), _done(clause, act))
    for cue in reversed(clause.of("status")):
        if cue.start < apart and cue.category != DENIED:
            continue
        inside = cue.start <= act.start and act.end <= cue.end
        asked = cue.category == "invited" and act.category == "conclude"  # "proposed that they conclude"
        reach = _TOLD if cue.category == DENIED else _BEFORE
        governs = cue.end <= act.start and act.start - cue.end <= reach and cue.category not in ("ended", "expired")
        noun = (act.category == "signing" and not comes_first(clause, act)) or act.category.startswith("renew")
        beside = noun and cue.category == "planned" and 0 <= cue.start - act.end <= _BEFORE
        if cue.category in ("proposed", "in-negotiation") and any(
            cue.end <= noun.start and noun.end <= act.start for noun in clause.of("agreements")
        ):
            continue  # "they discussed the MoU that was signed"
        if cue.category == "negation" and act.category.startswith("renew") and 0 <= act.start - cue.end <= _NEAR:
            return "proposed" if ahead(clause, cue) else "expired"  # "it will not be renewed" is in force yet
        if asked and governs:
            return "proposed"
        if cue.category in _ASIDE or (inside and (on_occasion(clause, cue) or agreed(clause, act))):
            continue
        if cue.category in ("proposed", "in-negotiation") and _is_past(clause, cue):
            continue
        if inside or governs or beside:
            if cue.category == DENIED and act.category.startswith("renew"):
                return "expired"
            if cue.category == "in-negotiation" and any(
                0 <= cue.start - plan.end <= _HELP for plan in clause.of("status", "planned")
            ):
                return "planned"  # "will be drawn up"
            return cue.category
    if (act.category == "signing" or _infinite(clause, act)) and approved(clause, act):
        return "planned"
    if act.category == "conclude-agree" and (drafted := _drafted(clause, act)):
        return drafted
    again = any(abs(cue.start - act.end) <= _PAPER for cue in clause.of("status", "again"))
    amended = any(
        0 <= noun.start - cue.end <= _SOON for cue in clause.of("status", "amended") for noun in clause.of("agreements")
    )
    return "renewed" if renewing or again or amended else "signed"


def _unrenewed(clause: Clause, renewal: Cue) -> bool:
    """Whether what was signed was not renewed ("signed in 2005 but never renewed")."""
    return any(
        cue.start <= renewal.start and renewal.start - cue.end <= _HELP
        for cue in clause.of("status", DENIED, "negation")
    )


def _infinite(clause: Clause, act: Cue) -> bool:
    """Whether a verb stands behind "to" ("approved a resolution to establish a twinning")."""
    return any(cue.end + 1 == act.start for cue in clause.of("connectives", "to"))


def _apart(clause: Clause, act: Cue) -> int:
    """Return where what governs an act begins: behind "when" ("offered it when they signed"), or at "and signed"."""
    ends = [cue.end for cue in clause.of("status", "when") if cue.end <= act.start]
    ends += [act.start for cue in clause.of("status", "done") if cue.start < act.start < cue.end]
    return max(ends, default=clause.start)


def _done(clause: Clause, act: Cue) -> int:
    """Return where "has been" says that an act is done; hedges before it govern other verbs."""
    helps = [cue.start for cue in clause.of("connectives", "perfect") if 0 <= act.start - cue.end <= _SOON]
    denied = any(0 <= act.start - cue.end <= _NEAR for cue in clause.of("status", "negation"))
    return min(helps) - _MODAL if helps and not denied else clause.start


def _first(clause: Clause, act: Cue) -> bool:
    """Whether an act is told as the first of its kind ("first signed in 2011")."""
    if act.category.startswith("renew"):
        return False
    return any(0 <= act.start - cue.end <= _OBJECT for cue in clause.of("status", "first"))


def _drafted(clause: Clause, act: Cue) -> str | None:
    """Return the status of a paper that is only agreed to be written, or talked of ("agreed to draw up a pact")."""
    nouns = [noun.start for noun in clause.of("agreements") if noun.start >= act.end and noun.category not in VAGUE]
    for cue in clause.of("status", "planned", "in-negotiation"):
        if cue.category == "in-negotiation" and 0 <= cue.start - act.end <= _HELP:
            return cue.category  # "agreed to explore"
        drafted = any(act.end <= cue.start and 0 <= start - cue.end <= _SOON for start in nouns)
        if drafted and not any(agreed(clause, deed) and cue.end == deed.end for deed in clause.of("signing", "renew")):
            return "planned"
    return None


def _is_past(clause: Clause, hedge: Cue) -> bool:
    """Whether a hedge is told as over ("after three years of talks they became ...")."""
    return any(0 <= hedge.start - cue.end <= _NEAR for cue in clause.of("status", "past"))


def _invited(clause: Clause, tie: Cue, *hedges: str) -> bool:
    """Whether a tie is what somebody is asked to make, or wants made ("invited the city to become its twin")."""
    if not clause.of("status", "becoming"):
        return False
    asked = [cue for cue in clause.of("status", *hedges) if cue.end <= tie.start]
    return any(
        one.end <= cue.start
        and cue.end <= tie.start
        and tie.start - cue.end <= _BEFORE
        and cue.start - one.end <= _TOLD
        for one in asked
        for cue in clause.of("status", "becoming")
    )


def of_noun(clause: Clause, noun: Cue) -> str | None:
    """Return the status that words beside a noun give it ("MoU itu sudah kedaluwarsa"), None where none do."""
    if not clause.of("status"):
        return None
    ends = [cue.start for cue in clause.of("status", "ended", "expired")]
    asking = wished(clause)
    governed = under(clause, noun)
    there = max((cue.end for cue in holding(clause, noun)), default=clause.start)
    open_ = [
        cue
        for cue in clause.of("status", *_OPEN)
        if not any(0 <= start - cue.end <= _NEAR for start in ends)  # what would lapse is no plan
        and cue not in asking
        and not (cue.start > noun.end and stands(clause, noun))
        and not (cue.category == "planned" and governed)
        and (cue.end > there or cue.category != "planned")
    ]
    plans = [cue.end for cue in open_ if cue.category == "planned"]
    open_ = [  # "is to be drafted" tells of no talks
        cue
        for cue in open_
        if cue.category != "in-negotiation" or not any(0 <= cue.start - end <= _HELP for end in plans)
    ]
    beside = {
        cue.category
        for cue in [*clause.of("status", DENIED), *open_, *end_words(clause)]
        if noun.start - cue.end <= _BESIDE and cue.start - noun.end <= _AFTER and not noun.start <= cue.start < noun.end
    }
    return next((category for category in _ORDER if category in beside), None)


def wished(clause: Clause) -> list[Cue]:
    """Return the words for ends that are only asked for, and for the asking ("proposed to end its ties with B")."""
    ends = clause.of("status", "ended")
    return [cue for end in ends if (hedges := asked(clause, end)) for cue in (end, *hedges)]


def cut(clause: Clause, link: Cue) -> bool:
    """Whether a link with somebody is right behind what ends it ("severed its historic ties with B")."""
    return any(cue.start < link.start and link.start - cue.end <= _NEAR for cue in end_words(clause))


def _predicated(clause: Clause, tie: Cue, hedge: Cue) -> bool:
    """Whether a hedge is what a clause tells of a tie ("the cooperation of A and B is still being drafted")."""
    return any(tie.end < part.end and 0 <= hedge.start - part.end <= _SOON for part in clause.parts)


def of_tie(clause: Clause, tie: Cue) -> str | None:
    """Return the status that words before a relation give it ("akan menjadi kota kembar"), None where none do."""
    if not clause.of("status"):
        return None
    no = [cue.end for cue in clause.of("status", "negation")]
    asking = wished(clause)
    near = [
        cue
        for cue in clause.of("status")
        if cue.start <= tie.start
        and cue not in asking
        and tie.start - cue.end <= (_TOLD if cue.category == DENIED else _BEFORE)
        and not (cue.category == "ended" and any(0 <= cue.start - end <= _NEAR for end in no))  # "no end of the tie"
    ]
    standing = max((cue.end for cue in near if cue.category == "standing"), default=0)
    before = {cue.category for cue in near if cue.end > standing or cue.category == DENIED}
    if not any(tie.start - part.end in _OWNED for part in clause.parts):
        commas = {end + 2 for end in (tie.end, *(part.end for part in clause.parts))}  # "A, twinned with B, will host"
        before |= {
            cue.category
            for cue in clause.of("status", "planned")
            if 0 <= cue.start - tie.end <= _SOON and cue.start not in commas
        }
    if any(noun.start <= tie.start <= noun.end + 1 for noun in clause.of("agreements", "soft")):
        before |= {cue.category for cue in clause.of("status", *_OPEN) if _predicated(clause, tie, cue)}
    if any(cue.category == "negation" and tie.start - cue.end <= _SOON for cue in near):
        return DENIED  # "they have no sister-city ties"
    if _invited(clause, tie, "invited", "proposed"):
        return "proposed"
    if _invited(clause, tie, "planned"):
        before |= {"planned"}
    if any(0 <= tie.start - cue.end <= _SOON for cue in clause.of("status", "once")):
        return "ended"
    gone = {cue.category for cue in end_words(clause)}
    return next((category for category in _ORDER if category in before | gone), None)
