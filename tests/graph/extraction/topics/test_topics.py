"""The fields of agreements."""

from __future__ import annotations

import pytest

from graph.extraction.agreements.agreements import agreements
from graph.extraction.clauses.cues import alternatives
from graph.extraction.lexicon import languages, phrases
from graph.extraction.scorers.wording import Wording
from graph.extraction.topics.topics import Telling, candidates
from tests.graph.extraction.pacts import fields
from tests.graph.extraction.readings import view


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Alderton and Briggen signed an MoU on tourism, education and health.", "en",
         ("education", "health", "tourism")),
        ("Alderton and Briggen signed an MoU.\nIts fields are tourism, culture and sport.", "en",
         ("culture", "sport", "tourism")),
        ("Alderton dan Briggen meneken MoU.\nBidangnya meliputi pariwisata, pendidikan, dan olahraga.", "id",
         ("education", "sport", "tourism")),
        ("Alderton and Briggen signed an MoU.", "en", ()),
    ],
)  # fmt: skip
def test_fields_listed(text: str, language: str, expected: tuple[str, ...]) -> None:
    assert fields(text, language) == [expected]


def test_a_far_remark_is_no_field() -> None:
    text = (
        "Alderton and Briggen signed an MoU.\n\n"
        + "\n\n".join(["Nothing else is known."] * 9)
        + "\n\nA hospital burned."
    )
    assert fields(text) == [()]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Alderton and Briggen signed an MoU on flood sirens.", "en", ("disaster-risk",)),
        ("Alderton dan Briggen meneken MoU tentang perawat dan rumah sakit.", "id", ("health",)),
    ],
)
def test_fields_told_by_things(text: str, language: str, expected: tuple[str, ...]) -> None:
    ((told,),) = (fields(text, language),)
    assert set(expected) <= set(told)


def _options(text: str) -> dict[str, tuple[Telling, ...]]:
    read = view(text)
    ((_, options),) = candidates(read, agreements(read), Wording(read))
    return dict(options)


def test_an_option_has_all_words_that_may_tell_it() -> None:
    text = "Alderton and Briggen signed an MoU.\nTourism is old there.\nThe fields are tourism, health and sport."
    options = _options(text)
    told = {topic: [word.sentence for word in words] for topic, words in options.items()}
    assert told == {"health": [2], "sport": [2], "tourism": [1, 2]}
    last = options["tourism"][1]
    assert {"words<=2", "options<=3", "same-run:before", "enumerated"} <= set(last.features)
    assert "words<=1" in options["sport"][0].features
    assert last.kinds == ()


def test_a_thing_tells_a_topic_where_no_own_word_stands() -> None:
    options = _options("Alderton and Briggen signed an MoU on flood sirens and museums.")
    assert "things" not in options["disaster-risk"][0].kinds  # "flood" is its own word
    assert [word.kinds for word in _options("Alderton and Briggen signed an MoU on sirens.")["disaster-risk"]] == [
        ("things", "told-here")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Alderton and Briggen signed an MoU, which has borne fruit.",
        "Alderton and Briggen signed an MoU in the company of many.",
        "Alderton and Briggen signed an MoU, of course.",
    ],
)
def test_a_turn_of_speech_tells_no_topic(text: str) -> None:
    assert _options(text) == {}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("layer", ["topics", "things"])
def test_a_turn_of_speech_holds_a_word_that_would_tell_one(language: str, layer: str) -> None:
    told = {
        category: {words for entry in entries for words in alternatives(entry)}
        for category, entries in phrases(language, layer).items()
    }
    asides = told.pop("aside", set())
    words = set().union(*told.values())
    for one in asides:
        assert any(one[i:j] in words for i in range(len(one)) for j in range(i + 1, len(one) + 1)), one


def test_a_word_that_only_describes_the_next_is_told_apart() -> None:
    features = _options("Alderton and Briggen signed an MoU on green mobility.")
    assert "joined-after" in features["environment"][0].features
    assert "joined-before" in features["transport"][0].features


@pytest.mark.parametrize(
    ("text", "topic", "feature"),
    [
        ("Alderton and Briggen signed an MoU on health.", "health", "complement<=12"),
        ("Alderton and Briggen signed a health MoU.", "health", "modifier"),
        ('Alderton and Briggen signed an MoU, and the mayor of Alderton praised "health and care".', "health",
         "in-quote"),
        ("Alderton and Briggen signed an MoU, which names health.", "health", "since:content<=25"),
    ],
)  # fmt: skip
def test_how_a_word_stands_to_the_paper(text: str, topic: str, feature: str) -> None:
    assert feature in _options(text)[topic][0].features


def test_no_agreement_no_option() -> None:
    read = view("Tourism and health are fields.")
    assert list(candidates(read, agreements(read), Wording(read))) == []


def test_what_stands_elsewhere_knows_how_many_fields_a_sentence_lists() -> None:
    options = _options("Alderton and Briggen signed an MoU on sport, health and waste.\nAlderton has tourism.")
    (listed,), (loose,) = options["sport"], options["tourism"]
    assert "listed-elsewhere<=0" in listed.features
    assert "loose-elsewhere>2" in loose.features


def test_what_the_noun_of_one_agreement_governs_is_no_field_of_another() -> None:
    text = "Alderton and Briggen signed an MoU on 3 May 2024.\nOn 5 May 2024 Cassia and Zenda signed an MoU on water."
    read = view(text)
    found = [[topic for topic, _ in options] for _, options in candidates(read, agreements(read), Wording(read))]
    assert found == [[], ["water"]]
    assert fields(text) == [(), ("water",)]


def test_words_are_of_kinds_by_where_and_of_what_they_tell() -> None:
    text = "Alderton and Briggen signed a sister city agreement on sport in 1987.\nIts field is tourism.\n"
    options = _options(text)
    assert [word.kinds for word in options["sport"]] == [("told-here", "old", "kind:sister-city-agreement")]
    assert [word.kinds for word in options["tourism"]] == [("old", "kind:sister-city-agreement")]


@pytest.mark.parametrize(
    ("paper", "language", "expected"),
    [
        ("defence and cybercrime", "en", {"public-safety"}),
        ("waste-to-energy", "en", {"waste", "energy"}),
        ("local currencies", "en", {"finance"}),
        ("animal health", "en", {"agriculture"}),
        ("cross-border payments", "en", {"finance"}),
        ("mangrove restoration", "en", {"environment"}),
        ("pertahanan", "id", {"public-safety"}),
        ("pembangunan jalan tol", "id", {"infrastructure"}),
        ("pembangunan satu juta rumah", "id", {"housing"}),
        ("rehabilitasi mangrove", "id", {"environment"}),
        ("pelestarian warisan budaya", "id", {"culture"}),
        ("penggunaan mata uang lokal", "id", {"finance"}),
        ("pembinaan atlet usia muda", "id", {"sport", "youth"}),
    ],
)
def test_fields_of_the_names_of_papers(paper: str, language: str, expected: set[str]) -> None:
    signed = {"en": "Alderton and Briggen signed an MoU on", "id": "Alderton dan Briggen meneken MoU tentang"}
    ((told,),) = (fields(f"{signed[language]} {paper}.", language),)
    assert set(told) == expected


def test_a_thing_within_a_phrase_tells_nothing_of_its_own() -> None:
    assert set(_options("Alderton and Briggen signed an MoU on mangrove restoration.")) == {"environment"}
