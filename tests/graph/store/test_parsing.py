from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from graph.store import confined
from graph.store.parsing import triples
from graph.store.query import QueryFailed

BASE = "http://example.org/"
ONE = Triple(NamedNode(BASE + "s"), NamedNode(BASE + "p"), Literal("é"))
RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://example.org/"'
XML = f'<rdf:RDF {RDF}><rdf:Description rdf:about="s"><e:p>é</e:p></rdf:Description></rdf:RDF>'


@pytest.mark.parametrize(
    ("media_type", "text"),
    [
        ("text/turtle", "<s> <p> 'é' ."),
        ("application/rdf+xml", XML),
        ("text/xml", XML),
        ("application/ld+json", '{"@id": "s", "http://example.org/p": "é"}'),
    ],
)
def test_a_part(media_type: str, text: str) -> None:
    assert triples([(media_type, text)], BASE) == [ONE]


def test_parts_are_read_together_and_none_is_nothing() -> None:
    assert triples([("text/turtle", "<s> <p> 'é' ."), ("text/turtle", ""), ("application/rdf+xml", XML)], BASE) == [
        ONE,
        ONE,
    ]
    assert triples([], BASE) == []


@pytest.mark.parametrize(
    ("media_type", "text", "status", "words"),
    [
        ("text/turtle", "<s> <p>", 400, "Syntax error"),
        ("application/rdf+xml", "<rdf:RDF", 400, "Syntax error"),
        ("application/trig", "<g> { <s> <p> 1 }", 400, "it names the graph"),
        ("text/turtle", f"<s> <p> {'<<( <s> <p> ' * 9}1{' )>>' * 9} .", 400, "nest 9 deep"),
        ("text/turtle", f"<s> <p> {'<<( <s> <p> ' * 200_000}1{' )>>' * 200_000} .", 507, "nests too deeply"),
        ("application/ld+json", "[" * 200_000, 400, "Syntax error"),
    ],
)
def test_what_is_refused(media_type: str, text: str, status: int, words: str) -> None:
    with pytest.raises(QueryFailed, match=words) as caught:
        triples([(media_type, text)], BASE)
    assert caught.value.status == status


def test_time_and_memory_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(QueryFailed, match=r"longer than 0\.01 seconds"):
        triples([], BASE, seconds=0.01)
    monkeypatch.setattr(confined, "MEMORY", 8 << 20)
    with pytest.raises(QueryFailed, match="more memory") as caught:
        triples([("text/turtle", f"<s> <p> '{'x' * 9_000_000}' .")], BASE)
    assert caught.value.status == 507
