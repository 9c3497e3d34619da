"""The value that an agreement in the making is: the frames that tell of it, and what is chosen from them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property

from graph.extraction.agreements.frame import SOFT, TWIN, Frame
from graph.extraction.statements.evidence import Ground, grounded
from graph.model import Date

STRENGTH = ("ended", "expired", "renewed", "signed", "planned", "in-negotiation", "proposed")
"""The statuses, the strongest word first."""
_GONE = ("ended", "expired")
_ENOUGH = 40  # clauses on one agreement that are kept


class Frames(tuple[Frame, ...]):
    """The frames that tell of one agreement, and what they say together, each told once."""

    @cached_property
    def named(self) -> str | None:
        """The first kind that the text gives, that of a paper before that of what was agreed to do, if any."""
        kinds = [frame for frame in self if frame.kind]
        return next((one.kind for one in (*(one for one in kinds if one.noun not in SOFT), *kinds)), None)

    @cached_property
    def twin(self) -> bool:
        """Whether it makes sister cities."""
        return any(frame.twin for frame in self)

    @cached_property
    def told(self) -> tuple[str, ...]:
        """The longest list of parties that a clause tells."""
        return max((frame.parties for frame in self), key=len, default=())

    @cached_property
    def rough(self) -> str:
        """The strongest word on its status."""
        every = {frame.state for frame in self}
        wish = not any(frame.act for frame in self)  # "A wants to work with B" says less than a deed
        sure = {one.state for one in self if one.strong and (one.act or one.noun != "none" or wish)}
        if len(self.told) == 2:
            sure |= {one.state for one in self if one.act and len(one.present) > 1 and one.state == "signed"}
        told = (sure | every & set(_GONE)) - {None} or every
        return next((state for state in STRENGTH if state in told), "signed")

    @cached_property
    def dated(self) -> Frame | None:
        """The frame that gives the finest date beside a verb or noun for it, the first of equals."""
        every = [frame for frame in self if frame.date is not None]
        dated = [frame for frame in every if frame.act or frame.strong] or every
        return min(dated, key=lambda frame: -len(frame.date.first.value) if frame.date else 0) if dated else None

    @cached_property
    def spots(self) -> list[int]:
        """The clauses that tell of it, by index, in order."""
        return sorted({frame.clause.index for frame in self})

    def last(self, index: int) -> int:
        """Return the last clause up to one that tells of it, by index; -1 where none does."""
        at = bisect_right(self.spots, index)
        return self.spots[at - 1] if at else -1

    def nearest(self, index: int) -> int:
        """Return the clause nearest to one that tells of it, by index, the one before of equals."""
        at = bisect_right(self.spots, index)
        return min(self.spots[max(0, at - 1) : at + 1], key=lambda spot: (abs(spot - index), spot))


@dataclass(eq=False)
class Agreement:
    """An agreement in the making: the frames that tell of it, in the order of the text.

    `parties`, `topics` and `listed` (signers that a list names) hold reasons; `state` is its status, `signed` the frame
    that gives its day.
    """

    frames: Frames
    parties: dict[str, Ground] = field(default_factory=dict)
    topics: dict[str, Ground] = field(default_factory=dict)
    listed: dict[str, Ground] = field(default_factory=dict)
    state: str = "signed"
    signed: Frame | None = None

    def add(self, frame: Frame) -> None:
        """Add what one more clause tells; after many of them, no more."""
        if len(self.frames) >= _ENOUGH:
            return
        if not frame.strong and len(self.told) >= 2:
            frame = replace(frame, leads=(), partners=())  # "the document" has the parties that it had
        self.frames = Frames((*self.frames, frame))

    @property
    def kind(self) -> str:
        """The first kind that the text gives; a twinning's or a cooperation's where it gives none."""
        return self.named or (TWIN if self.twin else "cooperation-agreement")

    @property
    def named(self) -> str | None:
        """The first kind that the text gives, if any."""
        return self.frames.named

    @property
    def twin(self) -> bool:
        """Whether it makes sister cities."""
        return self.frames.twin

    @property
    def told(self) -> tuple[str, ...]:
        """The longest list of parties that a clause tells."""
        return self.frames.told

    @property
    def rough(self) -> str:
        """The strongest word on its status."""
        return self.frames.rough

    @property
    def approved(self) -> bool:
        """Whether the text tells of no more than the consent of a council or cabinet."""
        return any(frame.approved for frame in self.frames) and not any(frame.state for frame in self.frames)

    @property
    def dated(self) -> Frame | None:
        """The frame that gives the finest date beside a verb or noun for it, the first of equals."""
        return self.frames.dated

    @property
    def rough_date(self) -> Date | None:
        """The date that its clauses tell."""
        dated = self.dated
        return dated.date.first if dated and dated.date else None

    @property
    def signers(self) -> dict[str, Ground]:
        """Who signed, each with the reason."""
        found = dict(self.listed)
        done = self.rough in ("signed", "renewed")
        for frame in self.frames:
            if done and frame.state == "planned" and frame.act and len(frame.parties) > 1:
                continue  # who is to sign what carries it out
            if frame.state in ("signed", "renewed", "planned", None) or (
                frame.state in _GONE and frame.rule == "signed-by"
            ):
                for person in frame.signers:
                    found.setdefault(person, grounded(frame.sentences or (frame.clause.sentence,), "signer"))
        return found

    @property
    def date(self) -> Date | None:
        """The day, month or year of signing."""
        return self.signed.date.first if self.signed and self.signed.date else None


def dates_fit(one: Date | None, other: Date | None) -> bool:
    """Whether two dates can be one day, told in different precision; where one is missing, they can."""
    return one is None or other is None or one.value.startswith(other.value) or other.value.startswith(one.value)
