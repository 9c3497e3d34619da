"""The embedded store: what is written stays, what cannot be opened says why."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat

from graph.errors import StoreBusy, StoreError, StoreReadOnly, UsageError
from graph.store import Store, TripleStore

A, P, G = (NamedNode(f"https://x.example/{name}") for name in "apg")


def quad(value: str, graph: NamedNode | DefaultGraph = G) -> Quad:
    return Quad(A, P, Literal(value), graph)


def test_a_store_in_memory_answers_and_counts_its_generations() -> None:
    store: TripleStore = Store.memory()
    store.extend([quad("1"), quad("2")])
    assert len(store) == 2
    assert quad("1") in store
    assert list(store.match(A, None, Literal("2"))) == [quad("2")]
    assert [str(row["n"]) for row in store.query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")] == [
        '"2"^^<http://www.w3.org/2001/XMLSchema#integer>'
    ]
    assert isinstance(store, Store)
    assert [store.publish(), store.publish()] == [1, 1]
    assert store.generation_path() is None


def test_a_syntax_error_is_told_with_its_place_and_changes_nothing() -> None:
    store = Store.memory()
    with pytest.raises(UsageError, match=r"not valid SPARQL: Syntax error at line 1, column "):
        store.query("SELECT * WHERE {")
    with pytest.raises(UsageError, match="not valid SPARQL"):
        store.update("INSERT DATA { <https://x.example/a> <https://x.example/p> 1 } ; nonsense")
    assert len(store) == 0


def test_what_is_written_is_there_at_the_next_start(tmp_path: Path) -> None:
    with Store.open(tmp_path / "new" / "data") as store:
        store.update('INSERT DATA { <https://x.example/a> <https://x.example/p> "1" }')
    with Store.open(tmp_path / "new" / "data") as store:
        assert quad("1", DefaultGraph()) in store


def test_readers_see_the_newest_generation_and_never_write(tmp_path: Path) -> None:
    with Store.open(tmp_path) as writer:
        writer.extend([quad("1")])
        with Store.open(tmp_path, read_only=True) as reader:
            assert len(reader) == 0
        assert writer.publish() == 2
        writer.extend([quad("2")])
        with Store.open(tmp_path, read_only=True) as reader:
            assert (len(reader), reader.generation) == (1, 2)
            assert reader.generation_path() == tmp_path / "generations" / "2"
            with pytest.raises(StoreReadOnly, match="reading only"):
                reader.extend([quad("3")])


def test_a_second_writer_is_refused_and_told_who_holds_the_directory(tmp_path: Path) -> None:
    code = "import sys; from graph.store import Store; s = Store.open(sys.argv[1]); print('open', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(StoreBusy, match=rf"\(id {holder.pid}\) holds the data directory {tmp_path}"):
            Store.open(tmp_path)
        holder.kill()
    with Store.open(tmp_path) as store:
        assert len(store) == 0


def test_a_directory_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "format").write_text("999\n")
    for read_only in (False, True):
        with pytest.raises(StoreError, match=r"made by a newer citypact \(layout 999, this one reads 1\)"):
            Store.open(tmp_path, read_only)


def test_a_directory_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match=r"file/data is not writable .*--data or CITYPACT_DATA"):
        Store.open(tmp_path / "file" / "data")


def test_a_directory_without_data_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no data in"):
        Store.open(tmp_path, read_only=True)


def test_a_damaged_store_is_refused_and_the_directory_released(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.extend([quad("1")])
    (tmp_path / "store" / "CURRENT").write_text("nonsense")
    for _ in range(2):
        with pytest.raises(StoreError, match="cannot be opened"):
            Store.open(tmp_path)


FULL = """
import resource, sys
from pyoxigraph import Literal, NamedNode, Quad
from graph.errors import StoreError
from graph.store import Store
a = NamedNode("http://e/a")
with Store.open(sys.argv[1]) as store:
    store.extend([Quad(a, a, Literal("kept"))])
    store.publish()
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
    try:
        store.extend(Quad(a, a, Literal(f"{number} " + 100 * "x")) for number in range(10_000))
    except StoreError as error:
        print(error)
"""


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", FULL, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.stdout.startswith(f"The store in {tmp_path} could not be written (")
    assert done.stdout.endswith("): make room, and do the same again; what was stored before is there\n")
    with Store.open(tmp_path) as store:
        assert len(store) == 1


@pytest.mark.parametrize("on_disk", [True, False])
def test_a_copy_changes_nothing_and_leaves_nothing(tmp_path: Path, on_disk: bool) -> None:
    with Store.open(tmp_path) if on_disk else Store.memory() as store:
        store.extend([quad("1")])
        with store.copied() as folder:
            copy = pyoxigraph.Store(str(folder))
            copy.extend([quad("2")])
            assert len(copy) == 2
            del copy
        assert set(store.match()) == {quad("1")}
    assert not list(tmp_path.glob("copy-*"))


@pytest.mark.parametrize("on_disk", [False, True])
def test_a_compacted_store_holds_the_same_and_only_a_writer_compacts(tmp_path: Path, on_disk: bool) -> None:
    with Store.open(tmp_path) if on_disk else Store.memory() as store:
        store.update("INSERT DATA { <urn:a> <urn:b> 1 , 2 , 3 }")
        store.update("DELETE DATA { <urn:a> <urn:b> 2 }")
        store.compact()
        assert sorted(quad.object.value for quad in store.match()) == ["1", "3"]
        store.publish()
    if on_disk:
        with Store.open(tmp_path, read_only=True) as reader:
            assert len(reader) == 2
            with pytest.raises(StoreReadOnly):
                reader.compact()


def test_a_copy_that_a_crash_left_behind_is_removed(tmp_path: Path) -> None:
    (tmp_path / "copy-x" / "store").mkdir(parents=True)
    with Store.open(tmp_path):
        assert not list(tmp_path.glob("copy-*"))


def test_export_writes_the_dataset_or_one_graph() -> None:
    store = Store.memory()
    store.extend([quad("1"), quad("2", DefaultGraph())])
    output = BytesIO()
    store.export(output, RdfFormat.N_QUADS)
    assert sorted(output.getvalue().decode().splitlines()) == [
        '<https://x.example/a> <https://x.example/p> "1" <https://x.example/g> .',
        '<https://x.example/a> <https://x.example/p> "2" .',
    ]
    output = BytesIO()
    store.export(output, RdfFormat.TURTLE, DefaultGraph())
    assert b'"2"' in output.getvalue()
    with pytest.raises(UsageError, match="holds one graph"):
        store.export(BytesIO(), RdfFormat.TURTLE)
