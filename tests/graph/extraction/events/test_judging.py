"""Which passages tell of an event, on made-up sentences with made-up names."""

from __future__ import annotations

import pytest

from graph.extraction.agreements.agreements import agreements
from graph.extraction.events.events import signings
from graph.extraction.events.judging import happened, judged
from graph.extraction.events.occasions import occasions
from graph.extraction.scorers.wording import Wording
from tests.graph.extraction.readings import view


def _kinds(text: str, language: str = "en") -> list[str]:
    seen = view(text, language)
    return [event.kind for event in happened(seen, occasions(seen), Wording(seen))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Mayor Ann Arden visited Briggen on 3 March 2021.", ["visit"]),
        ("en", "Mayor Ann Arden met mayor Bela Brock in Cassia on 3 March 2021.", ["meeting"]),
        ("id", "Ann Arden berkunjung ke Briggen, 3 Maret 2021.", ["visit"]),
        ("en", "A meeting is always a good thing.", []),
        ("id", "Kunjungan wisatawan naik terus.", []),
        ("en", "", []),
    ],
)
def test_events_and_mere_words(language: str, text: str, expected: list[str]) -> None:
    assert _kinds(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Ann Arden and mayor Bela Brock signed an MoU in Cassia on 3 March 2021.", True),
        ("Alderton and Briggen signed an MoU in 1998.", False),
        ("Alderton and Briggen hope to sign an MoU.", False),
    ],
)
def test_signings_of_agreements_are_judged_too(text: str, expected: bool) -> None:
    seen = view(text)
    (event,) = signings(seen, agreements(seen))
    assert (happened(seen, [event], Wording(seen)) == [event]) is expected


def test_features_are_facts_that_hold() -> None:
    seen = view("Ann Arden did not visit Briggen on 3 March 2021.")
    rows = judged(seen, occasions(seen), Wording(seen))
    assert [event.kind for event, _ in rows] == ["visit"]
    assert {"bias", "date:day", "people<=1"} <= rows[0][1]


def test_words_the_form_of_a_verb_and_the_age_of_an_event_are_features() -> None:
    seen = view("Ann Arden visited Briggen on 3 March 2021.", issued="2021-03-05")
    ((_, features),) = judged(seen, occasions(seen), Wording(seen))
    assert {"~visited", "~right:on", "~+1:<City>", "form:ed", "age<=7:day"} <= features
    seen = view("Ann Arden mengunjungi Briggen.", "id")
    ((_, features),) = judged(seen, occasions(seen), Wording(seen))
    assert "form:me" in features


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Arden and Bela Brock signed an MoU in Briggen on 3 March 2021.", 1),
        ("Ann Arden and Bela Brock signed an MoU in Briggen on 3 March 2019.", 1),
        ("Ann Arden and Bela Brock signed an MoU in Briggen in March 2021.", 1),
        ("Ann Arden and Bela Brock signed an MoU in Briggen in 2019.", 0),
        ("Ann Arden and Bela Brock signed an MoU in Briggen in March 2019.", 0),
    ],
)
def test_a_signing_told_as_background_by_its_year_is_no_event(text: str, expected: int) -> None:
    seen = view(text)
    assert len(happened(seen, signings(seen, agreements(seen)), Wording(seen))) == expected
