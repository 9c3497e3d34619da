from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from graph.network.packing import packed


def test_nothing_and_one() -> None:
    assert packed([], [], 100) == []
    assert packed([(500, 20)], [0], 100) == [(0, 0)]


def test_boxes_fill_the_room_beside_a_high_one() -> None:
    assert packed([(60, 100), (40, 50), (40, 50)], [0, 1, 1], 100) == [(0, 0), (60, 0), (60, 50)]


def test_a_lower_rank_comes_first_however_small() -> None:
    assert packed([(300, 100), (20, 10)], [1, 0], 200) == [(0, 10), (0, 0)]


@given(st.lists(st.tuples(st.integers(1, 300), st.integers(1, 200)), max_size=25), st.integers(1, 500))
def test_no_box_lies_on_another(sizes: list[tuple[int, int]], least: int) -> None:
    corners = packed(sizes, [0] * len(sizes), least)
    boxes = [(x, y, x + wide, y + high) for (x, y), (wide, high) in zip(corners, sizes, strict=True)]
    for one, other in combinations(boxes, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    assert all(x >= 0 and y >= 0 for x, y in corners)
