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
    several of the gazetteer's, `unplaced` are unknown to it.
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
        rows = f"{self.rows:,} rows: {self.loaded:,} loaded, {self.merged:,} merged, {len(self.refused):,} refused"
        places = self.placed + self.located + self.ambiguous + self.unplaced
        return (
            f"{rows}. {places:,} places: {self.placed:,} placed, {self.located:,} with the list's coordinates only, "
            f"{self.ambiguous:,} ambiguous, {self.unplaced:,} unplaced"
        )
