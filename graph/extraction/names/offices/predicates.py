"""Who holds an office that a predicate or an apposition gives: "as mayor of X", "A and B, both councillors of X"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from graph.extraction.names.persons import lists
from graph.extraction.names.persons.office import ARTICLES, Office
from graph.extraction.names.persons.persons import enter, name_before, plausible
from graph.extraction.names.words.draft import Draft, Name

_VERB = 7  # tokens between a name and "as"
_TO_BE = 10  # tokens between a person and "to be mayor"
_APPOSITION = 5  # tokens of "a lawyer," between a name and "who"
_BACK = 60  # tokens before a pronoun in which its person is named
_WHO = frozenset({"who", "yang"})


def holders(draft: Draft, office: Office, persons: Sequence[Name]) -> list[Name]:
    """Return the persons, in the order of `persons` (that of the text), whom the words around an office say to hold it.

    Empty where the words tell none.
    """
    i = office.first - 1
    while draft.word(i) in ARTICLES or draft.has(i, "words.former", "words.acting", "words.adjective"):
        i -= 1
    if not draft.together(i, office.first):
        return []
    found = _members(draft, i)
    if found:
        return found
    one = (
        _named_as(draft, office, i, persons)
        or _to_be(draft, i)
        or _apart(draft, office, i, persons)
        or _meant(draft, office, i, persons)
        or _unknown(draft, office, i)
    )
    return [one] if one is not None else []


def _at_comma(draft: Draft, i: int) -> Name | None:
    """Return the person whose name ends before the comma at token `i`."""
    held = draft.cover[i - 1] if draft.word(i) == "," and draft.together(i - 1, i) else None
    return held if held is not None and held.kind == "person" else None


def _members(draft: Draft, i: int) -> list[Name]:
    """Return the persons of "A and B, both councillors", "A and B, all of them members", "A and B, who are members"."""
    if draft.word(i) in {"them", "whom"} and draft.word(i - 1) == "of":
        i -= 2
    if draft.has(i, "words.all"):
        i -= 1
    elif draft.word(i) in {"are", "were"} and draft.word(i - 1) in _WHO:
        i -= 2
    else:
        return []
    person = _at_comma(draft, i)
    return [] if person is None else [*lists.listed_before(draft, person), person]


def surnamed(draft: Draft, end: int, persons: Sequence[Name]) -> Name | None:
    """Return the person whose surname, which is a town's name too, ends before token `end`: "Nakano, who is"."""
    held = draft.cover[end - 1]
    if held is None or held.kind != "place" or held.last != held.first + 1:
        return None
    surname = draft.word(held.first)
    return next((person for person in reversed(persons) if draft.word(person.last - 1) == surname), None)


def past_apposition(draft: Draft, comma: int) -> int:
    """Return the comma before "a lawyer," in "Roe, a lawyer, who is ...", or `comma` where nothing lies between."""
    article = next((k for k in range(comma - 1, comma - _APPOSITION, -1) if draft.word(k) in {"a", "an"}), 0)
    between = article and draft.word(article - 1) == "," and not any(draft.cover[article:comma])
    return article - 1 if between and draft.together(article - 1, comma) else comma


def _named_as(draft: Draft, office: Office, i: int, persons: Sequence[Name]) -> Name | None:
    """Return the person named last in the sentence before "as": "A greeted the guests as mayor of X"."""
    known = office.of is not None or office.noun is not None or office.section == "embassy"
    if not draft.has(i, "words.as") or draft.has(i - 1, "words.than") or not known:
        return None
    at = bisect_left(persons, i, key=lambda name: name.first)
    person = persons[at - 1] if at else None
    return person if person is not None and draft.together(person.first, i) else None


def _unknown(draft: Draft, office: Office, i: int) -> Name | None:
    """Return whom nothing else tells to be a person, entered: "Xyz Abc masih menjabat Bupati Y"."""
    if draft.language != "id" or office.of is None or not draft.has(i, "words.as"):
        return None
    j = i
    while i - j < _VERB and draft.word(j).isalpha() and not draft.capital(j) and draft.together(j, i):
        j -= 1
    found = name_before(draft, j + 1) if draft.together(j, i) and draft.cover[j] is None else None
    if found is None or found[1] - found[0] < 2 or found[1] != j + 1 or not plausible(draft, *found):
        return None
    return enter(draft, *found)


def _to_be(draft: Draft, i: int) -> Name | None:
    """Return the person of "A, the first woman to be mayor of X"."""
    if draft.word(i) not in {"be", "become"} or draft.word(i - 1) != "to":
        return None
    comma = next((j for j in range(i - 2, max(0, i - _TO_BE), -1) if draft.word(j) == ","), 0)
    return _at_comma(draft, comma) if comma and draft.together(comma, i) else None


def _apart(draft: Draft, office: Office, i: int, persons: Sequence[Name]) -> Name | None:
    """Return the only person of the clause before a comma: "He brought A along, the mayor of X, and his wife"."""
    at = bisect_left(persons, i, key=lambda name: name.first)
    person = persons[at - 1] if at and draft.word(i) == "," and office.of is not None and not office.plural else None
    if person is None or not 0 < i - person.last <= _VERB or not draft.together(person.first, office.first):
        return None
    ordinary = all(draft.word(k).isalpha() and not draft.capital(k) for k in range(person.last, i))
    return person if ordinary and draft.word(office.last) in {",", ".", ";"} else None


def _meant(draft: Draft, office: Office, i: int, persons: Sequence[Name]) -> Name | None:
    """Return whom the pronoun behind an office means: "Now the mayor of X, she signed", "As mayor of X he signed"."""
    j = office.last + (draft.word(office.last) == ",")
    led = draft.has(i, "words.now", "words.as")
    if not led or not draft.has(j, "words.pronoun") or not draft.together(i, j):
        return None
    return named_before(draft, i, persons)


def named_before(draft: Draft, i: int, persons: Sequence[Name]) -> Name | None:
    """Return whom a pronoun beside token `i` means: who begins this or the last sentence, else who is named last."""
    low, high = (bisect_left(persons, at, key=lambda name: name.first) for at in (i - _BACK + 1, i))
    near = [person for person in persons[low:high] if draft.sentence[i] - draft.sentence[person.first] <= 1]
    return next((person for person in near if draft.begins(person.first)), near[-1] if near else None)
