"""Words for topics near an agreement, and what their clauses tell of them. All texts are made up."""

from __future__ import annotations

import pytest

from graph.extraction.agreements.agreements import agreements
from graph.extraction.scorers.wording import Wording
from graph.extraction.topics.topicwords import mentions
from tests.graph.extraction.readings import view


def _features(text: str, language: str = "en") -> dict[str, set[str]]:
    """Return the features of each topic's last word beside the text's one agreement."""
    read = view(text, language)
    return {word.topic: word.features for _, words in mentions(read, agreements(read), Wording(read)) for word in words}


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Alderton and Briggen signed an MoU.\nBoth sides will work on tourism.", "en",
         {"subject:both", "tenor:undertake", "after-both", "after-undertake", "run<=1"}),
        ("Alderton and Briggen signed an MoU.\nIt is about tourism, culture and sport.", "en",
         {"subject:it", "run<=3"}),
        ("Alderton and Briggen signed an MoU.\nThere is a list: tourism, culture, sport and health.", "en",
         {"subject:other", "after-colon", "run>3"}),
        ("Alderton dan Briggen meneken MoU.\nKeduanya akan menggarap pariwisata.", "id",
         {"subject:both", "tenor:undertake"}),
        ("Alderton and Briggen signed an MoU.\nAlderton is the largest in tourism.", "en",
         {"subject:body", "tenor:describe", "after-describe"}),
    ],
)  # fmt: skip
def test_what_a_clause_does_with_its_words(text: str, language: str, expected: set[str]) -> None:
    assert expected <= _features(text, language)["tourism"]


def test_a_hope_goes_on_in_the_next_clause_of_a_paragraph_only() -> None:
    signed = "Alderton and Briggen signed an MoU.\nThe council hopes for more.\n"
    assert "before:hope" in _features(signed + "There is tourism.")["tourism"]
    apart = _features(signed + "\nThere is tourism.")["tourism"]
    assert "before:hope" not in apart
    assert "opens-paragraph" in apart


def test_an_old_agreement_is_told_from_a_new_one() -> None:
    text = "Alderton and Briggen signed an MoU in {}.\nIts field is tourism."
    assert "age>5" in _features(text.format(1987))["tourism"]
    assert "age>5" not in _features(text.format(2024))["tourism"]
    assert "undated" in _features("Alderton and Briggen signed an MoU.\nIts field is tourism.")["tourism"]


def test_an_agreement_of_an_earlier_year_than_another_is_old() -> None:
    text = "Alderton and Briggen signed an MoU in {}.\nIts field is tourism."
    assert "old" in _features(text.format(1987))["tourism"]
    assert "old" not in _features(text.format(2024))["tourism"]


def test_the_words_on_both_sides_of_a_list_go_with_all_of_its_words() -> None:
    found = _features("Alderton and Briggen signed an MoU.\nThe paper treats sport and tourism at length.")
    sides = {"~left:paper", "~left:treats", "~right:at", "~right:length"}
    assert sides <= found["sport"]
    assert sides <= found["tourism"]
    assert "~left:sport" not in found["tourism"]


def test_a_phrase_is_a_feature_with_what_it_stands_for() -> None:
    text = "Alderton and Briggen signed an MoU on Science and Technology."
    assert "~=research:science and technology" in _features(text)["research"]
    assert "~=technology:science and technology" in _features(text)["technology"]


def test_no_words_without_an_agreement() -> None:
    assert _features("Alderton has tourism, culture and sport.") == {}
    assert _features("") == {}
