"""Each rule is as sure as it was measured to be."""

from __future__ import annotations

from graph.extraction.statements.confidence import NEW, TABLE, confidence
from graph.extraction.statements.evidence import Ground, grounded


def test_every_rule_of_the_table_has_a_share_between_none_and_all() -> None:
    rows = [line.rpartition(" ")[0] for line in TABLE.read_text(encoding="utf-8").splitlines()]
    assert rows == sorted(set(rows))
    assert all(0.4 < confidence(rule) < 1 for rule in rows)
    assert {
        "signer",
        "agreement-with status",
        "event-date",
        "agreement-between",
        "agreement-main-actors",
        "twins-of",
    } <= set(rows)


def test_a_guess_is_less_sure_than_what_a_clause_tells() -> None:
    assert confidence("agreement-main-actors") < confidence("agreement-subject") < confidence("agreement-between")


def test_who_agreed_is_surer_than_how_far() -> None:
    assert confidence("agreement-with status") < confidence("agreement-with")


def test_a_rule_that_was_not_measured_is_an_ordinary_one() -> None:
    assert grounded((3, 4), "made-up") == Ground((3, 4), "made-up", NEW)
