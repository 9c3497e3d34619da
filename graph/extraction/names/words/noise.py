"""Lines of a page that are no part of its report: links to other reports, and who wrote or sent it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from graph.extraction.names.words.draft import Draft, Name

_REPORTS = 8  # titles of other reports in a list
_CREDIT = 12  # tokens of a line that tells who wrote a report
_STAMP = 6  # tokens of a line that tells how old another report is
_PICTURE = 14  # tokens in brackets that tell who took a picture
_AGENCY = 6  # tokens in brackets up to the word for a picture
_SIGNED = 8  # tokens that tell at the end of a line who wrote it or took its picture
_WRITER = 4  # words of a writer's name
_LEAD = (3, 2, 1)  # words that lead to other reports


def find(draft: Draft) -> None:
    """Enter what leads to other reports ("Baca juga: ...") or tells who made this one, so that it is not read."""
    _pictures(draft)
    leads = draft.lexicon.sets["words.noise"]
    openers = {lead.partition(" ")[0] for lead in leads}
    first = 0
    while first < draft.size:
        number = draft.sentence[first]
        last = bisect_right(draft.sentence, number, first)
        sizes = _LEAD if draft.lower[first] in openers else ()
        end = next((first + size for size in sizes if " ".join(draft.lower[first : first + size]) in leads), 0)
        if draft.has(first, "words.credit") and draft.word(first + 1) == ":" and last == first + 2:
            last = bisect_right(draft.sentence, number + 1, last)  # "Editor:" and a name
        credit = _is_credit(draft, first, last) or _is_signed(draft, first, last)
        if last == first + 1 and draft.has(first, "words.credit"):
            _writer(draft, first)
        open_line = end > first + 1 and draft.word(last - 1) not in {".", "!", "?"}  # Baca juga Wali Kota X ...
        lead = end > 0 and (draft.word(end) in {":", "-", "–", ">"} or end == last or open_line)
        stamp = _is_stamp(draft, first, last)
        if lead:
            last = _past_line(draft, last)
        if lead and (end == last or (end + 1 == last and draft.word(end) == ":")):
            last = _past_list(draft, last)
        elif stamp:
            last = _past_list(draft, last, 1)
        if (lead or credit or stamp) and not any(draft.cover[first:last]):
            draft.add(Name(first, last, "other", draft.text(first, last)))
        first = last


def _past_list(draft: Draft, first: int, most: int = _REPORTS) -> int:
    """Return where the titles of other reports end that stand in lines of their own from token `first`."""
    for _ in range(most):
        last = bisect_right(draft.sentence, draft.sentence[first], first) if first < draft.size else first
        numbered = last - first == 2 and draft.word(first).isdigit()  # "1." before a title
        mark = draft.word(last - 1) if last > first else "."
        called = mark in {"!", "?"} and draft.in_title_case(first)  # "Guests Tour Docks!"
        if mark in {".", "!", "?", ":"} and not (numbered or called):
            break
        first = last
    return first


def _past_line(draft: Draft, last: int) -> int:
    """Return where the line of a title ends of which token `last` begins the next sentence: "Well! Mayor Flies"."""
    while 0 < last < draft.size and not draft.ends_line(last) and draft.in_title_case(last):
        last = bisect_right(draft.sentence, draft.sentence[last], last)
    return last


def _is_credit(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a line names who wrote, edited or sent the report: "By Jane Roe", "Source: X"."""
    if last - first > _CREDIT or draft.word(last - 1) in {".", "!", "?", ":"}:
        return False
    first += draft.word(first) == "("
    if draft.has(first, "words.made"):  # "Translated by"
        return draft.has(first + 1, "words.by") and draft.capital(first + 2)
    if draft.has(first, "words.by") and draft.word(first + 1) != ":":
        return draft.capital(first + 1) and last - first > 1
    if draft.has(first, "words.picture") and draft.word(first + 1) == ":" and last - first <= _SIGNED:
        return all(draft.capital(i) and not draft.hit("titles", i) for i in range(first + 2, last))
    if ":" not in draft.lower[first + 1 : last + 1]:
        return False
    return any(draft.has(i, "words.credit") and draft.word(i + 1) == ":" for i in range(first, last))


def _is_signed(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a line ends with who wrote it or took its picture: "... left. (Jane Roe)", "Jane Roe/Gazette".

    Neither place nor office is told with them: "Lima/Kobe" is of a list, "(Jane Roe, Mayor of X)" says who she is.
    """
    if last - first > _SIGNED or not draft.ends_line(last):
        return False
    if any(i in draft.places_at or draft.hit("titles", i) or draft.hit("heads", i) for i in range(first, last)):
        return False
    if draft.word(first) == "(":
        return draft.word(last - 1) == ")"
    return "/" in draft.lower[first:last] and draft.capital(first) and draft.capital(last - 1)


def _writer(draft: Draft, title: int) -> None:
    """Enter the name in the line above one that says no more than "Editor"."""
    first = bisect_left(draft.sentence, draft.sentence[title - 1]) if title else title
    if 1 < title - first <= _WRITER and all(draft.capitals[first:title]) and not any(draft.cover[first:title]):
        draft.add(Name(first, title, "other", draft.text(first, title)))


def _is_stamp(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a line says how old the report below it is: "Nasional - 7 hari ago"."""
    short = 2 < last - first <= _STAMP and draft.has(last - 1, "words.ago")
    return short and any(draft.word(i)[-1:].isdigit() for i in range(first, last - 1))


def _pictures(draft: Draft) -> None:
    """Enter what tells in brackets who took a picture: "(Foto: Budi Contoh)", "(AP Photo/Jane Roe)", "(City photo)"."""
    for word in draft.lexicon.sets["words.picture"]:
        for i in draft.where.get(word, ()):
            last = next((j for j in range(i + 1, i + _PICTURE) if draft.word(j) == ")"), 0)
            first = next((j for j in range(i - 1, i - _AGENCY, -1) if draft.word(j) == "("), -1)
            marks = {":", "-", "–", "/", ".", "by", "oleh"} if first == i - 1 else {":", "/", ")"}
            told = draft.word(i + 1) in marks and draft.together(first, last - 1)
            if first >= 0 and last and told and not any(draft.cover[first : last + 1]):
                draft.add(Name(first, last + 1, "other", draft.text(first, last + 1)))
