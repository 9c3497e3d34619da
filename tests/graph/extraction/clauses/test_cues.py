from __future__ import annotations

import pytest

from graph.extraction import lexicon
from graph.extraction.clauses.cues import LAYERS, Cue, alternatives, by_layer, find


def test_alternatives_are_all_the_word_sequences_of_a_phrase() -> None:
    assert alternatives("(sister|twin) city") == (("sister", "city"), ("twin", "city"))
    assert alternatives("Co-operation") == (("co", "operation"),)


def test_the_longest_phrase_of_a_layer_wins() -> None:
    text = "a sister city agreement"
    found = [cue for cue in find(text, "en") if cue.layer == "agreements"]
    assert found == [Cue(2, 23, "agreements", "sister-city-agreement")]


def test_the_same_words_may_belong_to_two_topics() -> None:
    found = {cue.category for cue in find("iptek", "id") if cue.layer == "topics"}
    assert found == {"research", "technology"}


def test_a_clitic_changes_nothing() -> None:
    text = "nota kesepahamannya dan perjanjiannya"
    found = [(text[cue.start : cue.end], cue.category) for cue in find(text, "id") if cue.layer == "agreements"]
    assert found == [("nota kesepahamannya", "memorandum-of-understanding"), ("perjanjiannya", "generic")]
    assert not [cue for cue in find("agreementnya", "en") if cue.layer == "agreements"]


def test_no_phrase_goes_on_over_the_end_of_a_sentence() -> None:
    found = [
        cue.category for cue in find("They are sister cities. Agreement signed.", "en") if cue.layer == "agreements"
    ]
    assert found == ["generic"]


def test_nothing_in_nothing() -> None:
    assert find("", "en") == ()


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_layer_has_a_file_in_every_language(language: str) -> None:
    assert [layer for layer in LAYERS if not lexicon.phrases(language, layer)] == []


def test_cues_by_their_layer() -> None:
    cues = [Cue(0, 3, "status", "past"), Cue(4, 7, "signing", "sign"), Cue(8, 9, "status", "planned")]
    assert by_layer(cues) == {"status": (cues[0], cues[2]), "signing": (cues[1],)}
