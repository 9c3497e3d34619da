"""What rows say together: ties, dated agreements, visits; every row is loaded, merged or refused."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Date, RecordEvidence, Text
from graph.rdf import quads
from graph.records import Options
from graph.records.mapping import shipped
from graph.records.reading import listing
from tests.graph.records.examples import listed, ties, told


def test_the_other_direction_is_merged_and_its_row_is_evidence_too(tmp_path: Path) -> None:
    text = "city,partner\nSurabaya,Busan\nBusan,Surabaya\nSurabaya,Busan\n"
    found = listed(tmp_path, "list.csv", text, Options(retrieved=Date("2024-05-01"), license="CC0"))
    account = found.account
    assert (account.rows, account.loaded, account.merged, account.refused) == (3, 1, 2, ())
    (tie,) = found.source.statements
    assert (tie.subject[-10:], tie.predicate, str(tie.object)[-16:]) == (
        "y/busan-kr",
        "twinnedWith",
        "city/surabaya-id",
    )
    assert tie.evidence == tuple(RecordEvidence("list.csv", row, 0.95, "lists/1.0") for row in (2, 3, 4))
    assert str(found.account) == ("3 rows: 1 loaded, 2 merged, 0 refused. 2 places: 2 placed, 0 ambiguous, 0 unplaced")


def test_a_start_makes_an_agreement_and_an_end_ends_the_tie(tmp_path: Path) -> None:
    text = "city,partner,since,until\nSurabaya,Busan,1994,\nBandung,Suwon,1997-08,2010\nMedan,Ichikawa,1989,2030\n"
    found = listed(tmp_path, "list.csv", text, Options(dataset="made-up", retrieved=Date("2024-05-01")))
    assert ties(found.source) == {("city/busan-kr", "city/surabaya-id"), ("city/ichikawa-jp", "city/medan-id")}
    by = {
        (subject.split("-19")[0], predicate): value
        for subject, predicate, value in told(found.source, "status", "signedOn", "validUntil")
    }
    status = "https://w3id.org/citypact/vocabulary/agreement-status/"
    assert by["agreement/busan-kr-surabaya-id", "status"] == status + "signed"
    assert by["agreement/bandung-id-suwon-kr", "status"] == status + "ended"
    assert by["agreement/ichikawa-jp-medan-id", "status"] == status + "signed"
    assert by["agreement/bandung-id-suwon-kr", "signedOn"] == str(Date("1997-08"))
    assert by["agreement/bandung-id-suwon-kr", "validUntil"] == str(Date("2010"))
    kinds = {entity.iri: entity.kind for entity in found.source.entities if "agreement" in entity.iri}
    assert set(kinds.values()) == {"TwinningAgreement"} and len(kinds) == 3


def test_a_place_that_nobody_knows_keeps_its_name_and_country_under_an_iri_of_its_own(tmp_path: Path) -> None:
    text = "city,country,partner\nNowhere-on-Sea,Indonesia,Busan\n"
    found = listed(tmp_path, "list.csv", text)
    here = "place/nowhere-on-sea-id"
    assert told(found.source, "countryCode", "inCountry") == {
        (here, "countryCode", str(Text("ID"))),
        (here, "inCountry", "country/id"),
    }
    assert found.account.unplaced == 1
    assert quads(found.source)


def test_a_wikidata_id_that_nobody_places_keeps_its_label(tmp_path: Path) -> None:
    (tmp_path / "names.tsv").write_text("Q101\tKota Satu\nQ102\tKota Dua\n")
    found = listed(tmp_path, "list.tsv", "Q101\tQ102\nQ102\tQ101\n", Options(names=tmp_path / "names.tsv"))
    assert ties(found.source) == {("place/Q101", "place/Q102")}
    assert [(entity.iri[-4:], entity.kind, entity.name) for entity in found.source.entities] == [
        ("Q101", "Place", "Kota Satu"),
        ("Q102", "Place", "Kota Dua"),
    ]


def test_a_wikidata_id_without_any_name_is_its_own_label(tmp_path: Path) -> None:
    found = listed(tmp_path, "list.tsv", "Q101\tQ102\n")
    assert [(entity.name, entity.generated) for entity in found.source.entities] == [
        (None, ("Q101", "Q101")),
        (None, ("Q102", "Q102")),
    ]


def test_coordinates_of_an_unknown_place_are_stated(tmp_path: Path) -> None:
    text = "city,latitude,longitude,partner\nNowhere-on-Sea,-7.5,112.25,Busan\n"
    found = listed(tmp_path, "list.csv", text)
    assert {value for _, _, value in told(found.source, "schema:latitude", "schema:longitude")} == {"-7.5", "112.25"}
    assert (found.account.located, found.account.placed) == (1, 1)
    assert str(found.account).endswith(
        "2 places: 2 placed (1 in the gazetteer, 1 by the list's own coordinates), 0 ambiguous, 0 unplaced"
    )
    literals = {str(quad.object) for quad in quads(found.source)}
    assert '"-7.5"^^<http://www.w3.org/2001/XMLSchema#decimal>' in literals


def test_no_place_is_its_own_partner_and_no_tie_ends_before_it_begins(tmp_path: Path) -> None:
    text = "city,partner,since,until\nBusan,BUSAN,,\nBusan,Surabaya,2000,1999\nBusan,Surabaya,,\n"
    found = listed(tmp_path, "list.csv", text)
    assert [(each.row, each.reason) for each in found.account.refused] == [
        (2, "'Busan' and 'BUSAN' are one place, and no place is its own partner"),
        (3, "it ends (1999) before it begins (2000)"),
    ]
    assert found.account.rows == 3


def test_agreements_have_parties_of_any_kind_topics_and_signatories(tmp_path: Path) -> None:
    text = (
        "title;party 1;party 2;type;signed;expires;topics;signatories\n"
        "Made-up pact;Surabaya;Made-up Water Board;MoU;2019-03-01;2021;water|waste;Ani Contoh\n"
        "Made-up pact;Surabaya;Made-up Water Board;treaty;2019;;;\n"
        "Made-up pact;Surabaya;;MoU;2019;;;\n"
    )
    (tmp_path / "own.yaml").write_text(
        "record: agreement\nseparator: '|'\ncolumns: {title: label, party 1: party, party 2: party,"
        " type: agreementKind, signed: signedOn, expires: validUntil, topics: topic, signatories: signatory}\n"
    )
    options = Options(dataset="pacts", mapping=str(tmp_path / "own.yaml"), retrieved=Date("2024-05-01"))
    found = listed(tmp_path, "list.csv", text, options)
    assert {entity.kind for entity in found.source.entities} == {"Agreement", "City", "Institution", "Person"}
    values = {value.rpartition("/")[2] for _, _, value in told(found.source, "topic", "agreementKind", "status")}
    assert values == {"water", "waste", "memorandum-of-understanding", "expired"}
    reasons = [each.reason for each in found.account.refused]
    assert reasons[0].startswith("'treaty' is no agreementKind: write one of contract, cooperation-agreement")
    assert reasons[1].startswith("an agreement needs two parties")


def test_delegations_are_events_with_participants_and_a_place(tmp_path: Path) -> None:
    text = (
        "date,delegation,host,kind,event\n2018-04-02,Busan; Made-up Port Authority,Surabaya,kunjungan,Made-up visit\n"
    )
    found = listed(tmp_path, "list.csv", text)
    assert {entity.kind for entity in found.source.entities} == {"Event", "City", "Institution"}
    assert {value for _, _, value in told(found.source, "heldIn")} == {"city/surabaya-id"}
    assert len(told(found.source, "participant")) == 2
    assert {value for _, _, value in told(found.source, "startDate")} == {str(Date("2018-04-02"))}


cells = st.sampled_from(["Surabaya", "Busan", "Bandung", "Q84", "", "Kochi", "1999", "x" * 400])
tables = st.lists(st.tuples(cells, cells, st.sampled_from(["", "1990", "soon"])), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(tables)
def test_every_row_is_accounted_for_and_the_source_is_a_function_of_the_rows(rows: list[tuple[str, str, str]]) -> None:
    from graph.errors import InputRefused
    from graph.model import Dataset

    def told_by() -> object:
        named = (("place", "partner", "startDate"), rows)
        made = ((n, {k: [v] for k, v in zip(named[0], row, strict=True) if v}) for n, row in enumerate(rows, 1))
        return listing(made, shipped()["pairs"], Dataset("made-up"), "x", Options())

    try:
        found = told_by()
    except InputRefused:
        return
    account = found.account
    assert account.rows == len(rows) == account.loaded + account.merged + len(account.refused)
    used = {item.row for each in found.source.statements for item in each.evidence}
    assert used == set(range(1, len(rows) + 1)) - {each.row for each in account.refused}
    assert found == told_by()
