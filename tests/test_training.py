"""Which options training takes for right, and how it judges what it left out."""

from __future__ import annotations

import pytest

from graph.extraction.agreements.agreements import agreements
from graph.extraction.events.occasions import occasions
from tests.graph.extraction.readings import iri, view
from tests.regression import Row
from tests.training import crossed, rows_of

ROWS = [Row(number, {"bias": 1.0, "told" if number % 2 else "far": 1.0}, number % 2 == 1) for number in range(32)]


def test_documents_left_out_are_judged_by_the_others() -> None:
    precision, recall, f1, loss = crossed(ROWS, 1.0)
    assert (precision, recall, f1) == pytest.approx((1.0, 1.0, 1.0))
    assert 0 < loss < 0.5


def test_of_two_passages_on_one_event_the_likelier_is_it() -> None:
    seen = view("Ann Arden visited Briggen.\nBela Brock stayed in Briggen.")
    assert len(occasions(seen)) == 2
    visit = {"kind": "visit", "name": None, "start": None, "places": {"Briggen"}, "participants": set()}
    gold = {"agreements": [], "events": [visit]}
    known = {"word:visit": -3.0, "word:travel": 3.0}
    right = [
        [row.right for task, row in rows_of(0, seen, agreements(seen), gold, {iri("Briggen"): "Briggen"}, weights)
         if task == "event"]
        for weights in (_known(known), _known({name: -weight for name, weight in known.items()}))
    ]  # fmt: skip
    assert right == [[False, True], [True, False]]


def test_a_passage_is_an_event_by_what_is_made_of_it() -> None:
    seen = view("Ann Arden visited Briggen.")
    visit = {"kind": "visit", "name": None, "start": None, "places": {"Briggen"}, "participants": set()}
    gold = {"agreements": [], "events": [visit]}
    for held, right in ((9.0, True), (-9.0, False)):
        rows = rows_of(0, seen, agreements(seen), gold, {iri("Briggen"): "Briggen"}, _known({}, held))
        assert [row.right for task, row in rows if task == "event"] == [right]


def _known(event: dict[str, float], held: float = 9.0) -> dict[str, dict[str, float]]:
    return {
        "event": event,
        "participant": {"bias": -9.0},
        "held-in": {"rule:event-visit-place": held, "rule:none": -9.0},
    }
