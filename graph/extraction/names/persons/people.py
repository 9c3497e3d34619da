"""Persons that no office names: by an honorific, a verb of speech, a given name, a cue, a list of persons."""

from __future__ import annotations

from graph.extraction.names.persons import humans, particles
from graph.extraction.names.persons.lists import follow
from graph.extraction.names.persons.persons import MOST, enter, is_part, name_at, plausible
from graph.extraction.names.words.beginnings import begins_name
from graph.extraction.names.words.draft import Draft
from graph.extraction.names.words.naming import is_acronym
from graph.extraction.names.words.romanised import is_chinese, is_hyphenated

_LONG = 4  # words of a name
_PAIR = 2  # words of most Chinese and Korean names in Latin letters
_WORDS = frozenset({"a", "i", "."})  # that are no initials
_BEING = frozenset({"had", "has", "was", "is"})
"""Verbs that, as modal ones do, make a word behind "said" their subject: "she said Xobbo would sign"."""
_CHILD = frozenset({"bin", "binti", "bint", "ibn"})


def find(draft: Draft) -> None:
    """Enter the persons that no office names: by an honorific, a verb of speech, a given name, a list of persons."""
    honoured = draft.hits["honorifics"]
    done = 0
    for i in sorted({*draft.capital_at, *honoured}):
        if i < done or draft.cover[i] is not None:
            continue
        found = _honoured(draft, i) or _spoken(draft, i) or _told(draft, i)
        if found and found[1] - found[0] < MOST:
            enter(draft, found[0], found[1])
            done = found[1]
        elif found or _is_run(draft, i):
            done = i + MOST - _LONG  # a line in capitals: nobody has so many names
    _lists(draft)


def _is_run(draft: Draft, i: int) -> bool:
    """Tell whether more words than a name has could be one at `i`, none of which is known for a name."""
    if i + MOST > draft.size or draft.cover[i + MOST - 1] is not None or not draft.together(i, i + MOST - 1):
        return False
    return all(
        draft.word(k) == "." or (draft.parts.get(k, False) and not draft.has(k, "names"))
        for k in range(i + 1, i + MOST)
    )


def _honoured(draft: Draft, i: int) -> tuple[int, int, int] | None:
    if not draft.hit("honorifics", i) or not (draft.capital(i) or draft.word(i) in {"drg", "drs", "dra", "drh"}):
        return None
    if len(draft.word(i)) == 1 and draft.word(i + 1) != "." and draft.begins(i):
        return None
    found = name_at(draft, i)
    return found if found and found[0] > i else None


def _spoken(draft: Draft, i: int) -> tuple[int, int, int] | None:
    """A name beside a verb of speech: "kata Rudi", "Rudi mengatakan", "said Smith"."""
    if not draft.has(i - 1, "words.speech") or not draft.capital(i) or not draft.together(i, i - 1) or draft.begins(i):
        return None
    before = draft.word(i - 1)
    if before in {"is", "was", "has", "had", "will", "bagi"}:
        return None
    if draft.language == "en" and before != "said" and before not in {"added", "explained", "says", "adds"}:
        return None
    found = name_at(draft, i)
    if (
        not found
        or draft.word(found[1]) == "'s"
        or (found[1] - found[0] < 2 and (draft.word(found[1]) in _BEING or draft.has(found[1], "words.modal")))
        or is_acronym(draft.tokens.words[found[0]])
        or draft.has(found[0], "sectors")
    ):
        return None
    return found


def _told(draft: Draft, i: int) -> tuple[int, int, int] | None:
    """Two words or more that their own words or those around tell to be a person's name."""
    found = name_at(draft, i) if draft.capital(i) else None
    if found is None or found[1] - found[0] < 2 or begins_name(draft, found[1]) or draft.word(found[1]) == "/":
        return None
    return found if _given(draft, i, *found[:2]) or _cued(draft, i, *found[:2]) else None


def _given(draft: Draft, i: int, first: int, last: int) -> bool:
    """Tell whether a name at `i` begins with a given name, or ends with a family name."""
    family = draft.has(last - 1, "names.family") or draft.has(first, "names.family")
    balinese = begins_name(draft, first)  # I Wayan Roe
    known = draft.has(first, "names.given") or balinese or any(draft.word(k) in _CHILD for k in range(first, last))
    if known and draft.begins(first) and draft.has(first, "words.function") and not balinese:
        known = family
    asian = family and any("-" in draft.tokens.words[j] for j in range(first, last))
    threefold = last - first == 3 and draft.has(first, "names.family") and not draft.begins(first)
    told = known or asian or threefold or _eastern(draft, first, last) or _initialled(draft, first, last)
    if not told or not is_part(draft, i, i) or (draft.hit("blocked", last) and draft.capital(last)):
        return False
    if any(draft.has(j, "sectors", "plain") for j in range(first, last) if not draft.has(j, "names")):
        return False
    place = any(j in draft.places_at and draft.places_at[j][0] == last for j in range(first, last))
    return not place or balinese or draft.has(first, "names.given")


def _eastern(draft: Draft, first: int, last: int) -> bool:
    """Tell whether the syllables of a name of two words tell it to be Chinese, Korean or Taiwanese."""
    if last - first != _PAIR or first in draft.places_at:
        return False
    family, given = draft.tokens.words[first:last]
    known = draft.has(first, "names.family")
    chinese = last - 1 not in draft.places_at and is_chinese(family, given, known=known)
    return chinese or is_hyphenated(family, given, known=known)


def _initialled(draft: Draft, first: int, last: int) -> bool:
    """Tell whether words that are no towns stand behind initials amid a line: "S. Batbold", "C.A. van Contoh"."""
    behind = first
    while behind < last and _is_letters(draft, behind):
        behind += 1 + (draft.word(behind + 1) == ".")
    if behind == first or draft.begins(first):
        return False
    surname = particles.after(draft, behind)
    dotted = last - surname == 1 and draft.word(behind - 1) == "."
    bare = draft.language == "en" and last - behind in {1, 2} and draft.word(behind - 1) != "."
    bare = bare and not (draft.capital(first - 1) and draft.together(first - 1, first))
    return (dotted or bare) and last - 1 not in draft.places_at and len(draft.word(last - 1)) > 1


def _is_letters(draft: Draft, i: int) -> bool:
    """Tell whether initials stand at `i`: "S", "C.A"; "A" and "I" alone are words."""
    word = draft.word(i)
    return word not in _WORDS and all(len(letter) == 1 for letter in word.split("."))


def _cued(draft: Draft, i: int, first: int, last: int) -> bool:
    """Tell whether the words around a name at `i` tell it to be a person's."""
    if draft.together(i - 1, i) and draft.capital(i - 1) and draft.word(i - 1) != "by":
        return False
    if not humans.cued(draft, first, last) or not plausible(draft, first, last):
        return False
    return not any(
        is_acronym(draft.tokens.words[k]) or draft.hit("titles", k) or draft.has(k, "demonyms", "words.headline")
        or (k in draft.places_at and not draft.places_at[k][1].ambiguous and not draft.has(k, "names"))
        for k in range(first, last)
    )  # fmt: skip


def _lists(draft: Draft) -> None:
    """Enter the other members of a list in which a person stands: "A B, C D and E F"."""
    for person in [name for name in draft.names if name.kind == "person"]:
        follow(draft, person.last)
