"""What an extractor saw in a document: the text with its mentions marked, and every statement with its grounds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from api.cli.output import harmless
from graph.model import Date, Document, Evidence, Source, Text, Value


def explanation(source: Source) -> str:
    """Return the explanation of a document's source: marked text, numbered things, statements with their evidence.

    A mention is shown as ⟦name·number⟧, several of one passage with several numbers.
    """
    numbers = {entity.iri: number for number, entity in enumerate(source.entities, 1)}
    names = {entity.iri: entity.name or (entity.generated or (entity.kind,))[0] for entity in source.entities}
    names |= _positions(source, names)
    lines = [_marked(source, numbers), "", "Things"]
    for entity in source.entities:
        aliases = f" ({', '.join(entity.aliases)})" if entity.aliases else ""
        lines.append(f"  {numbers[entity.iri]:>3}  {entity.kind}  {names[entity.iri]}{aliases}  <{entity.iri}>")
    lines += ["", "Statements"]
    for statement in source.statements:
        if statement.predicate != "mentions":
            object_ = _shown(statement.object, numbers, names)
            lines.append(f"  {_shown(statement.subject, numbers, names)}  {statement.predicate}  {object_}")
            lines += _grounds(statement.evidence)
    return harmless("\n".join(lines)) + "\n"


def _marked(source: Source, numbers: dict[str, int]) -> str:
    """Return the text with the outermost mentions marked."""
    assert isinstance(source.origin, Document)
    found: dict[tuple[int, int], set[int]] = defaultdict(set)
    for statement in source.statements:
        if statement.predicate == "mentions" and statement.object in numbers:
            for item in statement.evidence:
                if isinstance(item, Evidence):
                    found[item.start, item.end].add(numbers[str(statement.object)])
    text, parts, position = source.origin.text, [], 0
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= position:
            marks = ",".join(map(str, sorted(found[start, end])))
            parts += [text[position:start], f"⟦{text[start:end]}·{marks}⟧"]
            position = end
    return "".join((*parts, text[position:]))


def _positions(source: Source, names: dict[str, str]) -> dict[str, str]:
    """Return the positions' names: the title, and where it is held."""
    parts: dict[str, dict[str, str]] = defaultdict(dict)
    for statement in source.statements:
        if statement.predicate in ("positionTitle", "positionIn"):
            parts[statement.subject][statement.predicate] = _shown(statement.object, {}, {})
            if isinstance(statement.object, str) and statement.object in names:
                parts[statement.subject][statement.predicate] = names[statement.object]
    return {
        iri: ", ".join(found[part] for part in ("positionTitle", "positionIn") if part in found)
        for iri, found in parts.items()
    }


def _shown(value: Value, numbers: dict[str, int], names: dict[str, str]) -> str:
    if isinstance(value, str) and value in numbers:
        return f"{numbers[value]} {names[value]}"
    if isinstance(value, str):
        return value.rsplit("/", 1)[-1]
    return value.value if isinstance(value, Date | Text) else str(value).lower()


def _grounds(evidence: tuple[object, ...]) -> Iterator[str]:
    for item in evidence:
        if isinstance(item, Evidence):
            quote = " ".join(item.quote.split())
            yield f"        {item.confidence:.2f}  {item.rule or '-'}  {item.extractor}  “{quote}”"
