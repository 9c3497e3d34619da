"""One file of records -> its Listing."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from graph import iris
from graph.errors import InputRefused, UsageError
from graph.gazetteer import fold
from graph.model import Dataset, RecordEvidence, Source
from graph.records import networks, wikidata
from graph.records.account import Account, Refused
from graph.records.mapping import Mapping, mapping, shipped
from graph.records.options import Options
from graph.records.parsing import record
from graph.records.places import merged, place_all
from graph.records.rdf import FORMATS, statements
from graph.records.record import Pair, Record, Row
from graph.records.statements import Writer, names_of
from graph.records.tables import pairs_of, table

SUFFIXES = (".csv", ".tsv", ".gexf", ".graphml", ".json", *FORMATS)
"""The suffixes of the files that are lists."""

MAX_BYTES = 200_000_000
"""The largest file of records."""

_RESERVED = "gazetteer"


@dataclass(frozen=True, slots=True)
class Listing:
    """All that a list says, and what became of its rows. The dataset of `source` names its graph."""

    source: Source
    account: Account

    @property
    def record(self) -> str | None:
        """The file or address that the evidence names."""
        kept = (each for one in self.source.statements[:1] for each in one.evidence[:1])
        return next((each.record for each in kept if isinstance(each, RecordEvidence)), None)

    @property
    def name(self) -> str:
        """The name of the dataset."""
        assert isinstance(self.source.origin, Dataset)
        return self.source.origin.name


def read(path: Path, options: Options | None = None, *, max_bytes: int = MAX_BYTES) -> Listing:
    """Return what a list says.

    Raises:
        UsageError: a mapping or a file beside the list that makes no sense.
        InputRefused: the file cannot be read, is too large, or is no list of a known kind.
    """
    options = options or Options()
    data = _bytes(path, max_bytes)
    chosen = mapping(options.mapping) if options.mapping else None
    dataset = replace(_dataset(path, options, chosen), digest=hashlib.sha256(data).hexdigest())
    suffix = path.suffix.lower()
    warnings: tuple[str, ...] = ()
    rows: Iterable[tuple[int, Row] | Refused]
    if suffix in FORMATS:
        source, account = statements(data, path.name, dataset, FORMATS[suffix])
        return Listing(source, account)
    if suffix in (".gexf", ".graphml"):
        chosen, rows = shipped()["pairs"], networks.edges(data, path.name)
    elif suffix == ".json":
        chosen = chosen or shipped()["wikidata"]
        rows = wikidata.rows(data, path.name, chosen)
    else:
        found = table(data, path.name, chosen)
        chosen, rows, warnings = found.mapping, found.rows, found.warnings
    return listing(rows, chosen, dataset, path.name, options, warnings)


def listing(
    rows: Iterable[tuple[int, Row] | Refused],
    chosen: Mapping,
    dataset: Dataset,
    name: str,
    options: Options,
    warnings: tuple[str, ...] = (),
) -> Listing:
    """Return what rows say; `name` is the file or address that the evidence names."""
    refused: list[Refused] = []
    records: list[Record] = []
    for each in rows:
        if isinstance(each, Refused):
            refused.append(each)
            continue
        try:
            records.append(record(chosen.record, *each))
        except ValueError as error:
            refused.append(Refused(each[0], str(error)))
    if not records and refused:
        raise InputRefused(f"{name}: no row can be read. Row {refused[0].row}: {refused[0].reason}.")
    if not records:
        raise InputRefused(f"{name} holds no rows.")
    names = merged((name for each in records for name in names_of(each)), *_beside(options))
    apart = [(each.place.key, each.partner.key) for each in records if isinstance(each, Pair)]
    places = place_all(names, dataset.name, apart)
    writer = Writer(dataset, name, names, places)
    source = writer.write(records)
    fates: Counter[str] = Counter(place.fate for place in places.values())
    refused = sorted([*refused, *writer.refused], key=lambda each: each.row)
    total = writer.loaded + writer.merged + len(refused)
    account = Account(total, writer.loaded, writer.merged, tuple(refused), **fates)
    return Listing(Source(dataset, source.entities, source.statements, warnings), account)


def _dataset(path: Path, options: Options, chosen: Mapping | None) -> Dataset:
    about = chosen.about if chosen else {}
    name = iris.ascii_slug(options.dataset or about.get("dataset") or path.stem)
    if name == _RESERVED:
        raise UsageError(f"The graph {_RESERVED} holds the gazetteer's facts: give the list another --dataset.")
    retrieved = options.retrieved or about.get("retrieved")
    if retrieved and retrieved.precision != "day":
        raise UsageError(f"A list is retrieved on a day, such as 2024-09-03, and not in {retrieved.value}.")
    return Dataset(
        name,
        options.title or about.get("title"),
        options.source or about.get("source"),
        options.license or about.get("license"),
        retrieved,
    )


def _beside(options: Options) -> tuple[dict[str, str], dict[str, str]]:
    """Return the countries of names, and the names of Wikidata ids, of the files beside a list."""
    countries: dict[str, str] = {}
    labels: dict[str, str] = {}
    for cells in _cells(options.countries):
        countries[fold(cells[-2])] = cells[-1].strip()
    for cells in _cells(options.names):
        labels[cells[0].strip()] = cells[1].strip()
    return countries, labels


def _cells(path: Path | None) -> Iterable[list[str]]:
    if path is None:
        return ()
    try:
        data = _bytes(path, MAX_BYTES)
    except InputRefused as error:
        raise UsageError(str(error)) from None
    return [cells for cells in pairs_of(data, path.name) if len(cells) > 1]


def _bytes(path: Path, limit: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > limit:
            raise InputRefused(f"{path} has {size / 1e6:,.0f} MB, the limit is {limit / 1e6:,.0f}: split it.")
        return path.read_bytes()
    except OSError as error:
        raise InputRefused(f"{path} cannot be read: {error.strerror or error}.") from None
