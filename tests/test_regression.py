"""Fitting the weights on made-up rows."""

from __future__ import annotations

import numpy as np

from tests.regression import DOCUMENTS, FEW, Row, chances, fit, trained

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


def test_no_rows_no_weights() -> None:
    assert fit([], 1.0) == {}


def test_a_word_weighs_only_where_enough_documents_have_it() -> None:
    rows = [Row(number, {"bias": 1.0, "~near": 1.0}, True) for number in range(DOCUMENTS)]
    rows += [Row(99, {"bias": 1.0, "~rare": 1.0}, False)] * (2 * DOCUMENTS)
    weights = fit(rows, 1.0)
    assert weights["~near"] > 0
    assert "~rare" not in weights


def test_a_word_weighs_less_than_another_feature_that_is_always_with_it() -> None:
    rows = [
        Row(number, {"~visited": 1.0, "visit": 1.0} if number % 2 else {"far": 1.0}, number % 2 == 1)
        for number in range(32)
    ]
    weights = fit(rows, 1.0)
    assert 0 < weights["~visited"] < weights["visit"]


def test_a_phrase_needs_fewer_documents_and_weighs_more_than_a_word() -> None:
    rows = [Row(number, {"bias": 1.0, "~=sport:football": 1.0, "~near": 1.0}, True) for number in range(DOCUMENTS)]
    rows += [Row(number, {"bias": 1.0}, False) for number in range(20, 40)]
    weights = fit(rows, 1.0)
    assert weights["~=sport:football"] > weights["~near"] > 0
    few = [row for row in rows if row.document >= 20 or row.document < FEW]
    assert "~near" not in fit(few, 1.0)
    assert fit(few, 1.0)["~=sport:football"] > 0


def test_the_weights_are_where_the_slope_is_none() -> None:
    weights = fit([Row(0, {"bias": 1.0}, True)] * 3 + [Row(0, {"bias": 1.0}, False)], 0.5)
    p = 1 / (1 + np.exp(-weights["bias"]))
    assert abs(4 * p - 3 + 0.5 * weights["bias"]) < 0.005


def test_of_several_words_for_an_option_the_likeliest_decides() -> None:
    rows = [
        Row(number, {"far": 1.0}, number % 2 == 1, others=({"told": 1.0},) if number % 2 else ())
        for number in range(32)
    ]
    weights = trained(rows, 1.0)
    assert weights["told"] > 0 > weights["far"]
    assert np.all((chances(rows, weights) > 0.5) == [row.right for row in rows])


def test_options_of_one_choice_share_their_probability_with_none() -> None:
    rows = [
        Row(number, {side: 1.0}, side == "left" and number < 6, choice=0)
        for number in range(8)
        for side in ("left", "right")
    ]
    weights = fit(rows, 0.01)
    found = chances(rows, weights)
    assert 0.7 < found[0] < 0.76
    assert found[1] < 0.01
    assert 0.2 < 1 - found[0] - found[1] < 0.3


def test_of_several_right_options_of_a_choice_any_will_do() -> None:
    rows = [Row(number, {side: 1.0}, True, choice=0) for number in range(8) for side in ("left", "right")]
    found = chances(rows, fit(rows, 0.01))
    assert found[0] == found[1] > 0.45


def test_choices_of_two_documents_are_two() -> None:
    assert chances([Row(number, {"told": 1.0}, True, choice=0) for number in range(2)], {"told": 0.0}).tolist() == [
        0.5,
        0.5,
    ]
