"""What the documentation tells people to type is run: shell blocks of a page in one shell, queries on the seeds."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import pipeline
from graph.documents import read
from graph.store import Store
from ontology.terms import PREFIXES

ROOT = Path(__file__).parents[1]
HEAD = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
BASH = shutil.which("bash")
CURL = shutil.which("curl")


def blocks(page: str, language: str) -> list[str]:
    """Return the code blocks of a page in a language, in their order."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


QUERIES = [(page, number) for page in ("README.md", "docs/sparql.md") for number in range(len(blocks(page, "sparql")))]


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with the documents that come with citypact."""
    data = tmp_path_factory.mktemp("seeds") / "data"
    with Store.open(data) as store:
        pipeline.load(store, read(ROOT / "seeds" / "documents"))
    return data


@pytest.fixture(scope="module")
def store(seeds: Path) -> Iterator[Store]:
    with Store.open(seeds, read_only=True) as store:
        yield store


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def shell(script: str, folder: Path, data: Path) -> str:
    """Run a script with `citypact` on the path and another port than 8000; return what it prints."""
    environment = {**os.environ, "CITYPACT_DATA": str(data), "NO_COLOR": "1"}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    assert BASH
    ran = subprocess.run(
        [BASH, "-euo", "pipefail", "-m", "-c", script.replace("8000", str(free_port()))],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=180, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, f"{ran.stdout}\n{ran.stderr}"
    return ran.stdout


@pytest.mark.parametrize(("page", "number"), QUERIES)
def test_every_query_answers(store: Store, page: str, number: int) -> None:
    query = blocks(page, "sparql")[number]
    assert len(list(store.query(HEAD + query if "PREFIX" not in query else query))) > 0


def test_the_readme_s_answer_is_the_answer(store: Store) -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8").partition("| partner | year | quote |\n|---|---|---|\n")[2]
    told = [tuple(row.split(" | ")[:2]) for row in page.partition("\n\n")[0].replace("| ", "", 1).split("\n| ")]
    rows = store.query(blocks("README.md", "sparql")[0])
    assert told == [(row["partner"].value, row["year"].value) for row in rows]


def test_pages_hold_nothing_that_is_not_run() -> None:
    for page in ("docs/tutorial.md", "docs/sparql.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        assert set(re.findall(r"^```(\w*)$", text, re.MULTILINE)) <= {"sh", "sparql", ""}, page


@pytest.mark.skipif(not (BASH and CURL), reason="the tutorial uses bash and curl")
def test_the_tutorial_leads_to_a_table_a_picture_and_a_citation(tmp_path: Path) -> None:
    shell("\n".join(blocks("docs/tutorial.md", "sh")), tmp_path, tmp_path / "unused")
    table = (tmp_path / "partners.csv").read_text(encoding="utf-8")
    assert "Turin" in table
    assert "Kochi" in table
    assert "signed a memorandum of" in table
    assert "Turin" in (tmp_path / "partners-page.csv").read_text(encoding="utf-8")
    assert (tmp_path / "network.svg").read_text(encoding="utf-8").count("<text") == 3
    assert "Mario Esempio" in (tmp_path / "graph.nq").read_text(encoding="utf-8")
    assert not (tmp_path / "unused").exists()


@pytest.mark.skipif(not (BASH and CURL), reason="the page uses bash and curl")
def test_the_endpoint_answers_what_the_page_types(tmp_path: Path, seeds: Path) -> None:
    start = "citypact serve --port 8000 --read-only > server.log 2>&1 &\n"
    wait = (
        "curl --silent --retry 60 --retry-delay 1 --retry-all-errors --fail http://127.0.0.1:8000/health > /dev/null\n"
    )
    told = shell(start + wait + "\n".join(blocks("docs/sparql.md", "sh")) + "\nkill %1\n", tmp_path, seeds)
    assert len(told.splitlines()) == 4


@pytest.mark.skipif(not BASH, reason="the README uses a shell")
def test_the_readme_s_commands_run(tmp_path: Path, seeds: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(seeds, data)
    script = "\n".join(block for block in blocks("README.md", "sh") if not block.startswith("make "))
    told = shell(script, tmp_path, data)
    assert "Malang" in told or "partner" in told.lower()
    assert "Turin" in told
