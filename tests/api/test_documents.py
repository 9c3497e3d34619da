from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from api.views.documents import MENTIONS, Passage, Piece, passages, pieces
from api.views.evidence import Evidence, Fact, surest_first


def fact(subject: str, start: int, end: int, text: str, predicate: str = "p") -> Fact:
    return Fact(subject, predicate, "o", True, (Evidence("e", "d", text[start:end], start, end, 0.9, None, None),))


def test_a_text_is_cut_at_evidence_and_mentions() -> None:
    text = "Aa Bb. Cc"
    told = [fact("x", 0, 6, text), fact("d", 3, 5, text, MENTIONS)]
    assert pieces(text, told) == (
        Piece("Aa ", 0, True, (), True, ()),
        Piece("Bb", 3, True, ("o",), True, ()),
        Piece(".", 5, True, (), False, ("x",)),
        Piece(" Cc", 6, False, (), False, ()),
    )
    assert passages(told) == (Passage(0, "Aa Bb.", ("x",)),)


def test_nothing_said_and_nothing_there() -> None:
    assert pieces("Aa", ()) == (Piece("Aa", 0, False, (), False, ()),)
    assert pieces("", ()) == ()
    assert passages(()) == ()


def test_offsets_outside_of_the_text_are_left_alone() -> None:
    assert [piece.evidence for piece in pieces("Aa", [fact("x", 0, 9, "Aa"), fact("x", 1, 1, "Aa")])] == [False]


def test_a_passage_that_the_text_repeats_is_marked_wherever_it_stands() -> None:
    told = [Evidence("e", "d", "Aa", start, start + 2, 0.9, None, None) for start in (0, 3)]
    assert surest_first(told) == (told[0],)
    assert surest_first(told, everywhere=True) == tuple(told)


@given(
    st.text(max_size=40),
    st.lists(st.tuples(st.integers(0, 45), st.integers(0, 45), st.booleans()), max_size=6),
)
def test_the_pieces_join_to_the_text(text: str, spans: list[tuple[int, int, bool]]) -> None:
    told = [fact("x", start, end, text, MENTIONS if mention else "p") for start, end, mention in spans]
    assert "".join(piece.text for piece in pieces(text, told)) == text
