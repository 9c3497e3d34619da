"""`citypact serve` as a process, and changes that are handed to it."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from api.cli.serving import _interruptible
from api.tokens import Role, Tokens
from graph.store import Store
from tests.api.cli.conftest import Run

DOCUMENTS = Path(__file__).parents[3] / "seeds" / "documents"
TEXT = "Mayor Ada Example of Bandung signed a memorandum of understanding with Jeddah on 3 September 2024.\n"  # made up
TIMEOUT = 120


def started(data: Path, *options: str) -> subprocess.Popen[str]:
    """Start a server as a process."""
    command = [sys.executable, "-m", "api.cli.main", "serve", "--port", "0", "--data", str(data), *options]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CITYPACT_")}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


@contextmanager
def serving(data: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Yield a server as a process and its port; killed at the end where it still runs."""
    with started(data, *options) as process:
        try:
            assert process.stdout and process.stderr
            told = re.search(r"on http://127\.0\.0\.1:(\d+) \(Ctrl-C stops it\)", process.stdout.readline())
            assert told, process.stderr.read()
            yield process, int(told[1])
        finally:
            process.kill()


def stopped(process: subprocess.Popen[str], by: signal.Signals) -> tuple[int, str]:
    """Stop a server and return its exit code and what it said on standard error."""
    process.send_signal(by)
    _, said = process.communicate(timeout=TIMEOUT)
    return process.returncode, said


def get(port: int, path: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT)
    connection.request("GET", path)
    data = connection.getresponse().read()
    connection.close()
    return data


def slugs(data: Path) -> set[str]:
    with Store.open(data, read_only=True) as store:
        found = store.query("SELECT ?d { ?d a <https://w3id.org/citypact/ontology#Document> }")
        return {solution[0].value.rpartition("/")[2] for solution in found}


def test_the_first_start_loads_the_seeds_and_the_second_does_not(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as (process, port):
        assert json.loads(get(port, "/health"))["documents"] == len(list(DOCUMENTS.glob("*.md")))
        code, told = stopped(process, signal.SIGINT)
        assert (code, told.splitlines()[-1]) == (0, "Stopped.")
        secret = told.split("shown this once: ")[1].split()[0]
        assert Tokens(tmp_path / "data" / "tokens.json").verify(secret) == ("admin", Role.ADMIN)
    assert len(slugs(tmp_path / "data")) == len(list(DOCUMENTS.glob("*.md")))
    assert not (tmp_path / "data" / "server.json").exists()
    with serving(tmp_path / "data") as (process, port):
        assert json.loads(get(port, "/health"))["status"] == "ok"
        assert stopped(process, signal.SIGTERM) == (0, "Stopped.\n")


def test_a_first_start_that_was_broken_off_goes_on(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert run("load", *sorted(DOCUMENTS.glob("*.md"))[:3], "--data", data).code == 0
    mark = data / "seeding"  # what a start leaves that ends between its first and its last seed
    mark.touch()
    with serving(data) as (process, port):
        assert json.loads(get(port, "/health"))["documents"] == len(list(DOCUMENTS.glob("*.md")))
        assert not mark.exists()
        assert stopped(process, signal.SIGINT)[0] == 0


def test_an_interruption_that_a_finalizer_swallowed_is_not_lost() -> None:
    with _interruptible() as check:
        check()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGTERM)
        with pytest.raises(KeyboardInterrupt):
            check()
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


def test_a_data_directory_that_is_named_relative_to_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(DOCUMENTS.parents[1]))
    with serving(Path("pacts"), "--no-seeds") as (process, port):
        assert get(port, "/sparql?query=ASK%20%7B%7D&format=csv").strip() == b"true"
        assert stopped(process, signal.SIGINT)[0] == 0
    assert (tmp_path / "pacts").is_dir()


def test_interrupted_while_the_seeds_are_loading(tmp_path: Path) -> None:
    with started(tmp_path / "data") as process:
        while not (tmp_path / "data" / "seeding").exists():
            assert process.poll() is None
        assert stopped(process, signal.SIGINT) == (0, "Stopped.\n")
    with serving(tmp_path / "data") as (process, port):
        assert json.loads(get(port, "/health"))["documents"] == len(list(DOCUMENTS.glob("*.md")))


def test_changes_are_handed_to_the_server(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "data"
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "one.txt").write_text(TEXT)
    (tmp_path / "folder" / "empty.txt").write_text("")
    with serving(data, "--no-seeds") as (process, port):
        assert stat.S_IMODE((data / "server.json").stat().st_mode) == 0o600
        code, out, err = run("load", tmp_path / "folder", "--data", data, "--published", "2024-09-04")
        assert code == 1
        assert [line.split() for line in out.splitlines()[2:]] == [["loaded", "1"], ["refused", "1"]]
        empty = tmp_path / "folder" / "empty.txt"
        assert err == f"Refused:\n  {empty} is empty: there is nothing to load.\n"
        assert slugs(data) == {"one"}
        assert json.loads(get(port, "/health"))["documents"] == 1
        assert run("reload", "--all", "--data", data).out.split()[-2:] == ["replaced", "1"]
        assert run("info", "--data", data).out.count(f"http://127.0.0.1:{port}") == 1
        assert run("load", tmp_path / "none", "--data", data) == (
            2,
            "",
            f"citypact: {tmp_path / 'none'} cannot be read: No such file or directory.\n",
        )
        assert run("remove", "none", "--data", data).err.startswith("citypact: There is no document 'none'")
        assert run("remove", "one", "--data", data).out.split()[-2:] == ["removed", "1"]
        assert slugs(data) == set()
        code, out, err = run("serve", "--port", "0", "--data", data)
        assert (code, out) == (1, "")
        assert err == (
            f"citypact: The data directory {data} is already served on http://127.0.0.1:{port}: use that, or name "
            "another folder with --data.\n"
        )
        assert stopped(process, signal.SIGINT)[0] == 0


def test_a_read_only_server_beside_the_one_that_writes(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "data"
    (tmp_path / "one.txt").write_text(TEXT)
    assert run("load", tmp_path / "one.txt", "--data", data).code == 0
    with serving(data, "--read-only") as (process, port):
        assert not (data / "server.json").exists()
        assert json.loads(get(port, "/health"))["documents"] == 1
        assert run("remove", "one", "--data", data).code == 0
        assert stopped(process, signal.SIGINT)[0] == 0


def test_a_killed_server_leaves_nothing_behind_that_hinders(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "data"
    (tmp_path / "one.txt").write_text(TEXT)
    with serving(data, "--no-seeds") as (process, _):
        process.kill()
        process.wait(TIMEOUT)
    assert (data / "server.json").exists()
    assert run("load", tmp_path / "one.txt", "--data", data).code == 0
    assert slugs(data) == {"one"}


def test_a_port_in_use_is_told_before_anything_is_loaded(run: Run, tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert run("serve", "--port", port, "--data", tmp_path / "data") == (
            1,
            "",
            f"citypact: The port {port} is in use: stop what uses it, or choose another with --port.\n",
        )
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--host", "no-such-host.invalid"], "There is no address 'no-such-host.invalid': name one of this machine"),
        (["--host", "203.0.113.7"], "203.0.113.7:0 cannot be listened on: "),
    ],
)
def test_an_address_that_is_not_here(run: Run, tmp_path: Path, options: list[str], message: str) -> None:
    code, out, err = run("serve", "--port", "0", "--data", tmp_path / "data", *options)
    assert (code in (1, 2), out) == (True, "")
    assert err.startswith(f"citypact: {message}")


def test_a_data_directory_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    code, _, err = run("serve", "--port", "0", "--data", tmp_path / "file" / "data")
    assert code == 1
    assert err.startswith(f"citypact: The data directory {tmp_path / 'file' / 'data'} is not writable")
