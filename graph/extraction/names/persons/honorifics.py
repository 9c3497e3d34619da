"""What stands around a person's name and is no part of it: honorifics and ranks before it, degrees behind it."""

from __future__ import annotations

import re

from graph.extraction.names.words.draft import Draft

_DEGREE = re.compile(r"[smad](?:\.[^\W\d_]{1,5})+")
_SMALL = frozenset(["dr", "drg", "drh", "drs", "dra", "almarhum", "almarhumah", "mendiang"])  # need no capital
_DOTTED = frozenset(["eng", "sc", "agr", "med", "phil"])  # need a full stop: "Dr. Eng.", but Prof. Eng Kiat Roe
_BEHIND = frozenset(["hc", "purn", "h.c", "rtd", "ret"])  # in brackets behind a rank or degree


def honorifics(draft: Draft, i: int) -> int:
    """Return the token after the honorifics and ranks that begin at `i`."""
    j = i
    if i not in draft.hits["honorifics"] and "." not in draft.word(i) and not _pilgrim(draft, i):
        return i
    while j - i < 10 and draft.together(j, i):
        glued = _glued(draft, j) if "." in draft.lower[j] else None
        hit = draft.hit("honorifics", j) or glued or _pilgrim(draft, j)
        if (
            draft.language == "en"
            and draft.word(j) == "don"
            and not draft.capital(j + 2)
            and not draft.has(j + 1, "names.given")
        ):
            break  # Don Roe
        if draft.word(j) == "general" and (draft.hit("heads", j) or (j,))[0] > j + 1:
            break  # General Assembly
        if not hit or any(draft.cover[j : hit[0]]) or (draft.has(j, "words.surname") and not _is_familiar(draft, j)):
            break
        end = hit[0] + (draft.word(hit[0]) == ".")
        if not draft.together(end, i) or (draft.language == "id" and end == hit[0] and draft.word(j) in _DOTTED):
            break
        # "Sri Mulyani", "M Idris": an honorific that could be the name's first word needs a name behind it.
        if not (draft.capital(j) or draft.tokens.words[j] in _SMALL or glued):
            break
        if draft.word(end) == "-" and draft.hit("honorifics", end + 1):
            end += 1  # Dr.-Ing.
        if draft.word(end) == "(":
            end = _past_bracket(draft, end)
        if not draft.capital(end) and not draft.hit("honorifics", end) and draft.word(end) != ".":
            break
        j = end
    return j


def _is_familiar(draft: Draft, i: int) -> bool:
    """Tell whether a familiar word that is a Korean surname too stands before a single name: "Kang Emil"."""
    return "-" not in draft.word(i + 1) and not (draft.capital(i + 2) and draft.together(i, i + 2))


def _past_bracket(draft: Draft, i: int) -> int:
    """Return the token after an honorific in brackets at `i`: "Jenderal (Purn)", "Engr. (Dr.)"; else `i`."""
    close = i + 2 + (draft.word(i + 2) == ".")
    known = draft.word(i + 1) in _BEHIND or draft.hit("honorifics", i + 1) is not None
    return close + 1 if known and draft.word(close) == ")" and draft.together(i, close + 1) else i


def past_phrase(draft: Draft, i: int) -> int:
    """Return the token after an honorific of several words that began before token `i` ("His Worship"); else `i`."""
    for first in range(max(0, i - 3), i):
        hit = draft.hit("honorifics", first)
        if hit is not None and hit[0] > i:
            return hit[0]
    return i


def _pilgrim(draft: Draft, i: int) -> tuple[int, str] | None:
    """Return what the lexicon would of the Indonesian "H" before a given name at `i`: "H. Ahmad", but "H. Brent"."""
    if draft.language != "en" or draft.word(i) != "h" or not draft.capital(i):
        return None
    behind = i + 1 + (draft.word(i + 1) == ".")
    led = draft.has(behind, "words.pilgrim") and draft.capital(behind + 1) and draft.together(i, behind + 1)
    return (i + 1, "") if led else None


def _glued(draft: Draft, i: int) -> tuple[int, str] | None:
    """Return what the lexicon would of honorifics without a blank between them at `i`: "dr.H.Contoh"."""
    parts = draft.word(i).split(".")
    known = draft.lexicon.sets["honorifics."]
    return (i + 1, "") if len(parts) > 1 and all(part in known for part in parts) else None


def degrees(draft: Draft, i: int) -> int:
    """Return the token after the academic degrees that begin at `i`: ", S.E., M.M."."""
    j = i
    while j - i < 24:
        step = j + (draft.word(j) == ",")
        degree = draft.hit("degrees", step) or _unlisted(draft, step)
        loose = step > j or j > i or draft.word(step).count(".") or is_mixed(draft, step)
        if degree is not None and draft.together(step, i) and loose:
            if not draft.tokens.capital[step] and "." not in draft.word(step):
                break
            j = degree[0]
            if draft.word(j) == "." and draft.together(j + 1, i):
                j += 1
        else:
            break
    return j


def _unlisted(draft: Draft, i: int) -> tuple[int, str] | None:
    """Return what the lexicon would of a dotted degree behind a comma at `i` that it lacks: ", S.Xo., M.A."."""
    if draft.word(i - 1) != "," or not _DEGREE.fullmatch(draft.word(i)):
        return None
    behind = i + 1 + (draft.word(i + 1) == ".")
    return None if draft.capital(behind) and draft.together(i, behind) else (i + 1, "")


def is_mixed(draft: Draft, i: int) -> bool:
    """Tell whether the word at `i` is written as only degrees are: "MSi", "SPd", "PhD"."""
    word = draft.tokens.words[i] if i < draft.size else ""
    return word[1:2].isupper() and word[-1:].islower() and draft.has(i, "degrees")
