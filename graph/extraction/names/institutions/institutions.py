"""Names of institutions: by their head words, by what is known, by acronyms in brackets, and by their company."""

from __future__ import annotations

from graph.extraction.names.institutions import acronyms, known, units
from graph.extraction.names.institutions.entries import enter
from graph.extraction.names.institutions.heads import SHAPES
from graph.extraction.names.institutions.titled import is_titled
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import UNITS, after_territory, initials, is_acronym
from graph.extraction.tokens import phrase
from graph.gazetteer import gazetteer

_OF = frozenset({"of", "for"})
_PERSON = 5  # words of an officer's name
_FORMS = 8  # long names that begin with the same two words
_LINE = 100  # characters to either side that tell whether a line is in capitals


def find(draft: Draft) -> None:
    """Enter the institutions that `draft` names by a head word or that the lexicon knows, and their acronyms."""
    heads = draft.hits["heads"]
    for i in sorted(heads, key=lambda i: (-(heads[i][0] - i), i)):
        end, section = heads[i]
        if draft.word(i - 1) == "antar" or draft.reached("blocked", i, 2) > i:
            continue  # Rumah Dinas
        if draft.word(end) == "of" and draft.capital(i) and draft.reached("governments", i, 3) > i:
            continue  # People's Committee of X
        other = max((hit[0] for kind in ("blocked", "governments") if (hit := draft.hit(kind, i))), default=0)
        inside = any((draft.places_at.get(i - back) or (0,))[0] > i for back in (1, 2))  # Amerika Serikat
        inside = inside and not (draft.word(i - 1) == "the" and draft.word(end) in _OF)  # The Center for X
        inside |= section != "legal" and (draft.places_at.get(i) or (0,))[0] > end  # Uni Emirat Arab
        if end - i > 1 and draft.begins(i) and draft.language == "id" and not draft.capital(i + 1):
            continue  # Rumah sakit di X
        if inside or any(draft.cover[i:end]) or other > end or _is_office(draft, i, end):
            continue
        found = SHAPES[section](draft, i, end)
        if found and (draft.has(i, "words.organ") or (section == "sector" and draft.has(end, "words.organ"))):
            _organ(draft, *found)
        elif found and not (draft.word(i) in UNITS and draft.text(*found).isupper() and _is_line(draft, i)):
            enter(draft, *found)
    for i in draft.capital_at:
        if "words.agency" in draft.belongs[i] and draft.cover[i] is None:
            _agency(draft, i)
    _cut(draft)
    _complete(draft)
    for i, (end, section) in sorted(draft.hits["known"].items()):
        if section != "union" or is_titled(draft, i - (draft.word(i - 1) == "the") - (draft.language == "en")):
            _known(draft, i, end)
    for i, (end, _) in sorted(draft.hits["acronyms"].items()):
        _known(draft, i, end)
    units.find(draft)
    acronyms.brackets(draft)


def _cut(draft: Draft) -> None:
    """Cut what follows a body's name behind its office where the text has the name without it elsewhere.

    "Rektor Universitas X Budi Contoh" holds a person's name if "Universitas X" stands elsewhere.
    """
    names = [name for name in draft.names if name.kind == "institution"]
    whole = {phrase(name.core): name.last - name.first for name in names}
    for name in names:
        words = phrase(name.core)
        size = next((k for k in range(2, len(words)) if whole.get(words[:k]) == k), 0)
        if not size or name.last - name.first != len(words) or not is_titled(draft, name.first):
            continue
        rest = range(name.first + size, name.last)
        ordinary = any(
            draft.has(i, "sectors", "plain") or draft.hit("heads", i) or draft.hit("territories", i) for i in rest
        )
        ordinary |= any(_is_town(draft, i) for i in rest)
        if len(rest) < _PERSON and not ordinary and all(draft.capital(i) for i in rest):
            draft.drop(name)
            draft.add(Name(name.first, name.first + size, "institution", draft.text(name.first, name.first + size)))


def _is_town(draft: Draft, i: int) -> bool:
    """Tell whether a place begins at token `i` that is no word of a person's name: "Bishan", but not "Bishan Roe"."""
    found = draft.places_at.get(i)
    return found is not None and not (found[1].ambiguous and draft.capital(found[0]) and draft.together(i, found[0]))


def _complete(draft: Draft) -> None:
    """Read a body behind its office as far as the text has its name elsewhere: "Ketua Himpunan X (HX) Y Budi"."""
    names = [name for name in draft.names if name.kind == "institution" and name.last - name.first > 1]
    titled = {id(name) for name in names if is_titled(draft, name.first)}
    forms: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for name in names:
        if id(name) not in titled:
            words = tuple(draft.lower[name.first : name.last])
            forms.setdefault(words[:2], set()).add(words)
    for name in names:
        known = forms.get(tuple(draft.lower[name.first : name.first + 2]), ()) if id(name) in titled else ()
        for words in sorted(known, key=lambda each: (-len(each), each))[:_FORMS]:
            last = name.first + len(words)
            free = last > name.last and not any(draft.cover[name.last : last]) and draft.capital(last)
            if free and tuple(draft.lower[name.first : last]) == words:
                draft.drop(name)
                draft.add(Name(name.first, last, "institution", draft.text(name.first, last), name.acronym))
                break


def _organ(draft: Draft, first: int, last: int) -> None:
    """Take the words of a board or faction for no name, unless its body follows: "Ketua Dewan Pengurus X"."""
    body = next((i for i in range(first + 2, last) if draft.hit("known", i) or is_acronym(draft.tokens.words[i])), last)
    if body == last and draft.cover[last : last + 1] in ([], [None]):
        draft.add(Name(first, last, "other", draft.text(first, last)))


def _agency(draft: Draft, i: int) -> None:
    """Enter an agency whose territory follows its field at token `i`: "Tourism Ireland", "Natural Resources Canada"."""
    end, match = draft.places_at.get(i + 1, (0, None))
    first = i - (draft.has(i - 1, "sectors") and draft.capital(i - 1) and draft.together(i - 1, i))
    part = any(draft.capital(k) and draft.together(k, i) for k in (first - 1, end)) or draft.word(end).isdigit()
    verb = draft.begins(i) and draft.has(i, "words.function")
    if match is None or part or verb or draft.has(i + 1, "words.area"):
        return
    if draft.together(i, end - 1) and not draft.in_title_case(i) and not any(draft.cover[first:end]):
        enter(draft, first, end)


def _is_office(draft: Draft, i: int, end: int) -> bool:
    """Tell whether a head is a word of an English office: "Chairman of the Board of X"."""
    if draft.language != "en":
        return False
    return draft.reached("titles", i, 3) >= end


def _is_line(draft: Draft, i: int) -> bool:
    """Tell whether token `i` stands in a line in capitals, as in a letterhead."""
    text, at = draft.document.text, draft.tokens.starts[i]
    begin, end = text.rfind("\n", max(0, at - _LINE), at) + 1, text.find("\n", at, at + _LINE)
    return text[max(begin, at - _LINE) : end if end >= 0 else at + _LINE].isupper()


def _known(draft: Draft, i: int, end: int) -> None:
    known.release(draft, i, end)
    if any(draft.cover[i:end]) or not draft.capital(i):
        return
    usual = (draft.hit("known", i) or (0, ""))[1] == "usual" and not draft.tokens.words[i].isupper()
    if usual and end - i == 1 and i in draft.in_titles:
        return  # Kasi Intel X
    if draft.hit("honorifics", i) and draft.hit("honorifics", i - 1):
        return  # Laksda TNI
    if any((draft.places_at.get(i - back) or (0,))[0] > i for back in (1, 2)):
        return  # the United Arab Emirates
    homonym = i in draft.places_at and end - i == 1  # Gubernur NTT, Toyota City
    homonym = homonym and ("-" not in draft.word(i) or bool(gazetteer().find(draft.tokens.words[i])))  # UN-Habitat
    homonym = homonym and (draft.language == "id" or end in draft.kinds_at)
    if homonym or (draft.word(i - 1) == "(" and draft.cover[i - 2] is None and draft.capital(i - 2)):
        return
    word = draft.tokens.words[i]
    titled = end - i == 1 and len(word) <= 5 and not word.isupper() and not is_acronym(word)
    first_name = draft.capital(i - 1) and draft.together(i - 1, i) and draft.cover[i - 1] is None
    ministry = draft.language == "id" and word.startswith("Kem") and draft.hit("acronyms", i) is not None
    if end - i == 1 and first_name and not ministry and not word.isupper() and not _is_ordinary(draft, i - 1):
        return  # Dwayne Atkins, Joe McAtkins
    short = is_acronym(word) or draft.hit("acronyms", i) is not None
    end = known.reach(draft, i, end)
    end = known.daughter(draft, i, end) if end - i == 1 and not short else end
    begins = draft.begins(i) and end - i == 1
    if titled and not ministry and (len(word) <= 3 or begins or draft.has(i, "words.function", "names")):
        return
    if draft.language == "en" and _goes_on(draft, i, end):
        return  # EU Delegation, UN Shelter
    if draft.language != "en" and known.is_meeting(draft, i, end):
        return  # menghadiri UCLG ASPAC Congress
    if draft.capital(end) and draft.together(end, i) and not draft.hit("titles", end) and end - i == 1:
        territory = after_territory(draft, end, i)
        if (
            not short
            and territory == end
            and not draft.has(end, "words.function", "plain")
            and not draft.hit("heads", end)
        ):
            return
        end = territory
    end = _branch(draft, i, _spelt_on(draft, i, end))
    if end < draft.size and draft.word(end) == "di" and word.isupper():
        end = after_territory(draft, end, i)
    if not any(draft.cover[i:end]):
        enter(draft, i, end)


def _goes_on(draft: Draft, i: int, end: int) -> bool:
    """Tell whether a capitalised word behind a known name makes another name of it: "UN Memorial Cemetery"."""
    if not draft.capital(end) or not draft.together(i, end) or draft.in_title_case(i) or end in draft.places_at:
        return False
    if draft.has(end, "names", "words.function", "plain.month", "words.area") or draft.hit("known", end):
        return False
    return draft.cover[end] is None and not any(draft.hit(kind, end) for kind in ("titles", "honorifics"))


def _spelt_on(draft: Draft, i: int, end: int) -> int:
    """Return where a known name ends that an area behind it goes on: "United Cities ... of Africa (UCLG Africa)"."""
    last = end + (draft.word(end) == "of")
    while draft.has(last, "words.area") and draft.capital(last) and draft.together(last, i):
        last += 1
    same = draft.word(last) == "(" and draft.word(last + 1) == initials(draft.text(i, end)) and end - i > 1
    return last if same else end


def _branch(draft: Draft, i: int, end: int) -> int:
    """Return where a known name ends that its branch follows: "Save the Children Laos", "ICLEI Southeast Asia"."""
    if not draft.capital(end) or not draft.together(end, i) or draft.in_title_case(i):
        return end
    if (last := units.branch(draft, i, end)) > end:
        return last  # Bank Indonesia Perwakilan Bali
    last = end
    while draft.has(last, "words.area") and draft.capital(last) and draft.together(last, i):
        last += 1
    found = draft.places_at.get(end) if end - i > 1 else None
    if found is not None and found[1].places[0].kind == "Country" and not found[1].ambiguous:
        last = max(last, found[0])
    return end if draft.capital(last) and draft.together(last, i) else last


def _is_ordinary(draft: Draft, i: int) -> bool:
    """Tell whether a capitalised word can stand before a name without belonging to it."""
    if draft.has(i, "words.function", "plain", "sectors", "demonyms") or i in draft.places_at:
        return True
    return any(draft.hit(kind, i) for kind in ("titles", "heads", "honorifics", "governments", "nouns"))
