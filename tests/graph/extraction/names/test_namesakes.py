"""Whose a name is, on made-up names."""

from __future__ import annotations

import pytest

from graph.extraction.names.coreference import Thing
from graph.extraction.names.namesakes import Namesakes, lone_acronyms
from graph.extraction.names.words.draft import Name


def _known(*names: str) -> Namesakes:
    known = Namesakes()
    for name in names:
        known.tell(known.add(tuple(name.split())), {name})
    return known


@pytest.mark.parametrize(
    ("name", "acronym", "spelt", "expected"),
    [
        ("executive council", False, None, 0),
        ("council", False, None, None),  # too many words for one of them
        ("xobb", True, None, 1),
        ("misal raya", False, None, 2),
        ("pt misal raya", False, None, 2),
        ("yabb", False, None, 3),
        ("kedubes cassia", False, "kedutaan besar cassia", 4),
        ("balai xobb republik indonesia", False, None, 5),
        ("universitas", False, None, None),  # no faculty stands for its university
        ("fakultas teknik", False, None, 6),
    ],
)
def test_the_first_of_whose_name_it_is_a_form(
    name: str, acronym: bool, spelt: str | None, expected: int | None
) -> None:
    known = _known(
        "executive council of the city of alderton",
        "xobb institute of trams and of buses",
        "pt misal raya",
        "transport agency yabb",
        "kedutaan besar cassia di alderton",
        "balai xobb",
        "fakultas teknik universitas",
    )
    words = tuple(name.split())
    assert known.longer(words, acronym, tuple(spelt.split()) if spelt else None) == expected


def test_a_key_means_the_first_that_has_it() -> None:
    known = _known("a", "b")
    known.tell(1, {"c", "a"})
    assert (known.same({"c"}), known.same({"a"}), known.same({"d"}), known.same(set())) == (1, 0, None, None)
    known.tell(0, {"c"})
    assert known.same({"c"}) == 0


def test_a_lone_acronym_is_the_only_one_that_explains_it() -> None:
    full, other, lone = Thing([], ("x", "agency")), Thing([], ("y", "agency")), Thing([], ("abc",))
    lone.names.append(Name(0, 1, "institution", "ABC"))
    assert lone_acronyms([full, lone], [(full, ("abc",))]) == [full]
    assert [name.core for name in full.names] == ["ABC"]
    both = [(full, ("abc",)), (other, ("abc",))]
    assert lone_acronyms([full, other, lone], both) == [full, other, lone]
    assert lone_acronyms([], []) == []
