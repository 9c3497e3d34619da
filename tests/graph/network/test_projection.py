from __future__ import annotations

import json
import threading
from collections.abc import Iterable
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from graph.network.projection import Row, Rows, endpoint, project, query

P = "https://example.org/"


def edges(graph) -> dict[str, tuple[int, str, str]]:
    return {
        "-".join(sorted(end.removeprefix(P) for end in (a, b))): (tie["count"], tie["basis"], tie["since"])
        for a, b, tie in graph.edges(data=True)
    }


def test_agreements_hold_living_ties_and_no_plans(rows: Rows) -> None:
    graph = project(rows)
    assert edges(graph) == {
        "alpha-beta": (2, "agreement", "2001"),
        "alpha-delta": (1, "twinning", ""),
        "alpha-office": (1, "asserted", ""),
        "gamma-office": (1, "agreement", "2000"),
    }
    assert graph.nodes[P + "alpha"] == {
        "kind": "City", "country": "AA", "label": "Alpha", "latitude": 1.5, "longitude": -2.5,
    }  # fmt: skip
    assert graph.edges[P + "alpha", P + "beta"]["through"] == f"{P}pact {P}pact2"


def test_an_institution_is_of_the_country_of_its_seat_unless_it_has_seats_in_others(rows: Rows) -> None:
    def two(text: str) -> Iterable[Row]:
        yield from rows(text)
        if text == query("seats"):
            yield {"actor": P + "office", "country": "AA"}

    assert project(rows).nodes[P + "office"]["country"] == "BB"
    assert "country" not in project(two).nodes[P + "office"]


def test_a_tie_weighs_one_or_what_it_rests_on(rows: Rows) -> None:
    plain, weighted = project(rows), project(rows, weighted=True)
    assert set(plain.edges(data="weight")) == {(a, b, 1) for a, b in plain.edges}
    assert set(weighted.edges(data="weight")) == set(plain.edges(data="count"))
    assert weighted.edges[P + "alpha", P + "beta"]["weight"] == 2
    assert (plain.graph["weighted"], weighted.graph["weighted"]) == (False, True)


def test_labels_follow_the_language(rows: Rows) -> None:
    assert project(rows, language="id").nodes[P + "alpha"]["label"] == "Alfa"
    assert project(rows, language="fr").nodes[P + "beta"]["label"] == "Beta"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1999-12-31", set()),
        ("2003-06-01", {"alpha-beta", "gamma-office"}),
        ("2004-12-31", {"alpha-beta", "gamma-office"}),
        ("2005-01-01", {"alpha-beta"}),
    ],
)
def test_a_day_leaves_out_what_was_not_yet_or_no_more(rows: Rows, day: str, expected: set[str]) -> None:
    assert set(edges(project(rows, as_of=day))) == expected


def test_events_tie_who_was_there_and_whom_a_person_stood_for(rows: Rows) -> None:
    assert edges(project(rows, "events"))["beta-gamma"] == (1, "event", "2020")


def test_institutions_tie_places_that_share_a_partner(rows: Rows) -> None:
    assert edges(project(rows, "institutions")) == {"alpha-gamma": (1, "institution", "")}


def test_an_unknown_projection_is_refused(rows: Rows) -> None:
    with pytest.raises(ValueError, match="no such projection: 'hairball'"):
        project(rows, "hairball")


def test_no_rows_give_an_empty_network() -> None:
    assert len(project(lambda query: [])) == 0


def test_an_endpoint_answers_rows() -> None:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
            row = {"query": {"type": "literal", "value": sent}}
            body = json.dumps({"head": {"vars": ["query", "none"]}, "results": {"bindings": [row]}}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        answer = list(endpoint(f"http://127.0.0.1:{server.server_port}/sparql")("SELECT * { ?query ?p ?o }"))
        thread.join(10)
    assert answer == [{"query": "SELECT * { ?query ?p ?o }"}]


def test_an_endpoint_must_be_http() -> None:
    with pytest.raises(ValueError, match="not an http address: 'file:///etc/passwd'"):
        endpoint("file:///etc/passwd")
