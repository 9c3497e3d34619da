from __future__ import annotations

import csv
import io
import json
import re
from urllib.parse import quote
from xml.etree import ElementTree

import networkx as nx
import pytest
from starlette.testclient import TestClient

from tests.api.network import CITY, get, web, words

__all__ = ["web"]

HUB = CITY + "hubville-aa"


def drawn(client: TestClient, path: str) -> tuple[set[str], set[frozenset[str]]]:
    """Return the names in the picture and the pairs that are tied."""
    text = client.get(path, headers={"Accept-Language": "en"}).text
    found = re.search(r'<script type="application/json" id="network-data">(.*?)</script>', text, re.S)
    assert found
    data = json.loads(found[1])
    names, lines = data["marks"]["name"], data["lines"]
    return set(names), {frozenset((names[a], names[b])) for a, b in zip(lines["from"], lines["to"], strict=True)}


def test_an_actor_with_its_partners_and_true_counts(web: TestClient) -> None:
    names, ties = drawn(web, "/network?actor=Hubville")
    assert names == {"Hubville", "Firstleaf", "Secondleaf", "Rivermouth", "Council of Inventions"}
    assert len(ties) == 4
    assert "Showing 4 of 4 partners." in get(web, "/network?actor=Hubville").text
    assert "Showing 2 of 4 partners." in get(web, "/network?actor=Hubville&most=2").text
    assert len(drawn(web, "/network?actor=Hubville&most=2")[0]) == 3


def test_the_whole_graph_when_it_is_small(web: TestClient) -> None:
    names, _ = drawn(web, "/network")
    assert {"Hubville", "Tärnhaven"} <= names
    assert "Showing 6 of 6 actors." in get(web, "/network").text


def test_expanding_shows_the_partners_of_a_partner_and_shrinking_hides_them(web: TestClient) -> None:
    path = "/network?actor=Hubville&open=city/rivermouth-xx"
    assert "Tärnhaven" in drawn(web, path)[0]
    panel = get(web, f"/network/actor?node={CITY}rivermouth-xx&actor=Hubville")
    assert [link for link in panel.links if link.startswith("/network?") and "open=city%2Frivermouth-xx" in link]
    assert "Expand" in panel.text
    panel = get(web, f"/network/actor?node={CITY}rivermouth-xx&actor=Hubville&open=city/rivermouth-xx")
    assert "Shrink" in panel.text
    assert f"/network?actor={quote(HUB, safe='')}" in panel.links


def test_what_counts_as_a_tie_is_chosen_and_said(web: TestClient) -> None:
    pair = frozenset(("Firstleaf", "Secondleaf"))
    assert pair not in drawn(web, "/network?projection=agreements")[1]
    assert pair in drawn(web, "/network?projection=events")[1]
    assert "only that both were at the same event" in get(web, "/network?projection=events").text
    assert "same institution" in get(web, "/network?projection=institutions").text


def test_a_tie_counts_one_or_what_it_rests_on(web: TestClient) -> None:
    def told(query: str) -> set[tuple[str, str, str]]:
        rows = csv.DictReader(io.StringIO(web.get(f"/network.csv?projection=events&as_of=2013{query}").text))
        return {(row["source label"], row["target label"], row["weight"]) for row in rows}

    others = {("Firstleaf", "Hubville", "1")}
    assert told("") == others | {("Firstleaf", "Secondleaf", "1")}
    assert told("&weight=count") == others | {("Firstleaf", "Secondleaf", "2")}
    assert 'stroke-width="1.7"' in web.get("/network.svg?projection=events&weight=count").text
    assert 'stroke-width="1.7"' not in web.get("/network.svg?projection=events").text
    page = get(web, "/network?weight=count&size=eigenvector")
    assert "Wider lines count more." in page.text
    assert "Eigenvector centrality takes weights here" in page.text
    assert "/network.gexf?weight=count&size=eigenvector" in page.links
    assert "Wider lines" not in get(web, "/network").text


def test_as_of_a_year_ties_come_go_and_need_a_date(web: TestClient) -> None:
    def partners(year: str) -> set[str]:
        return drawn(web, f"/network?actor=Hubville&as_of={year}")[0] - {"Hubville"}

    assert partners("2000") == set()
    assert partners("2001") == {"Firstleaf"}
    assert partners("2007") == {"Firstleaf", "Secondleaf"}
    assert partners("2015") == {"Firstleaf"}
    assert partners("2023") == {"Firstleaf", "Rivermouth"}
    assert "ties without a date are left out" in get(web, "/network?actor=Hubville&as_of=2015").text


def test_the_picture_stands_still_while_years_pass(web: TestClient) -> None:
    def place(year: str) -> tuple[int, int]:
        text = web.get(f"/network?actor=Hubville&as_of={year}").text
        found = re.search(r'id="network-data">(.*?)</script>', text, re.S)
        assert found
        marks = json.loads(found[1])["marks"]
        mark = marks["name"].index("Firstleaf")
        return marks["x"][mark], marks["y"][mark]

    assert place("2001") == place("2007") == place("2023")


def test_filters(web: TestClient) -> None:
    assert drawn(web, "/network?topic=health")[0] == {"Hubville", "Secondleaf"}
    assert drawn(web, "/network?kind=contract")[0] == {"Hubville", "Rivermouth"}
    assert drawn(web, "/network?year=2001")[0] == {"Hubville", "Firstleaf"}
    assert drawn(web, "/network?country=JP")[0] == {"Hubville", "Firstleaf", "Secondleaf"}
    assert drawn(web, "/network?hide=Institution&actor=Hubville")[0] == {
        "Hubville",
        "Firstleaf",
        "Secondleaf",
        "Rivermouth",
    }


def test_colours_and_sizes_have_their_legend_and_meaning(web: TestClient) -> None:
    assert "Japan 2" in get(web, "/network?actor=Hubville&colour=country").text
    assert "Community 1" in get(web, "/network?actor=Hubville&colour=community").text
    text = get(web, "/network?actor=Hubville&size=betweenness").text
    assert "in the whole network of 6 actors" in text


def test_the_table_holds_the_same_and_leads_to_the_passages(web: TestClient) -> None:
    page = get(web, "/network?actor=Hubville")
    assert "Hubville Firstleaf agreement 2001 Passages" in words(web, "/network?actor=Hubville")
    assert [link for link in page.links if link.startswith("/network/tie?one=") and "firstleaf" in link]


def test_the_passages_of_a_tie(web: TestClient) -> None:
    page = get(web, "/network/tie?one=Hubville&other=Firstleaf")
    assert "Hubville and Firstleaf are parties to Memorandum of 2001, signed 2001." in page.text
    assert "signed a memorandum on <b>water</b> in 2001." in page.text
    assert "retold from The Invented Gazette" in page.text
    assert "/id/document/first#c0" in page.links
    page = get(web, f"/network/tie?one=Hubville&other={CITY.replace('city/', 'institution/council-1')}")
    assert "are told to be partners" in page.text
    assert "works with the Council" in page.text
    page = get(web, "/network/tie?one=Firstleaf&other=Secondleaf&projection=events")
    assert "were both at Fair of 2012, 6 May 2012; that alone is no agreement." in page.text
    assert "came to the fair" in page.text


def test_how_two_are_connected(web: TestClient) -> None:
    page = get(web, "/network/path?one=Firstleaf&other=Tärnhaven")
    assert "1 shortest way. 3 steps." in page.text
    assert "agreed or twinned" in page.text
    assert "Hubville and Rivermouth are parties to Contract of 2020, signed 2 January 2020." in page.text
    page = get(web, "/network/path?one=Firstleaf&other=Secondleaf&projection=events")
    assert "only in the same place" in page.text
    assert "no chain of such ties" in get(web, f"/network/path?one=Hubville&other={CITY}hostile-zz").text
    assert "Find the way" in get(web, "/network/path").text


def test_a_path_from_one_actor_asks_for_the_other(web: TestClient) -> None:
    page = get(web, "/network/path?one=Hubville&as_of=2015")
    assert "Hubville is connected with whom? Name a second actor." in page.text
    text = web.get("/network/path?one=Hubville&as_of=2015", headers={"Accept": "text/html"}).text
    assert 'name="one" value="Hubville"' in text
    assert 'name="as_of" value="2015"' in text
    assert "Siapa yang terhubung dengan Hubville?" in get(web, "/network/path?other=Hubville", "id").text


@pytest.mark.parametrize(
    ("path", "cited"),
    [
        (
            "/network?actor=Hubville",
            "Hubville: network. What counts as a tie: agreements; unweighted; all that is told. "
            "Showing 4 of 4 partners. State of the graph",
        ),
        (
            "/network?as_of=2015&country=JP&topic=health&hide=-%20x%3Cb&size=core&colour=country&weight=count",
            "Network. What counts as a tie: agreements; weighted; As of the end of 2015; With an actor in Japan; "
            "Topic: health; Size shows: core number; Colour shows: country. Showing 0 of 0 actors.",
        ),
        (
            "/network/all?projection=events",
            "agreements and events; unweighted; all that is told. 6 actors, 6 ties.",
        ),
        ("/measures?as_of=2007&sort=core", "unweighted; As of the end of 2007; Sort by: core number. State"),
        (
            "/map?topic=health",
            "partners. What counts as a tie: agreements; all that is told; Topic: health.",
        ),
        ("/network/path?one=Hubville&other=Firstleaf&as_of=2015", "Firstleaf. What counts as a tie: agreements; As of"),
    ],
)
def test_a_citation_names_the_view_and_the_state(web: TestClient, path: str, cited: str) -> None:
    citation = re.search(r'class="citation">(.*?)</p>', web.get(path, headers={"Accept-Language": "en"}).text, re.S)
    assert citation
    told = " ".join(re.sub("<[^>]*>", "", citation[1]).split())
    assert cited in told
    assert re.search(r"State of the graph \(SHA-256\): [0-9a-f]{64} http://testserver/", told)


def test_in_indonesian(web: TestClient) -> None:
    assert "Menampilkan 4 dari 4 mitra." in get(web, "/network?actor=Hubville", "id").text
    assert "ditandatangani 2 Januari 2020" in get(web, "/network/path?one=Firstleaf&other=Muarasungai", "id").text


def test_files(web: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(web.get("/network.csv?actor=Hubville").text)))
    assert {row["target label"] for row in rows} | {row["source label"] for row in rows} >= {"Hubville", "Firstleaf"}
    graph = nx.parse_graphml(web.get("/network.graphml?actor=Hubville").text)
    assert (len(graph), graph.number_of_edges()) == (5, 4)
    assert nx.read_gexf(io.BytesIO(web.get("/network.gexf?actor=Hubville").content)).number_of_edges() == 4
    response = web.get("/network.svg?actor=Hubville")
    assert response.headers["content-type"] == "image/svg+xml"
    root = ElementTree.fromstring(response.text)
    names = {text.text for text in root.iterfind(".//{http://www.w3.org/2000/svg}text")}
    assert {"Hubville", "Firstleaf"} <= names
    assert len(list(csv.reader(io.StringIO(web.get("/network.csv?actor=Hubville&as_of=2001").text)))) == 2


@pytest.mark.parametrize(
    ("path", "status", "says"),
    [
        ("/network?projection=friendship", 400, "friendship"),
        ("/network?as_of=soon", 400, "soon"),
        ("/network?colour=red", 400, "red"),
        ("/network?size=weight", 400, "weight"),
        ("/network?weight=heavy", 400, "heavy"),
        ("/network?most=many", 400, "most"),
        ("/network?actor=Nobodyatall", 404, "Nobodyatall"),
        ("/network.docx", 404, "docx"),
        ("/network/tie?one=Firstleaf&other=Secondleaf", 404, "There is no tie"),
        ("/network/path?one=Hubville&other=Nobodyatall", 404, "Nobodyatall"),
    ],
)
def test_what_makes_no_sense_is_said(web: TestClient, path: str, status: int, says: str) -> None:
    response = web.get(path, headers={"Accept": "text/html"})
    assert response.status_code == status
    assert says in response.text


def test_a_hostile_address_changes_nothing(web: TestClient) -> None:
    page = get(web, "/network?actor=Hubville&most=-5&open=%3Cscript%3E%20x&hide=%22%3E%3Cimg&country=AQ")
    assert "Showing 0 of 0 partners." in page.text


def test_an_actor_without_ties_is_told_so(web: TestClient) -> None:
    assert "That does not mean that there is no tie" in get(web, f"/network?actor={CITY}hostile-zz").text


def test_vis_network_comes_from_this_server(web: TestClient) -> None:
    page = get(web, "/network")
    scripts = [link for link in page.links if "vis-network" in link]
    assert [web.get(script).status_code for script in scripts] == [200]


def test_topic_and_year_of_an_event_count_where_events_are_ties(web: TestClient) -> None:
    fair = {"Firstleaf", "Secondleaf"}
    assert drawn(web, "/network?projection=events&topic=tourism")[0] == fair
    assert drawn(web, "/network?projection=events&year=2012")[0] == fair
    assert drawn(web, "/network?topic=tourism")[0] == set()


def test_what_a_filter_cannot_mean_is_said(web: TestClient) -> None:
    told = "A kind is that of an agreement"
    assert told in words(web, "/network?projection=events&kind=contract")
    assert told not in words(web, "/network?projection=events&year=2012")
    assert "a shared institution has none" in words(web, "/map?projection=institutions&year=2012")
    assert "a shared institution has none" in words(web, "/network/all?projection=institutions&topic=tourism")


def test_the_legend_shows_the_marks_of_kinds_whatever_colours_mean(web: TestClient) -> None:
    def signs(colour: str) -> set[str]:
        return set(re.findall(r'class="sign"[^>]*><(\w+)', web.get(f"/network?colour={colour}").text))

    assert signs("kind") == {"circle", "rect"}
    assert signs("country") == {"circle", "rect"}  # the shapes of kinds are told beside the colours of countries
