"""Which words of names are no cues; the university is invented."""

from __future__ import annotations

from graph.extraction import extract
from graph.model import Document


def test_the_last_word_of_a_name_begins_no_hedge() -> None:
    found = extract(Document("test", "Universitas Adi Guna meneken MoU dengan Kota Bogor.", language="id"))
    states = [one.object for one in found.statements if one.predicate == "status"]
    assert states == ["https://w3id.org/citypact/vocabulary/agreement-status/signed"]
