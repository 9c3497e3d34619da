"""Agreements that made-up texts name only by a general word."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told

FAR = "\n\n".join(
    ["", "The paper is long.", "Nothing else is known.", "There was tea.", "There was cake.", "It rained.", ""]
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"Alderton and Briggen signed the accord.{FAR}Sister cities of Alderton are rare.", "sister-city-agreement"),
        (f"Alderton and Briggen signed the accord.{FAR}Sister cities of Cassia are rare.", "cooperation-agreement"),
        (f"Alderton and Briggen signed the accord.{FAR}Cities of Alderton are rare.", "cooperation-agreement"),
        (f"Alderton and Briggen signed an MoU.{FAR}Sister cities of Alderton are rare.", "memorandum-of-understanding"),
        (f"Alderton and the Tram Company signed a pact.{FAR}Sister cities of Alderton are rare.",
         "cooperation-agreement"),
    ],
)  # fmt: skip
def test_sister_cities_told_elsewhere_make_a_twinning(text: str, kind: str) -> None:
    assert [row[0] for row in told(text)] == [kind]


def test_what_two_agreed_to_do_and_its_paper_are_one() -> None:
    agreed = "Alderton dan Briggen sepakat menjalin kerja sama sister province.\n"
    for deed in ("LoI ditandatangani", "Kesepakatan itu dituangkan dalam LoI yang ditandatangani"):
        text = f"{agreed}{deed} kedua gubernur pada 3 Maret 2021."
        assert told(text, "id") == [("letter-of-intent", "signed", "2021-03-03", ("Alderton", "Briggen"))]


@pytest.mark.parametrize(
    ("deed", "expected"),
    [
        ("LoI ditandatangani Alderton dan Briggen pada 3 Maret 2021.", [("letter-of-intent", "2021-03-03")]),
        ("LoI ditandatangani Alderton dan Cassia pada 3 Maret 2021.",
         [("sister-city-agreement", None), ("letter-of-intent", "2021-03-03")]),
    ],
)  # fmt: skip
def test_the_paper_of_two_names_them_again(deed: str, expected: list[tuple[str, str | None]]) -> None:
    agreed = "Alderton dan Briggen sepakat menjalin kerja sama kota kembar.\n"
    assert [(row[0], row[2]) for row in told(agreed + deed, "id")] == expected


@pytest.mark.parametrize(
    ("deed", "expected"),
    [
        ("Perpanjangan nota kesepahaman itu ditandatangani Alderton dan Briggen pada 3 Maret 2021.",
         [("memorandum-of-understanding", "renewed")]),
        ("Perpanjangan nota kesepahaman itu ditandatangani Alderton dan Cassia pada 3 Maret 2021.",
         [("sister-city-agreement", "renewed"), ("memorandum-of-understanding", "renewed")]),
    ],
)  # fmt: skip
def test_the_paper_by_which_a_tie_is_renewed_is_no_other(deed: str, expected: list[tuple[str, str]]) -> None:
    renewed = "Kerja sama kota kembar antara Alderton dan Briggen diperpanjang.\n"
    assert [row[:2] for row in told(renewed + deed, "id")] == expected
