"""A source as the JSON of the gold standard."""

from __future__ import annotations

from graph.model import Document, Source
from graph.rdf import annotation
from tests.graph.rdf.examples import memorandum


def test_a_memorandum_in_the_words_of_the_gold_standard() -> None:
    assert annotation(memorandum()) == {
        "persons": [{"name": "Ani Contoh", "aliases": []}],
        "places": [
            {"name": "Busan", "type": "City", "country": "KR", "aliases": ["City of Busan"]},
            {"name": "Surabaya", "type": "City", "country": "ID", "aliases": []},
        ],
        "institutions": [],
        "roles": [{"person": "Ani Contoh", "title": "Mayor", "of": "Surabaya"}],
        "agreements": [
            {
                "kind": "memorandum-of-understanding",
                "sister_city": False,
                "status": "signed",
                "parties": ["Busan", "Surabaya"],
                "signatories": ["Ani Contoh"],
                "date": "2024-09",
                "topics": [],
            }
        ],
        "events": [],
        "partnerships": [["Busan", "Surabaya"]],
    }


def test_a_plan_is_no_partnership_and_silence_says_nothing() -> None:
    assert annotation(memorandum(status="planned"))["partnerships"] == []
    assert set(map(str, annotation(Source(Document("x", ""))).values())) == {"[]"}
