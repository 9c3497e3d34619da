"""Words that say that what was agreed is over, in made-up sentences."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.gone import another, end_of, end_words, loser
from tests.graph.extraction.pacts import told
from tests.graph.extraction.readings import view


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Alderton and Briggen signed a memorandum in 2019, and the memorandum was annulled.", "ended"),
        ("The accord, inked in 2009 by Ann Arden and Bela Brock, lapsed in 2012.", "expired"),
        ("Another, signed in June 2012 with the company of the Ruritanian dredgers, was cancelled.", "ended"),
        ("The pact, signed in 2009, dealt with buses, and lapsed in 2013.", "expired"),
        ("Alderton concluded a memorandum in 2014, whose term of two years expired.", "expired"),
        ("Alderton concluded a memorandum in 2014, two years after the council which lapsed.", None),
        ("Alderton and Briggen signed it weeks before the forum ended.", None),
        ("Alderton and Briggen signed a memorandum.", None),
    ],
)
def test_the_end_of_what_was_signed(text: str, status: str | None) -> None:
    (clause,) = view(text).clauses
    assert end_of(clause, clause.of("signing")[0]) == status


def test_what_would_end_is_not_over() -> None:
    assert end_words(view("The pact will not be cancelled.").clauses[0]) == []
    assert end_words(view("They came.").clauses[0]) == []


def test_somebody_is_called_a_twin_no_more() -> None:
    (clause,) = view("Alderton dropped Briggen and Cassia as twin towns.").clauses
    (verb,) = clause.of("status", "role-lost")
    assert loser(clause, clause.of("twinning")[0]) == verb
    (clause,) = view("Alderton dropped its plan, as the twin town of Briggen did.").clauses
    assert end_words(clause) == []


def test_another_paper_is_signed_after_one_ended() -> None:
    (clause,) = view("Alderton ended its pact with Briggen and signed one with Cassia.").clauses
    act = clause.of("signing")[-1]
    assert another(clause, act) == clause.of("agreements", "ordinal")[0]
    assert end_of(clause, act) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Alderton and Briggen signed a memorandum on water, replacing one that lapsed in 2011."),
        ("id", "Alderton dan Briggen menandatangani nota kesepahaman, menggantikan nota yang berakhir pada 2011."),
    ],
)
def test_what_is_replaced_is_over_and_not_what_replaces_it(language: str, text: str) -> None:
    (clause,) = view(text, language).clauses
    assert end_of(clause, clause.of("signing")[0]) is None


def test_after_a_signing_nothing_is_over() -> None:
    text = "Nota kesepahaman itu penting, katanya usai penandatanganan."
    assert [end_words(clause) for clause in view(text, "id").clauses if clause.of("status", "out")] == [[]]


def test_a_hedge_governs_no_end_of_somebody_else() -> None:
    (clause,) = view("They would not have it, so Alderton terminated the pact.").clauses
    assert [cue.category for cue in end_words(clause)] == ["ended"]


def test_a_proposal_that_was_shelved_ended_no_tie() -> None:
    assert told("A proposal to twin Alderton with Briggen was shelved.") == []
    assert told("Alderton said a plan to partner with Briggen had been dropped.") == []
    assert [row[1] for row in told("Alderton plans to end its twinning with Briggen.")] == ["ended"]


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("The council voted to end Alderton's twinning with Briggen.", True),
        ("Alderton has cut Cassia's ties with Briggen.", True),
        ("At the end of the twinning they met.", False),
        ("A councillor proposed to suspend the twinning with Briggen.", False),
        ("She urged Alderton City Council to end its twinning with Briggen.", False),
        ("He called for Alderton to terminate its twinning.", False),
        ("Alderton is considering ending its twinning with Briggen.", False),
        ("Residents are pushing to sever the tie with Briggen.", False),
    ],
)
def test_an_end_and_one_that_is_only_asked_for(text: str, over: bool) -> None:
    assert bool(end_words(view(text).clauses[0])) is over
