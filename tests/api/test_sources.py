"""Sources side by side: what the invented minutes tell, what two invented lists do, and both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.store import Store
from tests.api.network import get, words
from tests.graph.comparison.examples import filled

PATH = "/compare/sources"


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(create_app(Settings(), filled())) as client:
        yield client


def test_what_both_state_is_shown_with_the_words_of_each(client: TestClient) -> None:
    told = words(client, f"{PATH}?there=dataset/one")
    assert "In both 1" in told
    assert "Only in “All documents” 0" in told
    assert "Only in “one” 1" in told
    assert 'Surabaya and Busan are "sister cities" in a made-up sentence.' in told
    assert "Row 1 of made-up.csv one" in told
    assert "/id/document/minutes" in get(client, f"{PATH}?there=dataset/one").links


def test_only_one_side_and_a_name_that_looks_like_a_formula(client: TestClient) -> None:
    told = words(client, f"{PATH}?there=dataset/one&part=there")
    assert '=HYPERLINK("http://x.example")' in told
    assert "Busan" not in told


def test_the_first_list_is_taken_and_all_lists_can_be(client: TestClient) -> None:
    assert 'value="dataset/one" selected' in client.get(PATH).text
    assert "In both 1" in words(client, f"{PATH}?there=datasets")
    assert "Semua dokumen" in words(client, f"{PATH}?there=datasets", "id")


def test_the_files(client: TestClient) -> None:
    answer = client.get(f"{PATH}.csv?there=dataset/two")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert "Busan,Surabaya" in answer.text
    told = client.get(f"{PATH}.quickstatements?there=dataset/two")
    assert told.headers["content-disposition"] == 'attachment; filename="quickstatements.txt"'
    assert told.text.startswith('Q2\tP190\tQ1\tS854\t"https://x.example/minutes"\tS1683\ten:"Surabaya and Busan')


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"{PATH}?there=dataset/none", 404),
        (f"{PATH}?here=identity", 404),
        (f"{PATH}.xlsx?there=dataset/one", 404),
        (f"{PATH}.csv", 400),
        (f"{PATH}?part=nowhere", 400),
    ],
)
def test_what_is_not_there_is_told(client: TestClient, path: str, status: int) -> None:
    assert client.get(path, headers={"Accept": "text/html"}).status_code == status


def test_pages_of_ties_past_the_end_are_empty(client: TestClient) -> None:
    assert "Nothing fits." in words(client, f"{PATH}?there=dataset/one&page=9")


@pytest.mark.parametrize(("language", "told"), [("en", "There is no list"), ("id", "Tidak ada daftar")])
def test_without_a_list_the_page_says_what_to_do(language: str, told: str, tmp_path: Path) -> None:
    with Store.open(tmp_path) as store, TestClient(create_app(Settings(data=tmp_path), store)) as client:
        store.publish()
        text = words(client, PATH, language)
        assert told in text
        assert "citypact load wikidata:P190 --country ID" in text


def test_the_documents_page_tells_of_the_lists(client: TestClient) -> None:
    page = get(client, "/documents")
    assert {PATH, "/graph/dataset/one", "/graph/dataset/two"} <= set(page.links)


def test_the_first_page_counts_the_lists(client: TestClient) -> None:
    assert "2 lists" in words(client, "/")
    assert "/documents#lists" in get(client, "/").links
