from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.extraction.llm.answer import parsed
from graph.extraction.llm.source import CONFIDENCE, source
from graph.model import Date, Document, Entity, Evidence, Source, Text
from tests.graph.extraction.llm.answers import DOCUMENT, FIRST, SECOND, TEXT, THIRD, answer, part, place, told

ID = "https://w3id.org/citypact/id/"
LEEDS, LILLE, DORTMUND = (f"{ID}city/{slug}" for slug in ("leeds-gb", "lille-fr", "dortmund-de"))


def said(text: str, document: Document = DOCUMENT, known: tuple[Entity, ...] = ()) -> Source:
    return source(document, parsed(text), "llm-made-up/1.0", known)


def rows(found: Source, *predicates: str) -> list[tuple[str, str, object, str]]:
    """Return the statements of some predicates, shortened, with their first quotation."""
    return [
        (each.subject.removeprefix(ID), each.predicate, each.object, each.evidence[0].quote)
        for each in found.statements
        if each.predicate in predicates
    ]


def test_facts_with_the_sentences_that_state_them() -> None:
    found = said(told())
    assert found.warnings == ()
    memorandum = next(entity for entity in found.entities if entity.kind == "Agreement")
    assert memorandum.iri.startswith(f"{ID}agreement/leeds-gb-lille-fr-2021-")
    assert memorandum.generated is not None
    assert memorandum.generated[0] == "Memorandum of understanding between Leeds and Lille (2021-03-04)"
    slug = memorandum.iri.removeprefix(ID)
    assert rows(found, "party", "signedOn", "topic") == [
        (slug, "party", LEEDS, FIRST),
        (slug, "party", LILLE, FIRST),
        (slug, "signedOn", Date("2021-03-04"), FIRST),
        (slug, "topic", "https://w3id.org/citypact/vocabulary/topic/housing", SECOND),
    ]
    assert rows(found, "twinnedWith", "partnerOf") == [("city/dortmund-de", "twinnedWith", LEEDS, THIRD)]
    [(position, _, title, _)] = rows(found, "positionTitle")
    assert title == Text("Mayor", "en")
    assert rows(found, "observedOn") == [(position, "observedOn", Date("2021-03-04"), FIRST)]
    assert len(rows(found, "signatory")) == len(rows(found, "participant")) == 2
    evidence = Evidence(0, len(FIRST), FIRST, CONFIDENCE, "llm-made-up/1.0", "llm")
    assert next(each.evidence for each in found.statements if each.predicate == "status") == (evidence,)


def test_mentions_are_the_places_where_a_name_stands() -> None:
    found = said(told())
    mentions = {each.object: each.evidence for each in found.statements if each.predicate == "mentions"}
    assert [item.quote for item in mentions[LEEDS]] == ["Leeds", "Leeds"]
    assert mentions[LEEDS][1].start == TEXT.rindex("Leeds")


def test_a_part_of_a_sentence_rests_on_the_sentence() -> None:
    tie = {"one": "Leeds", "other": "Dortmund", "sister_cities": False, "quote": " twinned with Dortmund "}
    assert rows(said(told(partnerships=[tie])), "partnerOf") == [("city/dortmund-de", "partnerOf", LEEDS, THIRD)]


def test_quotations_that_the_text_lacks_are_left_out_and_counted() -> None:
    [memorandum] = answer()["agreements"]
    memorandum["topics"] = [{"topic": "sport", "quote": "It covers sport."}]
    memorandum["date"] = {"value": "2022-01-01", "quote": ""}
    tie = {"one": "Lille", "other": "Dortmund", "sister_cities": True, "quote": "Lille is twinned with Dortmund."}
    found = said(told(agreements=[memorandum], partnerships=[tie]))
    assert rows(found, "topic", "signedOn", "twinnedWith") == []
    assert found.warnings == (
        "left out of what the language model said: statements whose quotation is not in the text, 3 "
        "(“”, “It covers sport.”, “Lille is twinned with Dortmund.”)",
    )


def test_names_that_are_not_there_and_actors_that_cannot_be_are_left_out_and_counted() -> None:
    [memorandum] = answer()["agreements"]
    memorandum["parties"] = [part("Leeds"), part("Ada Example")]
    found = said(
        told(agreements=[memorandum], events=[], partnerships=[], places=[place("Leeds", "GB"), place("Osaka", "JP")])
    )
    assert rows(found, "party", "status") == []
    parties, names = found.warnings
    assert ", 2 (“Ada Example”" in parties and ", 1 (“Osaka”)" in names


def test_names_of_another_extractor_are_its_entities() -> None:
    known = (Entity(f"{ID}person/ada-m-example-0", "Person", "Ada M. Example", ("Ada Example",)),)
    found = said(told(), known=known)
    assert known[0].iri in {each.object for each in found.statements if each.predicate == "signatory"}
    assert [entity.name for entity in found.entities if entity.kind == "Person"] == ["Ada M. Example", "Bo Sample"]


def test_places_that_the_gazetteer_lacks_are_the_documents_own() -> None:
    document = Document("made-up", "Examplestad and Leeds.", language="en")
    empty = {"roles": [], "agreements": [], "events": [], "partnerships": [], "persons": []}
    for country, slug in (("SE", "examplestad-se"), (None, "examplestad-da53422a"), ("Sweden", "examplestad-da53422a")):
        [entity] = said(told(**empty, places=[place("Examplestad", country)]), document).entities
        assert entity == Entity(f"{ID}city/{slug}", "City", "Examplestad", country="SE" if country == "SE" else None)


def test_nothing_is_said_of_an_answer_without_facts() -> None:
    empty: dict[str, list[object]] = {name: [] for name in answer()}
    assert said(told(**empty)) == Source(DOCUMENT)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60), st.text(max_size=10), st.integers(0, 60), st.integers(0, 60))
def test_every_quotation_is_the_passage_that_its_offsets_name(text: str, name: str, start: int, end: int) -> None:
    tie = {"one": name, "other": "Leeds", "sister_cities": True, "quote": text[start:end]}
    whole = f"{text} Leeds"
    found = said(
        told(partnerships=[tie], places=[place("Leeds", "GB"), place(name, None)]),
        Document("made-up", whole, language="en"),
    )
    for statement in found.statements:
        for item in statement.evidence:
            assert isinstance(item, Evidence) and item.quote == whole[item.start : item.end]
