"""Names of persons; every person is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.persons import people, persons
from graph.extraction.names.who import draft
from graph.model import Document


def named(text: str, language: str = "en") -> list[str]:
    page = draft(Document("test", text, language=language))
    people.find(page)
    return [name.core for name in sorted(page.names, key=lambda name: name.first)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Dr. Jane van Roe, PhD, spoke.", "Jane van Roe"),
        ("en", "Mr Johannes “Hansie” Doe left.", "Johannes “Hansie” Doe"),
        ("en", "Mr Dario de’ Poe came.", "Dario de’ Poe"),
        ("en", "Dr H.M. Roe came.", "H.M. Roe"),
        ("en", "Professor P.S.N. Roe came.", "P.S.N. Roe"),
        ("en", "Mr Roe Soon Kim of Leeds came.", "Roe Soon Kim"),
        ("en", "Mr Bas van den Roe came.", "Bas van den Roe"),
        ("en", "Mr. C.A. van der Roe came.", "C.A. van der Roe"),
        ("en", "Ms. J.M.T. d'Roe came.", "J.M.T. d'Roe"),
        ("en", "Mr Jan van 't Roe came.", "Jan van 't Roe"),
        ("id", "Bapak Jean d’Misal hadir.", "Jean d’Misal"),
        ("id", "Ibu Ana de la Misal hadir.", "Ana de la Misal"),
        ("en", "Mr Ricardo A. Roe of Leeds came.", "Ricardo A. Roe"),
        ("en", "Barr. Jane Roe came.", "Jane Roe"),
        ("en", "Sen. Jane Roe came.", "Jane Roe"),
        ("en", "Engr. (Dr.) Jane Roe came.", "Jane Roe"),
        ("en", "Alhaji (Dr) Jane Roe came.", "Jane Roe"),
        ("en", "His Highness Sheikh Ali bin Omar Roe came.", "Ali bin Omar Roe"),
        ("en", "TANAKA Kenji came.", "TANAKA Kenji"),
        ("id", "Tb. Contoh hadir.", "Tb. Contoh"),
        ("id", "almarhum Budi Contoh hadir.", "Budi Contoh"),
        ("en", "Ms Ingrid ROE signed.", "Ingrid ROE"),
        ("en", "Mr Ali bin Omar al-Roe agreed.", "Ali bin Omar al-Roe"),
        ("id", "Ir. H. Budi Contoh, S.T., M.M. hadir.", "Budi Contoh"),
        ("id", "Prof. Dr.-Ing. Anke Misal hadir.", "Anke Misal"),
        ("id", "Wira Contoh Brigjen TNI Budi Misal hadir.", "Wira Contoh"),
    ],
)
def test_what_belongs_to_a_name(language: str, text: str, expected: str) -> None:
    page = draft(Document("test", text, language=language))
    found = persons.name_at(page, 0)
    assert found is not None
    assert page.text(found[0], found[1]) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Aigo Xobbe regretted it. Xobba Poe expects rain, and Aiga Xobbo chairs the club.",
            ["Aigo Xobbe", "Xobba Poe", "Aiga Xobbo"],
        ),
        ("en", "They thanked C.A. van der Xobb.", ["C.A. van der Xobb"]),
        ("en", "Moderator: Thandi Roe. A painter named Aigo Poe came.", ["Thandi Roe", "Aigo Poe"]),
        ("en", "Abdo Sowe-Doe said yes. They thanked Mina Poe-Roe, who left.", ["Abdo Sowe-Doe", "Mina Poe-Roe"]),
        ("en", "Gudrun Poe, a teacher, wrote. Upo Roe (42) read.", ["Gudrun Poe", "Upo Roe"]),
        ("en", "By KOFI ROE-POE in Accra", ["KOFI ROE-POE"]),
        ("en", "They heard the soloist Upo Roe and a delegate, Aigo Poe.", ["Upo Roe", "Aigo Poe"]),
        ("id", "Datang pula Upo Contoh, seorang pegawai negeri.", ["Upo Contoh"]),
        ("id", "Seorang pelukis, Jeko Umpama, hadir. Guru bernama Luhde Misal datang.", ["Jeko Umpama", "Luhde Misal"]),
        (
            "id",
            "Hadir: Wicak Contoh-Adi, Marko Umpama dan Elis Misal.",
            ["Wicak Contoh-Adi", "Marko Umpama", "Elis Misal"],
        ),
        ("id", "Danau Teladan Jaya mengering.", []),
        ("en", "The Sapphire Garden Terrace opened.", []),
        ("en", "", []),
    ],
)
def test_persons_that_no_office_names(language: str, text: str, expected: list[str]) -> None:
    assert named(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In three days Zhu Lilian met one governor.", ["Zhu Lilian"]),
        ("It was signed there. Oh Se-rin did so for the city.", ["Oh Se-rin"]),
        ("He met his colleague, Bang Se-rin.", ["Bang Se-rin"]),
        ("For the anniversary S. Roemuk would like a sister.", ["S. Roemuk"]),
        ("Then came N C Roemuk of Leeds and K Poemuk Tae.", ["N C Roemuk", "K Poemuk Tae"]),
        ("There was a Plan B Roemuk.", []),
        ("To many Sri Lankans it is dear.", []),
        ("The Re-use Centre opened in Lin Gang New Area.", []),
        ("A. Roemuk opens a list.", []),
        ("I Ketut Roemuk came, and so did I Made Contoh Negara.", ["I Ketut Roemuk", "I Made Contoh Negara"]),
        ("I Made It was the title, and what I made was tea.", []),
    ],
)
def test_syllables_and_initials_tell_persons(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("J.P. Roe, mayor of Leeds, left.", "J.P. Roe"),
        ("They met Bas van der Roe, mayor of Leeds.", "Bas van der Roe"),
        ("Ms. Yoko TANAKADA, mayor of Leeds, left.", "Yoko TANAKADA"),
        ("HON. JERRY P. ROEBUCKY, mayor of Leeds, left.", "JERRY P. ROEBUCKY"),
        ("His Worship John Roe, mayor of Leeds, left.", "John Roe"),
        ("Her Royal Highness Jane Roe, mayor of Leeds, left.", "Jane Roe"),
        ("I Wayan Contoh Negara, mayor of Leeds, left.", "I Wayan Contoh Negara"),
        ("They met Kim Young Roe, mayor of Leeds.", "Kim Young Roe"),
        ("The Young Roe, mayor of Leeds, left.", "Roe"),
    ],
)
def test_what_stands_before_an_office(text: str, expected: str) -> None:
    page = draft(Document("test", text, language="en"))
    comma = next(i for i in range(page.size) if page.word(i + 1) == "mayor")
    found = persons.name_before(page, comma)
    assert found is not None
    assert page.text(*found) == expected


def test_the_subject_of_what_is_said_is_no_speaker() -> None:
    assert named("She said Xobbo would sign.") == []
    assert named("It helps, said Xobbo of the council.") == ["Xobbo"]
