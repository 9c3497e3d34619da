"""The day of an event, on made-up sentences with made-up names."""

from __future__ import annotations

import pytest

from graph.extraction.agreements.agreements import agreements
from graph.extraction.events.days import complete
from graph.extraction.events.events import signings
from graph.extraction.events.occasions import occasions
from tests.graph.extraction.readings import view

Span = tuple[str, str | None, str | None]


def _spans(text: str, language: str) -> list[Span]:
    return [
        (event.kind, event.start and event.start.value, event.end and event.end.value)
        for event in occasions(view(text, language))
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ann Arden visited Briggen until 3 March 2021.", ("visit", None, "2021-03-03")),
        ("en", "The Harbour Cities Expo in Briggen, which opened on 3 March 2021, closed on 7 March 2021.",
         ("expo", "2021-03-03", None)),
        ("id", "Ann Arden mengunjungi Briggen, kata Bela Brock dalam siaran pers, 3 Maret 2021.",
         ("visit", None, None)),
        ("id", "Kunjungan Ann Arden ke Briggen berlangsung sampai 3 Maret 2021.", ("visit", None, "2021-03-03")),
        ("en", "In 2021 Ann Arden visited Briggen, on 3 March 2021.", ("visit", "2021-03-03", None)),
        ("en", "Ann Arden, who took office in May 2019, visited Briggen.", ("visit", None, None)),
        ("id", "Ann Arden, yang dilantik pada Mei 2019, berkunjung ke Briggen.", ("visit", None, None)),
        ("en", "Ann Arden visited Briggen to discuss the programme for 2021-2024.", ("visit", None, None)),
        ("en", "Ann Arden, mayor for 2019 to 2023, visited Briggen on 3 March 2021.", ("visit", "2021-03-03", None)),
        ("en", "On 3 March 2021 snow fell in Briggen. Ann Arden visited Cassia.", ("visit", "2021-03-03", None)),
        ("en", "On 3 March 2021 snow fell in Briggen.\n\nAnn Arden visited Cassia.", ("visit", "2021-03-03", None)),
        ("en", "Rain.\n" * 8 + "On 3 March 2021 snow fell in Briggen.\n\nAnn Arden visited Cassia.",
         ("visit", None, None)),
        ("en", "Ann Arden visited Briggen.\n\nIt took place in May, on 3 May 2021.", ("visit", "2021-05-03", None)),
        ("id", "Ann Arden berkunjung ke Briggen.\n\nAcara berlangsung di Cassia, 3 Maret 2021.",
         ("visit", "2021-03-03", None)),
        ("en", "The three-day visit of Ann Arden to Briggen ended on 3 March 2021.",
         ("visit", "2021-03-01", "2021-03-03")),
        ("id", "Kunjungan Ann Arden ke Briggen berakhir 3 Maret 2021. Ia menginap dua hari.",
         ("visit", "2021-03-02", "2021-03-03")),
        ("en", "Snow fell on 1 March 2021.\n\nAnn Arden visited Briggen until 3 March 2021.",
         ("visit", "2021-03-01", "2021-03-03")),
        ("en", "Ann Arden visited Briggen until March 2021. It lasted three days.", ("visit", None, "2021-03")),
        ("en", "Ann Arden spoke at the Harbour Cities Expo 2021.", ("expo", "2021", None)),
        ("en", "Ann Arden spoke at the Harbour Cities Expo 2021 on 3 March 2021.", ("expo", "2021-03-03", None)),
    ],
)  # fmt: skip
def test_one_day(language: str, text: str, expected: Span) -> None:
    assert expected in _spans(text, language)


def test_a_forum_has_no_day_of_what_is_told_before_it() -> None:
    text = "On 3 March 2021 snow fell in Briggen.\nAnn Arden attended the Harbour Cities Conference."
    (event,) = occasions(view(text))
    assert event.start is None


def test_the_day_is_no_part_of_a_name() -> None:
    (event,) = occasions(view("Ann Arden attended the Harbour Cities Conference on March 3, 2021."))
    assert (event.name, event.start and event.start.value) == ("Harbour Cities Conference", "2021-03-03")


def test_a_year_is_part_of_a_name() -> None:
    (event,) = occasions(view("Ann Arden attended the Harbour Cities Conference 2021."))
    assert event.name == "Harbour Cities Conference 2021"


def test_what_is_still_to_be_signed_has_no_day_that_is_past() -> None:
    text = "On 3 April 2021 Ann Arden received Bela Brock.\nAlderton and Briggen are to sign an MoU."
    seen = view(text)
    events = signings(seen, agreements(seen))
    complete(seen, events)
    assert [event.start for event in events] == [None]
