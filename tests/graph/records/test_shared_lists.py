"""The three lists of sister cities beside the project: every row accounted for, places found, and found rightly."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from graph.model import Date
from graph.records import Listing, Options, read

CHECKED = Path(__file__).parent / "checked.tsv"
ID = "https://w3id.org/citypact/id/"
FILES = {
    "wikipedia-2013": ("kaltenbrunner2013/cities.csv", "kaltenbrunner2013/city_country.csv", None),
    "wikidata-2016": ("wikidata-p190-2016/relations.tsv", None, "wikidata-p190-2016/names.tsv"),
    "wikidata-2022": ("wikidata-p190-2022/sister_cities.gexf", None, None),
}


@cache
def read_list(folder: Path, name: str) -> Listing:
    file, countries, names = FILES[name]
    options = Options(
        dataset=name,
        retrieved=Date(f"{name[-4:]}-01-01"),
        countries=folder / countries if countries else None,
        names=folder / names if names else None,
    )
    return read(folder / file, options)


@pytest.fixture
def folder(shared_data: Path) -> Path:
    return shared_data / "sister-cities"


@pytest.mark.parametrize(
    ("name", "rows", "pairs", "places"),
    [
        ("wikipedia-2013", 19_761, 15_225, 11_618),
        ("wikidata-2016", 34_182, 17_401, 10_055),
        ("wikidata-2022", 8_182, 8_182, 4_566),
    ],
)
def test_every_row_is_accounted_for(folder: Path, name: str, rows: int, pairs: int, places: int) -> None:
    account = read_list(folder, name).account
    assert account.rows == rows == account.loaded + account.merged + len(account.refused)
    assert account.placed + account.located + account.ambiguous + account.unplaced == places
    assert pairs * 0.98 <= account.loaded <= pairs  # several names of one place make fewer pairs
    assert account.refused == ()


def test_three_quarters_of_the_names_are_placed_and_every_place_of_2022_has_coordinates(folder: Path) -> None:
    names, ids = read_list(folder, "wikipedia-2013").account, read_list(folder, "wikidata-2022").account
    assert names.placed >= 0.8 * 11_618
    assert ids.placed >= 0.94 * 4_566
    assert (ids.ambiguous, ids.unplaced) == (0, 0)


@pytest.mark.parametrize("sample", ["wikipedia-2013", "wikipedia-2013/second", "wikidata-2022"])
def test_ninety_seven_of_a_hundred_places_are_the_right_ones(folder: Path, sample: str) -> None:
    """A place that is found otherwise now than when it was checked counts as wrong."""
    name = sample.partition("/")[0]
    found: dict[str, str] = {}
    for entity in read_list(folder, name).source.entities:
        for text in (entity.name, *entity.aliases):
            found[text or ""] = entity.iri
    same = {
        each.object: each.subject
        for each in read_list(folder, name).source.statements
        if each.predicate == "owl:sameAs"
    }
    found |= {str(entity).rpartition("/")[2]: place for entity, place in same.items()}
    lines = [line.split("\t") for line in CHECKED.read_text("utf-8").splitlines() if not line.startswith("#")]
    checked = [line for line in lines if line[0] == sample]
    assert len(checked) == 200
    placed = [line for line in checked if line[1] in found and not found[line[1]].startswith(f"{ID}place/")]
    right = [line for line in placed if found[line[1]] == ID + line[3] and line[4] == "right"]
    assert len(placed) >= 190
    assert len(right) >= 0.97 * len(placed)
