"""Which agreement a clause's word speaks of: one told before, a new one, or none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from graph.extraction.agreements.agreement import Agreement, Frames, dates_fit
from graph.extraction.agreements.frame import MANY, SOFT, WATCHED, Frame
from graph.extraction.agreements.inherited import at_once, of_before, of_same
from graph.extraction.agreements.kinds import kinds_fit, put_down
from graph.extraction.agreements.stages import GROUPS, done_before, fresh, renewal_of, states_fit
from graph.extraction.agreements.subjects import may_be_of
from graph.extraction.clauses.implied import counted, section
from graph.extraction.clauses.passages import Passages

_RECENT = 12  # agreements told before that a clause may speak of, so that long texts take time in proportion
_JUST = 3  # clauses after which "it was signed" speaks of the deed just told
_HALF = 2  # clauses after which another party may be told to sign too
_SIDE = 4  # clauses after which "for B it was signed by ..." adds the other side
_RECALLED = 4  # paragraphs after which "the MoU" still means one told before
_OBJECT = 20  # characters between the start of a verb and "it" behind it
_NEW = ("indefinite", "further")
_GONE = ("ended", "expired")
_APART = ("former", "further")


def link(passages: Passages, frame: Frame, found: list[Agreement]) -> bool:
    """Add a frame to the agreement that it speaks of, or as a new one where it can stand alone; tell whether."""
    if frame.rule == WATCHED:
        return False  # until all is told
    frame = of_same(at_once(frame, found), [one for one in found[-_RECENT:] if may_be_of(passages, frame.clause, one)])
    home = _home(passages, frame, found[-_RECENT:])
    if home is not None:
        home.add(frame)
    elif frame.strong or (frame.act and len(frame.parties) >= 2):
        found.append(Agreement(Frames([of_before(passages, frame)])))
    else:
        return False
    return True


def link_late(passages: Passages, loose: Sequence[Frame], found: list[Agreement]) -> None:
    """Add the frames that could not be placed when they were read, now that what follows them is known."""
    firsts = [one.frames[0].clause.index for one in found]
    for frame in loose:
        if frame.rule == WATCHED and found:
            continue  # the signing is that of others
        told = bisect_right(firsts, frame.clause.index)
        late = found[max(len(firsts), len(found) - _RECENT) :]
        recent = [*found[max(0, told - _RECENT + len(late)) : told], *late]
        behind = told + len(found) - len(firsts)  # passes over one for each late
        home = _home(passages, frame, [*recent, *found[behind : behind + 1]])
        if home is not None:
            home.add(frame)
        elif frame.act and (len(frame.parties) >= 2 or frame.rule.endswith("-with") or _paper(passages, frame)):
            found.append(Agreement(Frames([frame])))
        elif frame.same and frame.rule.endswith("-with"):
            found.append(Agreement(Frames([at_once(frame, recent)])))


def only_deed(loose: Sequence[Frame]) -> list[Agreement]:
    """Return the agreement that a text tells of by nothing more than the deed ("they shook hands and signed it")."""
    deeds = [one for one in loose if one.act and one.state is not None and (one.present or one.noun == "mention")]
    several = len({part for one in deeds for part in one.present}) >= 2
    return [Agreement(Frames(deeds))] if several or any(map(_of_paper, deeds)) else []


def _of_paper(frame: Frame) -> bool:
    """Whether a deed is done to something that the text has spoken of ("he signed it")."""
    pointed = any(0 < cue.start - frame.start <= _OBJECT for cue in frame.clause.of("status", "anaphor"))
    return frame.noun == "mention" or pointed


def _paper(passages: Passages, frame: Frame) -> bool:
    """Whether actors sign a paper that has no more than a general name ("their mayors signed the founding charter")."""
    several = len({*frame.parties, *frame.guess}) >= 2 and frame.date is not None
    if frame.determiner == "former" and frame.date is not None and frame.date.first.precision == "day":
        return True
    return frame.noun == "mention" and (several or bool(counted(passages, frame.clause)))


def _home(passages: Passages, frame: Frame, found: Sequence[Agreement]) -> Agreement | None:
    """Return the agreement that a frame speaks of: the last that fits, of its parties or kind before others."""
    fitting = [agreement for agreement in found if fits(passages, frame, agreement)]
    kind = frame.kind if frame.determiner == "definite" else None

    def rank(one: Agreement) -> tuple[int, bool, bool, int]:
        return (
            len(set(frame.parties) & set(one.told)),
            not (frame.act and frame.date is None and one.rough in _GONE),
            kind is not None and kind == one.named,
            one.frames[-1].clause.index,
        )

    return max(fitting, key=rank, default=None)


def fits(passages: Passages, frame: Frame, agreement: Agreement) -> bool:
    """Whether nothing that a frame tells contradicts an agreement, and it stands near enough to speak of it."""
    ours, theirs = set(frame.parties), set(agreement.told)
    last = agreement.frames[-1]
    since = frame.clause.index - last.clause.index
    if _other_half(frame, agreement, theirs, since):
        return True
    if not dates_fit(frame.date.first if frame.date else None, agreement.rough_date):
        return False
    if renewal_of(passages, frame, agreement):
        return False
    if frame.state in _GONE and agreement.rough not in _GONE:
        another = bool(frame.partners) and not theirs and frame.clause is not last.clause
        if another or fresh(passages, agreement):
            return False  # what has just been signed is not over; "the tie with B has ended"
    if not ours and not may_be_of(passages, frame.clause, agreement):
        return False
    if frame.clause is last.clause and (frame.state, last.state) == ("signed", "renewed"):
        return False  # "renewed the accord that was signed in 2018"
    if frame.clause is last.clause and frame.start == last.start and ours != set(last.parties):
        return False  # "signed three papers, with B, C and D"
    if frame.noun == "twin" and not frame.strong and frame.state is None and len(ours) >= 2:
        return agreement.twin and ours == theirs  # it only mentions them
    if not frame.strong and frame.state is not None and frame.guess and not set(frame.guess) & {*theirs, *ours}:
        return False  # it tells of others
    if len(ours) >= 2 and frame.same and frame.act and not ours <= theirs:
        return False  # another deed of the day
    if _of_others(frame, agreement, theirs):
        return False
    again = bool(frame.partners) and ours <= theirs
    if (frame.noun == "ordinal" and not again) or (
        section(passages, frame.clause) and _sections(passages, frame, agreement)
    ):
        return False
    if frame.determiner in _APART and frame.strong and agreement.frames[0].determiner != frame.determiner:
        return False
    ours_is, theirs_is = GROUPS.get(frame.state or ""), GROUPS[agreement.rough]
    named = len(ours) >= 2 and not theirs
    another = _another_kind(frame, agreement)
    new = frame.determiner in _NEW or (frame.act and another)
    if frame.strong and {ours_is, theirs_is} == {"open", "done"} and (named or new or frame.rule == "dated"):
        return False
    if frame.rule == "dated" and frame.determiner == "indefinite" and agreement.rough_date is None:
        return False
    if another and frame.act and any(one.act for one in agreement.frames):
        return False
    told = last.act or last.state in ("signed", "renewed")
    if not frame.strong and frame.act and told and 0 <= since <= _JUST and len(theirs) >= 2 > len(ours - theirs):
        return True
    other_side = not frame.strong and frame.act and len(ours) == len(theirs) == 1 and abs(since) <= _SIDE
    if ours and theirs and not (ours <= theirs or theirs <= ours or other_side):
        return False
    if len(theirs) == 1 and theirs < ours and abs(since) > _SIDE:
        return False  # the other side was told there
    if (len(ours) > 2 and len(theirs) == 2) or (len(theirs) == 1 and len(ours) == 1 and frame.strong):
        return False
    elsewhere = abs(since) > _SIDE or (frame.noun in SOFT and frame.state is None and since > 0)
    if ours and not theirs and not frame.strong and (elsewhere or (len(ours) >= MANY and not frame.act)):
        return False  # it tells of others
    if len(ours) >= 2 and not theirs and len(others := set(agreement.frames[0].guess)) >= 2 and not ours & others:
        return False
    if agreement.twin and any(not passages.is_place(party) for party in ours - theirs):
        return False
    recalled = not frame.strong or (frame.kind and frame.kind == agreement.named)
    if not ours and not -1 <= frame.clause.paragraph - last.clause.paragraph <= (_RECALLED if recalled else 1):
        return False
    drafts = ours_is == theirs_is == "open" and agreement.rough_date is None
    alike = drafts or kinds_fit(frame.kind, agreement.named, frame.twin and agreement.twin)
    if not alike and not put_down(frame, agreement):
        return False
    return states_fit(frame, agreement) if ours else not done_before(passages, frame, agreement)


def _another_kind(frame: Frame, agreement: Agreement) -> bool:
    """Whether a frame names a paper of another kind for the first time ("they signed a ...")."""
    named = None not in (frame.kind, agreement.named) and frame.kind != agreement.named
    return named and frame.determiner in (*_NEW, "none")


def _other_half(frame: Frame, agreement: Agreement, told: set[str], since: int) -> bool:
    """Whether a frame tells right after a deed that another of its parties signed too, be it on another day."""
    signs = frame.act and frame.noun == "none" and frame.signers and 0 < since <= _HALF
    half = signs and frame.parties and told.issuperset(frame.parties)
    return bool(half) and any(one.signers for one in agreement.frames)


def _of_others(frame: Frame, agreement: Agreement, told: set[str]) -> bool:
    """Whether the actors beside a new agreement are none of those that the other was told with."""
    ours, theirs = set(frame.parties or frame.guess), told or set(agreement.frames[0].guess)
    offered = frame.noun == "twin" and frame.strong and frame.state in ("proposed", "planned")
    if offered and ours - theirs and len(theirs) >= 2:
        return True  # "C has offered a twinning"
    if ours & theirs or not frame.strong or len(theirs) < (1 if told else 2):
        return False
    if frame.determiner == "definite" and not told and frame.kind and frame.kind == agreement.named:
        return False  # "a visit of A to B ended with the signing of an MoU. The MoU was signed by ..."
    return len(frame.parties) >= 2 or (frame.determiner != "definite" and bool(len(ours) >= 2 or frame.partners))


def _sections(passages: Passages, frame: Frame, agreement: Agreement) -> bool:
    """Whether a frame stands under another heading than an agreement whose parties it does not name."""
    head = section(passages, frame.clause)
    return head != section(passages, agreement.frames[0].clause) and not {*head, *frame.parties} & set(agreement.told)
