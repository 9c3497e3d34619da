"""The queue holds what is uncertain, the surest first, and lets go of what was decided."""

from __future__ import annotations

from dataclasses import replace

from pyoxigraph import NamedNode

from graph import iris, pipeline
from graph.curation import Decision
from graph.identity import canonical
from graph.identity.scores import THRESHOLD
from graph.model import Document, Source
from graph.rdf.terms import term
from graph.review import decide, undo
from graph.review.doubts import doubts, kinds
from graph.review.queue import pairs
from graph.review.withdrawal import losses
from graph.store import Store
from tests.api.cli.test_reviewing import said as said_weakly
from tests.graph.identity.test_clusters import mayor
from tests.graph.identity.test_parting import told
from tests.graph.rdf.examples import BUSAN, SURABAYA, memorandum

BANDUNG = f"{iris.ID}city/bandung-id"
SAID = {
    "a": mayor("a", "2023", SURABAYA),
    "b": mayor("b", "2024", BANDUNG),  # another town of the country
    "c": mayor("c", "2025", BUSAN),  # another country: surely two
    "d": mayor("d", "2025", name="Contoh Ani"),  # no office
}


def said(document: Document) -> Source:
    return SAID[document.slug]


def person(slug: str, name: str = "Ani Contoh") -> NamedNode:
    return NamedNode(iris.named("person", name, slug))


def world(*slugs: str) -> Store:
    store = Store.memory()
    pipeline.load(store, [SAID[slug].origin for slug in slugs], extract=said)
    return store


def test_nothing_is_uncertain_of_nothing() -> None:
    assert pairs(Store.memory()) == []
    assert doubts(Store.memory()) == []


def test_pairs_come_with_their_score_and_go_when_decided() -> None:
    store = world("a", "b", "c", "d")
    found = pairs(store)
    assert [({pair.one, pair.other}, pair.score) for pair in found] == [
        ({person("a"), person("b")}, 0.67),
        *(({person(slug), person("d", "Contoh Ani")}, 0.42) for slug in found_order(found)),
    ]
    assert dict(found[0].parts) == {"name": 0.42, "country, but another place": 0.25}
    made = decide(store, Decision("split", "Tester", "2026-01-01T00:00:00Z", about=(found[0].one, found[0].other)))
    assert pairs(store) == found[1:]
    undo(store, made, "Tester", "2026-01-02T00:00:00Z")
    assert pairs(store) == found
    decide(store, Decision("merge", "Tester", "2026-01-03T00:00:00Z", about=(found[0].one, found[0].other)))
    assert all({pair.one, pair.other} != {person("a"), person("b")} for pair in pairs(store))


def found_order(found: list) -> list[str]:
    """Return the slugs of the pairs of equal score in the order of their IRIs."""
    by_iri = {person(slug): slug for slug in "abc"}
    return [by_iri[node] for pair in found[1:] for node in (pair.one, pair.other) if node in by_iri]


def test_weak_statements_go_when_they_are_accepted() -> None:
    store = Store.memory()
    pipeline.load(store, [Document("a", "Mayor Ani Contoh of Surabaya spoke.", language="en")], extract=said_weakly)
    found = doubts(store)
    assert {doubt.statement[1] for doubt in found} == {term("holder")}  # and with it what else is said of the office
    assert {doubt.confidence for doubt in found} == {0.4}
    subject, predicate, object_ = found[0].statement
    parts = {"subjects": (subject,), "predicate": predicate, "objects": (object_,)}
    made = decide(store, Decision("accept", "Tester", "2026-01-01T00:00:00Z", **parts))
    assert doubts(store) == []  # the office has been asked about
    undo(store, made, "Tester", "2026-01-02T00:00:00Z")
    decide(store, Decision("reject", "Tester", "2026-01-03T00:00:00Z", **parts))
    assert doubts(store) == []


def test_statements_on_which_more_rests_come_first_and_are_counted_by_kind() -> None:
    store = Store.memory()
    source = memorandum("a")
    weak = tuple(
        told._replace(evidence=tuple(each._replace(confidence=0.5) for each in told.evidence))
        if told.predicate in ("party", "signatory", "signedOn")
        else told
        for told in source.statements
    )
    pipeline.load(store, [source.origin], extract=lambda _: replace(source, statements=weak))
    found = doubts(store)
    assert [(doubt.kind, doubt.dependents) for doubt in found] == [
        ("signedOn", 3),
        ("party", 2),
        ("party", 2),
        ("signatory", 0),
    ]
    assert kinds(found) == {"party": 2, "signatory": 1, "signedOn": 1}


def test_what_a_document_alone_says_is_lost_with_it() -> None:
    store = world("a", "b")
    assert losses(store, "a").things == (NamedNode(SURABAYA), person("a"))
    store = Store.memory()
    both = [mayor("a", "2023", SURABAYA), mayor("b", "2024", SURABAYA)]
    pipeline.load(store, [one.origin for one in both], extract=lambda document: both["ab".index(document.slug)])
    assert losses(store, "a").things == ()


def test_two_of_one_source_that_a_third_resembles_are_asked_about_with_the_source() -> None:
    one, two, three = "Ani Contohwati Rekaan", "Ani Contohwati", "Ani Budi Contohwati"
    said_so = {"a": told("a", (one, SURABAYA), (two, SURABAYA)), "b": told("b", (two, SURABAYA), (three, BANDUNG))}
    store = Store.memory()
    pipeline.load(store, [each.origin for each in said_so.values()], extract=lambda document: said_so[document.slug])
    found = pairs(store)
    assert {found[0].one, found[0].other} == {person("a", one), person("a", two)}
    assert found[0].together == (NamedNode(iris.document_graph("a")),)
    assert found[0].score >= THRESHOLD and dict(found[0].parts) == {"name": 0.4, "office": 0.45}
    assert all(pair.score < THRESHOLD and pair.together == () for pair in found[1:])
    about = (found[0].one, found[0].other)
    made = decide(store, Decision("split", "Tester", "2026-01-01T00:00:00Z", about=about))
    assert pairs(store) == found[1:]
    undo(store, made, "Tester", "2026-01-02T00:00:00Z")
    decide(store, Decision("merge", "Tester", "2026-01-03T00:00:00Z", about=about))
    assert len({canonical(store, person(*each)) for each in (("a", one), ("a", two), ("b", two))}) == 1
    assert not [pair for pair in pairs(store) if pair.together]
