"""What agreements tell, as a whole, of their fields. All texts are made up."""

from __future__ import annotations

from graph.extraction.agreements.agreements import agreements
from graph.extraction.topics import owners
from tests.graph.extraction.readings import view

_TWO = "Alderton and Briggen signed an MoU on 3 May 2021.\nCalder and Dunmore agreed a sister city agreement in 2019."


def test_how_agreements_stand_in_a_text() -> None:
    found = agreements(view(_TWO))
    assert [owners.features(one, found) for one in found] == [
        {"clauses<=1", "agreements<=2", "told-first"},
        {"clauses<=1", "agreements<=2"},
    ]


def test_whether_signers_are_told() -> None:
    found = agreements(view("The mayors of Alderton and Briggen, Ann Arden and Bo Doe, signed an MoU."))
    assert ["signers" in owners.features(one, found) for one in found] == [True]


def test_a_topic_beside_the_kinds_of_an_agreement_and_of_its_parties() -> None:
    seen = view("Alderton and the Port Authority signed an MoU.")
    (found,) = agreements(seen)
    assert owners.affinities(seen, found, "health") == {
        "~health:memorandum-of-understanding", "~health:City", "~health:Institution",
    }  # fmt: skip
