"""Which names in one document are names of one institution: acronyms, forms with and without place or legal form."""

from __future__ import annotations

import re

from graph.extraction.names import turned
from graph.extraction.names.coreference import Thing
from graph.extraction.names.namesakes import Namesakes, lone_acronyms
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import after_bracket, initials, is_acronym
from graph.extraction.tokens import phrase
from graph.gazetteer import Match

_BRACKETS = re.compile(r" ?\([^)]*\)")
_BRACKET = re.compile(r"\([^)]*\)?")
_TAIL = re.compile(r"\(([^)]*)\) (.+)")
_SENSES = 3  # of a place's name, when names of institutions are compared
_SEAT = re.compile(r"(.+ .+) (?:di|in) [^ ]+(?: [^ ]+)?\Z")
_OF_STATE = (" RI", " Republik Indonesia")
_STATE = ("republik", "indonesia")
_LIGHT = frozenset(
    ["the", "of", "for", "on", "and", "&", "di", "untuk", "dan", ",", "(", ")", ".", "'s", "to", "in", "kota", "city"]
)


_AND = frozenset({"and", "dan", "serta"})
_SPELT = {"corp": "corporation", "co": "company", "ltd": "limited", "inc": "incorporated", "univ": "university"}


def bodies(draft: Draft) -> list[Thing]:
    """Return the institutions of a draft, each with all forms of its name."""
    known, numbers = Namesakes(), dict[int, int]()
    names = [name for name in draft.names if name.kind == "institution"]
    used = {phrase(name.core)[0] for name in names if is_acronym(name.core.split()[0])} | {
        phrase(name.acronym)[0] for name in names if name.acronym
    }
    for name in sorted(names, key=lambda name: (name.acronym is None, name.first - name.last, name.first)):
        keys = _keys(draft, name, used)
        number = known.same(keys)
        number = _longer(draft, known, name) if number is None else number
        if number is not None and any(
            numbers.get(id(other)) == number and _is_abroad(draft, other) for other in _beside(draft, name)
        ):
            number = None
        number = known.add(phrase(_plain(name))) if number is None else number
        known.things[number].names.append(name)
        numbers[id(name)] = number
        known.tell(number, keys)
    explained = [(thing, phrase(name.acronym)) for thing in known.things for name in thing.names if name.acronym]
    things = turned.join(draft, lone_acronyms(known.things, explained))
    for thing in things:
        thing.names.sort(key=lambda name: name.first)
    _company_forms(draft, things)
    _without_seat(draft, things)
    return sorted(things, key=lambda thing: thing.names[0].first)


def _beside(draft: Draft, name: Name) -> list[Name]:
    """Return what "and" joins to a name: "the Ministry of X and the Ministry of X of Japan"."""
    found = []
    for i, words in ((name.first, -1), (name.last - 1, 1)):
        k = i + words
        k += words * (words < 0 and draft.word(k) == "the")
        if draft.word(k) in _AND:
            k += words
            k += words * (words > 0 and draft.word(k) == "the")
            other = draft.cover[k] if 0 <= k < draft.size else None
            found += [other] if other is not None and other.core != name.core else []
    return found


def _is_abroad(draft: Draft, name: Name) -> bool:
    """Tell whether a name holds a place or the adjective of a country."""
    return any(i in draft.countries_at or i in draft.places_at for i in range(name.first, name.last))


def _plain(name: Name) -> str:
    """Return a name without the acronym in its middle and without an article."""
    bare = _BRACKETS.sub("", name.core) if "(" in name.core else name.core
    return bare[4:] if bare.startswith(("the ", "The ")) else bare


def forms(name: Name) -> set[str]:
    """Return how a text may write a name: as it stands, by its acronym, and with only one of both.

    "Badan Pengusahaan (BP) Batam" is "Badan Pengusahaan Batam" and "BP Batam" too.
    """
    found = {name.core} | ({name.acronym} if name.acronym else set())
    tail = _TAIL.search(name.core) if name.kind == "institution" else None
    if tail and tail.group(1) == name.acronym and tail.group(2)[:1].isupper():
        found |= {_plain(name), f"{tail.group(1)} {tail.group(2)}"}
    return found


def _keys(draft: Draft, name: Name, used: set[str]) -> set[str]:
    """Return what two names of one institution share: a name, an acronym, a full form, with places by IRI."""
    keys = set()
    forms = {name.core, _plain(name)}
    tail = _TAIL.search(name.core)
    if tail:
        forms.add(f"{tail.group(1)} {tail.group(2)}")
        if not any(character.isupper() for character in tail.group(2)[:1]):
            forms.add(tail.group(1))
    if name.acronym and not tail:
        forms.add(name.acronym)
        ends = (i for i in range(name.first + 1, name.last) if draft.places_at.get(i, (0,))[0] == name.last)
        forms |= {f"{name.acronym} {draft.text(i, name.last)}" for i in ends}  # Kementerian X Korea (ABC): ABC Korea
    forms |= {part for part in name.core.split("/")[1:] if len(part) > 2}  # Kementerian X/Y: Y
    short = tail.group(1) if tail else name.acronym
    if short and draft.language == "id":
        forms.add(f"{draft.word(name.first)} {short}")  # Dinas Pekerjaan Umum (PU) Bogor: Dinas PU
    shorts = {initials(_plain(name))}
    seat = after_bracket(draft, name.last)
    if draft.word(seat) == "," and seat + 1 in draft.places_at:
        shorts.add(initials(f"{_plain(name)} {draft.tokens.words[seat + 1]}"))  # School of Planning (SP), Lille: SPL
    forms |= shorts & used
    if draft.language == "id" and name.core.startswith("Kem") and name.core.endswith(_OF_STATE):
        forms.add(name.core.removesuffix(_OF_STATE[0]).removesuffix(_OF_STATE[1]))  # Kemenhub RI: Kemenhub
    for form in forms:
        words = phrase(form.replace(*_OF_STATE)) if draft.language == "id" else phrase(form)
        keys.add(" ".join(words))
        if draft.language == "en" and len(words) > 2:  # Land & Housing Corp.: Land and Housing Corporation
            keys.add(" ".join(_SPELT.get(word, word) for word in words if word not in _LIGHT))
        hit = draft.lexicon.starts("acronyms", list(words))
        if hit:
            rest = words[hit[0] :]
            keys.add(" ".join((*phrase(hit[1]), *rest)))
    located = [
        (first, *draft.places_at[first])
        for first in range(name.first + (draft.language != "en"), name.last)
        if first in draft.places_at
        and draft.places_at[first][0] <= name.last
        and not {draft.word(first - 1), draft.word(first)} & {"republik", "republic"}
    ]
    for rank in range(min(_SENSES, max((len(match.places) for _, _, match in located), default=0))):
        keys |= _located_keys(draft, name, tail.group(1) if tail else None, located, rank, used)
    return {key for key in keys if key}


def _located_keys(
    draft: Draft, name: Name, acronym: str | None, located: list[tuple[int, int, Match]], rank: int, used: set[str]
) -> set[str]:
    """Return the keys in which places stand by the IRI of their sense `rank`: "DPRD Kota X" is "DPRD X".

    Initials stand for a name where the text has them: "Dinas Pendidikan X" is not "Dinas Perhubungan X".
    """
    iris = {first: (last, match.places[min(rank, len(match.places) - 1)].iri) for first, last, match in located}
    words, i = [], name.first
    while i < name.last:
        if i in iris:
            i, iri = iris[i]
            words.append(iri)
            continue
        if draft.word(i) not in _LIGHT and not (draft.word(i - 1) == "(" and draft.word(i + 1) == ")"):
            words += _STATE if draft.language == "id" and draft.word(i) == "ri" else (draft.word(i),)
        i += 1
    keys = {" ".join(words)} | ({" ".join(sorted(words))} if draft.language == "en" else set())  # X Port, Port of X
    if located[-1][1] == name.last:
        short = initials(_BRACKET.sub("", draft.text(name.first, located[-1][0])))
        keys |= {f"{short} {words[-1]}"} if len(short) > 1 and short in used else set()
    if acronym:
        keys.add(" ".join([*phrase(acronym), *[word for word in words if word.startswith("http")]]))
    full = draft.lexicon.starts("acronyms", words)
    if full:
        keys.add(" ".join((*phrase(full[1]), *words[full[0] :])))
    return keys


def _longer(draft: Draft, known: Namesakes, name: Name) -> int | None:
    """Return the number of the institution of whose name `name` is a shorter form: "Executive Council"."""
    words = phrase(_plain(name))
    mission = len(words) > 1 and draft.has(name.first, "words.mission")
    full = draft.lexicon.starts("acronyms", list(words)) if mission else None
    spelt = (*phrase(full[1]), *words[full[0] :]) if full else None  # Kedubes X: Kedutaan Besar X di Y
    return known.longer(words, is_acronym(name.core), spelt)


def _without_seat(draft: Draft, things: list[Thing]) -> None:
    """Give a body the form of its name without its seat, where no other has it: "Kedutaan Besar X di Y"."""
    named = [(name, _SEAT.match(name.core)) for thing in things for name in thing.names if name.acronym is None]
    bare = [(name, found.group(1)) for name, found in named if found is not None]
    owners: dict[str, set[int]] = {}
    for number, thing in enumerate(things):
        for name in thing.names:
            found = _SEAT.match(name.core)
            owners.setdefault(found.group(1) if found else name.core, set()).add(number)
    for name, form in bare:
        if len(owners[form]) == 1 and any(
            draft.has(i, "words.mission", "words.represents") for i in range(name.first, name.last)
        ):
            name.acronym = form


def _company_forms(draft: Draft, things: list[Thing]) -> None:
    """Enter institutions' names without their legal form, and their acronyms, where the text uses them."""
    forms: dict[str, tuple[tuple[str, ...], Thing]] = {}
    for thing in things:
        for name in thing.names:
            words = [word for word in phrase(_plain(name)) if word not in {",", "."}]
            bare = [
                word for word in words if word not in draft.lexicon.sets["heads.legal"] and word not in {"pt", "cv"}
            ]
            if bare and len(bare) < len(words) and len(" ".join(bare)) > 2:
                forms.setdefault(bare[0], (tuple(bare), thing))
            if name.acronym:
                forms.setdefault(phrase(name.acronym)[0], (phrase(name.acronym), thing))
    for i in sorted(i for word in forms for i in draft.where.get(word, ())):
        if draft.capitals[i] and draft.cover[i] is None:
            words_, thing = forms[draft.lower[i]]
            last = i + len(words_)
            if tuple(draft.lower[i:last]) == words_ and not any(draft.cover[i:last]):
                thing.names.append(draft.add(Name(i, last, "institution", draft.text(i, last))))
