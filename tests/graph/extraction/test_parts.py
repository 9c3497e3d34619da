from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.extraction.parts import Part, parts, placed
from graph.model import Document, Entity, Evidence, Source, Statement


def _texts(text: str, longest: int) -> list[str]:
    return [part.document.text for part in parts(Document("made-up", text), longest)]


def test_a_short_document_is_one_part() -> None:
    document = Document("made-up", "A and B.")
    assert list(parts(document, 8)) == [Part(document)]


def test_a_part_ends_with_a_paragraph_if_it_can() -> None:
    assert _texts("One two.\nThree.\n \nFour. Five six seven\neight.", 30) == [
        "One two.\nThree.\n \n",
        "Four. Five six seven\neight.",
    ]


def test_else_with_a_line() -> None:
    assert _texts("One two three four.\nFive. Six seven eight nine.", 30) == [
        "One two three four.\n",
        "Five. Six seven eight nine.",
    ]


def test_else_with_a_sentence() -> None:
    assert _texts("One two three four. Fi sev eight nine ten eleven.", 30) == [
        "One two three four. ",
        "Fi sev eight nine ten eleven.",
    ]


def test_else_with_a_word() -> None:
    assert _texts("One two three four fifth sixth seventh eighth", 30) == [
        "One two three four ",
        "fifth sixth seventh eighth",
    ]


def test_else_anywhere() -> None:
    assert _texts("a" * 50, 20) == ["a" * 16, "a" * 17, "a" * 17]


def test_the_dateline_heads_every_part() -> None:
    first, second = parts(
        Document("made-up", "LEEDS, 5 May – One two three.\n\nFour five six seven eight nine ten"), 50
    )
    assert first == Part(Document("made-up", "LEEDS, 5 May – One two three.\n\n"))
    assert second == Part(Document("made-up", "LEEDS, 5 May – Four five six seven eight nine ten"), 15, 16)


def test_what_a_part_says_stands_in_the_whole_but_for_its_dateline() -> None:
    document = Document("made-up", "LEEDS – Lille.")
    place, other = Entity("place", "City", "Leeds"), Entity("other", "City", "Lille")
    said = (
        Statement("document", "mentions", "place", (Evidence(0, 5, "LEEDS", 0.9, "r"),)),
        Statement("document", "mentions", "other", (Evidence(8, 13, "Lille", 0.9, "r"),)),
    )
    assert placed(Part(document, 8, 100), Source(document, (place, other), said)) == Source(
        document, (other,), (Statement("document", "mentions", "other", (Evidence(108, 113, "Lille", 0.9, "r"),)),)
    )


@given(st.text(alphabet=" \n.aB–", max_size=200), st.integers(1, 50))
def test_every_character_is_in_one_part(text: str, longest: int) -> None:
    document = Document("made-up", text)
    cut = list(parts(document, longest))
    assert "".join(part.document.text[part.head :] for part in cut) == text
    for part in cut:
        body = part.document.text[part.head :]
        assert len(body) <= longest
        assert text[part.head + part.shift :].startswith(body)
