"""The page: an anchor for each term, well-formed, escaped, nothing from outside, both languages."""

import re
from xml.etree import ElementTree

import pytest

from ontology.page import _Page, ontology_page
from ontology.resources import graph
from ontology.terms import CLASSES, PROPERTIES, SCHEMES


def page(language):
    return ElementTree.fromstring(f"<body>{ontology_page(language)}</body>")


@pytest.mark.parametrize("language", ["en", "id"])
def test_an_anchor_for_each_term_and_each_inner_link_arrives(language):
    root = page(language)
    anchors = [element.get("id") for element in root.iter() if element.get("id")]
    concepts = {f"vocabulary/{scheme}/{each}" for scheme, all_ in SCHEMES.items() for each in all_}
    assert len(anchors) == len(set(anchors))
    assert {f"vocabulary/{scheme}" for scheme in SCHEMES} | concepts | CLASSES | PROPERTIES <= set(anchors)
    links = {element.get("href") for element in root.iter() if element.get("href")}
    assert links and links <= {f"#{anchor}" for anchor in anchors}


@pytest.mark.parametrize("language", ["en", "id"])
def test_nothing_runs_and_nothing_comes_from_outside(language):
    text = ontology_page(language)
    assert not re.search(r"<script|<style|style=|\son\w+=|src=|href=\"[^#]", text)


def test_each_language_has_its_words():
    assert "<h1>The citypact ontology</h1>" in ontology_page("en")
    assert "<h1>Ontologi citypact</h1>" in ontology_page("id")
    assert "A place or institution that the agreement binds" in ontology_page("en")
    assert "Tempat atau lembaga yang terikat" in ontology_page("id")
    with pytest.raises(KeyError):
        ontology_page("fr")


def test_a_property_shows_where_it_goes_and_how_it_reads_backwards():
    [party] = [element for element in page("en").iter("article") if element.get("id") == "party"]
    facts = [" ".join("".join(child.itertext()) for child in party.iter(tag)) for tag in ("dt", "dd")]
    assert facts == [
        "IRI From To Read backwards Like",
        "https://w3id.org/citypact/ontology#party cp:Agreement cp:Institution, cp:Place party to wdt:P710",
    ]


def test_texts_are_escaped():
    hostile = graph().parse(
        data="""@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <https://w3id.org/citypact/ontology#Agreement> rdfs:label "<img onerror=alert(1)>"@xx .""",
        format="turtle",
    )
    words = {"subclass-of": "<", "subclasses": "&", "iri": '"'}
    article = _Page(hostile, "xx", words).class_("Agreement")
    assert "&lt;img onerror=alert(1)&gt;" in article
    assert ElementTree.fromstring(article).find("dl/dt").text == '"'


def test_the_picture_has_a_box_for_each_class_and_named_arrows():
    picture = next(page("en").iter("svg"))
    boxes = [element.get("href") for element in picture.iter("a")]
    assert boxes == ["#Actor", "#Agreement", "#Document", "#Event", "#Evidence", "#Position"]
    words = {element.text for element in picture.iter("text")}
    assert {"party", "signatory", "signed at", "held by", "participant", "mentions"} <= words
