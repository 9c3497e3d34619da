"""The gold set is large enough and well-formed, and what is taken for one keeps to the aims of the project."""

from __future__ import annotations

import pytest

from tests.identity_scoring import CLASSES, Mention, loaded, mentions, pairs


@pytest.fixture(scope="module")
def scored() -> tuple[list[Mention], tuple]:
    everything = mentions()
    return everything, loaded(everything)


def test_the_gold_set_is_in_two_halves_that_share_no_thing() -> None:
    everything = mentions()
    assert len(everything) >= 300
    assert {mention.kind for mention in everything} == set(CLASSES)
    halves = [{one.thing for one in everything if one.half == half} for half in ("read", "untouched")]
    assert not halves[0] & halves[1]
    assert 0.8 < len(halves[0]) / len(halves[1]) < 1.25


@pytest.mark.parametrize("half", ["read", "untouched"])
def test_precision_and_recall(scored: tuple, half: str) -> None:
    everything, (store, found) = scored
    compared = list(pairs([mention for mention in everything if mention.half == half], store, found))
    right = sum(same and taken for _, _, same, taken in compared)
    assert right / sum(taken for *_, taken in compared) >= 0.98
    assert right / sum(same for _, _, same, _ in compared) >= 0.90
