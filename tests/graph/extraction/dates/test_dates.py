"""Dates in texts. All texts are made up for the test."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.extraction.dates.dates import dates
from graph.model import Date

ISSUED = Date("2022-07-29")  # a Friday

Expected = list[tuple[str, str, str | None]]


def found(text: str, language: str, issued: Date | None = ISSUED) -> Expected:
    return [
        (text[mention.start : mention.end], mention.first.value, mention.last.value if mention.last else None)
        for mention in dates(text, issued, language)
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 September 2024", "2024-09-03"),
        ("03 Sep 2024", "2024-09-03"),
        ("3rd September, 2024", "2024-09-03"),
        ("3rd of September 2024", "2024-09-03"),
        ("September 3, 2024", "2024-09-03"),
        ("Sept. 3, 2024", "2024-09-03"),
        ("Sept. 3rd, 2024", "2024-09-03"),
        ("SEPTEMBER 3 2024", "2024-09-03"),
        ("03/09/2024", "2024-09-03"),
        ("3.9.2024", "2024-09-03"),
        ("3-9-24", "2024-09-03"),
        ("25/12/2024", "2024-12-25"),
        ("12/25/2024", "2024-12-25"),
        ("2024-09-03", "2024-09-03"),
        ("2024/9/3", "2024-09-03"),
        ("Tuesday, 3 September 2024", "2024-09-03"),
        ("Tuesday (3 September 2024)", "2024-09-03"),
        ("September 2024", "2024-09"),
        ("September, 2024", "2024-09"),
        ("September of 2024", "2024-09"),
        ("July 20", "2022-07-20"),
        ("5 August", "2022-08-05"),
        ("Dec. 17", "2021-12-17"),
        ("Sunday, July 31", "2022-07-31"),
        ("last June", "2022-06"),
        ("last September", "2021-09"),
        ("next May", "2023-05"),
        ("June last year", "2021-06"),
        ("March 3 last year", "2021-03-03"),
        ("June of last year", "2021-06"),
        ("12 January of last year", "2021-01-12"),
        ("December the year before last", "2020-12"),
        ("last week", "2022-07"),
        ("next week", "2022-08"),
        ("last month", "2022-06"),
        ("this month", "2022-07"),
        ("next month", "2022-08"),
        ("last year", "2021"),
        ("this year", "2022"),
        ("yesterday", "2022-07-28"),
        ("Today", "2022-07-29"),
        ("tonight", "2022-07-29"),
        ("tomorrow", "2022-07-30"),
        ("the day before yesterday", "2022-07-27"),
        ("Friday", "2022-07-29"),
        ("Monday", "2022-07-25"),
        ("next Monday", "2022-08-01"),
        ("last Friday", "2022-07-22"),
        ("this Sunday", "2022-07-31"),
        ("Thursday next week", "2022-08-04"),
        ("Monday last week", "2022-07-18"),
        ("three days ago", "2022-07-26"),
        ("2 months ago", "2022-05"),
        ("2017", "2017"),
        ("29 February 2020", "2020-02-29"),
        ("May of 2017", "2017-05"),
        ("Friday evening (22 July)", "2022-07-22"),
        ("Friday the 22nd of July", "2022-07-22"),
        ("a week ago", "2022-07"),
    ],
)
def test_one_english_date(text: str, value: str) -> None:
    assert found(text, "en") == [(text, value, None)]
    assert found(f"It was agreed ({text}), they said.", "en")[0][1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 September 2024", "2024-09-03"),
        ("3 Agustus 2024", "2024-08-03"),
        ("3 agustus 2024", "2024-08-03"),
        ("3 Agt 2024", "2024-08-03"),
        ("Kamis (28/7)", "2022-07-28"),
        ("Kamis, (28/7)", "2022-07-28"),
        ("Kamis (28/7/2022)", "2022-07-28"),
        ("Kamis, 28 Juli 2022", "2022-07-28"),
        ("Rabu (11/12)", "2019-12-11"),
        ("Jumat (29/7)", "2022-07-29"),
        ("Jumat, ( 30/7/2022)", "2022-07-30"),
        ("Jum'at 29/7", "2022-07-29"),
        ("September 2024", "2024-09"),
        ("Juni lalu", "2022-06"),
        ("Juli lalu", "2021-07"),
        ("Oktober mendatang", "2022-10"),
        ("Maret tahun lalu", "2021-03"),
        ("6 Oktober lalu", "2021-10-06"),
        ("6 Oktober mendatang", "2022-10-06"),
        ("3 Maret tahun lalu", "2021-03-03"),
        ("pekan lalu", "2022-07"),
        ("bulan lalu", "2022-06"),
        ("bulan ini", "2022-07"),
        ("tahun ini", "2022"),
        ("tahun lalu", "2021"),
        ("tahun depan", "2023"),
        ("kemarin", "2022-07-28"),
        ("hari ini", "2022-07-29"),
        ("besok", "2022-07-30"),
        ("lusa", "2022-07-31"),
        ("Senin", "2022-07-25"),
        ("Senin lalu", "2022-07-25"),
        ("Jumat lalu", "2022-07-22"),
        ("Senin mendatang", "2022-08-01"),
        ("Senin pekan depan", "2022-08-01"),
        ("tiga hari lalu", "2022-07-26"),
        ("2 bulan yang lalu", "2022-05"),
        ("dua hari lagi", "2022-07-31"),
        ("Kamis malam (28/7)", "2022-07-28"),
        ("Kamis tanggal 28 Juli 2022", "2022-07-28"),
        ("17 Agustus tahun 2017", "2017-08-17"),
        ("Agustus tahun 2017", "2017-08"),
        ("2017", "2017"),
    ],
)
def test_one_indonesian_date(text: str, value: str) -> None:
    assert found(text, "id") == [(text, value, None)]
    assert found(f"Ditandatangani, {text}, kata dia.", "id")[0][1] == value


@pytest.mark.parametrize(
    ("text", "language", "passage", "first", "last"),
    [
        ("2-6 September 2024", "id", "2-6 September 2024", "2024-09-02", "2024-09-06"),
        ("pada 16 hingga 29 September", "id", "16 hingga 29 September", "2022-09-16", "2022-09-29"),
        ("1 sampai dengan 3 Juni 2022", "id", "1 sampai dengan 3 Juni 2022", "2022-06-01", "2022-06-03"),
        ("Senin-Rabu (1-3/8)", "id", "Senin-Rabu (1-3/8)", "2022-08-01", "2022-08-03"),
        ("30 Agustus - 2 September 2024", "id", "30 Agustus - 2 September 2024", "2024-08-30", "2024-09-02"),
        ("from 16 to 29 September", "en", "16 to 29 September", "2022-09-16", "2022-09-29"),
        ("on 3 and 4 May", "en", "3 and 4 May", "2022-05-03", "2022-05-04"),
        ("March 5–7, 2025", "en", "March 5–7, 2025", "2025-03-05", "2025-03-07"),
        ("December 30 to January 2, 2022", "en", "December 30 to January 2, 2022", "2021-12-30", "2022-01-02"),
        ("30 December 2021 - 2 January 2022", "en", "30 December 2021 - 2 January 2022", "2021-12-30", "2022-01-02"),
        ("April to June 2024", "en", "April to June 2024", "2024-04", "2024-06"),
        ("16/17 September 2024", "en", "16/17 September 2024", "2024-09-16", "2024-09-17"),
        ("the term 2021–2024", "en", "2021–2024", "2021", "2024"),
    ],
)
def test_ranges(text: str, language: str, passage: str, first: str, last: str) -> None:
    assert found(text, language) == [(passage, first, last)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "en"),
        ("50 years ago, for 28 years, at the 20th anniversary", "en"),
        ("2,018 people, 2018 people and 2024 hectares", "en"),
        ("$2024, US$ 2024, no. 2024, 020-2024-1999", "en"),
        ("at 14.00, 8:05 p.m., 20.24", "en"),
        ("open 24/7, 10/12 members", "en"),
        ("we may 15 people march on", "en"),
        ("every Friday, each March", "en"),
        ("the 1990s", "en"),
        ("45 May, 2022-13-01, 30/30/2022", "en"),
        ("two days earlier", "en"),
        ("selama 20 tahun, HUT ke-77, 50 tahun lalu, dua tahun lalu", "id"),
        ("pukul 14.00 WIB, Rp 2.024, Rp 2024, 2018 orang, 2.018 jiwa", "id"),
        ("setiap Senin, buka 24/7, era 1990-an", "id"),
        ("di Jalan 17 Agustus 1945", "id"),
        ("dua hari sebelumnya", "id"),
        ("the 2030 Agenda and Vision 2045", "en"),
        ("Agenda 2030 dan Visi 2045", "id"),
    ],
)
def test_what_is_no_date(text: str, language: str) -> None:
    assert found(text, language) == []


def test_a_date_counts_from_the_one_before() -> None:
    assert found("Mereka tiba pada 3 Mei 2022. Esok harinya mereka meneken.", "id")[1][:2] == (
        "Esok harinya",
        "2022-05-04",
    )
    assert found("On 3 May 2022 they met. In the evening they ate.", "en") == [
        ("3 May 2022", "2022-05-03", None),
        ("In the evening", "2022-05-03", None),
    ]
    assert found("On 3 May 2022 they met. Two days earlier, on a trip; the next day.", "en") == [
        ("3 May 2022", "2022-05-03", None),
        ("Two days earlier", "2022-05-01", None),
        ("the next day", "2022-05-02", None),
    ]
    assert found("Pada Rabu (27/7) ia datang; dua hari sebelumnya ia di sana. Pada tahun yang sama", "id") == [
        ("Rabu (27/7)", "2022-07-27", None),
        ("dua hari sebelumnya", "2022-07-25", None),
        ("tahun yang sama", "2022", None),
    ]
    assert found("In 2017 they met; two days later", "en") == [("2017", "2017", None)]


def test_words_of_the_sentence_put_a_day_into_the_future() -> None:
    assert found("It was held on December 17.", "en") == [("December 17", "2021-12-17", None)]
    assert found("It will be held on December 17.", "en") == [("December 17", "2022-12-17", None)]
    assert found("They will go. It was on December 17.", "en") == [("December 17", "2021-12-17", None)]
    assert found("akan digelar Senin", "id") == [("Senin", "2022-08-01", None)]
    assert found("On Monday the delegation will leave.", "en") == [("Monday", "2022-08-01", None)]
    assert found("On Monday they signed what will help.", "en") == [("Monday", "2022-07-25", None)]
    assert found("Pada Senin para tamu akan pulang.", "id") == [("Senin", "2022-08-01", None)]


def test_what_goes_on_until_a_day_goes_on_until_the_next() -> None:
    assert found("They are in town until Monday.", "en") == [("Monday", "2022-08-01", None)]
    assert found("The expo ran until Monday.", "en") == [("Monday", "2022-07-25", None)]


def test_a_month_ahead_is_past_where_the_verb_behind_it_is() -> None:
    assert found("In November, the two cities signed a pact.", "en")[0][1] == "2021-11"
    assert found("In November the two cities will sign a pact.", "en")[0][1] == "2022-11"
    assert found("In July, the two cities signed a pact.", "en")[0][1] == "2022-07"


def test_minggu_is_a_week_or_a_sunday() -> None:
    assert found("Minggu lalu ia pergi, pada Minggu lalu, minggu lalu.", "id") == [
        ("Minggu lalu", "2022-07", None),
        ("Minggu lalu", "2022-07-24", None),
        ("minggu lalu", "2022-07", None),
    ]


def test_a_week_over_two_months_is_told_as_a_year() -> None:
    assert found("last week", "en", Date("2022-08-05")) == [("last week", "2022-07", None)]
    assert found("this week", "en", Date("2022-09-01")) == [("this week", "2022", None)]


def test_month_first_only_where_that_lies_near() -> None:
    assert found("09/03/2024", "en", Date("2024-09-05")) == [("09/03/2024", "2024-09-03", None)]
    assert found("09/03/2024", "id", Date("2024-09-05")) == [("09/03/2024", "2024-03-09", None)]


def test_without_a_day_of_publication_only_full_dates_remain() -> None:
    text = "yesterday, 3 May, Friday, last June, in 2017, 3 May 2018"
    expected = [("2017", "2017", None), ("3 May 2018", "2018-05-03", None)]
    assert found(text, "en", None) == expected
    assert found(text, "en", Date("2022")) == expected


def test_a_full_stop_is_no_part_of_a_date() -> None:
    assert found("It was on 26 April. It was on 3 Sept. 2021.", "en") == [
        ("26 April", "2022-04-26", None),
        ("3 Sept. 2021", "2021-09-03", None),
    ]


def test_that_day_is_the_last_day_told() -> None:
    assert found("They met on 3 March 2021, as in 1999. That day they signed.", "en")[-1] == (
        "That day", "2021-03-03", None,
    )  # fmt: skip
    assert found("Mereka bertemu 3 Maret 2021. Malamnya MoU diteken.", "id")[-1] == ("Malamnya", "2021-03-03", None)
    assert found("That day they signed.", "en") == []


def test_a_day_may_have_the_year_told_before() -> None:
    text = "It began in March 2010; it was signed on 1 July that year and renewed in May of the following year."
    assert found(text, "en") == [
        ("March 2010", "2010-03", None),
        ("1 July that year", "2010-07-01", None),
        ("May of the following year", "2011-05", None),
    ]
    assert found("Dirintis 2010 dan diteken 1 Juli tahun itu.", "id")[1] == ("1 Juli tahun itu", "2010-07-01", None)
    assert found("In 2019 it was begun, and it ended on 29 February that year.", "en")[0] == ("2019", "2019", None)


def test_kinds_and_an_unknown_language() -> None:
    mentions = dates("3 May 2022, Friday, yesterday", ISSUED, "xx")
    assert [mention.kind for mention in mentions] == ["absolute", "weekday", "relative"]


_WORDS = (
    "3 12 31 2024 1999 / - – . , ( ) st to and May March Monday Friday last next two days earlier ago week the same "
    "day Kamis Minggu lalu hingga pekan bulan tahun kemarin Juni 0001 9999"
)
_PIECES = st.sampled_from([*_WORDS.split(), "\n"])


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(st.text(), st.lists(_PIECES).map(" ".join), st.lists(_PIECES).map("".join)), st.sampled_from(["en", "id"])
)
def test_any_text_gives_sorted_valid_passages(text: str, language: str) -> None:
    for issued in (ISSUED, Date("0001-01-01"), Date("9999-12-31"), None):
        end = 0
        for mention in dates(text, issued, language):
            assert end <= mention.start < mention.end <= len(text)
            assert text[mention.start : mention.end].strip()
            assert mention.last is None or mention.first < mention.last
            end = mention.end


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("id", "Selasa (5/3) mereka bertemu. Penilaian dimulai 2023 dan usai 2024.", "2024-03-05"),
        ("en", "On Monday, 19 September they met. The work ends in October 2022.", "2022-09-19"),
        ("en", "On Monday, 19 September they met. The work ends in October 2021.", None),
        ("en", "On Monday, 19 September they met.", None),
        ("en", "On 19 September they met. The work ends in October 2022.", None),
        ("en", "On Thursday, 29 February they met in 2023 and 2024.", "2024-02-29"),
    ],
)
def test_a_weekday_tells_the_year_where_no_publication_does(language: str, text: str, expected: str | None) -> None:
    days = [date.first.value for date in dates(text, None, language) if date.first.precision == "day"]
    assert days == ([expected] if expected else [])


def test_a_month_before_a_day_is_no_month_alone() -> None:
    assert found("last April 22", "en") == [("April 22", "2022-04-22", None)]


def test_days_ahead_that_the_verb_tells() -> None:
    day = Date("2022-05-18")  # a Wednesday
    for text, ahead in (
        ("A return match has been fixed for 8 August.", "2022-08-08"),
        ("On Friday the party is expected in Briggen.", "2022-05-20"),
        ("On Saturday, the group flies home.", "2022-05-14"),
        ("On Saturday the group flies home.", "2022-05-21"),
        ("On Saturday, the mayors will sign a pact.", "2022-05-21"),
        ("On Saturday, the mayor said the city will sign a pact.", "2022-05-14"),
        ("A pact is to be signed at the town hall on Friday.", "2022-05-20"),
        ("The mayor leaves for Japan on Sunday.", "2022-05-22"),
        ("The mayor heads to Japan on Monday.", "2022-05-23"),
        ("It will send teachers under a memorandum signed Saturday.", "2022-05-14"),
        ("Ties will be set up, he told his guests on January 13.", "2022-01-13"),
    ):
        assert [one.first.value for one in dates(text, day, "en")] == [ahead]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("id", "bertemu pada 14/7", "2022-07-14"),
        ("id", "tertanggal 14-Jul-2022", "2022-07-14"),
        ("en", "dated 14-Jul-22", "2022-07-14"),
        ("en", "on this 14th day of July 2022", "2022-07-14"),
        ("en", "in mid-April", "2022-04"),
        ("en", "over the weekend", "2022-07"),
        ("id", "Jumat sore tadi", "2022-07-29"),
    ],
)
def test_forms_that_stand_only_in_some_texts(language: str, text: str, value: str) -> None:
    assert {first for _, first, _ in found(text, language)} == {value}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Undang-Undang Nomor 99 Tahun 2021"),
        ("id", "Perpres No. 99 Th 2021"),
        ("en", "Regulation No. 99 of 2021"),
        ("en", "the Invented Towns Act 1993"),
    ],
)
def test_the_year_of_a_law_is_no_date(language: str, text: str) -> None:
    assert found(text, language) == []


def test_a_year_alone_in_brackets_may_be_old() -> None:
    found = dates("Briggen (1946), with 1946 seats", None, "en")
    assert [one.first.value for one in found] == ["1946"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("id", "Mereka datang pada 3-5 Mei 2022. Hari pertama mereka rapat. Keesokan harinya libur.", "2022-05-04"),
        ("id", "Mereka datang pada 3-5 Mei 2022. Pada hari terakhir mereka rapat.", "2022-05-05"),
        ("id", "Mereka datang pada 3-5 Mei 2022. Hari keempat mereka rapat.", "2022-05-03"),
        ("en", "They came on 3-5 May 2022. On the second day they met.", "2022-05-04"),
        ("id", "Mereka bertemu pada 3 Mei 2022. Tiga hari berselang mereka meneken.", "2022-05-06"),
        ("id", "Mereka bertemu pada 3 Mei 2022. Selang dua hari mereka meneken.", "2022-05-05"),
    ],
)
def test_the_days_of_a_journey(language: str, text: str, expected: str) -> None:
    assert dates(text, ISSUED, language)[-1].first.value == expected


def test_a_text_that_looks_back_on_a_year_tells_of_its_months() -> None:
    text = "Sepanjang 2023 ada tiga. Pada Februari mereka meneken. Menjelang akhir tahun, tepatnya 7 November, selesai."
    assert [one[1] for one in found(text, "id", Date("2023-12-29"))] == ["2023", "2023-02", "2023-11-07"]
    assert [one[1] for one in found("Pada Maret, Apeksi", "id", Date("2023-12-29"))] == ["2024-03"]
    text = "Throughout 2023 they met. In March they signed it."
    assert [one[1] for one in found(text, "en", Date("2024-01-03"))] == ["2023", "2023-03"]
