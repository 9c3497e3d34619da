"""How a clause lies among those that tell of events."""

from __future__ import annotations

import pytest

from graph.extraction.events.sightings import order, says
from graph.extraction.scorers.wording import Wording
from tests.graph.extraction.readings import name, view

TOLD = [(2, "visit"), (6, "signing")]


@pytest.mark.parametrize(
    ("own", "index", "expected"),
    [
        ([6], 5, ["nearest", "latest:visit"]),
        ([2], 5, ["nearer:signing", "latest"]),
        ([2], 4, ["nearest", "latest"]),
        ([6], 1, ["nearer:visit"]),
    ],
)
def test_an_event_is_told_nearest_or_last(own: list[int], index: int, expected: list[str]) -> None:
    assert order(TOLD, own, index, abs(index - own[0])) == expected


def test_no_other_event() -> None:
    assert order([], [3], 3, 0) == ["nearest"]


@pytest.mark.parametrize(
    ("language", "text", "away"),
    [
        ("id", "Dihubungi terpisah, Bela Brock memuji langkah itu.", ["Bela Brock"]),
        ("id", "Ann Arden berterima kasih kepada Bela Brock.", ["Bela Brock"]),
        ("id", "Ann Arden yang diwakili Bela Brock menghadiri forum itu.", ["Ann Arden"]),
        ("en", "Bela Brock told this paper that it was late.", ["Bela Brock"]),
        ("en", "Ann Arden thanked Bela Brock for it.", ["Bela Brock"]),
        ("en", "Ann Arden met Bela Brock.", []),
        ("en", "Ann Arden came on behalf of Bela Brock.", ["Bela Brock"]),
        ("en", "Representing Briggen, Bela Brock came.", []),
        ("id", "Ann Arden hadir mewakili Bela Brock.", ["Bela Brock"]),
        ("en", "Ann Arden was not at the meeting.", ["Ann Arden"]),
        ("en", "Ann Arden sent a video message.", ["Ann Arden"]),
        ("id", "Ann Arden hanya mengirim pesan tertulis.", ["Ann Arden"]),
        ("id", "Ann Arden mengirimkan wakilnya.", ["Ann Arden"]),
    ],
)
def test_who_is_asked_elsewhere_thanked_or_represented_is_not_there(language: str, text: str, away: list[str]) -> None:
    seen = view(text, language)
    assert [name(one) for one in says(seen, seen.clauses[0], Wording(seen)).away] == away


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "In a statement Ann Arden praised Bela Brock.", {"Ann Arden"}),
        ("en", "In a statement Ann Arden welcomed the charter of Briggen.", {"Ann Arden"}),
        ("en", "Ann Arden told broadcaster RTB that it was high time.", {"Ann Arden"}),
        ("en", "Opposition leader Ann Arden and Bela Brock were not of one mind.", {"Ann Arden"}),
        ("en", "Ann Arden criticised the costs.", {"Ann Arden"}),
        ("en", "Ann Arden met Bela Brock, as she wrote on Facebook.", set()),
        ("id", "Lewat keterangan tertulis Ann Arden memuji Bela Brock.", {"Ann Arden"}),
        ("id", "Pengamat Ann Arden menilai biayanya besar.", {"Ann Arden"}),
        ("id", "Ann Arden mengkritik biayanya.", {"Ann Arden"}),
    ],
)
def test_who_writes_or_judges_elsewhere_is_away(language: str, text: str, expected: set[str]) -> None:
    seen = view(text, language)
    assert {name(one) for one in says(seen, seen.clauses[0], Wording(seen)).away} == expected


def test_what_is_said_of_who_is_named_often_in_a_clause_is_kept_once() -> None:
    seen = view("Ann Arden met " + "Bela Brock and " * 200 + "Cora Clay.", "en")
    said = says(seen, seen.clauses[0], Wording(seen))
    (brock,) = (one for one in said.words if name(one) == "Bela Brock")
    assert len(said.parts[brock]) > 50
    assert len(said.words[brock]) == len(set(said.words[brock])) < 10
