"""Letters in names of persons: initials, what a full stop belongs to, dotted degrees."""

from __future__ import annotations

from graph.extraction.names.words.draft import Draft


def may_end_in_dot(draft: Draft, i: int) -> bool:
    """Tell whether a full stop behind the word at `i` can belong to it."""
    word = draft.lower[i]
    return len(word) <= 2 or "." in word or draft.has(i, "abbreviations.never")


def is_initials(draft: Draft, i: int) -> bool:
    """Tell whether initials, a very short name or a shortened one stand at `i`: "J", "J.P", "Ma", "Moh"."""
    short = len(draft.word(i)) <= 2 or "." in draft.word(i)
    return draft.capital(i) and (short or (draft.has(i, "abbreviations.never") and draft.has(i, "names.given")))


def is_dotted_degree(draft: Draft, i: int) -> bool:
    """Tell whether dotted letters at `i` are a degree, for no word of a name follows: "Suparno S.T. M.T."."""
    behind = i + 1 + (draft.word(i + 1) == ".")
    follows = draft.capital(behind) and draft.together(i, behind) and not draft.hit("degrees", behind)
    return draft.hit("degrees", i) is not None and not follows


def is_initial(draft: Draft, i: int) -> bool:
    """Tell whether a single capital letter stands before a capitalised word amid a sentence: "Jane A. Roe"."""
    dot = draft.word(i + 1) == "."
    single = len(draft.word(i)) == 1 and draft.capital(i) and draft.capital(i + 1 + dot)
    single = single and draft.together(i, i + 1 + dot) and draft.cover[i] is None
    return single and (dot or not draft.in_title_case(i))
