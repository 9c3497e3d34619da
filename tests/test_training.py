"""Fitting the weights on made-up rows."""

from __future__ import annotations

import numpy as np
import pytest

from tests.training import Row, chances, crossed, fit

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
