"""The human-readable page of the ontology, rendered from the Turtle in English or Indonesian."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape

import yaml
from rdflib import DCTERMS, OWL, RDFS, SDO, SKOS, Graph, Node, URIRef

from ontology import resources
from ontology.entailment import rules
from ontology.overview import overview
from ontology.terms import CLASSES, CP, CPV, PREFIXES, PROPERTIES, SCHEMES, SUPERCLASSES, SYMMETRIC

_INVERSE = URIRef(CP + "inverseLabel")
_ONTOLOGY = URIRef("https://w3id.org/citypact/ontology")


@cache
def ontology_page(language: str) -> str:
    """Return the page's body in `language` ("en" or "id"): HTML that holds no script, no style and no outside address.

    Each class and property has an anchor equal to its local name (`#Agreement`, `#party`), each scheme and concept one
    equal to its path (`#vocabulary/topic`, `#vocabulary/topic/water`). Raises KeyError for another language.
    """
    settings = yaml.safe_load(resources.read("page.yaml"))
    page = _Page(resources.graph(), language, settings["words"][language])
    places = {name: (x, y) for name, (x, y) in settings["overview"].items()}
    return "\n".join(
        (
            page.head(),
            page.section(
                "overview", overview(page.graph, language, places, page.words["overview-note"]), "overview-note"
            ),
            page.section("classes", "".join(page.class_(name) for name in sorted(CLASSES))),
            page.section("properties", "".join(page.property_(name) for name in sorted(PROPERTIES))),
            page.section("concepts", "".join(page.scheme(name) for name in sorted(SCHEMES))),
            page.section("rules", _list(escape(rule.titles[language]) for rule in rules()), "rules-note"),
            page.section("reused", page.reused()),
        )
    )


class _Page:
    """What the parts of the page share: the graph, the language and the words of that language."""

    def __init__(self, graph: Graph, language: str, words: dict[str, str]) -> None:
        self.graph, self.language, self.words = graph, language, words

    def head(self) -> str:
        """Return the title, what the ontology is, its version and namespaces."""
        facts = (
            (self.words["version"], escape(str(self.graph.value(_ONTOLOGY, OWL.versionInfo)))),
            (self.words["license"], escape(str(self.graph.value(_ONTOLOGY, DCTERMS.license)))),
            (self.words["namespace"], f"<code>cp: {CP}</code><br/><code>cpv: {CPV}</code>"),
        )
        title = escape(self.text(_ONTOLOGY, DCTERMS.title))
        return f"<h1>{title}</h1><p>{escape(self.text(_ONTOLOGY, DCTERMS.description))}</p>{_facts(facts)}"

    def section(self, name: str, body: str, note: str | None = None) -> str:
        """Return a section under the heading of that name."""
        introduction = f"<p>{escape(self.words[note])}</p>" if note else ""
        return f'<section><h2 id="section-{name}">{escape(self.words[name])}</h2>{introduction}{body}</section>'

    def class_(self, name: str) -> str:
        """Return the article of a class."""
        term = URIRef(CP + name)
        subclasses = _sorted(URIRef(CP + each) for each in CLASSES if name in SUPERCLASSES[each])
        return self._term(
            name,
            term,
            (
                ("subclass-of", self.links(_sorted(self.graph.objects(term, RDFS.subClassOf)))),
                ("subclasses", self.links(subclasses)),
            ),
        )

    def property_(self, name: str) -> str:
        """Return the article of a property."""
        term = URIRef(CP + name)
        alike = _sorted(self.graph.objects(term, OWL.equivalentProperty | SKOS.closeMatch))
        facts = (
            ("domain", self.links(self._ends(term, RDFS.domain, SDO.domainIncludes))),
            ("range", self.links(self._ends(term, RDFS.range, SDO.rangeIncludes))),
            ("inverse", escape(self.text(term, _INVERSE)) if name not in SYMMETRIC else ""),
            ("subproperty-of", self.links(_sorted(self.graph.objects(term, RDFS.subPropertyOf)))),
            ("aligned", self.links(alike)),
        )
        return self._term(name, term, facts, self.words["symmetric"] if name in SYMMETRIC else "")

    def scheme(self, name: str) -> str:
        """Return the article of a concept scheme with all its concepts."""
        iri = CPV + name
        rows = "".join(
            f'<tr id="vocabulary/{name}/{notation}"><td><code>{notation}</code></td>'
            f"<td>{escape(self.text(URIRef(f'{iri}/{notation}'), SKOS.prefLabel))}</td>"
            f"<td>{escape(self.text(URIRef(f'{iri}/{notation}'), SKOS.definition))}</td></tr>"
            for notation in SCHEMES[name]
        )
        head = "".join(
            f'<th scope="col">{escape(self.words[word])}</th>' for word in ("term", "concepts", "definition")
        )
        return (
            f'<article id="vocabulary/{name}"><h3>{escape(self.text(URIRef(iri), SKOS.prefLabel))} '
            f"<code>cpv:{name}</code></h3><p>{escape(self.text(URIRef(iri), SKOS.definition))}</p>"
            f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></article>"
        )

    def reused(self) -> str:
        """Return the table of terms of other vocabularies with how they are used here."""
        rows = "".join(
            f"<tr><td>{self.links([term])}</td><td>{escape(self.text(term, SKOS.scopeNote))}</td></tr>"
            for term in _sorted(set(self.graph.subjects(SKOS.scopeNote)))
        )
        head = "".join(f'<th scope="col">{escape(self.words[word])}</th>' for word in ("term", "definition"))
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"

    def text(self, term: Node, predicate: URIRef) -> str:
        """Return a term's text in the page's language, "" where it has none."""
        texts = self.graph.objects(term, predicate)
        return next((str(text) for text in texts if getattr(text, "language", None) == self.language), "")

    def links(self, terms: list[Node]) -> str:
        """Return terms as prefixed names, those of the ontology linked to their anchors."""
        return ", ".join(
            f'<a href="#{str(term).removeprefix(CP)}"><code>{_short(term)}</code></a>'
            if str(term).startswith(CP)
            else f'<code title="{escape(str(term))}">{_short(term)}</code>'
            for term in terms
        )

    def _ends(self, term: Node, exact: URIRef, includes: URIRef) -> list[Node]:
        return _sorted(self.graph.objects(term, includes)) or _sorted(self.graph.objects(term, exact))

    def _term(self, name: str, term: URIRef, facts: tuple[tuple[str, str], ...], note: str = "") -> str:
        shown = [(self.words[word], value) for word, value in facts if value]
        return (
            f'<article id="{name}"><h3>{escape(self.text(term, RDFS.label))} <code>cp:{name}</code></h3>'
            f"<p>{escape(self.text(term, SKOS.definition))} {escape(note)}</p>"
            f"{_facts(((self.words['iri'], f'<code>{term}</code>'), *shown))}</article>"
        )


def _sorted(terms: Iterable[Node]) -> list[Node]:
    return sorted(terms, key=str)


def _short(term: Node) -> str:
    prefix, namespace = max(
        ((prefix, namespace) for prefix, namespace in PREFIXES.items() if str(term).startswith(namespace)),
        key=lambda pair: len(pair[1]),
    )
    return escape(f"{prefix}:{str(term).removeprefix(namespace)}")


def _facts(pairs: tuple[tuple[str, str], ...]) -> str:
    return "<dl>" + "".join(f"<dt>{escape(name)}</dt><dd>{value}</dd>" for name, value in pairs) + "</dl>"


def _list(items: Iterable[str]) -> str:
    return "<ol>" + "".join(f"<li>{item}</li>" for item in items) + "</ol>"
