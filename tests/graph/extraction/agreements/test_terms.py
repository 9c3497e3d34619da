"""Which agreement is the renewal of which. All texts are made up."""

from __future__ import annotations

from graph.extraction.agreements.agreements import agreements
from graph.extraction.agreements.terms import renewals
from tests.graph.extraction.readings import view


def _renewals(text: str) -> list[tuple[str | None, str | None]]:
    found = renewals(agreements(view(text)))
    return [tuple(each.date.value if each.date else None for each in pair) for pair in found]


def test_a_renewal_has_the_latest_earlier_agreement_of_the_same_parties() -> None:
    signed = (
        "Alderton and Briggen signed an MoU on 3 May 2011.\nAlderton and Briggen signed another MoU on 5 May 2015.\n"
    )
    others = "Alderton and Cassia signed an MoU on 3 May 2017.\n"
    assert _renewals(signed + others + "Alderton and Briggen renewed the MoU on 8 April 2021.") == [
        ("2021-04-08", "2015-05-05")
    ]


def test_no_renewal_without_an_earlier_agreement() -> None:
    assert _renewals("Alderton and Briggen renewed the MoU on 8 April 2021.") == []
    assert _renewals("Alderton and Briggen signed an MoU on 3 May 2011.") == []
