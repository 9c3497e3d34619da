from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.network.labels import Label, base, box, broken, extent, frame, labels


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("", ("",)),
        ("Alpha", ("Alpha",)),
        ("New Alpha City", ("New Alpha City",)),
        ("Alpha on the River", ("Alpha on", "the River")),
        ("Alphabetagammadelta", ("Alphabetagammadelta",)),
        ("Alphabetagammadeltaepsilon", ("Alphabetagammadeltaepsilon",)),
        ("Alphabetagammadeltaepsilonzeta", ("Alphabetagammadeltaepsilonz…",)),
        ("Ministry of Alphabetagammadeltaepsilon and Beta", ("Ministry of", "Alphabetagammadeltaepsilon…")),
        ("Sainte-Alpha-lès-Beta", ("Sainte-Alpha-lès-Beta",)),
        ("Ministry of Alpha and of Beta and of Gamma", ("Ministry of Alpha", "and of Beta and of…")),
        ("Ministry of Invented Coordination and Betterment", ("Ministry of", "Invented…")),
        ("  many \n blanks  ", ("many blanks",)),
        ("x" * 10_000, ("x" * 27 + "…",)),
    ],
)
def test_names_are_broken_at_blanks_and_cut_short(name: str, lines: tuple[str, ...]) -> None:
    assert broken(name) == lines


@given(st.text(max_size=300))
def test_a_name_is_one_line_or_two_of_at_most_nineteen_letters_or_one_long_word(name: str) -> None:
    lines = broken(name)
    assert 1 <= len(lines) <= 2
    assert all(len(line) <= 19 or (len(line) <= 28 and max(map(len, line.split())) >= 12) for line in lines)


def test_wide_letters_are_wider_and_marks_on_letters_are_nothing() -> None:
    assert extent(("mm",)) == (24.0, 15.0)
    assert extent(("il", "i")) == (pytest.approx(9.6), 30.0)
    assert extent(("市",))[0] == extent(("m",))[0]
    assert extent(("e\u0301",)) == extent(("e",))


def test_the_sides_of_a_mark() -> None:
    wide = extent(("Alpha",))[0]
    assert box(0, 0, 10, Label(("Alpha",), "below", 1)) == (-wide / 2, 14, wide / 2, 29)
    assert box(0, 0, 10, Label(("Alpha",), "above", 1)) == (-wide / 2, -29, wide / 2, -14)
    assert box(0, 0, 10, Label(("Alpha",), "right", 1)) == (14, -7.5, 14 + wide, 7.5)
    assert box(0, 0, 10, Label(("Alpha",), "left", 1)) == (-14 - wide, -7.5, -14, 7.5)


def test_one_alone_is_named_below_and_from_afar() -> None:
    assert labels({"a": "Alpha"}, {"a": (0, 0)}, {"a": 6}) == {"a": Label(("Alpha",), "below", 0.2)}
    assert labels({}, {}, {}) == {}


def test_the_larger_mark_gets_the_room_and_the_first_before_it() -> None:
    names = {number: f"Alpha {number}" for number in range(9)}
    places = {number: (20 * number, 0) for number in names}
    radii = {number: 6 + number / 100 for number in names}
    found = labels(names, places, radii)
    assert (found[8].side, found[8].scale) == ("below", 0.2)
    assert found[3].scale > 0.2
    assert labels(names, places, dict.fromkeys(names, 6), [3])[3] == Label(("Alpha 3",), "below", 0.2)


def test_a_mark_below_a_better_one_is_never_named() -> None:
    found = labels({"a": "Alpha", "b": "Beta"}, {"a": (0, 0), "b": (0, 0)}, {"a": 19, "b": 6})
    assert (found["a"].scale, found["b"].scale) == (0.2, math.inf)


def test_a_name_goes_to_the_side_where_there_is_room() -> None:
    places = {"a": (0, 0), "b": (0, 24), "far": (500, 0)}
    found = labels(dict.fromkeys(places, "Alpha"), places, dict.fromkeys(places, 8))
    assert found["a"].side == "above"
    assert found["b"].side == "below"


def test_the_whole_is_seen_at_the_scale_that_fits_a_page() -> None:
    names = {"a": "", "b": ""}
    assert base(names, {"a": (0, 0), "b": (100, 0)}) == 1
    wide = {"a": (0.0, 0.0), "b": (4000.0, 0.0)}
    scale = base(names, wide)
    left, _, right, _ = frame(names, wide, scale)
    assert 1120 < right - left <= 1130


DRAWINGS = st.lists(
    st.tuples(
        st.text(alphabet="abcm Ä市", max_size=30),
        st.integers(-300, 300),
        st.integers(-300, 300),
        st.integers(6, 19),
    ),
    max_size=12,
)


@settings(deadline=None)
@given(DRAWINGS, st.sampled_from([0.2, 0.35, 0.5, 0.77, 0.9, 1.0, 1.1, 1.7, 3.0, 8.0, 20.0]))
def test_no_name_covers_another_or_a_mark_at_any_scale(drawing: list[tuple[str, int, int, int]], scale: float) -> None:
    names = {number: name for number, (name, *_) in enumerate(drawing)}
    places = {number: (x, y) for number, (_, x, y, _) in enumerate(drawing)}
    radii = {number: radius for number, (*_, radius) in enumerate(drawing)}
    found = labels(names, places, radii)
    scale *= base(names, places)
    at = {node: (x * scale, y * scale, radii[node] * scale) for node, (x, y) in places.items()}
    seen = {node: box(*at[node], label) for node, label in found.items() if label.scale <= scale}
    for one, other in combinations(seen.values(), 2):
        assert not meet(one, other)
    for node, written in seen.items():
        for mark, (x, y, radius) in at.items():
            assert mark == node or not meet(written, (x - radius, y - radius, x + radius, y + radius))


def meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Tell whether two boxes lie on each other by more than rounding."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 1e-6 and down > 1e-6


def test_the_same_drawing_is_named_once_and_another_anew() -> None:
    names, places, sizes = {"a": "Alpha", "b": "Beta"}, {"a": (0, 0), "b": (300, 0)}, {"a": 6.0, "b": 6.0}
    once = labels(names, places, sizes)
    assert labels(dict(names), dict(places), dict(sizes)) is once
    assert labels({**names, "b": "Gamma"}, places, sizes)["b"].lines == ("Gamma",)
    assert labels(names, {**places, "b": (1, 0)}, sizes, ["b"])["a"].scale > once["a"].scale
