from __future__ import annotations

import pytest

from api.sparql.protocol import Update
from api.sparql.update import checked, written
from graph.store.query import QueryFailed

BASE = "http://example.org/sparql"
D = "https://w3id.org/citypact/graph/dataset/"


@pytest.mark.parametrize(
    ("text", "graphs"),
    [
        (
            "INSERT DATA { GRAPH <http://e/a> { <s> <p> 1 } GRAPH <http://e/b> { <s> <p> 1 } }",
            ("http://e/a", "http://e/b"),
        ),
        (f"PREFIX d: <{D}> DELETE WHERE {{ GRAPH d:x {{ ?s ?p ?o }} }}", (f"{D}x",)),
        (f"BASE <{D}> WITH <x> DELETE {{ ?s ?p ?o }} INSERT {{ ?s ?p 1 }} WHERE {{ ?s ?p ?o }}", (f"{D}x",)),
        (f"INSERT {{ GRAPH <{D}x> {{ ?s ?p ?o }} }} WHERE {{ ?s ?p ?o }}", (f"{D}x",)),
        (f"CLEAR GRAPH <{D}x> ; DROP SILENT GRAPH <{D}y> ; CREATE GRAPH <{D}z>", (f"{D}x", f"{D}y", f"{D}z")),
        (f"COPY DEFAULT TO <{D}x>", (f"{D}x",)),
        (f"MOVE <{D}x> TO GRAPH <{D}y>", (f"{D}x", f"{D}y")),
        (f"ADD <{D}x> TO <{D}y>", (f"{D}y",)),
        ("", ()),
    ],
)
def test_the_graphs_that_are_written(text: str, graphs: tuple[str, ...]) -> None:
    assert written(text, BASE) == graphs


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <s> <p> 1 }",
        "CLEAR ALL",
        "CLEAR DEFAULT",
        "DROP NAMED",
        "INSERT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
        "INSERT { ?s ?p true.GRAPH ?g { ?s ?p ?o } } WHERE {}",
        "INSERT DATA { GRAPH <http://e/a> { <s> <p> 1 } <s> <p> 2 }",
        "COPY <http://e/a> TO DEFAULT",
        "MOVE DEFAULT TO <http://e/a>",
        "INSERT DATA { GRAPH undeclared:a { <s> <p> 1 } }",
        "SOMETHING ELSE",
    ],
)
def test_what_may_write_elsewhere_is_refused(text: str) -> None:
    with pytest.raises(QueryFailed) as caught:
        written(text, BASE)
    assert caught.value.status == 403


def dataset(text: str, *using: str, named: tuple[str, ...] = ()) -> str:
    return checked(Update(text, using, named), BASE)


def test_the_dataset_goes_into_each_operation_with_a_pattern() -> None:
    text = "INSERT DATA { <a> <b> 'WHERE' } ; INSERT { ?s ?p 1 } WHERE { ?s ?p '} WHERE {' } # WHERE"
    assert dataset(text, "http://e/g", named=("http://e/n",)) == (
        "INSERT DATA { <a> <b> 'WHERE' } ; INSERT { ?s ?p 1 }  USING <http://e/g> USING NAMED <http://e/n> "
        "WHERE { ?s ?p '} WHERE {' } # WHERE"
    )


def test_the_short_form_of_delete_is_written_out() -> None:
    assert dataset("DELETE WHERE { ?s ?p ?o }", "http://e/g") == (
        "DELETE { ?s ?p ?o } USING <http://e/g> WHERE { ?s ?p ?o }"
    )


@pytest.mark.parametrize(
    ("update", "kind"),
    [
        (Update("WITH <g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", ("http://e/g",)), "parameters"),
        (Update("DELETE { ?s ?p ?o } USING <g> WHERE { ?s ?p ?o }", ("http://e/g",)), "parameters"),
        (Update("DELETE WHERE { ?s ?p ?o }", ("http://e/g> WHERE {} #",)), "parameters"),
        (Update("LOAD <http://e/>"), "remote"),
        (Update("INSERT {} WHERE { SERVICE <http://e/> {} }"), "remote"),
        (Update("SELECT * {}"), "form"),
        (Update("INSERT DATA { <a> <b> '"), "syntax"),
        (Update("INSERT DATA " + "{" * 1000), "depth"),
    ],
)
def test_what_is_refused(update: Update, kind: str) -> None:
    with pytest.raises(QueryFailed) as caught:
        checked(update, BASE)
    assert (caught.value.status, caught.value.kind) == (400, kind)
