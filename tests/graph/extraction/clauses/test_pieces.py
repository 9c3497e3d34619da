"""Sentences cut into pieces, on made-up sentences."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.pieces import cut, deal
from graph.extraction.clauses.uses import Part
from graph.extraction.reading import Span


def _cut(text: str, deeds: tuple[str, ...] = (), verbs: tuple[str, ...] = ()) -> list[str]:
    found = sorted(text.index(word) for word in (*deeds, *verbs))
    pieces = cut(text, Span(0, len(text)), 7, found, {text.index(word) for word in verbs})
    assert all(sentence == 7 for _, _, sentence in pieces)
    return [text[start:end] for start, end, _ in pieces]


def test_sentences_are_cut_at_semicolons_and_before_but() -> None:
    assert _cut("A came; B went, but C stayed") == ["A came; ", "B went, ", "but C stayed"]
    assert _cut("") == []


@pytest.mark.parametrize(
    "text",
    [
        "They work with Alderton, Ruritania; Briggen, Zenda; and Cassia, Ruritania.",
        "It was signed by Ann Arden, mayor of Alderton; Wali Kota Briggen, Bela Brock; dan Cassia.",
        "It was signed for Alderton; and Briggen",
        "It was signed by Émile Arden, mayor of Łalden; and Şule Brock, mayor of Đinden.",
    ],
)
def test_names_of_a_list_are_not_parted(text: str) -> None:
    assert _cut(text) == [text]


def test_clauses_in_a_row_are_parted() -> None:
    row = "Alderton came; Briggen, since 1998; and Cassia, since 2001."
    assert _cut(row) == ["Alderton came; ", "Briggen, since 1998; ", "and Cassia, since 2001."]
    assert _cut("Alderton came; Briggen, too, left; and Cassia, too.")[0] == "Alderton came; "
    assert _cut("Alderton came; Briggen stayed; and Cassia, too.")[0] == "Alderton came; "
    assert _cut("Alderton came; and Pacts, too.", deeds=("Pacts",))[0] == "Alderton came; "


def test_a_colon_parts_papers_of_both_its_sides_or_before_a_verb() -> None:
    assert _cut("They plan more: a pact", deeds=("pact",)) == ["They plan more: a pact"]
    assert _cut("Two pacts: one accord", deeds=("pacts", "accord")) == ["Two pacts: ", "one accord"]
    assert _cut("It is done: A signed", verbs=("signed",)) == ["It is done: ", "A signed"]
    assert _cut("At 10: 30 they signed", verbs=("signed",)) == ["At 10: 30 they signed"]


def test_talks_are_no_part_of_what_was_signed() -> None:
    assert _cut("A signed with B and was in discussions with C") == [
        "A signed with B ",
        "and was in discussions with C",
    ]


def test_no_piece_is_longer_than_a_clause_may_be() -> None:
    pieces = _cut("word " * 1000)
    assert "".join(pieces) == "word " * 1000
    assert max(map(len, pieces)) <= 800


def test_what_starts_in_a_piece_is_dealt_to_it() -> None:
    one, two = (Part(start, start + 2, "x", "City", "actor", True) for start in (1, 6))
    assert deal([one, two], [(0, 5, 0), (5, 9, 0)]) == [[one], [two]]
    assert deal([two], [(0, 5, 0)]) == [[]]


def test_talks_of_today_stand_in_a_clause_of_their_own() -> None:
    assert _cut("A bermitra dengan B sejak 1992 dan kini sedang menjajaki C") == [
        "A bermitra dengan B sejak 1992 ",
        "dan kini sedang menjajaki C",
    ]
    assert _cut("A works with B and is now in talks with C") == ["A works with B ", "and is now in talks with C"]
    assert _cut("A dan B sedang rapat") == ["A dan B sedang rapat"]
