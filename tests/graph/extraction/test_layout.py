"""Marks of emphasis and columns, on made-up lines."""

from __future__ import annotations

import time

import pytest

from graph.extraction.layout import column, plain
from graph.model import Document


def shown(text: str) -> str:
    """Return a text as it is read."""
    found = plain(Document("x", text)).text
    assert len(found) == len(text)
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- **Leeds**, England", "-   Leeds,   England"),
        ("__Leeds__ and **Lille (France)**", "  Leeds   and   Lille (France)  "),
        ("**Leeds:** twins", "  Leeds:   twins"),
        ("5 ** 3 and **\n**", "5 ** 3 and **\n**"),
        ("snake__case__name", "snake  case  name"),
        ("", ""),
    ],
)
def test_emphasis(text: str, found: str) -> None:
    assert shown(text) == found


def test_columns() -> None:
    text = "Done.\n\nFor Leeds      For Lille\n\n____     ____\nJane Roe    Ann Poe\nMayor     Mayor\nEnd"
    found = shown(text)
    assert found == (
        "Done.\n\nFor Leeds\n\t    For Lille\n\n____\n\t   ____\nJane Roe\n\t  Ann Poe\nMayor\n\t   Mayor\nEnd"
    )
    assert [column(found, found.index(word)) for word in ("Done", "Jane", "Ann", "End")] == [
        (0, 1),
        (0, 2),
        (1, 2),
        (0, 1),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "City      Country\nLeeds     England\nLille     France\n",  # a table
        "Jane Roe     Mayor\nAnn Poe      Rector\n",  # a list of officers
        "For Leeds      For Lille\n",
        "No   Mayor   3 May 2020\n1   Mayor   4 May 2020\n",
    ],
)
def test_tables_stay(text: str) -> None:
    document = Document("x", text)
    assert plain(document) is document


@pytest.mark.parametrize("bait", ["**a ", "Mayor   ", "Mayor   Mayor\n", "____   ", "\t", " \t "])
def test_takes_linear_time(bait: str) -> None:
    start = time.perf_counter()
    plain(Document("x", bait * (100_000 // len(bait))))
    assert time.perf_counter() - start < 1
