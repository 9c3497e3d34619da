"""Which two candidates are one thing: by hand, and the laws that every score keeps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity.blocking import keys
from graph.identity.candidates import Candidate
from graph.identity.scores import THRESHOLD, compatible, explained, score

SURABAYA, BUSAN, CHICAGO, BANDUNG = (
    f"https://w3id.org/citypact/id/city/{slug}" for slug in ("surabaya-id", "busan-kr", "chicago-us", "bandung-id")
)


def thing(class_: str, source: str, names: tuple[str, ...] = (), **known: object) -> Candidate:
    known = {name: frozenset(value) if isinstance(value, set) else value for name, value in known.items()}
    rank = ("2024", source, "x")
    return Candidate(f"https://x.example/{source}", class_, rank, frozenset({source}), frozenset(names), **known)


MAYOR = thing("Person", "a", ("ani contohwati",), context={SURABAYA}, countries={"ID"})
PACT = thing("Agreement", "a", kind="memorandum-of-understanding", context={SURABAYA, BUSAN}, date="2024-09-03")
EXPO = thing("Event", "a", ("made up expo",), kind="expo", date="2024-09", places={BUSAN})
TALK = thing("Event", "a", kind="meeting", date="2024-09-03", places={BUSAN}, context={SURABAYA, "ani contoh"})
BODY = thing("Institution", "a", ("national:ministry things",), kind="id", countries={"ID"})
NAMED = thing("Institution", "a", ("named:agency rekaan", "short:ar", "short:arek"), kind="id")
SHORT = thing("Institution", "a", ("short:arek",))


def other(one: Candidate, **known: object) -> Candidate:
    known = {name: frozenset(value) if isinstance(value, set) else value for name, value in known.items()}
    return replace(one, **({"sources": frozenset({"b"}), "iri": "https://x.example/b"} | known))


@pytest.mark.parametrize(
    ("one", "change", "same"),
    [
        (MAYOR, {}, True),
        (MAYOR, {"context": {"a ministry"}}, True),  # the same name and country
        (MAYOR, {"context": {CHICAGO}, "countries": {"US"}}, False),
        (MAYOR, {"context": set(), "countries": set()}, False),
        (MAYOR, {"names": {"budi rekaan"}}, False),
        (replace(MAYOR, names=frozenset({"ani"})), {"names": {"ani"}}, True),  # one word, but the same office
        (replace(MAYOR, names=frozenset({"ani"})), {"names": {"ani"}, "context": {"a ministry"}}, False),
        (BODY, {}, True),
        (BODY, {"countries": {"MY"}}, False),
        (BODY, {"countries": set()}, False),
        (NAMED, {}, True),
        (NAMED, {"countries": {"ID"}}, True),
        (NAMED, {"names": {"short:arek"}}, True),
        (NAMED, {"names": {"short:ar"}}, False),  # too short to say much
        (NAMED, {"names": {"short:arek", "named:akademi rekaan"}}, False),  # spelled out otherwise
        (NAMED, {"names": {"short:arek", "named:association rekaan"}, "kind": "en"}, False),  # for a reviewer
        (replace(BODY, names=frozenset({"local:health office"})), {"names": {"local:health office"}}, False),
        (SHORT, {}, True),
        (replace(MAYOR, names=frozenset({"rekaan, ani"})), {"names": {"ani rekaan"}}, True),  # the order of the words
        (replace(MAYOR, names=frozenset({"ani contohwati rekaan"})), {}, True),  # a part of the name, the same office
        (MAYOR, {"names": {"ani contohwatti"}}, True),  # a slip of the pen
        (MAYOR, {"context": {BANDUNG}}, False),  # two towns of one country
        (PACT, {}, True),
        (PACT, {"date": "2024"}, True),
        (PACT, {"date": "2024-09-04"}, False),
        (PACT, {"date": ""}, False),
        (PACT, {"kind": "contract"}, False),
        (PACT, {"context": {SURABAYA, BUSAN, CHICAGO}}, True),  # one more party told, the same day
        (PACT, {"context": {SURABAYA, CHICAGO}}, False),
        (PACT, {"context": {SURABAYA, BUSAN, CHICAGO}, "date": "2024-09"}, False),
        (replace(PACT, date=""), {"date": ""}, False),
        (replace(PACT, date="", kind="sister-city-agreement"), {"date": "", "kind": "sister-city-agreement"}, True),
        (EXPO, {}, True),
        (EXPO, {"date": "2024-09-03", "places": set()}, True),
        (EXPO, {"date": "2023-09"}, False),
        (EXPO, {"places": {CHICAGO}}, False),
        (TALK, {}, True),
        (TALK, {"context": {SURABAYA}}, True),
        (TALK, {"context": {CHICAGO}}, False),
        (TALK, {"date": "2024-09"}, False),
    ],
)
def test_two_candidates_are_one_only_where_enough_is_known(one: Candidate, change: dict, same: bool) -> None:
    assert (score(one, other(one, **change)) >= THRESHOLD) is same


def test_a_score_explains_itself_and_ranks_above_the_threshold() -> None:
    assert explained(MAYOR, other(MAYOR)) == {"name": 0.5, "office": 0.45}
    assert score(MAYOR, other(MAYOR)) > score(MAYOR, other(MAYOR, context={"a ministry"})) >= THRESHOLD


@pytest.mark.parametrize(
    ("one", "two", "answer"),
    [
        ("2024", "2024-09-03", True),
        ("2024-09-03", "2024-09-03", True),
        ("2024-09", "2024-08", False),
        ("2024-1", "2024-10", False),
        ("", "2024", False),
        ("", "", False),
    ],
)
def test_compatible_dates(one: str, two: str, answer: bool) -> None:
    assert compatible(one, two) is answer
    assert compatible(two, one) is answer


words = st.sets(
    st.sampled_from(
        ["ani contoh", "ani contohwati", "ani", "named:x y", "national:m x", "local:m x", "short:jica", "short:jic"]
    ),
    max_size=3,
)
places = st.sets(st.sampled_from([SURABAYA, BUSAN, CHICAGO]), max_size=3)
candidates = st.builds(
    lambda class_, source, names, kind, context, countries, held, date: thing(
        class_, source, tuple(names), kind=kind, context=context, countries=countries, places=held, date=date
    ),
    st.sampled_from(["Person", "Institution", "Agreement", "Event"]),
    st.sampled_from(["a", "b"]),
    words,
    st.sampled_from(["sister-city-agreement", "meeting"]),
    places,
    st.sets(st.sampled_from(["ID", "KR"]), max_size=2),
    places,
    st.sampled_from(["", "2024", "2024-09", "2024-09-03", "2023-01-01"]),
)


@given(candidates, candidates)
def test_a_score_is_symmetric_and_blocking_misses_no_match(one: Candidate, two: Candidate) -> None:
    assert score(one, two) == score(two, one)
    assert 0 <= score(one, two) <= 1
    if score(one, two) >= THRESHOLD:
        assert keys(one) & keys(two)
