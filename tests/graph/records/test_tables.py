"""Tables as people save them: every row is loaded or refused with its number and the reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import InputRefused
from graph.records import Options
from graph.records.account import Refused
from graph.records.tables import table
from tests.graph.records.examples import listed, ties


def rows(data: str | bytes, name: str = "list.csv") -> list[object]:
    return list(table(data.encode() if isinstance(data, str) else data, name, None).rows)


PAIR = (2, {"place": ["Bandung"], "partner": ["Suwon"]})


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_separator_is_found(delimiter: str) -> None:
    text = f"city{delimiter}partner\nBandung{delimiter}Suwon\n"
    assert rows(text) == [PAIR]


def test_two_columns_without_a_header_are_pairs_and_a_tab_goes_before_commas_in_names() -> None:
    text = "Aachen\tArlington_County,_Virginia\nAachen\tCape_Town\n"
    assert rows(text) == [
        (1, {"place": ["Aachen"], "partner": ["Arlington_County,_Virginia"]}),
        (2, {"place": ["Aachen"], "partner": ["Cape_Town"]}),
    ]


def test_a_byte_order_mark_line_ends_and_outer_space_do_not_matter() -> None:
    assert rows(b"\xef\xbb\xbf City ,PARTNER\r\n Bandung ,Suwon\r\n\r\n") == [PAIR]
    assert rows("city,partner\nBandung,Suwon\n".encode("utf-16")) == [PAIR]


def test_latin_1_is_read_with_a_warning() -> None:
    found = table("city,partner\nMálaga,Popayán\n".encode("latin-1"), "list.csv", None)
    assert list(found.rows) == [(2, {"place": ["Málaga"], "partner": ["Popayán"]})]
    assert "Windows-1252" in found.warnings[0]


def test_a_row_of_too_few_or_too_many_cells_is_refused_and_the_others_are_read() -> None:
    assert rows("city,partner,since\nBandung\nBandung,Suwon\nBandung,Suwon,1997,x\n") == [
        Refused(2, "its number of cells is 1, that of the first line 3: check the separator"),
        (3, {"place": ["Bandung"], "partner": ["Suwon"]}),
        Refused(4, "its number of cells is 4, that of the first line 3"),
    ]


def test_numbers_are_those_of_lines_also_after_a_cell_of_several_lines() -> None:
    found = rows('city,partner\n"Ban\ndung",Suwon\nBandung,Suwon\n')
    assert found == [(2, {"place": ["Ban dung"], "partner": ["Suwon"]}), (4, PAIR[1])]


def test_a_quotation_mark_that_is_never_closed_tells_which_lines_it_took() -> None:
    found = rows('city,partner\nBandung,Suwon\n"Bandung,Suwon\nMedan,Ichikawa\n')
    assert found[0] == PAIR
    assert found[1] == Refused(3, "a quotation mark that opens here is never closed: lines 3 to 4 are not read")


def test_the_wrong_separator_names_the_columns_that_were_seen() -> None:
    with pytest.raises(InputRefused, match=r"no shipped mapping knows its 1 column \('town:twin'\).*separator"):
        rows("town:twin\nBandung:Suwon\n")


def test_ten_thousand_columns_are_read_where_two_of_them_are_known() -> None:
    header = ",".join(f"c{number}" for number in range(10_000))
    assert rows(f"city,partner,{header}\nBandung,Suwon,{',' * 9_999}\n") == [PAIR]
    with pytest.raises(InputRefused, match="10,000 columns") as error:
        rows(f"{header}\n{header}\n")
    assert len(str(error.value)) < 400


def test_a_huge_cell_costs_its_row_and_no_other(tmp_path: Path) -> None:
    found = listed(tmp_path, "list.csv", f"city,partner\nBandung,{'x' * 5_000_000}\nBandung,Suwon\n")
    assert [each.row for each in found.account.refused] == [2]
    assert "5,000,000 characters" in found.account.refused[0].reason
    assert ties(found.source) == {("city/bandung-id", "city/suwon-kr")}


@pytest.mark.parametrize("formula", ['=HYPERLINK("http://x.example")', "+62 811", "-1+1", "@SUM(A1:A2)"])
def test_a_formula_is_no_name(tmp_path: Path, formula: str) -> None:
    cell = '"' + formula.replace('"', '""') + '"'
    found = listed(tmp_path, "list.csv", f"city,partner\n{cell},Suwon\nBandung,Suwon\n")
    assert [each.row for each in found.account.refused] == [2]
    assert f"{formula!r} is a formula" in found.account.refused[0].reason
    assert ties(found.source) == {("city/bandung-id", "city/suwon-kr")}


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\x00\x01\x02\x03" * 10])
def test_what_is_empty_or_binary_is_refused(data: bytes) -> None:
    with pytest.raises(InputRefused, match=r"is empty|is binary"):
        rows(data)


def test_a_header_alone_holds_no_rows(tmp_path: Path) -> None:
    with pytest.raises(InputRefused, match="holds no rows"):
        listed(tmp_path, "list.csv", "city,partner\n", Options())


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        for each in rows(b"city,partner\n" + data):
            assert isinstance(each, Refused | tuple)
    except InputRefused:
        pass


def test_columns_of_which_nothing_is_read_are_named() -> None:
    assert table(b"city,partner,since\nBandung,Suwon,1997\n", "list.csv", None).warnings == ()
    told = table(b"city,partner,mayor,Sports club,\nBandung,Suwon,Ani Contoh,x,\n", "list.csv", None).warnings
    assert told == ("nothing is read of the columns 'mayor', 'Sports club': say what it holds with --mapping",)
    wide = ",".join(["city", "partner", *(f"c{number}" for number in range(9_998))])
    (warning,) = table(f"{wide}\n".encode(), "list.csv", None).warnings
    assert warning.startswith("nothing is read of the columns 'c0', 'c1'") and "and 9,990 more" in warning
