"""Datelines: what tells at the head of a report where, when and for whom it was written ("JAKARTA (WARTA) – ")."""

from __future__ import annotations

import re

from graph.extraction.reading import Span

_PLAIN = re.compile(
    r"(?=[^\W\d_])(?:[^\n–—:.!?-]|(?<=\w)[.-](?=\w)){2,80}?(?:\s*[–—]\s*|\s+--?\s+|\)\.?-\s*|:\s+|\.-\s*)"
)
_NEWS = re.compile(
    r"(?=[^\W\d_])"
    r"(?:[^\n–—:.!?]|(?<=\w)\.(?=\w)|(?<=\b[A-Z][a-z]{2})\.(?= \d)|(?<=\b[A-Z]\.[A-Z])\.(?! [A-Z][a-z])"
    r"|(?<=\.[a-z]{2})\.(?=-)|(?<=, [A-Z][a-z])\.(?=[ ,])|(?<=[A-Za-z]{3})\.(?=,| ?[–—(-])){2,80}?"
    r"(?:\s*[–—]\s*|\s+--?\s+|(?<=[).])-\s*|(?<=\.com)-\s*|:\s+|(?<=\d \([A-Z]{3}\))\s)"
)
_DASH = re.compile(r"[–—:)-](?:(?<=[–—:])|(?<=[\s.)m]-)|(?<=[A-Z]{3}\))\s)")  # what ends a dateline, by its sign
_LONG = re.compile(r"[^\W\d_]{3,}")
_SMALL = re.compile(r"(?<![^\W_])[^\W\d_A-Z]{2}")  # a word of a sentence
_AGENCY = re.compile(r"\([^()\n]*[^\W\d_]{2}[^()\n]*\)|\b[\w-]+(?:\.[A-Za-z]{2,4}){1,2}\b")
_YEARS = re.compile(r"\([\d\s–-]+\)")  # "Springfield (1994) – ..." is a line of a list
_HEAD = 100  # characters of the longest dateline
_REACH = 1500  # characters at the head of a text where the dateline of a report stands
_REPORT = 60  # characters of the line that it heads, at least


def dateline(text: str, start: int, end: int) -> int:
    """Return where the dateline ends that stands at the head of the paragraph `text[start:end]`, else `start`."""
    head = min(end, start + _HEAD)
    found = _PLAIN.match(text, start, head) if _DASH.search(text, start, head) else None
    if found is None or not _is_plain(found.group()):
        return start
    line = text.find("\n", found.end(), end)
    rest = text[found.end() : line if line >= 0 else end]
    row = any(map(str.isdigit, rest)) and not _SMALL.search(rest) and not found.group().split(",")[0].isupper()
    return start if row else found.end()  # "Peru – Lima, 3 May 1990" is a line of a list


def newsline(text: str) -> Span | None:
    """Return the dateline of a news report, None where there is none.

    It heads the first long line that has one, below a title and the names of reporters; agencies and addresses of
    papers may stand in it: "Contohkota (WARTA) - ", "Warta.com, Contohkota - ", "Springfield, Jan. 5 (News) -- ".
    """
    start = 0
    while 0 <= start < min(len(text), _REACH):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while start < end and text[start].isspace():
            start += 1
        head = min(end, start + _HEAD)
        found = _NEWS.match(text, start, head) if end - start > _REPORT and _DASH.search(text, start, head) else None
        if found and end - found.end() >= _REPORT and _is_news(found.group()):
            return Span(start, found.end())
        start = end + 1
    return None


def _is_plain(head: str) -> bool:
    words = _LONG.findall(head)
    return (
        bool(words)
        and len(words) <= 8
        and (words[0].isupper() or (len(words) <= 3 and all(w.istitle() for w in words)))
    )


def _is_news(head: str) -> bool:
    if _YEARS.search(head):
        return False
    agency = _AGENCY.search(head)
    words = _LONG.findall(_AGENCY.sub(" ", head))
    if ":" in head and not (agency or head.split(",")[0].isupper()):
        return False
    known = bool(agency) or "," in head or len(words) <= 3
    return known and (bool(words) or bool(agency)) and len(words) <= 4 and all(word[0].isupper() for word in words)
