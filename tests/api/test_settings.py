from pathlib import Path

import pytest

from api.settings import Settings
from graph.errors import UsageError


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "HOST", "PORT", "BASE_URL", "TEXTS", "READ_ONLY", "ALLOW_UPDATE"):
        monkeypatch.delenv(f"CITYPACT_{name}", raising=False)


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CITYPACT_DATA", "/somewhere")
    monkeypatch.setenv("CITYPACT_PORT", "9000")
    monkeypatch.setenv("CITYPACT_READ_ONLY", "yes")
    monkeypatch.setenv("CITYPACT_BASE_URL", "https://pacts.example.org/")
    settings = Settings.from_environment()
    assert (settings.data, settings.port, settings.read_only) == (Path("/somewhere"), 9000, True)
    assert settings.base_url == "https://pacts.example.org"


def test_what_is_given_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CITYPACT_PORT", "9000")
    assert Settings.from_environment(port=7000, host=None) == Settings(port=7000)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "http"),
        ("PORT", "70000"),
        ("TEXTS", "some"),
        ("BASE_URL", "ftp://x"),
        ("BASE_URL", "x"),
        ("READ_ONLY", "maybe"),
        ("ALLOW_UPDATE", "2"),
    ],
)
def test_a_value_that_makes_no_sense_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"CITYPACT_{name}", value)
    with pytest.raises(UsageError, match=f"CITYPACT_{name} is '{value}'"):
        Settings.from_environment()


@pytest.mark.parametrize(
    ("host", "texts", "whole"),
    [
        ("127.0.0.1", None, True),
        ("::1", None, True),
        ("localhost", None, True),
        ("0.0.0.0", None, False),
        ("pacts.example.org", None, False),
        ("0.0.0.0", "full", True),
        ("127.0.0.1", "quotes", False),
    ],
)
def test_whole_texts_are_for_loopback_or_by_choice(host: str, texts: str | None, whole: bool) -> None:
    assert Settings(host=host, texts=texts).whole_texts is whole


def test_hosts_that_sparql_may_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings.from_environment().sparql_hosts == frozenset()
    monkeypatch.setenv("CITYPACT_SPARQL_HOSTS", " Query.Wikidata.org,dbpedia.org, ")
    assert Settings.from_environment().sparql_hosts == {"query.wikidata.org", "dbpedia.org"}
