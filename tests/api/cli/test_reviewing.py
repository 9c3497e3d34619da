"""review and suppress on the command line."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from graph import iris, pipeline
from graph.model import Date, Document, Entity, Evidence, Source, Statement
from graph.rdf.terms import row, term
from graph.review import adopt
from graph.review.correcting import corrections
from graph.store import Draft, Store
from tests.api.cli.conftest import Run
from tests.graph.rdf.examples import SURABAYA

TEXT = "Mayor Ani Contoh of Surabaya spoke."  # made up


def said(document: Document) -> Source:
    holder = iris.named("person", "Ani Contoh", document.slug)
    office = iris.position(holder, SURABAYA, "Mayor")
    evidence = (Evidence(0, len(TEXT), TEXT, 0.4, "made-up/1.0"),)
    entities = (
        Entity(holder, "Person", "Ani Contoh"),
        Entity(office, "Position"),
        Entity(SURABAYA, "City", "Surabaya"),
    )
    rows = [(office, "holder", holder)] + ([(office, "positionIn", SURABAYA)] if document.slug == "a" else [])
    return Source(document, entities, tuple(Statement(*row, evidence) for row in rows))


A, B = (iris.named("person", "Ani Contoh", slug) for slug in "ab")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "data") as store:
        documents = [Document(slug, TEXT, issued=Date("2024"), language="en") for slug in "ab"]
        pipeline.load(store, documents, extract=said)
    return tmp_path / "data"


def canonical(data: Path) -> int:
    with Store.open(data, read_only=True) as store:
        return len(list(store.query("SELECT ?p { ?p a <https://w3id.org/citypact/ontology#Person> }")))


def test_decisions_from_the_command_line(run: Run, data: Path, tmp_path: Path) -> None:
    assert canonical(data) == 2
    ran = run("review", "merge", A, B, "--data", data, "--who", "Tester", "--why", "made up")
    assert (ran.code, canonical(data)) == (0, 1)
    assert len(run("review", "members", B, "--data", data).out.splitlines()) == 4
    decision = ran.out.removeprefix("Done: ").strip()
    exported = run("review", "export", "--data", data)
    assert json.loads(exported.out)[0] | {"when": ""} == {
        "verdict": "merge", "who": "Tester", "when": "", "why": "made up", "about": sorted([A, B])
    }  # fmt: skip
    assert run("review", "undo", decision, "--data", data).code == 0
    assert canonical(data) == 2
    listed = run("review", "decisions", "--data", data).out
    assert "undone" in listed and decision in listed
    assert listed.count("Ani Contoh – Ani Contoh") == 2
    (tmp_path / "decisions.json").write_text(exported.out)
    assert "taken over" in run("review", "import", tmp_path / "decisions.json", "--data", data).out
    assert run("review", "label", A, "Dr. Ani", "--data", data).code == 0
    office = iris.position(A, SURABAYA, "Mayor")
    assert run("review", "reject", office, "positionIn", SURABAYA, "--data", data).code == 0
    assert run("review", "accept", office, "positionIn", SURABAYA, "--data", data).code == 1
    listed = run("review", "decisions", "--data", data).out
    assert " – positionIn – Surabaya " in listed and " Dr. Ani – Dr. Ani " in listed
    refused = run("review", "merge", A, SURABAYA, "--data", data)
    assert (refused.code, "different kinds" in refused.err) == (2, True)
    assert run("review", "merge", "no iri", "x", "--data", data).code == 2
    refused = run("review", "accept", A, "cp:holder", "no turtle", "--data", data)
    assert refused[::2] == (
        2, f"citypact: <{A}> cp:holder no turtle is no statement: write IRIs in full, and a value as in Turtle.\n"
    )  # fmt: skip


def test_the_queue_asks_and_decides(run: Run, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("y\nn\nx\nq\n"))
    ran = run("review", "--data", data, "--who", "Tester")
    assert ran.code == 0
    assert "Are these one? (name" in ran.out and f"“{TEXT}”" in ran.out
    assert "Is this right? (0.4)" in ran.out
    assert ran.out.count("Done: ") == 2
    assert canonical(data) == 1
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert "Are these one?" not in run("review", "--data", data).out


def test_suppressing_and_lifting(run: Run, data: Path) -> None:
    assert run("suppress", A, "--data", data, "--who", "Tester").code == 0
    assert canonical(data) == 1
    assert A in run("suppress", "--list", "--data", data).out
    assert run("suppress", "--lift", A, "--data", data).code == 0
    assert canonical(data) == 2
    assert run("suppress", "--data", data).code == 2
    assert run("suppress", "no iri", "--data", data).code == 2
    assert run("suppress", "https://x.example/nobody", "--data", data).code == 1


def test_the_preview_of_a_removal_removes_nothing(run: Run, data: Path) -> None:
    ran = run("remove", "a", "--preview", "--data", data)
    assert (ran.code, A in ran.out, B in ran.out) == (0, True, False)
    assert canonical(data) == 2
    assert run("remove", "none", "--preview", "--data", data).code == 1


def test_corrections_are_listed_with_both_values(run: Run, tmp_path: Path) -> None:
    text = "On 3 May 2024 the City of Rotterdam and the City of Surabaya signed a memorandum of understanding."

    with Store.open(tmp_path / "data") as store:
        pipeline.load(store, [Document("c", text, issued=Date("2024"), language="en")])
        graph = NamedNode(iris.document_graph("c"))
        (quad,) = store.match(None, term("signedOn"), None, graph)
        made = corrections(Draft(store), "c", {row(quad): "2024-05-02"}, "Tester", "2026-01-01T00:00:00Z")
        assert adopt(store, made)[1] == ()
    listed = run("review", "decisions", "--data", tmp_path / "data").out
    assert "correct" in listed and "signedOn – 2024-05-03 – 2024-05-02" in " ".join(listed.split())
