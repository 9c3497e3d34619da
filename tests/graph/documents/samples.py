"""Small files of each format, made in memory. All texts are made up."""

from __future__ import annotations

import gzip
from email.message import EmailMessage
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from pypdf import PdfWriter

PAGE = """<html lang="id-ID"><head><title>Judul Halaman</title><meta charset="utf-8">
<meta name="date" content="2024-09-03"><meta property="og:site_name" content="Kabar Kota">
<link rel="canonical" href="https://example.org/a/b"></head><body><nav><a href="/">Menu Beranda</a></nav>
<article><h1>Judul Halaman</h1>
<p>Wali Kota Bandung menandatangani nota kesepahaman dengan Petaling Jaya di balai kota.</p>
<p>Kerja sama <b>meliputi</b> transportasi &amp; pariwisata.</p></article><footer>Hak cipta</footer></body></html>"""

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar Kota</title><language>id</language>
<item><title>Satu &amp; dua</title><link>{base}/satu</link><pubDate>Tue, 03 Sep 2024 08:00:00 +0700</pubDate>
<description>&lt;p&gt;Ringkasan satu.&lt;/p&gt;</description></item>
<item><title>Kosong</title><link>{base}/kosong</link></item></channel></rss>"""

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>City News</title>
<entry><id>urn:x:1</id><title>Full</title><updated>2024-09-03T08:00:00Z</updated>
<content type="html">&lt;p&gt;The whole &lt;b&gt;text&lt;/b&gt;.&lt;/p&gt;</content></entry></feed>"""


SAVED = """From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/saved
Subject: Judul
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="=_x"

--=_x
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/saved

<html><body><article><p>Wali Kota Bandung menandatangani nota kesepahaman =
dengan Bogot=C3=A1.</p></article></body></html>

--=_x
Content-Type: image/gif
Content-Transfer-Encoding: base64

R0lG

--=_x--
"""


def pdf(*lines: str, title: str = "") -> bytes:
    """Return a PDF of one page with these lines of ASCII."""
    shown = "".join(f"({line}) Tj T* " for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown}ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Title (%s) >>" % title.encode(),
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return out + b"trailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start


def encrypted_pdf() -> bytes:
    """Return a PDF that asks for a password."""
    writer, out = PdfWriter(BytesIO(pdf("Secret."))), BytesIO()
    writer.encrypt("password", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def zipped() -> bytes:
    """Return an archive that is no Word file."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("content.xml", "<text/>")
    return out.getvalue()


def docx(*paragraphs: str, rows: tuple[tuple[str, ...], ...] = (), title: str = "") -> bytes:
    """Return a Word file of paragraphs and then a table."""
    document, out = Document(), BytesIO()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if rows:
        table = document.add_table(len(rows), len(rows[0]))
        for cells, values in zip(table.rows, rows, strict=True):
            for cell, value in zip(cells.cells, values, strict=True):
                cell.text = value
    document.save(out)
    return out.getvalue()


def mail(text: str | None, html: str | None = None, attachment: str | None = None) -> bytes:
    """Return an e-mail."""
    message = EmailMessage()
    message["Subject"] = "Kerja sama kota – draf"
    message["From"] = "Humas Kota <humas@example.org>"
    message["Date"] = "Tue, 03 Sep 2024 23:30:00 +0700"
    if text is not None:
        message.set_content(text)
    if html is not None and text is None:
        message.set_content(html, subtype="html")
    if attachment:
        message.add_attachment(b"\0", maintype="application", subtype="octet-stream", filename=attachment)
    return message.as_bytes()


def warc_record(url: str, http: bytes, kind: str = "response") -> bytes:
    """Return one record of a web archive."""
    head = f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Length: {len(http)}\r\n\r\n"
    return head.encode() + http + b"\r\n\r\n"


def http_answer(body: bytes, content_type: str = "text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    """Return an HTTP answer as an archive holds it, in one chunk and gzipped."""
    packed = gzip.compress(body, mtime=0)
    head = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Encoding: gzip\r\n"
    return f"{head}Transfer-Encoding: chunked\r\n\r\n{len(packed):x}\r\n".encode() + packed + b"\r\n0\r\n\r\n"
