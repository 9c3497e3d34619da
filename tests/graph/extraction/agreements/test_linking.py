"""Which agreement a clause speaks of."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told

AB, AC = ("Alderton", "Briggen"), ("Alderton", "Cassia")
MOU, LOI, TWIN = "memorandum-of-understanding", "letter-of-intent", "sister-city-agreement"


def test_one_sentence_may_tell_of_two_documents() -> None:
    text = (
        "Alderton signed a memorandum of understanding with Briggen in 2018 and a letter of intent with Cassia in 2019."
    )
    assert told(text) == [(MOU, "signed", "2018", AB), (LOI, "signed", "2019", AC)]


def test_a_document_told_again_is_one() -> None:
    text = "Alderton and Briggen signed a memorandum of understanding on 3 March 2021.\nThe memorandum covers water."
    assert told(text) == [(MOU, "signed", "2021-03-03", AB)]


def test_a_plan_and_what_was_signed_are_two() -> None:
    text = (
        "Alderton and Briggen signed a letter of intent in 2019.\nA cooperation agreement with Cassia is to be signed."
    )
    assert [row[1] for row in told(text)] == ["signed", "planned"]


def test_a_renewal_and_what_it_renews_are_two() -> None:
    text = "Alderton and Briggen renewed the twinning charter of 1982."
    assert told(text) == [(TWIN, "renewed", None, AB), (TWIN, "signed", "1982", AB)]


def test_the_other_side_may_be_told_apart() -> None:
    text = "For Alderton the contract was signed by Ann Arden.\nFor Briggen it was signed by Bela Brock."
    assert told(text) == [("contract", "signed", None, AB)]


def test_what_is_denied_is_none() -> None:
    assert told("Alderton denied reports that its mayor had signed a memorandum of understanding with Briggen.") == []
    assert (
        told("Alderton membantah kabar bahwa wali kotanya telah meneken nota kesepahaman dengan Briggen.", "id") == []
    )


def test_nothing_told_is_nothing() -> None:
    assert told("") == []


def test_an_older_paper_may_be_called_by_its_day_alone() -> None:
    new = "Alderton and Briggen signed a memorandum of understanding on 3 March 2021.\n"
    (_, older) = told(new + "Its predecessor goes back to 12 June 1991.")
    assert older == ("cooperation-agreement", "signed", "1991-06-12", ("Alderton", "Briggen"))
    (_, older) = told(new + "It supersedes the one of 6 June 2012, which lapsed five years later.")
    assert older == ("cooperation-agreement", "expired", "2012-06-06", ("Alderton", "Briggen"))
    assert len(told(new + "Mayor Ann Arden and her predecessor were there.")) == 1


def test_what_was_signed_at_first_is_no_renewal() -> None:
    text = "Alderton dan Briggen memperbarui nota kesepahaman yang semula ditandatangani di Cassia, 8 Juni 2018."
    assert told(text, "id") == [
        ("memorandum-of-understanding", "renewed", None, ("Alderton", "Briggen")),
        ("memorandum-of-understanding", "signed", "2018-06-08", ("Alderton", "Briggen")),
    ]


def test_the_day_of_a_renewal_is_not_that_of_the_paper() -> None:
    assert [row[1:3] for row in told("Alderton and Briggen renewed their sister city pact Tuesday.")] == [
        ("renewed", "2021-04-06")
    ]


def test_a_programme_is_not_the_accord_that_it_carries_out() -> None:
    text = "Ann Arden and Bela Brock signed a programme that fills the twinning agreement concluded in May 2009."
    assert told(text) == [
        ("cooperation-agreement", "signed", None, ("Alderton", "Briggen")),
        (TWIN, "signed", "2009-05", ("Alderton", "Briggen")),
    ]


def test_ties_told_far_below_are_not_the_parties_of_a_paper() -> None:
    text = "They signed a cooperation agreement.\n" + "It rained.\n" * 6 + "Ties with Cassia were warm."
    assert [row[3] for row in told("Alderton and Briggen met.\n" + text)] == [("Alderton", "Briggen")]
    assert told("They help one another with waste. A statement was issued on 3 March 2021 with Cassia.") == []


def test_what_was_first_signed_is_older_than_its_renewal() -> None:
    text = "Alderton dan Briggen memperpanjang nota kesepahaman, 3 Maret 2021.\n"
    assert [row[1:3] for row in told(text + "MoU yang diperbarui mula-mula diteken pada 30 November 2014.", "id")] == [
        ("renewed", "2021-03-03"),
        ("signed", "2014-11-30"),
    ]


def test_a_renewal_is_another_agreement_than_the_dated_original() -> None:
    old = "Alderton and Briggen have been twinned since 1998.\n"
    twins = ("Alderton", "Briggen")
    assert told(old + "The mayors have now renewed the twinning agreement.") == [
        (TWIN, "signed", "1998", twins),
        (TWIN, "renewed", None, twins),
    ]
    text = "In 2012 Alderton and Briggen signed a memorandum of understanding.\nIt was renewed on 3 March 2021."
    assert [row[1:] for row in told(text)] == [("signed", "2012", twins), ("renewed", "2021-03-03", twins)]


def test_papers_of_other_actors_do_not_join_one_whose_parties_are_unnamed() -> None:
    first = "The Port Authority and the Tram Company have been working together since 2017.\n"
    assert [row[3] for row in told(first + "Alderton weighs its friendship with Cassia.")] == [
        ("Port Authority", "Tram Company")
    ]
    text = (
        "A memorandum of understanding was signed on 3 March 2021.\nAlderton and Cassia are negotiating an agreement."
    )
    rows = told("The Port Authority met the Tram Company.\n" + text)
    assert [row[1] for row in rows] == ["signed", "in-negotiation"]


def test_the_old_agreement_is_of_those_of_the_new() -> None:
    text = "Alderton dan Briggen akan meneken perjanjian kota kembar.\nPerjanjian yang lama dibuat pada 1990 di Cassia."
    assert [row[1:] for row in told(text, "id")] == [
        ("planned", None, ("Alderton", "Briggen")),
        ("signed", "1990", ("Alderton", "Briggen")),
    ]


def test_what_was_done_in_an_earlier_month_is_not_what_is_planned() -> None:
    text = (
        "Alderton and Briggen signed a letter of intent on Monday which will end with them becoming sister cities.\n"
        "Formal ties were agreed in March 2020.\nUnder the letter of intent they will plant trees."
    )
    assert sorted(row[:3] for row in told(text)) == [
        ("cooperation-agreement", "signed", "2020-03"),
        ("letter-of-intent", "signed", "2021-04-05"),
        ("sister-city-agreement", "planned", None),
    ]


def test_papers_signed_with_each_of_several_are_one_each() -> None:
    text = "Senin (5/4/2021), Alderton menandatangani dua dokumen, masing-masing dengan Briggen dan Cassia."
    assert told(text, "id") == [("cooperation-agreement", "signed", "2021-04-05", pair) for pair in (AB, AC)]


def test_a_paper_of_another_kind_signed_besides_is_another() -> None:
    text = (
        "Alderton menandatangani nota kesepahaman dengan Briggen pada 3 Maret 2021.\n"
        "Alderton akan menandatangani kontrak dengan Briggen."
    )
    assert told(text, "id") == [(MOU, "signed", "2021-03-03", AB), ("contract", "planned", None, AB)]


def test_a_draft_with_a_day_keeps_its_name() -> None:
    text = (
        "Pada 2020 Alderton dan Briggen menjajaki LoI yang baru.\n"
        "MoU antara Alderton dan Briggen diharapkan menyusul tahun ini."
    )
    assert [row[0] for row in told(text, "id")] == [LOI, MOU]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alderton called Briggen.\nAnn Arden signed it.", [AB]),
        ("Alderton called Briggen.\nAnn Arden did the honours.", []),
        ("Ann Arden and Bela Brock signed.", [AB]),
    ],
)
def test_a_deed_alone_is_done_to_something(text: str, expected: list[tuple[str, ...]]) -> None:
    assert [row[3] for row in told(text)] == expected


def test_the_agreement_that_fits_none_is_none() -> None:
    text = (
        "Alderton and Briggen signed a letter of intent on 3 March 2021.\n"
        "Cassia and Dormund looked on.\nThe agreement would be ended by a flood, the mayor of a third town said."
    )
    assert [row[3] for row in told(text)] == [AB]


def test_a_known_paper_may_be_the_means_of_hopes() -> None:
    text = (
        "Alderton dan Briggen menandatangani kesepakatan pada 3 Maret 2021.\n"
        "Angkutan diharapkan tumbuh berkat kesepakatan ini."
    )
    assert told(text, "id") == [("cooperation-agreement", "signed", "2021-03-03", AB)]


def test_the_follow_up_of_a_paper_is_no_renewal() -> None:
    text = "Bantuan itu kelanjutan MoU antara Alderton dan Briggen tertanggal 19 Januari 2019."
    assert told(text, "id") == [(MOU, "signed", "2019-01-19", AB)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Alderton has an exchange agreement with Briggen."),
        ("id", "Alderton sendiri sudah memiliki perjanjian dengan Briggen untuk pertukaran mahasiswa."),
    ],
)
def test_a_paper_that_somebody_has_with_another_is_signed(language: str, text: str) -> None:
    assert told(text, language) == [("cooperation-agreement", "signed", None, AB)]


def test_no_paper_that_somebody_lacks() -> None:
    assert told("Alderton has no exchange agreement with Briggen.") == []


def test_an_offer_of_a_third_is_another() -> None:
    text = (
        "Alderton is negotiating a twinning agreement with Briggen.\n"
        "Cassia has offered a twinning in writing, and Alderton will take this up."
    )
    assert told(text) == [(TWIN, "in-negotiation", None, AB), (TWIN, "proposed", None, AC)]


def test_who_works_with_others_is_no_party_of_what_is_to_come() -> None:
    text = "Alderton dan Briggen meneken LoI.\nMoU akan diteken.\nKetika itu Alderton bekerja sama dengan Tram Company."
    assert told(text, "id") == [
        ("letter-of-intent", "signed", None, AB),
        ("memorandum-of-understanding", "planned", None, AB),
    ]


def test_a_body_of_a_party_may_sign_for_it() -> None:
    text = "Alderton and Briggen concluded a twinning agreement.\nIt was signed by the Port Authority and by Briggen."
    assert told(text) == [(TWIN, "signed", None, AB)]


def test_what_is_done_on_the_same_occasion_has_the_day_of_the_deed() -> None:
    text = (
        "Alderton and Briggen signed a memorandum on 1 April 2021.\nThe memorandum is about trams.\n"
        "On the same occasion the Port Authority and the Tram Company signed a letter of intent."
    )
    assert told(text) == [
        (MOU, "signed", "2021-04-01", AB),
        (LOI, "signed", "2021-04-01", ("Port Authority", "Tram Company")),
    ]


def test_a_renewal_may_tell_since_when_the_paper_has_been() -> None:
    text = "Alderton and Briggen renewed their accord, which dates from 2009."
    assert told(text) == [
        ("cooperation-agreement", "renewed", None, AB),
        ("cooperation-agreement", "signed", "2009", AB),
    ]


def test_many_are_named_together_for_other_reasons() -> None:
    places = "Alderton, Briggen, Cassia, Dormund and Zenda"
    assert told(f"A cooperation agreement of {places} is planned.") == []
    text = f"Mayors signed a pact on 1 April 2021.\nIn a joint statement {places} condemned the storm."
    assert [len(row[3]) for row in told(text)] == [2]
    assert [len(row[3]) for row in told(f"{places} signed a cooperation agreement.")] == [5]


def test_the_end_of_a_tie_with_another_is_none_of_a_paper_without_parties() -> None:
    text = (
        "Alderton dan Briggen adalah kota kembar.\nPerjanjian itu diperbarui pada 3 Maret 2021.\n"
        "Kerja sama dengan Cassia berakhir tahun 2001."
    )
    rows = [row[1:] for row in told(text, "id")]
    assert ("renewed", "2021-03-03", ("Alderton", "Briggen")) in rows
    assert all("Cassia" not in row[2] or row[0] == "expired" for row in rows)


def test_an_end_denied_tells_whose_paper_follows() -> None:
    text = (
        "Alderton membantah kabar bahwa kerja sama dengan Briggen dibatalkan.\n"
        "Nota kesepahaman yang diteken pada 3 Maret 2020 tersebut masih berlaku.\n"
        "Alderton juga menandatangani MoU dengan Cassia pada 2019."
    )
    assert {row[1:] for row in told(text, "id")} == {
        ("signed", "2020-03-03", ("Alderton", "Briggen")),
        ("signed", "2019", ("Alderton", "Cassia")),
    }
