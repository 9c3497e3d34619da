"""Answers that are made ahead: those of questions that name nobody, once for each generation and language."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from api.preparing import foresee
from api.snapshot import Snapshot
from api.views.catalogue import answer, general
from tests.api.conftest import Memory


def test_a_general_question_takes_no_name() -> None:
    names = [each.name for each in general()]
    assert {"country-pairs", "newest-agreements", "brokers"} <= set(names)
    assert not {"partners", "partner-cities", "signatories"} & set(names)


def test_an_answer_is_made_once_for_each_language_and_before_anybody_asks(
    memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot = Snapshot(memory)
    foresee(snapshot)
    monkeypatch.setattr(Snapshot, "solutions", None)  # whoever asks the store now fails
    for language in ("en", "id"):
        for each in general():
            assert answer(snapshot, each.name, language) is answer(snapshot, each.name, language)


def test_a_page_shows_it_and_another_value_is_asked_for(client: TestClient) -> None:
    usual = client.get("/questions/newest-agreements?format=json").json()
    assert [(row["date"]["label"], row["agreement"]["label"]) for row in usual["rows"]] == [
        ("2023-06-01", "Sister-city agreement of Rivermouth and Tärnhaven"),
        ("2023-05-03", "Sister-city agreement of Rivermouth and Tärnhaven"),
    ]
    later = client.get("/questions/newest-agreements?format=json&since=2024").json()
    assert later["rows"] == []
