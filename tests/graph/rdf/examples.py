"""Made-up sources that the tests of several rooms share; no real person says anything here."""

from __future__ import annotations

from graph import iris
from graph.iris import CPV
from graph.model import Date, Document, Entity, Evidence, Source, Statement, Text

SURABAYA = "https://w3id.org/citypact/id/city/surabaya-id"
BUSAN = "https://w3id.org/citypact/id/city/busan-kr"
INDONESIA = "https://w3id.org/citypact/id/country/id"

TEXT = "Surabaya and Busan signed a memorandum in September 2024. Mayor Ani Contoh signed."


def evidence(start: int = 0, end: int = 57, confidence: float = 0.9, text: str = TEXT) -> tuple[Evidence, ...]:
    """Return one evidence over `text[start:end]`."""
    return (Evidence(start, end, text[start:end], confidence, "rules-en/1.0"),)


def memorandum(
    slug: str = "a", *, status: str = "signed", signed: str = "2024-09", issued: str = "2024-09-05"
) -> Source:
    """Return a source: Surabaya and Busan have a memorandum of that status, signed by the mayor of Surabaya."""
    document = Document(
        slug,
        TEXT,
        title="A pact",
        publisher="Example",
        issued=Date(issued),
        language="en",
        source="https://x.example/a",
    )
    mayor = iris.named("person", "Ani Contoh", slug)
    office = iris.position(mayor, SURABAYA, "Mayor")
    paper = iris.agreement((SURABAYA, BUSAN), "memorandum-of-understanding", 2024, slug)
    said = evidence()
    facts: list[tuple[str, str, str | Text | Date | bool | int]] = [
        (paper, "agreementKind", CPV + "agreement-kind/memorandum-of-understanding"),
        (paper, "party", SURABAYA),
        (paper, "party", BUSAN),
        (paper, "signatory", mayor),
        (paper, "signedAs", office),
        (paper, "signedOn", Date(signed)),
        (paper, "status", f"{CPV}agreement-status/{status}"),
        (office, "holder", mayor),
        (office, "positionIn", SURABAYA),
        (office, "positionTitle", Text("Mayor", "en")),
        (iris.document(slug), "mentions", SURABAYA),
        (iris.document(slug), "mentions", BUSAN),
        (iris.document(slug), "mentions", mayor),
    ]
    return Source(
        document,
        (
            Entity(SURABAYA, "City", "Surabaya", language="en"),
            Entity(BUSAN, "City", "Busan", ("City of Busan",), language="en"),
            Entity(mayor, "Person", "Ani Contoh"),
            Entity(office, "Position"),
            Entity(paper, "Agreement", generated=("Memorandum of Surabaya and Busan", "Nota Surabaya dan Busan")),
        ),
        tuple(Statement(subject, predicate, value, said) for subject, predicate, value in facts),
    )
