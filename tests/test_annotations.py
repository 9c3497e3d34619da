"""The annotated documents keep the form that the scorer and the training read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from ontology.terms import AGREEMENT_KINDS, AGREEMENT_STATUSES, EVENT_KINDS, TOPICS
from tests.scoring import GOLD, parts, text_of

DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def faults(gold: Mapping[str, list[dict[str, Any]]]) -> Iterator[str]:
    """Return what an annotation says that no list allows or that it does not name itself."""
    names = {kind: {one["name"] for one in gold[kind]} for kind in ("persons", "places", "institutions")}
    actors = names["places"] | names["institutions"]
    for role in gold["roles"]:
        if role["person"] not in names["persons"] or role["of"] not in actors:
            yield f"office {role}"
    for one in gold["agreements"]:
        closed = one["kind"] in AGREEMENT_KINDS and one["status"] in AGREEMENT_STATUSES
        if not closed or not set(one["topics"]) <= set(TOPICS):
            yield f"agreement {one}"
        if not set(one["parties"]) <= actors or not set(one["signatories"]) <= actors | names["persons"]:
            yield f"parties of {one}"
        if one["date"] and not DATE.fullmatch(str(one["date"])):
            yield f"date of {one}"
    for one in gold["events"]:
        people = set(one["participants"]) | set(one["places"])
        if one["kind"] not in EVENT_KINDS or not people <= actors | names["persons"]:
            yield f"event {one}"
    for pair in gold["partnerships"]:
        if len(pair) != 2 or not set(pair) <= actors:
            yield f"pair {pair}"


@pytest.mark.parametrize("part", parts())
def test_annotations_name_what_they_use(part: str) -> None:
    found = {}
    for name in parts()[part]:
        assert text_of(name).exists()
        if told := list(faults(json.loads((GOLD / f"{name}.gold.json").read_text(encoding="utf-8")))):
            found[name] = told
    assert found == {}


def test_faults_are_told() -> None:
    role: dict[str, Any] = {"person": "Jane Roe", "title": "Mayor", "of": "Alderton"}
    empty: dict[str, list[dict[str, Any]]] = {
        kind: [] for kind in ("persons", "places", "institutions", "agreements", "events", "partnerships")
    }
    assert list(faults({**empty, "roles": [role]})) == [f"office {role}"]
