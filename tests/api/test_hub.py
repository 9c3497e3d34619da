"""The page of a place with 3,000 partners: true counts, a page of them at a time, and small."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from api.snapshot import Row, Snapshot
from graph.iris import CP, CPV, ID
from graph.store import Store
from tests.api.html import Page, read

PARTNERS = 3000
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
HUB = ox.NamedNode(f"{ID}city/hub-xx")


def quads(partners: int = PARTNERS) -> Iterator[ox.Quad]:
    """Yield a hub that has an agreement with each of its partners, each on the word of one document."""

    def quad(subject: ox.NamedNode, predicate: str, object_: ox.NamedNode | ox.Literal) -> ox.Quad:
        return ox.Quad(subject, ox.NamedNode(predicate if "://" in predicate else CP + predicate), object_)

    yield quad(HUB, f"{RDF}type", ox.NamedNode(f"{CP}City"))
    for number in range(partners):
        partner, paper, document, evidence = (
            ox.NamedNode(f"{ID}{each}-{number:04}")
            for each in ("city/town", "agreement/pact", "document/d", "evidence/e")
        )
        yield quad(partner, f"{RDF}type", ox.NamedNode(f"{CP}City"))
        yield quad(HUB, "partnerOf", partner)
        yield quad(partner, "partnerOf", HUB)
        yield quad(paper, f"{RDF}type", ox.NamedNode(f"{CP}Agreement"))
        yield quad(paper, "status", ox.NamedNode(f"{CPV}agreement-status/signed"))
        yield quad(paper, "party", HUB)
        yield quad(paper, "party", partner)
        yield quad(document, f"{RDF}type", ox.NamedNode(f"{CP}Document"))
        yield quad(document, "mentions", HUB)
        yield quad(evidence, f"{RDF}subject", paper)
        yield quad(evidence, f"{RDF}predicate", ox.NamedNode(f"{CP}party"))
        yield quad(evidence, f"{RDF}object", HUB)
        yield quad(evidence, "quote", ox.Literal(f"Hub and Town {number:04} signed."))
        yield quad(evidence, "confidence", ox.Literal("0.9"))
        yield quad(evidence, "http://www.w3.org/ns/prov#wasDerivedFrom", document)


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    store = Store.memory()
    store.extend(quads())
    with TestClient(create_app(Settings(), store)) as client:
        yield client


def page(client: TestClient, query: str = "") -> tuple[Page, int]:
    answer = client.get(f"/id/city/hub-xx{query}", headers={"Accept": "text/html"})
    assert answer.status_code == 200
    return read(answer.text), len(answer.content)


def test_the_counts_are_true_and_the_rest_is_a_link_away(client: TestClient) -> None:
    first, _ = page(client)
    assert "3,000 partners" in first.text
    assert "Showing 50 of 3,000." in first.text
    assert "All 3,000 agreements" in first.text
    assert "Hub and Town 0049 signed." in first.text
    assert "Hub and Town 0050 signed." not in first.text
    assert "/id/city/hub-xx?page=2" in first.links
    last, _ = page(client, "?page=60")
    assert "Hub and Town 2999 signed." in last.text


def test_the_page_is_small(client: TestClient) -> None:
    assert page(client)[1] < 150_000


def test_rest_pages_them_too(client: TestClient) -> None:
    told = client.get(f"/api/partners?entity={HUB.value}&page=30&size=100").json()
    assert (told["total"], told["next"]) == (PARTNERS, None)
    assert told["items"][-1]["evidence"][0]["quote"] == "Hub and Town 2999 signed."


def rows_read(partners: int, monkeypatch: pytest.MonkeyPatch) -> tuple[int, list[str]]:
    """Return how many rows of queries the page of a hub reads, and the texts of these queries."""
    store = Store.memory()
    store.extend(quads(partners))
    count, asked = 0, []
    with TestClient(create_app(Settings(), store)) as client, monkeypatch.context() as patch:
        page(client)
        select = Snapshot.select

        def counted(snapshot: Snapshot, query: str, **values: Any) -> list[Row]:
            nonlocal count
            rows = select(snapshot, query, **values)
            count += len(rows)
            asked.append(query)
            return rows

        patch.setattr(Snapshot, "select", counted)
        page(client, "?again=1")
    return count, asked


def test_each_partner_more_costs_one_row_and_no_query(monkeypatch: pytest.MonkeyPatch) -> None:
    some, asked = rows_read(200, monkeypatch)
    more, asked_for_more = rows_read(1200, monkeypatch)
    assert asked == asked_for_more
    assert more - some == 1000
