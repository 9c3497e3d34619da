"""The fields of agreements."""

from __future__ import annotations

import pytest

from graph.extraction.facts.agreements import agreements
from graph.extraction.facts.topics import candidates
from tests.graph.extraction.pacts import fields
from tests.graph.extraction.readings import view


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Alderton and Briggen signed an MoU on tourism, education and health.", "en",
         ("education", "health", "tourism")),
        ("Alderton and Briggen signed an MoU.\nIts fields are tourism, culture and sport.", "en",
         ("culture", "sport", "tourism")),
        ("Alderton dan Briggen meneken MoU.\nBidangnya meliputi pariwisata, pendidikan, dan olahraga.", "id",
         ("education", "sport", "tourism")),
        ("Alderton and Briggen signed an MoU.", "en", ()),
    ],
)  # fmt: skip
def test_fields_listed(text: str, language: str, expected: tuple[str, ...]) -> None:
    assert fields(text, language) == [expected]


def test_a_far_remark_is_no_field() -> None:
    text = (
        "Alderton and Briggen signed an MoU.\n\n"
        + "\n\n".join(["Nothing else is known."] * 9)
        + "\n\nA hospital burned."
    )
    assert fields(text) == [()]


def _options(text: str) -> dict[str, tuple[int, set[str]]]:
    read = view(text)
    ((_, options),) = candidates(read, agreements(read))
    return {topic: (sentence, set(features)) for topic, sentence, features in options}


def test_an_option_is_told_by_its_clearest_word() -> None:
    text = "Alderton and Briggen signed an MoU.\nTourism is old there.\nThe fields are tourism, health and sport."
    options = _options(text)
    assert {topic: sentence for topic, (sentence, _) in options.items()} == {"health": 2, "sport": 2, "tourism": 2}
    assert {"words<=2", "options<=3", "same-run:before", "enumerated"} <= options["tourism"][1]
    assert "words<=1" in options["sport"][1]


def test_a_word_that_only_describes_the_next_is_told_apart() -> None:
    features = _options("Alderton and Briggen signed an MoU on green mobility.")
    assert "joined-after" in features["environment"][1]
    assert "joined-before" in features["transport"][1]


def test_no_agreement_no_option() -> None:
    read = view("Tourism and health are fields.")
    assert list(candidates(read, agreements(read))) == []
