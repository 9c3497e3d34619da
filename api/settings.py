"""What an operator can set, each by an environment variable of the same name in capitals after `CITYPACT_`."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, fields, replace
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from platformdirs import user_data_path

from graph.errors import UsageError

Texts = Literal["full", "quotes"]


def default_data() -> Path:
    """Return the platform's folder for a user's data, e.g. `~/.local/share/citypact`."""
    return user_data_path("citypact", appauthor=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one server."""

    data: Path = field(default_factory=default_data)
    """Where the graph is kept (CITYPACT_DATA)."""

    host: str = "127.0.0.1"
    """The address to listen on (CITYPACT_HOST)."""

    port: int = 8000
    """The port to listen on (CITYPACT_PORT)."""

    base_url: str | None = None
    """What stands before every path in the links of pages (CITYPACT_BASE_URL), e.g. `https://pacts.example.org`;
    None makes links without a host. The data keep their w3id IRIs in any case."""

    texts: Texts | None = None
    """Whether document pages show whole texts or only the passages that are evidence (CITYPACT_TEXTS: full, quotes);
    None means full on a loopback address and quotes on any other."""

    read_only: bool = False
    """Whether the server refuses to load, remove and reload (CITYPACT_READ_ONLY: yes, no)."""

    allow_update: bool = False
    """Whether SPARQL updates are taken from editors (CITYPACT_ALLOW_UPDATE: yes, no)."""

    contact: str | None = None
    """Whom readers ask, e.g. to have something corrected (CITYPACT_CONTACT): a name and address, on the about page."""

    sparql_hosts: frozenset[str] = frozenset()
    """The hosts that SERVICE and LOAD may ask (CITYPACT_SPARQL_HOSTS, by commas, e.g. `query.wikidata.org`)."""

    token: str | None = None
    """What a command of the same user sends to be allowed to write; made anew at each start, in no variable."""

    @property
    def whole_texts(self) -> bool:
        """Whether whole texts are shown."""
        return self.texts == "full" if self.texts else _is_loopback(self.host)

    @classmethod
    def from_environment(cls, **given: Any) -> Settings:
        """Return the settings of the environment, with those of `given` that are not None in their place.

        Raises UsageError where a variable's value makes no sense.
        """
        values: dict[str, Any] = {}
        for name in (each.name for each in fields(cls) if each.name != "token"):
            text = os.environ.get(f"CITYPACT_{name.upper()}", "").strip()
            if text:
                values[name] = _value(name, text)
        values.update({name: value for name, value in given.items() if value is not None})
        return replace(cls(), **values)


def _value(name: str, text: str) -> Any:
    """Return the value of the variable for `name`, checked."""
    variable = f"CITYPACT_{name.upper()}"
    if name == "data":
        return Path(text).expanduser()
    if name == "port":
        if not text.isdecimal() or not 0 <= int(text) <= 65535:
            raise UsageError(f"{variable} is {text!r}: give a port between 0 and 65535.")
        return int(text)
    if name == "texts" and text not in ("full", "quotes"):
        raise UsageError(f"{variable} is {text!r}: give 'full' or 'quotes'.")
    if name == "base_url":
        parts = urlsplit(text)
        if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
            raise UsageError(f"{variable} is {text!r}: give an address such as https://pacts.example.org.")
        return text.rstrip("/")
    if name == "sparql_hosts":
        return frozenset(host.strip().lower() for host in text.split(",") if host.strip())
    if name in ("read_only", "allow_update"):
        if text.lower() not in ("0", "1", "true", "false", "yes", "no"):
            raise UsageError(f"{variable} is {text!r}: give 'yes' or 'no'.")
        return text.lower() in ("1", "true", "yes")
    return text


def _is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach `host`."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
