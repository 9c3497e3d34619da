from __future__ import annotations

from urllib.parse import parse_qsl, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.sparql.message import LARGE, Request
from graph.store.query import QueryFailed

FILLER = "&filler=" + "x" * LARGE
FORM = {"content-type": "application/x-www-form-urlencoded"}


def pairs(text: str) -> list[tuple[str, str]]:
    return Request("POST", "/sparql", "", FORM, "http://x", text.encode()).parameters()


@given(st.lists(st.tuples(st.text(), st.text())))
def test_a_large_form_is_read_as_a_small_one(fields: list[tuple[str, str]]) -> None:
    text = "&".join(f"{quote_plus(key)}={quote_plus(value)}" for key, value in fields)
    assert pairs(text) == fields
    assert pairs(text + FILLER)[:-1] == fields


@given(st.text(alphabet="=&+;ab \r\n\t\0_~.-é"))
def test_what_is_not_escaped_is_read_alike_too(text: str) -> None:
    assert pairs(text + FILLER)[:-1] == parse_qsl(text, keep_blank_values=True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("query=100%", "percent sign at character 9"),
        ("query=%zz", "percent sign at character 6"),
        ("query=%FF", "invalid start byte"),
        ("a&" * 10_000, "more than 10,000"),
    ],
)
def test_what_a_large_form_cannot_hold(text: str, words: str) -> None:
    with pytest.raises(QueryFailed, match=words):
        pairs(text + FILLER)


def test_a_small_form_keeps_a_percent_sign_that_escapes_nothing() -> None:
    assert pairs("query=100%") == [("query", "100%")]
    with pytest.raises(QueryFailed, match="cannot be read"):
        pairs("query=%FF")
