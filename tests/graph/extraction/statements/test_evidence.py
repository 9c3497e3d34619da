"""Statements and what they rest on, on made-up sentences with made-up names."""

from __future__ import annotations

from graph.extraction.reading import Mention
from graph.extraction.statements.evidence import Ground, Ledger
from graph.extraction.version import extractor
from graph.model import Date, Evidence, Statement
from tests.graph.extraction.readings import view

NAME = extractor("en")


def test_a_passage_counts_once_with_the_surest_reason() -> None:
    ledger = Ledger(view("They met.\nThey signed.").reading)
    for rule, sure in (("b-rule", 0.7), ("a-rule", 0.7), ("c-rule", 0.6)):
        ledger.state("paper", "party", "town", Ground((1, 0), rule, sure))
    ledger.state("paper", "party", "town", Ground((1,), "d-rule", 0.801))
    assert ledger.statements() == (
        Statement(
            "paper",
            "party",
            "town",
            (
                Evidence(0, 9, "They met.", 0.7, NAME, "a-rule"),
                Evidence(10, 22, "They signed.", 0.8, NAME, "d-rule"),
            ),
        ),
    )


def test_statements_come_in_a_fixed_order() -> None:
    ledger, ground = Ledger(view("They met.").reading), Ground((0,), "rule", 0.5)
    for row in (("b", "party", "z"), ("a", "year", "x"), ("a", "party", "y"), ("a", "party", Date("2021"))):
        ledger.state(*row, ground)
    assert [(one.subject, one.predicate, one.object) for one in ledger.statements()] == [
        ("a", "party", Date("2021")),
        ("a", "party", "y"),
        ("a", "year", "x"),
        ("b", "party", "z"),
    ]


def test_a_mention_rests_on_its_own_words() -> None:
    ledger = Ledger(view("They met.").reading)
    ledger.mention("report", Mention(0, 4, "guests", "pronoun"))
    (statement,) = ledger.statements()
    assert statement == Statement(
        "report", "mentions", "guests", (Evidence(0, 4, "They", 0.75, NAME, "mention-pronoun"),)
    )


def test_the_words_of_a_sentence_are_held_once() -> None:
    ledger = Ledger(view("They met.").reading)
    for town in ("a", "b"):
        ledger.state("paper", "party", town, Ground((0,), "rule", 0.5))
    one, other = ledger.statements()
    assert one.evidence == other.evidence
    assert len({id(each.quote) for each in (*one.evidence, *other.evidence) if isinstance(each, Evidence)}) == 1


def test_nothing_stated() -> None:
    ledger = Ledger(view("They met.").reading)
    assert ledger.statements() == ()
