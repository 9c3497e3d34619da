"""Signers told behind the deed, on made-up sentences with made-up persons."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import signers

BOTH = ("Ann Arden", "Bela Brock")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alderton and Briggen agreed on a pact.\nAnn Arden signed it for Alderton.\nBela Brock did so for Briggen.",
         BOTH),
        ("Alderton and Briggen signed a pact.\nIt was signed by Ann Arden, at the time, and by Bela Brock.", BOTH),
        ("Alderton and Briggen signed a pact.\nThe signatories were Ann Arden and Bela Brock.", BOTH),
        ("Ann Arden signed a pact with Briggen for Alderton.\n\nBela Brock did so well that Briggen won.", BOTH[:1]),
        ("Alderton and Briggen signed a pact.\nBela Brock did so well that Briggen won.", ()),
    ],
)  # fmt: skip
def test_signers(text: str, expected: tuple[str, ...]) -> None:
    assert signers(text) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "On Monday Ann Arden signed a memorandum of understanding between Alderton and Briggen.\n"
            "Briggen had sent Cora Cole.",
        ),
        (
            "id",
            "Senin lalu nota kesepahaman antara Alderton dan Briggen diteken Ann Arden.\n"
            "Briggen, kota pelabuhan, mengutus Cora Cole.",
        ),
    ],
)
def test_whom_a_party_sent_signs_too(language: str, text: str) -> None:
    assert signers(text, language) == [("Ann Arden", "Cora Cole")]


def test_whom_others_sent_does_not_sign() -> None:
    text = (
        "On Monday Ann Arden signed a memorandum of understanding between Alderton and Briggen.\n"
        "Dormund had sent Cora Cole."
    )
    assert signers(text) == [("Ann Arden",)]


def test_who_signed_may_follow_the_verb() -> None:
    text = "Nota kesepahaman Alderton dan Briggen siap.\nYang menandatangani Ann Arden dan Bela Brock."
    assert signers(text, "id") == [("Ann Arden", "Bela Brock")]


def test_who_did_likewise_signs_too() -> None:
    text = "Ann Arden meneken nota kesepahaman Alderton dan Briggen.\nBela Brock berbuat serupa."
    assert signers(text, "id") == [("Ann Arden", "Bela Brock")]


def test_a_side_may_be_told_by_its_officer_alone() -> None:
    text = "Nota kesepahaman Alderton dan Briggen diteken Ann Arden.\nTuan rumah diwakili Bela Brock."
    assert signers(text, "id") == [("Ann Arden", "Bela Brock")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mayors signed a memorandum between Alderton and Briggen.\nThey are Ann Arden and Bela Brock."),
        ("id", "Kedua wali kota meneken nota Alderton dan Briggen.\nKeduanya adalah Ann Arden dan Bela Brock."),
    ],
)
def test_those_who_signed_may_be_named_behind(language: str, text: str) -> None:
    assert signers(text, language) == [("Ann Arden", "Bela Brock")]


def test_whoever_led_the_signing_signed() -> None:
    text = "Alderton and Briggen concluded a memorandum.\nAnn Arden and Bela Brock headed the signing."
    assert signers(text) == [("Ann Arden", "Bela Brock")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ann Arden signed a memorandum with Briggen.\nFor Briggen it was Bela Brock."),
        ("id", "Ann Arden meneken nota kesepahaman dengan Briggen.\nDari Briggen bertindak Bela Brock."),
    ],
)
def test_who_signed_for_a_side_may_follow(language: str, text: str) -> None:
    assert signers(text, language) == [("Ann Arden", "Bela Brock")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Cora Cole signed a memorandum for Cassia, Ann Arden for Alderton and Bela Brock for Briggen."),
        (
            "id",
            "Cora Cole meneken nota kesepahaman untuk Cassia, Ann Arden untuk Alderton, dan Bela Brock untuk Briggen.",
        ),
    ],
)
def test_who_signs_for_whom_one_after_another(language: str, text: str) -> None:
    assert signers(text, language) == [("Ann Arden", "Bela Brock", "Cora Cole")]


def test_signatures_of_are_no_paper() -> None:
    text = "Alderton and Briggen extended their pact.\nThe signatures are those of Ann Arden and Bela Brock."
    assert signers(text) == [("Ann Arden", "Bela Brock")]


def test_what_has_lapsed_was_signed_by_somebody() -> None:
    text = "The accord, inked in 2009 by Ann Arden and Bela Brock, lapsed in 2012."
    assert signers(text) == [("Ann Arden", "Bela Brock")]


def test_what_an_officer_is_besides_says_nothing_of_the_deed() -> None:
    text = "Ann Arden, the mayor, who was visiting Cassia, signed a pact with Bela Brock."
    assert signers(text) == [("Ann Arden", "Bela Brock")]


def test_a_witness_signs_nothing() -> None:
    text = "Ann Arden and Bela Brock signed a pact with Cora Cole as a witness."
    assert signers(text) == [("Ann Arden", "Bela Brock")]


def test_who_signed_on_the_other_side() -> None:
    text = (
        "A pact of Alderton and Briggen was signed on Friday.\nAnn Arden signed it on one side.\n"
        "On the other it was Bela Brock."
    )
    assert signers(text) == [("Ann Arden", "Bela Brock")]


def test_who_did_so_is_told_behind_a_deed_without_a_name() -> None:
    text = "The two mayors signed a pact of Alderton and Briggen.\nAnn Arden did so for Alderton."
    assert signers(text) == [("Ann Arden",)]


@pytest.mark.parametrize(
    "text",
    [
        "After signing the memorandum between Alderton and Briggen, Ann Arden said that it would help.",
        "Alderton and Briggen signed a pact.\nSigning the document, Ann Arden spoke of a new start.",
        "Alderton and Briggen signed a pact.\nIt will help, Ann Arden said after signing the pact.",
    ],
)
def test_whose_participle_it_is_signs(text: str) -> None:
    assert signers(text) == [("Ann Arden",)]


def test_who_only_speaks_after_the_signing_does_not_sign() -> None:
    text = "Alderton and Briggen signed a pact.\nSpeaking after the signing, Ann Arden spoke of a new start."
    assert signers(text) == [()]


@pytest.mark.parametrize(
    "text",
    [
        "Alderton and Briggen, represented by Ann Arden and Bela Brock respectively, signed a memorandum.",
        "Alderton, represented by Ann Arden, and Briggen, represented by Bela Brock, entered into a pact.",
        "The pact of Alderton and Briggen was signed on Monday, with Ann Arden and Bela Brock as signatories.",
        "Signing a pact for Alderton was Ann Arden; for Briggen, Bela Brock.",
        "Signing the pact of Alderton and Briggen were Ann Arden and Bela Brock.",
        "“It is done,” said Ann Arden after signing a pact with Bela Brock.",
        "Ann Arden since 2020, and Bela Brock signed a pact.",
        "Ann Arden welcomed Bela Brock on Monday, when the two signed a pact.",
        "Ann Arden visited Briggen on Monday to sign a pact with Bela Brock.",
        "Alderton signed a pact with Briggen.\nAlderton was represented by Ann Arden, and Briggen by Bela Brock.",
        "The pact was signed for Alderton by its mayor, Ann Arden, and for Briggen by its mayor, Bela Brock.",
        "The pact of Alderton and Briggen was signed.\nAnn Arden signed for one town while Bela Brock signed for his.",
    ],
)
def test_each_side_has_its_signer(text: str) -> None:
    assert signers(text) == [("Ann Arden", "Bela Brock")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alderton signed a pact with Briggen.\nAlderton was represented by Ann Arden, and by a band.", ("Ann Arden",)),
        ("Alderton signed a pact with Briggen.\nAlderton was led by Ann Arden, and Briggen by Bela Brock.", ()),
    ],
)
def test_who_is_only_there_does_not_sign(text: str, expected: tuple[str, ...]) -> None:
    assert signers(text) == [expected]


def test_a_visit_by_somebody_makes_nobody_sign() -> None:
    text = (
        "Alderton and Briggen signed a memorandum of understanding.\n"
        "Ann Arden and Bela Brock signed the document during a visit by a delegation from Nordshire."
    )
    assert signers(text) == [("Ann Arden", "Bela Brock")]


def test_who_signs_as_a_witness_is_no_signer() -> None:
    text = (
        "Ann Arden of Alderton and Bela Brock of Briggen signed a memorandum."
        " Cora Crane signed as a witness. Dan Dorn put his signature as a witness."
    )
    assert signers(text) == [("Ann Arden", "Bela Brock")]


@pytest.mark.parametrize(
    "text",
    [
        "It was formalised at a ceremony in Cassia, where Ann Arden and Bela Brock signed the document"
        " for Alderton and Briggen.",
        "Alderton and Briggen renewed their pact in a hall where Ann Arden and Bela Brock signed the document.",
    ],
)
def test_who_signed_where_something_was_done(text: str) -> None:
    assert signers(text) == [("Ann Arden", "Bela Brock")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("id", "Ann Arden menandatangani MoU Alderton dan Briggen; sedangkan Bela Brock selaku wali kota.",
         BOTH),
        ("en", "Ann Arden signed the memorandum for Alderton; while Bela Brock as the other mayor.", BOTH),
        ("en", "Ann Arden signed the memorandum of Alderton and Briggen; while Bela Brock met the press.", BOTH[:1]),
    ],
)  # fmt: skip
def test_who_signs_where_the_verb_is_left_out(language: str, text: str, expected: tuple[str, ...]) -> None:
    assert signers(text, language) == [expected]
