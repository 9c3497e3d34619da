"""A source becomes exactly the quads of the vocabulary."""

from __future__ import annotations

import hashlib

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph import iris
from graph.model import Dataset, Date, Document, Entity, Evidence, RecordEvidence, Source, Statement, Text
from graph.rdf import description, each_quad, quads
from graph.rdf.terms import decimal, term
from graph.store import Store
from tests.graph.rdf.examples import BUSAN, SURABAYA, TEXT, evidence, memorandum

CP = iris.CP
XSD = "http://www.w3.org/2001/XMLSchema#"


def triples(found: list[Quad]) -> set[tuple[str, str, str]]:
    """Return the quads as short texts: `cp:` names for the vocabulary, slugs for instances."""

    def short(node: object) -> str:
        text = node.value if isinstance(node, NamedNode) else str(node)
        return text.replace(CP, "cp:").replace(iris.ID, "").replace("http://www.w3.org/2001/XMLSchema#", "xsd:")

    return {(short(quad.subject), short(quad.predicate).rsplit("#")[-1], short(quad.object)) for quad in found}


def test_an_empty_source_is_the_description_of_its_document() -> None:
    document = Document(
        "x", "Hello.", title="T", publisher="P", issued=Date("2024"), language="en", source="file:///x", retold_from="O"
    )
    assert triples(quads(Source(document))) == {
        ("document/x", "type", "cp:Document"),
        ("document/x", "http://purl.org/dc/terms/title", '"T"@en'),
        ("document/x", "label", '"T"@en'),
        ("document/x", "http://purl.org/dc/terms/publisher", '"P"'),
        ("document/x", "http://purl.org/dc/terms/issued", '"2024"^^<xsd:gYear>'),
        ("document/x", "http://purl.org/dc/terms/language", '"en"'),
        ("document/x", "http://purl.org/dc/terms/source", '"file:///x"'),
        ("document/x", "cp:retoldFrom", '"O"'),
        ("document/x", "cp:text", '"Hello."'),
        ("document/x", "cp:textDigest", f'"{hashlib.sha256(b"Hello.").hexdigest()}"'),
    }
    assert {quad.graph_name for quad in quads(Source(document))} == {NamedNode(iris.GRAPH + "document/x")}


@pytest.mark.parametrize(
    ("source", "node"),
    [
        ("https://x.example/a?b=c", NamedNode("https://x.example/a?b=c")),
        ("HTTP://x.example/", NamedNode("HTTP://x.example/")),
        ("https://x.example/a b", Literal("https://x.example/a b")),
        ("https:///path", Literal("https:///path")),
        ("http://[x", Literal("http://[x")),
        ("ftp://x.example/", Literal("ftp://x.example/")),
        ("javascript:alert(1)", Literal("javascript:alert(1)")),
    ],
)
def test_a_source_is_an_iri_only_where_it_is_a_web_address(source: str, node: NamedNode | Literal) -> None:
    predicate = NamedNode("http://purl.org/dc/terms/source")
    assert [quad.object for quad in description(Document("x", "", source=source)) if quad.predicate == predicate] == [
        node
    ]


def test_a_thing_has_all_its_classes_and_names() -> None:
    entity = Entity(BUSAN, "City", "Busan", ("City of Busan", "Busan"), "en")
    found = triples(quads(Source(Document("x", ""), (entity,))))
    assert {row for row in found if row[0] == "city/busan-kr"} == {
        ("city/busan-kr", "type", "cp:City"),
        ("city/busan-kr", "type", "cp:Place"),
        ("city/busan-kr", "type", "cp:Actor"),
        ("city/busan-kr", "prefLabel", '"Busan"@en'),
        ("city/busan-kr", "label", '"Busan"@en'),
        ("city/busan-kr", "altLabel", '"City of Busan"@en'),
    }


def test_a_thing_without_a_name_has_only_its_generated_labels() -> None:
    found = triples(quads(memorandum()))
    labels = {row for row in found if row[0].startswith("agreement/") and "abel" in row[1]}
    assert {row[1:] for row in labels} == {
        ("label", '"Memorandum of Surabaya and Busan"@en'),
        ("label", '"Nota Surabaya dan Busan"@id'),
    }


def test_every_statement_has_evidence_that_is_literally_in_the_text() -> None:
    found = quads(memorandum())
    by = {(quad.subject, quad.predicate.value.rsplit("#")[-1]): quad.object for quad in found}
    nodes = {quad.subject for quad in found if quad.object == NamedNode(CP + "Evidence")}
    stated = {tuple(str(by[node, part]) for part in ("subject", "predicate", "object")) for node in nodes}
    own = {
        tuple(map(str, (quad.subject, quad.predicate, quad.object)))
        for quad in found
        if quad.predicate.value.startswith(CP)
        and quad.subject not in nodes
        and quad.predicate.value not in (CP + "text", CP + "textDigest")
    }
    assert stated == own
    assert len(own) == 13
    for node in nodes:
        start, end = (int(by[node, name].value) for name in ("startOffset", "endOffset"))
        assert by[node, "quote"] == Literal(TEXT[start:end])
        assert by[node, "confidence"] == Literal("0.9", datatype=NamedNode(XSD + "decimal"))


def test_a_symmetric_statement_stands_once_and_of_equal_passages_the_surest_stays() -> None:
    statements = (
        Statement(SURABAYA, "partnerOf", BUSAN, evidence(confidence=0.5)),
        Statement(BUSAN, "partnerOf", SURABAYA, evidence(confidence=1.0)),
    )
    found = triples(quads(Source(Document("x", TEXT), (), statements)))
    assert [row for row in found if row[1] == "cp:partnerOf"] == [("city/busan-kr", "cp:partnerOf", "city/surabaya-id")]
    assert [row[2] for row in found if row[1] == "cp:confidence"] == ['"1"^^<xsd:decimal>']


def test_the_country_of_a_place_rests_on_its_mentions() -> None:
    place = iris.local_place("city", "Contohville", "ID", "x")
    mention = Statement(iris.document("x"), "mentions", place, evidence())
    entity = Entity(place, "City", "Contohville", country="ID")
    found = triples(quads(Source(Document("x", TEXT), (entity,), (mention,))))
    assert ("city/contohville-id", "cp:countryCode", '"ID"') in found
    assert ("city/contohville-id", "cp:inCountry", "country/id") in found
    assert len([row for row in found if row[2] == "cp:Evidence"]) == 3
    silent = triples(quads(Source(Document("x", TEXT), (entity,))))
    assert not [row for row in silent if row[1] == "cp:countryCode"]


def test_a_row_of_a_list_is_named_by_file_and_number() -> None:
    dataset = Dataset("pairs", "Pairs", license="https://l.example/", retrieved_on=Date("2024-01-02"))
    told = tuple(RecordEvidence(name, 7, 0.99, "rows/1.0") for name in ("a.csv", "https://x.example/b.csv"))
    found = triples(quads(Source(dataset, (), (Statement(BUSAN, "twinnedWith", SURABAYA, told),))))
    assert {row[2] for row in found if row[1] == "cp:record"} == {'"a.csv"', "https://x.example/b.csv"}
    assert {row[2] for row in found if row[1] == "cp:row"} == {'"7"^^<xsd:integer>'}
    assert {row[2] for row in found if row[1] == "cp:retrievedOn"} == {'"2024-01-02"^^<xsd:date>'}
    assert not [row for row in found if row[1] == "cp:quote"]


def test_dates_keep_their_precision() -> None:
    values = (Date("2024"), Date("2024-02"), Date("2024-02-29"), True, 3, Text("x", "id"))
    statements = tuple(Statement(BUSAN, "signedOn", value, evidence()) for value in values)
    found = triples(quads(Source(Document("x", TEXT), (), statements)))
    assert {row[2] for row in found if row[1] == "cp:signedOn"} == {
        '"2024"^^<xsd:gYear>',
        '"2024-02"^^<xsd:gYearMonth>',
        '"2024-02-29"^^<xsd:date>',
        '"true"^^<xsd:boolean>',
        '"3"^^<xsd:integer>',
        '"x"@id',
    }


@pytest.mark.parametrize(
    ("number", "text"),
    [(0.93, "0.93"), (1.0, "1"), (-0.0, "0"), (-6.2, "-6.2"), (1e-9, "0"), (-1e-9, "0"), (120.0, "120")],
)
def test_decimals_have_the_form_that_the_store_keeps(number: float, text: str) -> None:
    store = Store.memory()
    store.extend([Quad(NamedNode(BUSAN), term("confidence"), decimal(number), NamedNode(BUSAN))])
    assert [quad.object.value for quad in store.match()] == [text] == [decimal(number).value]


def test_one_by_one_the_quads_of_a_piece_of_evidence_follow_one_another() -> None:
    said = evidence()
    statements = (Statement(BUSAN, "partnerOf", SURABAYA, said), Statement(SURABAYA, "partnerOf", BUSAN, said))
    source = Source(Document("x", TEXT), (Entity(BUSAN, "Person", "Busan"),), statements)
    found = list(each_quad(source))
    assert set(found) == set(quads(source))
    names = [quad.predicate.value.removeprefix(CP).rpartition("#")[2] for quad in found]
    assert names == [
        *("type", "text", "textDigest", "type", "type", "prefLabel", "label", "partnerOf"),
        *("type", "subject", "predicate", "object", "confidence", "extractor"),
        *("wasDerivedFrom", "quote", "startOffset", "endOffset"),
    ]


def test_an_object_that_is_no_iri_is_an_error() -> None:
    said = (Evidence(0, 1, "x", 1.0, "e"),)
    with pytest.raises(ValueError, match="IRI"):
        quads(Source(Document("x", "x"), (), (Statement(BUSAN, "party", "no iri", said),)))
    with pytest.raises(ValueError, match="prefix"):
        quads(Source(Document("x", "x"), (), (Statement(BUSAN, "nope:party", SURABAYA, said),)))
