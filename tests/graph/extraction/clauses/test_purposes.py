"""What deeds are done for, or only waited for, in made-up sentences."""

from __future__ import annotations

from graph.extraction.clauses.purposes import celebrated, is_purpose, is_second_purpose, on_occasion, only_then
from graph.model import Date
from tests.graph.extraction.readings import view


def test_an_infinitive_tells_of_a_deed_to_come_or_of_one_done_on_an_occasion() -> None:
    (flies,) = view("The mayor of Alderton flies to Briggen to sign an accord.").clauses
    (met,) = view("They met to sign an accord.").clauses
    assert is_purpose(flies, flies.of("signing")[0])
    assert not is_purpose(met, met.of("signing")[0])
    assert on_occasion(met, met.of("status", "planned")[0])


def test_what_is_to_come_after_a_deed_leaves_that_open() -> None:
    (clause,) = view("After the accord is signed, they will build a quay.").clauses
    assert only_then(clause, clause.of("signing")[0])


def test_the_year_of_a_celebration_is_none_of_a_deed() -> None:
    (clause,) = view("In May they celebrate thirty years as twins in 2019.").clauses
    assert celebrated(clause, clause.dates[-1], Date("2019-04-01"))
    assert not celebrated(clause, clause.dates[-1], Date("2023-04-01"))


def test_a_deed_may_be_the_second_purpose_of_a_journey() -> None:
    (clause,) = view("Alderton berangkat ke Cassia guna menghadiri pameran dan menandatangani MoU.", "id").clauses
    (english,) = view("Ann Arden travelled to Cassia to attend the fair and sign a pact.").clauses
    (done,) = view("Ann Arden attended the fair and signed a pact.").clauses
    assert is_second_purpose(clause, clause.of("signing")[0])
    assert is_second_purpose(english, english.of("signing")[0])
    assert not is_second_purpose(done, done.of("signing")[0])


def test_a_visit_is_an_occasion_if_it_is_not_to_come() -> None:
    (came,) = view("Ann Arden visited Briggen on Monday to sign an accord.").clauses
    (come,) = view("Ann Arden plans to visit Briggen, and visited Cassia.").clauses
    (ahead,) = view("Ann Arden akan mengunjungi Briggen untuk menandatangani nota kesepahaman.", "id").clauses
    (done,) = view("Ann Arden mengunjungi Briggen untuk menandatangani nota kesepahaman.", "id").clauses
    assert not is_purpose(came, came.of("signing")[0])
    assert not is_purpose(done, done.of("signing")[0])
    assert is_purpose(ahead, ahead.of("signing")[0])
    assert not come.of("signing")
