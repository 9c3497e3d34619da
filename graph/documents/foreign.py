"""Files of text that is no prose: read as such they would give made-up sentences, so they are refused."""

from __future__ import annotations

from graph.errors import InputRefused

LISTS = (".csv", ".tsv", ".gexf", ".graphml", ".json", ".jsonld", ".ttl", ".nt", ".nq", ".trig", ".rdf")
_DATA = (".jsonl", ".ndjson", ".geojson", ".yaml", ".yml", ".toml", ".ini", ".sql", ".bib", ".ris", ".ics", ".vcf")
_SOURCES = (".tex", ".latex", ".ipynb")
_SUBTITLES = (".srt", ".vtt", ".sbv", ".ass", ".ssa")
_MAILBOXES = (".mbox", ".mbx")

SUFFIXES = frozenset((*LISTS, *_DATA, *_SOURCES, *_SUBTITLES, *_MAILBOXES))
"""The suffixes of such files."""


def refuse(suffix: str, name: str) -> None:
    """Do nothing for a format of documents.

    Raises:
        InputRefused: files of this suffix hold something else; the message says what to do.
    """
    if suffix in LISTS:
        raise InputRefused(
            "{name} is a list or data, not a document: load a list as a file named by itself, and save texts as .txt.",
            name=name,
        )
    if suffix in _DATA:
        raise InputRefused("{name} is data, not a document: save each text that is in it as .txt.", name=name)
    if suffix in _SOURCES:
        raise InputRefused("{name} is no finished text: export it as PDF or HTML and load that.", name=name)
    if suffix in _SUBTITLES:
        raise InputRefused("{name} holds subtitles: save their text without the times as .txt.", name=name)
    if suffix in _MAILBOXES:
        raise InputRefused("{name} is a mailbox: save its messages as .eml, one file each.", name=name)
