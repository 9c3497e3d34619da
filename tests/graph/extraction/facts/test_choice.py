"""Small linear scorers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extraction.facts.choice import NOTHING, Chooser, bucket, chooser

MADE_UP = Chooser({"pick": {"good": 2.0, "bad": -2.0}})


def test_the_best_option_is_chosen_with_its_probability() -> None:
    index, chance = MADE_UP.choose("pick", [{"bad": 1.0}, {"good": 1.0}, NOTHING])
    assert index == 1
    assert chance == pytest.approx(0.8668, abs=1e-4)


def test_of_equals_the_first_is_chosen() -> None:
    assert MADE_UP.choose("pick", [{"unknown": 1.0}, NOTHING]) == (0, 0.5)
    assert Chooser({}).choose("unknown task", [NOTHING, {"good": 1.0}]) == (0, 0.5)


def test_nothing_is_the_other_option() -> None:
    assert MADE_UP.accept("pick", {"good": 1.0})[0]
    assert not MADE_UP.accept("pick", {"bad": 1.0})[0]


def test_the_trained_weights_are_there() -> None:
    assert set(chooser().weights) == {"topic"}
    assert chooser() is chooser()


@given(st.integers())
def test_a_number_falls_into_one_bucket(value: int) -> None:
    assert bucket("far", value, 0, 2, 5) == (
        "far<=0" if value <= 0 else "far<=2" if value <= 2 else "far<=5" if value <= 5 else "far>5"
    )
