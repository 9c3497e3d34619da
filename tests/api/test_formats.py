import pyoxigraph as ox
import pytest

from api.formats import FORMATS, by_name, negotiated, serialize, wants_json


@pytest.mark.parametrize(
    ("accept", "suffix"),
    [
        (None, None),
        ("*/*", None),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", None),
        ("text/turtle", "ttl"),
        ("application/ld+json", "jsonld"),
        ("application/n-quads;q=0.5, application/trig;q=0.9", "trig"),
        ("text/html;q=0.4, application/rdf+xml", "rdf"),
        ("text/html, text/turtle", None),
        ("text/turtle;q=0", None),
        ("image/png", None),
        ("text/turtle;q=high", "ttl"),
    ],
)
def test_negotiation(accept: str | None, suffix: str | None) -> None:
    found = negotiated(accept)
    assert (found.suffix if found else None) == suffix


def test_formats_are_found_by_suffix_name_and_media_type() -> None:
    assert [by_name(each.suffix) for each in FORMATS] == list(FORMATS)
    assert [by_name(each.name) for each in FORMATS] == list(FORMATS)
    assert [by_name(each.media_type) for each in FORMATS] == list(FORMATS)
    assert by_name("nquads") == by_name("N-Quads") == FORMATS[-1]
    assert by_name("docx") is None
    assert by_name("") is None


def test_json_is_for_those_who_like_it_better() -> None:
    assert wants_json("application/json")
    assert not wants_json("text/html,application/json;q=0.9")
    assert not wants_json(None)


@pytest.mark.parametrize("format_", FORMATS, ids=lambda each: each.suffix)
def test_triples_come_back_from_every_syntax_in_one_order(format_: object) -> None:
    assert isinstance(format_, type(FORMATS[0]))
    node = ox.NamedNode("https://example.org/a")
    triples = [ox.Triple(node, node, ox.Literal(text)) for text in ("b", "<a>", "é")]
    data = serialize(triples, format_)
    assert data == serialize(reversed(triples), format_)
    assert {quad.triple for quad in ox.parse(data, format=format_.syntax)} == set(triples)
