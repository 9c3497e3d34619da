"""What follows from a graph: by hand, and against the CONSTRUCT rules of the ontology."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize
from rdflib import Graph

from graph.iris import CP, CPV
from graph.model import Date
from graph.rdf import entailed
from graph.rdf.entailment import bond, calendar, finest, tie
from graph.rdf.terms import TYPE, date, term
from ontology.entailment import entail

A, B, C = (NamedNode(f"https://x.example/{name}") for name in "abc")
GRAPH = NamedNode("https://x.example/graph")
PARTNER, FORMER, TWINNED = term("partnerOf"), term("formerPartnerOf"), term("twinnedWith")


def status(name: str) -> NamedNode:
    return NamedNode(f"{CPV}agreement-status/{name}")


@pytest.mark.parametrize(
    ("name", "twinning", "ties"),
    [
        ("signed", False, {PARTNER}),
        ("renewed", True, {PARTNER, TWINNED}),
        ("planned", True, set()),
        ("proposed", False, set()),
        ("in-negotiation", False, set()),
        ("expired", True, {FORMER}),
        ("ended", False, {FORMER}),
    ],
)
def test_the_status_of_an_agreement_decides(name: str, twinning: bool, ties: set[NamedNode]) -> None:
    assert bond({status(name)}, twinning) == ties


def test_one_living_tie_and_they_are_no_former_partners() -> None:
    assert tie([], [FORMER], True) == {FORMER}
    assert tie([], [FORMER, PARTNER], True) == {PARTNER}
    assert tie([TWINNED, FORMER], [], True) == {PARTNER, TWINNED}
    assert tie([], [PARTNER, TWINNED], False) == {PARTNER}
    assert tie([], [], True) == set()


def test_the_calendar_of_partial_dates() -> None:
    found = {(name.value.removeprefix(CP), value.value) for name, value in calendar([date(Date("2024-02"))], [], [])}
    assert found == {("year", "2024"), ("earliest", "2024-02-01"), ("latest", "2024-02-29")}
    span = calendar([], [date(Date("2023-12-30"))], [date(Date("2024"))])
    found = {(name.value.removeprefix(CP), value.value) for name, value in span}
    assert found == {("year", "2023"), ("earliest", "2023-12-30"), ("latest", "2024-12-31")}
    assert calendar([], [], []) == set()


def test_a_finer_date_replaces_a_compatible_coarser_one() -> None:
    dates = {date(Date(value)) for value in ("2024", "2024-09", "2024-09-03", "2024-10-01", "2023", "2020")}
    assert {value.value for value in finest(dates)} == {"2024-09-03", "2024-10-01", "2023", "2020"}


def test_nothing_follows_from_nothing_and_nobody_partners_with_himself() -> None:
    assert entailed([]) == []
    assert entailed([Quad(A, term("party"), A, GRAPH), Quad(A, term("status"), status("signed"), GRAPH)]) == []


nodes = st.sampled_from([A, B, C])
papers = st.sampled_from([NamedNode(f"https://x.example/paper{number}") for number in (1, 2, 3)])
dates = st.sampled_from([date(Date(value)) for value in ("2023", "2024-02", "2024-02-29", "1900-02")])
names = st.sampled_from(["signed", "renewed", "planned", "expired", "ended"]).map(status)
statements = st.one_of(
    st.tuples(nodes, st.sampled_from([PARTNER, TWINNED]), nodes).filter(lambda row: row[0] != row[2]),
    st.tuples(nodes, st.just(TYPE), st.just(term("Place"))),
    st.tuples(papers, st.just(term("party")), nodes),
    st.tuples(papers, st.just(TYPE), st.sampled_from([term("Agreement"), term("TwinningAgreement")])),
    st.tuples(papers, st.just(term("status")), names),
    st.tuples(papers, st.sampled_from([term(name) for name in ("signedOn", "startDate", "endDate")]), dates),
)


@settings(max_examples=12, deadline=None)
@given(st.sets(statements, max_size=30))
def test_it_is_what_the_rules_of_the_ontology_construct(
    rows: set[tuple[NamedNode, NamedNode, NamedNode | Literal]],
) -> None:
    quads = [Quad(*row, GRAPH) for row in rows]
    turtle = serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES)
    assert turtle is not None
    # Sources state all superclasses, so that class membership is not entailed here.
    expected = {
        tuple(map(str, row)) for row in entail(Graph().parse(data=turtle, format="nt")) if str(row[1]) != TYPE.value
    }
    assert {(q.subject.value, q.predicate.value, q.object.value) for q in entailed(quads)} == expected
