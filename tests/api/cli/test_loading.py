from __future__ import annotations

from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from graph.store import Store
from tests.api.cli.conftest import Run

TEXT = "Mayor Ada Example of Bandung signed a memorandum of understanding with Jeddah on 3 September 2024.\n"  # made up


def write(folder: Path, **documents: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in documents.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def rows(out: str) -> dict[str, int]:
    """Return the counts that a command printed."""
    pairs = (line.rsplit(None, 1) for line in out.splitlines()[2:])
    return {name: int(count) for name, count in pairs}


def test_load_twice_change_and_remove(run: Run, tmp_path: Path) -> None:
    data, folder = tmp_path / "data", write(tmp_path / "in", one=TEXT, two=TEXT.replace("Jeddah", "Osaka"))
    options = ("--data", data, "--published", "2024-09-04")
    assert rows(run("load", folder, *options).out) == {"loaded": 2}
    assert rows(run("load", folder, *options).out) == {"unchanged": 2}
    assert rows(run("load", folder, *options, "--force").out) == {"replaced": 2}
    write(folder, two=TEXT.replace("Jeddah", "Busan"))
    changed = run("load", folder, *options)
    assert rows(changed.out) == {"replaced": 1, "unchanged": 1}
    assert changed.err.startswith("Replaced:\n  two: what was loaded under this name before is gone: give an `id` to")
    assert rows(run("reload", "--data", data).out) == {"unchanged": 2}
    assert rows(run("reload", "two", "--data", data).out) == {"replaced": 1}
    ties = run("query", "SELECT ?b { ?a cp:partnerOf ?b ; rdfs:label 'Bandung'@en . }", "--data", data, "-f", "csv").out
    assert ("busan-kr" in ties, "osaka-jp" in ties) == (True, False)
    assert rows(run("remove", "https://w3id.org/citypact/id/document/two", "one", "--data", data).out) == {"removed": 2}
    assert run("query", "ASK { ?x a cp:Document }", "--data", data).out == "no\n"


def test_the_rest_is_loaded_and_the_bad_ones_are_listed(run: Run, tmp_path: Path) -> None:
    folder = write(
        tmp_path / "in", a=TEXT, b="", c="---\nid: a\n---\nAnother text of one name.", d="---\nid: [\n---\nText."
    )
    (folder / "e.txt").write_bytes(b"\0")
    (folder / ".hidden").write_text("")
    code, out, err = run("load", folder, "--data", tmp_path / "data", "--published", "2024", "--language", "en")
    assert code == 1
    assert rows(out) == {"loaded": 2, "with a warning": 1, "refused": 3, "skipped": 1}
    assert [line for line in err.splitlines() if not line.startswith(" ")] == [
        "Skipped:",
        "With a warning:",
        "Refused:",
    ]
    assert f"  {folder / '.hidden'}: hidden" in err
    assert "  d: its front matter is malformed (line 3 is not YAML): the whole file was taken as text" in err
    assert f"  {folder / 'b.txt'} is empty: there is nothing to load." in err
    assert "  a: another document of this run has the same name and another text" in err
    assert f"  {folder / 'e.txt'} is binary, not text" in err


def test_three_bad_ones_among_a_thousand(run: Run, tmp_path: Path) -> None:
    told = {f"d{number:03}": f"Made-up report {number}. {TEXT if number % 10 == 0 else ''}" for number in range(998)}
    folder = write(tmp_path / "in", **told, empty="")
    (folder / "d997.txt").write_bytes(b"\0")
    (folder / "undecodable.md").write_bytes(b"\x81\x8d\x8f" * 50)
    code, out, err = run("load", folder, "--data", tmp_path / "data", "--published", "2024-09-04", "--language", "en")
    assert (code, rows(out)) == (1, {"loaded": 997, "refused": 3})
    assert [line.split()[0] for line in err.split("Refused:\n")[1].splitlines()] == [
        str(folder / name) for name in ("d997.txt", "empty.txt", "undecodable.md")
    ]
    assert "Jeddah" in run("ask", "partners", "--actor", "Bandung", "--data", tmp_path / "data").out


def test_nothing_is_loaded_where_a_target_is_missing(run: Run, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", one=TEXT)
    code, out, _ = run("load", folder, tmp_path / "none", "--data", tmp_path / "data")
    assert (code, out) == (2, "")
    with Store.open(tmp_path / "data") as store:
        assert len(store) == 0


def test_standard_input(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(TEXT.encode())))
    assert rows(run("load", "-", "--data", tmp_path / "data", "--published", "2024").out) == {"loaded": 1}
    query = "SELECT ?d { ?d a cp:Document }"
    assert run("query", query, "--data", tmp_path / "data", "-f", "csv").out.split()[1].endswith("/document/stdin")


def test_a_folder_without_documents(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    code, _, err = run("load", tmp_path / "in", "--data", tmp_path / "data")
    assert code == 2
    assert err.startswith(f"citypact: {tmp_path / 'in'} holds no document: citypact reads ")


def test_what_is_not_there_to_remove_or_reload(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "data"
    run("load", write(tmp_path / "in", one=TEXT), "--data", data)
    for command in (["remove", "one", "none"], ["reload", "none"]):
        code, _, err = run(*command, "--data", data)
        assert code == 1
        assert err.startswith("citypact: There is no document 'none'")
    assert run("query", "ASK { ?x a cp:Document }", "--data", data).out == "yes\n"


def test_a_directory_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    code, _, err = run("load", write(tmp_path / "in", one=TEXT), "--data", tmp_path / "file")
    assert code == 1
    assert err.startswith(f"citypact: The data directory {tmp_path / 'file'} is not writable")


def test_several_processes_give_the_same(run: Run, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", **{f"d{number}": TEXT.replace("3", str(number % 28 + 1)) for number in range(60)})
    exported = []
    for jobs in ("1", "2"):
        data = tmp_path / f"data-{jobs}"
        ran = run("load", folder, "--data", data, "--jobs", jobs, "--published", "2024-10")
        assert rows(ran.out) == {"loaded": 60}, ran.err
        exported.append(sorted(run("export", "-f", "nquads", "--data", data).out.splitlines()))
    assert exported[0] == exported[1]
