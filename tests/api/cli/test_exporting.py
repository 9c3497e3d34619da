from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import RdfFormat

from tests.api.cli.conftest import Run

ONE = "https://w3id.org/citypact/graph/document/one"


@pytest.mark.parametrize(
    ("name", "format", "graphs"),
    [
        ("trig", RdfFormat.TRIG, 2),
        ("nquads", RdfFormat.N_QUADS, 2),
        ("jsonld", RdfFormat.JSON_LD, 2),
        ("turtle", RdfFormat.TURTLE, 1),
        ("ntriples", RdfFormat.N_TRIPLES, 1),
        ("rdfxml", RdfFormat.RDF_XML, 1),
    ],
)
def test_export(run: Run, data: Path, name: str, format: RdfFormat, graphs: int) -> None:
    code, out, err = run("export", "--format", name)
    assert (code, err) == (0, "")
    quads = list(pyoxigraph.parse(out, format))
    assert len({quad.graph_name for quad in quads}) == graphs
    assert len(quads) > 1000


@pytest.mark.parametrize("graph", ["document/one", ONE])
def test_export_one_graph(run: Run, data: Path, tmp_path: Path, graph: str) -> None:
    assert run("export", "-f", "ntriples", "-g", graph, "-o", tmp_path / "out.nt") == (0, "", "")
    assert len((tmp_path / "out.nt").read_text().splitlines()) == 3


def test_export_what_there_is_not(run: Run, data: Path, tmp_path: Path) -> None:
    message = "citypact: There is no graph document/none: `citypact info` lists the graphs.\n"
    assert run("export", "--graph", "document/none") == (1, "", message)
    code, _, err = run("export", "--output", tmp_path)
    assert (code, err) == (2, f"citypact: {tmp_path} cannot be written: Is a directory.\n")


def test_validate(run: Run, data: Path) -> None:
    code, out, err = run("validate")
    assert code == 1  # the sample is not entailed, so ties stand in one direction
    assert "cp:partnerOf stands in both directions." in out
    assert "violations" in err


def test_info(run: Run, data: Path) -> None:
    code, out, err = run("info")
    assert (code, err) == (0, "")
    lines = [line.split() for line in out.splitlines()]
    assert ["data", "directory", str(data)] in lines
    assert ["cp:City", "4"] in lines
    assert ["document/...", "(1)", "3"] in lines
    assert ["server", "none"] in lines
    (data / "server.json").write_text('{"address": "http://127.0.0.1:9", "token": "of a dead server"}')
    assert ["server", "none"] in [line.split(maxsplit=1) for line in run("info").out.splitlines()]
