"""The clauses that tell of an agreement. All texts are made up."""

from __future__ import annotations

from graph.extraction.agreements.agreements import agreements
from tests.graph.extraction.pacts import signers
from tests.graph.extraction.readings import view

_TEXT = "Alderton and Briggen signed an MoU.\nThere was tea.\nAll clapped.\nIt rained.\nThe MoU was signed in Briggen."


def test_where_an_agreement_was_told_last_and_where_nearest() -> None:
    (told,) = agreements(view(_TEXT))
    assert told.frames.spots == [0, 4]
    assert [told.frames.last(index) for index in (-1, 0, 3, 4, 5)] == [-1, 0, 0, 4, 4]
    assert [told.frames.nearest(index) for index in (0, 1, 2, 3, 9)] == [0, 0, 0, 4, 4]


def test_a_deed_of_both_sides_says_more_than_a_plan() -> None:
    plan = "Alderton and Briggen are to be sister cities."
    (told,) = agreements(view(f"{plan} The mayors of Alderton and Briggen signed it."))
    assert told.state == "signed"
    (told,) = agreements(view(f"{plan} The mayor of Alderton signed it."))
    assert told.state == "planned"


def test_who_is_to_sign_what_carries_a_paper_out_did_not_sign_it() -> None:
    text = (
        "Alderton dan Briggen menandatangani MoU pada 3 Maret 2021.\n"
        "Ann Arden akan menandatangani rencana aksi bersama Bela Brock pada 28 April 2021."
    )
    assert signers(text, "id")[0] == ()
