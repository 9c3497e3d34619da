"""The whole of extraction on made-up texts: places are real, what they are said to do is invented."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.extraction import extract
from graph.extraction.lexicon import lexicon
from graph.extraction.names.words.draft import KINDS
from graph.model import Date, Document, Evidence, Source, Statement

ENGLISH = (
    "Leeds and Lille signed a memorandum of understanding on housing and public transport on 4 March 2021. "
    "The paper was signed in Lille.\n\n"
    "Leeds has been twinned with Dortmund since 1969."
)
INDONESIAN = (
    "Pemerintah Kota Semarang dan Pemerintah Kota Yokohama menandatangani nota kesepahaman di Semarang, Senin (1/2). "
    "Kerja sama itu meliputi bidang pendidikan dan pariwisata."
)

PHRASES = {
    language: sorted(
        {
            phrase
            for kind, phrases in lexicon(language, *KINDS).sets.items()
            if kind[:5] != "names"
            for phrase in phrases
        }
    )
    for language in ("en", "id")
}
MARKS = [
    ".",
    ",",
    ";",
    ":",
    "(",
    ")",
    "\n",
    "\n\n",
    "- ",
    "|",
    '"',
    "'s",
    "2021",
    "4 March 2021",
    "Leeds",
    "Bandung",
    "A",
]


def _phrases(language: str) -> st.SearchStrategy[str]:
    """Return texts of the lexicon's phrases in small letters and with capitals, and of marks between them."""
    one = st.sampled_from(PHRASES[language])
    return st.lists(st.one_of(one, one.map(str.title), st.sampled_from(MARKS)), max_size=20).map(" ".join)


def _extract(text: str, language: str | None, issued: str = "2021-03-10") -> Source:
    return extract(Document("made-up", text, issued=Date(issued), language=language))


def _values(source: Source, predicate: str) -> set[str]:
    found = [statement.object for statement in source.statements if statement.predicate == predicate]
    return {str(value.value) if isinstance(value, Date) else str(value).rsplit("/", 1)[-1] for value in found}


def test_english() -> None:
    source = _extract(ENGLISH, "en")
    assert _values(source, "agreementKind") == {"memorandum-of-understanding", "sister-city-agreement"}
    assert _values(source, "status") == {"signed"}
    assert _values(source, "party") == {"leeds-gb", "lille-fr", "dortmund-de"}
    assert _values(source, "signedOn") == {"2021-03-04", "1969"}
    assert _values(source, "topic") == {"housing", "transport"}


def test_the_words_of_an_office_hide_no_deed_before_its_title() -> None:
    source = _extract("Leeds and Lille made a pact on Monday. Jane Roe signed it as mayor of Leeds.", "en")
    assert {one.rpartition("-")[0] for one in _values(source, "signatory")} == {"jane-roe"}


def test_indonesian() -> None:
    source = _extract(INDONESIAN, "id")
    assert _values(source, "agreementKind") == {"memorandum-of-understanding"}
    assert _values(source, "party") == {"semarang-id", "yokohama-jp"}
    assert _values(source, "signedOn") == _values(source, "startDate") == {"2021-02-01"}
    assert _values(source, "topic") == {"education", "tourism"}
    assert _values(source, "heldIn") == {"semarang-id"}


def test_planned_and_denied_agreements_make_no_partners() -> None:
    planned = _extract("The city of Leeds will sign a memorandum of understanding with Lille next month.", "en")
    assert _values(planned, "status") == {"planned"}
    denied = _extract("The city of Leeds has not signed a memorandum of understanding with Lille.", "en")
    assert denied.statements == () or _values(denied, "status") == set()


def test_the_same_text_gives_the_same_source() -> None:
    assert _extract(ENGLISH, "en") == _extract(ENGLISH, "en")


def test_empty_text_gives_nothing() -> None:
    assert _extract("", "en").statements == ()


def test_a_language_without_rules_gives_a_warning_and_no_facts() -> None:
    source = _extract("Leeds et Lille ont signé un accord.", "fr")
    assert source.statements == ()
    assert len(source.warnings) == 1 and "'fr'" in source.warnings[0]


def _sound(text: str, statement: Statement) -> bool:
    return all(item.quote == text[item.start : item.end] and 0 <= item.confidence <= 1 for item in statement.evidence)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=30),
            st.sampled_from(
                [
                    "Leeds ",
                    "Lille ",
                    "signed ",
                    "an agreement ",
                    "with ",
                    "on 4 March 2021",
                    ". ",
                    "\n\n",
                    "Mayor ",
                    "; ",
                ]
            ),
        ),
        max_size=40,
    ).map("".join),
    st.sampled_from(["en", "id"]),
)
def test_every_quote_is_the_passage_that_its_offsets_name(text: str, language: str) -> None:
    source = _extract(text, language)
    assert all(_sound(text, statement) for statement in source.statements)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(PHRASES)).flatmap(lambda language: st.tuples(st.just(language), _phrases(language))))
def test_the_lexicon_s_own_phrases_are_read_in_any_order(told: tuple[str, str]) -> None:
    language, text = told
    assert all(_sound(text, statement) for statement in _extract(text, language).statements)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The two cities of"),
        ("en", "The mayor Member of "),
        ("en", "Mayor France He\nLieutenant colonel Agreements"),
        ("id", "Dinas Bima Bapak Itu ("),
    ],
)
def test_a_text_that_ends_where_a_name_is_awaited_is_read(language: str, text: str) -> None:
    assert all(_sound(text, statement) for statement in _extract(text, language).statements)


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_text_that_is_cut_anywhere_is_read(language: str) -> None:
    text = (
        "Wali Kota Bandung, Ani Contoh, Mayor of the City of Turin, sapaan akrab Anne, Kabupaten Bandung Barat, "
        "PT Misal, 5 May 2020, University of the City, sister city of Kota, signed with the Ministry of Kota "
    )
    for end in (place for place, sign in enumerate(text) if sign == " "):
        for cut in (text[:end], text[: end + 1]):
            assert all(_sound(cut, statement) for statement in _extract(cut, language).statements)


def test_who_signed_in_what_office_at_which_event_and_until_when() -> None:
    text = (
        "Wali Kota Semarang Budi Contoh dan Wali Kota Yokohama Taro Misal meneken perjanjian kerja sama di Semarang, "
        "Senin (1/2/2021). Perjanjian itu berlaku hingga 2026."
    )
    source = _extract(text, "id")
    assert _values(source, "validUntil") == {"2026"}
    assert len(_values(source, "signatory")) == len(_values(source, "signedAs")) == 2
    assert _values(source, "signedAt") == {
        entity.iri.rsplit("/", 1)[-1] for entity in source.entities if entity.kind == "Event"
    }
    labels = {entity.generated for entity in source.entities if entity.kind == "Agreement"}
    assert labels == {
        ("Cooperation agreement between Semarang and Yokohama (2021-02-01)",
         "Perjanjian kerja sama antara Semarang dan Yokohama (2021-02-01)")
    }  # fmt: skip


def test_a_text_that_repeats_itself_keeps_a_bounded_number_of_passages() -> None:
    told = "The City of Bandung signed an agreement with Turin.\n"  # made up
    source = extract(Document("long", told * 600, language="en"))
    assert max(len(statement.evidence) for statement in source.statements) == 500
    assert source.warnings[0].endswith("passages repeat what 500 others say, and are not kept as evidence")
    assert extract(Document("short", told, language="en")).warnings == ()


def test_a_long_document_is_read_in_parts_with_offsets_of_the_whole() -> None:
    filler = "\n" * 300_000
    again = "Leeds and Lille signed a memorandum of understanding on housing on 4 March 2021."
    source = _extract(f"{ENGLISH}{filler}{again}", "en")
    assert all(_sound(f"{ENGLISH}{filler}{again}", statement) for statement in source.statements)
    signed = [one for one in source.statements if one.object == Date("2021-03-04") and one.predicate == "signedOn"]
    assert [item.start for item in signed[0].evidence if isinstance(item, Evidence)] == [0, len(ENGLISH) + 300_000]
    assert len(signed) == 1
    assert _values(source, "signedOn") == {"2021-03-04", "1969"}
    assert _values(source, "party") == {"leeds-gb", "lille-fr", "dortmund-de"}


@pytest.mark.parametrize(
    "bait",
    [
        "MoU signed; ",
        "Council signed an MoU &, ",
        "They signed it at Leeds City Hall.\n\n",
        "The mayors of Leeds and Lille signed an MoU. The signatories were Ann Arden and Bela Brock.\n\n",
    ],
)
def test_long_bait_takes_time_in_proportion(bait: str) -> None:
    _extract(bait * 10, "en")
    started = time.process_time()
    _extract(bait * (50_000 // len(bait)), "en")
    assert time.process_time() - started < 3
