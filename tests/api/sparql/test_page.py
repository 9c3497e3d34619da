"""The form at /sparql, and who gets it."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from api.sparql import wants_page
from graph.store import Store
from tests.api.conftest import client, memory  # noqa: F401

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"


@pytest.mark.parametrize(
    ("path", "query", "accept", "page"),
    [
        ("/sparql", "", BROWSER, True),
        ("/sparql", "query=ASK%7B%7D", BROWSER, True),
        ("/sparql", "query=ASK%7B%7D&format=csv", BROWSER, False),
        ("/sparql", "", "*/*", False),
        ("/sparql", "", None, False),
        ("/sparql", "", "text/turtle, text/html;q=0.5", False),
        ("/prefixes", "", BROWSER, False),
    ],
)
def test_browsers_get_the_page(path: str, query: str, accept: str | None, page: bool) -> None:
    headers = [(b"accept", accept.encode())] if accept else []
    scope: MutableMapping[str, Any] = {
        "path": path,
        "method": "GET",
        "query_string": query.encode(),
        "headers": headers,
    }
    assert wants_page(scope) is page
    assert not wants_page({**scope, "method": "POST"})


def test_the_page_holds_the_query_and_the_examples(client: TestClient) -> None:  # noqa: F811
    text = '<script>alert("x")</script> SELECT'
    page = client.get("/sparql", params={"query": text}, headers={"Accept": BROWSER})
    assert page.status_code == 200
    assert "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt; SELECT</textarea>" in page.text
    assert "<script>" not in page.text
    assert page.text.count('href="/sparql?query=') >= 25


@pytest.mark.parametrize(
    ("language", "says"), [("en", "The query is not valid SPARQL."), ("id", "Kueri ini bukan SPARQL yang sah.")]
)
def test_a_browser_whose_query_is_refused_gets_the_page_with_the_reason(
    tmp_path: Path, language: str, says: str
) -> None:
    with Store.open(tmp_path) as store, TestClient(create_app(Settings(data=tmp_path), store)) as asker:
        given = {"query": "SELECT <b>", "format": "csv"}
        page = asker.get("/sparql", params=given, headers={"Accept": BROWSER, "Accept-Language": language})
        assert page.status_code == 400
        assert says in page.text and "Syntax error at line 1, column" in page.text
        assert "SELECT &lt;b&gt;</textarea>" in page.text and "<option selected>csv</option>" in page.text
        program = asker.get("/sparql", params=given, headers={"Accept": "text/csv", "Accept-Language": language})
        assert (program.status_code, program.json()["kind"]) == (400, "syntax")
