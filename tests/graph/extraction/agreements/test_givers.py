"""Whose nouns for agreements are, on made-up sentences."""

from __future__ import annotations

from tests.graph.extraction.pacts import told

AB = ("Alderton", "Briggen")


def test_who_an_offer_comes_from_is_a_party() -> None:
    text = "Alderton menerima tawaran kerja sama dari Kota Briggen, Ruritania, di bidang pariwisata."
    assert [(row[1], row[3]) for row in told(text, "id")] == [("proposed", AB)]


def test_whose_a_tie_is() -> None:
    assert [row[2:] for row in told("With Briggen, Alderton's sister city since 1968, it held a fair.")] == [
        ("1968", AB)
    ]


def test_a_clause_shares_the_subject_before_it() -> None:
    text = "Alderton bermitra dengan Briggen sejak 1992 dan kini sedang menjajaki kerja sama dengan Cassia."
    assert [row[1:] for row in told(text, "id")] == [
        ("signed", "1992", AB),
        ("in-negotiation", None, ("Alderton", "Cassia")),
    ]
