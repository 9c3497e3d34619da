from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from pytest import MonkeyPatch

import graph.extraction.lexicon as module
from graph.extraction.lexicon import languages, lexicon, phrases, sections
from graph.extraction.names.words.draft import KINDS
from graph.extraction.tokens import phrase, tokenize


def test_languages_are_the_folders_with_two_letters() -> None:
    assert languages() == ("en", "id")


def test_the_longest_phrase_at_a_place_wins() -> None:
    hits = lexicon("en", "titles").scan(tokenize("the deputy lord mayor came").lower)
    assert hits["titles"][1] == (4, "city")
    assert hits["titles"][2] == (4, "city")


def test_a_phrase_ends_with_the_text() -> None:
    known = lexicon("en", "titles", "acronyms")
    assert known.scan(["lord"]).get("titles") is None
    assert known.scan([]) == {}
    assert known.scan(["mayor"])["titles"] == {0: (1, "city")}


def test_the_longest_phrase_of_a_kind_that_begins_a_name() -> None:
    known = lexicon("en", "titles", "acronyms")
    assert known.starts("titles", ["deputy", "lord", "mayor", "of"]) == (3, "city")
    assert known.starts("acronyms", ["deputy", "lord", "mayor"]) is None
    assert known.starts("titles", []) is None


def test_the_sets_of_a_word() -> None:
    known = lexicon("id", "words", "names")
    assert {"words", "words.function"} <= known.belongs["yang"]
    assert "yang" in known.sets["words.function"]
    assert known.scan(["yang"]) == {}


def test_offices_of_every_language_are_known_in_each() -> None:
    hits = lexicon("id", "titles").scan(["lord", "mayor"])
    assert hits["titles"][0] == (2, "city")


def test_a_file_that_is_not_there_is_empty() -> None:
    assert sections("nothing", "id") == {}
    assert phrases("id", "nothing") == {}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_entries(kind: str) -> None:
    assert lexicon("id", kind).sets[kind]
    assert lexicon("en", kind).sets[kind]


def test_every_file_is_read_by_somebody() -> None:
    folder = Path(module.__file__).parent
    assert {path.stem for path in folder.glob("*/*.txt")} | {"known"} == set(KINDS)
    assert {path.parent.name for path in folder.glob("*/*/*.txt")} == {"known"}


def test_a_body_is_known_by_each_of_its_names() -> None:
    hits = lexicon("en", "known").scan(tokenize("ITB or the Bandung Institute of Technology").lower)
    assert hits["known"] == {0: (1, "capitals"), 3: (7, "usual")}
    assert hits["acronyms"] == {0: (1, "Institut Teknologi Bandung"), 3: (7, "Institut Teknologi Bandung")}


def test_how_the_name_of_a_body_is_spelt() -> None:
    known = lexicon("en", "known")
    assert known.starts("known", ["unpad"]) == (1, "usual")
    assert known.starts("known", ["agence", "française", "de", "développement"]) == (4, "small")
    assert known.starts("known", ["university", "of", "queensland"]) == (3, "usual")
    assert known.starts("known", ["asean"]) == (1, "union")


def test_no_name_stands_for_two_bodies() -> None:
    names = [
        name for entries in sections("known", "common").values() for entry in entries for name in entry.split(" = ")
    ]
    several = Counter(phrase(name) for name in names)
    assert [name for name, count in several.items() if count > 1] == []


def test_the_longest_of_the_phrases_with_the_same_first_words_wins(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    (tmp_path / "common" / "known").mkdir(parents=True)
    (tmp_path / "common" / "known" / "a.txt").write_text("Acme\nAcme Water\nAcme Water of Lyon\nAcme Wind of Lyon\n")
    (tmp_path / "xx").mkdir()
    monkeypatch.setattr(module, "_FOLDER", tmp_path)
    sections.cache_clear()
    known = lexicon.__wrapped__("xx", "known")
    sections.cache_clear()
    found = known.scan(["acme", "acme", "water", "of", "lyon", "acme", "water", "acme", "wind", "of", "acme"])
    assert {i: end for i, (end, _) in found["known"].items()} == {0: 1, 1: 5, 5: 7, 7: 8, 10: 11}


@pytest.mark.parametrize("entry", ["(sister|(twin|partner)) city", "sister) city", "(sister city", "city ("])
def test_a_phrase_with_nested_or_uneven_brackets_is_refused(
    entry: str, tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "kinds.yaml").write_text(f'twins: ["(a|b) c (d|)", "{entry}"]\n')
    monkeypatch.setattr(module, "_FOLDER", tmp_path)
    with pytest.raises(ValueError, match=r"^xx/kinds\.yaml: .*brackets") as told:
        phrases.__wrapped__("xx", "kinds")
    assert repr(entry) in str(told.value)


def test_a_phrase_with_two_choices_is_read(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "kinds.yaml").write_text('twins: ["(a|b) c (d|)", plain]\n')
    monkeypatch.setattr(module, "_FOLDER", tmp_path)
    assert phrases.__wrapped__("xx", "kinds") == {"twins": ("(a|b) c (d|)", "plain")}
