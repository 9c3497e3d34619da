"""A misread value is put right by one decision, on the same passage, and can be had back. The text is made up."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from graph import iris, pipeline
from graph.consolidation import rebuild
from graph.curation import Decision, Ledger
from graph.curation.files import dumps, loads
from graph.errors import Conflict, UsageError
from graph.iris import CPV
from graph.model import Date, Document
from graph.rdf.terms import XSD, Row, row, term
from graph.review import adopt, decide, suppress, undo
from graph.review.correcting import concepts, corrections, value_of
from graph.review.omitting import standing
from graph.store import Draft, Store

TEXT = """On 3 May 2024 the City of Rotterdam and the City of Surabaya signed a memorandum of understanding on water.
Ada Invented, Mayor of Rotterdam, signed it."""
WHEN = "2026-01-01T00:00:00Z"
DAY = Literal("2024-05-02", datatype=NamedNode(XSD + "date"))


def document(slug: str, text: str = TEXT, issued: str = "2024-05-04") -> Document:
    return Document(slug, text, issued=Date(issued), language="en")


def loaded(*slugs: str) -> Store:
    store = Store.memory()
    pipeline.load(store, [document(slug) for slug in slugs])
    return store


def stated(store: Store, slug: str, predicate: str) -> Row:
    (quad,) = store.match(None, term(predicate), None, NamedNode(iris.document_graph(slug)))
    return row(quad)


def correct(store: Store, slug: str, values: Mapping[Row, str]) -> tuple[NamedNode, ...]:
    made, refused = adopt(store, corrections(Draft(store), slug, values, "Ani", WHEN, "misread"))
    assert refused == ()
    return made


def default(store: Store) -> set[str]:
    return {str(quad) for quad in store.match(None, None, None, DefaultGraph())}


def values(store: Store, predicate: str) -> set[str]:
    return {quad.object.value for quad in store.match(None, term(predicate), None, DefaultGraph())}


def test_nothing_is_corrected_where_nothing_is_written_or_the_same() -> None:
    store = loaded("a")
    signed = stated(store, "a", "signedOn")
    assert corrections(Draft(store), "a", {}, "Ani", WHEN) == []
    assert corrections(Draft(store), "a", {signed: "2024-05-03"}, "Ani", WHEN) == []


def test_another_value_stands_on_the_same_passage_and_the_old_one_comes_back() -> None:
    store = loaded("a")
    before, signed = default(store), stated(store, "a", "signedOn")
    (made,) = correct(store, "a", {signed: "2024-05-02"})
    held = Ledger(store).get(made)
    assert held and (held.verdict, held.objects, held.instead) == ("reject", (signed[2],), DAY)
    assert [passage.value for passage in held.passages] == [f"{iris.document('a')}#char=0,{TEXT.index(chr(10))}"]
    assert values(store, "signedOn") == {"2024-05-02"}
    assert [quad.object.value for quad in store.match(signed[0], term("earliest"), None, DefaultGraph())] == [DAY.value]
    (evidence,) = (
        quad.subject
        for quad in store.match(None, term("rdf:object"), DAY, NamedNode(iris.curation_graph("a")))
        if Quad(quad.subject, term("rdf:predicate"), signed[1], DefaultGraph()) in store
    )
    told = {quad.predicate.value.rsplit("#")[-1]: quad.object.value for quad in store.match(evidence, None, None, None)}
    assert (told["quote"], told["confidence"], told["extractor"]) == (TEXT.split("\n")[0], "1", "curation/1.0")
    assert standing(store, "a", [signed])[signed].instead == DAY
    kept = default(store)
    rebuild(store)
    assert default(store) == kept
    undo(store, made, "Ani", "2026-01-02T00:00:00Z")
    assert default(store) == before
    assert not list(store.match(None, None, None, NamedNode(iris.curation_graph("a"))))


def test_a_generated_name_follows_the_kind_and_the_day() -> None:
    store = loaded("a")
    signed, kind = stated(store, "a", "signedOn"), stated(store, "a", "agreementKind")
    made = correct(store, "a", {signed: "2024-05-02", kind: f"{CPV}agreement-kind/letter-of-intent"})
    labels = {quad.object.value for quad in store.match(signed[0], term("rdfs:label"), None, DefaultGraph())}
    assert labels == {
        "Letter of intent between Rotterdam and Surabaya (2024-05-02)",
        "Pernyataan minat antara Rotterdam dan Surabaya (2024-05-02)",
    }
    for one in made:
        undo(store, one, "Ani", "2026-01-02T00:00:00Z")
    assert "Memorandum of understanding between Rotterdam and Surabaya (2024-05-03)" in values(store, "rdfs:label")


def test_a_status_has_the_rank_of_its_document_and_makes_no_ties_that_were_misread() -> None:
    store = loaded("a")
    status = stated(store, "a", "status")
    correct(store, "a", {status: f"{CPV}agreement-status/planned"})
    assert values(store, "status") == {f"{CPV}agreement-status/planned"}
    assert values(store, "partnerOf") == set()
    pipeline.load(store, [document("b", issued="2024-05-03"), document("c", TEXT, issued="2024-05-05")])
    later = {quad.object.value for quad in store.match(None, term("status"), None, DefaultGraph())}
    assert later <= {f"{CPV}agreement-status/planned", f"{CPV}agreement-status/signed"}
    kept = default(store)
    rebuild(store)
    assert default(store) == kept


def test_an_office_keeps_the_language_of_its_document() -> None:
    store = loaded("a")
    title = stated(store, "a", "positionTitle")
    correct(store, "a", {title: "Deputy Mayor"})
    assert [str(quad.object) for quad in store.match(title[0], title[1], None, DefaultGraph())] == ['"Deputy Mayor"@en']


def test_it_outlives_reading_anew_and_goes_and_comes_with_its_document() -> None:
    store = loaded("a")
    correct(store, "a", {stated(store, "a", "signedOn"): "2024-05-02"})
    kept = default(store)
    pipeline.load(store, [document("a")], force=True)
    assert default(store) == kept
    pipeline.reload(store, force=True)
    assert default(store) == kept
    pipeline.remove(store, "a")
    assert values(store, "signedOn") == set()
    assert not list(store.match(None, None, None, NamedNode(iris.curation_graph("a"))))
    pipeline.load(store, [document("a")])
    assert default(store) == kept


def test_a_text_that_lost_the_passage_bears_no_correction() -> None:
    store = loaded("a")
    correct(store, "a", {stated(store, "a", "signedOn"): "2024-05-02"})
    pipeline.load(store, [document("a", "Nothing was said.")])
    assert values(store, "signedOn") == set()


def test_a_suppressed_person_is_in_no_corrected_quote(tmp_path: Path) -> None:
    with Store.open(tmp_path / "data") as store:
        pipeline.load(store, [document("a")])
        title = stated(store, "a", "positionTitle")
        correct(store, "a", {title: "Deputy Mayor", stated(store, "a", "signedOn"): "2024-05-02"})
        person = next(
            quad.subject
            for quad in store.match(None, term("rdf:type"), term("Person"), NamedNode(iris.document_graph("a")))
        )
        suppress(store, person.value, "Ani", WHEN)
        assert not [quad for quad in store.match() if "Invented" in str(quad)]
        assert "Deputy Mayor" not in values(store, "positionTitle")
        assert values(store, "signedOn") == {"2024-05-02"}


def test_a_file_of_decisions_holds_corrections(tmp_path: Path) -> None:
    store, other = loaded("a"), loaded("a")
    signed = stated(store, "a", "signedOn")
    correct(store, "a", {signed: "2024-05-02"})
    decisions = [one for _, one in Ledger(store).all()]
    assert loads(dumps(decisions).encode()) == decisions
    turtle = "".join(f"{quad.triple} .\n" for one in decisions for quad in one.quads())
    assert loads(turtle.encode()) == decisions
    assert adopt(other, decisions)[1] == ()
    assert default(other) == default(store)


@pytest.mark.parametrize(
    ("predicate", "text", "says"),
    [
        ("signedOn", "2024-02-30", "'2024-02-30' is no day, month or year"),
        ("signedOn", "yesterday", "is no day"),
        ("signedOn", " 2024", "is no day"),
        ("status", "signed", "'signed' is none of the values"),
        ("status", f"{CPV}topic/water", "is none of the values"),
        ("topic", "<script>", "is none of the values"),
        ("positionTitle", " ", "1 to 200 printable characters"),
        ("positionTitle", "x" * 201, "1 to 200 printable characters"),
        ("positionTitle", "Mayor\u202e", "1 to 200 printable characters"),
        ("party", "https://w3id.org/citypact/id/city/kobe-jp", "can be left out, not corrected"),
    ],
)
def test_nonsense_is_refused(predicate: str, text: str, says: str) -> None:
    statement = (NamedNode("https://x.example/a"), term(predicate), Literal("Mayor", language="en"))
    with pytest.raises(UsageError, match=says):
        value_of(statement, text)


def test_the_values_of_a_list_are_in_its_order() -> None:
    assert concepts(term("status"))[0] == f"{CPV}agreement-status/signed"
    assert concepts(term("signedOn")) == ()


def test_a_correction_needs_a_passage_and_a_value_that_nobody_rejected() -> None:
    store = loaded("a")
    subject, predicate, object_ = stated(store, "a", "topic")
    about = {"subjects": (subject,), "predicate": predicate, "objects": (object_,)}
    energy = NamedNode(f"{CPV}topic/energy")
    with pytest.raises(UsageError, match="the passages of one document"):
        decide(store, Decision("reject", "Ani", WHEN, instead=energy, **about))
    with pytest.raises(UsageError, match="cannot be read"):
        decide(
            store, Decision("reject", "Ani", WHEN, instead=energy, passages=(NamedNode("https://x.example/"),), **about)
        )
    (made,) = correct(store, "a", {(subject, predicate, object_): energy.value})
    undo(store, made, "Ani", "2026-01-02T00:00:00Z")
    decide(store, Decision("accept", "Budi", WHEN, **about))
    with pytest.raises(Conflict, match="Budi accepted this"):
        decide(store, corrections(Draft(store), "a", {(subject, predicate, object_): energy.value}, "Ani", WHEN)[0])


def test_decisions_are_kept_with_their_document_or_neither_is() -> None:
    store = Store.memory()
    generations = []

    def curate(draft: Draft) -> list[Decision]:
        generations.append(store.generation)
        (quad,) = draft.match(None, term("signedOn"), None, NamedNode(iris.document_graph("a")))
        return corrections(draft, "a", {row(quad): "2024-05-02"}, "Ani", WHEN)

    pipeline.load(store, [document("a")], curate=curate)
    assert values(store, "signedOn") == {"2024-05-02"}
    assert (generations, store.generation) == ([0], 1)

    def refuse(_: Draft) -> list[Decision]:
        raise UsageError("Nobody may.")

    kept = default(store)
    with pytest.raises(UsageError, match="Nobody may"):
        pipeline.load(store, [document("b")], curate=refuse)
    assert default(store) == kept
