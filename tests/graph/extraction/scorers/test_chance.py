"""Logistic regression, its weights, and the names of features."""

from __future__ import annotations

import json
import math
import sys

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


def test_a_feature_weighs_for_its_kinds_too(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = {"task": {"near": 1.0, "person|near": 0.5, "person|far": -2.0, "signing person|near": 0.25}}
    module = sys.modules[chance.__module__]
    monkeypatch.setattr(module, "_weights", lambda: weights)
    monkeypatch.setattr(module, "_summed", module._summed.__wrapped__)
    assert chance("task", ["near"]) == pytest.approx(1 / (1 + math.exp(-1.0)))
    assert chance("task", ["near"], ("person", "signing person")) == pytest.approx(1 / (1 + math.exp(-1.75)))
    assert chance("task", ["far"], ("city", "person")) == pytest.approx(1 / (1 + math.exp(2.0)))


def test_crossing_names_what_a_feature_weighs_for() -> None:
    assert crossed({"near": 1.0, "far": 0.0}, ("person", "signing person")) == {
        "near": 1.0,
        "person|near": 1.0,
        "signing person|near": 1.0,
    }
    assert crossed({}, ("person",)) == {}


def test_a_word_weighs_alike_for_all_kinds() -> None:
    assert crossed({"~visited": 1.0, "near": 1.0}, ("person",)) == {"~visited": 1.0, "near": 1.0, "person|near": 1.0}


def test_a_task_without_weights_is_an_error() -> None:
    with pytest.raises(KeyError):
        chance("no such task", [])


def test_options_share_their_probability_with_none(monkeypatch: pytest.MonkeyPatch) -> None:
    module = sys.modules[chance.__module__]
    monkeypatch.setattr(module, "_weights", lambda: {"task": {"near": math.log(2), "signing|far": math.log(5)}})
    monkeypatch.setattr(module, "_summed", module._summed.__wrapped__)
    assert shares("task", [["near"], ["far"], []], ("visit",)) == pytest.approx([0.4, 0.2, 0.2])
    assert shares("task", [["near"], ["far"], []], ("signing",)) == pytest.approx([2 / 9, 5 / 9, 1 / 9])
    assert shares("task", [["near"]]) == pytest.approx([chance("task", ["near"])])
    assert shares("task", []) == []


@given(st.sets(st.sampled_from(["bias", "signing", "person", "age>1500"])))
def test_a_probability_stays_between_0_and_1(features: set[str]) -> None:
    assert 0 < chance(attendance.TASK, features) < 1


@pytest.mark.parametrize(("value", "expected"), [(0, "far<=0"), (1, "far<=2"), (2, "far<=2"), (9, "far>5")])
def test_buckets(value: int, expected: str) -> None:
    assert bucket("far", value, 0, 2, 5) == expected
