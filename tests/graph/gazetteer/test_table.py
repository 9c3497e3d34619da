"""How the tables are built and kept; that the data files name what exists."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from graph.gazetteer import gazetteer, sources, table
from graph.gazetteer.place import Place


@pytest.fixture(scope="module")
def rows() -> list[sources.Row]:
    return [*sources.countries(), *sources.regions({}, set()), *sources.cities(table.TEXT)]


def test_every_iri_is_one_place(rows: list[sources.Row]) -> None:
    iris = [row.place.iri for row in rows]
    assert len(iris) == len(set(iris)) > 35_000


def test_every_correction_names_a_place(rows: list[sources.Row]) -> None:
    cities = {f"{row.place.name}, {row.place.country}" for row in rows if row.place.kind == "City"}
    codes = {row.place.region for row in rows if row.place.kind == "Region"}
    countries = {row.place.country for row in rows if row.place.kind == "Country"}
    own = {name: entry for name, entry in sources.data("cities").items() if not entry.get("skip")}
    regions = {code for code, entry in sources.data("regions").items() if not entry.get("skip")}
    assert own.keys() <= cities
    assert regions <= codes
    assert sources.data("countries").keys() | sources.data("demonyms").keys() <= countries
    admin1 = {f"{code}-{to}" for code, to in sources.data("admin1").items() if code != "letters" for to in to.values()}
    assert admin1 <= codes


def test_the_kabupaten_and_kota_of_indonesia(rows: list[sources.Row]) -> None:
    kabupaten = [row.place for row in rows if row.place.iri.rsplit("/", 1)[1].startswith("kabupaten-")]
    provinces = [row.place for row in rows if row.place.kind == "Region" and row.place.country == "ID"]
    assert (len(kabupaten), len(provinces) - len(kabupaten)) == (416, 37)


def test_each_town_listed_is_one_of_geonames(rows: list[sources.Row]) -> None:
    towns = set(sources.lines("towns"))
    assert towns - {f"{row.place.name}, {row.place.country}" for row in rows} == set()


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    monkeypatch.setattr(table, "user_cache_path", lambda _: blocker / "cache")
    connection = table.connect(table.TEXT)
    assert connection.execute("SELECT name FROM place WHERE iri LIKE '%/surabaya-id'").fetchone() == ("Surabaya",)
    connection.close()


def test_a_table_is_built_once_and_read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[int] = []

    def build(path: Path, smallest: int) -> None:
        sqlite3.connect(path).execute("CREATE TABLE place (id)").connection.close()
        built.append(smallest)

    monkeypatch.setattr(table, "user_cache_path", lambda _: tmp_path)
    monkeypatch.setattr(table, "_build_beside", build)
    table.connect(table.TEXT).close()
    connection = table.connect(table.TEXT)
    assert built == [table.TEXT]
    with pytest.raises(sqlite3.OperationalError):
        connection.execute("INSERT INTO place VALUES (1)")
    connection.close()


def test_a_new_table_removes_those_of_other_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def build(path: Path, smallest: int) -> None:
        sqlite3.connect(path).execute("CREATE TABLE place (id)").connection.close()

    monkeypatch.setattr(table, "user_cache_path", lambda _: tmp_path)
    monkeypatch.setattr(table, "_build_beside", build)
    monkeypatch.setattr(table, "_digest", lambda: "0" * 16)
    table.connect(table.DEEP).close()
    old = table.connect(table.TEXT)
    (tmp_path / f"gazetteer-{table.TEXT}-mine.sqlite").touch()
    monkeypatch.setattr(table, "_digest", lambda: "1" * 16)
    table.connect(table.TEXT).close()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        f"gazetteer-{table.TEXT}-1111111111111111.sqlite",
        f"gazetteer-{table.TEXT}-mine.sqlite",
        f"gazetteer-{table.DEEP}-0000000000000000.sqlite",
    ]
    assert old.execute("SELECT count(*) FROM place").fetchone() == (0,)
    old.close()


def test_the_deep_table_holds_the_other() -> None:
    deep = gazetteer().find("Lichfield", deep=True)
    assert gazetteer().find("Lichfield")[0] in deep
    assert [place.name for place in gazetteer().find("Vrboska", deep=True)] == ["Vrboska"]
    assert gazetteer().find("Vrboska") == ()
    iri = gazetteer().find("Vrboska", deep=True)[0].iri
    assert gazetteer().get(iri) is None
    assert gazetteer().get(iri, deep=True) is not None


def test_places_are_values() -> None:
    place = Place("iri", "City", "X", "ID", labels=(("en", "X"),))
    assert (place.label("id"), place.label("en"), place == Place("iri", "City", "X", "ID")) == ("X", "X", False)
