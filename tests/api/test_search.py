import time

from api.search import CLASSES, Index, Search, fold
from api.snapshot import Snapshots
from tests.api.conftest import Memory

ID = "https://w3id.org/citypact/id/"
NAMES = [
    (f"{ID}city/bandung-id", "Bandung"),
    (f"{ID}city/bandung-id", "Kota Kembang"),
    (f"{ID}city/varazdin-hr", "Varaždin"),
    (f"{ID}city/new-york-us", "New York"),
    (f"{ID}region/yogyakarta-id", "Daerah Istimewa Yogyakarta"),
    (f"{ID}person/ada-1", "Ada Invented"),
    (f"{ID}position/p", "Ada Invented"),
    ("https://elsewhere.example/ada", "Ada Invented"),
]


def found(text: str, *classes: str) -> list[str]:
    return [hit.iri.removeprefix(ID) for hit in Index(NAMES, {}).find(text, classes)]


def test_accents_and_case_are_ignored() -> None:
    assert found("VARAZDIN") == ["city/varazdin-hr"]
    assert fold("Varaždin – Županija") == "varazdin zupanija"


def test_typing_errors_are_forgiven() -> None:
    assert found("Bandnug")[:1] == ["city/bandung-id"]
    assert found("yogjakarta")[:1] == ["region/yogyakarta-id"]
    assert found("neww york")[:1] == ["city/new-york-us"]


def test_the_first_letters_are_enough() -> None:
    assert found("b") == ["city/bandung-id"]
    assert found("yo") == ["city/new-york-us", "region/yogyakarta-id"]
    assert found("ista") == []


def test_beside_a_good_hit_there_are_no_distant_ones() -> None:
    names = [(f"{ID}city/malang-id", "Malang"), (f"{ID}city/milan-it", "Milan"), (f"{ID}city/2", "Malang Baru")]
    assert [hit.name for hit in Index(names, {}).find("malang")] == ["Malang", "Malang Baru"]
    assert [hit.name for hit in Index(names[1:2], {}).find("malan")] == ["Milan"]


def test_another_name_finds_the_same_thing_once() -> None:
    assert found("kembang") == ["city/bandung-id"]


def test_only_things_with_pages_and_of_the_classes_asked_for() -> None:
    assert found("ada") == ["person/ada-1"]
    assert found("ada", "city") == []


def test_what_more_documents_mention_comes_first() -> None:
    names = [(f"{ID}city/springfield-1", "Springfield"), (f"{ID}city/springfield-2", "Springfield")]
    assert Index(names, {f"{ID}city/springfield-2": 9}).find("springfield")[0].iri == f"{ID}city/springfield-2"
    assert len(Index(names, {}).named("SPRINGFIELD")) == 2


def test_hostile_questions_find_nothing_and_break_nothing() -> None:
    index = Index(NAMES, {})
    for text in ("", "   ", '"', "' OR 1=1 --", "NEAR(", "*", "-", "\u202e", "\x00", "日", "😀", "a" * 100_000):
        assert index.find(text, limit=3) is not None
    assert Index([], {}).find("bandung") == []


def test_the_index_follows_the_generation() -> None:
    memory = Memory()
    search = Search(Snapshots(memory))
    first = search.index()
    assert search.index() is first
    memory.generation += 1
    assert search.index() is not first


def test_twenty_thousand_names_are_searched_within_a_second() -> None:
    names = [(f"{ID}city/c{number}", f"{number:06d} town {number % 977}") for number in range(20_000)]
    index = Index(names, {})
    start = time.perf_counter()
    assert index.find("town 123")
    assert time.perf_counter() - start < 1


def test_classes_are_those_of_paths() -> None:
    assert {iri.removeprefix(ID).split("/")[0] for iri, _ in NAMES if iri.startswith(ID)} - {"position"} <= set(CLASSES)
