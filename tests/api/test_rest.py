from __future__ import annotations

from typing import Any

from starlette.testclient import TestClient

ID = "https://w3id.org/citypact/id/"


def get(client: TestClient, path: str, status: int = 200) -> Any:
    response = client.get(path, headers={"Accept-Language": "en"})
    assert response.status_code == status, response.text
    return response.json()


def test_search_gives_label_class_and_page(client: TestClient) -> None:
    first = get(client, "/api/search?q=muarasungay&type=city")["items"][0]
    assert first["score"] > 90
    assert {key: first[key] for key in ("iri", "type", "kind", "label", "matched", "page")} == {
        "iri": f"{ID}city/rivermouth-xx",
        "type": "city",
        "kind": "City, Xanadu",
        "label": "Rivermouth",
        "matched": "Muarasungai",
        "page": "/id/city/rivermouth-xx",
    }
    assert get(client, "/api/search?q=")["items"] == []
    assert "no class 'dragon'" in get(client, "/api/search?q=a&type=dragon", 400)["detail"]
    assert get(client, "/api/search?q=a&limit=0", 400)["detail"].startswith("limit: ")


def test_an_entity_has_its_statements_with_evidence(client: TestClient) -> None:
    body = get(client, "/api/entities/agreement/first-1")
    assert (body["type"], body["label"]) == ("TwinningAgreement", "Sister-city agreement of Rivermouth and Tärnhaven")
    signed = [each for each in body["statements"] if each["predicate"].endswith("#signatory")]
    assert [(each["object"], each["confidence"]) for each in signed] == [(f"{ID}person/ada-1", 0.9)]
    assert signed[0]["evidence"][0]["quote"] == "Ada Invented, the mayor, signed on 3 May 2023."
    assert signed[0]["evidence"][0]["retold_from"] == "The Invented Gazette"
    assert get(client, "/api/entities/person/ada-2")["iri"] == f"{ID}person/ada-1"
    assert get(client, "/api/entities/person/nope", 404)["status"] == 404


def test_partners_by_name_or_iri(client: TestClient) -> None:
    body = get(client, "/api/partners?entity=Rivermouth")
    assert body == get(client, f"/api/partners?entity={ID}city/rivermouth-xx")
    assert body["entity"] == f"{ID}city/rivermouth-xx"
    first = body["items"][0]
    assert (first["label"], first["since"], first["former"]) == ("Tärnhaven", "2023-05-03", False)
    assert body["items"][1]["former"] is True
    assert body["items"][0]["agreements"] == [f"{ID}agreement/first-1"]
    told = get(client, "/api/partners?entity=Rivermuth", 404)["detail"]
    assert told == "Nobody in this graph is called 'Rivermuth'. Did you mean: Rivermouth?"
    assert get(client, "/api/partners", 400)["detail"].startswith("entity: ")


def test_lists_come_in_pages_with_the_next(client: TestClient) -> None:
    first = get(client, "/api/agreements?size=1")
    assert (first["total"], len(first["items"]), first["next"]) == (2, 1, "/api/agreements?size=1&page=2")
    second = get(client, first["next"])
    assert (len(second["items"]), second["next"]) == (1, None)
    assert first["items"] != second["items"]
    assert get(client, "/api/agreements?page=9")["items"] == []


def test_agreements_are_filtered(client: TestClient) -> None:
    def labels(query: str) -> list[str]:
        return [each["iri"].removeprefix(ID) for each in get(client, f"/api/agreements?{query}")["items"]]

    assert labels("status=signed") == labels("year=2023") == labels("topic=water") == ["agreement/first-1"]
    assert labels("party=Rivermouth") == ["agreement/first-1", "agreement/planned-1"]
    assert labels("party=Rivermouth&party=T%C3%A4rnhaven") == ["agreement/first-1"]
    assert labels("kind=contract") == []
    assert get(client, "/api/agreements?party=rivermouth")["parties"] == [f"{ID}city/rivermouth-xx"]


def test_documents_are_listed_without_their_texts(client: TestClient) -> None:
    body = get(client, "/api/documents")
    assert [each["iri"].removeprefix(ID) for each in body["items"]] == ["document/second", "document/first"]
    assert body["items"][1]["outlet"] == "The Invented Gazette"
    assert "text" not in body["items"][0]
    assert [each["language"] for each in get(client, "/api/documents?language=id")["items"]] == ["id"]


def test_every_address_is_described(client: TestClient) -> None:
    paths = get(client, "/openapi.json")["paths"]
    assert set(paths) == {
        "/health",
        "/api/search",
        "/api/entities/{class_}/{slug}",
        "/api/partners",
        "/api/agreements",
        "/api/documents",
    }
    assert all(operation["get"]["description"] for operation in paths.values())


def test_a_filter_that_nothing_can_fit_is_refused(client: TestClient) -> None:
    for query, says in (("year=soon", "four digits"), ("kind=treaty", "no kind"), ("topic=x", "no topic")):
        response = client.get(f"/api/agreements?{query}")
        assert response.status_code == 400
        assert says in response.json()["detail"]
