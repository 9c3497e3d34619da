"""The language of a text, where nobody told it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SAMPLE = 3000
_LETTERS = 8
_PREFERRED = ("id", "en")
_PREFERENCE = 0.25
_CERTAIN = 0.5
_TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*", re.IGNORECASE)


def detect(text: str) -> str | None:
    """Return the ISO 639 code of the language that `text` begins in, or None where it is too short to tell.

    Short notices are often as near to Malay or Javanese as to Indonesian: Indonesian and English, the languages of
    the project, win where their probability is at least a quarter of the likeliest language's.
    """
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < _LETTERS:
        return None
    ranked: list[tuple[str, float]] = _identifier().rank(sample)
    best, probability = ranked[0]
    scores = dict(ranked)
    preferred = max(_PREFERRED, key=lambda code: scores[code])
    if scores[preferred] >= _PREFERENCE * probability:
        return preferred
    return best if probability >= _CERTAIN else None


def code(tag: str) -> str | None:
    """Return the lower-case primary subtag of a language tag ("en-GB" gives "en"), None where it is no such tag."""
    match = _TAG.fullmatch(tag.strip())
    return match[1].lower() if match else None


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # 0.2 s, and 0.4 s for the model

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
