"""Institutions by the forms of their names, so that whose a name is takes time in proportion to the name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.extraction.names.coreference import Thing

Words = tuple[str, ...]

_SHORT = 4  # words of a name of which one stands for the whole
_PARTS = frozenset({"fakultas"})
_FORMS = (("pt",), ("cv",))
_OWN_STATE = frozenset({"republik", "indonesia", "ri"})


class Namesakes:
    """The institutions found so far, in the order of the text, by the keys of their names and by their words."""

    def __init__(self) -> None:
        self.things: list[Thing] = []
        self._by_key: dict[str, int] = {}
        self._by_beginning: dict[Words, list[int]] = defaultdict(list)
        self._by_end: dict[str, list[int]] = defaultdict(list)

    def add(self, words: Words) -> int:
        """Enter an institution by the words of its name, and return its number."""
        number = len(self.things)
        self.things.append(Thing([], words))
        for long in {words, words[1:] if words[:1] in _FORMS else words}:
            for size in range(1, len(long) + 1):
                self._by_beginning[long[:size]].append(number)
            if long:
                self._by_end[long[-1]].append(number)
        return number

    def tell(self, number: int, keys: set[str]) -> None:
        """Enter keys of an institution, each of which means the first that has it."""
        self.things[number].keys |= keys
        for key in keys:
            self._by_key[key] = min(number, self._by_key.get(key, number))

    def same(self, keys: set[str]) -> int | None:
        """Return the number of the first institution that has one of the keys."""
        return min((self._by_key[key] for key in keys if key in self._by_key), default=None)

    def longer(self, words: Words, acronym: bool, spelt: Words | None) -> int | None:
        """Return the number of the first institution of whose name a name is a shorter form: "Executive Council".

        `acronym`: the name is one; `spelt`: its words with an acronym at their beginning spelt out. A name that only
        adds the own state to another one's is that one's too.
        """
        beginnings = [words, *([spelt] if spelt else [])]
        beginnings += [words[:size] for size in range(2, len(words)) if set(words[size:]) <= _OWN_STATE]
        rows = [self._by_beginning.get(beginning, []) for beginning in beginnings]
        rows += [self._by_end.get(words[0], [])] if len(words) == 1 else []
        found = (next(self._meant(row, words, acronym, spelt), None) for row in rows)
        return min((number for number in found if number is not None), default=None)

    def _meant(self, row: Iterable[int], words: Words, acronym: bool, spelt: Words | None) -> Iterator[int]:
        """Yield the institutions of a row that a name is a form of."""
        for number in row:
            told = self.things[number].words
            if told[0] in _PARTS and words[0] not in _PARTS:
                continue  # Universitas X is not its faculty
            form = told[:1] in _FORMS and words[:1] != told[:1]
            if _is_form(words, told[form:], acronym, spelt):
                yield number


def _is_form(words: Words, long: Words, acronym: bool, spelt: Words | None) -> bool:
    """Tell whether a name is a shorter form of a longer one, or that with the own state behind it."""
    if len(long) > len(words):
        if len(words) >= 2 and long[: len(words)] == words:
            return True
        if len(words) == 1 and long[0] == words[0] and acronym:
            return True
        if len(words) == 1 and len(long) <= _SHORT and words[0] in (long[0], long[-1]):
            return True
        if spelt is not None and len(long) > len(spelt) and long[: len(spelt)] == spelt:
            return True
    return len(long) >= 2 and words[: len(long)] == long and set(words[len(long) :]) <= _OWN_STATE


def lone_acronyms(things: list[Thing], acronyms: Iterable[tuple[Thing, Words]]) -> list[Thing]:
    """Join institutions named only by an acronym with the only one whose name explains it: "Y (MTCIT) Oman".

    `acronyms` are those that the names of `things` explain; the things that are left are returned.
    """
    told: dict[Words, list[Thing]] = defaultdict(list)
    for thing, words in acronyms:
        if thing not in told[words]:
            told[words].append(thing)
    gone: set[int] = set()
    for thing in [thing for thing in things if len(thing.words) == 1]:
        owners = [other for other in told.get(thing.words, ()) if other is not thing and id(other) not in gone]
        if len(owners) == 1:
            owners[0].names += thing.names
            gone.add(id(thing))
    return [thing for thing in things if id(thing) not in gone]
