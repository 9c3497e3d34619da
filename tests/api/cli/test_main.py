from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from api.cli import asking
from api.cli import run as run_process
from tests.api.cli.conftest import Run

COMMANDS = ("load", "extract", "remove", "query", "ask", "export", "validate", "info", "serve", "reload")


def test_help_names_every_command(run: Run) -> None:
    code, out, err = run("--help")
    assert (code, err) == (0, "")
    assert all(command in out for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command_has_an_example(run: Run, command: str) -> None:
    code, out, err = run(command, "--help")
    assert (code, err) == (0, "")
    assert "Example" in out and f"citypact {command}" in out


def test_help_names_no_type_after_a_flag(run: Run) -> None:
    for command in ((), ("load",), ("serve",), ("suppress",), ("extract",)):
        _, out, _ = run(*command, "--help")
        assert "bool" not in out.lower()


def test_no_command_shows_the_help(run: Run) -> None:
    code, out, err = run()
    assert (code, err) == (2, "")
    assert "Usage: citypact" in out


def test_version(run: Run) -> None:
    assert run("--version").out.startswith("citypact 0.")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["bogus"], "citypact: No such command 'bogus'. See: citypact --help\n"),
        (["laod"], "citypact: No such command 'laod'. Did you mean 'load', 'reload'? See: citypact --help\n"),
        (
            ["query", "nothere.rq"],
            "citypact: 'nothere.rq' is neither a file nor a SPARQL query: check the name of the file.\n",
        ),
        (["load"], "citypact: Missing argument 'PATH|URL...'. See: citypact load --help\n"),
        (["load", "--xyz", "x"], "citypact: No such option: --xyz. See: citypact load --help\n"),
        (
            ["query", "--format", "yaml", "ASK {}"],
            "citypact: Invalid value for '--format' / '-f': 'yaml' is not one of 'table', 'csv', 'tsv', 'json', 'xml'. "
            "See: citypact query --help\n",
        ),
    ],
)
def test_wrong_use(run: Run, arguments: list[str], message: str) -> None:
    assert run(*arguments) == (2, "", message)


def test_a_directory_without_data(run: Run, tmp_path: Path) -> None:
    code, out, err = run("info", "--data", tmp_path)
    assert (code, out) == (1, "")
    assert err == f"citypact: There is no data in {tmp_path}: load a document first, or name another folder.\n"


def test_data_of_a_newer_version(run: Run, tmp_path: Path) -> None:
    (tmp_path / "format").write_text("99\n")
    code, _, err = run("info", "--data", tmp_path)
    assert code == 1
    assert err.startswith(f"citypact: The data directory {tmp_path} was made by a newer citypact (layout 99")


def test_a_defect_is_one_sentence(run: Run, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("what\never")

    monkeypatch.setattr(asking, "_text", broken)
    code, out, err = run("query", "ASK {}")
    assert (code, out) == (70, "")
    assert err.startswith("citypact: citypact met an error that it should not have (ZeroDivisionError: what ever).")
    assert err.count("\n") == 1
    monkeypatch.setenv("CITYPACT_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run("query", "ASK {}")


def test_interrupted(run: Run, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(asking, "_text", interrupted)
    assert run("query", "ASK {}") == (130, "", "citypact: Interrupted.\n")


def test_a_closed_pipe_is_no_error(data: Path) -> None:
    query = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20000"
    for format in ("table", "csv"):
        command = [sys.executable, "-m", "api.cli.main", "query", query, "--format", format]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "CITYPACT_DATA": str(data)}
        ) as process:
            assert process.stdout and process.stderr
            process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""
            assert process.wait(60) in (0, 1)  # 0 where the system takes all of it before it notices


def test_help_imports_nothing_heavy() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "api.cli.main", "--help"]
    imported = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stderr
    modules = {line.rsplit("|", 1)[-1].strip() for line in imported.splitlines()}
    assert "typer" in modules
    assert not modules & {"fastapi", "pyoxigraph", "rdflib", "uvicorn", "py3langid", "trafilatura", "graph.extraction"}


def test_an_interruption_while_the_commands_are_imported(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("api.cli.main.main", interrupted)
    assert run_process() == 130
    assert capsys.readouterr().err == "citypact: Interrupted.\n"
