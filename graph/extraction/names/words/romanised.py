"""Chinese and Korean names in Latin letters, family name first: their syllables tell them where no list knows them."""

from __future__ import annotations

import re

_INITIAL = r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
_FINAL = (
    r"(?:iang|iong|uang|ueng|iao|ian|ing|uai|uan|ang|eng|ong|ai|ei|ao|ou|an|en|ia|ie|iu|in|ua|uo|ui|un|üe|üan|ün|er|ue"
    r"|[aeiouü])"
)
_PINYIN = re.compile(rf"(?:{_INITIAL}{_FINAL}){{1,2}}", re.IGNORECASE)
"""One or two syllables of Hanyu Pinyin (ISO 7098)."""
_HALF = r"(?:[bcdfghjklmnprstwxyz]|[cghkst]h|[jkpst]{2}|hs|[ghk]w|t[sz])?[aeiouyü]{1,3}(?:ng|[nrgklmpth])?"
_HYPHENATED = re.compile(rf"{_HALF}-{_HALF}", re.IGNORECASE)
"""The two syllables of a given name as Korea (Revised Romanisation) and Taiwan (Wade-Giles) write them: "Se-hoon"."""
_FAMILY = re.compile(rf"{_HALF}|park", re.IGNORECASE)


def is_chinese(family: str, given: str, *, known: bool) -> bool:
    """Tell whether two words can be a Chinese name; `known`: the first is known for a family name."""
    return known and len(given) > 1 and bool(_PINYIN.fullmatch(family) and _PINYIN.fullmatch(given))


def is_hyphenated(family: str, given: str, *, known: bool) -> bool:
    """Tell whether two words can be a Korean or Taiwanese name, the given name with a hyphen ("Gang Woon-tae")."""
    capitals = family[:1].isupper() and given[:1].isupper() and given.partition("-")[2].islower()
    return capitals and bool(_HYPHENATED.fullmatch(given)) and (known or bool(_FAMILY.fullmatch(family)))
