"""Who takes part in an event, on made-up sentences with made-up names."""

from __future__ import annotations

import pytest

from graph.extraction.agreements.agreements import agreements
from graph.extraction.events import attendance
from graph.extraction.events.events import Event
from graph.extraction.events.happenings import happenings
from graph.extraction.scorers.wording import Wording
from graph.extraction.statements.evidence import Ground
from tests.graph.extraction.readings import iri, name, view


def _participants(text: str, language: str = "en") -> list[set[str]]:
    seen = view(text, language)
    return [set(map(name, event.participants)) for event in happenings(seen, agreements(seen), Wording(seen))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Mayor Ann Arden and mayor Bela Brock signed an MoU on 3 March 2021.", {"Ann Arden", "Bela Brock"}),
        ("en", "Alderton and Briggen signed an MoU in Cassia on 3 March 2021.\n"
         "Ann Arden and Bela Brock signed it, witnessed by Cora Cole.", {"Ann Arden", "Bela Brock", "Cora Cole"}),
        ("id", "Ann Arden dan Bela Brock menandatangani nota kesepahaman, 3 Maret 2021.\n"
         "Penandatanganan disaksikan Cora Cole.", {"Ann Arden", "Bela Brock", "Cora Cole"}),
    ],
)  # fmt: skip
def test_signers_and_witnesses(language: str, text: str, expected: set[str]) -> None:
    assert _participants(text, language) == [expected]


def test_the_candidates_are_those_named_near() -> None:
    far = "\n".join(["Nothing happened."] * 20)
    seen = view(f"Ann Arden met Bela Brock.\n{far}\nCora Cole went home.")
    event = Event("meeting", seen.clauses[0], Ground((0,), "event-meeting", 0.6))
    ((_, options),) = attendance.candidates(seen, [event], Wording(seen))
    assert [option.entity for option in options] == [iri("Ann Arden"), iri("Bela Brock")]
    assert all(option.kinds == ("person", "meeting person") for option in options)
    assert all({"bias", "options<=2", "events<=1"} <= attendance.weighed(option).keys() for option in options)


def test_what_weighs_for_a_kind_of_actor_and_of_event() -> None:
    clause = view("Ann Arden met Bela Brock.").clauses[0]
    kinds = "person", "meeting person"
    option = attendance.Option(iri("Ann Arden"), clause, {"here"}, kinds, (("use:actor",),), ("~met",))
    assert attendance.weighed(option) == {
        "here": 1.0,
        "person|here": 1.0,
        "use:actor": 1.0,
        "person|use:actor": 1.0,
        "meeting person|use:actor": 1.0,
        "~met": 1.0,
    }


def test_no_events_no_candidates() -> None:
    seen = view("Ann Arden met Bela Brock.")
    assert list(attendance.candidates(seen, [], Wording(seen))) == []


def test_the_confidence_is_no_more_than_that_of_the_event() -> None:
    seen = view("Mayor Ann Arden and mayor Bela Brock signed an MoU on 3 March 2021.")
    (event,) = happenings(seen, agreements(seen), Wording(seen))
    assert all(0 < ground.confidence <= event.ground.confidence for ground in event.participants.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alderton and Ann Arden visited Briggen on 3 April 2021.", {"Ann Arden"}),
        ("A delegation from Alderton, led by Ann Arden, visited Briggen on 3 April 2021.", {"Alderton", "Ann Arden"}),
    ],
)
def test_a_place_comes_beside_its_officer_only_as_a_delegation(text: str, expected: set[str]) -> None:
    assert _participants(text) == [expected]
