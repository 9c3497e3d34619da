"""Letters in made-up names."""

from __future__ import annotations

import pytest

from graph.extraction.names.persons.letters import is_dotted_degree, is_initial, is_initials, may_end_in_dot
from graph.extraction.names.who import draft
from graph.extraction.names.words.draft import Draft
from graph.model import Document


def page(text: str, language: str = "en") -> Draft:
    return draft(Document(slug="made-up", text=text, language=language))


@pytest.mark.parametrize(("text", "at", "expected"), [("Jane A. Xobbo came.", 1, True), ("Jane Xobbo.", 1, False)])
def test_an_initial_stands_before_a_name(text: str, at: int, expected: bool) -> None:
    made = page(text)
    assert (is_initial(made, at), is_initials(made, at), may_end_in_dot(made, at)) == (expected,) * 3


def test_a_degree_stands_behind_a_name() -> None:
    made = page("Wali Kota Sudarmin S.T. M.T. datang.", "id")
    at = next(i for i, word in enumerate(made.lower) if word.startswith("s.t"))
    assert is_dotted_degree(made, at)
    assert not is_dotted_degree(made, 2)


def test_a_shortened_given_name_is_as_initials() -> None:
    made = page("Hadir Moh. Contoh dan Jend. Misal.", "id")
    assert [is_initials(made, made.lower.index(word)) for word in ("moh", "jend")] == [True, False]
