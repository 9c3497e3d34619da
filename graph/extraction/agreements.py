"""The agreements of a document: what its clauses tell of each, put together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from graph.extraction.evidence import Ground
from graph.extraction.frame import TWIN, Frame
from graph.extraction.frames import frames
from graph.extraction.passages import Passages
from graph.model import Date

_STRENGTH = ("ended", "expired", "renewed", "signed", "planned", "in-negotiation", "proposed")
_RECENT = 24  # agreements told before that a clause may speak of, so that long texts take time in proportion
_ENOUGH = 40  # clauses on one agreement that are kept
_JUST = 3  # clauses after which "it was signed" speaks of the deed just told
_RECALLED = 4  # paragraphs after which "the MoU" still means the MoU told before
_OPEN = ("planned", "in-negotiation", "proposed")
_GONE = ("ended", "expired")
_CONFIDENCE = {
    "between": 0.88, "signed-by": 0.85, "signed-by-with": 0.88, "subject-with": 0.88, "with": 0.8, "of": 0.8,
    "subject": 0.82, "noun-pair": 0.8, "listed": 0.85, "two-actors": 0.65, "main-actors": 0.5,
}  # fmt: skip


@dataclass
class Agreement:
    """An agreement in the making: the frames that tell of it, in the order of the text."""

    frames: list[Frame]
    parties: dict[str, Ground] = field(default_factory=dict)
    topics: dict[str, Ground] = field(default_factory=dict)

    def add(self, frame: Frame) -> None:
        """Add what one more clause tells; after many of them, no more."""
        if not frame.strong and len(_parties(self)) >= 2:
            frame = replace(frame, leads=(), partners=())  # "the document" has the parties that it had
        if len(self.frames) < _ENOUGH:
            self.frames.append(frame)

    @property
    def kind(self) -> str:
        """The first kind that the text gives; a twinning's or a cooperation's where it gives none."""
        named = next((frame.kind for frame in self.frames if frame.kind), None)
        return named or (TWIN if self.twin else "cooperation-agreement")

    @property
    def named(self) -> str | None:
        """The first kind that the text gives, if any."""
        return next((frame.kind for frame in self.frames if frame.kind), None)

    @property
    def twin(self) -> bool:
        """Whether it makes sister cities."""
        return any(frame.twin for frame in self.frames)

    @property
    def state(self) -> str:
        """The strongest word on its status."""
        told = {frame.state for frame in self.frames}
        return next((state for state in _STRENGTH if state in told), "signed")

    @property
    def signed(self) -> Frame | None:
        """The frame that gives the day of signing best: the finest, then the first."""
        dated = [frame for frame in self.frames if frame.date is not None]
        return min(dated, key=lambda frame: -len(_value(frame)), default=None)

    @property
    def date(self) -> Date | None:
        """The day, month or year of signing."""
        return self.signed.date.first if self.signed and self.signed.date else None

    @property
    def signers(self) -> dict[str, Ground]:
        """Who signed, each with the reason."""
        found: dict[str, Ground] = {}
        for frame in self.frames:
            if frame.state in ("signed", "renewed", "planned", None):
                for person in frame.signers:
                    found.setdefault(person, ground(frame))
        return found


def ground(frame: Frame, rule: str | None = None) -> Ground:
    """Return the ground that a frame gives."""
    rule = rule or frame.rule
    return Ground(frame.sentences or (frame.clause.sentence,), f"agreement-{rule}", _CONFIDENCE.get(rule, 0.7))


def agreements(passages: Passages) -> tuple[Agreement, ...]:
    """Return the agreements that a document tells of, in the order of their first strong mention."""
    found: list[Agreement] = []
    loose: list[Frame] = []
    for clause in passages.clauses:
        for frame in frames(passages, clause):
            for single in _apart(frame, passages):
                single = _at_once(single, found)
                home = _home(single, found[-_RECENT:], passages)
                if home is not None:
                    home.add(single)
                elif single.strong:
                    found.append(Agreement([single]))
                else:
                    loose.append(single)
    _settle(found, loose, passages)
    return tuple(found)


def _apart(frame: Frame, passages: Passages) -> Iterable[Frame]:
    """One actor that agrees with each of several others makes one agreement for each pair."""
    if not frame.apart:
        return [frame]
    of = {person: {role.of for role in passages.offices.get(person, ())} for person in frame.signers}
    return [
        replace(
            frame,
            partners=(partner,),
            signers=tuple(person for person in frame.signers if of[person] & {*frame.leads, partner} or not of[person]),
            apart=False,
        )
        for partner in frame.partners
    ]


def _at_once(frame: Frame, found: list[Agreement]) -> Frame:
    """Give a deed done "on the same occasion" the day of the deed told before it."""
    if not frame.same or frame.date or not found:
        return frame
    before = found[-1].frames[-1]
    if before.date is None or frame.clause.index - before.clause.index > 2:
        return frame
    return replace(frame, date=before.date, sentences=(before.clause.sentence, frame.clause.sentence))


def _home(frame: Frame, found: list[Agreement], passages: Passages) -> Agreement | None:
    """Return the agreement that a frame speaks of: the last that fits, one of the same parties before others."""
    fitting = [agreement for agreement in found if _fits(frame, agreement, passages)]
    return max(
        fitting,
        key=lambda agreement: (
            len(set(frame.parties) & set(_parties(agreement))),
            agreement.frames[-1].clause.index,
        ),
        default=None,
    )


def _parties(agreement: Agreement) -> tuple[str, ...]:
    return max((frame.parties for frame in agreement.frames), key=len)


def _fits(frame: Frame, agreement: Agreement, passages: Passages) -> bool:
    ours, theirs = set(frame.parties), set(_parties(agreement))
    since = frame.clause.index - agreement.frames[-1].clause.index
    if not frame.strong and frame.act and agreement.frames[-1].act and 0 <= since <= _JUST and len(theirs) >= 2:
        return _dates_fit(frame.date.first if frame.date else None, agreement.date)
    if ours and theirs and not (ours <= theirs or theirs <= ours):
        return False
    if (len(ours) > 2 and len(theirs) == 2) or (len(theirs) == 1 and len(ours) == 1 and frame.strong):
        return False
    if agreement.twin and any(not passages.is_place(party) for party in ours - theirs):
        return False
    recalled = not frame.strong or (frame.kind and frame.kind == agreement.named)
    apart = frame.clause.paragraph - agreement.frames[-1].clause.paragraph
    near = -1 <= apart <= (_RECALLED if recalled else 1)
    if not ours and not near:
        return False
    if not _dates_fit(frame.date.first if frame.date else None, agreement.date):
        return False
    drafts = frame.state in _OPEN and agreement.state in _OPEN  # before it is written, its name changes
    if not _kinds_fit(frame.kind, agreement.named, frame.twin and agreement.twin, drafts):
        return False
    if not ours:
        return True
    return _states_fit(frame, agreement)


def _dates_fit(one: Date | None, other: Date | None) -> bool:
    return one is None or other is None or one.value.startswith(other.value) or other.value.startswith(one.value)


def _kinds_fit(one: str | None, other: str | None, twins: bool, loose: bool = False) -> bool:
    if one is None or other is None or one == other:
        return True
    if loose:
        return True
    pair = {one, other}
    if TWIN in pair:
        return twins or "cooperation-agreement" in pair
    return "cooperation-agreement" in pair


def _states_fit(frame: Frame, agreement: Agreement) -> bool:
    if frame.state is None or frame.state == agreement.state or (len(frame.parties) < 2 and frame.date is None):
        return True
    states = {frame.state, agreement.state}
    if states <= {"signed", "renewed"}:
        return frame.date is None or (
            agreement.date is None and frame.clause.index - agreement.frames[-1].clause.index <= 1
        )
    if states & set(_GONE):
        return True
    return not (frame.strong and frame.date and "signed" in states and states & set(_OPEN))


def _value(frame: Frame) -> str:
    return frame.date.first.value if frame.date else ""


def _settle(found: list[Agreement], loose: list[Frame], passages: Passages) -> None:
    """Complete what lacks a party from the document's main actors; drop what stays without two parties."""
    starts = [agreement.frames[0].clause.index for agreement in found]
    for frame in loose:
        index = bisect_right(starts, frame.clause.index)
        home = _home(frame, found[max(0, index - _RECENT) : index + 1], passages)
        if home is not None:
            home.add(frame)
        elif frame.act and len(frame.parties) >= 2:
            found.append(Agreement([frame]))
    issued = passages.reading.document.issued
    for index, agreement in enumerate(found):
        if agreement.state in _OPEN and issued and agreement.date and agreement.date.latest < issued.earliest:
            agreement.frames[:] = [replace(frame, date=None) for frame in agreement.frames]  # no plan for the past
        for frame in agreement.frames:
            for party in frame.parties:
                agreement.parties.setdefault(party, ground(frame))
        if len(agreement.parties) < 2:
            _guess(agreement, passages)
        if len(agreement.parties) < 2:
            _complete(agreement, found[max(0, index - _RECENT) : index + _RECENT], passages)
    found[:] = _merged([agreement for agreement in found if len(agreement.parties) >= 2])
    found.sort(key=lambda agreement: min(frame.start for frame in agreement.frames))


def _merged(found: list[Agreement]) -> list[Agreement]:
    """Put together the agreements of the same parties that turn out to be one."""
    kept: list[Agreement] = []
    for other in found:
        twins = (one for one in kept[-_RECENT:] if set(one.parties) == set(other.parties) and _same(one, other))
        home = next(twins, None)
        if home is None:
            kept.append(other)
        else:
            for frame in other.frames:
                home.add(frame)
    return kept


def _same(one: Agreement, other: Agreement) -> bool:
    if not _dates_fit(one.date, other.date) or not _kinds_fit(one.named, other.named, one.twin and other.twin):
        return False
    return all(_states_fit(frame, one) for frame in other.frames)


def _guess(agreement: Agreement, passages: Passages) -> None:
    """Take the other actors of the agreement's own clauses for its parties, where that makes two of them."""
    for frame in agreement.frames:
        towns = agreement.twin or any(passages.is_city(party) for party in agreement.parties)
        ours = [party for party in frame.guess if passages.entities[party].kind != "Country" or not towns]
        ours = [party for party in ours if not agreement.twin or passages.is_city(party)]
        both = dict.fromkeys([*agreement.parties, *ours])
        if len(both) == 2:
            for party in ours:
                agreement.parties.setdefault(party, ground(frame, "two-actors"))
            return


def _complete(agreement: Agreement, found: list[Agreement], passages: Passages) -> None:
    """Add the parties that the text leaves to the reader: those of the agreement before it, else the main actors."""
    weights = passages.prominence
    known = list(agreement.parties)
    anchor = agreement.frames[0]
    kinds = {passages.is_place(party) for party in known}
    pairs = [other.parties for other in found if len(other.parties) >= 2 and set(known) <= set(other.parties)]
    if not known and pairs:
        candidates = list(pairs[0])
    else:
        ranked = sorted(weights, key=lambda actor: (-weights[actor] * (1 + (passages.is_place(actor) in kinds)), actor))
        if agreement.twin:
            ranked = [actor for actor in ranked if passages.is_city(actor)]
        candidates = [actor for actor in ranked if actor not in known]
    for actor in candidates[: 2 - len(known)]:
        agreement.parties.setdefault(actor, ground(anchor, "main-actors"))
