"""What is wrong is told in the reader's language: every sentence has one, and no page mixes two. Texts are made up."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
import yaml
from starlette.testclient import TestClient

from api.app import create_app
from api.languages import language
from api.pages.submission import LARGEST
from api.settings import Settings
from api.tokens import Role, Tokens
from graph import errors
from graph.errors import Message, UsageError
from graph.store import Store
from tests.api.html import read

HERE = Path(__file__).parents[2]
ROOMS = ("api/*.py", "api/pages/*.py", "api/views/*.py", "graph/documents/*.py", "graph/review/*.py")
MODULES = ("graph/stored.py", "graph/pipeline.py", "graph/parallel.py", "graph/comparison/compared.py")
AT_START = {"settings.py", "tokens.py", "assets.py", "admin.py"}
"""Modules whose errors a terminal tells, or the protocol between our own programs."""

FAMILY = {name for name in dir(errors) if isinstance(getattr(errors, name), type)} | {
    "Unauthorized",
    "Forbidden",
    "Incomplete",
    "TooLarge",
    "NotReady",
}
ENGLISH = re.compile(
    r"(?<![-/\w])(the|is|are|and|there|this|that|here|not|no|with|for|of|was|it|which|to|write|give)(?![-/\w])", re.I
)
FOREIGN = re.compile(r"<(textarea|pre|code|select|script|title)\b.*?</\1>|<(\w+)[^>]* lang=\"en\"[^>]*>.*?</\2>", re.S)
"""What a page in Indonesian may hold in English: what was typed, addresses, choices, and what is marked as English."""


def modules() -> Iterator[Path]:
    for pattern in ROOMS:
        yield from (path for path in sorted(HERE.glob(pattern)) if path.name not in AT_START)
    yield from (HERE / name for name in MODULES)


def templates() -> dict[str, set[str]]:
    """The templates of the family's errors and messages, by module, "" for one that is put together in place."""
    found: dict[str, set[str]] = {}
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FAMILY and node.args:
                told = node.args[0]
                if isinstance(told, ast.Constant):
                    found.setdefault(path.name, set()).add(str(told.value))
                elif isinstance(told, ast.JoinedStr | ast.BinOp):
                    found.setdefault(path.name, set()).add("")
    return found


def catalogue(code: str) -> dict[str, str]:
    text = (HERE / "api" / "locale" / f"messages-{code}.yaml").read_text(encoding="utf-8")
    known: dict[str, str] = yaml.safe_load(text)
    return known


def test_every_message_that_a_page_can_show_has_its_indonesian_words() -> None:
    known = catalogue("id")
    missing = {name: sorted(told - known.keys()) for name, told in templates().items() if told - known.keys()}
    assert missing == {}
    assert sum(map(len, templates().values())) > 80


@pytest.mark.parametrize("code", ["en", "id"])
def test_no_words_are_left_of_a_message_that_is_gone(code: str) -> None:
    texts = [
        path.read_text(encoding="utf-8") for path in (*modules(), *HERE.glob("graph/*.py"), *HERE.glob("graph/*/*.py"))
    ]
    strings = {
        node.value
        for text in texts
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert [each for each in catalogue(code) if each not in strings] == []


@pytest.mark.parametrize("code", ["en", "id"])
def test_words_have_the_slots_of_their_message_and_name_no_command(code: str) -> None:
    for template, words in catalogue(code).items():
        assert set(re.findall(r"{\w+", words)) <= set(re.findall(r"{\w+", template)), template
        assert not re.search(r"--\w|`citypact", words), words
    assert not [words for words in catalogue("id").values() if ENGLISH.search(re.sub("“.*?”", "", words))]


def test_a_message_is_told_in_the_language_and_a_foreign_one_quoted() -> None:
    told = UsageError("{value!r} is no year: give four digits, such as 2019.", value="soon")
    assert str(told) == language("en").message(told.message) == "'soon' is no year: give four digits, such as 2019."
    assert language("id").message(told.message) == "'soon' bukan tahun: tulis empat angka, misalnya 2019."
    assert language("en").message("line 1: {x}") == "line 1: {x}"
    assert language("id").message("line 1: {x}") == "Pesan program, dalam bahasa Inggris: “line 1: {x}”"
    inner = Message("only the feed's own summary was read: {reason}", reason=Message("{link} is no web page", link="x"))
    assert language("id").message(inner) == "Hanya ringkasan dari umpan yang dibaca: x bukan halaman web."


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def editor(data: Path) -> str:
    return Tokens(data / "tokens.json").add("Ada", Role.EDITOR)


@pytest.fixture(scope="module")
def web(data: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(data=data), Store.memory()), follow_redirects=False) as client:
        yield client


def words(html: str) -> str:
    """What a reader of a page in Indonesian reads as its own words: without names, quotations and values."""
    read(html)
    main = FOREIGN.sub(" ", html[html.index("<main") : html.index("</main")])
    text = unescape(re.sub("<[^>]+>", " ", main))
    return re.sub(r"“.*?”|'.*?'", " ", " ".join(text.split()))


def require_own_words(html: str, code: str) -> None:
    english = ENGLISH.findall(words(html))
    assert bool(english) == (code == "en"), (english, words(html)[:500])


BAD = [
    "/nowhere",
    "/id/city/nope",
    "/id/city/a%20b",
    "/id/city/nope?format=docx",
    "/questions/nope",
    "/questions/partners?format=xls",
    "/questions/partners?view=zz",
    "/questions/partners?actor=",
    "/questions/partners?actor=Nobody&format=csv",
    "/questions/partner-cities?since=x",
    "/questions/agreements-by-topic?topic=x",
    "/questions/quotes-with-text?text=%0A",
    "/agreements?year=abc",
    "/agreements?topic=x",
    "/agreements?party=Nobody",
    "/agreements?page=x",
    "/agreements.csv?kind=treaty",
    "/documents?year=abc",
    "/documents?language=!!",
    "/map?year=abc",
    "/map?topic=x",
    "/map?country=Utopia",
    "/map?projection=x",
    "/network?topic=x",
    "/network?as_of=soon",
    "/network?colour=x",
    "/network?size=x",
    "/network?most=many",
    "/network?actor=Nobody",
    "/network.docx",
    "/network.csv?kind=x",
    "/network/tie?one=A&other=B",
    "/network/path?one=Nobody&other=Nobody",
    "/network/all.docx",
    "/measures?sort=x",
    "/measures?as_of=1800",
    "/compare.csv",
    "/compare.csv?one=&other=",
    "/compare/sources.docx?here=documents&there=datasets",
    "/timeline?actor=Nobody",
    "/vocabulary/topic/nope",
    "/graph/document/nope",
    "/graph/document/nope.xyz",
    "/export/abc",
    f"/export/{'0' * 64}",
    "/review/document/nope",
]


@pytest.mark.parametrize("code", ["en", "id"])
@pytest.mark.parametrize("path", BAD)
def test_a_page_asked_for_what_makes_no_sense_says_so_in_its_language(web: TestClient, path: str, code: str) -> None:
    answer = web.get(path, headers={"Accept": "text/html", "Accept-Language": code})
    if path.startswith("/review"):
        assert answer.status_code == 200
        return
    assert 400 <= answer.status_code < 500, path
    assert answer.headers["content-language"] == code
    require_own_words(answer.text, code)


@pytest.mark.parametrize("code", ["en", "id"])
@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, 400),
        ({"token": "nope", "text": "x"}, 401),
        ({"address": "http://127.0.0.1:1/x"}, 422),
        ({"address": "http://nowhere.invalid/x"}, 422),
        ({"address": "file:///etc/passwd"}, 422),
        ({"address": "etc"}, 400),
        ({"text": "x", "published": "yesterday"}, 400),
        ({"text": "x", "language": "!!"}, 400),
        ({"text": "x" * LARGEST}, 413),
        ({"text": "---\n: :\nText"}, 200),
        ({"text": "Bonjour tout le monde, nous sommes venus de Paris", "language": "fr"}, 200),
    ],
)
def test_the_form_for_a_document_answers_in_its_language(
    web: TestClient, editor: str, fields: dict[str, str], status: int, code: str
) -> None:
    headers = {"Accept": "text/html", "Accept-Language": code}
    answer = web.post("/documents/new", files={"file": ("", b"")}, data={"token": editor, **fields}, headers=headers)
    assert answer.status_code == status
    require_own_words(answer.text, code)
    assert not re.search(r"--\w|citypact ", words(answer.text))


@pytest.mark.parametrize("code", ["en", "id"])
@pytest.mark.parametrize(
    ("name", "content"),
    [("a.pdf", b"%PDF-1.4 x"), ("a.docx", b"PK\x03\x04"), ("a.txt", b"\x00\x01"), ("a.html", b"<p>")],
)
def test_a_file_that_cannot_be_read_is_named_in_the_language(
    web: TestClient, editor: str, name: str, content: bytes, code: str
) -> None:
    headers = {"Accept": "text/html", "Accept-Language": code}
    answer = web.post("/documents/new", files={"file": (name, content)}, data={"token": editor}, headers=headers)
    assert answer.status_code == 422
    assert name in words(answer.text)
    require_own_words(answer.text, code)


@pytest.mark.parametrize("code", ["en", "id"])
def test_a_reviewer_is_refused_in_their_language(web: TestClient, editor: str, code: str) -> None:
    headers = {"Accept": "text/html", "Accept-Language": code}
    refused = [
        web.post("/review/login", data={"token": "nope"}, headers=headers),
        web.post("/review/decide", data={"verdict": "accept"}, headers=headers),
        web.post("/review/decide", data={"verdict": "accept"}, headers={**headers, "Origin": "https://evil.example"}),
        web.post("/review/suppress", data={}, headers={**headers, "Cookie": f"citypact-token={editor}"}),
        web.post("/review/decide", data={}, headers={**headers, "Cookie": f"citypact-token={editor}"}),
    ]
    for answer in refused:
        assert answer.status_code in (400, 403)
        require_own_words(answer.text, code)


def test_the_reference_of_the_interface_is_told_in_the_language(web: TestClient) -> None:
    answer = web.get("/api", headers={"Accept": "text/html", "Accept-Language": "id"})
    require_own_words(answer.text, "id")
    assert "Tahun penandatanganan." in answer.text
    assert language("id").text("error.quoted").split("“")[0] not in answer.text


def test_a_problem_in_json_follows_the_language_and_says_which(web: TestClient) -> None:
    told = web.get("/api/agreements?year=soon", headers={"Accept-Language": "id"})
    assert (told.headers["content-language"], told.headers["vary"]) == ("id", "Accept, Accept-Language, Cookie")
    assert told.json() == {
        "title": "Permintaan Buruk",
        "status": 400,
        "detail": "'soon' bukan tahun: tulis empat angka, misalnya 2019.",
    }
    told = web.get("/api/agreements?year=soon")
    assert (told.headers["content-language"], told.json()["title"]) == ("en", "Bad Request")
