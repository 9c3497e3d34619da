"""Wikidata's query service, played by a server on loopback that is busy, breaks off and dies as the real one does."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest

from graph.errors import InputRefused, UsageError
from graph.model import Date
from graph.records import Listing, Options
from graph.records.service import fetched
from tests.graph.records.examples import ties

WD = "http://www.wikidata.org/entity/"
CLAIMS = [
    ("Q11462", "Surabaya", "Q16520", "Busan"),
    ("Q10389", "Bandung", "Q2766", "Braunschweig"),
    ("Q101", "", "Q102", ""),
]
POINTS = {
    "Q11462": "Point(112.75 -7.25)",
    "Q16520": "Point(129.075 35.18)",
    "Q10389": "Point(107.61 -6.92)",
    "Q2766": "Point(10.52 52.27)",
}


def solution(number: int) -> dict[str, dict[str, str]]:
    place, label, partner, other = CLAIMS[number]
    values = {"claim": f"{WD}statement/{number}", "place": WD + place, "partner": WD + partner}
    values |= {"placeLabel": label or place, "partnerLabel": other or partner}
    values |= {"start": "1960-01-01T00:00:00Z", "startPrecision": "9"} if number == 1 else {}
    values |= {
        f"{role}Coordinates": POINTS[qid] for role, qid in (("place", place), ("partner", partner)) if qid in POINTS
    }
    return {name: {"type": "literal", "value": value} for name, value in values.items()}


class Service(BaseHTTPRequestHandler):
    """Answers pages of `CLAIMS`; `script` holds what the next requests meet instead: a status, "cut" or "dies"."""

    script: ClassVar[list[Any]] = []
    asked: ClassVar[list[tuple[int, str]]] = []
    retry_after = "7"

    def do_GET(self) -> None:
        query = parse_qs(urlsplit(self.path).query)["query"][0]
        match = re.search(r"LIMIT (\d+) OFFSET (\d+)", query)
        assert match
        limit, offset = map(int, match.groups())
        self.asked.append((offset, self.headers["User-Agent"]))
        next_ = self.script.pop(0) if self.script else 200
        if isinstance(next_, int) and next_ != 200:
            self.send_response(next_)
            if next_ == 429:
                self.send_header("Retry-After", self.retry_after)
            self.end_headers()
            return
        if next_ == "dies":
            self.connection.close()
            return
        found = [solution(number) for number in range(len(CLAIMS))][offset : offset + limit]
        names = sorted({name for each in found for name in each} | {"place", "partner"})
        body = json.dumps({"head": {"vars": names}, "results": {"bindings": found}}).encode()
        body = body[: len(body) // 2] if next_ == "cut" else body
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def date_time_string(self, timestamp: float | None = None) -> str:
        return "Tue, 03 Sep 2024 10:00:00 GMT"

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def service() -> Iterator[str]:
    Service.script, Service.asked, Service.retry_after = [], [], "7"
    server = HTTPServer(("127.0.0.1", 0), Service)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/sparql"
    server.shutdown()
    thread.join()
    server.server_close()


slept: list[float] = []


def load(address: str, folder: Path | None, country: str | None = None, options: Options | None = None) -> Listing:
    slept.clear()
    through: list[int] = []
    return fetched(
        "P190",
        country,
        options or Options(),
        folder,
        lambda done, total, name: through.append(done),
        address=address,
        page=2,
        sleep=slept.append,
    )


def test_all_pages_are_one_list_with_the_day_of_the_answer(service: str, tmp_path: Path) -> None:
    found = load(service, tmp_path)
    assert ties(found.source) == {
        ("city/busan-kr", "city/surabaya-id"),
        ("city/bandung-id", "city/braunschweig-de"),
        ("place/Q101", "place/Q102"),
    }
    assert (found.account.rows, found.account.loaded, found.account.placed) == (3, 3, 4)
    origin = found.source.origin
    assert (found.name, origin.retrieved_on) == ("wikidata-p190", Date("2024-09-03"))
    assert [offset for offset, _ in Service.asked] == [0, 2]
    assert all(agent.startswith("citypact/") and "https://" in agent for _, agent in Service.asked)
    assert slept == [1.0]
    assert not list((tmp_path / "wikidata").iterdir())


def test_one_country_has_a_list_of_its_own(service: str) -> None:
    assert load(service, None, "id", Options(retrieved=Date("2023-05-01"))).name == "wikidata-p190-id"


def test_a_busy_service_is_asked_again_when_it_says(service: str, tmp_path: Path) -> None:
    Service.script = [429, 503, "cut", "dies", 200]
    assert load(service, tmp_path).account.loaded == 3
    assert slept[:4] == [7.0, 10.0, 20.0, 40.0]


def test_retry_after_can_be_a_date_by_the_clock_of_the_service(service: str) -> None:
    Service.script, Service.retry_after = [429], "Tue, 03 Sep 2024 10:00:42 GMT"
    load(service, None)
    assert slept[0] == 42.0


def test_a_service_that_dies_leaves_its_pages_and_the_next_run_goes_on(service: str, tmp_path: Path) -> None:
    Service.script = [200, "dies", "dies", "dies", "dies", "dies"]
    with pytest.raises(InputRefused, match=r"did not answer 5 times in a row.* 1 pages are kept"):
        load(service, tmp_path)
    Service.asked.clear()
    assert load(service, tmp_path).account.loaded == 3
    assert [offset for offset, _ in Service.asked] == [2]


def test_a_damaged_page_is_asked_for_again(service: str, tmp_path: Path) -> None:
    folder = tmp_path / "wikidata" / "wikidata-p190"
    folder.mkdir(parents=True)
    (folder / "page-00000.json").write_text('{"query": ')
    assert load(service, tmp_path).account.loaded == 3


def test_who_is_asked_to_wait_long_comes_back_later(service: str, tmp_path: Path) -> None:
    Service.script, Service.retry_after = [429], "3600"
    with pytest.raises(InputRefused, match="asks to wait 3,600 seconds"):
        load(service, tmp_path)
    assert slept == []


def test_a_refused_query_is_not_repeated(service: str, tmp_path: Path) -> None:
    Service.script = [400]
    with pytest.raises(InputRefused, match=r"refused the query \(400"):
        load(service, tmp_path)
    assert len(Service.asked) == 1


def test_what_cannot_be_loaded_is_told_before_anything_is_asked(service: str) -> None:
    with pytest.raises(UsageError, match="wikidata:P31"):
        fetched("P31", None, Options(), None, lambda *_: None, address=service)
    with pytest.raises(UsageError, match="--country Indonesia"):
        load(service, None, "Indonesia")
    with pytest.raises(UsageError, match="no http or https"):
        load("file:///etc/passwd", None)
    assert Service.asked == []
