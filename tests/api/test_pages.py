"""Every page in both languages: parsed strictly, with the headers, and with what it is for."""

from __future__ import annotations

import html
import re
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.headers import HEADERS
from api.settings import Settings
from graph import pipeline
from graph.iris import ID
from graph.model import Date, Document
from graph.store import Store
from ontology.terms import PREFIXES
from tests.api.conftest import Memory
from tests.api.html import Page, read

HTML = {"Accept": "text/html", "Accept-Language": "en"}

PATHS = (
    "/",
    "/search",
    "/search?q=rivermuth",
    "/search?q=zzzzzz",
    "/questions",
    "/questions/partners?actor=Rivermouth",
    "/questions/partners?actor=Rivermuth",
    "/questions/partners?actor=Qqqqqqqq",
    "/questions/agreements-by-topic?actor=Rivermouth&topic=water",
    "/questions/partner-cities?city=Rivermouth&since=2020",
    "/questions/partner-cities?city=Rivermouth&since=2020&view=network",
    "/questions/partner-cities?city=Rivermouth&since=2020&view=timeline",
    "/questions/brokers",
    "/agreements",
    "/agreements?party=Rivermouth&status=signed",
    "/documents",
    "/documents?language=id&year=2024",
    "/documents?q=sign",
    "/network",
    "/network?actor=Rivermouth",
    "/timeline",
    "/timeline?actor=Rivermouth",
    "/compare",
    "/compare?one=Rivermouth&other=T%C3%A4rnhaven",
    "/compare?one=Rivermouth&other=Rivermouth",
    "/about",
    "/ontology",
    "/api",
    "/vocabulary/topic/water",
    "/vocabulary/topic",
    "/graph/document/first",
    "/id/city/rivermouth-xx",
    "/id/city/tarnhaven-yy",
    "/id/city/hostile-zz",
    "/id/city/long-zz",
    "/id/country/xx",
    "/id/institution/ministry-1",
    "/id/person/ada-1",
    "/id/agreement/first-1",
    "/id/agreement/planned-1",
    "/id/event/signing-1",
    "/id/document/first",
    "/id/document/second",
)


def get(client: TestClient, path: str, language: str = "en") -> Page:
    response = client.get(path, headers={"Accept": "text/html", "Accept-Language": language})
    assert response.status_code == 200, response.text
    return read(response.text)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("language", ["en", "id"])
def test_a_page_is_well_formed_and_safe(client: TestClient, path: str, language: str) -> None:
    response = client.get(path, headers={"Accept": "text/html", "Accept-Language": language})
    assert response.status_code == 200
    assert response.headers["content-language"] == language
    for name, value in HEADERS.items():
        assert response.headers[name] == value
    page = read(response.text)
    assert f'<html lang="{language}">' in response.text
    assert "alert(1)" not in response.text.replace("&lt;script&gt;alert(1)&lt;/script&gt;", "")
    here = urldefrag(path)[0].split("?")[0]
    for link in page.links:
        target, anchor = urldefrag(link)
        if anchor and target in ("", here):
            assert anchor in page.anchors, link


def test_every_link_of_every_page_leads_somewhere(client: TestClient) -> None:
    links = {urldefrag(link)[0] for path in PATHS for link in get(client, path).links}
    ours = sorted(link for link in links if link.startswith("/") and not link.startswith("/sparql"))
    assert len(ours) > 100
    for link in ours:
        assert client.get(link, headers={"Accept": "text/html"}).status_code in (200, 303, 308), link


def test_an_actor_shows_partners_since_when_and_on_whose_word(client: TestClient) -> None:
    text = get(client, "/id/city/rivermouth-xx").text
    assert "Rivermouth" in text
    assert "Since 3 May 2023" in text
    assert "Rivermouth and Tärnhaven are twins & friends." in text
    assert "retold from The Invented Gazette, 4 May 2023" in text
    assert "one source" in text
    assert "former partner" in text


def test_a_reader_of_indonesian_gets_indonesian(client: TestClient) -> None:
    text = get(client, "/id/city/rivermouth-xx", "id").text
    assert "Muarasungai" in text
    assert "Sejak 3 Mei 2023" in text
    assert "diceritakan ulang dari The Invented Gazette" in text


def test_the_switch_wins_over_the_browser_and_is_kept(client: TestClient) -> None:
    response = client.get("/about?lang=id", headers={"Accept-Language": "en"})
    assert response.headers["content-language"] == "id"
    assert "lang=id" in response.headers["set-cookie"]
    kept = client.get("/about", headers={"Accept-Language": "en", "Cookie": "lang=id"})
    assert kept.headers["content-language"] == "id"


def test_an_agreement_shows_each_field_with_its_evidence_and_the_conflict(client: TestClient) -> None:
    text = get(client, "/id/agreement/first-1").text
    assert "The sources disagree" in text
    assert "3 May 2023" in text
    assert "1 June 2023" in text
    assert "Ada Invented, the mayor, signed on 3 May 2023." in text
    assert "Mayor , Rivermouth" in text or "Mayor, Rivermouth" in text
    assert "confidence low" in text


def test_a_plan_says_that_it_makes_no_tie(client: TestClient) -> None:
    assert "makes nobody partners now" in get(client, "/id/agreement/planned-1").text
    assert "makes nobody partners now" not in get(client, "/id/agreement/first-1").text
    assert "Kementerian Rekaan" not in get(client, "/network?actor=Rivermouth").text


@pytest.mark.parametrize(
    ("slug", "iri"), [("first", "first"), ("nobody", "nobody"), ("a%20b%22%3Cc", "a%20b%22%3Cc"), ("%3A%5C", "%3A%5C")]
)
def test_the_slug_of_a_document_leads_to_its_iri(client: TestClient, slug: str, iri: str) -> None:
    response = client.get(f"/documents/{slug}", headers={"Accept": "text/html"})
    assert (response.status_code, response.headers["location"]) == (308, f"/id/document/{iri}")


def test_a_document_links_both_ways(client: TestClient) -> None:
    page = get(client, "/id/document/first")
    assert "/id/city/rivermouth-xx" in page.links
    assert "#c46" in page.links
    assert {"c46", "s1"} <= page.anchors
    assert "#s1" in page.links
    assert "retells a report of The Invented Gazette" in page.text
    assert "<script>alert(5)</script>" in page.text


def test_hostile_labels_are_text(client: TestClient) -> None:
    page = get(client, "/id/city/hostile-zz")
    assert "<script>alert(1)</script><img src=x onerror=alert(2)>" in page.text
    assert not [link for link in page.links if "javascript" in link]


@pytest.mark.parametrize(
    ("path", "status", "says"),
    [
        ("/nowhere", 404, "There is no such page"),
        ("/id/city/nope", 404, "id/city/nope"),
        ("/id/city/a%20b", 404, "is not an IRI"),
        ("/id/city/%3Cscript%3E", 404, "<script>"),
        ("/questions/nope", 404, "no question 'nope'"),
        ("/questions/partner-cities?since=x", 400, "four digits"),
        ("/questions/partners?actor=Rivermouth&format=xls", 400, "no format"),
        ("/agreements?year=soon", 400, "four digits"),
        ("/agreements.csv?year=20233", 400, "four digits"),
        ("/agreements?kind=treaty", 400, "no kind 'treaty': use one of contract"),
        ("/agreements?status=lost", 400, "no status 'lost'"),
        ("/agreements?topic=%3Cscript%3E", 400, "no topic"),
        ("/id/city/rivermouth-xx?format=docx", 400, "no format 'docx'"),
        ("/network?actor=Nobodyatall", 404, "Nobodyatall"),
        ("/documents?page=x", 400, "page"),
        ("/search?q=a&type=dragon", 400, "no class 'dragon'"),
        ("/map?as_of=2024-99-99", 400, "no date"),
        ("/network?as_of=2024-02-30", 400, "no date"),
        ("/vocabulary/topic/nope", 404, "no concept"),
        ("/graph/document/nope", 404, "no graph"),
    ],
)
def test_an_error_is_one_sentence_on_a_page(client: TestClient, path: str, status: int, says: str) -> None:
    response = client.get(path, headers={"Accept": "text/html"})
    assert response.status_code == status
    page = read(response.text)
    assert says in page.text
    assert "Traceback" not in response.text
    for name, value in HEADERS.items():
        assert response.headers[name] == value


def test_an_error_is_json_for_those_who_want_json(client: TestClient) -> None:
    response = client.get("/nowhere", headers={"Accept": "application/json"})
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json() == {
        "title": "Not Found",
        "status": 404,
        "detail": "There is no address /nowhere: /api and / tell what there is.",
    }


def test_an_error_is_json_for_those_who_want_rdf(client: TestClient) -> None:
    response = client.get("/id/city/nope", headers={"Accept": "text/turtle"})
    assert response.headers["content-type"] == "application/problem+json"
    assert "id/city/nope" in response.json()["detail"]


def test_a_method_that_an_address_does_not_take(client: TestClient) -> None:
    response = client.delete("/api/agreements")
    assert (response.status_code, response.headers["allow"]) == (405, "GET, HEAD")
    assert response.json()["detail"] == "/api/agreements does not take DELETE."
    assert client.put("/documents/new").headers["allow"] == "GET, HEAD, POST"
    assert client.get("/review/decide").headers["allow"] == "POST"


def test_a_merged_iri_answers_with_the_canonical_one(client: TestClient) -> None:
    response = client.get("/id/person/ada-2")
    assert (response.status_code, response.headers["location"]) == (308, "/id/person/ada-1")
    response = client.get("/id/person/ada-2.ttl")
    assert (response.status_code, response.headers["location"]) == (308, "/id/person/ada-1.ttl")


def test_evidence_and_positions_lead_to_where_they_are_shown(client: TestClient) -> None:
    assert client.get("/id/evidence/e2").headers["location"] == "/id/document/first#c46"
    assert client.get("/id/position/mayor-1").headers["location"] == "/id/person/ada-1#positions"


def test_a_page_that_the_browser_has_is_not_sent_again(client: TestClient, memory: Memory) -> None:
    first = client.get("/about")
    again = client.get("/about", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/about?lang=id", headers={"If-None-Match": first.headers["etag"]})
    assert other.status_code == 200
    memory.generation += 1
    assert client.get("/about", headers={"If-None-Match": first.headers["etag"]}).status_code == 200


def test_head_is_get_without_the_body(client: TestClient) -> None:
    response = client.head("/about")
    assert (response.status_code, response.content) == (200, b"")


def test_health_tells_the_state(client: TestClient, memory: Memory) -> None:
    body = client.get("/health").json()
    assert body["status"] == "ok"
    assert body["generation"] == memory.generation
    assert body["documents"] == 2


def test_a_name_that_nobody_has_is_said_with_what_was_searched(client: TestClient) -> None:
    text = get(client, "/questions/partners?actor=Qqqqqqqq").text
    assert "Nothing is called exactly “Qqqqqqqq”." in text
    assert "What was searched" in text
    assert "not that it does not exist" in text
    assert "name what stands in the question" not in text
    assert "Tidak ada yang persis bernama “Qqqqqqqq”." in get(client, "/questions/partners?actor=Qqqqqqqq", "id").text


def test_the_day_in_a_name_is_written_as_people_do_and_once(tmp_path: Path) -> None:
    text = "On 3 May 2024 the City of Rotterdam and the City of Surabaya signed a memorandum of understanding."
    store = Store.memory()
    pipeline.load(store, [Document("made-up", text, issued=Date("2024-05-04"), language="en")])
    web = TestClient(create_app(Settings(data=tmp_path), store))
    (paper,) = web.get("/api/agreements").json()["items"]
    assert paper["label"].endswith("between Rotterdam and Surabaya (2024-05-03)")
    assert "between Rotterdam and Surabaya (3 May 2024)" in get(web, "/search?q=rotterdam").text
    assert "antara Rotterdam dan Surabaya (3 Mei 2024)" in get(web, "/search?q=rotterdam", "id").text
    hits = web.get("/api/search?q=rotterdam", headers=HTML).json()["items"]
    assert [hit["title"][-13:] for hit in hits if hit["type"] == "agreement"] == [" (3 May 2024)"]
    for path in ("/agreements", "/timeline", "/"):
        page = get(web, path).text
        assert "between Rotterdam and Surabaya" in page
        assert "Surabaya (" not in page, path
    answer = web.get("/questions/partners?actor=Rotterdam&view=timeline", headers=HTML).text
    assert (
        answer.count(text)
        == answer.count(f'<blockquote class="quote"><p><q dir="auto">{text}</q></p></blockquote>')
        == 1
    )
    page = get(web, paper["page"]).text
    assert "Memorandum of understanding between Rotterdam and Surabaya (3 May 2024). State of the graph" in page
    assert web.get(paper["page"], headers=HTML).text.count('<div class="again"><dt class="unseen">') == 1


def test_a_year_without_agreements_stays_chosen(client: TestClient) -> None:
    response = client.get("/agreements?year=1901", headers={"Accept": "text/html"})
    assert re.search(r'<option(?: value="1901")? selected>1901</option>', response.text)
    assert "Nothing fits." in response.text
    for path in ("/map", "/network", "/documents"):
        assert "<option selected>1901</option>" in client.get(f"{path}?year=1901", headers=HTML).text, path


@pytest.mark.parametrize("path", ["/agreements", "/documents"])
def test_behind_the_last_page_of_a_list_is_the_last(client: TestClient, path: str) -> None:
    last, behind, before = (get(client, f"{path}?page={page}").links for page in (1, 999, -1))
    things = [[link for link in links if link.startswith("/id/")] for links in (last, behind, before)]
    assert things[0] and things[1] == things[0] == things[2]


def test_a_comparison_is_cited_by_its_actors_and_needs_two(client: TestClient) -> None:
    assert "Compare two actors: Rivermouth – Tärnhaven." in get(client, "/compare?one=Rivermouth&other=Tarnhaven").text
    assert "the same actor" in get(client, "/compare?one=Rivermouth&other=Rivermouth").text


def test_two_actors_that_are_connected_are_named_in_title_and_citation(client: TestClient) -> None:
    html = client.get("/network/path?one=Rivermouth&other=Tarnhaven", headers=HTML).text
    assert "<title>How are two actors connected? Rivermouth – Tärnhaven" in html
    assert "How are two actors connected? Rivermouth – Tärnhaven" in read(html).text.split("Cite this")[1]
    same = get(client, "/network/path?one=Rivermouth&other=Rivermouth").text
    assert "the same actor" in same
    assert "There is no chain" not in same


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/map?year=abc", "'abc' is no year: give four digits, such as 2019."),
        ("/map?topic=x", "There is no topic 'x': use one of "),
        ("/network?topic=x", "There is no topic 'x': use one of "),
        ("/network?year=x&kind=y", "There is no kind 'y': use one of "),
        ("/documents?year=abc", "'abc' is no year"),
        ("/agreements?status=lost", "There is no status 'lost'"),
        ("/questions/partner-cities?since=x", "'x' is no year"),
    ],
)
def test_a_filter_that_cannot_be_is_refused_with_the_form(client: TestClient, path: str, says: str) -> None:
    response = client.get(path, headers=HTML)
    page = read(response.text)
    assert response.status_code == 400
    assert says in page.text
    assert page.tags.count("form") >= 2
    assert "table" not in page.tags
    assert "Nothing fits" not in page.text
    assert "Cite this" not in page.text


def test_an_emptied_slot_is_asked_for(client: TestClient) -> None:
    response = client.get("/questions/partner-cities?city=&since=2000", headers=HTML)
    assert response.status_code == 400
    assert "“city” is empty: the question needs it." in read(response.text).text
    assert "Cite this" not in response.text
    assert "“city” is empty" in client.get("/questions/partner-cities?city=%20&format=csv").text
    assert client.get("/questions/partner-cities", headers=HTML).status_code == 200


def test_questions_stand_under_their_subjects(client: TestClient) -> None:
    page = get(client, "/questions")
    assert page.tags.count("h2") > 4
    assert "Plans, and what came to an end" in page.text
    assert "Rencana, dan yang telah berakhir" in get(client, "/questions", "id").text


def test_the_first_query_of_the_editor_has_a_row_for_each_party(client: TestClient, memory: Memory) -> None:
    page = client.get("/sparql", headers={"Accept": "text/html"}).text
    query = html.unescape(page.partition("<textarea")[2].partition(">")[2].partition("</textarea>")[0])
    rows = list(memory.query(query, prefixes=PREFIXES))
    parties = [row["party"].value for row in rows]
    assert f"{ID}city/rivermouth-xx" in parties
    assert len(set(parties)) == len(parties)


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/timeline?actor=Rivermouth", "Timeline: Rivermouth"),
        ("/timeline", "Timeline"),
        ("/agreements?party=Rivermouth", "Agreements: Rivermouth"),
    ],
)
def test_a_list_of_one_actor_is_titled_and_cited_by_it(client: TestClient, path: str, title: str) -> None:
    response = client.get(path, headers={"Accept": "text/html"})
    assert f"<title>{title} – citypact</title>" in response.text
    assert f"{title}. State of the graph" in read(response.text).text
