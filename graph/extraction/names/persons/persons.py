"""Names of persons: what belongs to one, and where it begins and ends."""

from __future__ import annotations

from graph.extraction.names.persons import particles
from graph.extraction.names.persons.honorifics import degrees, honorifics, is_mixed, past_phrase
from graph.extraction.names.persons.letters import is_dotted_degree, is_initial, is_initials, may_end_in_dot
from graph.extraction.names.persons.loud import is_all, is_surname
from graph.extraction.names.words.beginnings import begins_name
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import is_noun
from graph.gazetteer import gazetteer

_ELIDED = frozenset({"de", "d", "dell", "dall", "dei", "l"})
_QUOTES = frozenset("\"'“”‘’«»")
_LINKS = _QUOTES | _ELIDED
_ORDINARY = frozenset({"words.function", "plain.month", "plain.word", "words.headline"})
MOST = 9
_NUMERALS = frozenset({"II", "III", "IV", "VI", "VII"})


def name_at(draft: Draft, i: int, strict: bool = False) -> tuple[int, int, int] | None:
    """Return (first, last, after) of a person's name that begins at `i`, or None.

    Honorifics before the name and degrees after it are left out of first to last; `after` is the token after all.
    `strict`: at least two words, or a given name.
    """
    first = honorifics(draft, i)
    last = first
    titled = first > i
    if (
        titled
        and draft.has(first, "plain.month", "plain.word")
        and draft.capital(first)
        and is_part(draft, first + 1, first)
    ):
        last += 1  # Mr. Sun Lima
    while last - first < MOST:
        if is_part(draft, last, first):
            last += 1
            if draft.word(last) == "." and may_end_in_dot(draft, last - 1) and _goes_on(draft, last + 1, first):
                last += 1
        elif last == first:
            return None
        elif _is_outside(draft, last, i):
            break
        elif draft.word(last) in _QUOTES and draft.word(last + 2) in _QUOTES and draft.capital(last + 1):
            last += 3  # Johannes “Hansie” Doe
        elif is_part(draft, particles.after(draft, last), first):
            last = particles.after(draft, last)
        elif _is_word_in_name(draft, last, first):
            last += 1  # Roe Soon Kim
        elif last - first > 1 and draft.tokens.words[last] in _NUMERALS:
            last += 1  # John Roe II
            break
        elif particles.is_joined(draft, last):
            last += 1  # Mutasem al-Qudah
        elif draft.word(last) in _ELIDED and draft.word(last + 1) in "'’" and draft.capital(last + 2):
            last += 2  # Dario de’ Manzoni
        else:
            break
    while last > first and draft.word(last - 1) in {".", "h", "ir"} and last - first > 1:
        last -= 1
    while last - first > 1 and draft.tokens.words[last - 1][1:2].isupper() and draft.has(last - 1, "degrees"):
        last -= 1
    if last - first > 1 and draft.tokens.words[last - 1].isupper() and last - 1 in draft.places_at:
        return None  # Parampara Praja DIY
    if last - i == 2 and gazetteer().demonym(draft.text(i, last).removesuffix("s")):
        return None  # Sri Lankans
    alone = last - first == 1 and draft.hit("honorifics", first) is not None
    if last == first or alone or (last - first == 1 and len(draft.tokens.words[first]) < 3 and not titled):
        return None
    if strict and last - first < 2 and not titled and not draft.has(first, "names.given"):
        return None
    return first, last, degrees(draft, last)


def _is_outside(draft: Draft, i: int, at: int) -> bool:
    """Tell whether token `i` is in another sentence or name than `at`, or a word that stands in no name."""
    if not draft.together(i, at) or draft.cover[i] is not None:
        return True
    word = draft.lower[i]
    return not (
        draft.capitals[i] or word in _LINKS or "-" in word or "'" in word or "words.particle" in draft.belongs[i]
    )


def _goes_on(draft: Draft, i: int, first: int) -> bool:
    """Tell whether a name from `first` goes on at `i`, behind a full stop: "Roe", "van Roe", "d'Roe"."""
    if is_part(draft, i, first):
        return True
    joined = draft.together(i, first) and draft.cover[i] is None and particles.is_joined(draft, i)
    return joined or is_part(draft, particles.after(draft, i), first)


def _is_word_in_name(draft: Draft, i: int, first: int) -> bool:
    """Tell whether an ordinary word is part of a name, with its capital amid a sentence: "Roe Soon Kim"."""
    if not draft.together(i, first) or not draft.capital(i) or draft.cover[i] is not None:
        return False
    return draft.has(i, "words.function") and not draft.hit("titles", i) and not draft.in_title_case(i)


def _titled(draft: Draft, i: int) -> bool:
    """Tell whether an office ends before `i`, and a second word of a name follows."""
    return draft.behind("titles", i, 4) and draft.capital(i + 1) and draft.together(i - 1, i + 1)


def is_part(draft: Draft, i: int, first: int) -> bool:
    """Tell whether token `i` can be a word of a name that began at `first`."""
    if not draft.capital(i) or draft.cover[i] is not None or not draft.together(i, first):
        return False
    word = draft.tokens.words[i]
    if i > first and len(word) > 3 and word.isupper():
        return _can_be_part(draft, i, first)  # which the words before it tell
    key = i if i > first else -i - 1
    known = draft.parts.get(key)
    if known is None:
        known = draft.parts[key] = _can_be_part(draft, i, first)
    return known


def _can_be_part(draft: Draft, i: int, first: int) -> bool:
    """Tell whether the free, capitalised word at `i` can stand in a name that began at `first`."""
    word, lower = draft.tokens.words[i], draft.tokens.lower[i]
    known = draft.belongs[i]
    if i > first and begins_name(draft, i):
        return False  # Danlanud X Marsma Y
    if i in draft.hits["degrees"] and draft.word(i + 1) == "." and draft.word(i - 1) in {",", "."}:
        return draft.tokens.words[i] == "Ma" and draft.has(i + 2, "names.given")  # Jane Roe, S. Si., M. Si.
    if "plain.month" in known and draft.word(i - 1).isdigit():
        return False  # on 27 August Roe left
    if "names.given" in known:
        return True
    if (i == first and lower == "i" and begins_name(draft, i)) or (i > first and _is_balinese(draft, i)):
        return True  # I Made Roe
    if "territories" in known and draft.has(i - 1, "names.home") and draft.word(i + 1) == ",":
        return True  # I Gusti Contoh Jaya Negara,
    if not known.isdisjoint(_ORDINARY):
        sasak = "words.sasak" in known and not draft.begins(i) and draft.has(i + 1, "names")
        if is_initial(draft, i) if i > first else sasak:
            return True  # Jane A Roe, Lalu Rahmat Roe
        if i > first and draft.capital(i + 1) and draft.together(i, i + 1):
            return len(lower) == 3 or draft.has(i, "names.family")  # Thu Huong, Monirul Islam Roe
        return draft.has(i, "plain.month") and i == first and _titled(draft, i)  # Mayor Sun Lei
    if "." in word and all(len(part) == 1 for part in word.split(".")):
        return i == first or (len(word) < 6 and not is_dotted_degree(draft, i))  # P.S.N. Rao
    if "." in word and i > first and is_dotted_degree(draft, i):
        return False  # Suparno S.Sos., M.M.
    if len(word) > 3 and word.isupper() and not is_all(draft, i):
        return (i == first and "-" in word) or is_surname(draft, i, first)
    if "plain.acronym" in known and len(word) > 2 and not word.istitle():
        return False
    if not word.isalpha() and any(character.isdigit() for character in word):
        return False
    if "territories" in known and "names" not in known:
        return False
    if i not in draft.told:
        return True
    title = draft.hit("titles", i)
    if title and title[1] not in ("royal", "weak"):
        return False
    head = draft.hit("heads", i)
    is_head = head is not None and (head[1] == "sector" or (head[1] == "place" and (word.isupper() or len(word) > 6)))
    return not (is_head and i > first) and not draft.hit("governments", i)


def _is_balinese(draft: Draft, i: int) -> bool:
    """Tell whether the word at `i` is the first name behind the article of a Balinese name: "I Made", "Ni Made"."""
    return draft.word(i - 1) in {"i", "ni"} and begins_name(draft, i - 1)


def name_before(draft: Draft, i: int) -> tuple[int, int] | None:
    """Return (first, last) of a person's name that ends before token `i` (degrees in between are skipped), or None."""
    last = i
    for back in range(1, 14):
        j = i - back
        if j < 1 or not draft.together(j, i):
            break
        if draft.word(j) == "," and degrees(draft, j) >= i - (draft.word(i - 1) == ","):
            last = j
    if draft.word(last - 1) == "," and last == i:
        return None
    last -= last > 1 and is_mixed(draft, last - 1)
    first = last
    while last - first < MOST and draft.together(first - 1, i) and draft.cover[first - 1] is None:
        j = first - 1
        loud = draft.tokens.words[j].isupper() and draft.together(j - 1, j) and is_part(draft, j, j - 1)
        if loud or (
            is_part(draft, j, j) and not (draft.begins(j) and draft.has(j, "words.function") and not is_told(draft, j))
        ):
            first = j
        elif first < last and is_initial(draft, j) and is_part(draft, j - 1, j - 1):
            first = j  # Jane A Roe
        elif draft.word(j) == "." and first < last and is_initials(draft, j - 1):
            first = j - 1
        elif first < last and _is_word_in_name(draft, j, first) and draft.has(j - 1, "names.family"):
            first = j  # Roe Young Sam
        elif first < last and particles.before(draft, first) < first:
            j = particles.before(draft, first)
            if not _may_precede(draft, j):
                break
            first = j  # Pieter van der Roe
        elif particles.is_joined(draft, j) and _may_precede(draft, j):
            first = j
        else:
            break
    first = honorifics(draft, past_phrase(draft, first)) if first < last else first
    return (first, last) if first < last else None


def is_told(draft: Draft, i: int) -> bool:
    """Tell whether a name's word at `i` that is an ordinary one too is known for a name: "Will", "I Wayan"."""
    return draft.has(i, "names") or begins_name(draft, i)


def _may_precede(draft: Draft, i: int) -> bool:
    """Tell whether words of a name, or initials, stand before the particles at `i`."""
    return is_part(draft, i - 1, i - 1) or (draft.word(i - 1) == "." and is_initials(draft, i - 2))


def enter(draft: Draft, first: int, last: int) -> Name:
    """Enter a person's name."""
    while last - first > 1 and draft.word(last - 1) in {"'s", "."}:
        last -= 1
    return draft.add(Name(first, last, "person", draft.text(first, last)))


def plausible(draft: Draft, first: int, last: int, officer: bool = False) -> bool:
    """Tell whether two or three capitalised words can be a name, and not a thing, firm or place.

    `officer`: an office is told of it, which only a person has.
    """
    small = sum(draft.has(i, "words.particle") for i in range(first, last))
    if last - first - 2 * small > (6 if officer else 4) or (draft.capital(last) and draft.together(last, first)):
        return False
    if officer and any(not draft.has(i, "sectors", "plain", "territories") for i in range(first, last)):
        return True
    for i in range(first, last):
        if draft.has(i, "names"):
            continue
        head = draft.hit("heads", i)
        ordinary = draft.has(i, "sectors", "plain") or (draft.language == "id" and is_noun(draft.word(i)))
        if ordinary or head or (draft.hit("blocked", i) and i > first):
            return False
    match = draft.places_at.get(first)
    return not (match and match[0] >= last)
