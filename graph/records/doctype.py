"""XML that declares entities: some expand to gigabytes, some read files, and no list needs them."""

from __future__ import annotations

from xml.parsers import expat

from graph.errors import InputRefused


def parser(name: str) -> expat.XMLParserType:
    """Return a parser that refuses (InputRefused) the file of this name at the first entity that it declares."""

    def refuse(*_: object) -> None:
        raise InputRefused(f"{name} declares entities, as XML bombs do: save it without a DOCTYPE.")

    guarded = expat.ParserCreate()
    guarded.EntityDeclHandler = refuse
    return guarded


def check(data: bytes, name: str) -> None:
    """Raise InputRefused where XML declares entities or is not well-formed."""
    try:
        parser(name).Parse(data, True)
    except expat.ExpatError as error:
        raise InputRefused(f"{name} is no well-formed XML: {error}. Nothing of it was loaded.") from None
