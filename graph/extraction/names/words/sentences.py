"""A text in paragraphs and sentences, with exact offsets.

A list line is a sentence. A dateline ("JAKARTA, 5 May – ") is a sentence of its own: it says where a report was
written and takes no part in what the report says.
"""

from __future__ import annotations

import re
from collections.abc import Set

from graph.extraction.lexicon import Lexicon
from graph.extraction.names.words.datelines import dateline, newsline
from graph.extraction.reading import Span
from graph.extraction.tokens import fold

_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_BULLET = re.compile(r"[^\S\n]*(?:[-*•·–—▪●○◦‣⁃+]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|#{1,6}|\|)[^\S\n]")
_END = re.compile(
    r"(?<![.!?…。！？])[.!?…。！？]++[\"'”’»)\]]*+(?=\s|$)|\n"
    r"|[.!?](?<=[a-z0-9]{3}.)(?!(?:Com|Net|Org)\b)(?=[A-Z][a-z]{2})"  # the blank is left out: "came.She left"
)
_WORD_BEFORE = re.compile(r"([^\W_](?:[\w.]{0,10}))\Z")
_SPACED = re.compile(r", [SMAD]\. [A-Z][a-z]{0,5}\Z")  # a degree with a blank
_WORD_AFTER = re.compile(r"\s*[\"'“‘«(\[]*([\w'’-]+)?")
_LABEL = re.compile(r"[A-Z][^\W\d_]{1,20}(?: [^\W\d_]{1,20})? ?: ")
_DATED = re.compile(
    r"[^\S\n]*(?:(?:[^\W\d_]{3,10} )?\d{1,2}(?:st|nd|rd|th)?,? (?:[^\W\d_]{3,10},? )?|[^\W\d_]{3,10} )?(?:1[89]|20)\d\d"
    r"(?:[–-]\d{2,4})?[^\S\n]*(?::|[–—-][^\S\n])"
)  # "2014: ", "14 March 2019 – ": a line of a chronology
_OPENING = re.compile(r"[^\S\n]*([^\W\d_]+ [^\W\d_]+ )")  # the first two words of a line
_LINE, _WIDTH, _SLACK = 40, 120, 16


def _is_end(text: str, dot: int, after: int, lexicon: Lexicon) -> bool:
    """Tell whether the mark at `dot`, closed at `after`, ends a sentence."""
    following = _WORD_AFTER.match(text, after)
    word = following.group(1) if following else None
    if word and word[0].islower():
        return False
    if text[dot] != ".":
        return True
    before = _WORD_BEFORE.search(text, max(0, dot - 12), dot)
    if not before or text[dot : dot + 2] == "..":
        return True
    if text[after : after + 2] == " (" and _SPACED.search(text, max(0, dot - 12), dot):
        return False  # X, M. Si. (Mayor)
    last = fold(before.group(1))
    sets = lexicon.sets
    degrees = sets.get("degrees.", frozenset())
    long = last in degrees and any(len(part) > 1 for part in last.split(".")[1:])
    if long and text[max(0, dot - len(last) - 2) : dot - len(last)] == ", ":
        named = word is None or fold(word).rstrip(".") not in degrees  # X, M.Si. The talks
        return named and text[after : after + 2] != " ("  # X, M.Si. (Mayor)
    if _is_never(last, sets["abbreviations.never"]):
        return word is None
    if last in sets["abbreviations.maybe"]:
        return word is None or fold(word) in sets["words.function"]
    single = before.group(1).isupper() and all(len(part) == 1 for part in last.split("."))
    return not (single and word is not None and fold(word) not in sets["words.function"])


def _is_never(word: str, known: Set[str]) -> bool:
    """Tell whether a word is an abbreviation that ends no sentence, or several without blanks ("Prof.Dr")."""
    return word in known or ("." in word and all(part in known for part in word.split(".")))


def _line_ends(text: str, newline: int, start: int, width: int) -> bool:
    """Tell whether a single line feed ends a sentence: before a list line, after a short or a finished line.

    `width` is the length of the paragraph's longest line. A line goes on in the next one where that begins in lower
    case, or where the lines are wrapped and its first word had no room.
    """
    begin = max(text.rfind("\n", start, newline) + 1, start)
    line = text[begin:newline].rstrip()
    following = _BULLET.match(text, newline + 1) or _LABEL.match(text, newline + 1) or _DATED.match(text, newline + 1)
    if len(line) < _LINE or line[-1:] in ".!?:;" or following is not None:
        return True
    opening = _OPENING.match(text, begin)
    if opening is not None and text.startswith(opening[1], newline + 1):
        return True  # Signed for X by: Y / Signed for Z by: W
    after = _WORD_AFTER.match(text, newline)
    word = (after.group(1) if after else None) or ""
    return not word[:1].islower() and (width > _WIDTH or len(line) + len(word) + _SLACK < width)


def _width(lines: list[str]) -> int:
    """Return the length of the longest line of a paragraph, beyond any of wrapped lines where most are short."""
    short = sum(len(line) < _LINE for line in lines[:-1])
    return _WIDTH + 1 if short * 2 > len(lines) - 1 else max(map(len, lines))


def segment(text: str, lexicon: Lexicon) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the sentences and the paragraphs of `text`, each without outer white space."""
    sentences: list[Span] = []
    paragraphs: list[Span] = []

    def add(spans: list[Span], start: int, end: int) -> None:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            spans.append(Span(start, end))

    news = newsline(text)
    edges = [0, *(edge for match in _BREAK.finditer(text) for edge in (match.start(), match.end())), len(text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        add(paragraphs, start, end)
        begin = news.end if news and news.start == start else dateline(text, start, end)
        width = _width(text[start:end].split("\n"))
        if fold(text[start:begin]).strip(" :") in lexicon.sets["words.noise"]:
            begin = start  # BACA JUGA: Wali Kota X ...
        if begin > start:
            add(sentences, start, begin)
        for match in _END.finditer(text, begin, end):
            if match.start() < begin:
                continue
            headed = news is not None and match.end() <= news.start and not text[match.end() : news.start].strip()
            if match.group() == "\n":
                ends = headed or _line_ends(text, match.start(), begin, width)
            else:
                ends = _is_end(text, match.start(), match.end(), lexicon)
            if ends:
                add(sentences, begin, match.end())
                begin = match.end()
            if news and headed and match.group() == "\n":
                add(sentences, news.start, news.end)
                begin = news.end
        add(sentences, begin, end)
    return tuple(sentences), tuple(paragraphs)
