"""The status that words beside verbs and nouns give, on made-up sentences."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import pairs, told


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("signed", "Under the MoU, Alderton and Briggen will exchange teachers every year."),
        ("signed", "Through the letter of intent, Alderton and Briggen will help each other in tourism."),
        ("signed", "Alderton and Briggen used the opening ceremony to sign an agreement on parks."),
        ("signed", "The mayors of Alderton and Briggen met on Monday to sign a memorandum of understanding."),
        ("signed", "City planning is what the memorandum of understanding between Alderton and Briggen covers."
         " It was signed in 2019."),
        ("signed", "Alderton and Briggen have an action plan. The plan was signed by both mayors."),
        ("planned", "The council approved a sister city agreement between Alderton and Briggen on Monday."),
        ("signed", "The council approved a twinning agreement between Alderton and Briggen.\n"
         "Alderton and Briggen signed the agreement on Friday."),
        ("planned", "Alderton and Briggen have made up their minds to sign a memorandum of understanding."),
        ("planned", "The mayor of Alderton flies to Briggen on Friday to sign a letter of intent."),
        ("in-negotiation", "Alderton and Briggen are drafting an accord on river taxis."),
        ("in-negotiation", "Opportunities for sister city cooperation between Alderton and Briggen were discussed."),
        ("in-negotiation", "The guests discussed the prospects for a pact between Alderton and Briggen."),
        ("planned", "Residents wishing to sign a pact between Alderton and Briggen came."),
        ("in-negotiation", "An agreement between Alderton and Briggen is still being drafted."),
        ("in-negotiation", "Alderton has been talking to Briggen about a pact on heritage."),
        ("in-negotiation", "Talks between Alderton and Briggen on a cooperation agreement go on."),
        ("in-negotiation",
         "Officials of Alderton and Briggen are ironing out the last points of a memorandum of understanding."),
        ("in-negotiation", "Alderton and Briggen have opened negotiations on a twinning agreement."),
        ("proposed", "Alderton would also like to be a sister city of Briggen."),
        ("proposed", "Alderton expressed interest in a memorandum of understanding with Briggen."),
        ("proposed", "The mayor of Alderton floated a sister city agreement with Briggen."),
        ("proposed", "The ambassador suggested that Alderton and Briggen become sister cities."),
        ("planned", "Alderton and Briggen agreed to sign a memorandum of understanding in May."),
        ("planned", "A sister city agreement between Alderton and Briggen awaits the council's approval."),
        ("signed", "A pact between Alderton and Briggen was signed in 2005 but was never renewed."),
        ("planned", "The council voted 7-2 on Monday to become sister cities: Alderton and Briggen."),
        ("planned", "Councillors in Alderton voted unanimously to enter into a friendship agreement with Briggen."),
        ("planned", "The council voted last week to form a twinning partnership between Alderton and Briggen."),
        ("planned", "Leaders in Alderton voted 12-1 to establish a sister-city relationship with Briggen."),
        ("ended", "Alderton voted on Monday to suspend a friendship relationship with Briggen."),
        ("ended", "Neighbouring Alderton ended its link with Briggen years ago."),
        ("ended", "Alderton is ending a research agreement with Briggen that was signed in 2013."),
        ("planned", "The council authorised the mayor to sign a twinning charter between Alderton and Briggen."),
        ("planned", "Alderton and Briggen are working towards a sister city agreement."),
        ("signed", "The mayors of Alderton and Briggen set the partnership agreement up in 1973."),
        ("signed", "The agreement of Alderton with Briggen, signed in 2019, grew due to the ferry."),
        ("planned", "Once signed, the agreement between Alderton and Briggen covers parks."),
        ("planned", "Alderton has yet to sign the agreement with Briggen."),
        ("planned", "The signing of the MoU between Alderton and Briggen was postponed."),
        ("expired",
         "The MoU between Alderton and Briggen, signed in 2010 for a term of ten years, had run out last year."),
        ("expired", "The agreement between Alderton and Briggen was allowed to lapse in 2015."),
        ("expired", "The sister city agreement of Alderton with Briggen was never renewed."),
        ("expired", "The memorandum between Alderton and Briggen came to the end of its term in 2019."),
        ("ended", "Relations of Alderton with Briggen, its partner town since 1968, are frozen."),
        ("ended", "The council of Alderton voted to end the twinning with Briggen."),
        ("ended", "Alderton has broken off its sister city relationship with Briggen."),
        ("ended", "Alderton cancelled the memorandum of understanding with Briggen."),
        ("ended", "Alderton tore up its friendship agreement with Briggen."),
        ("ended", "Alderton suspended its twinning with Briggen in 2022 over the war."),
        ("ended", "Alderton ended its partnership agreement with Briggen."),
        ("signed", "The forum ended here today with one agreement signed between Alderton and Briggen."),
        ("signed",
         "The visit ended with a memorandum of understanding between Alderton and Briggen, signed by both mayors."),
        ("renewed", "Alderton and Briggen extended their sister city agreement for five more years."),
        ("renewed", "The mayors of Alderton and Briggen signed a renewal of their MoU."),
        ("renewed", "Alderton and Briggen signed an extension of the cooperation agreement."),
        ("renewed", "Alderton and Briggen signed their cooperation agreement anew."),
        ("renewed", "The mayors of Alderton and Briggen put their names to the charter of twinning a second time."),
        ("signed", "Alderton and Briggen laid down in a memorandum of understanding how they are going to help."),
        ("renewed", "Alderton and Briggen put their names to a renewed sister city pact."),
        ("renewed", "Alderton and Briggen reaffirmed their sister city ties with a new memorandum."),
        ("planned", "The renewal of the MoU between Alderton and Briggen will be signed in June."),
        ("", "Alderton and Briggen talked, but no agreement was signed."),
        ("", "Alderton and Briggen left the table without signing an agreement."),
        ("", "The mayor of Alderton denied that an agreement with Briggen had been signed."),
        ("", "The two sides stopped short of signing an MoU between Alderton and Briggen."),
        ("", "Alderton does not have a sister city agreement with Briggen."),
        ("signed", "Alderton and Briggen have concluded an agreement that will run until 2030."),
        ("signed",
         "The agreement between Alderton and Briggen was signed on Monday and will be put into practice soon."),
        ("signed", "Alderton and Briggen are now sister cities, after their mayors signed a charter on Monday."),
        ("planned", "If the council agrees, Alderton and Briggen will become sister cities in May."),
        ("planned", "Alderton is preparing a memorandum of understanding with Briggen."),
        ("signed", "Alderton and Briggen formalised their ties on Monday with the signing of a sister city agreement."),
        ("signed", "A memorandum of understanding has been signed between Alderton and Briggen to promote tourism."),
        ("planned", "Alderton and Briggen will sign a memorandum of understanding later this month."),
        ("planned", "A memorandum of understanding between Alderton and Briggen is expected to be signed in June."),
        ("planned", "Alderton and Briggen are set to become sister cities."),
        ("signed", "Alderton has a sister city agreement with Briggen that is up for renewal in December."),
        ("planned", "On 2 May, the city council of Alderton adopted a resolution on signing a partnership agreement "
         "with Briggen."),
        ("proposed", "In a letter to Briggen, the mayor of Alderton expressed interest to sign a twinning pact."),
        ("planned", "The city council of Alderton has approved a plan to sign a sister city agreement with Briggen."),
        ("planned",
         "Alderton and Briggen agreed to establish sister city relations, and the agreement is to be signed in May."),
        ("proposed", "The ambassador proposed a sister city relationship between Alderton and Briggen."),
        ("proposed", "Briggen has expressed its interest in becoming a sister city of Alderton."),
        ("proposed", "The mayor of Briggen offered a sister city agreement to Alderton."),
        ("in-negotiation", "Alderton and Briggen are exploring a sister city agreement."),
        ("in-negotiation", "Alderton is in talks with Briggen over a memorandum of understanding."),
        ("in-negotiation", "A sister city agreement between Alderton and Briggen is under discussion."),
        ("in-negotiation", "Alderton and Briggen are finalising a memorandum of understanding."),
        ("ended", "Alderton has terminated its sister city agreement with Briggen."),
        ("ended", "Alderton's sister city agreement with Briggen was terminated in 2022."),
        ("ended", "The council voted on Tuesday to cut ties between Alderton and its sister city Briggen."),
        ("expired", "The memorandum of understanding between Alderton and Briggen expired in 2018."),
        ("renewed", "Alderton and Briggen renewed their memorandum of understanding for five years."),
        ("renewed", "Alderton and Briggen have extended their sister city agreement until 2030."),
        ("renewed", "The mayors of Alderton and Briggen signed a renewed memorandum of understanding."),
        ("signed", "Alderton and Briggen entered into a cooperation agreement to develop smart city solutions."),
        ("signed", "Alderton and Briggen sealed a partnership agreement on Friday."),
        ("signed", "The two cities, Alderton and Briggen, exchanged letters of intent at the forum."),
        ("signed", "The MoU signed by Alderton and Briggen will run for three years."),
        ("signed", "The MoU signed by Alderton and Briggen is expected to boost trade."),
        ("signed", "Alderton and Briggen signed an agreement that is expected to be followed by a visit next year."),
        ("signed", "A plot had been offered in 1993, when Alderton and Briggen signed a sister city agreement."),
        ("signed", "Alderton wants to continue, and signed a memorandum of understanding with Briggen last month."),
        ("signed", "Alderton and Briggen first signed the accord in 2011."),
        ("planned", "Alderton and Briggen agreed to prepare a memorandum of understanding on wells."),
        ("renewed", "An amendment to the memorandum of understanding of Alderton and Briggen was signed on Sunday."),
        ("ended",
         "In 2006 Alderton signed a similar agreement with Briggen.\nThat tie was left to die three years later."),
        ("expired", "Alderton signed an agreement with Briggen in 2001.\nIt ran out five years later."),
        ("signed", "Alderton signed an agreement with Briggen in 2021.\nIt will never be allowed to die."),
        ("ended", "Alderton has dropped Briggen as a twin town."),
        ("ended", "The council stripped Briggen of its status as a partner city of Alderton."),
        ("ended", "Alderton cuts sister city ties with Briggen."),
        ("ended", "Alderton has put its twinning with Briggen on hold."),
        ("ended", "Alderton has paused its sister city relationship with Briggen."),
        ("expired", "Alderton let its agreement with Briggen expire in 2019."),
        ("planned", "Alderton to twin with Briggen"),
        ("planned", "Plans to twin Alderton with Briggen are at an early stage."),
        ("planned", "Alderton's council approved a resolution to establish a sister city relationship with Briggen."),
        ("planned", "A resolution authorizing it to execute a sister city agreement between Alderton and Briggen."),
        ("in-negotiation", "Alderton mulls sister city ties with Briggen."),
        ("in-negotiation", "Talks are under way between Alderton and Briggen on a twinning agreement."),
        ("in-negotiation", "Alderton is in discussions with Briggen about a partnership agreement."),
    ],
)  # fmt: skip
def test_english(status: str, text: str) -> None:
    assert [row[1] for row in told(text)] == ([status] if status else [])


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("signed", "Melalui LoI ini, Alderton dan Briggen akan saling membantu di bidang pariwisata."),
        ("signed", "Lewat nota kesepahaman itu Alderton dan Briggen akan bertukar guru."),
        ("signed", "Alderton dan Briggen menandatangani MoU yang akan berlaku lima tahun."),
        ("planned", "Wali Kota Alderton terbang ke Briggen untuk menandatangani pernyataan minat."),
        ("planned", "Penandatanganan MoU antara Alderton dan Briggen ditunda."),
        ("planned", "MoU antara Alderton dan Briggen dijadwalkan diteken bulan depan."),
        ("planned", "Alderton dan Briggen sepakat menandatangani MoU pada Mei mendatang."),
        ("planned", "Kerja sama sister city Alderton dan Briggen tinggal menunggu persetujuan DPRD."),
        ("in-negotiation", "Rancangan MoU antara Alderton dan Briggen masih dibahas."),
        ("in-negotiation", "Draf nota kesepahaman Alderton dan Briggen sudah rampung dibahas."),
        ("in-negotiation", "Alderton menjajaki kerja sama sister city dengan Briggen."),
        ("in-negotiation", "Alderton dan Briggen tengah mematangkan naskah perjanjian kerja sama."),
        ("in-negotiation", "Perjanjian kerja sama antara Alderton dan Briggen masih digodok."),
        ("proposed", "Alderton menyatakan minat menjadi kota kembar Briggen."),
        ("proposed", "Bagaimana kalau Alderton menjalin kerja sama sister city dengan Briggen?"),
        ("proposed", "Alderton mengajak Briggen menjadi sister city."),
        ("proposed", "Wali Kota Alderton menawarkan MoU di bidang perikanan kepada Briggen."),
        ("proposed", "Dubes mengusulkan agar Alderton dan Briggen menjadi kota kembar."),
        ("proposed", "Alderton tertarik menjalin sister city dengan Briggen."),
        ("expired", "MoU antara Alderton dan Briggen habis masa berlakunya tahun lalu."),
        ("expired", "MoU Alderton dan Briggen tidak pernah diperpanjang."),
        ("expired", "Perjanjian kerja sama Alderton dan Briggen berakhir pada 2019."),
        ("expired", "Nota kesepahaman Alderton dan Briggen gugur karena tidak diperpanjang."),
        ("ended", "Alderton memberitahu bahwa mereka tidak lagi melanjutkan kerja sama kota kembar dengan Briggen."),
        ("ended", "Alderton memutus hubungan sister city dengan Briggen."),
        ("ended", "DPRD Alderton mencabut persetujuan kota kembar dengan Briggen."),
        ("ended", "Alderton mengakhiri nota kesepahaman dengan Briggen."),
        ("ended", "Kerja sama sister city Alderton dan Briggen dihentikan pada 2022."),
        ("signed", "Kunjungan itu berakhir dengan penandatanganan MoU antara Alderton dan Briggen."),
        ("renewed", "Alderton dan Briggen memperpanjang MoU sister city."),
        ("renewed", "Alderton dan Briggen menandatangani perpanjangan perjanjian kerja sama."),
        ("renewed", "MoU Alderton dan Briggen diperbarui untuk lima tahun ke depan."),
        ("planned", "Perpanjangan MoU Alderton dan Briggen akan ditandatangani kemudian."),
        ("signed",
         "Perjanjian sister city Alderton dan Briggen, yang diperbarui setiap lima tahun, terjalin sejak 1985."),
        ("planned", "Alderton bersiap meneken nota kesepahaman dengan Briggen."),
        ("planned", "Alderton dan Briggen sepakat akan menyiapkan nota kesepahaman tentang sumur."),
        ("ended",
         "Pada 2006 Alderton menandatangani MoU dengan Briggen.\nHubungan itu berhenti tiga tahun kemudian."),
        ("", "Alderton dan Briggen belum menandatangani MoU apa pun."),
        ("", "Alderton membantah telah meneken MoU dengan Briggen."),
        ("", "Pertemuan Alderton dan Briggen berakhir tanpa penandatanganan MoU."),
        ("", "MoU antara Alderton dan Briggen batal diteken."),
        ("planned", "Alderton dan Briggen akan menjadi kota kembar."),
        ("planned", "Alderton sedang menyiapkan MoU dengan Briggen."),
        ("signed", "Alderton dan Briggen sudah punya MoU sejak 2015 dan akan menambah bidang pendidikan."),
        ("signed", "Alderton dan Briggen menyepakati kerja sama sister city yang dituangkan dalam Letter of Intent."),
        ("signed", "Penandatanganan nota kesepahaman antara Alderton dan Briggen dilakukan di balai kota."),
        ("signed", "Nota kesepahaman antara Alderton dan Briggen telah ditandatangani pada 3 Maret 2021."),
        ("signed", "MoU tersebut diteken Alderton dan Briggen dan akan berlaku selama lima tahun."),
        ("signed", "MoU yang ditandatangani Alderton dan Briggen diharapkan meningkatkan kunjungan wisatawan."),
        ("planned", "Alderton dan Briggen akan menandatangani MoU sister city bulan depan."),
        ("planned", "MoU antara Alderton dan Briggen rencananya ditandatangani pada Juni mendatang."),
        ("planned", "Alderton berencana menjalin kerja sama sister city dengan Briggen."),
        ("planned", "Alderton dan Briggen segera menjadi sister city."),
        ("planned", "Alderton bakal menjalin sister city dengan Briggen."),
        ("planned", "Alderton siap menjalin kerja sama sister city dengan Briggen."),
        ("planned", "Penandatanganan MoU antara Alderton dan Briggen memerlukan persetujuan DPRD."),
        ("planned", "MoU Alderton dengan Briggen harus mendapat persetujuan dewan untuk proses penandatanganan."),
        ("proposed", "Alderton berpotensi menjadi sister city Briggen."),
        ("proposed", "Briggen menawarkan kerja sama sister city kepada Alderton."),
        ("proposed", "Wali Kota Briggen mengajak Alderton menjalin kerja sama sister city."),
        ("proposed", "Duta besar mengusulkan kerja sama sister city antara Alderton dan Briggen."),
        ("in-negotiation", "Alderton menjajaki kemungkinan kerja sama sister city dengan Briggen."),
        ("in-negotiation", "Alderton dan Briggen menjajaki sister city."),
        ("in-negotiation", "Draf MoU antara Alderton dan Briggen sedang disusun."),
        ("in-negotiation", "Kerja sama sister city Alderton dan Briggen masih dalam tahap penjajakan."),
        ("ended", "Kerja sama sister city Alderton dan Briggen resmi diakhiri."),
        ("ended", "Alderton menghentikan kerja sama sister city dengan Briggen."),
        ("expired", "MoU sister city antara Alderton dan Briggen telah berakhir pada 2018."),
        ("expired", "Masa berlaku MoU Alderton dan Briggen sudah habis."),
        ("renewed", "Alderton dan Briggen sepakat memperpanjang kerja sama sister city."),
        ("renewed", "Alderton dan Briggen menandatangani perpanjangan MoU sister city."),
        ("renewed", "Alderton dan Briggen memperbarui perjanjian kerja sama sister city."),
        ("renewed", "Kerja sama sister city Alderton dan Briggen kembali diperpanjang."),
    ],
)  # fmt: skip
def test_indonesian(status: str, text: str) -> None:
    assert [row[1] for row in told(text, "id")] == ([status] if status else [])


def test_the_day_of_what_follows_is_no_day_of_signing() -> None:
    text = "Alderton and Briggen signed an agreement that is expected to be followed by a visit on 3 May 2022."
    assert [row[1:3] for row in told(text)] == [("signed", None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Alderton and Briggen signed no agreement."),
        ("en", "None of the papers of Alderton and Briggen was new, and none of them was signed."),
        ("en", "Alderton has a sign, and so has Briggen."),
        ("id", "Tidak ada satu pun dokumen Alderton dan Briggen yang ditandatangani."),
        ("id", "Ann Arden menegaskan belum ada penandatanganan nota kesepahaman Alderton dengan Briggen."),
        ("id", "Ann Arden tidak ikut meneken nota kesepahaman Alderton dengan Briggen."),
    ],
)
def test_what_is_not_signed_is_none(language: str, text: str) -> None:
    assert told(text, language) == []


def test_what_only_leads_somewhere_is_no_plan() -> None:
    text = "Nota kesepahaman menuju kota pintar ditandatangani Alderton dan Briggen pada 3 Maret 2021."
    assert [row[1] for row in told(text, "id")] == ["signed"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Ann Arden dan Bela Brock bertemu, Rabu (3/3/2021), untuk menandatangani nota kesepahaman."),
        ("en", "On 3 March 2021 Ann Arden and Bela Brock came to Cassia to sign a memorandum of understanding."),
    ],
)
def test_whoever_came_to_sign_has_signed_that_day(language: str, text: str) -> None:
    expected = ("memorandum-of-understanding", "signed", "2021-03-03", ("Alderton", "Briggen"))
    assert told(text, language) == [expected]


def states(text: str, language: str = "en") -> list[str]:
    return [row[1] for row in told(text, language)]


def test_an_addendum_is_signed_an_amendment_renews() -> None:
    assert states("Alderton and Briggen signed an addendum to the agreement on trams.") == ["signed"]
    assert states("Alderton and Briggen signed an amendment to the agreement on trams.") == ["renewed"]


def test_a_reaffirmation_renews() -> None:
    assert states("Alderton and Briggen signed a reaffirmation of the sister city agreement.") == ["renewed"]


def test_what_will_not_be_renewed_is_in_force_yet() -> None:
    text = "Alderton and Briggen signed an agreement on trams in 2013.\nIt will not be renewed."
    assert states(text) == ["signed"]
    assert states(text.replace("will not be", "was not")) == ["expired"]


def test_what_can_be_renewed_is_not_renewed() -> None:
    text = "Alderton and Briggen signed an agreement on trams in 2013.\nThe agreement can be extended."
    assert states(text) == ["signed"]
    text = "Alderton dan Briggen meneken kontrak pada 2013.\nKontrak itu dapat diperpanjang."
    assert states(text, "id") == ["signed"]


def test_whoever_proposes_that_others_conclude_something_only_proposes() -> None:
    assert states("The mayor proposed that Alderton and Briggen conclude a memorandum.") == ["proposed"]


def test_what_there_was_reason_enough_for_was_done() -> None:
    assert states("That was reason enough for Alderton and Briggen to sign a memorandum.") == ["signed"]


def test_what_is_declared_over_has_ended() -> None:
    text = "Perjanjian kota kembar Alderton dan Briggen dinyatakan berakhir."
    assert states(text, "id") == ["ended"]


def test_what_will_be_celebrated_is_there() -> None:
    assert states("Alderton and Briggen will celebrate the sister city agreement of 1992.") == ["signed"]
    assert states("They will celebrate the sister city agreement between Alderton and Briggen.") == ["signed"]


def test_a_deed_says_more_than_a_wish() -> None:
    text = "Alderton wants to make a business of trams, jointly with Briggen.\nAnn Arden and Bela Brock signed it."
    assert states(text) == ["signed"]


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("proposed", "Alderton would love a closer cooperation agreement with Briggen."),
        ("proposed", "Alderton turned down the memorandum of understanding that Briggen had put to it."),
        ("signed", "Alderton and Briggen entered into a memorandum of understanding for the extension of the quay."),
        ("renewed", "Alderton and Briggen agreed on an extension of the memorandum of understanding."),
        ("renewed", "Alderton and Briggen signed a two-year extension to their memorandum of understanding."),
    ],
)
def test_wishes_and_extensions(status: str, text: str) -> None:
    assert states(text) == [status]


def test_what_continues_an_agreement_renews_it() -> None:
    assert states("MoU Alderton dan Briggen itu melanjutkan kesepakatan terdahulu.", "id") == ["renewed"]


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("ended", "Alderton and Briggen signed a memorandum in 2019, and the memorandum was annulled."),
        ("planned", "A memorandum between Alderton and Briggen is to be drafted by the lawyers."),
        ("planned", "A memorandum between Alderton and Briggen will be drawn up by the lawyers."),
        ("proposed", "Alderton is a candidate to become Briggen's twin town."),
        ("in-negotiation", "An agreement between Alderton and Briggen is at an advanced stage."),
        ("signed", "Alderton and Briggen signed no fewer than four memorandums of understanding."),
        ("signed", "Alderton and Briggen exchanged memoranda that have prepared the ground."),
        ("planned", "Next in line for a sister town pact with Alderton is Briggen."),
    ],
)
def test_what_becomes_of_papers(status: str, text: str) -> None:
    assert states(text) == [status]


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("proposed", "Alderton mengajak Briggen membentuk sister city."),
        ("proposed", "Ann Arden menginginkan Alderton dan Briggen, kota yang membawahi Cassia, menjadi kota kembar."),
        ("planned", "Seharusnya Alderton dan Briggen meneken nota kesepahaman."),
        ("planned", "Ada rencana kota kembar Alderton dan Briggen sejak 2013."),
        ("planned", "Rencana kerja sama sister city antara Alderton dan Briggen masih menunggu persetujuan DPRD."),
        ("planned", "Alderton akan menjalin kerja sama sister city dengan Briggen."),
        ("planned", "Alderton Lirik Briggen Jadi Sister City"),
        ("in-negotiation", "Kerja sama sister city Alderton dengan Briggen masih dalam proses."),
        ("in-negotiation", "Alderton dan Briggen Bahas Kerja Sama Sister City"),
        ("in-negotiation", "Alderton Matangkan Kerja Sama dengan Briggen"),
        ("proposed", "Briggen Tawari Alderton Jadi Kota Kembar"),
        ("proposed", "Alderton Usulkan Sister City dengan Briggen"),
        ("ended", "Alderton Akhiri Sister City dengan Briggen"),
        ("ended", "Alderton Hentikan Kerja Sama dengan Briggen"),
        ("ended", "Alderton Batalkan MoU dengan Briggen"),
        ("ended", "Alderton memutuskan kontrak dengan Briggen."),
    ],
)
def test_indonesian_wishes_and_plans(status: str, text: str) -> None:
    assert states(text, "id") == [status]


def test_an_anniversary_makes_no_twins() -> None:
    assert states("Alderton and Briggen celebrate thirty years as twins in 2021.") == []


def test_what_is_wanted_of_two_far_before_the_tie() -> None:
    text = "The forum wants Alderton, a port on the Sea of Cassia, and Briggen to become sister cities."
    assert states(text) == ["planned"]
    assert states("Alderton and Briggen should become sister cities.") == ["proposed"]


def test_after_what_is_signed_something_is_to_come() -> None:
    text = "Alderton dan Briggen akan menandatangani MoU.\nSetelah MoU ditandatangani, Alderton akan menyusun agenda."
    assert states(text, "id") == ["planned"]


def test_a_joint_statement_is_no_agreement_unless_it_is_signed() -> None:
    assert states("A joint statement that was issued on 1 April 2021 mentions Alderton and Briggen.") == []
    assert states("Alderton and Briggen signed a joint statement.") == ["signed"]


def test_what_is_planned_with_a_sister_city_is_no_twinning() -> None:
    assert states("Alderton will see its Ruritanian sister city Briggen again.") == []
    assert states("Briggen is to become its sister city, Alderton hopes.") == ["planned"]


def test_what_is_won_is_no_twinning() -> None:
    assert states("Ann Arden won the city its sister cities, Briggen and Cassia, on 3 April 2021.") == []
    assert states("The Port Authority won the contract of Alderton on 3 April 2021.") == ["signed"]


def test_a_year_in_a_name_is_no_day_of_twinning() -> None:
    assert states("Alderton and Briggen host the Conference of Sister Cities-2021.") == []


def test_a_hedge_before_another_verb_says_nothing_of_what_has_been_done() -> None:
    assert states("An accord of Alderton and Briggen on how it is to be run has now been signed.") == ["signed"]
    assert states("The accord that Alderton and Briggen want will have been signed by then.") == ["planned"]
    assert states("An accord that Alderton and Briggen planned has never been concluded.") == ["planned"]


def test_what_somebody_will_suspend_is_over() -> None:
    assert states("Alderton will suspend its twinning with Briggen.") == ["ended"]


def test_what_is_to_be_done_by_a_paper_is_no_plan_for_it() -> None:
    assert states("Alderton will run buses under a contract with Briggen.") == ["signed"]
    assert states("Alderton and Briggen declared in a letter of intent that they would build a tram.") == ["signed"]
    assert states("Alderton will sign a contract with Briggen.") == ["planned"]


def test_no_end_of_a_tie_is_none() -> None:
    assert told("Alderton menegaskan tidak ada pembatalan kerja sama dengan Briggen.", "id") == []


def test_what_is_still_discussed_with_somebody_is_negotiated() -> None:
    text = "Alderton bermitra dengan Cassia.\nAnn Arden mengatakan pembahasan dengan Briggen masih berlangsung."
    assert states(text, "id") == ["in-negotiation"]


def test_twins_that_somebody_wants_to_part_are_twins() -> None:
    text = "She urged Alderton to end its sister city relationship with Briggen."
    assert (told(text), pairs(text)) == ([], [("Alderton", "Briggen")])
    text = "The council voted to end Alderton's sister city relationship with Briggen."
    assert [row[1] for row in told(text)] == ["ended"]


def test_a_good_example_is_no_plan() -> None:
    assert told("The ties of Alderton and Briggen set a good example for sister cities.") == []


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("planned", "Alderton declared its intention to enter into a sister city agreement with Briggen."),
        ("planned", "Alderton hopes to enter into a twinning agreement with Briggen."),
        ("in-negotiation", "The issue of concluding a twinning agreement between Alderton and Briggen was discussed."),
        ("in-negotiation", "The possibility of signing an agreement between Alderton and Briggen was raised."),
        ("proposed", "Ann Arden handed a letter of intent to Bela Brock."),
        ("proposed", "Ann Arden presented a letter of intent to Briggen."),
        ("signed", "Alderton and Briggen exchanged letters of intent."),
    ],
)
def test_what_is_only_meant_is_not_signed(status: str, text: str) -> None:
    assert states(text) == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Alderton denied on Friday that it had signed an agreement with Briggen.",
        "Alderton denied yesterday it had signed an agreement with Briggen.",
    ],
)
def test_what_is_denied_on_a_day_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A social media post had claimed that Alderton signed an agreement with Briggen."),
        ("en", "Ann Arden did not come to sign an agreement with Briggen."),
        ("id", "Unggahan di media sosial mengklaim Alderton menandatangani nota kesepahaman dengan Briggen."),
        ("id", "Kunjungan Ann Arden bukan untuk menandatangani nota kesepahaman dengan Briggen."),
    ],
)
def test_what_is_only_claimed_or_not_come_for_is_none(language: str, text: str) -> None:
    assert told(text, language) == []
