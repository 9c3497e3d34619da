"""Names of territories and of their governments."""

from __future__ import annotations

from graph.extraction.names.places import acronyms, compounds, councils, expected, shortened, surroundings
from graph.extraction.names.words import unplaced
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import is_field
from graph.gazetteer import Match, gazetteer


def find(draft: Draft) -> None:
    """Enter the names of territories and governments that no longer name covers."""
    shorts = acronyms.of_bodies(draft)
    for first, (last, match) in sorted(draft.places_at.items()):
        known, one = draft.belongs[first], last - first == 1
        if one and draft.tokens.words[first] in shorts:
            continue  # the Korea Transport Institute (KOTI)
        if any(draft.cover[first:last]) or "plain.month" in known or surroundings.in_title(draft, first):
            continue
        ruled = (draft.hit("governments", first - 1) or (0,))[0] == first  # Pemerintah RI
        if one and "plain.acronym" in known and not (ruled or draft.tokens.words[first].istitle()):
            continue
        if one and "words.function" in known and (draft.begins(first) or draft.tokens.words[first] in {"OF", "THE"}):
            continue
        if draft.hit("titles", first) == (last, "city"):
            continue  # "harap Wako" is not in Wako
        if "words.adjective" in known or unplaced.is_other(draft, first) or _leads(draft, first, last):
            continue
        if draft.has(last - 1, "words.ordinary") and (one or draft.word(first - 1) == "ibu"):
            continue  # Ibu Kota Baru
        if one and "territories" in known and draft.word(first - 2) == "ibu":
            continue  # Ibu Kota Negara
        if draft.tokens.starts[first] != match.start or draft.tokens.ends[last - 1] != match.end:
            compounds.enter(draft, first, last)
            continue
        _territory(draft, first, last, match)
    for kind in ("governments", "territories"):
        for i, (end, section) in sorted(draft.hits[kind].items()):
            told = section.startswith("before") and draft.capital(i) and not any(draft.cover[i:end])
            if told and draft.word(i) == "county" and draft.capital(i - 1) and draft.together(i - 1, i):
                continue  # Xobbo County Jane Roe
            if told and not surroundings.names_none(draft, i, end):
                _unknown(draft, i, end, section)
    shortened.enter(draft)
    again(draft)
    for i, (end, section) in sorted(draft.hits["territories"].items()):
        local = any(draft.has(k, "words.ruling") for k in (end, end + 1))  # Xobbo District Municipality
        regional = section == "after.region" and draft.capital(i) and draft.has(i, "words.regional")
        if regional and not local and draft.cover[i] is None:
            _unknown_before(draft, i, end, section)
    for i, (end, section) in sorted(draft.hits["governments"].items()):
        if draft.word(end - 1) == "of":  # Xobbington Municipality of Y Province
            end -= 1
            section = surroundings.after_section(draft, "governments", i, (end, section))
        if section in ("after.city", "after.region") and draft.capital(i) and draft.has(end - 1, "words.ruling"):
            _unknown_before(draft, i, end, section)
    acronyms.of_governments(draft)


def _leads(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a match is a word that leads to the name of a territory: "the Republic of X" is not in Missouri."""
    if first not in draft.kinds_at:
        return False
    hits = [draft.hit(kind, first) for kind in ("governments", "territories")]
    return any(hit is not None and hit[0] > last and hit[1].startswith("before") for hit in hits)


def again(draft: Draft) -> None:
    """Enter ambiguous names of places that the document uses elsewhere where only a place fits."""
    sure = {name.core.casefold() for name in draft.names if name.kind == "place"}
    for first, (last, match) in sorted(draft.places_at.items()):
        unread = match.ambiguous and match.name.casefold() in sure and not any(draft.cover[first:last])
        if unread and surroundings.stands_alone(draft, first, last, match) and not draft.has(first, "words.function"):
            draft.add(Name(first, last, "place", match.name, places=match.places))


def _unknown_before(draft: Draft, i: int, end: int, section: str) -> None:
    """Enter a territory that the gazetteer lacks by its government: "Ahsa Municipality"."""
    first = i
    while i - first < 2 and draft.together(first - 1, i) and surroundings.is_neighbour(draft, first - 1, i):
        if first == i and draft.has(first - 1, "words.generic", "words.rank", "words.sister"):
            break  # Regional Coordinating Council, Sister Province
        first -= 1
    if first < i and not draft.begins(first) and not any(draft.cover[first:end]):
        cue = section.split(".")[1]
        draft.add(Name(first, end, "place", draft.text(first, i), cue=cue, government=True))


def _territory(draft: Draft, first: int, last: int, match: Match) -> None:
    """Enter one match, widened by the words that tell its kind or make it a government."""
    begin, end, government = first, last, False
    cue: str | None = None
    core = draft.document.text[match.start : match.end]
    before = surroundings.before(draft, first)
    for layer in ("governments", "territories") if first in draft.kinds_at else ():
        hit = draft.hit(layer, first)
        if before is None and hit and hit[0] < last and hit[1].startswith("before") and draft.capital(hit[0]):
            before = surroundings.before(draft, hit[0]) or (first, hit[1].split(".")[1], layer == "governments")
            inner = draft.text(hit[0], last)
            core = inner if any(place in match.places for place in gazetteer().find(inner)) else core
    if before:
        begin, told, government = before
        cue = None if told == "any" else told
    after = surroundings.after(draft, last) or _ward(draft, last, match)
    if after and not (government and after[2]):
        end, kind, governs = after
        cue, government = cue or kind, government or governs
    if not before and not after and not surroundings.stands_alone(draft, first, last, match):
        return
    if match.ambiguous and not (before or after) and not expected.is_expected(draft, first, last):
        return
    if after and government and not before and councils.is_council(draft, first, end):
        draft.add(Name(first, end, "institution", draft.text(first, end), cue=cue))
        return
    draft.add(Name(begin, end, "place", core, places=match.places, cue=cue, government=government))


def _ward(draft: Draft, last: int, match: Match) -> tuple[int, str | None, bool] | None:
    """Return (token after, kind, is no government) of the ward of a Japanese city: "Minato Ward", but "Jane Ward"."""
    told = draft.word(last) == "ward" and draft.capital(last) and any(place.country == "JP" for place in match.places)
    return (last + 1, "city", False) if told else None


def _unknown(draft: Draft, i: int, end: int, section: str) -> None:
    """Enter a territory that the gazetteer lacks: the capitalised words after a word such as "Kota"."""
    if draft.word(end) == "(" and draft.word(end + 2) == ")":
        end += 3
    if len(draft.word(end)) < 3 or is_field(draft, i - 1) or draft.has(end, "words.ruling"):
        return  # Wali Kota I Kadek X; Kabag Tata Pemerintahan M X
    if draft.word(i) == "pemerintahan" and draft.behind("titles", i, 2):
        return  # Kepala Bagian Pemerintahan X
    last = end
    while last - end < 3 and draft.together(last, i) and draft.capital(last) and draft.cover[last] is None:
        if (
            draft.has(last, "words.function", "words.ordinary", "plain", "sectors")
            or draft.hit("titles", last)
            or draft.hit("honorifics", last)
        ):
            break
        if last > end and draft.has(last, "names.given"):
            break
        last += 1
    officed = any(draft.hit("titles", k) and draft.together(k, i) for k in range(max(0, i - 4), i))
    if last - end > 2 and officed:
        last = end + 1  # the office-holder's name follows
    if last == end or (not draft.tokens.words[end].isalpha() and "-" not in draft.tokens.words[end]):
        return
    governs = section in ("before.city", "before.region", "before.country") and bool(draft.hit("governments", i))
    bare = draft.word(i) == "kota" and not officed and not draft.hit("governments", i)
    if bare and draft.word(last) not in {",", "di", "("} and not gazetteer().find(draft.text(end, last)):
        return  # "Kota Hujan" is a nickname
    core, cue = draft.text(end, last), section.split(".")[1]
    draft.add(Name(i, last, "place", core, places=gazetteer().find(core), cue=cue, government=governs))
