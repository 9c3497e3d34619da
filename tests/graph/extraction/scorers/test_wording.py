"""Words around cues and names, on made-up sentences with made-up names."""

from __future__ import annotations

from graph.extraction.scorers.wording import Wording
from tests.graph.extraction.readings import view


def test_words_of_a_clause_are_those_written_small() -> None:
    seen = view("Quentin and Ann Arden saw 12 trams in Briggen on 3 March 2021.")
    (clause,) = seen.clauses
    assert Wording(seen).within(clause) == [
        "~<name>", "~and", "~<Person>", "~saw", "~<number>", "~trams", "~in", "~<City>", "~on", "~<day>",
    ]  # fmt: skip


def test_words_around_a_name_tell_how_far_and_on_which_side_they_stand() -> None:
    seen = view("The guests thanked Ann Arden, who smiled.")
    (clause,) = seen.clauses
    (part,) = clause.parts
    assert Wording(seen).around(part, clause) == (
        "~left:<name>", "~left:guests", "~left:thanked", "~right:who", "~right:smiled",
        "~-1:thanked", "~+1:,", "~-2:guests", "~+2:who",
    )  # fmt: skip


def test_words_beside_the_ends_of_a_text() -> None:
    seen = view("Ann Arden")
    (part,) = seen.clauses[0].parts
    assert Wording(seen).beside(part, name="any") == ["~any-1:^", "~any+1:$"]


def test_words_on_the_sides_of_a_list_are_those_of_its_clause() -> None:
    seen = view("They laughed.\nThe fields are sport, culture and 3 others.\nNobody cried.")
    clause = seen.clauses[1]
    start, end = seen.text.index("sport"), seen.text.index(" and")
    assert Wording(seen).sides(start, end, clause) == [
        "~left:<name>", "~left:fields", "~left:are", "~right:and", "~right:<number>", "~right:others", "~right:.",
    ]  # fmt: skip


def test_around_stays_within_the_clause() -> None:
    seen = view("They laughed.\nAnn Arden left.\nNobody cried.")
    clause = seen.clauses[1]
    found = Wording(seen).around(clause.parts[0], clause)
    assert "~right:left" in found
    assert not any("laughed" in word or "cried" in word for word in found if "left:" in word or "right:" in word)
