"""Bodies without a head word that the text vouches for: it tells who leads them, belongs to them or signs with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extraction.names.institutions.firms import BASED
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import PARTICLES, SETDA, UNITS, is_acronym, is_noun
from graph.gazetteer import gazetteer

_ROMAN = re.compile(r"[ivx]+\Z")
_JOINS = PARTICLES | {"of", "&", "for"}
_MOST = 8  # words of a run
_SAME = 50  # occurrences of a name that are entered
_TITLE = 5  # words of an office before a run
_LETTERS = 4  # of a name of one word
_ARTICLE = frozenset({"the", "sang"})
_OF = frozenset({"of", "at", "dari"})
_FROM = frozenset({"of", "from", "dari"})
_AND = frozenset({"and", "dan", "serta"})


def find(draft: Draft) -> None:
    """Enter the unknown runs of capitalised words that the text somewhere tells to be bodies, wherever they stand."""
    titles = draft.hits["titles"]
    offices = {k for i, (end, section) in titles.items() if section != "royal" for k in range(i, end)}
    ends = {end for i, (end, section) in titles.items() if section == "body" and i not in draft.in_titles}
    runs = (run for run in _runs(draft, offices) if _is_vouched(draft, *run, offices, ends) and _is_name(draft, *run))
    vouched = {tuple(draft.lower[i:j]) for i, j in runs}
    for words in sorted(vouched):
        for i in draft.where[words[0]][:_SAME]:
            if tuple(draft.lower[i : i + len(words)]) == words and draft.capital(i):
                _enter(draft, i, i + len(words))


def _enter(draft: Draft, first: int, last: int) -> None:
    """Enter a body in place of the territories and things that stand within its name."""
    inside = {id(name): name for name in draft.cover[first:last] if name is not None}.values()
    if all(name.first >= first and name.last <= last and name.kind in ("place", "other") for name in inside):
        for name in inside:
            draft.drop(name)
        draft.add(Name(first, last, "institution", draft.text(first, last)))


def _runs(draft: Draft, offices: set[int]) -> Iterator[tuple[int, int]]:
    """Yield (first, after the last) of the runs of capitalised words without offices, that begin with no given name."""
    able = _able(draft, offices)
    cover, sentence, lower = draft.cover, draft.sentence, draft.lower
    done = 0
    for i in sorted(able):
        if i < done:
            continue
        given = draft.has(i, "names.given")
        j = i
        while j - i < _MOST:
            joined = not given and i < j < draft.size and lower[j] in _JOINS and cover[j] is None
            step = j + joined
            if step not in able or sentence[step] != sentence[i]:
                break
            held = cover[step]
            if held is None and j > i and draft.has(step, "names.given"):
                break
            j = step + 1 if held is None else held.last
        done = max(j, i + 1)
        if not given:
            yield i, j


def _able(draft: Draft, offices: set[int]) -> set[int]:
    """Return the tokens that can be in the name of a body, as its words or as the first of names within it."""
    found = set()
    honorifics, governments = draft.hits["honorifics"], draft.hits["governments"]
    for i in draft.capital_at:
        held, known = draft.cover[i], draft.belongs[i]
        if i in offices or draft.has(i, "words.sister"):
            continue
        if held is not None:
            other = held.kind == "other" and held.cue != "capital"
            if held.first == i and (other or (held.kind == "place" and not held.government)):
                found.add(i)
            continue
        ordinary = "plain.month" in known or ("words.function" in known and draft.begins(i))
        if i not in honorifics and i not in governments and not ordinary:
            found.add(i)
    return found


def _is_headed(draft: Draft, first: int) -> bool:
    """Tell whether "Head of" stands before token `first`, as what mayors are called where they head a district."""
    return draft.word(first - 1) == "of" and draft.word(first - 2) == "head"


def _is_name(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a run can be the name of a body: not only of ordinary words, a territory, a unit or a person's."""
    if all(held is not None and held.kind == "place" for held in draft.cover[first:last]):
        return False
    if any(draft.has(k, "names.given") for k in range(first, last)):
        return False
    if draft.has(last - 1, "names.family", "words.area") or draft.has(first, "names.family"):
        return False
    if draft.word(first) in UNITS | SETDA | {"komisi", "bidang"} or draft.hit("territories", first):
        return False
    if (draft.hit("heads", first) or (0, ""))[1] == "department":
        return False  # Kepala Disporapar Kota X, Budi Contoh
    if draft.hit("territories", last - 1) or any(draft.has(k, "words.organ") for k in range(first, last)):
        return False
    if last - first == 1 and not is_acronym(draft.tokens.words[first]) and len(draft.word(first)) < _LETTERS:
        return False
    if draft.together(first, last) and draft.capital(last) and not draft.has(last, "names.given"):
        return False
    cut = draft.together(first - 1, first) and draft.capital(first - 1) and draft.cover[first - 1] is None
    if (cut and not draft.behind("titles", first, _TITLE)) or draft.word(first).endswith(BASED):
        return False
    town = draft.places_at.get(first)
    if town is not None and last - town[0] == 2 and draft.language == "en" and _is_headed(draft, first):
        return False  # Head of Xobbing Jane Roe
    owner = draft.word(last) in {"'s", "'", "’"} and draft.capital(last + 1)
    return not owner and not all(_is_ordinary(draft, k) for k in range(first, last))


def _is_ordinary(draft: Draft, i: int) -> bool:
    if draft.has(i, "sectors", "plain", "words.function", "territories", "heads", "nouns", "demonyms"):
        return True
    return is_noun(draft.word(i)) or gazetteer().demonym(draft.tokens.words[i]) is not None


def _is_vouched(draft: Draft, i: int, j: int, offices: set[int], ends: set[int]) -> bool:
    """Tell whether the words around the run `i` to `j` tell that it is a body."""
    left = i - 1 - (draft.word(i - 1) in _ARTICLE)
    if not draft.together(left, i):
        return False
    word, several = draft.word(left), j - i > 1
    if left + 1 in ends and left == i - 1 and draft.language == "id" and _is_led(draft, i, j):
        return True
    firm = draft.has(j - 1, "heads.firm") and not draft.has(j - 1, "words.built")
    firm = firm and not draft.has(i - 1, "nouns.undertaking") and draft.word(i - 1) not in {"a", "an"}
    if firm and not any(draft.word(k) in _JOINS for k in range(i, j)):
        return True
    if not several:
        return word in _FROM and is_acronym(draft.tokens.words[i]) and _is_person(draft, left)
    if draft.has(left, "words.member") and draft.language == "id":
        return True
    if word in _OF and draft.has(left - 1, "words.member"):
        return True
    if left == i - 1 and left in offices:
        return False
    if word in _OF and left in ends:
        named = left < i - 1 or not draft.has(i, "sectors")  # Director of Communications
        return named and not _is_field_of(draft, j)
    if word in _FROM and _is_person(draft, left):
        return True
    return _possesses(draft, j, offices) or _is_beside(draft, i, j, offices)


def _is_field_of(draft: Draft, j: int) -> bool:
    """Tell whether a run that ends before `j` is what an officer of a body does: "Director of X Affairs at Y"."""
    if draft.word(j - 1) == "affairs":
        return True
    k = j + 1 + (draft.word(j + 1) in _ARTICLE)
    held = draft.cover[k] if draft.word(j) == "at" and k < draft.size else None
    return held is not None and held.kind == "institution"


def _is_led(draft: Draft, i: int, j: int) -> bool:
    """Tell whether a body stands between an office and the name of who holds it: "Direktur X Y, Budi Contoh"."""
    if draft.has(i, "sectors") or is_noun(draft.word(i)) or _ROMAN.match(draft.word(i)):
        return False
    if draft.word(j) == ",":
        k = next((k for k in range(j + 1, j + _MOST) if not draft.capital(k)), j)
        listed = draft.word(k) == "," and draft.word(k + 1) in _AND and not draft.hit("titles", k + 2)
        formed = any(draft.has(k - 1, "words.form") for k in draft.where[draft.word(i)][:_SAME])  # PT X: X
        return _is_officer(draft, j + 1) and not listed and not formed  # Ketua A B, C D, dan E F
    elsewhere = [k for k in draft.where[draft.word(i)][:_SAME] if draft.lower[k : k + j - i] == draft.lower[i:j]]
    if not _is_officer(draft, j) or any(draft.cover[k] is not None for k in elsewhere):
        return False
    return any(k != i and draft.word(k + j - i) != draft.word(j) for k in elsewhere)


def _is_person(draft: Draft, i: int) -> bool:
    """Tell whether a person's name of two words ends before token `i`."""
    if not all(draft.capital(k) and draft.cover[k] is None for k in (i - 1, i - 2)):
        return False
    known = any(draft.has(k, "names") for k in (i - 1, i - 2, i - 3) if draft.capital(k))
    return known and not draft.begins(i - 1)


def _is_officer(draft: Draft, i: int) -> bool:
    """Tell whether the name of a person begins at token `i`."""
    known = draft.has(i, "names.given") or draft.hit("honorifics", i) is not None
    return known and draft.capital(i) and not draft.has(i, "plain.month")


def _possesses(draft: Draft, j: int, offices: set[int]) -> bool:
    """Tell whether the words behind a run tell that it has an officer: "X's founder", "X, whose director"."""
    if draft.word(j) in {"'s", "’", "'"}:
        return any(k in offices and not draft.has(k, "words.peer", "words.aide") for k in (j + 1, j + 2))
    whose = next((k for k in (j, j + 1) if draft.word(k) == "whose"), 0)
    its = next((k for k in (j + 1,) if draft.word(k) == "its" and draft.word(k - 1) in {";", "by", "with", "and"}), 0)
    k = whose or its
    return bool(k) and draft.together(j - 1, k) and any(step in offices for step in (k + 1, k + 2))


def _is_beside(draft: Draft, i: int, j: int, offices: set[int]) -> bool:
    """Tell whether a run is joined with an institution: "A and B"."""
    if any(draft.cover[i:j]) or draft.word(j) in _FROM or (draft.word(j) == "," and draft.word(j + 1) == "who"):
        return False
    before = i - 1 - (draft.word(i - 1) in _ARTICLE)
    held = draft.cover[before - 1] if draft.word(before) in _AND and draft.together(before - 1, i) else None
    if held is not None and held.kind == "institution":
        led = any(held.first - back in offices for back in (1, 2, 3))  # the chair of X and Jane Roe
        return not led and (draft.hit("heads", held.first) or (0, ""))[1] != "sector"  # Direktorat X dan Y
    if draft.cover[i - 1] is not None or draft.word(i - 1) == ",":
        return False
    after = j + 1 + (draft.word(j + 1) in _ARTICLE)
    held = draft.cover[after] if draft.word(j) in _AND and draft.together(after, i) else None
    return held is not None and held.kind == "institution"
