from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import RdfFormat

from tests.api.cli.conftest import Run
from tests.graph.documents import samples

TEXT = "Mayor Ada Example of Bandung signed a memorandum of understanding with Jeddah in Bandung on 3 September 2024.\n"
GRAPH = "https://w3id.org/citypact/graph/document/report"
TITLE = "http://purl.org/dc/terms/issued"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Return a file with a made-up report."""
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "format", "named"),
    [
        ("trig", RdfFormat.TRIG, True),
        ("nquads", RdfFormat.N_QUADS, True),
        ("jsonld", RdfFormat.JSON_LD, True),
        ("turtle", RdfFormat.TURTLE, False),
    ],
)
def test_formats(run: Run, report: Path, name: str, format: RdfFormat, named: bool) -> None:
    code, out, err = run("extract", report, "--format", name, "--published", "2024-09", "--language", "en")
    assert (code, err) == (0, "")
    quads = list(pyoxigraph.parse(out, format))
    issued = [quad for quad in quads if quad.predicate.value == TITLE]
    assert [quad.object.value for quad in issued] == ["2024-09"]
    assert (str(issued[0].graph_name) == f"<{GRAPH}>") is named


def test_every_quote_is_in_the_text(run: Run, report: Path) -> None:
    out = run("extract", report, "-f", "nquads").out
    values: dict[str, dict[str, str]] = {}
    for quad in pyoxigraph.parse(out, RdfFormat.N_QUADS):
        values.setdefault(str(quad.subject), {})[quad.predicate.value.rpartition("#")[2]] = quad.object.value
    evidence = [value for value in values.values() if "quote" in value]
    assert evidence
    for each in evidence:
        assert TEXT[int(each["startOffset"]) : int(each["endOffset"])] == each["quote"]


def test_json(run: Run, report: Path) -> None:
    found = json.loads(run("extract", report, "--format", "json").out)
    assert {place["name"] for place in found["places"]} == {"Bandung", "Jeddah"}


def test_a_warning_goes_to_standard_error(run: Run, report: Path) -> None:
    code, _, err = run("extract", report)
    assert code == 0
    assert err.startswith("With a warning:\n  report: no date of publication: “yesterday”")


def test_another_language_gives_its_description_only(run: Run, tmp_path: Path) -> None:
    (tmp_path / "lyon.txt").write_text("Le maire de Lyon a signé hier un accord avec la ville de Montréal.")
    code, out, err = run("extract", tmp_path / "lyon.txt", "-f", "nquads", "--published", "2024")
    assert code == 0
    assert "partnerOf" not in out and "cp:Evidence" not in out
    assert "lyon: " in err and "fr" in err


def test_the_same_file_gives_the_same_bytes(run: Run, report: Path) -> None:
    assert run("extract", report).out == run("extract", report).out


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.txt", b"", "is empty: there is nothing to load."),
        ("binary.txt", b"\0\1\2", "is binary, not text: convert it to text, HTML, PDF or Word first."),
        ("odd.txt", b"x\x81y", "is in no known encoding: save it as UTF-8."),
        ("large.txt", b"x" * 20_001, "is larger than 0.02 MB: split it, or raise the limit with --max-size."),
        ("secret.pdf", samples.encrypted_pdf(), "is encrypted: save a copy without a password and load that."),
        ("scan.pdf", samples.pdf(), "has no text, it is probably a scan: run text recognition (OCR) on it first."),
    ],
)
def test_bad_input(run: Run, tmp_path: Path, name: str, content: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert run("extract", tmp_path / name, "--max-size", "0.02") == (1, "", f"citypact: {tmp_path / name} {message}\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere.txt"], "nowhere.txt cannot be read: No such file or directory."),
        (["-", "--published", "soon"], "'soon' is no date: write it as 2024-09-03, 2024-09 or 2024."),
        (["-", "--language", "Indonesian"], "'Indonesian' is no language code: write it as id or en."),
    ],
)
def test_wrong_use(run: Run, arguments: list[str], message: str) -> None:
    assert run("extract", *arguments) == (2, "", f"citypact: {message}\n")


def test_several_documents_in_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "feed.rss").write_text(samples.RSS.format(base="https://example.org"))
    code, out, err = run("extract", tmp_path / "feed.rss", "-f", "json")
    assert code == 1
    assert isinstance(json.loads(out), dict)
    assert "Refused:\n  https://example.org/kosong is an entry without text." in err


def test_an_address(run: Run) -> None:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(samples.PAGE.encode())

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        url = f"http://127.0.0.1:{server.server_port}/news"
        private = run("extract", url)
        code, out, err = run("extract", url, "--allow-private", "-f", "nquads")
        thread.join()
    assert private == (
        1,
        "",
        f"citypact: {url} leads to the private address 127.0.0.1: allow it with --allow-private.\n",
    )
    assert (code, err) == (0, "")
    assert f"<http://purl.org/dc/terms/source> <{url}>" in out
