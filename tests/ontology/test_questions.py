"""The questions on the invented sample: exact rows (`expected/sample/{question}.csv`), and values that mean harm.

The engine is the store's. Expected rows were read by eye against `sample.ttl`; IRIs are short after `id/`.
"""

import csv
from pathlib import Path

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.questions import CLASSES, by_subject, literal, lookup, question, questions
from ontology.terms import CP, CPV, SUPERCLASSES

ID = "https://w3id.org/citypact/id/"
EXPECTED = Path(__file__).parent / "expected" / "sample"
ALFA, BETA, MINISTRY = ID + "city/alfa-xa", ID + "city/beta-xb", ID + "institution/ministry"
UNIVERSITY, EXPO = ID + "institution/university", ID + "event/expo"

VALUES = {
    "agreements-between-countries": {"one": ID + "country/xa", "other": ID + "country/xb"},
    "agreements-by-topic": {"actor": ALFA},
    "brokers": {},
    "country-pairs": {},
    "date-conflicts": {},
    "documents-on-both": {"one": ALFA, "other": BETA},
    "ended-ties": {},
    "event-participants": {"event": EXPO},
    "events-of-actor": {"actor": BETA},
    "met-without-agreement": {"actor": ALFA},
    "most-active-signatories": {},
    "newest-agreements": {"since": 2021},
    "not-yet-signed": {"actor": ALFA},
    "offices-of-person": {"person": ID + "person/cid"},
    "pair-timeline": {"one": ALFA, "other": BETA},
    "partner-cities": {"city": ALFA, "since": "2021"},
    "partners": {"actor": ALFA},
    "partners-of-partners": {"actor": MINISTRY},
    "planned-never-signed": {"before": 2024},
    "quotes-with-text": {"text": "SISTER"},
    "renewals": {},
    "several-offices": {},
    "shared-partners": {"one": ALFA, "other": BETA},
    "signatories": {"actor": BETA},
    "signed-at-event": {"event": EXPO},
    "single-source": {"actor": UNIVERSITY},
    "topic-by-country": {"topic": "culture"},
    "twinnings-of-country": {"country": ID + "country/xa"},
}


@pytest.fixture(scope="session")
def store(consolidated):
    store = pyoxigraph.Store()
    store.load(consolidated.serialize(format="nt"), format=pyoxigraph.RdfFormat.N_TRIPLES)
    return store


def rows(store, query):
    def short(term):
        return "" if term is None else term.value.removeprefix(ID).removeprefix(CPV).removeprefix(CP)

    answer = store.query(query)
    return [[variable.value for variable in answer.variables]] + [[short(value) for value in row] for row in answer]


def select(store):
    return lambda query: [row[0].value for row in store.query(query)]


@pytest.mark.parametrize("each", questions(), ids=lambda each: each.name)
def test_rows_on_the_sample(each, store):
    with (EXPECTED / f"{each.name}.csv").open(encoding="utf-8", newline="") as file:
        expected = list(csv.reader(file))
    assert len(expected) > 1
    assert rows(store, each.bind(VALUES[each.name])) == expected


@pytest.mark.parametrize("each", questions(), ids=lambda each: each.name)
def test_defaults_bind_and_the_header_names_the_columns(each, store):
    answer = store.query(each.bind())
    columns = [name for column in each.columns for name in (column.variable, column.name) if name]
    assert [variable.value for variable in answer.variables] == columns


@pytest.mark.parametrize("each", questions(), ids=lambda each: each.name)
def test_titles_hold_a_slot_for_each_parameter_in_both_languages(each):
    for language in ("en", "id"):
        slots = {part.split("}")[0] for part in each.titles[language].split("{")[1:]}
        assert slots == {parameter.name for parameter in each.parameters}
        assert each.titles[language].endswith("?")
        assert each.descriptions[language].strip()


def test_there_are_questions_and_each_is_tested():
    assert len(questions()) >= 25
    assert {each.name for each in questions()} == VALUES.keys()
    assert set(CLASSES.values()) <= SUPERCLASSES.keys()


def test_each_question_has_one_subject():
    told = [each for _, group in by_subject() for each in group]
    assert sorted(each.name for each in told) == sorted(each.name for each in questions())
    assert all(set(subject) == {"en", "id"} and all(subject.values()) for subject, _ in by_subject())


def test_an_empty_store_answers_with_no_rows():
    for each in questions():
        assert list(pyoxigraph.Store().query(each.bind())) == []


def test_names_come_in_the_language_asked_for(store):
    bound = question("twinnings-of-country").bind({"country": ID + "country/xa"}, language="id")
    assert rows(store, bound)[1][-1] == "Borowia"


def test_the_reversed_direction_of_a_stated_partnership_has_its_evidence(store):
    [_, row] = rows(store, question("partners").bind({"actor": MINISTRY}))
    assert row[:4] == ["city/alfa-xa", "Alfa", "", "document/one"]


@pytest.mark.parametrize(
    ("name", "values", "message"),
    [
        ("partners", {"actor": "Alfa"}, "is no IRI; give one such as https://"),
        ("partners", {"actor": "https://example.org/> . ?s ?p ?o . <x"}, "is no IRI"),
        ("partners", {"actor": "https://example.org/\n"}, "is no IRI"),
        ("partners", {"actor": "urn:x"}, "is no IRI"),
        ("partners", {"actor": 3}, "is no IRI"),
        ("partners", {"city": ALFA}, "has no parameter 'city'; its parameters are actor"),
        ("brokers", {"actor": ALFA}, "has no parameter 'actor'; it has none"),
        ("newest-agreements", {"since": "2019) || true"}, "is no year; give four digits"),
        ("newest-agreements", {"since": "2019\n"}, "is no year"),
        ("newest-agreements", {"since": "٢٠١٩"}, "is no year"),
        ("newest-agreements", {"since": True}, "is no year"),
        ("newest-agreements", {"since": -5}, "is no year"),
        ("topic-by-country", {"topic": "piracy"}, "no topic 'piracy'; give one of smart-city"),
        ("quotes-with-text", {"text": " "}, "give a text of 1 to 200 characters"),
        ("quotes-with-text", {"text": "x" * 201}, "give a text of 1 to 200 characters"),
        ("quotes-with-text", {"text": 5}, "give a text of 1 to 200 characters"),
        ("quotes-with-text", {"text": "a\nb"}, "no text"),
        ("quotes-with-text", {"text": "\ud800"}, "no text"),
    ],
)
def test_values_of_another_type_are_refused(name, values, message):
    with pytest.raises(ValueError, match=message.replace("(", r"\(").replace("?", r"\?")):
        question(name).bind(values)


def test_another_language_is_refused():
    with pytest.raises(ValueError, match="no names in the language 'fr'; give en or id"):
        question("brokers").bind(language="fr")


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]), min_size=1, max_size=50))
def test_any_text_stays_one_literal(text):
    [row] = pyoxigraph.Store().query(f"SELECT ({literal(text)} AS ?text) {{}}")
    assert row["text"] == pyoxigraph.Literal(text)


@pytest.mark.parametrize("text", ['")) . ?s ?p ?o . #', "\\", '\\"', "$text", "$language", "{text}", "';--"])
def test_a_hostile_text_finds_nothing_and_breaks_nothing(text, store):
    assert len(rows(store, question("quotes-with-text").bind({"text": text}))) == 1


def test_names_resolve_to_iris(store):
    resolve = question("agreements-by-topic").resolve
    assert resolve({"actor": "Alfa", "topic": "water"}, select(store)) == {"actor": ALFA, "topic": "water"}
    assert resolve({"actor": " alfa "}, select(store)) == {"actor": ALFA}
    assert resolve({"actor": "Kota Beta"}, select(store)) == {"actor": BETA}
    assert resolve({"actor": ALFA, "topic": "water"}, select(store)) == {"actor": ALFA, "topic": "water"}
    assert resolve({}, select(store)) == {}


def test_a_name_of_nothing_or_of_several_things_is_refused(store):
    with pytest.raises(ValueError, match="actor: nothing here of the kind actor is named 'Nowhere'"):
        question("partners").resolve({"actor": "Nowhere"}, select(store))
    with pytest.raises(ValueError, match="person: nothing here of the kind person is named 'Alfa'"):
        question("offices-of-person").resolve({"person": "Alfa"}, select(store))
    with pytest.raises(ValueError, match=f"actor: 'Alfa' names several things; give one of {ALFA}, {BETA}"):
        question("partners").resolve({"actor": "Alfa"}, lambda query: [BETA, ALFA])


def test_a_lookup_takes_a_hostile_name(store):
    assert list(store.query(lookup('" } ?thing ?p ?o . #', "actor"))) == []
