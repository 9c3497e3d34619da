from __future__ import annotations

from fastapi.testclient import TestClient
from starlette.applications import Starlette

from api.files import Files


def client(folder):
    (folder / "one.js").write_text("export const one = 1;\n", encoding="utf-8")
    app = Starlette()
    app.mount("/static", Files(directory=folder))
    return TestClient(app)


def test_what_is_imported_without_a_version_is_asked_for_again(tmp_path):
    http = client(tmp_path)
    first = http.get("/static/one.js")
    assert (first.status_code, first.headers["cache-control"]) == (200, "no-cache")
    again = http.get("/static/one.js", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.headers["cache-control"], again.content) == (304, "no-cache", b"")


def test_an_address_with_a_version_may_be_kept(tmp_path):
    answer = client(tmp_path).get("/static/one.js?v=0123456789ab")
    assert answer.headers["cache-control"] == "max-age=31536000, immutable"


def test_what_is_not_there_is_not_kept(tmp_path):
    answer = client(tmp_path).get("/static/two.js?v=1")
    assert answer.status_code == 404
    assert "cache-control" not in answer.headers
