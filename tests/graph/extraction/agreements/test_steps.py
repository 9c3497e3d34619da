"""Papers to which others are to lead, on made-up sentences."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told

AB = ("Alderton", "Briggen")
LOI = "Alderton dan Briggen menandatangani letter of intent, Minggu (4/4/2021).\n"


@pytest.mark.parametrize(
    ("text", "kind", "state"),
    [
        ("Kedua kota menyetujui LoI itu sebagai langkah awal menuju MoU.", "memorandum-of-understanding", "planned"),
        ("Wali kota berharap surat niat tersebut segera berlanjut ke MoU.", "memorandum-of-understanding", "planned"),
        ("Ia mendorong agar LoI itu ditingkatkan menjadi kota kembar.", "sister-city-agreement", "proposed"),
    ],
)
def test_what_a_letter_of_intent_is_to_lead_to(text: str, kind: str, state: str) -> None:
    assert told(LOI + text, "id") == [
        ("letter-of-intent", "signed", "2021-04-04", AB),
        (kind, state, None, AB),
    ]


def test_what_was_told_to_come_is_told_once() -> None:
    text = "MoU antara Alderton dan Briggen direncanakan tahun depan.\nKelak LoI itu ditingkatkan menjadi MoU."
    assert [(row[0], row[1]) for row in told(LOI + text, "id")] == [
        ("letter-of-intent", "signed"),
        ("memorandum-of-understanding", "planned"),
    ]


def test_a_step_without_a_hedge_leads_to_nothing_new() -> None:
    text = "LoI itu ditingkatkan menjadi MoU."
    assert [row[0] for row in told(LOI + text, "id")] == ["letter-of-intent"]


def test_the_month_behind_a_paper_to_come_is_its_own() -> None:
    text = (
        "Alderton dan Briggen meneken letter of intent pada 3 Maret 2021.\n"
        "LoI itu akan kami tindak lanjuti dengan MoU pada Juni 2021."
    )
    assert [row[:3] for row in told(text, "id")] == [
        ("letter-of-intent", "signed", "2021-03-03"),
        ("memorandum-of-understanding", "planned", "2021-06"),
    ]
