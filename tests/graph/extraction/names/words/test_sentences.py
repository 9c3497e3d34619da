from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extraction.lexicon import lexicon
from graph.extraction.names.words.sentences import segment

KINDS = ("abbreviations", "words")


def sentences(text: str, language: str = "en") -> list[str]:
    return [text[span.start : span.end] for span in segment(text, lexicon(language, *KINDS))[0]]


def paragraphs(text: str) -> list[str]:
    return [text[span.start : span.end] for span in segment(text, lexicon("en", *KINDS))[1]]


@pytest.mark.parametrize(
    "text",
    [
        "Cr. Jane Roe of St. Albans met No. 4 of Acme Inc. and J. K. Doe.",
        "Acara dihadiri Rektor Misal Prof.Dr. Budi Santoso, SH.MH., dan tamu.",
        "Acara dihadiri Ir. H. Budi Santoso, M.Si. dari PT. Maju Jaya, Jl. Sudirman No. 5.",
        "They met at 5 p.m. on Nov. 16 in the U.S. capital.",
        "The mayor met Acme Pvt. Ltd. and Acme Water Ltda. Director Jane Roe.",
    ],
)
def test_abbreviations_end_no_sentence(text: str) -> None:
    assert sentences(text, "id" if "Acara" in text else "en") == [text]


def test_an_ordinary_word_after_a_legal_form_begins_a_sentence() -> None:
    assert sentences("It chose Acme Inc. The work begins now.") == ["It chose Acme Inc.", "The work begins now."]


def test_quotation_marks_belong_to_the_sentence() -> None:
    assert sentences("“We agree.” He left! Why? No.") == ["“We agree.”", "He left!", "Why?", "No."]


def test_a_blank_that_is_left_out_ends_a_sentence_too() -> None:
    text = "Acara dibuka Budi Contoh.Penandatanganan digelar pada 2023.Semua senang"
    assert sentences(text, "id") == ["Acara dibuka Budi Contoh.", "Penandatanganan digelar pada 2023.", "Semua senang"]
    one = "Kabar.Com memuat kata Drs.Budi Contoh, S.Pd.I, dari Kab.Bogor di misal.com."
    assert sentences(one, "id") == [one]


def test_list_lines_are_sentences() -> None:
    text = "Those present at the ceremony in the town hall were\n- Jane Roe, mayor\n- John Doe, clerk"
    assert sentences(text) == [
        "Those present at the ceremony in the town hall were",
        "- Jane Roe, mayor",
        "- John Doe, clerk",
    ]


def test_a_long_line_among_short_ones_is_of_a_list() -> None:
    lines = ["Lund (1990)", "Lille (1995)", "Lima, Peru – agreement signed on 6 August 2001, renewed", "Kobe (2018)"]
    assert sentences("\n".join(lines)) == lines


def test_a_wrapped_line_goes_on() -> None:
    text = "The mayor of the small town by the river has\nsigned a paper."
    assert sentences(text) == [text]


def test_a_line_that_is_not_wrapped_is_a_paragraph() -> None:
    first = "The visitors of the day were led all the way through the old harbour by the mayor, Jane Roe"
    second = "Rain fell on the quay, " + "and the band played on " * 5 + "until night."
    assert sentences(f"{first}\n{second}") == [first, second]
    assert sentences(f"{first}\n{second.lower()}") == [f"{first}\n{second.lower()}"]


def test_a_line_with_room_for_the_next_word_is_a_paragraph() -> None:
    text = (
        "The river town signs with the hill town\nIts mayor had long waited for this moment and came by the first train"
    )
    assert sentences(text) == text.split("\n")


def test_a_dateline_stands_alone() -> None:
    assert sentences("JAKARTA (WARTA) – Ia tiba. Ia pulang.", "id") == ["JAKARTA (WARTA) –", "Ia tiba.", "Ia pulang."]
    assert sentences("Springfield: The mayor came.") == ["Springfield:", "The mayor came."]


def test_a_dateline_below_a_title_without_an_empty_line_stands_alone() -> None:
    report = "Wali Kota Contohkota bertemu Wali Kota Misalville di balai kota, Senin, untuk membahas kerja sama."
    text = f"Dua kota\nPenulis: Budi Contoh\nContohkota, Jan. 5 (WARTA) - {report} Mereka senang."
    assert sentences(text, "id") == [
        "Dua kota",
        "Penulis: Budi Contoh",
        "Contohkota, Jan. 5 (WARTA) -",
        report,
        "Mereka senang.",
    ]


def test_paragraphs_are_parted_by_empty_lines() -> None:
    assert paragraphs("One. Two.\n\n \nThree.\n") == ["One. Two.", "Three."]


def test_no_text_no_sentence() -> None:
    assert segment(" \n ", lexicon("id", *KINDS)) == ((), ())


def test_many_marks_before_a_word_take_time_in_proportion() -> None:
    started = time.process_time()
    assert sentences(f"Signed {'.' * 30_000}in Lyon") == [f"Signed {'.' * 30_000}in Lyon"]
    assert time.process_time() - started < 3


@given(st.text(alphabet=st.sampled_from('aB. \n-–:!"(1')))
def test_sentences_are_in_order_and_lose_no_word(text: str) -> None:
    spans, _ = segment(text, lexicon("en", *KINDS))
    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert "".join(text[span.start : span.end] for span in spans).replace(" ", "").replace("\n", "") == "".join(
        text.split()
    )


@pytest.mark.parametrize(
    "lines",
    [
        ["2007: Memorandum of understanding with Lille, France, signed", "2009: Mayor Jane Roe visits Lyon, France"],
        ["14 March 2019 – Leeds and Lille sign a twinning charter in Leeds", "May 2, 2020 – A delegation visits Leeds"],
        ["Signed for the City of Leeds by: Jane Roe, Mayor", "Signed for the City of Lille by: Ann Poe, Mayor"],
    ],
)
def test_lines_that_begin_with_a_day_or_as_the_line_before_are_sentences(lines: list[str]) -> None:
    assert sentences("\n".join(lines)) == lines


def test_a_wrapped_line_that_begins_with_a_year_goes_on() -> None:
    text = "The mayor of Leeds visited the city of Lille in the spring of\n2019 and signed a memorandum there."
    assert sentences(text) == [text]
