"""Batches are of one size but for the last, and hold everything in its order."""

from __future__ import annotations

from itertools import chain, count, islice

from hypothesis import given
from hypothesis import strategies as st

from graph.batches import batches


def test_batches_are_of_one_size_but_for_the_last() -> None:
    assert list(batches("abcde", 2)) == [["a", "b"], ["c", "d"], ["e"]]
    assert list(batches("", 2)) == []


def test_no_more_is_taken_than_a_batch_holds() -> None:
    assert list(islice(batches(count(), 3), 2)) == [[0, 1, 2], [3, 4, 5]]


@given(st.lists(st.integers()), st.integers(1, 9))
def test_batches_hold_everything_in_its_order(items: list[int], size: int) -> None:
    assert list(chain.from_iterable(batches(items, size))) == items
