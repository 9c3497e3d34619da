"""The names in a drawing: broken at blanks, each beside its mark, and from which scale on there is room for it.

A name keeps its size on the screen while the picture grows, so that nearer there is room for more of them; those of the
best tied come first. What is written at one scale is written at the same side of its mark at each larger one.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal

SIZE = 12.0
"""How high letters are on the screen, in pixels."""

LINE = 15.0
"""From one line of a name to the next, in pixels."""

GAP = 4.0
"""Between a mark and its name, in pixels; names of two marks are twice as far apart at the least."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""

Place = tuple[float, float]

Side = Literal["below", "above", "right", "left"]

SIDES: tuple[Side, ...] = ("below", "above", "right", "left")
"""Where a name may stand, the first preferred."""

ABOVE, BELOW, BESIDE = 45.0, 60.0, 8.0
"""Room outside the outermost marks for their names, and beside the outermost names, in pixels."""

_HALVINGS = 12
_FRAME = (1130.0, 800.0)
_SHORT, _LONGEST, _WORD, _READ = 15, 19, 28, 200
_NEARER = (1.0, 1.25, 1.6, 2.2, 3.2, 5.0, 8.0, 12.0)
_FARTHER = (0.95, 0.9, 0.8, 0.65, 0.5, 0.35, 0.2)
_FEW, _COVERED = 120, 2
_BEST, _COVERED_BY_BEST = 40, 8
_CELL = 80.0
_NARROW, _WIDE = frozenset("fijlrt.,:;'’|!()[]- I"), frozenset("mwMW@%—…")


@dataclass(frozen=True, slots=True)
class Label:
    """A name as it is written: its lines, its side of the mark, and the scale from which on there is room for it."""

    lines: tuple[str, ...]
    side: Side
    scale: float


@lru_cache(maxsize=1 << 14)
def broken(name: str) -> tuple[str, ...]:
    """Return a name in one line or two, broken at a blank and never in a word; a long one is cut short ("…")."""
    words = name[:_READ].split()
    whole = " ".join(words)
    if len(whole) <= _SHORT or len(words) < 2:
        return (_cut(whole),)
    lines = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    fitting = [pair for pair in lines if max(map(len, pair)) <= _LONGEST]
    if fitting and len(name) <= _READ:
        return min(fitting, key=lambda pair: max(map(len, pair)))
    first = max((pair for pair in lines if len(pair[0]) <= _LONGEST), key=lambda pair: len(pair[0]), default=lines[0])
    return _cut(first[0]), _cut(first[1])


def _cut(line: str) -> str:
    """Return a line that is no longer than the longest, cut after a word; a single word may be longer than a line."""
    if len(line) <= _LONGEST:
        return line
    kept = ""
    for word in line.split():
        longer = f"{kept} {word}".lstrip()
        if len(longer) >= _LONGEST and len(kept) > _LONGEST // 3:
            break
        kept = longer
    if kept == line and len(line) <= _WORD:
        return line
    return kept[: _WORD - 1].rstrip(" ,;(-") + "…"


@lru_cache(maxsize=1 << 14)
def extent(lines: tuple[str, ...]) -> tuple[float, float]:
    """Return about how wide and high lines are, in pixels; in a wide typeface, so that there is room in others."""
    return max((_width(line) for line in lines), default=0.0), LINE * len(lines)


def _width(line: str) -> float:
    return SIZE * math.fsum(map(_em, line))


def _em(letter: str) -> float:
    """Return about how wide a letter is, in parts of its height."""
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF" or letter in _WIDE:
        return 1.0
    return 0.4 if letter in _NARROW else 0.72 if letter.isupper() else 0.62


def box(x: float, y: float, radius: float, label: Label) -> Box:
    """Return where a name is written whose mark is at (x, y) and so many pixels large."""
    wide, high = extent(label.lines)
    if label.side in ("below", "above"):
        top = y + radius + GAP if label.side == "below" else y - radius - GAP - high
        return x - wide / 2, top, x + wide / 2, top + high
    left = x + radius + GAP if label.side == "right" else x - radius - GAP - wide
    return left, y - high / 2, left + wide, y + high / 2


def frame(names: Mapping[Any, str], places: Mapping[Any, tuple[float, float]], scale: float) -> Box:
    """Return what a drawing takes up at a scale, with room for all names as if they stood below or above."""
    half = {node: extent(broken(name))[0] / 2 + BESIDE for node, name in names.items()}
    xs = [(places[node][0] * scale, half[node]) for node in names] or [(0.0, BESIDE)]
    ys = [places[node][1] * scale for node in names] or [0.0]
    return min(x - wide for x, wide in xs), min(ys) - ABOVE, max(x + wide for x, wide in xs), max(ys) + BELOW


def base(names: Mapping[Any, str], places: Mapping[Any, tuple[float, float]]) -> float:
    """Return the scale, 1 at the most, at which all of a drawing is seen on a page 1,200 pixels wide."""

    def fits(scale: float) -> bool:
        left, top, right, bottom = frame(names, places, scale)
        return right - left <= _FRAME[0] and bottom - top <= _FRAME[1]

    low, high = 0.0, 1.0
    if fits(high):
        return high
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low or high


def labels(
    names: Mapping[Any, str],
    places: Mapping[Any, tuple[float, float]],
    radii: Mapping[Any, float],
    first: Sequence[Any] = (),
) -> Mapping[Any, Label]:
    """Return how the name of each node is written.

    Parameters
    ----------
    names : node -> its name
    places : node -> where it stands at scale 1
    radii : node -> half the height of its mark at scale 1
    first : nodes in the order in which they get room; then the others, the largest mark first

    Returns
    -------
    mapping : node -> Label; scales are that of `base` and some smaller and larger ones. At the scale of a label or more
        its name covers no name of another label whose scale is as small or smaller, no mark of one that comes before
        it, and no mark of others; where there are more than 120 nodes, at most two of others, the names of the 40 first
        at most eight. `scale` is infinite where there is never room

    Notes
    -----
    Greedy at each of a few scales, in a grid: about O(nodes x scales). That a name which fits at one scale fits at each
    larger one holds because boxes are kept apart by as much as they stand off their marks. The last few
    answers are kept.
    """
    return _labels(tuple((node, names[node], places[node], radii[node]) for node in names), tuple(first))


@lru_cache(maxsize=32)
def _labels(marks: tuple[tuple[Any, str, Place, float], ...], first: tuple[Any, ...]) -> Mapping[Any, Label]:
    names = {node: name for node, name, _, _ in marks}
    places = {node: place for node, _, place, _ in marks}
    radii = {node: radius for node, _, _, radius in marks}
    told = {node: rank for rank, node in enumerate(first)}
    order = sorted(names, key=lambda node: (told.get(node, len(told)), -radii[node], str(node)))
    written = {node: broken(names[node]) for node in order}
    whole = base(names, places)
    result: dict[Any, Label] = {}
    for scale in (whole * step for step in _NEARER):
        page = _Page(scale, order, places, radii, frame(names, places, scale))
        tries = page.room()
        for rank, node in enumerate(order):
            if node in result:
                page.write(node, result[node])
            elif tries > 0:
                tries -= 1
                label = page.fitting(rank, [Label(written[node], side, scale) for side in SIDES])
                if label:
                    result[node] = label
                    page.write(node, label)
    left = [node for node in order if node in result and result[node].scale == whole]
    for scale in (whole * step for step in _FARTHER):
        page = _Page(scale, order, places, radii, frame(names, places, scale))
        ranks = [rank for rank, node in enumerate(order) if node in left]
        left = []
        for rank in ranks:
            label = page.fitting(rank, [replace(result[order[rank]], scale=scale)])
            if label:
                left.append(order[rank])
                result[order[rank]] = label
                page.write(order[rank], label)
    return result | {node: Label(written[node], "below", math.inf) for node in order if node not in result}


class _Page:
    """The marks and the names at one scale, in the cells of a grid."""

    def __init__(
        self,
        scale: float,
        order: list[Any],
        places: Mapping[Any, tuple[float, float]],
        radii: Mapping[Any, float],
        edges: Box,
    ) -> None:
        self._order = order
        self._at = {node: (places[node][0] * scale, places[node][1] * scale, radii[node] * scale) for node in order}
        self._frame = edges
        self._names: dict[tuple[int, int], list[Box]] = {}
        self._marks: dict[tuple[int, int], list[tuple[int, Box]]] = {}
        for rank, (x, y, radius) in enumerate(self._at.values()):
            mark = (x - radius, y - radius, x + radius, y + radius)
            for cell in _cells(mark):
                self._marks.setdefault(cell, []).append((rank, mark))

    def room(self) -> int:
        """Return how many names are worth trying: several times as many as fit."""
        return 60 + 4 * len(self._marks)

    def fitting(self, rank: int, choices: Iterable[Label]) -> Label | None:
        """Return the label of a node that covers the fewest marks, None where there is no room for any."""
        best, least = None, self._allowed(rank) + 1
        for label in choices:
            place = _grown(box(*self._at[self._order[rank]], label))
            covered = self._covered(place, rank) if _within(place, self._frame) else math.inf
            if covered < least:
                best, least = label, covered
            if not least:
                break
        return best

    def _allowed(self, rank: int) -> float:
        """Return how many lesser marks a name may cover."""
        if len(self._order) <= _FEW:
            return 0
        return _COVERED_BY_BEST if rank < _BEST else _COVERED

    def _covered(self, place: Box, own: int) -> float:
        """Return how many lesser marks a name would cover, infinitely many where it covers a name or a better mark."""
        covered = set()
        for cell in _cells(place):
            if any(_meet(place, other) for other in self._names.get(cell, ())):
                return math.inf
            for rank, mark in self._marks.get(cell, ()):
                if rank != own and _meet(place, mark):
                    if rank < own:
                        return math.inf
                    covered.add(rank)
        return len(covered)

    def write(self, node: Any, label: Label) -> None:
        """Take the room of a name."""
        place = _grown(box(*self._at[node], label))
        for cell in _cells(place):
            self._names.setdefault(cell, []).append(place)


def _grown(place: Box) -> Box:
    """Return a box with the space around it that is kept free."""
    left, top, right, bottom = place
    return left - GAP, top - GAP, right + GAP, bottom + GAP


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _within(one: Box, other: Box) -> bool:
    return one[0] >= other[0] and one[1] >= other[1] and one[2] <= other[2] and one[3] <= other[3]


def _cells(place: Box) -> list[tuple[int, int]]:
    left, top, right, bottom = (math.floor(edge / _CELL) for edge in place)
    return [(x, y) for x in range(left, right + 1) for y in range(top, bottom + 1)]
