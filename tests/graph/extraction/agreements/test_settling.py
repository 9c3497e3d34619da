"""What the text around an agreement tells of its parties, status and day."""

from __future__ import annotations

from graph.extraction.agreements.agreements import agreements
from graph.extraction.clauses.passages import passages
from graph.extraction.names.who import read
from graph.model import Document
from tests.graph.extraction.pacts import told
from tests.graph.extraction.readings import iri, view

AB, AC = ("Alderton", "Briggen"), ("Alderton", "Cassia")
MOU, TWIN = "memorandum-of-understanding", "sister-city-agreement"


def test_what_is_dated_after_the_report_is_planned() -> None:
    assert told("Alderton and Briggen sign a memorandum of understanding on 3 May 2021.") == [
        (MOU, "planned", "2021-05-03", AB)
    ]


def test_a_month_is_no_hedge() -> None:
    assert told("Alderton and Briggen signed a memorandum of understanding on 3 May 2020.") == [
        (MOU, "signed", "2020-05-03", AB)
    ]


def test_the_sentence_before_may_give_the_day() -> None:
    text = "Alderton and Briggen became twins on 3 March 2021.\nAnn Arden and Bela Brock signed the agreement."
    assert told(text) == [(TWIN, "signed", "2021-03-03", AB)]


def test_a_country_beside_two_cities_is_no_party() -> None:
    text = "Alderton, Briggen and Ruritania signed a memorandum of understanding."
    assert told(text) == [(MOU, "signed", None, AB)]


def test_a_deed_that_was_put_off_has_no_day() -> None:
    text = "The memorandum of understanding between Alderton and Briggen will not be signed on 12 April 2021."
    assert told(text) == [(MOU, "planned", None, AB)]


def test_the_other_party_of_the_main_place_is_told_near_it() -> None:
    before = "Alderton met Briggen.\n\nAlderton spoke to Briggen.\n\n"
    ((*_, parties),) = told(before + "Cassia is large.\nIt has been Alderton's twin since 1992.")
    assert parties == ("Alderton", "Cassia")


def test_partners_told_one_behind_the_other_are_those_of_one_owner() -> None:
    text = "Alderton has been twinned with Briggen since 1988.\nThe relationship with Briggen was renewed in 2018.\n"
    assert [row[3] for row in told(text + "An agreement with Cassia lapsed in 2009.")] == [AB, AB, AC]
    text = "Alderton signed a pact with Briggen in 2012.\nThe pact with Briggen was renewed in 2018.\n\n"
    assert told(text + "Cassia is old.\nThe pact with Dormund lapsed.")[-1][3] == ("Cassia", "Dormund")


def test_two_who_were_named_just_before_are_the_parties() -> None:
    text = "Cassia is far.\n\nThe Port Authority met the Tram Company at Cassia.\nThey signed a loan contract."
    ((*_, parties),) = told(text)
    assert parties == ("Port Authority", "Tram Company")


def test_what_was_signed_just_now_is_not_over() -> None:
    text = "On 3 March 2021 Alderton signed a pact with Briggen.\nIts cooperation agreement on trams expired in 2010."
    assert [row[1] for row in told(text)] == ["signed", "expired"]


def test_what_is_done_before_a_day_is_not_done_on_it() -> None:
    text = "Alderton and Briggen will sign an MoU before the end of 2022."
    assert [row[2] for row in told(text)] == [None]
    assert [row[2] for row in told("Alderton and Briggen will sign an MoU in May 2022.")] == ["2022-05"]


def test_twins_are_places() -> None:
    text = (
        "Alderton and Briggen were hosts.\n\nThe Port Authority met the Tram Company.\nIt told of the twinning of 1992."
    )
    assert [row[3] for row in told(text)] == [("Alderton", "Briggen")]


def test_a_country_beside_two_companies_is_no_party() -> None:
    text = "The Port Authority, Ruritania and the Tram Company signed a memorandum of understanding."
    assert [row[3] for row in told(text)] == [("Port Authority", "Tram Company")]


def test_the_other_party_is_whom_the_clause_before_speaks_of() -> None:
    before = "Alderton met Briggen.\n\nAlderton spoke to Briggen.\n\n"
    text = before + "The Port Authority has had trouble.\nA contract with Cassia, signed in 2013, was never paid."
    assert [row[3] for row in told(text)] == [("Cassia", "Port Authority")]


def test_a_report_is_on_the_place_of_its_dateline() -> None:
    text = "ALDERTON – Cassia came to Alderton.\n\nCassia danced for Alderton.\n\nCassia sang.\n\n"
    assert view(text).home == iri("Alderton")
    assert view(text.removeprefix("ALDERTON – ")).home == iri("Cassia")


def test_where_a_place_lies_is_no_other_party() -> None:
    text = "Nordshire, Nordmark, is old.\nIn Nordmark people sing.\nBriggen came.\nNordshire signed a pact."
    assert [row[-1] for row in told(text)] == [("Briggen", "Nordshire")]


def test_a_similar_paper_is_of_the_first_party_of_the_one_before() -> None:
    text = "Alderton meneken MoU dengan Briggen pada 3 Maret 2021.\nMoU serupa diteken dengan Cassia."
    assert [row[3] for row in told(text, "id")] == [AB, ("Alderton", "Cassia")]


def test_what_is_to_follow_for_one_side_is_with_the_other() -> None:
    text = (
        "The Port Authority was praised in Cassia.\n\n"
        "The Tram Company and the Port Authority signed a letter of intent on 3 March 2021.\n"
        "The Tram Company said a contract could follow next year."
    )
    assert told(text)[1] == ("contract", "planned", "2022", ("Port Authority", "Tram Company"))


def _bodies(text: str) -> list[tuple[str | None, ...]]:
    reading = read(Document("test", text, language="id"))
    names = {entity.iri: entity.name for entity in reading.entities}
    return [tuple(sorted(names[party] or "" for party in one.parties)) for one in agreements(passages(reading))]


def test_a_body_agrees_nothing_with_its_own_part() -> None:
    text = "Fakultas Teknik Universitas Misal meneken nota kesepahaman dengan Universitas {}."
    assert _bodies(text.format("Misal")) == []
    assert _bodies(text.format("Contoh")) == [("Fakultas Teknik Universitas Misal", "Universitas Contoh")]
