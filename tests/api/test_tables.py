"""Lists as CSV: exact rows of the made-up graph, filters, and what cannot be asked for."""

from __future__ import annotations

import csv
import io

from starlette.testclient import TestClient


def rows(client: TestClient, path: str) -> list[list[str]]:
    response = client.get(path)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.headers["content-disposition"].startswith("attachment; ")
    return list(csv.reader(io.StringIO(response.text)))


ID = "https://w3id.org/citypact/id/"


def test_agreements_come_whole_with_every_field(client: TestClient) -> None:
    header, first, planned = rows(client, "/agreements.csv")
    assert dict(zip(header, first, strict=True)) == {
        "iri": f"{ID}agreement/first-1",
        "label": "Sister-city agreement of Rivermouth and Tärnhaven",
        "kind": "sister-city-agreement",
        "status": "signed",
        "sister cities": "yes",
        "signed on": "2023-05-03; 2023-06-01",
        "parties": "Rivermouth; Tärnhaven",
        "party iris": f"{ID}city/rivermouth-xx; {ID}city/tarnhaven-yy",
        "signatories": "Ada Invented",
        "topics": "water",
    }
    assert planned[:6] == [
        f"{ID}agreement/planned-1",
        "Planned memorandum",
        "memorandum-of-understanding",
        "planned",
        "no",
        "",
    ]


def test_agreements_are_those_that_the_page_shows(client: TestClient) -> None:
    assert [row[0] for row in rows(client, "/agreements.csv?party=Rivermouth&status=planned")] == [
        "iri",
        f"{ID}agreement/planned-1",
    ]
    assert len(rows(client, "/agreements.csv?year=1900")) == 1


def test_a_timeline_holds_agreements_and_events_with_undated_ones_last(client: TestClient) -> None:
    _, *found = rows(client, "/timeline.csv?actor=Rivermouth")
    assert [(row[0], row[1], row[3]) for row in found] == [
        ("agreement", f"{ID}agreement/first-1", "2023-05-03; 2023-06-01"),
        ("event", f"{ID}event/signing-1", "2023-05-03"),
        ("agreement", f"{ID}agreement/planned-1", ""),
    ]
    assert found[1][7] == "Rivermouth"


def test_a_comparison_names_the_group_of_each_partner(client: TestClient) -> None:
    header, *found = rows(client, "/compare.csv?one=Tarnhaven&other=Kementerian+Rekaan")
    assert header == ["group", "iri", "label", "by way of"]
    assert found == [["only-one", f"{ID}city/rivermouth-xx", "Rivermouth", ""]]


def test_who_is_not_named_or_not_known_is_told(client: TestClient) -> None:
    asked = client.get("/compare.csv?one=&other=Rivermouth", headers={"Accept": "application/json"})
    assert (asked.status_code, "two actors" in asked.text) == (400, True)
    assert client.get("/agreements.csv?party=Nobody+Here").status_code == 404
