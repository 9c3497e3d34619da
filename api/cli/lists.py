"""Lists among the targets of `citypact load`, as a process that holds the data directory loads them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph import datasets
from graph.errors import InputRefused, UsageError
from graph.model import Date
from graph.pipeline import Report
from graph.records import SUFFIXES, Listing, Options, read
from graph.records.service import ADDRESS, PREFIX, fetched
from graph.store import Store

if TYPE_CHECKING:
    from api.cli.output import Progress


def is_list(target: str) -> bool:
    """Tell whether a target is a list: a file of records, or Wikidata."""
    return target.startswith(PREFIX) or ("://" not in target and Path(target).suffix.lower() in SUFFIXES)


def load_lists(
    store: Store, targets: Sequence[str], told: Mapping[str, str | None], progress: Progress, max_bytes: int
) -> Report:
    """Load lists, each into the graph of its name; `told` are the fields of `Options` and `country`, as text.

    Raises:
        UsageError: an option that makes no sense, or one name for several lists.
    """
    options, country = _options(told), told.get("country")
    if options.dataset and len(targets) > 1:
        raise UsageError(f"--dataset {options.dataset} names one list, and there are {len(targets)}: load them apart.")
    report = Report()
    for target in targets:
        try:
            if target.startswith(PREFIX):
                address = os.environ.get("CITYPACT_WIKIDATA") or ADDRESS
                about = target.removeprefix(PREFIX)
                listing = fetched(about, country, options, store.directory, progress, address=address)
            else:
                listing = read(Path(target), options, max_bytes=max_bytes)
                if options.dataset is None:
                    _check_name(store, listing)
        except InputRefused as error:
            report = together(report, Report(refused=((target, str(error)),)))
            continue
        report = together(report, _loaded(store, listing, progress))
    return report


def together(one: Report, other: Report) -> Report:
    """Return what two reports say."""
    return Report(**{field.name: getattr(one, field.name) + getattr(other, field.name) for field in fields(Report)})


def _options(told: Mapping[str, str | None]) -> Options:
    values: dict[str, Any] = {key: value for key, value in told.items() if value is not None and key != "country"}
    for key in ("countries", "names"):
        if key in values:
            values[key] = Path(values[key])
    if "retrieved" in values:
        try:
            values["retrieved"] = Date(values["retrieved"])
        except ValueError as error:
            raise UsageError(f"--retrieved: {error}: write a day such as 2024-09-03.") from None
    return Options(**values)


def _check_name(store: Store, listing: Listing) -> None:
    """Raise InputRefused where the name of a file is that of a list which was read from another file."""
    before, now = datasets.record_of(store, listing.name), listing.record
    if before and now and before != now:
        raise InputRefused(
            f"the list {listing.name} was loaded from {before}: name this one with --dataset, "
            f"or replace that one with --dataset {listing.name}."
        )


def _loaded(store: Store, listing: Listing, progress: Progress) -> Report:
    """Load a list and tell what became of it."""
    name = listing.name
    fate = datasets.load(store, listing.source, lambda done, total: progress(done, total, name))
    warned = tuple((name, warning) for warning in listing.source.warnings)
    refused = tuple(_grouped(name, listing.account.refused))
    elsewhere = datasets.placed_elsewhere(store, name)
    joined = f", {elsewhere:,} of these placed by other lists" if elsewhere else ""
    return Report(warned=warned, refused=refused, lists=((name, f"{fate}. {listing.account}{joined}"),))


def _grouped(name: str, refused: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Yield the rows that were refused by reason: "list, rows 3-9, 12"."""
    rows: dict[str, list[int]] = {}
    for each in refused:
        rows.setdefault(each.reason, []).append(each.row)
    for reason, numbers in rows.items():
        runs = [[number for _, number in run] for _, run in groupby(enumerate(numbers), lambda item: item[1] - item[0])]
        shown = ", ".join(f"{run[0]}" if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
        yield f"{name}, row{'' if len(numbers) == 1 else 's'} {shown}", reason
