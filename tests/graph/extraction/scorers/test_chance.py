"""Logistic regression, its weights, and the names of features."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extraction.events import attendance, judging, settings
from graph.extraction.scorers.chance import WEIGHTS, bucket, chance, crossed, shares
from graph.extraction.topics import topics

TASKS = (topics.TASK, judging.TASK, attendance.TASK, settings.TASK)


@pytest.mark.parametrize("task", TASKS)
def test_the_probability_is_that_of_the_weights(task: str) -> None:
    weights = json.loads(WEIGHTS.read_text(encoding="utf-8"))[task]
    assert chance(task, ["bias"]) == pytest.approx(1 / (1 + math.exp(-weights.get("bias", 0.0))))
    assert chance(task, ["no such feature"]) == 0.5
    assert chance(task, []) == 0.5


@pytest.fixture
def weighing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[dict[str, float]], None]:
    """Return what lets the weights of "task" be others."""

    def weigh(weights: dict[str, float]) -> None:
        (tmp_path / "weights.json").write_text(json.dumps({"task": weights}))
        module = sys.modules[chance.__module__]
        monkeypatch.setattr(module, "WEIGHTS", tmp_path / "weights.json")
        for name in ("_weights", "_summed", "_together"):
            monkeypatch.setattr(module, name, getattr(module, name).__wrapped__)

    return weigh


def test_a_feature_weighs_for_its_kinds_too(weighing: Callable[[dict[str, float]], None]) -> None:
    weighing({"near": 1.0, "person|near": 0.5, "person|far": -2.0, "signing person|near": 0.25})
    assert chance("task", ["near"]) == pytest.approx(1 / (1 + math.exp(-1.0)))
    assert chance("task", ["near"], ("person", "signing person")) == pytest.approx(1 / (1 + math.exp(-1.75)))
    assert chance("task", ["far"], ("city", "person")) == pytest.approx(1 / (1 + math.exp(2.0)))


def test_features_shared_with_others_weigh_like_own_ones(weighing: Callable[[dict[str, float]], None]) -> None:
    weighing({"near": 1.0, "person|near": 0.5, "far": -2.0, "~met": 0.25})
    together = chance("task", ["far", "near", "~met"], ("person",))
    assert chance("task", ["far"], ("person",), [("near",), ()], ("~met",)) == together


def test_weights_of_three_decimals_add_up_exactly(weighing: Callable[[dict[str, float]], None]) -> None:
    weighing({f"tenth-{number}": 0.1 for number in range(10)})
    tenths = [f"tenth-{number}" for number in range(10)]
    assert chance("task", tenths) == chance("task", tenths[::-1]) == math.e / (1 + math.e)


def test_crossing_names_what_a_feature_weighs_for() -> None:
    assert crossed({"near"}, ("person", "signing person")) == {
        "near": 1.0,
        "person|near": 1.0,
        "signing person|near": 1.0,
    }
    assert crossed((), ("person",)) == {}


def test_a_word_weighs_alike_for_all_kinds() -> None:
    assert crossed({"~visited", "near"}, ("person",)) == {"~visited": 1.0, "near": 1.0, "person|near": 1.0}


def test_a_task_without_weights_is_an_error() -> None:
    with pytest.raises(KeyError):
        chance("no such task", [])


def test_options_share_their_probability_with_none(weighing: Callable[[dict[str, float]], None]) -> None:
    weighing({"near": 0.693, "signing|far": 1.609})
    near, far = math.exp(0.693), math.exp(1.609)
    some, all_ = near + 3, near + far + 2
    assert shares("task", [["near"], ["far"], []], ("visit",)) == pytest.approx([near / some, 1 / some, 1 / some])
    assert shares("task", [["near"], ["far"], []], ("signing",)) == pytest.approx([near / all_, far / all_, 1 / all_])
    assert shares("task", [["near"]]) == pytest.approx([chance("task", ["near"])])
    assert shares("task", []) == []


@given(st.sets(st.sampled_from(["bias", "signing", "person", "age>1500"])))
def test_a_probability_stays_between_0_and_1(features: set[str]) -> None:
    assert 0 < chance(attendance.TASK, features) < 1


@pytest.mark.parametrize(("value", "expected"), [(0, "far<=0"), (1, "far<=2"), (2, "far<=2"), (9, "far>5")])
def test_buckets(value: int, expected: str) -> None:
    assert bucket("far", value, 0, 2, 5) == expected
