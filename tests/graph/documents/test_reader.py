from __future__ import annotations

import os
from io import BytesIO, TextIOWrapper
from operator import length_hint
from pathlib import Path

import pytest

from graph.documents import MAX_BYTES, Refusal, read
from graph.errors import UsageError
from graph.model import Date, Document
from tests.graph.documents import samples

NO_DATE = (
    "no date of publication: “yesterday” counts from the day at its head, if any; give `published:` or --published"
)


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "Laporan Satu.txt"
    path.write_text("Wali Kota Bandung tiba di Medan.\n", encoding="utf-8")
    assert list(read(path)) == [
        Document(slug="laporan-satu", text="Wali Kota Bandung tiba di Medan.", language="id", warnings=(NO_DATE,))
    ]


def test_options_go_before_what_the_document_says(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\nid: x\npublished: 2020\nlanguage: en\n---\nText.", encoding="utf-8")
    (document,) = read(path, published="2024-09", language="ID-id")
    assert document == Document(slug="x", text="Text.", issued=Date("2024-09"), language="id")


def test_a_folder_in_order(tmp_path: Path) -> None:
    (tmp_path / "b" / "deep").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config.txt").write_text("hidden")
    for name in ("c.txt", "a.md", "b/one.txt", "b/deep/two.TXT", "b/photo.png", ".hidden.txt"):
        (tmp_path / name).write_text("---\npublished: 2024\nlanguage: id\n---\nKota " + name, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.md").write_bytes(b"---\nid: blank\n---\n \n")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere")
    found = list(read(tmp_path))
    assert [item.slug for item in found if isinstance(item, Document)] == ["a", "b--deep--two", "b--one", "c"]
    assert [
        (Path(item.path).name, item.skipped, item.reason.split(": ")[0]) for item in found if isinstance(item, Refusal)
    ] == [
        (".git", True, "hidden"),
        (".hidden.txt", True, "hidden"),
        ("photo.png", True, "of no format of documents (a list is loaded when it is named itself)"),
        ("blank.md", False, f"{tmp_path}/blank.md holds no text."),
        ("empty.txt", False, f"{tmp_path}/empty.txt is empty"),
        ("loop", True, "a link to a folder"),
        ("lost.txt", False, f"{tmp_path}/lost.txt cannot be opened"),
    ]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "pipe.txt")
    (tmp_path / "a.txt").write_text("Wali Kota Bandung tiba di Medan.")
    document, *others = read(tmp_path)
    assert isinstance(document, Document)
    assert others == [
        Refusal(str(tmp_path / name), "a pipe or device", skipped=True) for name in ("link.txt", "pipe.txt")
    ]
    with pytest.raises(
        UsageError, match=r"pipe\.txt is a pipe or device, not a file: name - to read standard input\.$"
    ):
        read(tmp_path / "pipe.txt")


def test_a_text_of_invisible_characters_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\u200b \u00a0\u2060 --- \u202e", encoding="utf-8")
    assert list(read(tmp_path / "a.txt")) == [Refusal(f"{tmp_path}/a.txt", f"{tmp_path}/a.txt holds no text.")]


def test_links_in_a_circle_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "c.txt").write_text("Wali Kota Bandung tiba di Medan.")
    first, second, document = read(tmp_path)
    assert isinstance(document, Document)
    assert [first, second] == [
        Refusal(path, f"{path} cannot be opened: Too many levels of symbolic links.")
        for path in (f"{tmp_path}/a.txt", f"{tmp_path}/b.txt")
    ]


def test_a_thousand_with_three_bad_ones(tmp_path: Path) -> None:
    for number in range(1000):
        (tmp_path / f"doc-{number:04}.txt").write_text(f"Wali Kota Bandung menerima tamu nomor {number}.")
    (tmp_path / "doc-0007.txt").write_bytes(b"")
    (tmp_path / "doc-0500.txt").write_bytes(b"\0\1\2")
    (tmp_path / "doc-0900.txt").write_bytes(b"x\x81y")
    found = list(read(tmp_path, language="id", published="2024"))
    assert sum(isinstance(item, Document) for item in found) == 997
    assert [item.reason.partition(tmp_path.name)[2][1:23] for item in found if isinstance(item, Refusal)] == [
        "doc-0007.txt is empty:",
        "doc-0500.txt is binary",
        "doc-0900.txt is in no ",
    ]


@pytest.mark.parametrize(
    ("name", "data", "slug"),
    [
        ("a.pdf", samples.pdf("The mayor of an invented town."), "a"),
        ("a.docx", samples.docx("The mayor of an invented town."), "a"),
        ("a.eml", samples.mail("The mayor of an invented town."), "a"),
        ("a.html", samples.PAGE.encode(), "a"),
        ("a.atom", samples.ATOM.encode(), None),
        ("a.warc.gz", samples.warc_record("https://example.org/a", samples.http_answer(samples.PAGE.encode())), None),
        ("a.mht", samples.SAVED.encode(), "a"),
        ("saved", samples.SAVED.encode(), "saved"),
        ("a.unknown", samples.pdf("The mayor of an invented town."), "a"),
        ("unknown", samples.PAGE.encode(), "unknown"),
    ],
)
def test_each_format_is_found(tmp_path: Path, name: str, data: bytes, slug: str | None) -> None:
    (tmp_path / name).write_bytes(data)
    (document,) = read(tmp_path / name)
    assert isinstance(document, Document)
    assert slug is None or document.slug == slug
    assert document.text


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", '{"text": "The mayor of an invented town."}'),
        ("a.csv", "one,two\n"),
        ("a.jsonl", "{}"),
        ("a.yaml", "text: The mayor of an invented town."),
        ("a.tex", "\\section{The mayor}"),
        ("a.ipynb", "{}"),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nThe mayor of an invented town."),
        ("a.mbox", "From a\n\nThe mayor of an invented town."),
        ("a.xml", "<?xml version='1.0'?><text>The mayor of an invented town.</text>"),
        ("unknown", '[{"text": "The mayor of an invented town."}]'),
    ],
)
def test_what_is_no_prose_is_refused(tmp_path: Path, name: str, data: str) -> None:
    (tmp_path / name).write_text(data)
    (refused,) = read(tmp_path / name)
    assert isinstance(refused, Refusal)
    assert refused.reason.startswith(str(tmp_path / name))


def test_a_defect_of_a_reader_costs_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> None:
        raise IndexError("out of range")

    monkeypatch.setattr("graph.documents.mail.read", broken)
    (tmp_path / "a.eml").write_text("Subject: x\n\nMade up.")
    (tmp_path / "b.txt").write_text("Made up.")
    refused, told = read(tmp_path)
    name = str(tmp_path / "a.eml")
    assert refused == Refusal(name, f"{name} broke its reader (IndexError: out of range): please report it.")
    assert isinstance(told, Document)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(b"The mayor of an invented town.")))
    (document,) = read("-", published="2024")
    assert document == Document(slug="stdin", text="The mayor of an invented town.", issued=Date("2024"), language="en")


def test_over_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x" * 2001)
    assert list(read(path, max_bytes=2000)) == [
        Refusal(str(path), f"{path} is larger than 0.002 MB: split it, or raise the limit with --max-size.")
    ]
    assert MAX_BYTES == 50_000_000


def test_usage_errors_come_at_once(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"x")
    with pytest.raises(UsageError, match=r"holds no document: citypact reads \.atom, \.docx, "):
        read(tmp_path)
    with pytest.raises(UsageError, match=r"nowhere cannot be read: No such file or directory\.$"):
        read(tmp_path / "nowhere")
    with pytest.raises(UsageError, match=r"cannot be read: embedded null byte\.$"):
        read("a\0b")
    with pytest.raises(UsageError, match=r"^'yesterday' is no date: write it as 2024-09-03, 2024-09 or 2024\.$"):
        read("-", published="yesterday")
    with pytest.raises(UsageError, match=r"^'Indonesian' is no language code: write it as id or en\.$"):
        read("-", language="Indonesian")


def test_an_address_that_is_refused() -> None:
    (refusal,) = read("ftp://example.org/a")
    assert refusal == Refusal(
        "ftp://example.org/a", "ftp://example.org/a is no http or https address: download the file and load that."
    )


def test_how_many_there_are(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.png"):
        (tmp_path / name).write_text("The mayor of an invented town.")
    documents = read(tmp_path)
    assert length_hint(documents) == 3
    next(documents)
    assert length_hint(documents) == 2
    assert length_hint(read(tmp_path / "a.txt")) == 1
