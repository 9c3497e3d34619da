import re
from pathlib import Path

import pytest

from api.languages import LANGUAGES, language, preferred, words

API = Path(__file__).parents[2] / "api"


@pytest.mark.parametrize(
    ("header", "code"),
    [
        (None, "en"),
        ("", "en"),
        ("id", "id"),
        ("id-ID,id;q=0.9,en;q=0.8", "id"),
        ("en;q=0.5, id;q=0.7", "id"),
        ("fr, de", "en"),
        ("id;q=0", "en"),
        ("id;q=zzz", "en"),
        ("*", "en"),
    ],
)
def test_the_language_that_is_liked_best(header: str | None, code: str) -> None:
    assert preferred(header) == code


@pytest.mark.parametrize(
    ("value", "english", "indonesian"),
    [
        ("2024-09-03", "3 September 2024", "3 September 2024"),
        ("2024-08-17", "17 August 2024", "17 Agustus 2024"),
        ("2024-05", "May 2024", "Mei 2024"),
        ("2024", "2024", "2024"),
        ("soon", "soon", "soon"),
        ("2024-13-01", "2024-13-01", "2024-13-01"),
        (None, "", ""),
    ],
)
def test_dates(value: str | None, english: str, indonesian: str) -> None:
    assert language("en").date(value) == english
    assert language("id").date(value) == indonesian


def test_numbers_and_plurals() -> None:
    assert language("en").number(11618) == "11,618"
    assert language("id").number(11618) == "11.618"
    assert language("en").text("documents.count", n=1) == "1 document"
    assert language("en").text("documents.count", n=1200) == "1,200 documents"
    assert language("id").text("documents.count", n=1) == "1 dokumen"


def test_all_languages_have_the_same_words() -> None:
    first = words(LANGUAGES[0])
    for code in LANGUAGES[1:]:
        assert words(code).keys() == first.keys()
        for key, entry in first.items():
            other = words(code)[key]
            slots = set(re.findall(r"{\w+}", str(entry)))
            assert set(re.findall(r"{\w+}", str(other))) == slots, key


def test_every_word_is_used_and_every_use_has_words() -> None:
    sources = [*(API / "templates").glob("*.html"), *API.glob("*.py"), *(API / "pages").glob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    calls = re.findall(r"""(?:\bt|\.text)\(\s*["']([\w.-]+)["'](\s*~)?""", text)
    used = {key for key, joined in calls if not joined}
    prefixes = {key for key, joined in calls if joined}
    prefixes |= set(re.findall(r"""\.(?:text|has)\(f["']([\w.]+)\{""", text))
    assert prefixes
    known = set(words("en"))
    assert used <= known
    unused = {key for key in known - used if not any(key.startswith(prefix) for prefix in prefixes)}
    assert unused == set()


def test_instants() -> None:
    assert language("en").instant("2024-09-03T10:00:00Z") == "3 September 2024, 10:00:00 UTC"
    assert language("id").instant("2024-09-03T10:00:00Z") == "3 September 2024 10.00.00 UTC"
    assert language("en").instant("") == ""
