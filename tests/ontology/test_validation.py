"""The shapes: the invented sample conforms, and each shape refuses a thing made to break it.

The broken thing of a shape is `<broken/NAME>`; all of them stand in one graph, so that one run tests all shapes.
"""

import pytest
from rdflib import SH, Graph, URIRef

from ontology.validation import Violation, shapes, validate

PREFIX = """
@prefix cp: <https://w3id.org/citypact/ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix geo: <http://www.opengis.net/ont/geosparql#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix status: <https://w3id.org/citypact/vocabulary/agreement-status/> .
@base <https://example.org/> .
<person> a cp:Person, cp:Actor ; rdfs:label "Ann Invented" .
<city> a cp:City, cp:Place, cp:Actor ; rdfs:label "Alfa" .
<document> a cp:Document ; cp:text "Invented words." .
"""

BROKEN = {
    "ActorLabel": "a cp:Actor",
    "PersonIsActor": "a cp:Person",
    "InstitutionIsActor": "a cp:Institution",
    "InstitutionLocatedIn": "a cp:Institution ; cp:locatedIn <person>",
    "PlaceIsActor": "a cp:Place",
    "PlaceCountryCode": 'a cp:Place ; cp:countryCode "id"',
    "PlaceInCountry": "a cp:Place ; cp:inCountry <city>",
    "PlaceLatitude": "a cp:Place ; schema:latitude 90.5",
    "PlaceLongitude": "a cp:Place ; schema:longitude -181",
    "PlaceGeometry": 'a cp:Place ; geo:hasGeometry <point> . <point> geo:asWKT "POINT(1 2)"',
    "CityIsActor": "a cp:City",
    "CityIsPlace": "a cp:City",
    "RegionIsActor": "a cp:Region",
    "RegionIsPlace": "a cp:Region",
    "CountryIsActor": "a cp:Country",
    "CountryIsPlace": "a cp:Country",
    "Tie": "a cp:Person ; cp:partnerOf <city>",
    "Twin": "a cp:Institution ; cp:twinnedWith <city>",
    "AgreementLabel": "a cp:Agreement",
    "AgreementKind": "a cp:Agreement ; cp:agreementKind <treaty>",
    "AgreementKindTold": "a cp:Agreement",
    "AgreementStatus": 'a cp:Agreement ; cp:status "signed"',
    "AgreementStatusTold": "a cp:Agreement",
    "AgreementParty": "a cp:Agreement ; cp:party <person>",
    "AgreementPartiesTold": "a cp:Agreement ; cp:party <city>",
    "AgreementSignatory": "a cp:Agreement ; cp:signatory <city>",
    "AgreementSignedAs": "a cp:Agreement ; cp:signedAs <person>",
    "AgreementSignedOn": 'a cp:Agreement ; cp:signedOn "May 2024"',
    "AgreementValidFrom": "a cp:Agreement ; cp:validFrom 2024",
    "AgreementValidUntil": 'a cp:Agreement ; cp:validUntil "2024-02-30"^^xsd:dateTime',
    "AgreementRenews": "a cp:Agreement ; cp:renews <city>",
    "AgreementTopic": "a cp:Agreement ; cp:topic <https://w3id.org/citypact/vocabulary/topic/piracy>",
    "AgreementSignedAt": "a cp:Agreement ; cp:signedAt <city>",
    "AgreementYear": 'a cp:Agreement ; cp:year "2024"^^xsd:gYear',
    "AgreementEarliest": 'a cp:Agreement ; cp:earliest "2024"^^xsd:gYear',
    "AgreementLatest": 'a cp:Agreement ; cp:latest "2024-05"^^xsd:gYearMonth',
    "TwinningAgreementIsAgreement": "a cp:TwinningAgreement",
    "EventLabel": "a cp:Event",
    "EventKind": "a cp:Event ; cp:eventKind status:signed",
    "EventKindTold": "a cp:Event",
    "EventStartDate": 'a cp:Event ; cp:startDate "2024-05-06T00:00:00"^^xsd:dateTime',
    "EventEndDate": 'a cp:Event ; cp:endDate "2024-05-06"',
    "EventHeldIn": "a cp:Event ; cp:heldIn <person>",
    "EventParticipant": "a cp:Event ; cp:participant <document>",
    "EventSubEventOf": "a cp:Event ; cp:subEventOf <city>",
    "EventTopic": "a cp:Event ; cp:topic <piracy>",
    "EventYear": 'a cp:Event ; cp:year "2024"',
    "EventEarliest": 'a cp:Event ; cp:earliest "2024"',
    "EventLatest": 'a cp:Event ; cp:latest "2024"',
    "PositionHolder": "a cp:Position ; cp:holder <city>",
    "PositionHolderTold": "a cp:Position",
    "PositionIn": "a cp:Position ; cp:positionIn <person>",
    "PositionTitle": 'a cp:Position ; cp:positionTitle ""@en',
    "PositionObservedOn": 'a cp:Position ; cp:observedOn "today"',
    "PositionFormer": 'a cp:Position ; cp:former "yes"',
    "DocumentTextDigest": 'a cp:Document ; cp:textDigest "ABC"',
    "DocumentText": 'a cp:Document ; cp:text "one", "two"',
    "DocumentPublisher": "a cp:Document ; dcterms:publisher <person>",
    "DocumentIssued": 'a cp:Document ; dcterms:issued "2024-05-06"',
    "DocumentLanguage": 'a cp:Document ; dcterms:language "Bahasa Indonesia"',
    "DocumentMentions": 'a cp:Document ; cp:mentions "Alfa"',
    "Supported": "a cp:Agreement ; cp:party <city>",
    "Evidence": 'a cp:Evidence ; cp:quote "Invented words." ; cp:startOffset 0',
    "EvidenceSubject": "a cp:Evidence",
    "EvidencePredicate": "a cp:Evidence ; rdf:predicate cp:party, cp:topic",
    "EvidenceObject": "a cp:Evidence",
    "EvidenceConfidence": "a cp:Evidence ; cp:confidence 1.01",
    "EvidenceExtractor": "a cp:Evidence",
    "EvidenceSource": 'a cp:Evidence ; prov:wasDerivedFrom "a file"',
    "EvidenceStart": "a cp:Evidence ; cp:startOffset 5 ; cp:endOffset 5",
    "EvidenceEnd": "a cp:Evidence ; cp:endOffset 5.5",
    "EvidenceRow": "a cp:Evidence ; cp:row 0",
    "EvidenceRetrievedOn": 'a cp:Evidence ; cp:retrievedOn "2024"^^xsd:gYear',
    "QuoteLength": 'cp:quote "Invented" ; cp:startOffset 0 ; cp:endOffset 7',
    "QuoteLiteral": 'cp:quote "Inwented" ; cp:startOffset 0 ; cp:endOffset 8 ; prov:wasDerivedFrom <document>',
    "DecisionVerdict": "a cp:Decision ; cp:verdict <perhaps>",
    "DecisionUndoes": "a cp:Decision ; cp:undoes <city>",
    "PartnerOfBothWays": "cp:partnerOf <city>",
    "FormerPartnerOfBothWays": "cp:formerPartnerOf <city>",
    "FormerPartnerOfDead": "cp:formerPartnerOf <city> ; cp:partnerOf <city>",
    "TwinnedWithBothWays": "cp:twinnedWith <city>",
    "Twins": "cp:twinnedWith <city>",
    "OnePrefLabel": 'skos:prefLabel "Alfa"@en, "Alpha"@en',
    "OneStatusValue": "cp:status status:signed, status:ended",
    "NoTextValue": 'a cp:Document ; cp:text "Invented words."',
}
WARNINGS = {"AgreementKindTold", "AgreementPartiesTold", "AgreementStatusTold", "EventKindTold", "PositionHolderTold"}


@pytest.fixture(scope="module")
def found():
    turtle = PREFIX + "".join(f"<broken/{name}> {text} .\n" for name, text in BROKEN.items())
    return validate(Graph().parse(data=turtle, format="turtle"), consolidated=True)


@pytest.mark.parametrize("name", BROKEN)
def test_each_shape_refuses_what_breaks_it(name, found):
    severities = {
        each.severity for each in found if (each.shape, each.focus) == (name, f"https://example.org/broken/{name}")
    }
    assert severities == {"warning" if name in WARNINGS else "violation"}


def test_each_shape_speaks_both_languages_and_is_tested():
    graph = shapes(consolidated=True)
    spoken = set(graph.subjects(SH.message, None))
    assert {str(shape).split("#")[1] for shape in spoken} == BROKEN.keys() | {"Named"}
    for shape in spoken:
        assert sorted(text.language for text in graph.objects(shape, SH.message)) == ["en", "id"]
    named = set(graph.subjects(SH.path, None)) | set(graph.subjects(SH.sparql, None)) | set(graph.subjects(SH.nodeKind))
    assert {shape for shape in named if isinstance(shape, URIRef)} <= spoken


def test_a_blank_node_is_refused():
    graph = Graph()
    graph.parse(data=PREFIX + "[] a cp:Thing .", format="turtle")
    [violation] = [each for each in validate(graph) if each.shape == "Named"]
    assert (violation.focus, violation.path, violation.value) == ("", "", "")
    assert violation.english == "Everything has an IRI; there are no blank nodes."
    assert violation.indonesian == "Segala sesuatu memiliki IRI; tidak ada simpul kosong."


def test_the_sample_conforms_before_and_after_entailment(sample, consolidated):
    assert validate(sample) == ()
    assert validate(consolidated, consolidated=True) == ()


def test_the_graph_stays_as_it_is(sample):
    before = set(sample)
    validate(sample)
    assert set(sample) == before


def test_a_statement_without_evidence_is_told_with_its_thing_and_path():
    graph = Graph().parse(data=f"{PREFIX} <paper> a cp:Event ; cp:heldIn <city> .", format="turtle")
    assert [each for each in validate(graph) if each.shape == "Supported"] == [
        Violation(
            severity="violation",
            shape="Supported",
            focus="https://example.org/paper",
            path="https://w3id.org/citypact/ontology#heldIn",
            value="",
            english="The statement has no evidence.",
            indonesian="Pernyataan ini tanpa bukti.",
        )
    ]


def test_an_empty_graph_conforms():
    assert validate(Graph(), consolidated=True) == ()


def test_violations_come_before_warnings_and_name_what_and_where(found):
    assert list(found) == sorted(found)
    assert [each for each in found if each.shape == "AgreementRenews"] == [
        Violation(
            severity="violation",
            shape="AgreementRenews",
            focus="https://example.org/broken/AgreementRenews",
            path="https://w3id.org/citypact/ontology#renews",
            value="https://example.org/city",
            english="An agreement renews an agreement.",
            indonesian="Kesepakatan memperbarui kesepakatan.",
        )
    ]
