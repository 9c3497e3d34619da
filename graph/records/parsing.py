"""A row of a list -> the record that it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from graph.gazetteer import fold
from graph.model import Date
from graph.records.record import Agreement, Delegation, Name, Pair, Record, Row, date, name
from ontology.terms import AGREEMENT_KINDS, AGREEMENT_STATUSES, EVENT_KINDS, TOPICS


def record(kind: str, number: int, row: Row) -> Record:
    """Return what a row says; `kind` is that of the mapping.

    Raises:
        ValueError: it says nothing, or something that makes no sense; the message is for the user.
    """
    return _READERS[kind](number, row)


def _pair(number: int, row: Row) -> Pair:
    start, end = _date(row, "startDate"), _date(row, "endDate")
    _in_order(start, end)
    return Pair(number, name(row, "place"), name(row, "partner"), start, end)


def _agreement(number: int, row: Row) -> Agreement:
    parties = _several(row, "party")
    if len(parties) < 2:
        raise ValueError("an agreement needs two parties: separate them by semicolons, or give each a column")
    start, end = _date(row, "validFrom"), _date(row, "validUntil")
    _in_order(start, end)
    return Agreement(
        number,
        parties,
        _text(row, "label"),
        _concept(row, "agreementKind", AGREEMENT_KINDS, "other"),
        _concept(row, "status", AGREEMENT_STATUSES, "signed"),
        _date(row, "signedOn"),
        start,
        end,
        tuple(_known(topic, TOPICS, "topic") for topic in row.get("topic", ())),
        tuple(row.get("signatory", ())),
    )


def _delegation(number: int, row: Row) -> Delegation:
    participants = _several(row, "participant")
    if not participants:
        raise ValueError("the participant is empty")
    start, end = _date(row, "startDate"), _date(row, "endDate")
    _in_order(start, end)
    return Delegation(
        number,
        participants,
        name(row, "heldIn") if "heldIn" in row else None,
        _text(row, "label"),
        _concept(row, "eventKind", EVENT_KINDS, "visit"),
        start,
        end,
        tuple(_known(topic, TOPICS, "topic") for topic in row.get("topic", ())),
    )


_READERS: dict[str, Callable[[int, Row], Record]] = {
    "pair": _pair,
    "agreement": _agreement,
    "delegation": _delegation,
}


def _several(row: Row, role: str) -> tuple[Name, ...]:
    """Return the names of a role, each once; one country for each of them, or one for all, or none."""
    texts, countries = row.get(role, ()), row.get(f"{role}.country", ())
    if len(countries) not in (0, 1, len(texts)):
        raise ValueError(f"{len(texts)} names for {role}, but {len(countries)} countries")
    told = countries if len(countries) == len(texts) else [*countries, ""][:1] * len(texts)
    parts = (
        {role: [text]} | ({f"{role}.country": [country]} if country else {})
        for text, country in zip(texts, told, strict=True)
    )
    return tuple(dict.fromkeys(name(each, role) for each in parts))


def _text(row: Row, what: str) -> str | None:
    return " / ".join(row.get(what, ())) or None


def _date(row: Row, what: str) -> Date | None:
    dates = {date(text) for text in row.get(what, ())}
    if len(dates) > 1:
        raise ValueError(f"several dates for one {what}: {', '.join(sorted(each.value for each in dates))}")
    return dates.pop() if dates else None


def _in_order(start: Date | None, end: Date | None) -> None:
    if start and end and end.latest < start.earliest:
        raise ValueError(f"it ends ({end.value}) before it begins ({start.value})")


def _concept(row: Row, what: str, known: Sequence[str] | frozenset[str], otherwise: str) -> str:
    texts = row.get(what, ())
    return _known(texts[0], known, what) if texts else otherwise


def _known(text: str, known: Sequence[str] | frozenset[str], what: str) -> str:
    notation = re.sub(r"\s+", "-", fold(text))
    found = _words().get(notation, notation)
    if found not in known:
        raise ValueError(f"{text!r} is no {what}: write one of {', '.join(sorted(known))}")
    return found


@cache
def _words() -> dict[str, str]:
    """Return the concepts that other words of lists stand for."""
    lines = (Path(__file__).parent / "data" / "concepts.txt").read_text("utf-8").splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))
