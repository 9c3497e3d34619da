"""The readers of single formats: page, pdf, word, mail, feed, warc."""

from __future__ import annotations

import gzip
from io import BytesIO

import pytest

from graph.documents import feed, mail, page, pdf, saved, warc, word
from graph.documents.refusal import Refusal
from graph.documents.resource import Fetched, Resource
from graph.errors import InputRefused
from graph.model import Date, Document
from tests.graph.documents import samples

TEXT = (
    "Judul Halaman\nWali Kota Bandung menandatangani nota kesepahaman dengan Petaling Jaya di balai kota.\n"
    "Kerja sama meliputi transportasi & pariwisata."
)


def resource(data: bytes, url: str | None = None, limit: int = 1_000_000) -> Resource:
    return Resource("x", BytesIO(data), url=url, limit=limit)


def test_page() -> None:
    assert list(page.read(resource(samples.PAGE.encode()))) == [
        Document(
            slug="",
            text=TEXT,
            title="Judul Halaman",
            publisher="Kabar Kota",
            issued=Date("2024-09-03"),
            language="id",
            source="https://example.org/a/b",
        )
    ]


def test_page_at_an_address_keeps_the_address() -> None:
    (document,) = page.read(resource(samples.PAGE.encode(), url="https://example.org/c"))
    assert document.source == "https://example.org/c"


def test_page_in_the_encoding_that_it_declares() -> None:
    html = '<html><head><meta charset="koi8-u"></head><body><p>Мер Києва підписав угоду.</p></body></html>'
    (document,) = page.read(resource(html.encode("koi8-u")))
    assert document.text == "Мер Києва підписав угоду."


@pytest.mark.parametrize("html", ["<html></html>", "<p> </p>", "<script>x()</script>", "<img src=x>"])
def test_page_without_text_is_refused(html: str) -> None:
    with pytest.raises(InputRefused, match=r"^x holds no text that could be read: save the article"):
        list(page.read(resource(html.encode())))


def test_saved_page() -> None:
    assert list(saved.read(resource(samples.SAVED.encode()))) == [
        Document(
            slug="",
            text="Wali Kota Bandung menandatangani nota kesepahaman dengan Bogotá.",
            publisher="example.org",
            source="https://example.org/saved",
        )
    ]


@pytest.mark.parametrize("data", ["Content-Type: text/plain\n\nText", samples.SAVED.replace("text/html", "text/css")])
def test_saved_page_without_a_page(data: str) -> None:
    with pytest.raises(InputRefused, match=r"^x is no saved page that can be read: save the page as \.html"):
        list(saved.read(resource(data.encode())))


def test_pdf() -> None:
    lines = ("The mayors of two invented towns met on Monday to sign a memo-", "randum on water.", "It ends there.")
    assert list(pdf.read(resource(samples.pdf(*lines, title="A memo")))) == [
        Document(
            slug="",
            text="The mayors of two invented towns met on Monday to sign a memorandum on water.\nIt ends there.",
            title="A memo",
        )
    ]


def test_unwrap() -> None:
    assert pdf.unwrap("") == ""
    assert pdf.unwrap("Heading\nA long line that\ngoes on here and\nends.\n\nNext") == (
        "Heading\nA long line that goes on here and ends.\n\nNext"
    )
    assert pdf.unwrap("The mayor of Ban\u00ad\ndung met the may-\nor of Ko\u00adbe.") == (
        "The mayor of Bandung met the mayor of Kobe."
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (samples.encrypted_pdf(), "^x is encrypted: save a copy without a password"),
        (b"%PDF-1.4 and then nothing of use", r"^x is a broken PDF \(\w+\): repair or export it again"),
        (samples.pdf("Text")[:300], r"^x is a broken PDF"),
        (samples.pdf(), "^x has no text, it is probably a scan: run text recognition"),
        (b"", "^x is empty"),
    ],
)
def test_pdf_that_cannot_be_read(data: bytes, message: str) -> None:
    with pytest.raises(InputRefused, match=message):
        list(pdf.read(resource(data)))


def test_word() -> None:
    data = samples.docx("Satu.", "Dua.", rows=(("Kota", "Mitra"), ("A", "B")), title="Judul")
    assert list(word.read(resource(data))) == [Document(slug="", text="Satu.\nDua.\nKota\tMitra\nA\tB", title="Judul")]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xd0\xcf\x11\xe0 old", r"^x is encrypted or an old \.doc: save it as \.docx"),
        (b"{\\rtf1 Text}", r"^x is no \.docx: save it as \.docx, PDF or text"),
        (samples.zipped(), r"^x is no \.docx: save it as"),
        (b"PK\x03\x04 and no archive", r"^x is a broken Word file \(\w+\): save it again"),
        (samples.docx(), "^x holds no text"),
    ],
)
def test_word_that_cannot_be_read(data: bytes, message: str) -> None:
    with pytest.raises(InputRefused, match=message):
        list(word.read(resource(data)))


def test_word_that_unpacks_to_too_much() -> None:
    data = samples.docx("x" * 1_000_000)
    assert len(data) < 100_000
    with pytest.raises(InputRefused, match=r"^x is larger than 0.1 MB"):
        list(word.read(resource(data, limit=100_000)))


def test_mail() -> None:
    assert list(mail.read(resource(samples.mail("Isi surat.\nSalam.\n", attachment="lampiran.pdf")))) == [
        Document(
            slug="",
            text="Isi surat.\nSalam.",
            title="Kerja sama kota – draf",
            publisher="Humas Kota",
            issued=Date("2024-09-03"),
            warnings=("its attachments were not read: lampiran.pdf",),
        )
    ]


def test_mail_in_html() -> None:
    (document,) = mail.read(resource(samples.mail(None, html=samples.PAGE)))
    assert document.text == TEXT


@pytest.mark.parametrize("data", [b"From: a@example.org\n\n", b"Subject: x\nContent-Type: image/png\n\nabc", b"\n\n"])
def test_mail_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(InputRefused, match=r"^x is a message without text"):
        list(mail.read(resource(data)))


def test_feed_on_disk_gives_summaries() -> None:
    items = list(feed.read(resource(samples.RSS.format(base="https://example.org").encode())))
    assert items == [
        Document(
            slug="example-org-satu-ecf9e059",
            text="Ringkasan satu.",
            title="Satu & dua",
            publisher="Kabar Kota",
            issued=Date("2024-09-03"),
            language="id",
            source="https://example.org/satu",
            warnings=("only the feed's own summary was read: load its address to read the article",),
        ),
        Refusal("https://example.org/kosong", "https://example.org/kosong is an entry without text."),
    ]


def test_feed_on_the_web_fetches_the_articles() -> None:
    def fetch(url: str) -> Fetched:
        if url.endswith("kosong"):
            raise InputRefused("it is away")
        return Fetched(Resource(url, BytesIO(samples.PAGE.encode()), url=url), ".html")

    data = samples.RSS.format(base="https://example.org").encode()
    first, second = feed.read(Resource("f", BytesIO(data), url="https://example.org/f", fetch=fetch))
    assert isinstance(first, Document)
    assert (first.text, first.title, first.warnings) == (TEXT, "Satu & dua", ())
    assert isinstance(second, Refusal)


def test_feed_with_full_content() -> None:
    (document,) = feed.read(resource(samples.ATOM.encode()))
    assert isinstance(document, Document)
    assert (document.text, document.title, document.publisher) == ("The whole text.", "Full", "City News")
    assert (document.issued, document.warnings) == (Date("2024-09-03"), ())
    assert document.slug.startswith("entry-")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<?xml version='1.0'?><note>x</note>", "^x is no RSS or Atom feed"),
        (b"<rss version='2.0'><channel></channel></rss>", "^x is a feed without entries"),
        (b"<rss version='2.0'><channel><title>&#x110000;</title></channel></rss>", r"^x is a broken feed \(chr"),
    ],
)
def test_no_feed(data: bytes, message: str) -> None:
    with pytest.raises(InputRefused, match=message):
        list(feed.read(resource(data)))


ARCHIVE = (
    samples.warc_record("urn:info", b"software: made up", kind="warcinfo")
    + samples.warc_record("https://example.org/a", samples.http_answer(samples.PAGE.encode()))
    + samples.warc_record("https://example.org/logo", samples.http_answer(b"\x89PNG", "image/png"))
    + samples.warc_record("https://example.org/gone", samples.http_answer(b"no", status="404 Not Found"))
    + samples.warc_record("https://example.org/empty", samples.http_answer(b"<html></html>"))
    + samples.warc_record("https://example.org/broken", b"HTTP/1.1 what")
)


@pytest.mark.parametrize(
    "data", [ARCHIVE, gzip.compress(ARCHIVE), gzip.compress(ARCHIVE[:900]) + gzip.compress(ARCHIVE[900:])]
)
def test_warc(data: bytes) -> None:
    document, empty, broken, skipped = warc.read(resource(data))
    assert isinstance(document, Document)
    assert (document.slug, document.text) == ("example-org-a-b5b10dd0", TEXT)
    assert document.source == "https://example.org/a"
    assert isinstance(empty, Refusal) and empty.path == "https://example.org/empty"
    assert isinstance(broken, Refusal) and "archived as a broken answer" in broken.reason
    assert skipped == Refusal("x", "2 of its records are no pages", skipped=True)


def test_warc_with_addresses_and_lengths_that_are_none() -> None:
    page = samples.http_answer(samples.PAGE.encode())
    endless = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + b"9" * 40 + b"\r\nx"
    records = samples.warc_record("https://[example", page) + samples.warc_record("https://example.org/a", endless)
    assert list(warc.read(resource(records))) == [
        Refusal("https://[example", "https://[example is no address of the web: its record was passed over."),
        Refusal("https://example.org/a", "https://example.org/a is archived as a broken answer (OverflowError)."),
    ]


def test_saved_page_with_an_address_that_is_none() -> None:
    (document,) = saved.read(resource(samples.SAVED.replace("https://example.org/saved", "https://[saved").encode()))
    assert (document.source, document.publisher) == (None, None)


def test_feed_with_a_link_that_is_none() -> None:
    (first, _) = feed.read(resource(samples.RSS.format(base="http://[x").encode()))
    assert isinstance(first, Document) and (first.source, first.text) == (None, "Ringkasan satu.")


def test_warc_record_over_the_limit() -> None:
    items = list(warc.read(resource(ARCHIVE, limit=300)))
    assert (
        Refusal(
            "https://example.org/a",
            "https://example.org/a is larger than 0.0003 MB: split it, or raise the limit with --max-size.",
        )
        in items
    )


@pytest.mark.parametrize("data", [b"no archive", ARCHIVE[:-300], gzip.compress(ARCHIVE)[:-40], b"WARC/1.1\r\n\r\n"])
def test_warc_that_breaks_off(data: bytes) -> None:
    with pytest.raises(InputRefused, match=r"^x is no WARC or breaks off: what came before was loaded"):
        list(warc.read(resource(data)))
