"""What a draft tells of its tokens. All texts are made up for the test."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import draft
from graph.extraction.names.words.draft import Draft
from graph.model import Document


@pytest.fixture(scope="module")
def page() -> Draft:
    return draft(Document("test", "Wali Kota Bogor hadir. The Japanese guest dan Budi spoke.", language="id"))


def test_words_outside_the_text_are_empty(page: Draft) -> None:
    assert [page.word(i) for i in (-1, 0, 2, page.size - 1, page.size, 10_000)] == ["", "wali", "bogor", ".", "", ""]
    assert [page.capital(i) for i in (-1, 0, 3, page.size)] == [False, True, False, False]


def test_tokens_are_together_in_a_sentence_only(page: Draft) -> None:
    assert page.together(0, 4)
    assert not any(page.together(i, j) for i, j in ((4, 5), (-1, 5), (5, -1), (5, page.size), (page.size, 5)))


def test_sets_outside_the_text_are_none(page: Draft) -> None:
    assert page.has(8, "words.function", "plain")
    assert not any(page.has(i, "words.function", "plain") for i in (-1, 2, page.size))


def test_phrases_around_a_token(page: Draft) -> None:
    assert page.hit("titles", 0) == (2, "city")
    assert [page.behind("titles", i, 2) for i in (0, 1, 2, 3)] == [False, False, True, False]
    assert not page.behind("titles", 2, 1)
    assert [page.reached("titles", i, 2) for i in (0, 1, 2, 3)] == [0, 2, 2, 0]
    assert page.of_offices == {0, 1}
    assert page.in_titles == {1}


def test_countries_are_told_by_capitalised_words(page: Draft) -> None:
    assert page.countries_at == {6: "JP"}
