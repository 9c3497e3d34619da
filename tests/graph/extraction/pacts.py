"""What made-up texts say of agreements, in short rows for the tests."""

from __future__ import annotations

from graph.extraction.agreements.agreements import agreements
from graph.extraction.scorers.wording import Wording
from graph.extraction.ties import partnerships
from graph.extraction.topics.topics import topics
from tests.graph.extraction.readings import name, view

Row = tuple[str, str, str | None, tuple[str, ...]]


def told(text: str, language: str = "en") -> list[Row]:
    """Return (kind, status, date, parties) of each agreement, in the order of the text."""
    found = agreements(view(text, language))
    return [
        (one.kind, one.state, one.date.value if one.date else None, tuple(sorted(map(name, one.parties))))
        for one in found
    ]


def signers(text: str, language: str = "en") -> list[tuple[str, ...]]:
    """Return the signers of each agreement."""
    return [tuple(sorted(map(name, one.signers))) for one in agreements(view(text, language))]


def pairs(text: str, language: str = "en") -> list[tuple[str, ...]]:
    """Return the pairs that a text says to be partners, but for those that agreements make."""
    read = view(text, language)
    return sorted(
        {tuple(sorted((name(tie.one), name(tie.other)))) for tie in partnerships.living(read, agreements(read))}
    )


def fields(text: str, language: str = "en") -> list[tuple[str, ...]]:
    """Return the topics of each agreement."""
    read = view(text, language)
    found = agreements(read)
    topics(read, found, Wording(read))
    return [tuple(sorted(one.topics)) for one in found]
