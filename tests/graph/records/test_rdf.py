"""RDF files: what the vocabulary holds is taken over, everything else is told, triple by triple."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InputRefused
from graph.model import Date
from graph.rdf import quads
from graph.records import Options
from tests.graph.records.examples import listed, ties, told

PREFIXES = """@prefix cp: <https://w3id.org/citypact/ontology#> . @prefix id: <https://w3id.org/citypact/id/> .
@prefix city: <https://w3id.org/citypact/id/city/> . @prefix agreement: <https://w3id.org/citypact/id/agreement/> .
@prefix wd: <http://www.wikidata.org/entity/> . @prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> . @prefix cpv: <https://w3id.org/citypact/vocabulary/> .
"""
PACT = """agreement:made-up a cp:TwinningAgreement ; rdfs:label "Made-up pact"@en ;
  cp:party city:surabaya-id , city:busan-kr ; cp:signedOn "1994-11"^^xsd:gYearMonth .
city:surabaya-id a cp:City . city:busan-kr a cp:City ; cp:twinnedWith city:surabaya-id .
city:surabaya-id cp:twinnedWith city:busan-kr .
"""


def test_a_file_in_the_vocabulary_is_taken_over_with_each_triple_as_evidence(tmp_path: Path) -> None:
    found = listed(tmp_path, "pact.ttl", PREFIXES + PACT, Options(retrieved=Date("2024-05-01")))
    account = found.account
    assert (account.rows, account.loaded, account.merged, account.refused) == (9, 8, 1, ())
    assert ties(found.source) == {("city/busan-kr", "city/surabaya-id")}
    assert told(found.source, "signedOn") == {("agreement/made-up", "signedOn", "Date(value='1994-11')")}
    (pact,) = (entity for entity in found.source.entities if entity.kind == "TwinningAgreement")
    assert (pact.name, pact.language) == ("Made-up pact", "en")
    (tie,) = (each for each in found.source.statements if each.predicate == "twinnedWith")
    assert [item.row for item in tie.evidence] == [8, 9]
    assert quads(found.source)


def test_terms_of_wikidata_and_schema_org_are_mapped(tmp_path: Path) -> None:
    text = 'wd:Q101 a schema:City ; schema:name "Kota Satu" ; wdt:P190 wd:Q102 . wd:Q102 a schema:City .'
    found = listed(tmp_path, "wd.ttl", PREFIXES + text)
    assert ties(found.source) == {("place/Q101", "place/Q102")}
    assert [(entity.kind, entity.name) for entity in found.source.entities] == [("City", "Kota Satu"), ("City", None)]


def test_what_lists_cannot_state_is_refused_triple_by_triple(tmp_path: Path) -> None:
    text = """city:a cp:year 1994 ; <http://x.example/p> 1 ; a <http://x.example/C> ; rdfs:label city:b .
    _:b cp:twinnedWith city:a . city:a cp:twinnedWith city:b ."""
    found = listed(tmp_path, "odd.ttl", PREFIXES + text)
    assert [(each.row, each.reason.split(":")[0]) for each in found.account.refused] == [
        (1, "the property https"),
        (2, "the property http"),
        (3, "the class http"),
        (4, "a name must be a text"),
        (5, "it has a blank node"),
    ]
    assert found.account.loaded == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "a.nq",
            "<https://w3id.org/citypact/id/city/a> <https://w3id.org/citypact/ontology#twinnedWith> <x:b> <x:g> .\n",
        ),
        ("a.trig", PREFIXES + "<x:g> { city:a cp:twinnedWith <x:b> }"),
        ("a.nt", "<https://w3id.org/citypact/id/city/a> <https://w3id.org/citypact/ontology#twinnedWith> <x:b> .\n"),
    ],
)
def test_other_formats_are_read_too(tmp_path: Path, name: str, text: str) -> None:
    assert ties(listed(tmp_path, name, text).source) == {("city/a", "x:b")}


@pytest.mark.parametrize(("text", "message"), [("city:a cp:", "no valid Turtle"), ("", "holds no statements")])
def test_what_is_no_rdf_is_refused_as_a_whole(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InputRefused, match=message):
        listed(tmp_path, "bad.ttl", PREFIXES + text)


def test_an_xml_bomb_in_rdf_xml_is_refused(tmp_path: Path) -> None:
    text = """<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="x:&b;"/></rdf:RDF>"""
    for data in (text.encode(), text.replace('<?xml version="1.0"?>', "").encode("utf-16")):
        with pytest.raises(InputRefused, match=r"bomb\.rdf declares entities"):
            listed(tmp_path, "bomb.rdf", data)


def test_rdf_xml_is_read(tmp_path: Path) -> None:
    text = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cp="https://w3id.org/citypact/ontology#">
    <cp:City rdf:about="https://w3id.org/citypact/id/city/a"><cp:twinnedWith rdf:resource="x:b"/></cp:City></rdf:RDF>"""
    assert ties(listed(tmp_path, "a.rdf", text).source) == {("city/a", "x:b")}
