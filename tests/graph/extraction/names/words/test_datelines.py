"""Datelines of made-up reports by made-up papers."""

from __future__ import annotations

import pytest

from graph.extraction.names.words.datelines import dateline, newsline

REPORT = "The mayor of Springfield and the mayor of Shelbyville came to terms in the town hall."


@pytest.mark.parametrize(
    "head",
    [
        "SPRINGFIELD – ",
        "Springfield (WARTA) - ",
        "Springfield (WARTA/Kabar) - ",
        "Springfield, 5 Mei 2022 (WARTA) - ",
        "SPRINGFIELD, Jan. 5 (Kabar) -- ",
        "Springfield, D.C. – ",
        "SPRINGFIELD, Ga. — ",
        "SPRINGFIELD, Wash. (Kabar) – ",
        "SPRINGFIELD, Calif., Jan. 5 (Kabar) -- ",
        "Springfield, April 3 (KBR) ",
        "Warta6.com, Springfield - ",
        "Springfield, Warta.com – ",
        "WARTA.CO.ID,SPRINGFIELD -- ",
        "warta.com – ",
        "SPRINGFIELD, KABAR.com- ",
        "Springfield, Warta.co.id.- ",
        "Springfield (warta.com) – ",
        "Springfield, Warta Timur - ",
        "WARTA, Springfield: ",
        "Ogden Ville West — ",
    ],
)
def test_the_dateline_of_a_report_ends_with_its_dash(head: str) -> None:
    title = "Two towns come to terms\nBy Jane Roe\n\n"
    found = newsline(title + head + REPORT)
    assert found is not None
    assert (title + head + REPORT)[found.start : found.end] == head


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Springfield – Shelbyville",
        REPORT,
        f"Springfield (1994) – {REPORT}",
        f"The town that nobody knew - {REPORT}",
        f"Mayor: {REPORT}",
        f"Read also: {REPORT}",
        "x\n" * 800 + f"SPRINGFIELD – {REPORT}",
    ],
)
def test_what_is_none(text: str) -> None:
    assert newsline(text) is None


def test_the_plain_dateline_of_a_paragraph() -> None:
    text = "SPRINGFIELD – He came."
    assert dateline(text, 0, len(text)) == len("SPRINGFIELD – ")
    assert dateline("He came – late.", 0, 15) == 0


@pytest.mark.parametrize("line", ["Springfield, Peru: 1988", "Peru – Springfield, 3 May 1990"])
def test_the_line_of_a_list_has_none(line: str) -> None:
    assert dateline(line, 0, len(line)) == 0
    assert dateline(f"{line}\nHe came.", 0, len(line) + 9) == 0


def test_a_dateline_in_capitals_needs_no_sentence_behind_it() -> None:
    assert dateline("SPRINGFIELD – Peru", 0, 18) == len("SPRINGFIELD – ")
