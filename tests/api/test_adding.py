"""`/documents/new`: what an editor pastes, uploads or points at, previewed and then kept. The texts are made up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from pyoxigraph import NamedNode
from starlette.testclient import TestClient

from api.app import create_app
from api.pages.submission import LARGEST
from api.settings import Settings
from api.snapshot import Snapshot
from api.tokens import Role, Tokens
from api.views.evidence import document_facts
from graph import iris, pipeline
from graph.curation import Decision
from graph.rdf.terms import term
from graph.review import decide
from graph.store import Store
from tests.api.html import read

TEXT = """The City of Rotterdam and the City of Surabaya signed a memorandum of understanding on water management on
3 September 2024. Mayor Ada Invented signed for Rotterdam. <script>alert(1)</script>"""

FILE = b"---\nid: told-by-file\ntitle: A made-up report\npublished: 2024-09-04\nlanguage: en\n---\n" + TEXT.encode()


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def store() -> Store:
    return Store.memory()


@pytest.fixture(scope="module")
def token(data: Path) -> str:
    return Tokens(data / "tokens.json").add("Ada", Role.EDITOR)


@pytest.fixture(scope="module")
def client(data: Path, store: Store) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(data=data), store), follow_redirects=False) as client:
        yield client


def send(
    client: TestClient, fields: Mapping[str, str | list[str]], headers: Mapping[str, str] | None = None
) -> tuple[int, str]:
    answer = client.post("/documents/new", files={"file": ("", b"")}, data=fields, headers=headers)
    if answer.status_code != 303:
        read(answer.text)
    return answer.status_code, answer.headers.get("location") or answer.text


def test_the_form_is_there_in_both_languages(client: TestClient) -> None:
    for language in ("en", "id"):
        page = client.get("/documents/new", headers={"Accept": "text/html", "Accept-Language": language})
        assert page.status_code == 200
        assert page.headers["cache-control"] == "no-store"
        read(page.text)


def test_a_preview_shows_what_would_be_taken_and_keeps_nothing(client: TestClient, store: Store, token: str) -> None:
    before = len(store)
    status, page = send(client, {"token": token, "text": TEXT, "title": "A made-up report", "published": "2024-09-04"})
    told = read(page)
    assert status == 200
    assert "Nothing is kept yet." in told.text
    assert '<b class="mention evidence" title="Surabaya">' in page
    assert "3 September 2024" in told.text
    assert "Mayor of Rotterdam" in told.text
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert(1)" not in page
    assert not [link for link in told.links if link.startswith("/id/")]
    assert len(store) == before


def test_an_office_that_names_its_body_in_another_language_is_told_as_it_stands(client: TestClient, token: str) -> None:
    text = "Duta Besar Rusia untuk Indonesia, Ivan Rekaan, bertemu Wali Kota Surabaya, Budi Contoh, di Surabaya."
    told = read(send(client, {"token": token, "text": text, "language": "id"})[1]).text
    assert "Duta Besar Rusia untuk Indonesia" in told
    assert "Rusia untuk Indonesia of" not in told


def test_a_pasted_text_is_kept_as_it_was_previewed(client: TestClient, store: Store, token: str) -> None:
    fields = {"token": token, "text": TEXT.replace("\n", "\r\n"), "title": "Kept"}
    fields |= {"published": "2024-09-04", "slug": "kept-report", "step": "save"}
    status, address = send(client, fields)
    assert (status, address) == (303, "/id/document/kept-report")
    kept = pipeline.stored(store, "kept-report")
    assert (kept.title, kept.text, str(kept.issued and kept.issued.value)) == ("Kept", TEXT, "2024-09-04")
    assert "memorandum of understanding on water" in client.get(address, headers={"Accept": "text/html"}).text
    status, page = send(client, fields)
    assert status == 409
    assert "tick below that it is to be replaced" in page
    assert TEXT.split("\n")[0] in page
    assert send(client, {**fields, "title": "Again", "replace": "yes"})[0] == 303
    assert pipeline.stored(store, "kept-report").title == "Again"


TWO = """The City of Rotterdam and the City of Surabaya signed a memorandum of understanding on 3 September 2024.
On 5 September 2024 the City of Kobe and the City of Medan signed a memorandum of understanding on water."""


def previewed(client: TestClient, token: str, **fields: str) -> tuple[dict[str, str], dict[str, str]]:
    """Show a document; return the hidden fields of the form, and the keys of the ticks by the words beside them."""
    _, page = send(client, {"token": token, "text": TWO, "published": "2024-09-06", **fields})
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))
    ticks = re.findall(r'name="keep" value="(\w+)"[^>]*>(.*?)</label>', page)
    found: dict[str, str] = {}
    for key, words in ticks:
        text = " ".join(re.sub("<[^>]+>", " ", words).split())
        found[text if text not in found else f"{text} again"] = key
    return hidden, found


def keep(client: TestClient, token: str, hidden: dict[str, str], kept: set[str], **fields: str) -> tuple[int, str]:
    sent = {"token": token, "text": TWO, "published": "2024-09-06", "step": "save", **hidden, **fields}
    answer = client.post("/documents/new", files={"file": ("", b"")}, data={**sent, "keep": sorted(kept)})
    return answer.status_code, answer.headers.get("location") or answer.text


def stated(store: Store, slug: str) -> set[str]:
    """What the default graph says on a document's word."""
    told = document_facts(Snapshot(store), iris.document(slug))
    return {f"{each.property} {iris.slug_of(each.object)}" for each in told}


def test_what_is_unticked_is_rejected_and_can_be_had_back(client: TestClient, store: Store, token: str) -> None:
    hidden, ticks = previewed(client, token, slug="two")
    assert set(hidden["told"].split()) == set(ticks.values())
    assert {"topic water", "status signed", "party Kobe", "Kobe"} <= ticks.keys()
    left = {ticks["topic water"], ticks["Kobe"]}
    assert keep(client, token, hidden, set(ticks.values()) - left, why="not the topic")[0] == 303
    told = stated(store, "two")
    assert "topic water" not in told
    assert "mentions kobe-jp" not in told
    assert {"party kobe-jp", "party medan-id", "mentions rotterdam-nl"} <= told
    cookie = {"Cookie": f"citypact-token={token}", "Accept": "text/html"}
    decisions = client.get("/review/decisions", headers=cookie).text
    shown = read(decisions).text
    assert ("Ada" in shown, "not the topic" in shown, "topic – water" in shown) == (True, True, True)
    assert "rejected this" in send(client, {"token": token, "text": TWO, "published": "2024-09-06", "slug": "two"})[1]
    check = decisions.split('name="check" value="')[1].split('"')[0]
    for iri in re.findall(r'name="about" value="([^"]+)"', decisions):
        form = {"check": check, "verdict": "undo", "about": iri, "next": "/review/decisions"}
        assert client.post("/review/decide", data=form, headers=cookie).status_code == 303
    assert {"topic water", "mentions kobe-jp"} <= stated(store, "two")
    assert client.post("/review/withdraw", data={"check": check, "document": "two"}, headers=cookie).status_code == 303


def fields(page: str) -> dict[str, tuple[str, str]]:
    """Return the names of the fields that put a value right, by their labels, each with the value that it shows."""
    found = {}
    for name, label in re.findall(r'<label class="unseen" for="i(\w+)">([^<]*)</label>', page):
        control = page.split(f'name="instead-{name}"')[1].split("</details>")[0]
        shown = re.search(r' value="([^"]*)"(?: selected)', control) or re.search(r' value="([^"]*)"', control)
        found[label] = (f"instead-{name}", shown[1] if shown else "")
    return found


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_value_is_put_right_and_the_old_one_can_be_had_back(
    client: TestClient, store: Store, token: str, language: str
) -> None:
    slug, text = f"put-right-{language}", TEXT.split("<script>")[0]
    given = {"token": token, "text": text, "published": "2024-09-04", "slug": slug}
    page = send(client, given, {"Accept-Language": language})[1]
    signed, status = (("signed on", "status"), ("ditandatangani pada", "status"))[language == "id"]
    after = {"en": ": what it should say", "id": ": isi yang seharusnya"}[language]
    (day, shown), (state, signed_status) = fields(page)[signed + after], fields(page)[status + after]
    assert (shown, signed_status.rsplit("/", 1)[1]) == ("2024-09-03", "signed")
    planned = signed_status.replace("/signed", "/planned")
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))
    anew = {day: "2024-09-02", state: planned, "keep": hidden["told"].split()}
    seen = send(client, {**given, **hidden, **anew}, {"Accept-Language": language})[1]
    assert "<del>" in seen and fields(seen)[signed + after] == (day, "2024-09-02")
    assert send(client, {**given, **hidden, **anew, "step": "save"})[0] == 303
    told = stated(store, slug)
    assert {"signedOn 2024-09-02", "status planned"} <= told
    assert not {"signedOn 2024-09-03", "status signed"} & told
    document = client.get(f"/id/document/{slug}", headers={"Accept": "text/html", "Accept-Language": language}).text
    assert "2 September 2024" in read(document).text
    assert document.count({"en": "read by an editor", "id": "dibaca penyunting"}[language]) == 2
    cookie = {"Cookie": f"citypact-token={token}", "Accept": "text/html"}
    decisions = client.get("/review/decisions", headers=cookie).text
    assert (
        "corrected" in read(decisions).text
        and '<del><time datetime="2024-09-03">3 September 2024</time></del>' in decisions
    )
    again = send(client, given)[1]
    assert "An editor put this in its place" in again and "2 September 2024" in read(again).text
    check = decisions.split('name="check" value="')[1].split('"')[0]
    taken = [each for each in decisions.split("</tr>") if "<ins>" in each and slug in each and "corrected<" in each]
    assert len(taken) == 2
    for iri in re.findall(r'name="about" value="([^"]+)"', "".join(taken)):
        form = {"check": check, "verdict": "undo", "about": iri, "next": "/review/decisions"}
        assert client.post("/review/decide", data=form, headers=cookie).status_code == 303
    assert {"signedOn 2024-09-03", "status signed"} <= stated(store, slug)
    assert client.post("/review/withdraw", data={"check": check, "document": slug}, headers=cookie).status_code == 303


@pytest.mark.parametrize("written", ["2024-02-30", "<script>alert(1)</script>", "\u202e2024", "x" * 300])
def test_a_day_that_is_none_is_refused_and_the_form_kept(
    client: TestClient, store: Store, token: str, written: str
) -> None:
    hidden, ticks = previewed(client, token, slug="nonsense")
    page = send(client, {"token": token, "text": TWO, "published": "2024-09-06", "slug": "nonsense"})[1]
    day, _ = next(field for label, field in fields(page).items() if label.startswith("signed on"))
    left = {ticks["topic water"]}
    given = {day: written, "why": "a reason of mine"}
    for step in ("save", "preview"):
        status, shown = keep(client, token, hidden, set(ticks.values()) - left, **{**given, "step": step})
        assert status == 400
        assert "is no day, month or year" in shown and "a reason of mine" in shown
        assert shown.count("is no day, month or year") == 1
        assert f'name="{day}" form="adding" value="' in shown and 'aria-invalid="true" aria-describedby="e' in shown
        assert f'value="{ticks["topic water"]}" form="adding">' in shown
        assert "<script>alert" not in shown
    assert "nonsense" not in pipeline.documents_of(store)


def test_a_status_that_is_none_and_the_value_of_what_is_left_out(client: TestClient, store: Store, token: str) -> None:
    hidden, ticks = previewed(client, token, slug="left")
    page = send(client, {"token": token, "text": TWO, "published": "2024-09-06", "slug": "left"})[1]
    status = next(name for label, (name, _) in fields(page).items() if label.startswith("status"))
    assert keep(client, token, hidden, set(ticks.values()), **{status: "signed"})[0] == 400
    planned = "https://w3id.org/citypact/vocabulary/agreement-status/planned"
    rest = set(ticks.values()) - {status.removeprefix("instead-")}
    assert keep(client, token, hidden, rest, **{status: planned})[0] == 303
    assert "status planned" not in stated(store, "left")
    pipeline.remove(store, "left")


def test_who_decided_otherwise_before_is_named_and_nothing_is_kept(
    client: TestClient, store: Store, token: str
) -> None:
    hidden, ticks = previewed(client, token, slug="accepted")
    assert keep(client, token, hidden, set(ticks.values()))[0] == 303
    graph = NamedNode(iris.document_graph("accepted"))
    quad = next(store.match(None, term("topic"), None, graph))
    accept = {"subjects": (quad.subject,), "predicate": quad.predicate, "objects": (quad.object,)}
    decide(store, Decision("accept", "Cici", "2026-01-01T00:00:00Z", **accept))
    status, page = keep(client, token, hidden, set(ticks.values()) - {ticks["topic water"]}, replace="yes")
    assert status == 409
    assert "Cici accepted this statement" in page and f'value="{ticks["topic water"]}" form="adding">' in page
    pipeline.remove(store, "accepted")


def test_an_agreement_that_is_unticked_goes_with_all_that_is_said_of_it(
    client: TestClient, store: Store, token: str
) -> None:
    hidden, ticks = previewed(client, token, slug="whole")
    whole = next(words for words in ticks if words.endswith("between Kobe and Medan (5 September 2024)"))
    assert keep(client, token, hidden, set(ticks.values()) - {ticks[whole]})[0] == 303
    told = stated(store, "whole")
    assert "party rotterdam-nl" in told
    assert not {"party kobe-jp", "party medan-id", "topic water"} & told
    assert "mentions kobe-jp" in told
    page = read(client.get("/id/document/whole", headers={"Accept": "text/html"}).text).text
    assert "between Kobe and Medan" not in page
    assert "between Kobe and Medan" not in client.get("/api/search?q=memorandum").text
    assert "between Kobe and Medan" not in client.get("/agreements", headers={"Accept": "text/html"}).text


def test_what_others_say_too_is_marked(client: TestClient, token: str) -> None:
    twins = {"text": "The City of Osaka and the City of Hamburg are sister cities.", "published": "2024"}
    assert send(client, {"token": token, "slug": "first-told", "step": "save", **twins})[0] == 303
    page = send(client, {"token": token, "slug": "told-again", **twins})[1]
    assert page.count("Other sources say so too") == 1
    assert "Other sources say so too" not in send(client, {"token": token, "slug": "first-told", **twins})[1]


def test_a_text_that_changed_after_it_was_shown_is_shown_again(client: TestClient, store: Store, token: str) -> None:
    hidden, ticks = previewed(client, token, slug="changed")
    status, page = keep(client, token, hidden, set(ticks.values()) - {ticks["topic water"]}, published="2024-09-07")
    assert status == 200
    assert "was changed after it was shown" in page
    assert f'value="{ticks["topic water"]}" form="adding">' in page
    assert f'value="{ticks["status signed"]}" form="adding" checked>' in page
    assert "changed" not in pipeline.documents_of(store)


def test_a_file_is_read_by_its_format(client: TestClient, token: str) -> None:
    file = {"file": ("../../etc/report.md", FILE)}
    page = client.post("/documents/new", files=file, data={"token": token}).text
    assert 'name="slug" value="told-by-file"' in page
    assert 'value="2024-09-04"' in page
    broken = client.post("/documents/new", files={"file": ("a.pdf", b"%PDF-1.4 nothing")}, data={"token": token})
    assert broken.status_code == 422
    assert "/tmp" not in broken.text


@pytest.mark.parametrize(
    ("fields", "status", "says"),
    [
        ({}, 400, "There is nothing to read"),
        ({"text": "x", "address": "https://example.org/"}, 400, "More than one source is given: leave a text"),
        ({"address": "http://127.0.0.1:1/x"}, 422, "127.0.0.1, an address in a private network"),
        ({"address": "file:///etc/passwd"}, 422, "is no http or https address"),
        ({"address": "/etc/passwd"}, 400, "is no address"),
        ({"text": TEXT, "published": "yesterday"}, 400, "is no date"),
        ({"text": TEXT, "language": "!!"}, 400, "is no language code"),
    ],
)
def test_what_cannot_be_read_is_said_and_the_form_kept(
    client: TestClient, token: str, fields: dict[str, str], status: int, says: str
) -> None:
    got, page = send(client, {"token": token, **fields})
    assert (got, says in page) == (status, True)
    assert all(value in page for value in fields.values() if value != TEXT)


def test_only_editors_may(client: TestClient, data: Path) -> None:
    reviewer = Tokens(data / "tokens.json").add("Bob", Role.REVIEWER)
    assert send(client, {"text": TEXT})[0] == 401
    assert send(client, {"text": TEXT, "token": "nope"})[0] == 401
    status, page = send(client, {"text": TEXT, "token": reviewer})
    assert status == 403
    assert "The token of Bob allows no editing" in page


def test_who_is_logged_in_needs_no_token_but_our_form(client: TestClient, token: str) -> None:
    cookie = {"Cookie": f"citypact-token={token}"}
    page = client.get("/documents/new", headers=cookie).text
    assert 'name="token"' not in page
    check = page.split('name="check" value="')[1].split('"')[0]
    assert send(client, {"text": TEXT, "check": check}, cookie)[0] == 200
    assert send(client, {"text": TEXT}, cookie)[0] == 401


def test_who_is_logged_in_is_led_to_the_review_of_what_they_see(client: TestClient, token: str) -> None:
    send(client, {"token": token, "text": TEXT, "slug": "reviewed", "step": "save"})
    cookie = {"Cookie": f"citypact-token={token}", "Accept": "text/html"}
    for path, link in (
        ("/id/document/reviewed", "/review/document/reviewed"),
        ("/id/city/surabaya-id", "/review/thing?iri=https%3A%2F%2Fw3id.org%2Fcitypact%2Fid%2Fcity%2Fsurabaya-id"),
    ):
        seen = client.get(path, headers=cookie)
        assert link in read(seen.text).links
        assert client.get(link, headers=cookie).status_code == 200
        everybody = client.get(path, headers={"Accept": "text/html", "If-None-Match": seen.headers["etag"]})
        assert everybody.status_code == 200
        assert link not in read(everybody.text).links


@pytest.mark.parametrize("header", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}])
def test_the_form_of_another_site_is_refused(client: TestClient, token: str, header: dict[str, str]) -> None:
    assert send(client, {"token": token, "text": TEXT}, header)[0] == 403


def test_a_large_form_is_refused_before_it_is_read(client: TestClient, token: str) -> None:
    assert send(client, {"token": token, "text": "x" * LARGEST})[0] == 413


def test_a_server_that_changes_nothing_says_so(store: Store, data: Path) -> None:
    with TestClient(create_app(Settings(data=data, read_only=True), store)) as client:
        assert client.get("/documents/new").status_code == 403
        assert client.post("/documents/new", data={"text": TEXT}, files={"file": ("", b"")}).status_code == 403
        assert "/documents/new" not in client.get("/documents").text
