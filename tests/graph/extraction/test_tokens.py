from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.extraction.tokens import fold, phrase, tokenize


def test_words_and_marks_with_offsets() -> None:
    tokens = tokenize("Kim Dong-ju’s S.A. (Ltd.)")
    assert tokens.words == ["Kim", "Dong-ju", "’s", "S.A", ".", "(", "Ltd", ".", ")"]
    assert tokens.lower[1:4] == ["dong-ju", "'s", "s.a"]
    assert tokens.capital == [True, True, False, True, False, False, True, False, False]
    assert [tokens.text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words


def test_an_honorific_is_no_part_of_the_initials_behind_it() -> None:
    assert tokenize("Mr.Kim Doe, M.Si").words == ["Mr", ".", "Kim", "Doe", ",", "M.Si"]
    assert tokenize("Ir.H.Adi, H.E").words == ["Ir", ".", "H", ".", "Adi", ",", "H.E"]


def test_empty_text_has_no_tokens() -> None:
    assert tokenize("").words == []


def test_phrase_leaves_out_a_final_stop() -> None:
    assert phrase("Co., Ltd.") == ("co", ".", ",", "ltd")
    assert phrase("pj. wali kota") == ("pj", ".", "wali", "kota")


def test_fold_unifies_apostrophes_and_hyphens() -> None:
    assert fold("Jum’at") == "jum'at"


@given(st.text())
def test_every_token_is_the_text_at_its_offsets(text: str) -> None:
    tokens = tokenize(text)
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    assert tokens.starts == sorted(tokens.starts)
