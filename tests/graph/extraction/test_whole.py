"""The parts of a document, joined: made-up sources of one."""

from __future__ import annotations

from graph import iris
from graph.extraction.whole import whole
from graph.model import Date, Document, Entity, Evidence, Source, Statement, Value

DOCUMENT = Document("made-up", "A and B. " * 2000)


def at(start: int) -> tuple[Evidence, ...]:
    return (Evidence(start, start + 8, DOCUMENT.text[start : start + 8], 0.9, "r"),)


def thing(start: int, entity: Entity, **facts: Value | list[str]) -> Source:
    """Return a part that says of one agreement or event what the facts are."""
    rows = [(name, each) for name, value in facts.items() for each in (value if isinstance(value, list) else [value])]
    return Source(DOCUMENT, (entity,), tuple(Statement(entity.iri, name, value, at(start)) for name, value in rows))


def agreement(start: int, parties: list[str], signed: str | None = None, number: int = 0) -> Source:
    year = int(signed[:4]) if signed else None
    entity = Entity(iris.agreement(parties, "mou", year, "made-up", number), "Agreement")
    facts: dict[str, Value | list[str]] = {"party": parties, "agreementKind": "mou"}
    return thing(start, entity, **facts, **({"signedOn": Date(signed)} if signed else {}))


def event(start: int, kind: str, day: str | None, who: list[str], name: str | None = None) -> Source:
    entity = Entity(iris.event(name, kind, day, "made-up"), "Event", name)
    facts: dict[str, Value | list[str]] = {"eventKind": kind, "participant": who}
    return thing(start, entity, **facts, **({"startDate": Date(day)} if day else {}))


def count(*sources: Source) -> int:
    return len(whole(DOCUMENT, sources).entities)


def test_statements_of_two_parts_are_one_with_both_passages() -> None:
    mention = [
        Source(
            DOCUMENT,
            (Entity("p", "Person", "Ada Contoh", aliases),),
            (Statement("d", "mentions", "p", at(start)),),
            ("told",),
        )
        for start, aliases in ((0, ("Ada",)), (9, ("A.",)))
    ]
    assert whole(DOCUMENT, mention) == Source(
        DOCUMENT,
        (Entity("p", "Person", "Ada Contoh", ("A.", "Ada")),),
        (Statement("d", "mentions", "p", at(0) + at(9)),),
        ("told",),
    )


def test_an_agreement_of_two_parts_is_one() -> None:
    first, again = agreement(0, ["a", "b"], "2024-05-14"), agreement(9, ["a", "b"], "2024-05-14", 1)
    found = whole(DOCUMENT, (first, again))
    assert found.entities == first.entities
    assert {len(one.evidence) for one in found.statements} == {2}


def test_another_day_or_year_or_partner_is_another_agreement() -> None:
    assert count(agreement(0, ["a", "b"], "2024-05-14"), agreement(9, ["a", "b"], "2024")) == 1
    assert count(agreement(0, ["a", "b"], "2024-05-14"), agreement(9, ["a", "b"], "2024-06-01")) == 2
    assert count(agreement(0, ["a", "b"], "2024-05-14"), agreement(9, ["a", "b"], "2023-05-14")) == 2
    assert count(agreement(0, ["a", "b"]), agreement(9, ["a", "c"])) == 2


def test_agreements_of_which_one_party_is_known_stay_apart() -> None:
    assert count(agreement(0, ["a"], "2024-05-14"), agreement(9, ["a"], "2024-05-14")) == 2


def test_two_agreements_of_one_part_stay_two() -> None:
    one, other = agreement(0, ["a", "b"], "2024"), agreement(0, ["a", "b"], "2024", 1)
    both = Source(DOCUMENT, one.entities + other.entities, one.statements + other.statements)
    assert count(one, both) == count(both, both) == count(both, one) == 2


def test_an_event_is_one_by_its_name_or_by_its_day_and_a_participant() -> None:
    assert count(event(0, "forum", "2024", ["a"], "Water Week"), event(9, "forum", None, ["b"], "Water Week")) == 1
    assert count(event(0, "forum", "2023", ["a"], "Water Week"), event(9, "forum", "2024", ["a"], "Water Week")) == 2
    assert count(event(0, "visit", "2024-05-14", ["a", "b"]), event(9, "visit", "2024-05-14", ["b", "c"])) == 1
    assert count(event(0, "visit", "2024-05-14", ["a"]), event(9, "visit", "2024-05-14", ["b"])) == 2
    assert count(event(0, "visit", "2024", ["a"]), event(9, "visit", "2024", ["a"])) == 2
    assert count(event(0, "visit", None, ["a"]), event(9, "visit", None, ["a"])) == 2


def test_what_points_to_a_renamed_thing_points_to_its_new_name() -> None:
    visit = event(0, "visit", None, ["a"])
    signing = agreement(9, ["a", "b"])
    (paper,), (own,) = signing.entities, visit.entities
    second = Source(
        DOCUMENT,
        (own, paper),
        (*signing.statements, Statement(paper.iri, "signedAt", own.iri, at(9))),
    )
    found = whole(DOCUMENT, (visit, second))
    (other,) = [entity.iri for entity in found.entities if entity.kind == "Event" and entity.iri != own.iri]
    assert other[:-8] == own.iri[:-8]
    assert [one.object for one in found.statements if one.predicate == "signedAt"] == [other]


def test_the_first_passages_of_a_statement_stay() -> None:
    told = [Source(DOCUMENT, (), (Statement("d", "mentions", "p", at(9 * n)),)) for n in range(502)]
    found = whole(DOCUMENT, told)
    assert [item.start for item in found.statements[0].evidence if isinstance(item, Evidence)] == list(
        range(0, 4500, 9)
    )
    assert found.warnings == ("made-up: 2 passages repeat what 500 others say, and are not kept as evidence",)


def test_one_and_true_are_two_values() -> None:
    said = [Source(DOCUMENT, (), (Statement("d", "x", value, at(0)),)) for value in (1, True)]
    assert len(whole(DOCUMENT, said).statements) == 2
