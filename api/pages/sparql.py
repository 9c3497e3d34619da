"""`/sparql` in a browser: a form for queries; the endpoint itself is `api.sparql`."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from api.assets import installed, styles
from api.headers import CONTENT_SECURITY_POLICY
from api.pages.reader import Visit
from ontology.questions import questions
from ontology.terms import PREFIXES

router = APIRouter()

REASONS = [
    "syntax",
    "evaluation",
    "form",
    "depth",
    "graph",
    "remote",
    "timeout",
    "memory",
    "size",
    "busy",
    "store",
    "any",
]
"""The kinds of refused queries (`QueryFailed.kind` of `graph.store`) that the page has words for; `any` is another."""

_FIRST = """SELECT ?party (MIN(STR(?label)) AS ?name) (COUNT(DISTINCT ?agreement) AS ?agreements) {
  ?agreement a cp:Agreement ; cp:party ?party .
  ?party rdfs:label ?label
}
GROUP BY ?party ORDER BY DESC(?agreements) ?party LIMIT 20"""


@router.get("/sparql", include_in_schema=False)
def sparql(reader: Visit, query: str | None = None, format: str = "json") -> Response:
    """Show the form, with `query` in it, and the questions as examples; and why the query is refused, if it is."""
    language, refused = reader.language.code, reader.request.scope.get("refused")
    examples = [(question.titles[language], question) for question in questions()]
    shown = [
        (title.format(**{each.name: "…" for each in question.parameters}), question.bind(language=language))
        for title, question in examples
    ]
    page = reader.page(
        "sparql.html",
        refused.status if refused else 200,
        refused=refused,
        reasons={kind: reader.language.text(f"sparql.refused.{kind}") for kind in REASONS},
        query=query or _FIRST,
        format=format,
        examples=shown,
        prefixes=sorted(PREFIXES.items()),
        yasgui=installed("yasgui/yasgui.min.js"),
    )
    own = " ".join(["style-src 'self'", *(f"'{each}'" for each in styles())])
    page.headers["Content-Security-Policy"] = CONTENT_SECURITY_POLICY.replace("style-src 'self'", own)
    return page
