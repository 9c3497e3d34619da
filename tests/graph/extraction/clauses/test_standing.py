"""Papers that are there already, or only to be, in made-up sentences."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.standing import stands, under
from tests.graph.extraction.pacts import told
from tests.graph.extraction.readings import view


def test_what_is_done_under_a_paper_or_celebrated_is_there() -> None:
    (acting,) = view("Under the accord they will build a quay.").clauses
    (glad,) = view("They will celebrate the accord.").clauses
    (plan,) = view("They will sign the accord.").clauses
    assert under(acting, acting.of("agreements")[0])
    assert stands(glad, glad.of("agreements")[0]) and not under(glad, glad.of("agreements")[0])
    assert not stands(plan, plan.of("agreements")[0])


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("id", "Alderton akan bekerja sama lewat MoU dengan Briggen.", "planned"),
        ("id", "Alderton ingin bermitra dengan Briggen melalui nota kesepahaman.", "planned"),
        ("id", "Melalui MoU antara Alderton dan Briggen, keduanya akan bekerja sama.", "signed"),
        ("id", "Dengan ditandatanganinya MoU antara Alderton dan Briggen, ekspor akan mudah.", "signed"),
        ("id", "Alderton dan Briggen sepakat untuk menandatangani MoU pada Juli 2021.", "planned"),
        ("en", "As part of an agreement between Alderton and Briggen, crews will swap ships.", "signed"),
        ("en", "We are pleased to renew our memorandum of understanding with Alderton, Briggen said.", "renewed"),
    ],
)
def test_what_is_told_beside_a_paper(language: str, text: str, status: str) -> None:
    assert [(row[1], row[3]) for row in told(text, language)] == [(status, ("Alderton", "Briggen"))]
