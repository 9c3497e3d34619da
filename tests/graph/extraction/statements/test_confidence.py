"""Each rule is as sure as it was measured to be, and every rule that gives a ground was."""

from __future__ import annotations

from graph.extraction.statements.confidence import NEW, TABLE, confidence
from graph.extraction.statements.evidence import Ground, grounded


def test_a_rule_is_as_sure_as_was_measured() -> None:
    rows = dict(line.rsplit(" ", 1) for line in TABLE.read_text(encoding="utf-8").splitlines())
    assert {rule: confidence(rule) for rule in rows} == {rule: float(share) for rule, share in rows.items()}
    assert sorted(rows) == list(rows)
    assert all(0.4 < float(share) < 1 for share in rows.values())
    assert {
        "signer",
        "agreement-with status",
        "event-date",
        "agreement-between",
        "agreement-main-actors",
        "twins-of",
    } <= rows.keys()


def test_a_guess_is_less_sure_than_what_a_clause_tells() -> None:
    assert confidence("agreement-main-actors") < confidence("agreement-subject") < confidence("agreement-between")


def test_who_agreed_is_surer_than_how_far() -> None:
    assert confidence("agreement-with status") < confidence("agreement-with")


def test_a_rule_that_was_not_measured_is_an_ordinary_one() -> None:
    assert grounded((3, 4), "made-up") == Ground((3, 4), "made-up", NEW)
