from __future__ import annotations

from api.cli.explaining import explanation
from graph.model import Date, Document, Entity, Evidence, Source, Statement, Text

TEXT = "Leeds City\x1b and Leeds.\nMore."
CITY, COUNCIL, TALK = "https://w3id.org/citypact/id/city/leeds-gb", "i", "e"


def at(start: int, end: int, confidence: float = 0.9, rule: str = "made-up") -> tuple[Evidence, ...]:
    return (Evidence(start, end, TEXT[start:end], confidence, "rules-en/1.0", rule),)


def test_marked_text_things_and_grounds() -> None:
    document = Document("made-up", TEXT)
    entities = (
        Entity(CITY, "City", "Leeds", ("Leeds City",)),
        Entity(COUNCIL, "Institution", "Leeds Council"),
        Entity(TALK, "Event", generated=("Meeting", "Pertemuan")),
        Entity("p", "Position"),
        Entity("q", "Position"),
    )
    statements = (
        Statement("d", "mentions", CITY, (*at(0, 5), *at(0, 10), *at(16, 21))),
        Statement("d", "mentions", COUNCIL, at(16, 21)),
        Statement(TALK, "participant", CITY, (*at(0, 22), *at(23, 28, 0.5, ""))),
        Statement(TALK, "startDate", Date("2021-03"), at(0, 22)),
        Statement(TALK, "title", Text("x", "en"), at(0, 22)),
        Statement(TALK, "former", True, at(0, 22)),
        Statement("q", "positionIn", CITY, at(0, 22)),
        Statement("q", "positionTitle", Text("Mayor", "en"), at(0, 22)),
    )
    assert explanation(Source(document, entities, statements)) == (
        "⟦Leeds City·1⟧� and ⟦Leeds·1,2⟧.\nMore.\n"
        "\n"
        "Things\n"
        "    1  City  Leeds (Leeds City)  <https://w3id.org/citypact/id/city/leeds-gb>\n"
        "    2  Institution  Leeds Council  <i>\n"
        "    3  Event  Meeting  <e>\n"
        "    4  Position  Position  <p>\n"
        "    5  Position  Mayor, Leeds  <q>\n"
        "\n"
        "Statements\n"
        "  3 Meeting  participant  1 Leeds\n"
        "        0.90  made-up  rules-en/1.0  “Leeds City� and Leeds.”\n"
        "        0.50  -  rules-en/1.0  “More.”\n"
        "  3 Meeting  startDate  2021-03\n"
        "        0.90  made-up  rules-en/1.0  “Leeds City� and Leeds.”\n"
        "  3 Meeting  title  x\n"
        "        0.90  made-up  rules-en/1.0  “Leeds City� and Leeds.”\n"
        "  3 Meeting  former  true\n"
        "        0.90  made-up  rules-en/1.0  “Leeds City� and Leeds.”\n"
        "  5 Mayor, Leeds  positionIn  1 Leeds\n"
        "        0.90  made-up  rules-en/1.0  “Leeds City� and Leeds.”\n"
        "  5 Mayor, Leeds  positionTitle  Mayor\n"
        "        0.90  made-up  rules-en/1.0  “Leeds City� and Leeds.”\n"
    )


def test_nothing() -> None:
    assert explanation(Source(Document("made-up", "Nothing."))) == "Nothing.\n\nThings\n\nStatements\n"
