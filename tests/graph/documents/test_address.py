from __future__ import annotations

import pytest

from graph.documents.address import is_web


@pytest.mark.parametrize("url", ["http://example.org", "https://example.org/a?b#c", "http://[::1]/"])
def test_addresses(url: str) -> None:
    assert is_web(url)


@pytest.mark.parametrize(
    "url", ["", "example.org", "http://", "http://[x", "https://a]b/", "file:///a", "javascript:x"]
)
def test_none(url: str) -> None:
    assert not is_web(url)
