"""The built wheel, unpacked elsewhere, works as the checkout does: code, data files and seeds are all in it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and unpack it; the interpreter's other packages serve as its dependencies."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("citypact-*.whl")
    site = folder / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def run(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the `citypact` of the unpacked wheel in a folder of its own."""
    program = (
        "import sys, graph; assert graph.__file__.startswith(sys.argv.pop(1)), graph.__file__;"
        "from api.cli.main import main; sys.exit(main())"
    )
    environment = {
        **os.environ,
        "PYTHONPATH": str(site),
        "PYTHONSAFEPATH": "1",
        "CITYPACT_DATA": str(site.parent / "data"),
    }
    return subprocess.run(
        [sys.executable, "-c", program, str(site), *arguments],
        cwd=site.parent, env=environment, capture_output=True, text=True, timeout=300,
    )  # fmt: skip


def test_every_data_file_of_the_packages_is_in_the_wheel(unpacked: Path) -> None:
    listing = subprocess.run(
        ["git", "ls-files", "ontology", "graph", "api", "seeds"], cwd=ROOT, capture_output=True, text=True
    )
    if listing.returncode:
        pytest.skip("not a git checkout: the list of tracked files is not known")
    missing = [name for name in listing.stdout.splitlines() if not (unpacked / name).exists()]
    assert missing == []


def test_it_extracts_loads_and_answers(unpacked: Path) -> None:
    documents = sorted((unpacked / "seeds" / "documents").glob("*.md"))
    assert len(documents) == 43
    extracted = run(unpacked, "extract", str(documents[0]))
    assert extracted.returncode == 0, extracted.stderr
    assert "https://w3id.org/citypact/ontology#" in extracted.stdout
    loaded = run(unpacked, "load", *map(str, documents[:3]))
    assert loaded.returncode == 0, loaded.stderr
    query = "SELECT (COUNT(?d) AS ?documents) { ?d a <https://w3id.org/citypact/ontology#Document> }"
    answer = run(unpacked, "query", query, "--format", "csv")
    assert answer.stdout.split() == ["documents", "3"], answer.stderr
