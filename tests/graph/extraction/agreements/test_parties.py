"""Who agrees with whom and who signs, on made-up sentences with made-up places and persons."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import signers, told

AB = ("Alderton", "Briggen")


def _parties(text: str, language: str = "en") -> list[tuple[str, ...]]:
    return [row[-1] for row in told(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "Alderton joined forces with Briggen in a pact that both hailed.",
        "Alderton teamed up with Briggen under a cooperation agreement.",
        "Alderton has entered into a sister city relationship with Briggen.",
        "Alderton and Briggen struck a partnership deal.",
        "Alderton and Briggen agreed to work together.",
        "Alderton, the largest port of Ruritania, signed a pact with Briggen.",
        "With Briggen, Alderton signed a pact.",
        "Alderton and Ruritania's Briggen made a new pact.",
    ],
)
def test_english_parties(text: str) -> None:
    assert _parties(text) == [AB]


@pytest.mark.parametrize(
    "text",
    [
        "Alderton dan Briggen sepakat bekerja sama.",
        "Alderton dan Briggen memaraf kerangka kerja sama.",
        "Nota kesepahamannya diteken Alderton dan Briggen.",
        "Kemitraan dengan Alderton, yang nota kesepahamannya diperpanjang Briggen.",
    ],
)
def test_indonesian_parties(text: str) -> None:
    assert _parties(text, "id") == [AB]


def test_the_owner_of_a_twin_is_no_partner_of_a_third() -> None:
    text = "Alderton and Cassia signed a pact.\nTies with Briggen, Alderton's twin town since 1968, remain."
    assert _parties(text) == [("Alderton", "Cassia"), AB]


def test_one_of_two_papers_has_the_lead_of_the_other() -> None:
    text = "Alderton signed a memorandum with Briggen.\nThe other was made with Cassia."
    assert _parties(text) == [AB, ("Alderton", "Cassia")]


def test_papers_of_other_actors_are_other_papers() -> None:
    text = "Alderton and Briggen signed a pact.\nA contract signed there binds the Port Authority and the Tram Company."
    assert _parties(text) == [AB, ("Port Authority", "Tram Company")]


def test_several_pacts_without_parties_are_none() -> None:
    assert _parties("Two pacts lay on the table of Alderton on 3 March 2021.\nBriggen was glad.") == []


def test_a_place_of_a_reception_is_no_partner() -> None:
    text = "Alderton and Briggen signed it, with a reception at the Port Authority."
    assert _parties(text) == [AB]


def test_a_text_with_nothing_but_the_deed() -> None:
    assert _parties("Alderton received Briggen.\nAnn Arden and Bela Brock shook hands and signed the text.") == [AB]
    assert _parties("Alderton received Briggen.\nThere was no signing.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Arden and Bela Brock did the honours under the pact.", ("Ann Arden", "Bela Brock")),
        ("A pact was subscribed by Ann Arden and Bela Brock.", ("Ann Arden", "Bela Brock")),
        ("Ann Arden and Bela Brock agreed to cooperate.", ()),
        ("The pact was signed by Ann Arden, and by the mayor of the port, Bela Brock.", ("Ann Arden", "Bela Brock")),
        ("The pact was signed in a video call between Ann Arden and Bela Brock.", ("Ann Arden", "Bela Brock")),
        ("Ann Arden (left) and Bela Brock (right) signed the pact.", ("Ann Arden", "Bela Brock")),
        ("Ann Arden and Bela Brock are the signatories of the pact.", ("Ann Arden", "Bela Brock")),
        ("Cora Cole signed the pact for the Tram Company, Ann Arden for Alderton.", ("Ann Arden", "Cora Cole")),
        ("Ann Arden and Bela Brock agreed on a pact, which was signed by Cora Cole.", ("Cora Cole",)),
        (
            "The pact was signed by Ann Arden on behalf of Alderton and on behalf of Briggen by Bela Brock.",
            ("Ann Arden", "Bela Brock"),
        ),
        (
            "A pact was signed between Alderton, represented by Ann Arden, and Briggen, represented by Bela Brock.",
            ("Ann Arden", "Bela Brock"),
        ),
        ("Ann Arden went to the hall of Briggen and put her name to the pact.", ("Ann Arden",)),
    ],
)
def test_signers(text: str, expected: tuple[str, ...]) -> None:
    assert signers(text) == [expected]


def test_whom_somebody_signs_for_is_a_party() -> None:
    text = "Cora Cole signed a contract on behalf of the Tram Company, Ann Arden on behalf of Alderton."
    assert _parties(text) == [("Alderton", "Tram Company")]


def test_signers_in_indonesian() -> None:
    text = "Alderton dan Briggen bekerja sama.\nDari pihak Alderton, Ann Arden yang meneken nota kesepahaman itu."
    assert signers(text, "id") == [("Ann Arden",)]


def test_as_many_partners_as_are_counted_have_a_paper_each() -> None:
    text = "Alderton meneken nota kesepahaman dengan tiga instansi: Briggen, Cassia, dan Port Authority."
    assert _parties(text, "id") == [AB, ("Alderton", "Cassia"), ("Alderton", "Port Authority")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alderton has cooperated with Briggen since 1984.", [AB]),
        ("Alderton is in talks with Briggen about closer cooperation.", [AB]),
        ("The pact of Alderton with Briggen was renewed.", [AB]),
    ],
)
def test_cooperation_without_a_document(text: str, expected: list[tuple[str, ...]]) -> None:
    assert _parties(text) == expected


def test_what_a_known_document_will_bring_is_no_plan() -> None:
    text = "Alderton signed a pact with Briggen.\nUnder the agreement the two will exchange engineers."
    assert told(text) == [("cooperation-agreement", "signed", None, AB)]


def test_a_document_called_by_a_year_in_the_past_is_no_plan() -> None:
    text = "Alderton will sign a pact with Briggen.\nIt supersedes the memorandum of 2007, and will run for ten years."
    assert told(text) == [
        ("cooperation-agreement", "planned", None, AB),
        ("memorandum-of-understanding", "signed", "2007", AB),
    ]


def test_of_many_documents_none_is_told() -> None:
    assert told("Cassia asked that all sister cities of Alderton use one form.") == []


def test_the_other_side_may_sign_on_another_day() -> None:
    text = "Alderton made a pact with Briggen.\nAnn Arden signed on 8 June 2020.\nBela Brock signed on 18 June 2020."
    assert signers(text) == [("Ann Arden", "Bela Brock")]


def test_signatories_are_those_of_what_was_signed() -> None:
    text = (
        "The Port Authority and the Tram Company signed a contract.\nThe signatories were Ann Arden and Cora Cole.\n"
        "Alderton has offered a pact to Briggen."
    )
    assert signers(text) == [("Ann Arden", "Cora Cole"), ()]


def test_signing_says_more_than_being_written_down() -> None:
    text = "Kerja sama itu tertuang dalam nota kesepahaman yang ditandatangani oleh Ann Arden dan Bela Brock."
    assert signers(text, "id") == [("Ann Arden", "Bela Brock")]


def test_where_somebody_is_from_is_no_party() -> None:
    text = "Ann Arden menandatangani nota kesepahaman dengan Bela Brock dari Ruritania."
    assert _parties(text, "id") == [AB]


def test_the_subject_of_the_next_deed_is_no_partner_of_this_one() -> None:
    text = "Alderton signed a pact with Briggen, and the Port Authority signed a memorandum with the Tram Company."
    assert _parties(text) == [AB, ("Port Authority", "Tram Company")]


def test_who_speaks_of_a_deed_does_not_do_it() -> None:
    text = "Ann Arden said that Alderton and Briggen signed a pact in 2019."
    assert signers(text) == [()]


def test_the_country_that_a_town_is_of_is_no_party() -> None:
    assert _parties("Ruritania's Alderton and Briggen signed a pact.") == [AB]


def test_who_looks_on_signs_nothing() -> None:
    watched = (
        "Alderton dan Briggen meneken nota kesepahaman.\nAnn Arden menyaksikan penandatanganan itu bersama Cora Cole."
    )
    assert signers(watched, "id") == [()]
    text = "Nota kesepahaman Alderton dan Briggen diperbarui dengan disaksikan Cora Cole."
    assert signers(text, "id") == [()]
    text = "The pact was signed by Ann Arden and Bela Brock, in the presence of the Minister for Cassia, Cora Cole."
    assert signers(text) == [("Ann Arden", "Bela Brock")]
    assert signers("Ann Arden signed a pact with Bela Brock, witnessed by Cora Cole.") == [("Ann Arden", "Bela Brock")]
    text = "Ann Arden, accompanied by Cora Cole, signed a pact with Bela Brock."
    assert signers(text) == [("Ann Arden", "Bela Brock")]


def test_a_deed_and_its_renewal_in_one_breath() -> None:
    text = "The pact of Alderton and Briggen was signed in 2012 and renewed in 2017."
    assert [row[1:3] for row in told(text)] == [("signed", "2012"), ("renewed", "2017")]


def test_what_was_agreed_is_told_before_it_or_after() -> None:
    assert _parties("Alderton and Briggen agreed on a pact in March 2020.") == [AB]
    assert told("Ties between Alderton and Briggen were agreed in March 2020.")[0][1:] == ("signed", "2020-03", AB)


def test_a_tie_with_its_year_is_told_once() -> None:
    text = "Alderton's twinning with Briggen, signed in 1986, and its tie with Cassia, dating from 1989, remain."
    assert _parties(text) == [AB, ("Alderton", "Cassia")]


def test_the_country_that_describes_a_noun_is_no_party() -> None:
    text = "Alderton menandatangani kontrak dengan perusahaan Ruritania, Tram Company."
    assert _parties(text, "id") == [("Alderton", "Tram Company")]


def test_a_list_goes_on_after_what_describes_a_member() -> None:
    assert signers("Ann Arden for the port city and Bela Brock for the capital signed a pact.") == [
        ("Ann Arden", "Bela Brock")
    ]
    ((*_, parties),) = told("Alderton, a major port in the south, and Briggen, the capital, signed a pact.")
    assert parties == ("Alderton", "Briggen")


def test_the_other_actor_of_a_clause_is_the_other_party() -> None:
    text = "Since 2008 the Port Authority has sent teachers to the Tram Company under an exchange accord."
    ((*_, parties),) = told("Cassia is a city.\n" + text)
    assert parties == ("Port Authority", "Tram Company")


def test_who_does_the_same_signs_too() -> None:
    assert signers("Ann Arden put her name to the pact with Briggen, as did Bela Brock.") == [
        ("Ann Arden", "Bela Brock")
    ]


def test_who_signs_a_renewal_signs() -> None:
    text = (
        "Alderton memperpanjang nota kesepahaman dengan Briggen.\nPerpanjangan ditandatangani Ann Arden dan Bela Brock."
    )
    assert signers(text, "id") == [("Ann Arden", "Bela Brock")]


def test_what_an_occasion_coincides_with_is_no_party() -> None:
    text = "Alderton meneken nota kesepahaman dengan Briggen bertepatan dengan Cassia."
    ((*_, parties),) = told(text, "id")
    assert parties == ("Alderton", "Briggen")


def test_who_did_so_elsewhere_signs_too() -> None:
    assert signers("Ann Arden signed the pact in Cassia, and Bela Brock did so on screen.") == [
        ("Ann Arden", "Bela Brock")
    ]


def test_where_a_place_lies_is_no_party() -> None:
    ((*_, parties),) = told("Alderton dan Briggen, Cassia, Ruritania, menandatangani nota kesepahaman.", "id")
    assert parties == ("Alderton", "Briggen")
    ((*_, parties),) = told("Alderton signed a contract with the Cassia company Tram Company.")
    assert parties == ("Alderton", "Tram Company")


def test_twins_that_two_have_already_make_no_new_paper() -> None:
    assert told("Alderton sudah menjalin sister city dengan Briggen dan Cassia.", "id") == []


def test_a_proposal_of_cooperation_is_one() -> None:
    text = "Ann Arden mengusulkan agar Alderton dan Briggen mengikat kerja sama teknis."
    assert told(text, "id") == [("cooperation-agreement", "proposed", None, ("Alderton", "Briggen"))]


def test_who_owns_a_body_is_no_party() -> None:
    ((*_, parties),) = told("Alderton signed a contract with Cassia's Port Authority.")
    assert parties == ("Alderton", "Port Authority")


def test_a_noun_may_name_both_sides_at_once() -> None:
    text = "Ann Arden menjelaskan nota kesepahaman Cassia dengan Dormund yang diteken pada 2019."
    ((*_, parties),) = told(text, "id")
    assert parties == ("Cassia", "Dormund")


def test_what_two_do_together_since_a_year_is_a_cooperation() -> None:
    assert told("Since 2012 the Port Authority has run a joint course with the Tram Company.") == [
        ("cooperation-agreement", "signed", "2012", ("Port Authority", "Tram Company"))
    ]
    assert told("The Port Authority has run a joint course since 2012.") == []


def test_who_signed_may_be_told_first() -> None:
    text = "Alderton dan Briggen meneken pakta.\nYang membubuhkan tanda tangan ialah Ann Arden dan Bela Brock."
    assert signers(text, "id") == [("Ann Arden", "Bela Brock")]


def test_the_actor_that_a_clause_begins_with_enters_into_its_paper() -> None:
    ((*_, parties),) = told(
        "Cassia shines. Alderton holds the games, under a contract which it signed with the Port Authority."
    )
    assert parties == ("Alderton", "Port Authority")


def test_a_clitic_says_who_signed() -> None:
    text = "Ann Arden tenang.\nNota kesepahaman dengan Briggen, yang ditandatanganinya pada 2016, tetap berlaku."
    assert signers(text, "id") == [("Ann Arden",)]


def test_each_of_two_papers_has_its_own_sides() -> None:
    text = "Piagam kota kembar Alderton dan Briggen dari 1998, nota kesepahaman tahun 2015 antara Cassia dan Dormund."
    assert [row[2:] for row in told(text, "id")] == [
        ("1998", ("Alderton", "Briggen")),
        ("2015", ("Cassia", "Dormund")),
    ]


def test_the_place_that_a_body_is_of_is_no_party() -> None:
    ((*_, parties),) = told("The Port Authority of Cassia and the Tram Company of Dormund signed a contract.")
    assert parties == ("Port Authority", "Tram Company")


def test_who_stands_by_with_an_office_is_no_partner() -> None:
    text = "Ann Arden and Bela Brock signed a pact, with Cora Cole, president of the Port Authority, standing by."
    assert signers(text) == [("Ann Arden", "Bela Brock")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Alderton and Briggen signed an MoU on Monday.\nThe pens were held by Ann Arden and Bela Brock."),
        ("en", "Alderton and Briggen signed an MoU.\nAnn Arden and Bela Brock held the pens."),
        ("id", "Alderton dan Briggen meneken nota kesepahaman.\nPena dipegang Ann Arden dan Bela Brock."),
    ],
)
def test_pens(language: str, text: str) -> None:
    assert signers(text, language) == [("Ann Arden", "Bela Brock")]


@pytest.mark.parametrize(
    "text",
    [
        "Alderton and Briggen, two towns in the north, and the city of Cassia signed a memorandum of understanding.",
        "Alderton, Briggen and Cassia, the capital of Ruritania and the seat of its senate, signed a memorandum.",
    ],
)
def test_a_list_of_parties_goes_over_what_describes_one(text: str) -> None:
    assert [row[3] for row in told(text)] == [("Alderton", "Briggen", "Cassia")]


def test_a_subject_is_found_before_what_describes_it() -> None:
    text = (
        "Alderton and Briggen, the capital of Ruritania and by far the largest settlement of a country that has few, "
        "have made up their minds to become sister cities."
    )
    assert told(text) == [("sister-city-agreement", "planned", None, ("Alderton", "Briggen"))]


def test_whose_twin_a_subject_became_is_a_party() -> None:
    text = "Cassia praised both.\nBriggen, which became Alderton’s first sister city in 1962, has a garden."
    assert told(text) == [("sister-city-agreement", "signed", "1962", ("Alderton", "Briggen"))]


def test_a_mayor_of_that_time_signs() -> None:
    text = "Signed in 2013 by then-mayor Ann Arden and Bela Brock, the agreement covers parks."
    assert signers(text) == [("Ann Arden", "Bela Brock")]


def test_signers_to_come_and_signatures_set_under_it() -> None:
    text = "MoU Alderton dan Briggen siap.\nPihak yang akan menandatangani adalah Ann Arden dan Bela Brock."
    assert signers(text, "id") == [("Ann Arden", "Bela Brock")]
    text = "Nota kesepahaman itu dibubuhi tanda tangan Ann Arden dan Bela Brock."
    assert signers(text, "id") == [("Ann Arden", "Bela Brock")]


def test_a_paper_with_somebody_is_no_joint_one() -> None:
    text = "Alderton meneken kontrak bersama Briggen."
    assert told(text, "id") == [("contract", "signed", None, ("Alderton", "Briggen"))]


@pytest.mark.parametrize(
    "text",
    [
        "Alderton menandatangani dua nota kesepahaman sekaligus, yang satu dengan Briggen, yang lain dengan Cassia.",
        "Alderton menandatangani nota kesepahaman dengan Briggen, juga dengan Cassia.",
    ],
)
def test_a_paper_with_each(text: str) -> None:
    assert [row[3] for row in told(text, "id")] == [("Alderton", "Briggen"), ("Alderton", "Cassia")]


def test_papers_that_a_list_shares_out() -> None:
    text = "Alderton bangga.\nDua kota diikat letter of intent, masing-masing Briggen dan Cassia."
    assert told(text, "id") == [
        ("letter-of-intent", "signed", None, pair) for pair in (("Alderton", "Briggen"), ("Alderton", "Cassia"))
    ]


def test_what_a_body_does_makes_nobody_a_party() -> None:
    text = "The Port Authority, which runs the docks of Cassia, signed a contract with the Tram Company."
    assert [row[3] for row in told(text)] == [("Port Authority", "Tram Company")]


def test_each_of_several_has_a_paper_of_its_own() -> None:
    text = "Alderton, Briggen dan Cassia masing-masing menandatangani nota kesepahaman dengan Port Authority."
    pairs = [("Alderton", "Port Authority"), ("Briggen", "Port Authority"), ("Cassia", "Port Authority")]
    assert _parties(text, "id") == pairs


def test_papers_with_each_of_those_named_last() -> None:
    text = "Briggen and Cassia came.\nAlderton signed a memorandum with each of them."
    assert _parties(text) == [AB, ("Alderton", "Cassia")]


def test_the_memorandum_is_the_one_told_before() -> None:
    text = "A visit of Cassia to Alderton ended with the signing of a memorandum.\n"
    assert _parties(text + "The memorandum was signed by Ann Arden and Bela Brock.") == [AB]


def test_several_become_twins_of_one() -> None:
    assert _parties("Briggen, Cassia and Dormund are soon to be twin cities of Alderton.") == [
        AB,
        ("Alderton", "Cassia"),
        ("Alderton", "Dormund"),
    ]


def test_a_mere_wish_of_a_party_is_no_further_agreement() -> None:
    text = "Alderton signed a memorandum with Briggen.\nThe Port Authority wants to work with Briggen."
    assert _parties(text) == [AB]


def test_the_foot_of_a_page_tells_of_nothing() -> None:
    text = (
        "Alderton and Briggen signed a pact.\nCopyright 2021 Tags: Cassia, Port Authority, memorandum of understanding"
    )
    assert _parties(text) == [AB]


def test_those_who_have_done_something_together_since_a_year_have_an_agreement() -> None:
    text = "The Port Authority has trained pilots together with the Tram Company since 2009."
    assert told(text) == [("cooperation-agreement", "signed", "2009", ("Port Authority", "Tram Company"))]


def test_a_link_to_another_report_tells_of_nothing() -> None:
    text = "Alderton dan Briggen meneken MoU.\nBaca juga:\nKontrak Cassia Diperpanjang"
    assert told(text, "id") == [("memorandum-of-understanding", "signed", None, AB)]


def test_twins_that_a_town_drops_end_apart() -> None:
    assert told("In March 2019 the town of Alderton dropped Briggen and Cassia as twin towns.") == [
        ("sister-city-agreement", "ended", None, AB),
        ("sister-city-agreement", "ended", None, ("Alderton", "Cassia")),
    ]


def test_one_ends_and_another_is_signed() -> None:
    text = "Alderton ended its sister city agreement with Briggen in 2019 and signed one with Cassia in January 2020."
    assert told(text) == [
        ("sister-city-agreement", "ended", None, AB),
        ("sister-city-agreement", "signed", "2020-01", ("Alderton", "Cassia")),
    ]
    assert _parties("Alderton has signed a pact with Briggen, and plans to sign another with Cassia.") == [
        AB,
        ("Alderton", "Cassia"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Alderton and Cassia signed separate memoranda with Briggen.",
        "Alderton and Cassia signed agreements with Briggen.",
        "Separate memoranda of understanding were signed with Briggen by Alderton and Cassia.",
    ],
)
def test_several_sign_papers_of_their_own(text: str) -> None:
    assert _parties(text) == [AB, ("Briggen", "Cassia")]


def test_whom_similar_papers_are_with_are_no_pair() -> None:
    assert told("Alderton has signed similar agreements with Briggen (2014) and Cassia.") == [
        ("cooperation-agreement", "signed", "2014", ("Alderton", "Briggen")),
        ("cooperation-agreement", "signed", None, ("Alderton", "Cassia")),
    ]


@pytest.mark.parametrize(
    "watched",
    ["Ann Arden and Bela Brock witnessed the signing.", "Ann Arden and Bela Brock were present at the signing."],
)
def test_who_looks_on_at_a_signing_agrees_to_nothing(watched: str) -> None:
    assert _parties(f"Cassia and Dormund signed a pact.\n{watched}") == [("Cassia", "Dormund")]


@pytest.mark.parametrize(
    "text",
    [
        "Alderton and Briggen have signed up to the Race.",
        "Alderton extended a warm welcome to Briggen.",
        "Alderton extended an invitation to Briggen to come next June.",
    ],
)
def test_what_is_joined_or_offered_is_no_paper_of_two(text: str) -> None:
    assert _parties(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Alderton and Briggen established sister city relations in 1999.", "sister-city-agreement"),
        ("Alderton and Briggen formed friendship city ties in 1999.", "cooperation-agreement"),
        ("Alderton and Briggen became friendship cities in 1999.", None),
    ],
)
def test_relations_with_a_year_are_agreements(text: str, kind: str | None) -> None:
    assert [(row[0] if kind else None, *row[1:]) for row in told(text)] == [(kind, "signed", "1999", AB)]


def test_between_one_and_several_that_follow() -> None:
    text = "Penandatanganan MoU dilakukan antara Alderton dengan sejumlah kota, meliputi Briggen dan Cassia."
    assert _parties(text, "id") == [AB, ("Alderton", "Cassia")]
