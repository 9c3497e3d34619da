"""The head of a text tells when it was printed, on made-up reports with made-up names."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.imprint import printed, undated, written_at, written_on
from graph.extraction.dates.dates import dates
from graph.model import Date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("BRIGGEN, March 3 (Bell News) -- Ann Arden visited Cassia.", []),
        ("BRIGGEN, 3 March – Ann Arden visited Cassia on 3 March.", ["3 March"]),
        ("BRIGGEN, 3 March – Ann Arden visited Cassia on 2 March.", ["2 March"]),
        ("General News of Wednesday, 3 March 2021\nAnn Arden visited Cassia.", []),
        ("Published: 3 March 2021 | Updated: 5 March 2021\nAnn Arden visited Cassia today.", ["today"]),
        ("By The Bell 2021-03-03 21:59:16\n\nBRIGGEN – Ann Arden visited Cassia today.", ["today"]),
        ("On 3 March Ann Arden visited Cassia.\nIt rained on 3 March – all day.", ["3 March", "3 March"]),
        ("Ann Arden will visit Cassia on 5 March\nBRIGGEN – It was decided.", ["5 March"]),
    ],
)
def test_the_day_of_printing_is_left_out(text: str, expected: list[str]) -> None:
    issued = Date("2021-03-03")
    assert [text[day.start : day.end] for day in undated(text, dates(text, issued, "en"), issued)] == expected


def test_without_publication_all_days_stay() -> None:
    text = "BRIGGEN, 3 March 2021 – Ann Arden visited Cassia."
    assert len(undated(text, dates(text, None, "en"), None)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        (f"BRIGGEN, 3 March 2021 (Bell News) -- Ann Arden visited Cassia today{' in the rain' * 6}.", "2021-03-03"),
        ("General News of Wednesday, 3 March 2021\nAnn Arden visited Cassia.", "2021-03-03"),
        ("Published: 3 March 2021 | Updated: 5 March 2021\nAnn Arden visited Cassia.", "2021-03-03"),
        ("Last updated on Friday, 5 March 2021\nPublished 3 March 2021\nAnn Arden visited Cassia.", "2021-03-03"),
        ("Updated 5 March 2021\nAnn Arden visited Cassia.", "2021-03-05"),
        ("General News of March 2021\nAnn Arden visited Cassia.", None),
        ("Ann Arden visited Cassia on 3 March 2021.", None),
        ("Open from 3 March 2021 to 5 March 2021\nAnn Arden visited Cassia.", None),
    ],
)
def test_the_day_that_the_head_tells(text: str, expected: str | None) -> None:
    found = printed(text, "en")
    assert (found.value if found else None) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", "2021-03-03"),
        ("BRIGGEN, 1 March 2021 – ", "2021-03-01"),
        ("BRIGGEN, March 1 (Bell News) -- ", "2021-03-01"),
        ("BRIGGEN, 1 February 2021 – ", "2021-03-03"),
        ("BRIGGEN, 5 March 2021 – ", "2021-03-03"),
        ("BRIGGEN, March 2021 – ", "2021-03-03"),
        ("BRIGGEN – ", "2021-03-03"),
        ("BRIGGEN, Cassia – 1 March 2021 – ", "2021-03-01"),
        ("Press release\nDate: 1 March 2021\n\n", "2021-03-01"),
        ("City of Briggen | 1 February 2021\n\n", "2021-03-03"),
    ],
)
def test_the_day_from_which_a_text_counts(head: str, expected: str) -> None:
    text = f"{head}Ann Arden visited Cassia today{' in the rain' * 6}."
    found = written_on(text, Date("2021-03-03"), "en")
    assert found is not None
    assert found.value == expected
    assert written_on(text, None, "en") is None
    assert written_on(text, Date("2021-03"), "en") == Date("2021-03")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("Briggen: Ann Arden came from Cassia.", "b"),
        ("Ann Arden came from Cassia to Briggen.", None),
        ("A visit\nBriggen (Bell News) - Ann Arden came from Cassia, and the whole town was out to see her.", "b"),
        ("CASSIA/BRIGGEN – Ann Arden came from Cassia, and the whole town was out to see her.", "c"),
    ],
)
def test_where_a_report_was_written(text: str, expected: str | None) -> None:
    assert written_at(text, [("b", {"Briggen", ""}), ("c", {"Cassia"})]) == expected


def test_a_line_of_a_list_does_not_tell_the_day_of_printing() -> None:
    assert printed("Sister city\n1. Briggen – 2 Juni 1960\n2. Cassia – 3 Mei 1999", "id") is None
    assert printed("Briggen, ditandatangani 2 Juni 1960\nAlderton", "id") is None
    assert printed("2 Juni 1960\nAlderton", "id") == Date("1960-06-02")


def test_the_days_of_a_list_are_none_of_printing() -> None:
    text = "Sister cities of Alderton\n\nBriggen, Ruritania (3 March 1999)\nCassia, Ruritania (22 October 2010)"
    assert printed(text, "en") is None
