"""How a clause lies among those that tell of events, and what it says of those whom it names."""

from __future__ import annotations

import pytest

from graph.extraction.events.sightings import order, says
from graph.extraction.scorers.wording import Wording
from tests.graph.extraction.readings import iri, view

TOLD = [(2, "visit"), (6, "signing")]


@pytest.mark.parametrize(
    ("own", "index", "expected"),
    [
        ([6], 5, ["latest:visit"]),
        ([2], 5, ["nearer:signing", "latest"]),
        ([2], 4, ["latest"]),
        ([6], 1, ["nearer:visit"]),
    ],
)
def test_an_event_is_told_nearest_or_last(own: list[int], index: int, expected: list[str]) -> None:
    assert order(TOLD, own, index) == expected


def test_no_other_event() -> None:
    assert order([], [3], 3) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayors of Alderton and Briggen had come.", [["behind-way:sent"], ["behind-way:sent"]]),
        ("The mayors of Alderton, Xobbing and Briggen came.", [["behind-way:sent"], ["behind-way:sent"]]),
        ("The mayors of Alderton met in the new hall at Briggen.", [["behind-way:sent"], []]),
        ("The mayors of Alderton, the teacher Ann Arden and Briggen came.", [["behind-way:sent"], []]),
        ("Alderton and Briggen signed it.", [[], []]),
    ],
)
def test_what_stands_beside_a_list_stands_beside_all_of_it(text: str, expected: list[list[str]]) -> None:
    seen = view(text)
    words = says(seen, seen.clauses[0], Wording(seen)).words
    found = [[name for name in words[iri(town)] if "way:" in name] for town in ("Alderton", "Briggen")]
    assert found == expected
