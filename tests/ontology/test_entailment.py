"""The rules on small graphs typed here."""

import calendar

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph, Namespace

from ontology.entailment import entail, rules
from ontology.terms import CP

ID = Namespace("https://w3id.org/citypact/id/")
PREFIX = """
@prefix cp: <https://w3id.org/citypact/ontology#> .
@prefix status: <https://w3id.org/citypact/vocabulary/agreement-status/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://w3id.org/citypact/id/> .
"""


def entailed(turtle):
    """What the Turtle entails, as sorted (subject, predicate, object) in short forms."""
    return sorted(
        tuple(str(node).removeprefix(CP).removeprefix(str(ID)) for node in triple)
        for triple in entail(Graph().parse(data=PREFIX + turtle, format="turtle"))
    )


def test_an_empty_graph_entails_nothing():
    assert entailed("") == []


def test_rules_come_by_stratum_with_titles_in_both_languages():
    assert [rule.stratum for rule in rules()] == sorted(rule.stratum for rule in rules())
    assert {rule.name for rule in rules() if rule.stratum == 4} == {"former-partners"}
    assert all(rule.titles.keys() == {"en", "id"} for rule in rules())


@pytest.mark.parametrize("status", ["signed", "renewed"])
def test_parties_of_a_living_agreement_are_partners_both_ways(status):
    assert entailed(f"<m> cp:status status:{status} ; cp:party <a>, <b>, <c> .") == [
        (one, "partnerOf", other) for one in "abc" for other in "abc" if one != other
    ]


@pytest.mark.parametrize("status", ["planned", "proposed", "in-negotiation"])
def test_nobody_is_partner_by_what_is_not_signed(status):
    assert entailed(f"<m> cp:status status:{status} ; cp:party <a>, <b> .") == []


@pytest.mark.parametrize("status", ["ended", "expired"])
def test_a_tie_that_ended_makes_former_partners(status):
    assert entailed(f"<m> cp:status status:{status} ; cp:party <a>, <b> .") == [
        ("a", "formerPartnerOf", "b"),
        ("b", "formerPartnerOf", "a"),
    ]


def test_a_living_tie_outlives_one_that_ended():
    assert entailed("<m> cp:status status:ended ; cp:party <a>, <b> . <b> cp:partnerOf <a> .") == [
        ("a", "partnerOf", "b")
    ]


def test_a_signed_twinning_of_places_makes_them_twins_and_partners():
    turtle = "<m> a cp:TwinningAgreement, cp:Agreement ; cp:status status:signed ; cp:party <a>, <b> ."
    places = "<a> a cp:City, cp:Place, cp:Actor . <b> a cp:Region, cp:Place, cp:Actor ."
    assert entailed(turtle + places) == [
        ("a", "partnerOf", "b"),
        ("a", "twinnedWith", "b"),
        ("b", "partnerOf", "a"),
        ("b", "twinnedWith", "a"),
    ]


def test_sister_institutions_are_partners_only():
    turtle = "<m> a cp:TwinningAgreement, cp:Agreement ; cp:status status:signed ; cp:party <a>, <b> ."
    things = "<a> a cp:Institution, cp:Actor . <b> a cp:City, cp:Place, cp:Actor ."
    assert entailed(turtle + things) == [("a", "partnerOf", "b"), ("b", "partnerOf", "a")]


def test_a_stated_twinning_is_symmetric_and_a_partnership():
    assert entailed("<a> cp:twinnedWith <b> .") == [
        ("a", "partnerOf", "b"),
        ("b", "partnerOf", "a"),
        ("b", "twinnedWith", "a"),
    ]


def test_superclasses():
    assert [triple[2] for triple in entailed("<a> a cp:City . <m> a cp:TwinningAgreement .")] == [
        "Actor",
        "Place",
        "Agreement",
    ]


def dates(turtle):
    return [(str(p).removeprefix(CP), str(o)) for _, p, o in sorted(entail(Graph().parse(data=PREFIX + turtle)))]


def test_an_event_lasts_until_its_end_where_that_is_told():
    assert dates('<e> cp:startDate "2023-05"^^xsd:gYearMonth ; cp:endDate "2024-02"^^xsd:gYearMonth .') == [
        ("earliest", "2023-05-01"),
        ("latest", "2024-02-29"),
        ("year", "2023"),
    ]
    assert dates('<e> cp:endDate "2024"^^xsd:gYear .') == [("latest", "2024-12-31")]
    assert dates('<m> cp:validFrom "2024"^^xsd:gYear .') == []


@settings(deadline=None, max_examples=50)
@given(st.dates())
def test_partial_dates_mean_their_first_to_their_last_day(day):
    """In the engine that the store uses."""
    last = calendar.monthrange(day.year, day.month)[1]
    text = day.isoformat()
    for value, datatype, earliest, latest in (
        (text[:4], "gYear", f"{text[:4]}-01-01", f"{text[:4]}-12-31"),
        (text[:7], "gYearMonth", f"{text[:7]}-01", f"{text[:7]}-{last}"),
        (text, "date", text, text),
    ):
        store = pyoxigraph.Store()
        store.load(f'{PREFIX} <m> cp:signedOn "{value}"^^xsd:{datatype} .', format=pyoxigraph.RdfFormat.TURTLE)
        assert {
            (rule.name, triple.object.value)
            for rule in rules()
            if rule.name in ("year", "earliest", "latest")
            for triple in store.query(rule.query)
        } == {("year", str(day.year)), ("earliest", earliest), ("latest", latest)}


def test_the_graph_given_stays_as_it_is(sample):
    before = set(sample)
    entail(sample)
    assert set(sample) == before
