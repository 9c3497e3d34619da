"""Papers that are told one by one, on made-up sentences with made-up places and persons."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import signers, told

MOU = "memorandum-of-understanding"
BOTH = [
    (MOU, "signed", "2021-04-05", ("Alderton", "Briggen")),
    (MOU, "signed", "2021-04-05", ("Alderton", "Cassia")),
]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Alderton signed two memoranda on 5 April 2021.\nThe first, on tourism, was signed with Briggen; the"
               " second, on water, with Cassia."),
        ("en", "Alderton signed two memoranda on 5 April 2021.\nOne is with Briggen.\nThe other is with Cassia."),
        ("id", "Alderton meneken dua nota kesepahaman sekaligus, 5 April 2021.\nYang pertama dengan Briggen di bidang"
               " sampah, dan yang kedua dengan Cassia di bidang pendidikan."),
        ("id", "Alderton meneken dua nota kesepahaman, 5 April 2021.\nSatu dengan Briggen, satu lagi dengan Cassia."),
    ],
)  # fmt: skip
def test_each_number_is_a_paper(language: str, text: str) -> None:
    assert told(text, language) == BOTH


def test_one_number_is_no_list() -> None:
    text = "Alderton signed two memoranda on 5 April 2021.\nThe first talks with Briggen had begun in May."
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Alderton signed two memoranda on 5 April 2021.\nThe first is with Briggen, the second with Cassia.\n"
               "Ann Arden signed both."),
        ("id", "Alderton meneken dua nota kesepahaman, 5 April 2021.\nYang pertama dengan Briggen, yang kedua dengan"
               " Cassia.\nAnn Arden menandatangani kedua dokumen itu."),
    ],
)  # fmt: skip
def test_who_signs_both_signs_each(language: str, text: str) -> None:
    assert told(text, language) == BOTH
    assert signers(text, language) == [("Ann Arden",), ("Ann Arden",)]


def test_who_signs_for_one_of_them_signs_that() -> None:
    text = (
        "Alderton signed two memoranda on 5 April 2021.\nThe first is with Briggen, the second with Cassia.\n"
        "Bela Brock signed for Briggen and Cora Cole for Cassia."
    )
    assert told(text) == BOTH
    assert signers(text) == [("Bela Brock",), ("Cora Cole",)]
