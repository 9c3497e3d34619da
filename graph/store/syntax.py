"""What the engine's parser says of a syntax error, as a sentence for people.

Its message is `error at LINE:COLUMN: expected one of ...`: what its grammar could have gone on with, one failed rule
after the other, and among them, now and then, the sentence that tells what is wrong.
"""

from __future__ import annotations

import re
from typing import Final

_MESSAGE = re.compile(r"error at (\d+):(\d+): (?:expected (?:one of )?)?", re.DOTALL)
_SENTENCE = re.compile(r"(?:^|, )([A-Z][A-Za-z]*(?: [a-zA-Z]+)+[^,]*)")
_TOKEN = re.compile(r'"((?:[^"\\]|\\.)+)"')  # keywords are left out: which one was tried last says nothing
_PREFIX = re.compile(r"([^\s<>\"{}|^`\\,;()\[\]]*):[^\s:]*$")

_SHOWN: Final = 20
_NEAR: Final = 200  # characters before an error, at most, in which its prefix begins: a line can be long
_MOST: Final = 5
"""How many possible tokens are told: more than these help nobody."""


def explained(message: str, text: str = "") -> str:
    """Return a sentence without its full stop: where in `text` (a query or an update) the error is, and what it is.

    >>> explained('error at 1:19: expected one of LATERAL, SERVICE, [_]', "SELECT * { ?s ?p }")
    'Syntax error at line 1, column 19, at the end: something before it is missing or wrong'
    """
    found = _MESSAGE.match(message)
    if not found:
        return f"Syntax error: {message}"
    line, column = int(found[1]), int(found[2])
    told = f"Syntax error at line {line}, column {column}"
    before, after = _around(text, line, column)
    if text:
        told += f", near “{after[:_SHOWN].strip()}”" if after.strip() else ", at the end"
    expected = message[found.end() :]
    if sentence := _SENTENCE.search(expected):
        prefix = _PREFIX.search(before[-_NEAR:])
        if sentence[1] == "Prefix not found" and prefix:
            return f"{told}: the prefix {prefix[1]}: is not declared"
        return f"{told}: {sentence[1]}"
    tokens = [] if "[" in expected else _TOKEN.findall(expected)  # a class of characters may be anything at all
    if 0 < len(tokens) <= _MOST:
        return f"{told}: expected {' or '.join(tokens)}"
    return told if after.strip() or not text else f"{told}: something before it is missing or wrong"


def _around(text: str, line: int, column: int) -> tuple[str, str]:
    lines = text.split("\n")
    if line > len(lines):
        return text, ""
    here = lines[line - 1]
    return here[: column - 1], "\n".join([here[column - 1 :], *lines[line:]])
