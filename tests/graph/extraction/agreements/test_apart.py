"""Papers of each of several, on made-up sentences with made-up places."""

from __future__ import annotations

from tests.graph.extraction.pacts import told


def test_each_of_several_dates_is_of_a_paper_of_its_own() -> None:
    text = "Alderton signed pacts with Briggen in 2001 and with Cassia in 2010."
    assert [row[2:] for row in told(text)] == [("2001", ("Alderton", "Briggen")), ("2010", ("Alderton", "Cassia"))]


def test_whom_a_clause_names_first_besides_is_no_lead() -> None:
    text = "Selain dengan Briggen, Alderton juga meneken MoU dengan Cassia dan Dormund."
    assert [row[3] for row in told(text, "id")] == [("Alderton", "Cassia"), ("Alderton", "Dormund")]


def test_a_country_may_stand_between_a_partner_and_its_date() -> None:
    text = "Alderton signed a similar pact with Briggen in Ruritania in 2001 and with Cassia in April 2010."
    assert [row[2:] for row in told(text)] == [("2001", ("Alderton", "Briggen")), ("2010-04", ("Alderton", "Cassia"))]
    text = "Alderton signed memoranda with Briggen in 2002, Cassia in 2008 and Dormund in 2017."
    assert [row[2] for row in told(text)] == ["2002", "2008", "2017"]
