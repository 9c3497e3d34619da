from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.extraction import extract
from graph.extraction.multilingual import by_language
from graph.model import Date, Document, Evidence

_ENGLISH = (
    "On 14 May 2024 the Mayor of Lyon, Jane Roe, signed a memorandum of understanding with the city of Da Nang "
    "in the town hall. It is about water, and it will be in force for five years."
)
_INDONESIAN = (
    "Wali Kota Semarang Budi Contoh menandatangani nota kesepahaman dengan Kota Brisbane pada Senin, 3 Juni 2024. "
    "Kerja sama itu meliputi bidang pendidikan dan pariwisata yang akan berlangsung selama tiga tahun."
)
_BOTH = f"{_ENGLISH}\n\nAnnex\n\n{_INDONESIAN}"


def _document(text: str, language: str | None) -> Document:
    return Document("made-up", text, language=language)


def test_a_document_in_one_language_is_itself() -> None:
    for document in (_document(_ENGLISH, "en"), _document(_INDONESIAN, "id"), _document("", "en")):
        (only,) = by_language(document)
        assert only is document


def test_a_document_in_an_unknown_language_is_itself() -> None:
    for language in ("fr", None):
        document = _document(_BOTH, language)
        assert by_language(document) == (document,)


def test_each_language_is_read_apart_at_the_same_offsets() -> None:
    indonesian, english = by_language(_document(_BOTH, "id"))
    assert (indonesian.language, english.language) == ("id", "en")
    assert indonesian.text.strip() == _INDONESIAN
    assert english.text.strip() == f"{_ENGLISH}\n\nAnnex"
    assert len(indonesian.text) == len(english.text) == len(_BOTH)


def test_a_document_wholly_in_another_language_than_it_says() -> None:
    (only,) = by_language(_document(_ENGLISH, "id"))
    assert (only.language, only.text) == ("en", _ENGLISH)


def test_a_quotation_in_a_line_stays_where_it_is() -> None:
    text = f"{_INDONESIAN} “We are glad that the two cities have found one another,” kata Budi."
    assert by_language(_document(text, "id")) == (_document(text, "id"),)


def test_agreements_told_in_two_languages() -> None:
    source = extract(_document(_BOTH, "id"))
    assert source.origin == _document(_BOTH, "id")
    days = {one.object for one in source.statements if one.predicate == "signedOn"}
    assert days == {Date("2024-05-14"), Date("2024-06-03")}
    evidence = [item for one in source.statements for item in one.evidence if isinstance(item, Evidence)]
    assert {item.extractor.partition("/")[0] for item in evidence} == {"rules-en", "rules-id"}
    assert all(item.quote == _BOTH[item.start : item.end] for item in evidence)


def test_a_statement_made_in_both_languages_is_one_with_both_passages() -> None:
    told = "Kota Leeds dan Kota Lille menandatangani nota kesepahaman itu pada 3 Juni 2024 di Lille, karena keduanya "
    told += "telah lama bekerja sama, dan mereka akan terus melakukannya seperti yang sudah dilakukan."
    said = (
        "Leeds and Lille signed the memorandum of understanding on 3 June 2024 in Lille, as the two have long worked "
    )
    said += "with each other, and they will go on with it as they did before."
    source = extract(_document(f"{told}\n{said}", "id"))
    (agreement,) = [entity for entity in source.entities if entity.kind == "Agreement"]
    parties = [one for one in source.statements if one.subject == agreement.iri and one.predicate == "party"]
    assert [len(one.evidence) for one in parties] == [2, 2]


@given(st.lists(st.sampled_from([_ENGLISH, _INDONESIAN, "", "Annex 1", "\t\u200bشكر", "A B C"])))
def test_every_character_is_read_once(lines: list[str]) -> None:
    text = "\n".join(lines)
    parts = by_language(_document(text, "id"))
    assert {len(part.text) for part in parts} == {len(text)}
    for number, character in enumerate(text):
        if not character.isspace():
            assert [part.text[number] for part in parts if not part.text[number].isspace()] == [character]
