"""Which agreements may have a signing of their own in the text, on made-up sentences with made-up places."""

from __future__ import annotations

import pytest

from graph.extraction.agreements.agreements import agreements
from graph.extraction.events.events import Event, around, places, represented, signings, stands
from graph.extraction.statements.evidence import Ground
from tests.graph.extraction.readings import iri, name, view


def _signings(text: str, language: str = "en") -> list[tuple[str | None, tuple[str, ...]]]:
    seen = view(text, language)
    return [
        (event.start.value if event.start else None, tuple(sorted(map(name, event.places))))
        for event in signings(seen, agreements(seen))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alderton and Briggen signed an MoU in Cassia on 3 March 2021.", [("2021-03-03", ("Cassia",))]),
        # All with a deed or a day may be one; `judging` tells which are.
        ("Alderton and Briggen signed an MoU in 1998.", [("1998", ())]),
        ("The MoU between Alderton and Briggen, signed on 4 May 1998, expired in 2003.", [("1998-05-04", ())]),
        ("Alderton and Briggen will sign an MoU on 3 June 2021.", [("2021-06-03", ())]),
        ("Alderton and Briggen hope to sign an MoU.", [(None, ())]),
        ("Alderton and Briggen have no agreement.", []),
        # Papers that share a party are signed together on one day.
        ("Alderton and Briggen signed an MoU on 3 March 2021.\nAlderton and Cassia signed an MoU on 3 March 2021.",
         [("2021-03-03", ())]),
        ("Alderton and Briggen signed an MoU on 3 March 2021.\nAlderton and Cassia signed an MoU on 4 March 2021.",
         [("2021-03-03", ()), ("2021-03-04", ())]),
        ("Alderton and Briggen signed an MoU in 2021.\nAlderton and Cassia signed an MoU in 2021.",
         [("2021", ()), ("2021", ())]),
        ("", []),
    ],
)  # fmt: skip
def test_signings(text: str, expected: list[tuple[str | None, tuple[str, ...]]]) -> None:
    assert _signings(text) == expected


def test_a_signing_in_indonesian() -> None:
    text = "Alderton dan Briggen menandatangani nota kesepahaman di Cassia, 3 Maret 2021."
    assert _signings(text, "id") == [("2021-03-03", ("Cassia",))]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ([2], [(1, -1), (2, 0), (3, 1), (4, 2)]),
        ([0], [(0, 0), (1, 1), (2, 2)]),
        ([4, 1], [(0, -1), (1, 0), (2, 1), (3, -1), (4, 0), (5, 1)]),  # as told, not in the order of the text
        ([1, 3], [(0, -1), (1, 0), (2, -1), (3, 0), (4, 1), (5, 2)]),  # of two equally near the one behind counts
    ],
)
def test_the_clauses_around_an_event(own: list[int], expected: list[tuple[int, int]]) -> None:
    seen = view("They met.\n" * 6)
    event = Event("meeting", seen.clauses[own[0]], Ground((0,), "event-met", 0.6))
    event.clauses = [seen.clauses[index] for index in own]
    assert [(clause.index, far) for clause, far in around(seen, event, 1, 2)] == expected


def test_the_narrowest_place_and_who_stands_for_it() -> None:
    seen = view("Ann Arden met Bela Brock in Cassia in Ruritania.")
    assert places(seen, seen.clauses[0]) == [iri("Cassia")]
    assert stands(seen, iri("Alderton"), [iri("Ann Arden")])
    assert not stands(seen, iri("Cassia"), [iri("Ann Arden"), iri("Bela Brock")])
    assert not stands(seen, iri("Alderton"), [])
    assert represented(seen, [iri("Ann Arden"), iri("Alderton")]) == {iri("Alderton")}
    assert represented(seen, []) == set()
