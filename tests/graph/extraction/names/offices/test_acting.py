"""Words for the one who acts in an office; every person is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.offices import acting
from graph.extraction.names.who import draft
from graph.model import Document
from tests.graph.extraction.names.offices.test_roles import held


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("selaku Plt.", "selaku"),
        ("selaku Pj", "selaku"),
        ("selaku Penjabat (Pj)", "selaku"),
        ("selaku Pelaksana Tugas", "selaku"),
        ("selaku Penjabat Sementara (Pjs.)", "selaku"),
        ("selaku kepala", "kepala"),
    ],
)
def test_words_before_an_office(words: str, left: str) -> None:
    page = draft(Document(slug="acting", text=words, language="id"))
    assert page.word(acting.before(page, page.size - 1)) == left


def test_who_acts_holds_the_office() -> None:
    text = "Budi Contoh selaku Plt. Kepala Bappeda Kota Bogor dan Ani Misal selaku Penjabat (Pj) Wali Kota Depok hadir."
    expected = {("Budi Contoh", "Kepala Bappeda", "Kota Bogor"), ("Ani Misal", "Wali Kota", "Depok")}
    assert held(text, "id") == expected
