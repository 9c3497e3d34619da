"""What becomes of the answers of a service, good and bad ones."""

from __future__ import annotations

import sys

import pytest

from graph.errors import CitypactError, InputRefused, UsageError
from graph.extraction.llm.service import LARGEST, Service
from tests.graph.extraction.llm.service import Reply, answering

MESSAGES = [{"role": "user", "content": "A made-up question."}]
SCHEMA = {"type": "object"}


def ask(url: str, waits: list[float] | None = None, timeout: float = 5.0) -> str:
    pytest.importorskip("openai", reason="the extra citypact[llm] is not installed")
    return Service(url, "made-up", "secret-key", timeout).ask(MESSAGES, SCHEMA, (waits or []).append)


def test_a_question_with_its_schema_model_and_key() -> None:
    with answering(Reply("{}")) as service:
        assert ask(service.url) == "{}"
    [(path, headers, sent)] = service.requests
    assert path == "/v1/chat/completions"
    assert headers["authorization"] == "Bearer secret-key"
    assert (sent["model"], sent["temperature"], sent["messages"]) == ("made-up", 0, MESSAGES)
    assert sent["response_format"] == {
        "type": "json_schema",
        "json_schema": {"name": "facts", "strict": True, "schema": SCHEMA},
    }


def test_a_busy_service_is_asked_again_when_it_says() -> None:
    waits: list[float] = [0]
    with answering(Reply(status=429, headers={"Retry-After": "7"}), Reply(status=503), Reply("{}")) as service:
        assert ask(service.url, waits) == "{}"
    assert waits == [0, 7.0, 5.0]
    assert len(service.requests) == 3


@pytest.mark.parametrize(
    ("reply", "error", "message", "asked"),
    [
        (Reply(status=429), InputRefused, r"is busy \(429, 3 times\): load it again later", 3),
        (Reply(status=500), InputRefused, r"fails \(500, 3 times\)", 3),
        (Reply(status=429, headers={"Retry-After": "3600"}), InputRefused, "asks to wait 3600 seconds", 1),
        (Reply(status=429, headers={"Retry-After": "tomorrow"}), InputRefused, "is busy", 3),
        (Reply(status=401, body='{"error": {"message": "secret-key is wrong"}}'), CitypactError, "CITYPACT_LLM_KEY", 1),
        (Reply(status=404), CitypactError, "knows no model 'made-up'", 1),
        (
            Reply(status=400, body='{"error": {"message": "too long, secret-key"}}'),
            InputRefused,
            r"too long, \*\*\*",
            1,
        ),
        (
            Reply(body="no JSON", headers={"Content-Type": "text/html"}),
            InputRefused,
            "no answer of the protocol .*: check",
            1,
        ),
        (Reply(body="[" * 200_000), InputRefused, "no answer of the protocol .*: check", 1),
        (Reply("{", finish_reason="length"), InputRefused, "cut its answer short: split the document", 1),
        (Reply("", refusal="No: secret-key"), InputRefused, r"would not answer \(No: \*\*\*\): read", 1),
        (Reply(silent=True), InputRefused, "did not answer in 0.3 seconds", 1),
        (Reply(slow=True, headers={"Content-Length": "1000"}), InputRefused, "did not answer in 0.3 seconds", 1),
        (Reply("x" * LARGEST), InputRefused, "answered more than 10 MB: split", 1),
        (Reply(headers={"Content-Length": "1000"}), InputRefused, "cannot be reached .*: check", 1),
    ],
)
def test_what_goes_wrong_is_told_without_the_key(
    reply: Reply, error: type[CitypactError], message: str, asked: int
) -> None:
    with answering(reply) as service, pytest.raises(error, match=message) as told:
        ask(service.url, timeout=0.3 if reply.silent or reply.slow else 5.0)
    assert len(service.requests) == asked
    assert "secret-key" not in str(told.value)


def test_nothing_said_is_an_empty_text() -> None:
    with answering(Reply(body='{"id": "1", "choices": []}')) as service:
        assert ask(service.url) == ""


def test_nobody_listens() -> None:
    with answering(Reply("{}")) as service:
        pass
    with pytest.raises(InputRefused, match="cannot be reached"):
        ask(service.url)


def test_the_client_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    with pytest.raises(UsageError, match=r"pip install 'citypact\[llm\]'"):
        Service("http://127.0.0.1:9", "made-up").ask(MESSAGES, SCHEMA)


def test_settings() -> None:
    told = {"CITYPACT_LLM_URL": "http://127.0.0.1:9/v1/", "CITYPACT_LLM_MODEL": "made-up", "CITYPACT_LLM_KEY": "secret"}
    service = Service.from_environment(told)
    assert service == Service("http://127.0.0.1:9/v1", "made-up", "secret")
    assert "secret" not in repr(service)
    assert service.version == "llm-made-up/1.0"
    for name in ("CITYPACT_LLM_URL", "CITYPACT_LLM_MODEL"):
        with pytest.raises(UsageError, match=f"{name} is not set"):
            Service.from_environment({**told, name: " "})
    with pytest.raises(UsageError, match="CITYPACT_LLM_URL is no address"):
        Service.from_environment({**told, "CITYPACT_LLM_URL": "models"})
