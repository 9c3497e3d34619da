"""Tables and lists of partners, in all shapes; places and days are made up."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import pairs, told

TWIN, GENERAL, MOU, INTENT = (
    "sister-city-agreement", "cooperation-agreement", "memorandum-of-understanding", "letter-of-intent",
)  # fmt: skip
AB, AC = ("Alderton", "Briggen"), ("Alderton", "Cassia")
HEADS = {
    "en": ["Sister cities of Alderton\n\n", "Alderton is twinned with:\n", "**Alderton’s partner cities**\n\n",
           "Alderton\n\nAlderton is a town of Ruritania.\n\nTwin towns – sister cities\n\n"],
    "id": ["Daftar Kota Kembar Alderton\n\n", "Kota Alderton memiliki kota kembar berikut:\n"],
}  # fmt: skip
ROWS = {
    "en": ["- Briggen (1984)\n- Cassia (3 May 1990)", "1. Briggen – 1984\n2. Cassia – 3 May 1990",
           "Briggen: 1984\nCassia: 3 May 1990", "1984: Briggen\n3 May 1990: Cassia", "Briggen;1984\nCassia;3 May 1990",
           "No | City | Date\n1 | Briggen | 1984\n2 | Cassia | 3 May 1990", "1\tBriggen\t1984\n2\tCassia\t3 May 1990",
           "| City | Signed |\n|---|---|\n| Briggen | 1984 |\n| Cassia | 3 May 1990 |",
           "• Briggen, since 1984\n• Cassia, since 3 May 1990", "Briggen\n1984\n\nCassia\n3 May 1990"],
    "id": ["- Briggen (1984)\n- Cassia (3 Mei 1990)",
           "| Kota | Tahun |\n|---|---|\n| Briggen | 1984 |\n| Cassia | 3 Mei 1990 |",
           "No | Kota | Tanggal\n1 | Briggen | 1984\n2 | Cassia | 3 Mei 1990", "Briggen\n1984\nCassia\n3 Mei 1990"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [(language, head + rows + "\n") for language in HEADS for head in HEADS[language] for rows in ROWS[language]],
)
def test_rows_of_sister_cities(language: str, text: str) -> None:
    assert told(text, language) == [(TWIN, "signed", "1984", AB), (TWIN, "signed", "1990-05-03", AC)]
    assert pairs(text, language) == [AB, AC]


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("en", "International partnerships of Alderton\n\n1. Briggen, 1984\n2. Cassia, 1990", [GENERAL, GENERAL]),
        ("en", "Memoranda of understanding of Alderton\n\n1. Briggen, 1984\n2. Cassia, 1990", [MOU, MOU]),
        ("en", "Partners\n\nAlderton has signed agreements with these cities.\n\n- Briggen, 1984\n- Cassia, 1990",
         [GENERAL, GENERAL]),
        ("id", "Daftar Kerja Sama Luar Negeri Pemerintah Kota Alderton\n\n1. Kota Briggen | LoI | 1984\n"
         "2. Kota Cassia | Sister City | 1990", [INTENT, TWIN]),
        ("id", "Rekapitulasi MoU Luar Negeri Pemerintah Kota Alderton Tahun 2023\n\n- Briggen, 1984\n- Cassia, 1990",
         [MOU, MOU]),
    ],
)  # fmt: skip
def test_the_kind_stands_in_the_row_or_in_the_heading(language: str, text: str, kinds: list[str]) -> None:
    assert told(text, language) == sorted([(kinds[0], "signed", "1984", AB), (kinds[1], "signed", "1990", AC)])


def test_how_far_a_row_is() -> None:
    text = "Agreements of Alderton\n\nBriggen | 1984 | expired\nCassia | planned\nDormund | 1990 | active"
    assert told(text) == [
        (GENERAL, "ended", "1984", AB),
        (GENERAL, "planned", None, AC),
        (GENERAL, "signed", "1990", ("Alderton", "Dormund")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sister cities of Alderton\n\nBriggen\nCassia",  # ties alone
        "Population of Alderton\n\nBriggen (1984)\nCassia (1990)",
        "Alderton has a twin town.\n\nThe weather is fine.\nIt rains.\n\nBriggen was founded in 1984.\nCassia in 1990.",
        "",
    ],
)
def test_rows_that_tell_no_agreement(text: str) -> None:
    assert told(text) == []


def test_rows_without_days_are_ties() -> None:
    assert pairs("International partnerships of Alderton\n\nBriggen, Ruritania\nCassia, Ruritania") == [AB, AC]


def test_the_owner_of_a_table_is_whom_the_text_is_about() -> None:
    text = "Sister cities of Alderton\n\n- Briggen (1984)\n- Cassia (1990)\n\nCassia is old. Cassia is grey.\n\n"
    text += "A pact with Dormund lapsed."
    assert told(text)[-1][3] == ("Alderton", "Dormund")


def test_long_tables_take_time_in_proportion() -> None:
    rows = "".join(f"- Briggen, {year}\n- Cassia, {year}\n" for year in range(1950, 2020)) * 40
    assert pairs("Sister cities of Alderton\n\n" + rows) == [AB, AC]
