from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.network.geography import distance, flat, graticule, great_circle, outlines

TOPOLOGY = {
    "type": "Topology",
    "transform": {"scale": [0.5, 2], "translate": [-10, 0]},
    "arcs": [[[0, 0], [10, 0], [0, 5]], [[10, 5], [-10, 0], [0, -5]]],
    "objects": {
        "land": {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "arcs": [[0, 1]]}]},
        "back": {"type": "MultiPolygon", "arcs": [[[-2, -1]]]},
    },
}


def test_distances() -> None:
    assert distance((0, 0), (0, 180)) == pytest.approx(math.pi * 6371.0088)
    assert distance((52.52, 13.405), (-6.2, 106.8)) == pytest.approx(10_797, rel=0.01)
    assert distance((1.5, 2.5), (1.5, 2.5)) == 0


def test_the_projection_at_its_middle_and_edges() -> None:
    assert flat(0, 0) == (0, 0)
    assert flat(0, 180)[0] == pytest.approx(2.7066, abs=1e-4)
    assert flat(90, 0)[1] == pytest.approx(-1.3173, abs=1e-4)
    assert flat(-90, 0)[1] == -flat(90, 0)[1]


def test_a_way_over_the_pacific_is_cut_at_the_180th_meridian() -> None:
    first, second = great_circle((0, 170), (0, -170), steps=2)
    assert first[0] == (0, 170)
    assert first[-1][1] == 180
    assert second[0][1] == -180
    assert second[-1] == (0, -170)


def test_a_way_from_a_place_to_itself_and_to_its_antipode() -> None:
    assert set(great_circle((5.0, 6.0), (5.0, 6.0), steps=4)[0]) == {(5.0, 6.0)}
    assert great_circle((0.0, 0.0), (0.0, 180.0), steps=2) == [[(0.0, 0.0), (0.0, 90.0), (0.0, 180.0)]]


def test_a_way_near_a_pole_keeps_to_the_map() -> None:
    (line,) = great_circle((60, -80), (60, 95), steps=5)
    assert line == [(60, -80), (60, -45), (60, -10), (60, 25), (60, 60), (60, 95)]
    first, second = great_circle((70, 100), (70, -85), steps=2)
    assert (first, second) == ([(70, 100), (70, 180)], [(70, -180), (70, -172.5), (70, -85)])


@given(*(st.tuples(st.floats(-90, 90), st.floats(-180, 180)) for _ in range(2)))
def test_ways_begin_and_end_where_they_should_and_stay_on_the_map(
    one: tuple[float, float], other: tuple[float, float]
) -> None:
    lines = great_circle(one, other)
    assert (lines[0][0], lines[-1][-1]) == (one, other)
    for x, y in (flat(*point) for line in lines for point in line):
        assert abs(x) < 2.71
        assert abs(y) < 1.32


def test_rings_of_a_topology() -> None:
    ring = [(0, -10), (0, -5), (10, -5), (10, -10), (0, -10)]
    assert outlines(TOPOLOGY, "land") == [ring]
    assert outlines(TOPOLOGY, "back") == [ring[::-1]]
    with pytest.raises(KeyError):
        outlines(TOPOLOGY, "moon")


def test_a_ring_over_the_180th_meridian_becomes_two() -> None:
    topology = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": [
            [[170, 0], [-340, 0], [0, 10], [340, 0], [0, -10]],
            [[-180, -80], [360, 0], [0, -10], [-360, 0], [0, 10]],
        ],
        "objects": {"far": {"type": "Polygon", "arcs": [[0]]}, "pole": {"type": "Polygon", "arcs": [[1]]}},
    }
    east = [(0, 170), (0, 180), (10, 180), (10, 170), (0, 170)]
    west = [(0, -180), (0, -170), (10, -170), (10, -180), (0, -180)]
    assert outlines(topology, "far") == [west, east]
    assert len(outlines(topology, "pole")) == 1


def test_the_graticule_has_meridians_and_parallels() -> None:
    lines = graticule(90)
    assert len(lines) == 5 + 1
    assert lines[-1] == [(0.0, -180.0), (0.0, 180.0)]
