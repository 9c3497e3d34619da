from __future__ import annotations

import pickle

import pytest

from graph.errors import UsageError
from graph.extraction.extractors import RULES, extract_by_both, extractor, name_of
from graph.extraction.llm import Service
from graph.extraction.version import VERSION
from tests.graph.extraction.llm.answers import DOCUMENT, told
from tests.graph.extraction.llm.service import Reply, answering


def test_versions_tell_the_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CITYPACT_LLM_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("CITYPACT_LLM_MODEL", "made-up")
    assert extractor("rules") == RULES
    assert extractor("llm").version == "llm-made-up/1.0"
    assert extractor("both").version == f"{VERSION} + llm-made-up/1.0"
    assert [name_of(extractor(name).version) for name in ("rules", "llm", "both")] == ["rules", "llm", "both"]
    assert name_of("") == "rules"
    pickle.loads(pickle.dumps(extractor("both")))  # several processes extract


def test_a_service_must_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CITYPACT_LLM_URL", raising=False)
    with pytest.raises(UsageError, match="CITYPACT_LLM_URL"):
        extractor("llm")


def test_both_name_one_thing_once() -> None:
    pytest.importorskip("openai", reason="the extra citypact[llm] is not installed")
    with answering(Reply(told())) as service:
        found = extract_by_both(DOCUMENT, Service(service.url, "made-up"))
    assert sorted(entity.name or "" for entity in found.entities if entity.kind in ("City", "Person")) == [
        "Ada Example", "Bo Sample", "Dortmund", "Leeds", "Lille"
    ]  # fmt: skip
    assert len([entity for entity in found.entities if entity.kind == "Agreement"]) == 1
    extractors = {item.extractor for each in found.statements for item in each.evidence}
    assert any(name.startswith("rules-en/") and name.endswith(" + llm-made-up/1.0") for name in extractors)
