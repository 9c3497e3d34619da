"""Wikidata's JSON: answers of its query service, and entities with their claims."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from graph.errors import InputRefused
from graph.records.account import Refused
from graph.records.mapping import Mapping, column
from graph.records.record import Row

_PRECISIONS = {9: 4, 10: 7, 11: 10}
"""Wikidata's precision of a date (year, month, day) -> how many characters of it are known."""
_OTHER = (
    "{name} is neither an answer of a query service nor entities of Wikidata: make a list of it (.csv), "
    "or save the texts that are in it as .txt."
)
_LANGUAGES = ("en", "mul", "id")


def parsed(data: bytes, name: str) -> Any:
    """Return the JSON of a file: one value, or (a list) the objects of its lines.

    Raises:
        InputRefused: no JSON, or JSON that ends before it is complete.
    """
    try:
        return json.loads(data)
    except RecursionError:
        raise InputRefused(f"{name} is nested too deeply to be JSON of Wikidata.") from None
    except ValueError as error:
        lines = [line.strip().rstrip(b",") for line in data.splitlines() if line.strip() not in (b"", b"[", b"]")]
        if len(lines) > 1 and all(line.startswith(b"{") and line.endswith(b"}") for line in lines):
            try:
                return [json.loads(line) for line in lines]
            except ValueError:
                pass
        reason = "it ends in the middle" if _ends_early(error, data) else str(error)
        raise InputRefused(f"{name} is no complete JSON ({reason}): download it again. Nothing was loaded.") from None


def results(answer: Any, name: str, mapping: Mapping) -> Iterator[tuple[int, Row] | Refused]:
    """Yield the solutions of a SPARQL answer by what their variables hold; the first is row 1.

    Raises:
        InputRefused: it is no answer, or its variables are not those of the mapping.
    """
    try:
        variables = [str(each) for each in answer["head"]["vars"]]
        bindings = list(answer["results"]["bindings"])
    except (KeyError, TypeError):
        raise InputRefused(_OTHER.format(name=name)) from None
    if missing := mapping.missing(variables):
        raise InputRefused(
            f"{name}: no variable holds the {' or the '.join(missing)}, it has {', '.join(variables[:8])}: "
            "say which holds what with --mapping."
        )
    held = {each: mapping.columns[column(each)] for each in variables if column(each) in mapping.columns}
    for number, binding in enumerate(bindings, 1):
        try:
            yield number, _solution(binding, held)
        except (KeyError, TypeError, AttributeError, ValueError):
            yield Refused(number, "it is no solution of a query")


def entities(value: Any) -> Iterator[tuple[int, Row] | Refused]:
    """Yield the P190 claims of entities as rows, numbered through the file; deprecated claims are refused.

    `value` is `{"entities": {"Q84": ...}}`, one entity, or a list of entities.
    """
    if isinstance(value, dict):
        inner = value.get("entities", {value.get("id", ""): value})
        value = list(inner.values()) if isinstance(inner, dict) else inner
    known = {each["id"]: each for each in value if isinstance(each, dict) and isinstance(each.get("id"), str)}
    number = 0
    for each in value:
        if not (isinstance(each, dict) and each.get("id") in known):
            number += 1
            yield Refused(number, "it is no entity of Wikidata")
            continue
        for claim in _claims(each, "P190"):
            number += 1
            yield _claimed(number, each, claim, known)


def _claimed(number: int, entity: dict[str, Any], claim: Any, known: dict[str, Any]) -> tuple[int, Row] | Refused:
    try:
        if claim.get("rank") == "deprecated":
            return Refused(number, f"Wikidata marks this claim of {entity['id']} as deprecated")
        partner = _value(claim["mainsnak"])["id"]
        row: dict[str, list[str]] = {
            **_place("place", entity),
            **_place("partner", known.get(partner, {"id": partner})),
        }
        qualifiers = claim.get("qualifiers", {})
        start, end = (_date(qualifiers, *names) for names in (("P580", "P571", "P585"), ("P582",)))
        return number, row | ({"startDate": [start]} if start else {}) | ({"endDate": [end]} if end else {})
    except (KeyError, TypeError, AttributeError, IndexError):
        return Refused(number, f"the claim of {entity['id']} names no partner")


def is_answer(value: Any) -> bool:
    """Tell whether JSON is an answer of a query service."""
    return isinstance(value, dict) and "results" in value


def _solution(binding: dict[str, dict[str, str]], held: dict[str, str]) -> Row:
    row: dict[str, list[str]] = {}
    for variable, what in held.items():
        value = binding.get(variable, {"type": "bnode"})
        text = value["value"].strip() if value["type"] != "bnode" else ""
        if precision := binding.get(f"{variable}Precision"):
            text = text[: _PRECISIONS.get(int(precision["value"]), 0)]
        if text:
            row.setdefault(what, [text])
    for role in ("place", "partner"):  # without a name, the label service repeats the id
        if row.get(f"{role}.label") and row[f"{role}.label"][0] == row[f"{role}.qid"][0].rpartition("/")[2]:
            del row[f"{role}.label"]
    return row


def _claims(entity: dict[str, Any], property: str) -> list[Any]:
    claims = entity.get("claims", entity.get("statements"))
    found = claims.get(property, []) if isinstance(claims, dict) else []
    return found if isinstance(found, list) else []


def _place(role: str, entity: dict[str, Any]) -> dict[str, list[str]]:
    about = {f"{role}.qid": [entity["id"]]}
    labels = entity.get("labels") or {}
    label = next((labels[each]["value"] for each in (*_LANGUAGES, *sorted(labels)) if each in labels), None)
    if label:
        about[f"{role}.label"] = [label]
    if point := _best(entity, "P625"):
        about[f"{role}.latitude"], about[f"{role}.longitude"] = [str(point["latitude"])], [str(point["longitude"])]
    if people := _best(entity, "P1082"):
        about[f"{role}.population"] = [people["amount"]]
    if country := _best(entity, "P17"):
        about[f"{role}.country"] = [country["id"]]
    return about


def _best(entity: dict[str, Any], property: str) -> Any:
    """Return the value of the preferred claim, else of the last normal one (the latest census, say)."""
    claims = [each for each in _claims(entity, property) if "datavalue" in each["mainsnak"]]
    normal = [each for each in claims if each.get("rank", "normal") == "normal"]
    preferred = [each for each in claims if each.get("rank") == "preferred"]
    return _value((preferred or normal)[-1]["mainsnak"]) if preferred or normal else None


def _value(snak: Any) -> Any:
    return snak["datavalue"]["value"]


def _date(qualifiers: Any, *properties: str) -> str | None:
    for property in properties:
        for snak in qualifiers.get(property, ()) if isinstance(qualifiers, dict) else ():
            if "datavalue" in snak:
                value = _value(snak)
                known = _PRECISIONS.get(value["precision"])
                return str(value["time"])[1 : 1 + known] if known else None
    return None


def _ends_early(error: ValueError, data: bytes) -> bool:
    at = getattr(error, "pos", 0)
    return at >= len(data.decode("utf-8", "replace").rstrip()) or "Unterminated" in str(error)


def rows(data: bytes, name: str, mapping: Mapping) -> Iterable[tuple[int, Row] | Refused]:
    """Return the rows of a JSON file of either kind.

    Raises:
        InputRefused: it is neither.
    """
    value = parsed(data, name)
    if is_answer(value):
        return results(value, name, mapping)
    if isinstance(value, list | dict) and (isinstance(value, list) or "entities" in value or "claims" in value):
        return entities(value)
    raise InputRefused(_OTHER.format(name=name))
