"""What became of the rows of a list."""

from __future__ import annotations

from dataclasses import dataclass

EXTRACTOR = "lists/1.0"
"""The version of what reads lists, as it stands in the evidence."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that says nothing: its number (1-based, as the file counts) and why, in words for the user."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class Account:
    """What became of every row and place of a list: `rows == loaded + merged + len(refused)`.

    `merged` say what an earlier row says, perhaps in the other direction; their evidence is kept. Of the distinct
    places `placed` are in the gazetteer, `located` are not but have the list's own coordinates, `ambiguous` could be
    several of the gazetteer's, `unplaced` are unknown to it. Where a list has no names to be placed, all are 0.
    """

    rows: int = 0
    loaded: int = 0
    merged: int = 0
    refused: tuple[Refused, ...] = ()
    placed: int = 0
    located: int = 0
    ambiguous: int = 0
    unplaced: int = 0

    def __str__(self) -> str:
        rows = f"{_number(self.rows, 'row')}: {self.loaded:,} loaded, {self.merged:,} merged"
        told = f"{rows}, {len(self.refused):,} refused"
        known = self.placed + self.located
        places = known + self.ambiguous + self.unplaced
        if not places:
            return told
        by = f" ({self.placed:,} in the gazetteer, {self.located:,} by the list's own coordinates)"
        return (
            f"{told}. {_number(places, 'place')}: {known:,} placed{by if self.located else ''}, "
            f"{self.ambiguous:,} ambiguous, {self.unplaced:,} unplaced"
        )


def _number(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
