"""Proper names of things that are no actors: streets, hotels, festivals, programmes, laws."""

from __future__ import annotations

from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import JOIN, is_field
from graph.extraction.names.words.romanised import is_hyphenated

_MOST = 10


def find(draft: Draft) -> None:
    """Enter the proper names that a head such as "Jalan" or "Festival" marks, so that nothing in them is read."""
    for i, (end, section) in sorted(draft.hits["blocked"].items(), reverse=True):
        if any(draft.cover[i:end]) or not draft.capital(i):
            continue
        if section == "after":
            _before(draft, i, end)
    for i, (end, section) in sorted(draft.hits["blocked"].items()):
        if section == "before" and not any(draft.cover[i:end]) and draft.capital(i):
            if draft.word(i) == "avenue" and not draft.capital(end):
                _before(draft, i, end)  # Xobbo Avenue, but Avenue Xobbo
            else:
                _behind(draft, i, end)


def _before(draft: Draft, head: int, end: int) -> None:
    if (draft.hit("governments", head - 1) or (0, ""))[0] == end and draft.places_at.keys() & {head - 2, head - 3}:
        return  # Leeds City Hall
    if any((draft.hit("governments", i) or (0, ""))[0] > end for i in (head, head - 1)):
        return  # City Hall of Leeds
    if draft.word(head) == "park" and draft.capital(end) and is_hyphenated("Park", draft.tokens.words[end], known=True):
        return  # Ambassador to Vietnam Park Noh-xan
    first = head
    while head - first < _MOST and draft.together(first - 1, head) and draft.cover[first - 1] is None:
        i = first - 1
        word = draft.word(i)
        title = draft.hit("titles", i)
        office = any((hit := draft.hit("titles", k)) and i < hit[0] <= first for k in (i - 2, i - 1) if k >= 0)
        if draft.capital(i) and not office and not (title and title[0] == first and title[1] != "royal"):
            if draft.has(i, "words.function") and (draft.begins(i) or word in {"the", "a", "an"}):
                break
            first = i
        elif (
            word in {"of", "and", "&", "'s", "for"}
            and draft.capital(i - 1)
            and draft.cover[i - 1] is None
            and first < head + 1
        ):
            if word in {"and", "for", "of"} and (i - 1 in draft.places_at or first == head):
                break
            first = i
        else:
            break
    if first == head:
        return
    place = draft.places_at.get(first)
    if place and place[0] >= end:
        return
    if draft.behind("titles", first, 3):
        return  # Mayor Ryan Day
    last = end
    while draft.word(last) in {"of", "on", "for"} and draft.capital(last + 1) and draft.together(last, last + 1):
        last += 2
        while draft.capital(last) and draft.together(last, head) and draft.cover[last] is None:
            last += 1
    if draft.tokens.words[last : last + 1] and draft.word(last).isdigit() and len(draft.word(last)) == 4:
        last += draft.together(last, head)
    if not any(draft.cover[first:last]):
        draft.add(Name(first, last, "other", draft.text(first, last)))


def _behind(draft: Draft, head: int, end: int) -> None:
    if draft.reached("titles", head, 3) > head:
        return  # Kepala Tim X
    joined = head - 1 - (draft.word(head - 1) in JOIN)
    if is_field(draft, head) and is_field(draft, joined) and draft.together(joined, head):
        return  # Menteri Pekerjaan Umum dan Perumahan Rakyat
    place = draft.places_at.get(head)
    office = draft.word(head - 1) == "of" and draft.behind("titles", head - 1, 4)
    if (place and place[0] > end) or office:
        return  # Mayor of Puerto X
    last = end
    while last - end < _MOST and draft.together(last, head) and draft.cover[last] is None:
        if (
            not draft.capital(last)
            or draft.has(last, "words.function", "plain.month")
            or (draft.hit("titles", last) or (0, "royal"))[1] != "royal"
        ):
            break
        last += 1
    if (last > end or end - head > 1) and not (last == end + 1 and draft.begins(head) and end in draft.places_at):
        draft.add(Name(head, last, "other", draft.text(head, last)))
