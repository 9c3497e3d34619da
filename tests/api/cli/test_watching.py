"""Watching a folder: `wait` is what the test does between two looks, so that nothing sleeps."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from api.cli import watching
from api.cli.watching import Watcher, signature
from graph.errors import UsageError
from graph.store import Store
from tests.api.cli.conftest import Run
from tests.api.cli.test_loading import TEXT


def steps(*actions: Callable[[], object]) -> Callable[[], None]:
    """Return a wait that does one action after the other, then what Ctrl-C does."""
    left = list(actions)

    def wait() -> None:
        if not left:
            raise KeyboardInterrupt
        left.pop(0)()

    return wait


def watch(folder: Path, data: Path, *actions: Callable[[], object]) -> None:
    watcher = Watcher(data, folder, {"targets": [str(folder)], "published": "2024-09-04"})
    with pytest.raises(KeyboardInterrupt):
        watcher.run(steps(*actions))


def test_what_appears_and_changes_is_loaded_with_a_line_each(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    one, two = folder / "one.txt", folder / "deep" / "two.txt"
    watch(
        folder,
        tmp_path / "data",
        lambda: one.write_text(TEXT, encoding="utf-8"),
        lambda: (two.parent.mkdir(), two.write_text(f"{TEXT} Twice.", encoding="utf-8")),
        lambda: None,
        lambda: one.write_text(f"{TEXT} More.", encoding="utf-8"),
        one.unlink,
    )
    assert capsys.readouterr().out.splitlines() == ["loaded one", "loaded deep--two", "replaced one"]
    with Store.open(tmp_path / "data") as store:
        assert store.query("ASK { <https://w3id.org/citypact/id/document/one> a ?class }")


def test_a_refusal_is_told_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "bad.txt").write_bytes(b"\0")
    good = folder / "good.txt"
    watch(folder, tmp_path / "data", lambda: good.write_text(TEXT, encoding="utf-8"))
    told = capsys.readouterr()
    assert told.out == "loaded good\n"
    assert told.err.count("bad.txt is binary") == 1


def test_a_busy_data_directory_is_tried_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    store = Store.open(tmp_path / "data")
    watch(folder, tmp_path / "data", lambda: None, store.close, lambda: None)
    told = capsys.readouterr()
    assert told.out == "loaded one\n"
    assert told.err.count("Another process") == 1


def test_a_folder_that_is_away_is_waited_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, away = tmp_path / "in", tmp_path / "away"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    watch(
        folder,
        tmp_path / "data",
        lambda: folder.rename(away),
        lambda: None,
        lambda: (away / "two.txt").write_text(TEXT, encoding="utf-8"),
        lambda: away.rename(folder),
        lambda: None,
        lambda: folder.rename(away),
    )
    told = capsys.readouterr()
    assert told.out == "loaded one\nloaded two\n"
    assert told.err.count(f"{folder} is no folder") == 2


def test_control_c_ends_with_0(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(seconds: float) -> None:
        assert seconds == 7
        raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", interrupted)
    folder = tmp_path / "in"
    folder.mkdir()
    assert run("watch", folder, "--every", "7", "--data", tmp_path / "data") == (0, "", "Stopped.\n")


def test_no_folder(run: Run, tmp_path: Path) -> None:
    code, _, err = run("watch", tmp_path / "none")
    assert (code, err) == (2, f"citypact: {tmp_path / 'none'} is no folder: name one, or the address of a feed.\n")
    with pytest.raises(UsageError):
        signature(tmp_path / "none")


def test_an_address_is_looked_at_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from api.cli import handoff
    from graph.pipeline import Report

    reports = iter([Report(loaded=("a",)), Report(unchanged=("a",))])
    sent: list[dict[str, object]] = []

    def change(data: Path, command: str, arguments: dict[str, object], progress: object) -> Report:
        sent.append(arguments)
        return next(reports)

    monkeypatch.setattr(handoff, "change", change)
    watcher = Watcher(tmp_path, None, {"targets": ["https://news.example/feed"]})
    with pytest.raises(KeyboardInterrupt):
        watcher.run(steps(lambda: None))
    assert len(sent) == 2


def test_the_command_sends_what_load_takes(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Watcher] = []
    monkeypatch.setattr(watching.Watcher, "run", lambda watcher, wait: seen.append(watcher))
    run("watch", "https://news.example/feed", "--data", tmp_path, "--extractor", "both", "--language", "en")
    assert seen[0].folder is None
    assert seen[0].arguments == {
        "targets": ["https://news.example/feed"],
        "language": "en",
        "max_bytes": 50_000_000,
        "allow_private": False,
        "extractor": "both",
    }
