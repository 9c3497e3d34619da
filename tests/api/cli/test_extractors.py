"""`--extractor` on the command line, with a language model's service on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.cli.conftest import Run
from tests.api.cli.test_loading import rows, write
from tests.graph.extraction.llm.answers import TEXT, told
from tests.graph.extraction.llm.service import Reply, Running, answering

pytest.importorskip("openai", reason="the extra citypact[llm] is not installed")

OPTIONS = ("--published", "2021-03-10", "--language", "en")


def settings(monkeypatch: pytest.MonkeyPatch, service: Running) -> None:
    monkeypatch.setenv("CITYPACT_LLM_URL", service.url)
    monkeypatch.setenv("CITYPACT_LLM_MODEL", "made-up")
    monkeypatch.setenv("CITYPACT_LLM_KEY", "secret-key")


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    with answering(Reply(told())) as running:
        settings(monkeypatch, running)
        yield running


def test_extract_by_a_model_and_by_both(run: Run, tmp_path: Path, service: Running) -> None:
    folder = write(tmp_path / "in", one=TEXT)
    code, out, err = run("extract", folder / "one.txt", *OPTIONS, "--extractor", "llm", "--explain")
    assert (code, err) == (0, "")
    assert "⟦Leeds·" in out and "0.70  llm  llm-made-up/1.0  “It covers housing.”" in out
    assert "secret-key" not in out
    _, both, _ = run("extract", folder / "one.txt", *OPTIONS, "--extractor", "both", "--explain")
    assert "  llm-made-up/1.0  " in both or "+ llm-made-up/1.0  " in both
    assert "rules-en/" in both
    _, rules, _ = run("extract", folder / "one.txt", *OPTIONS, "--explain")
    assert "llm" not in rules
    assert len(service.requests) == 2


def test_load_by_a_model_then_by_rules(run: Run, tmp_path: Path, service: Running) -> None:
    folder, data = write(tmp_path / "in", one=TEXT), tmp_path / "data"
    options = (*OPTIONS, "--data", data)
    assert rows(run("load", folder, *options, "--extractor", "llm").out) == {"loaded": 1}
    assert rows(run("load", folder, *options, "--extractor", "llm").out) == {"unchanged": 1}
    assert rows(run("reload", "--data", data).out) == {"nothing to do": 0}
    assert run("validate", "--data", data).code == 0
    assert len(service.requests) == 1
    assert rows(run("reload", "--all", "--extractor", "llm", "--data", data).out) == {"replaced": 1}
    asked = run("query", "SELECT DISTINCT ?e { ?x cp:extractor ?e }", "--data", data, "-f", "csv").out
    assert asked.split() == ["e", "llm-made-up/1.0"]
    assert rows(run("load", folder, *options).out) == {"replaced": 1}


def test_one_failure_costs_one_document(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path / "in", a=TEXT, b=TEXT + " Again.")
    with answering(Reply("no JSON"), Reply("no JSON"), Reply(told())) as service:
        settings(monkeypatch, service)
        code, out, err = run("load", folder, *OPTIONS, "--data", tmp_path / "data", "--extractor", "llm", "--jobs", "1")
    assert (code, rows(out)) == (1, {"loaded": 1, "refused": 1})
    assert "a: the language model answered twice with what is no JSON of the schema" in err


def test_a_refused_key_stops_the_command(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path / "in", a=TEXT)
    with answering(Reply(status=401)) as service:
        settings(monkeypatch, service)
        for command in (("load", folder, "--data", tmp_path / "data"), ("extract", folder / "a.txt")):
            code, _, err = run(*command, *OPTIONS, "--extractor", "llm")
            assert code == 1 and "refused the key (401)" in err and "secret-key" not in err


def test_settings_are_missing(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CITYPACT_LLM_URL", raising=False)
    code, _, err = run("extract", write(tmp_path / "in", a=TEXT) / "a.txt", "--extractor", "both")
    assert code == 2 and "CITYPACT_LLM_URL is not set" in err


def test_what_both_say_violates_no_shape(run: Run, tmp_path: Path, service: Running) -> None:
    folder, data = write(tmp_path / "in", one=TEXT), tmp_path / "data"
    assert rows(run("load", folder, *OPTIONS, "--data", data, "--extractor", "both").out) == {"loaded": 1}
    assert run("validate", "--data", data).code == 0
    ask = "SELECT DISTINCT ?e { ?x rdf:predicate cp:party ; cp:extractor ?e }"
    asked = run("query", ask, "--data", data, "-f", "csv").out.splitlines()
    assert any(name.startswith("rules-en/") and name.endswith(" + llm-made-up/1.0") for name in asked)
