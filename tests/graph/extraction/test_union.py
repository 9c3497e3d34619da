from __future__ import annotations

from graph.extraction.union import collected, union
from graph.model import Date, Document, Entity, Evidence, Source, Statement

DOCUMENT = Document("made-up", "A and B.")


def by(extractor: str, confidence: float, end: int = 8) -> Evidence:
    return Evidence(0, end, DOCUMENT.text[:end], confidence, extractor, "made-up")


def test_statements_of_both_have_the_evidence_of_both() -> None:
    rules = Source(
        DOCUMENT,
        (Entity("a", "Agreement"), Entity("p", "Person", "A")),
        (Statement("a", "party", "p", (by("r", 0.9),)),),
    )
    model = Source(
        DOCUMENT,
        (Entity("a", "TwinningAgreement"), Entity("p", "Person", "Ada", ("Ad",)), Entity("q", "Person", "B")),
        (Statement("a", "party", "p", (by("m", 0.7), by("m", 0.7, 3))), Statement("a", "party", "q", (by("m", 0.7),))),
        ("lost",),
    )
    assert union(rules, model) == Source(
        DOCUMENT,
        (
            Entity("a", "TwinningAgreement"),
            Entity("p", "Person", "A", ("Ad", "Ada")),
            Entity("q", "Person", "B"),
        ),
        (
            Statement("a", "party", "p", (by("m", 0.7, 3), by("r + m", 0.9))),
            Statement("a", "party", "q", (by("m", 0.7),)),
        ),
        ("lost",),
    )


def test_one_and_true_are_two_values() -> None:
    found = collected([Statement("a", "x", value, (by("r", 0.9),)) for value in (1, True, Date("2021"), "1")])
    assert [statement.object for statement in found] == [Date("2021"), True, 1, "1"]


def test_nothing() -> None:
    assert union(Source(DOCUMENT), Source(DOCUMENT)) == Source(DOCUMENT)
