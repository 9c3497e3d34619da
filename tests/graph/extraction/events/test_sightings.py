"""How a clause lies among those that tell of events."""

from __future__ import annotations

import pytest

from graph.extraction.events.sightings import order

TOLD = [(2, "visit"), (6, "signing")]


@pytest.mark.parametrize(
    ("own", "index", "expected"),
    [
        ([6], 5, ["nearest", "latest:visit"]),
        ([2], 5, ["nearer:signing", "latest"]),
        ([2], 4, ["nearest", "latest"]),
        ([6], 1, ["nearer:visit"]),
    ],
)
def test_an_event_is_told_nearest_or_last(own: list[int], index: int, expected: list[str]) -> None:
    assert order(TOLD, own, index, abs(index - own[0])) == expected


def test_no_other_event() -> None:
    assert order([], [3], 3, 0) == ["nearest"]
