"""Whatever bytes come, each reader gives documents that a graph can hold, or refuses; nothing else, and in time."""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.documents import Refusal, feed, mail, page, pdf, plain, warc, word
from graph.documents.resource import Resource
from graph.errors import InputRefused
from tests.graph.documents import samples

READERS = (plain, page, pdf, word, mail, feed, warc)
WHOLE = {
    plain: b"---\nid: x\ntitle: [a]\npublished: 2024\n---\nText.",
    page: samples.PAGE.encode(),
    pdf: samples.pdf("Text."),
    word: samples.docx("Text."),
    mail: samples.mail("Text."),
    feed: samples.RSS.encode(),
    warc: samples.warc_record("https://example.org/a", samples.http_answer(samples.PAGE.encode())),
}


def reads_or_refuses(reader: ModuleType, data: bytes) -> None:
    try:
        for item in reader.read(Resource("x", BytesIO(data))):
            assert isinstance(item, Refusal) or item.text == item.text.strip()
    except InputRefused as error:
        assert str(error).startswith("x ")


@pytest.mark.parametrize("reader", READERS)
@given(data=st.binary(max_size=300))
@settings(deadline=None, max_examples=50)
def test_any_bytes(reader: ModuleType, data: bytes) -> None:
    reads_or_refuses(reader, data)


@pytest.mark.parametrize("reader", READERS)
@given(data=st.data())
@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
def test_a_broken_file(reader: ModuleType, data: st.DataObject) -> None:
    whole = WHOLE[reader]
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 40)))
    reads_or_refuses(reader, whole[:start] + data.draw(st.binary(max_size=40)) + whole[end:])


@pytest.mark.parametrize(
    ("reader", "make"),
    [
        (plain, lambda size: b"---\n" + b"a: [" * (size // 4)),
        (plain, lambda size: b"---\n" + b"--- x\n" * (size // 6)),
        (plain, lambda size: b"x" * size),
        (page, lambda size: b"<div>" * (size // 5) + b"text"),
        (page, lambda size: b"<html " * (size // 6)),
        (page, lambda size: b"<p>word word " + b"word " * (size // 5)),
        (page, lambda size: b"<meta charset" * (size // 13)),
        (mail, lambda size: b"Subject: " + b"=?utf-8?q?" * (size // 10)),
        (mail, lambda size: b"From: " + b"(" * size + b"\n\ntext"),
        (feed, lambda size: b"<rss><channel>" + b"<item>" * (size // 6)),
        (warc, lambda size: b"WARC/1.0\r\n" + b"a: b\r\n" * (size // 6)),
        (pdf, lambda size: b"%PDF-1.4\n" + b"[" * size),
    ],
)
def test_bait_takes_no_time(reader: ModuleType, make: Callable[[int], bytes]) -> None:
    begun = time.process_time()
    reads_or_refuses(reader, make(100_000))
    assert time.process_time() - begun < 5  # most take 0.1 s; the limit is for what grows with the square of the size
