"""What may be a visit, a meeting or another event, on made-up sentences with made-up names."""

from __future__ import annotations

import pytest

from graph.extraction.facts.agreements import agreements
from graph.extraction.facts.events import signings
from graph.extraction.facts.occasions import occasions
from tests.graph.extraction.readings import name, view

Told = tuple[str, str | None, str | None, set[str], set[str]]


def _told(text: str, language: str = "en") -> list[Told]:
    return [
        (
            event.kind,
            event.name,
            event.start.value if event.start else None,
            set(map(name, event.places)),
            set(map(name, event.participants)),
        )
        for event in occasions(view(text, language))
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ann Arden visited Briggen on 3 March 2021.", ("visit", None, "2021-03-03", {"Briggen"}, {"Ann Arden"})),
        ("en", "Ann Arden travels to Briggen in May.", ("visit", None, "2021-05", {"Briggen"}, {"Ann Arden"})),
        ("en", "Ann Arden is back from Briggen.", ("visit", None, None, {"Briggen"}, {"Ann Arden"})),
        ("en", "Ann Arden met Bela Brock in Cassia on 3 March 2021.",
         ("meeting", None, "2021-03-03", {"Cassia"}, {"Ann Arden", "Bela Brock"})),
        ("en", "The Harbour Cities Expo 2021 opened in Cassia on 3 March 2021.",
         ("expo", "Harbour Cities Expo 2021", "2021-03-03", {"Cassia"}, set())),
        ("id", "Ann Arden berkunjung ke Briggen, 3 Maret 2021.",
         ("visit", None, "2021-03-03", {"Briggen"}, {"Ann Arden"})),
        ("id", "Ann Arden bertemu Bela Brock di Cassia, 3 Maret 2021.",
         ("meeting", None, "2021-03-03", {"Cassia"}, {"Ann Arden", "Bela Brock"})),
        ("id", "Pelatihan digelar di Cassia, 3-5 Maret 2021.", ("training", None, "2021-03-03", {"Cassia"}, set())),
    ],
)  # fmt: skip
def test_one_sentence(language: str, text: str, expected: Told) -> None:
    assert expected in _told(text, language)


def test_a_range_of_days_has_an_end() -> None:
    (event,) = occasions(view("Pelatihan digelar di Cassia, 3-5 Maret 2021.", "id"))
    assert event.end is not None and event.end.value == "2021-03-05"


def test_a_second_sentence_on_the_same_visit_adds_to_it() -> None:
    text = "Ann Arden visited Briggen on 3 March 2021.\nAnn Arden visited Briggen with a choir."
    (event,) = [event for event in occasions(view(text)) if event.kind == "visit"]
    assert len(event.clauses) == 2


def test_the_words_of_a_signing_that_is_known_make_no_second_one() -> None:
    seen = view("Alderton and Briggen signed an MoU on 3 March 2021.")
    signed = signings(seen, agreements(seen))
    assert len(signed) == 1
    assert occasions(seen, signed) == []
    assert [event.kind for event in occasions(seen)] == ["signing"]


@pytest.mark.parametrize("text", ["", "Alderton lies on a river.", "7"])
def test_nothing_to_tell(text: str) -> None:
    assert occasions(view(text)) == []
