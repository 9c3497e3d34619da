"""Offices at the end of letters and decrees, and those of whom a speaker calls "my predecessor"; all made up."""

from __future__ import annotations

import pytest

from graph.extraction import extract
from graph.model import Date, Document


def held(text: str, language: str) -> set[tuple[str, str]]:
    """Return who holds an office where."""
    found = extract(Document("x", text, language=language, issued=Date("2024-05-07")))
    names = {one.iri: one.name or "" for one in found.entities}
    by: dict[str, dict[str, str]] = {}
    for one in found.statements:
        if one.predicate in ("holder", "positionIn"):
            by.setdefault(one.subject, {})[one.predicate] = names[str(one.object)]
    return {(rows["holder"], rows["positionIn"]) for rows in by.values()}


@pytest.mark.parametrize("mark", ["ttd.", "ttd", "(ttd.)", "Tertanda"])
def test_a_mark_for_the_signature_stands_between(mark: str) -> None:
    text = f"Ditetapkan di Kupang\npada tanggal 3 Mei 2020\n\nWali Kota Kupang,\n\n{mark}\n\nFebri Lubis"
    assert held(text, "id") == {("Febri Lubis", "Kupang")}


def test_a_word_for_signed_is_no_name() -> None:
    assert held("Yours sincerely,\n\nMayor of Leeds\n\n(signed)\n\nJane Roe", "en") == {("Jane Roe", "Leeds")}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "en",
            "Speech by the Mayor of Leeds, Jane Roe, at the dinner for Lille\n\nMayor Claire Dubois of Lille, dear "
            "guests,\n\nMy predecessor John Poe visited Lille in 2019. I thank Mayor Dubois.",
            {("Jane Roe", "Leeds"), ("John Poe", "Leeds"), ("Claire Dubois", "Lille")},
        ),
        (
            "id",
            "Sambutan Wali Kota Kupang\n\nYang terhormat Wali Kota Lille, Claire Dubois,\n\nPendahulu saya, Budi "
            "Santoso, berkunjung ke Lille pada 2019.\n\nWali Kota Kupang,\nFebri Lubis",
            {("Febri Lubis", "Kupang"), ("Budi Santoso", "Kupang"), ("Claire Dubois", "Lille")},
        ),
    ],
)
def test_the_predecessor_of_who_speaks(language: str, text: str, found: set[tuple[str, str]]) -> None:
    assert held(text, language) == found


def test_columns_of_offices_above_names() -> None:
    text = (
        "Demikian dibuat.\n\nWali Kota Kupang,                Rektor Universitas Misal Raya,\n\n\n"
        "Budi Santoso                Febri Lubis\n"
    )
    assert held(text, "id") == {("Budi Santoso", "Kupang"), ("Febri Lubis", "Universitas Misal Raya")}
