"""A document, a service on loopback, and what is made of its answers."""

from __future__ import annotations

import pytest

from graph.errors import InputRefused
from graph.extraction.llm import Service, extract
from graph.model import Document, Source
from tests.graph.extraction.llm.answers import DOCUMENT, TEXT, told
from tests.graph.extraction.llm.service import Reply, Running, answering

pytest.importorskip("openai", reason="the extra citypact[llm] is not installed")


def said(service: Running, document: Document = DOCUMENT) -> Source:
    return extract(document, Service(service.url, "made-up", timeout=5))


def test_a_good_answer() -> None:
    with answering(Reply(told())) as service:
        assert {statement.predicate for statement in said(service).statements} >= {"party", "twinnedWith", "mentions"}
    [(_, _, sent)] = service.requests
    system, user = sent["messages"]
    assert system["role"] == "system" and "character by character" in system["content"]
    assert user["content"] == f"Published: 2021-03-10\nLanguage: en\n<document>\n{TEXT}\n</document>"
    assert set(sent["response_format"]["json_schema"]["schema"]["required"]) == {
        "persons", "places", "institutions", "roles", "agreements", "events", "partnerships"
    }  # fmt: skip


@pytest.mark.parametrize("bad", ["", "nope", "{}", told(roles=[{"person": 1}]), told(places=None)])
def test_an_invalid_answer_is_asked_for_once_more(bad: str) -> None:
    with answering(Reply(bad), Reply(told())) as service:
        assert said(service).statements
    assert [message["role"] for message in service.requests[1][2]["messages"]] == [
        "system", "user", "assistant", "user"
    ]  # fmt: skip
    assert service.requests[1][2]["messages"][3]["content"].startswith("That is not JSON of the schema: ")


def test_an_answer_that_is_invalid_twice_refuses_the_document() -> None:
    with answering(Reply(told(persons=[{}]))) as service, pytest.raises(InputRefused, match="persons/0/name: Field"):
        said(service)
    assert len(service.requests) == 2


def test_json_between_fences_is_an_answer() -> None:
    with answering(Reply(f"```json\n{told()}\n```")) as service:
        assert said(service).statements
    assert len(service.requests) == 1


def test_a_day_that_no_calendar_has_is_invalid() -> None:
    text = told().replace("2021-03-04", "2021-02-30")
    with answering(Reply(text)) as service, pytest.raises(InputRefused, match="no such day: '2021-02-30'"):
        said(service)


def test_an_empty_document_is_not_asked_about() -> None:
    with answering(Reply(told())) as service:
        assert said(service, Document("empty", "")) == Source(Document("empty", ""))
    assert service.requests == []
