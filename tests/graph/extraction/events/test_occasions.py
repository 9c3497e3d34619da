"""What may be a visit, a meeting or another event, on made-up sentences with made-up names."""

from __future__ import annotations

import pytest

from graph.extraction.agreements.agreements import agreements
from graph.extraction.clauses.passages import passages
from graph.extraction.events.events import signings
from graph.extraction.events.occasions import occasions
from graph.extraction.names.who import read
from graph.model import Document
from tests.graph.extraction.readings import name, view

Told = tuple[str, str | None, str | None, set[str], set[str]]


def _told(text: str, language: str = "en") -> list[Told]:
    return [
        (
            event.kind,
            event.name,
            event.start.value if event.start else None,
            set(map(name, event.places)),
            set(map(name, event.participants)),
        )
        for event in occasions(view(text, language))
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ann Arden visited Briggen on 3 March 2021.", ("visit", None, "2021-03-03", {"Briggen"}, {"Ann Arden"})),
        ("en", "Ann Arden travels to Briggen in May.", ("visit", None, "2021-05", {"Briggen"}, {"Ann Arden"})),
        ("en", "Ann Arden is back from Briggen.", ("visit", None, None, {"Briggen"}, {"Ann Arden"})),
        ("en", "Ann Arden met Bela Brock in Cassia on 3 March 2021.",
         ("meeting", None, "2021-03-03", {"Cassia"}, {"Ann Arden", "Bela Brock"})),
        ("en", "The Harbour Cities Expo 2021 opened in Cassia on 3 March 2021.",
         ("expo", "Harbour Cities Expo 2021", "2021-03-03", {"Cassia"}, set())),
        ("id", "Ann Arden berkunjung ke Briggen, 3 Maret 2021.",
         ("visit", None, "2021-03-03", {"Briggen"}, {"Ann Arden"})),
        ("id", "Ann Arden bertemu Bela Brock di Cassia, 3 Maret 2021.",
         ("meeting", None, "2021-03-03", {"Cassia"}, {"Ann Arden", "Bela Brock"})),
        ("en", "The Border Mayors’ Dialogue opened in Cassia on 3 March 2021.",
         ("conference", "Border Mayors’ Dialogue", "2021-03-03", {"Cassia"}, set())),
        ("en", "The Silver Towns Assembly is held in Cassia on 3 March 2021.",
         ("conference", "Silver Towns Assembly", "2021-03-03", {"Cassia"}, set())),
        ("id", "Border Mayors Dialogue digelar di Cassia, 3 Maret 2021.",
         ("conference", "Border Mayors Dialogue", "2021-03-03", {"Cassia"}, set())),
        ("en", "Ann Arden spent a day in Briggen.", ("visit", None, None, {"Briggen"}, {"Ann Arden"})),
        ("id", "Pelatihan di Cassia, 3-5 Maret 2021.", ("training", None, "2021-03-03", {"Cassia"}, set())),
    ],
)  # fmt: skip
def test_one_sentence(language: str, text: str, expected: Told) -> None:
    assert expected in _told(text, language)


def test_an_assembly_without_a_name_is_no_conference() -> None:
    assert [told[0] for told in _told("The assembly of Cassia has forty members.")] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ann Arden signed the city’s guest book in Briggen."),
        ("en", "Ann Arden works for the Briggen Convention Bureau."),
        ("en", "It was read at the Briggen Trade Fair Site by Ann Arden."),
        ("en", "The House of Assembly of Briggen heard Ann Arden."),
        ("en", "Ann Arden wrote the Minutes of Meeting."),
        ("id", "Ann Arden menandatangani buku tamu di Briggen."),
        ("id", "Ann Arden bekerja di Briggen Convention Center."),
    ],
)
def test_what_only_sounds_like_an_event(language: str, text: str) -> None:
    assert occasions(view(text, language)) == []


def test_a_range_of_days_has_an_end() -> None:
    (event,) = occasions(view("Pelatihan di Cassia, 3-5 Maret 2021.", "id"))
    assert event.end is not None and event.end.value == "2021-03-05"


def test_a_second_sentence_on_the_same_visit_adds_to_it() -> None:
    text = "Ann Arden visited Briggen on 3 March 2021.\nAnn Arden visited Briggen with a choir."
    (event,) = [event for event in occasions(view(text)) if event.kind == "visit"]
    assert len(event.clauses) == 2


def test_the_words_of_a_signing_that_is_known_make_no_second_one() -> None:
    seen = view("Alderton and Briggen signed an MoU on 3 March 2021.")
    signed = signings(seen, agreements(seen))
    assert len(signed) == 1
    assert occasions(seen, signed) == []
    assert [event.kind for event in occasions(seen)] == ["signing"]


def test_a_clause_that_tells_of_a_signing_again_adds_to_it() -> None:
    seen = view("Alderton and Briggen signed an MoU on 3 March 2021.\nAnn Arden put her signature to it in Cassia.")
    signed = signings(seen, ())
    found = occasions(seen, signed)
    assert [event.kind for event in found] == ["signing"]
    assert [clause.index for clause in found[0].clauses] == [0, 1]
    assert set(map(name, found[0].places)) == {"Cassia"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # A name goes on over small words, not over commas and dates; a word that only begins the sentence is none.
        ("en", "At the World Harbour Forum, Alderton and Briggen spoke.", "World Harbour Forum"),
        ("en", "They spoke at the Harbour Cities Expo on 3 March.", "Harbour Cities Expo"),
        ("en", "During Ruritania Week many came.", "Ruritania Week"),
        ("id", "Adapun Forum Kota Pelabuhan ke-5 dibuka kemarin.", "Forum Kota Pelabuhan ke-5"),
    ],
)
def test_names_of_events(language: str, text: str, expected: str) -> None:
    assert expected in [event.name for event in occasions(view(text, language))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ann Arden welcomed the idea."),
        ("en", "The cooperation came to an end last year."),
        ("en", "Ann Arden is in charge of the port."),
        ("en", "They spoke in the Conference Centre next week."),
        ("id", "Ann Arden menyambut baik usul itu."),
        ("id", "Keterangan yang diterima Selasa pekan lalu panjang."),
        ("id", "Ann Arden menerima surat di Ruang Rapat."),
        ("id", "Kerja sama itu membuka peluang."),
        ("id", "Beredar kabar bahwa Ann Arden telah meneken nota kesepahaman dengan Briggen."),
    ],
)
def test_words_for_an_event_that_tell_of_none(language: str, text: str) -> None:
    assert occasions(view(text, language)) == []


@pytest.mark.parametrize("text", ["", "Alderton lies on a river.", "7"])
def test_nothing_to_tell(text: str) -> None:
    assert occasions(view(text)) == []


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "Ann Arden received the mayor of Briggen, Bela Brock.", "visit"),
        ("en", "Ann Arden will host Bela Brock in Cassia.", "visit"),
        ("en", "Ann Arden presented her credentials to Bela Brock.", "meeting"),
        ("en", "Ann Arden broke ground for the port of Cassia.", "ceremony"),
        ("id", "Ann Arden terima kunjungan Bela Brock.", "visit"),
        ("id", "Kick off pembangunan itu dilakukan Ann Arden.", "ceremony"),
    ],
)
def test_words_of_headlines_and_offices_that_tell_of_an_event(language: str, text: str, kind: str) -> None:
    assert kind in [event.kind for event in occasions(view(text, language))]


def test_things_received_are_no_guests() -> None:
    assert occasions(view("Ann Arden received an award.", "en")) == []


def test_a_word_within_the_name_of_another_event_tells_of_none() -> None:
    told = _told("Ann Arden and Bela Brock spoke at the Harbour Cities Meeting in Cassia on 3 March 2021.")
    assert [(kind, name) for kind, name, *_ in told] == [("conference", "Harbour Cities Meeting")]


def test_a_body_with_the_name_of_an_event_is_none() -> None:
    assert _told("The Peace Day Committee wrote to Briggen.") == []
    assert [one[1] for one in _told("The Peace Day is dear to Briggen.")] == ["Peace Day"]


def test_a_memorial_with_a_capital_is_no_ceremony() -> None:
    assert [one.kind for one in occasions(view("Ann Arden spoke at a memorial.", "en"))] == ["ceremony"]
    assert [one.kind for one in occasions(view("Ann Arden visited the Harbour Memorial.", "en"))] == ["visit"]


def test_what_somebody_is_invited_to_is_no_visit() -> None:
    assert occasions(view("Ann Arden invited Bela Brock to visit Briggen.", "en")) == []
    assert occasions(view("Ann Arden brought an invitation to Bela Brock to pay a state visit.", "en")) == []
    assert [one.kind for one in occasions(view("Ann Arden was invited and visited Briggen.", "en"))] == ["visit"]


def test_the_name_of_a_body_is_none_of_an_event() -> None:
    text = "Ann Arden wrote to the Office of the Congress of Local Authorities."
    assert [one.name for one in occasions(passages(read(Document("test", text, language="en"))))] == [None]
