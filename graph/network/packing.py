"""Boxes on a page: where the components of a drawing go."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

Size = tuple[float, float]
"""How wide and high a box is."""

_ACROSS = 1.6
_ROUNDING = 1e-6
_ORDERS: tuple[Callable[[float, float], Size], ...] = (
    lambda wide, high: (-high, -wide),
    lambda wide, high: (-wide, -high),
    lambda wide, high: (-wide * high, -high),
)


def packed(sizes: Sequence[Size], ranks: Sequence[int], least: float) -> list[tuple[float, float]]:
    """Return the left upper corners of boxes on a page that is wider than high.

    Parameters
    ----------
    sizes : of the boxes
    ranks : of each box; those of a lower rank are placed first, so that they stand above and on the left
    least : how wide the page is at the least

    Returns
    -------
    list : (left, top) of each box, in the order of `sizes`

    Notes
    -----
    Each box is put as far up, then as far left, as there is room (skyline). Within a rank the tallest, the widest or
    the largest are placed first, whichever needs the lowest page. O(boxes squared) at the most.

    References
    ----------
    Jylänki, J. (2010): A thousand ways to pack the bin. Section 2.3, skyline bottom-left.
    """
    if not sizes:
        return []
    page = max(least, *(wide for wide, _ in sizes), (_ACROSS * math.fsum(wide * high for wide, high in sizes)) ** 0.5)
    tries = []
    for number, order in enumerate(_ORDERS):
        turns = sorted(range(len(sizes)), key=lambda box: (ranks[box], order(*sizes[box]), box))
        corners = dict(zip(turns, _filled([sizes[box] for box in turns], page), strict=True))
        tries.append((max(top + sizes[box][1] for box, (_, top) in corners.items()), number, corners))
    _, _, best = min(tries, key=lambda each: each[:2])
    return [best[box] for box in range(len(sizes))]


def _filled(sizes: Sequence[Size], page: float) -> list[tuple[float, float]]:
    """Return the corners of boxes placed in turn; `line` is the lower edge of what is taken, by left ends."""
    line, corners = [(0.0, 0.0)], []
    for wide, high in sizes:
        top, left = min(
            (max(depth for x, depth in line[at:] if x < left + wide - _ROUNDING), left)
            for at, (left, _) in enumerate(line)
            if left + wide <= page + _ROUNDING
        )
        corners.append((left, top))
        right = left + wide
        ends = [*(x for x, _ in line[1:]), page]
        after = [(max(x, right), depth) for (x, depth), end in zip(line, ends, strict=True) if end > right + _ROUNDING]
        line = [each for each in line if each[0] < left] + [(left, top + high), *after]
    return corners
