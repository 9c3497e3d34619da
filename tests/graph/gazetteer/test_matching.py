"""Names of places in running text. All texts are made up for the test."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.gazetteer import gazetteer
from graph.iris import slug_of


def found(text: str) -> list[tuple[str, str]]:
    return [(match.name, slug_of(match.places[0].iri)) for match in gazetteer().matches(text)]


def test_the_longest_name_wins() -> None:
    assert found("dari Papua Nugini ke Papua Barat Daya, lalu New York City") == [
        ("Papua Nugini", "pg"),
        ("Papua Barat Daya", "papua-barat-daya-id"),
        ("New York City", "new-york-city-us"),
    ]


def test_names_with_marks_between_their_words() -> None:
    assert found("Rostov-on-Don, St. Petersburg and Port-au-Prince; Washington, D.C. and Xi'an") == [
        ("Rostov-on-Don", "rostov-on-don-ru"),
        ("St. Petersburg", "saint-petersburg-ru"),
        ("Port-au-Prince", "port-au-prince-ht"),
        ("Washington, D.C.", "washington-us"),
        ("Xi'an", "xi-an-cn"),
    ]


def test_a_hyphen_may_stand_between_two_places() -> None:
    assert found("kerja sama Surabaya-Busan") == [("Surabaya", "surabaya-id"), ("Busan", "busan-kr")]


def test_lower_case_is_no_name_and_a_dateline_in_capitals_is() -> None:
    assert found("DENPASAR – di sana ada padang, medan dan nice") == [("DENPASAR", "denpasar-id")]


def test_acronyms_stand_in_capitals() -> None:
    assert found("As for us, the US and AS, Uk and UK, U.S. and IKN") == [
        ("US", "us"),
        ("AS", "us"),
        ("UK", "gb"),
        ("U.S.", "us"),
        ("IKN", "nusantara-id"),
    ]


def test_a_name_does_not_cross_a_sentence_or_a_paragraph() -> None:
    assert found("It went to New York. City officials agreed.")[0] == ("New York", "new-york-city-us")
    assert [name for name, _ in found("di New\n\nYork")] == ["York"]
    assert found("di New\nYork") == [("New\nYork", "new-york-city-us")]


def test_what_holds_the_name_of_a_place_and_is_none() -> None:
    assert found("Latin America, Amerika Latin, Asia Tenggara, Bank Indonesia") == []
    assert gazetteer().match("Bank Indonesia", 0) is None


@pytest.mark.parametrize("word", ["March", "Nice", "Mobile", "Reading", "Bath", "Most", "Batu", "Metro", "Kota", "Kim"])
def test_ordinary_words_are_ambiguous(word: str) -> None:
    match = gazetteer().match(word, 0)
    assert match is not None
    assert match.ambiguous


@pytest.mark.parametrize("word", ["Surabaya", "Denpasar", "Chicago", "Kochi", "Padang", "Bali", "Paris", "Jepang"])
def test_plain_names_are_not(word: str) -> None:
    match = gazetteer().match(word, 0)
    assert match is not None
    assert not match.ambiguous


def test_match_asks_at_one_place() -> None:
    match = gazetteer().match("to Cape Town and on", 3)
    assert match is not None
    assert (match.start, match.end, match.name) == (3, 12, "Cape Town")
    assert gazetteer().match("to Cape Town and on", 0) is None
    assert gazetteer().match("to Cape Town", 4) is None
    assert gazetteer().match("", 0) is None


_WORDS = "New York St. Kota Kōchi U.S. - , . ’ The of D.C. İ ß ﬁ \u200b Rostov on Don"
_PIECES = st.sampled_from([*_WORDS.split(" "), "\n"])


@given(st.one_of(st.text(), st.lists(_PIECES).map(" ".join), st.lists(_PIECES).map("".join)))
def test_any_text_gives_sorted_passages(text: str) -> None:
    end = 0
    for match in gazetteer().matches(text):
        assert end <= match.start < match.end <= len(text)
        assert text[match.start : match.end] == match.name
        assert match.places
        end = match.end


def test_a_possessive_is_no_part_of_a_name() -> None:
    assert found("Uruguay's capital, Chile’s ports, New York's mayor and St. John's; Xi'an's wall") == [
        ("Uruguay", "uy"),
        ("Chile", "cl"),
        ("New York", "new-york-city-us"),
        ("St. John's", "st-john-s-ca"),
        ("Xi'an", "xi-an-cn"),
    ]
