"""Fitting the weights on made-up rows."""

from __future__ import annotations

import numpy as np
import pytest

from graph.extraction.facts.agreements import agreements
from graph.extraction.facts.occasions import occasions
from tests.graph.extraction.readings import iri, view
from tests.training import Row, chances, crossed, fit, rows_of

ROWS = [Row(number, {"bias": 1.0, "told" if number % 2 else "far": 1.0}, number % 2 == 1) for number in range(32)]


def test_a_feature_of_what_is_right_weighs_for_it() -> None:
    weights = fit(ROWS, 1.0)
    assert weights["told"] > 0 > weights["far"]
    assert fit(ROWS, 1.0) == weights
    assert np.all((chances(ROWS, weights) > 0.5) == [row.right for row in ROWS])


def test_a_larger_penalty_makes_smaller_weights() -> None:
    assert fit(ROWS, 10.0)["told"] < fit(ROWS, 1.0)["told"]


def test_a_rare_feature_has_no_weight() -> None:
    assert "once" not in fit([*ROWS, Row(0, {"bias": 1.0, "once": 1.0}, True)], 1.0)


def test_documents_left_out_are_judged_by_the_others() -> None:
    precision, recall, f1, loss = crossed(ROWS, 1.0)
    assert (precision, recall, f1) == pytest.approx((1.0, 1.0, 1.0))
    assert 0 < loss < 0.5


def test_no_rows_no_weights() -> None:
    assert fit([], 1.0) == {}


def test_of_two_passages_on_one_event_the_likelier_is_it() -> None:
    seen = view("Ann Arden visited Briggen.\nBela Brock stayed in Briggen.")
    assert len(occasions(seen)) == 2
    visit = {"kind": "visit", "name": None, "start": None, "places": {"Briggen"}, "participants": set()}
    gold = {"agreements": [], "events": [visit]}
    known = {"word:visit": -3.0, "word:travel": 3.0}
    right = [
        [row.right for task, row in rows_of(0, seen, agreements(seen), gold, {iri("Briggen"): "Briggen"}, weights)
         if task == "event"]
        for weights in (known, {name: -weight for name, weight in known.items()})
    ]  # fmt: skip
    assert right == [[False, True], [True, False]]
