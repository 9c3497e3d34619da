"""token add, list and remove: who may review, add documents and write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from api.cli import output
from api.cli.app import Data, app

if TYPE_CHECKING:
    from api.tokens import Tokens

token = typer.Typer(no_args_is_help=True, help="Say who may review, add documents or write: each has a secret token.")
app.add_typer(token, name="token")

Name = Annotated[str, typer.Argument(metavar="NAME", help="Who uses it; decisions carry this name.")]
RoleName = Literal["reader", "reviewer", "editor", "admin"]


@token.command()
def add(
    name: Name,
    role: Annotated[RoleName, typer.Option(help="What it allows; each role may do what those before it may.")],
    data: Data = None,
) -> None:
    """Make a token and print it: this once, since only a digest of it is kept.

    \b
    Examples:
      citypact token add Ani --role reviewer
    """
    from api.tokens import Role

    output.line(_tokens(data).add(name, Role[role.upper()]))
    output.err().print(f"The token of {name} ({role}). Keep it: it cannot be shown again.")


@token.command("list")
def list_tokens(data: Data = None) -> None:
    """List who has a token, and what it allows."""
    names = _tokens(data).names()
    output.table(("name", "role"), [(name, role.name.lower()) for name, role in sorted(names.items())])


@token.command()
def remove(name: Name, data: Data = None) -> None:
    """Remove the token of somebody: it is worth nothing from now on, also to a running server.

    \b
    Examples:
      citypact token remove Ani
    """
    from graph.errors import NotFound

    if not _tokens(data).remove(name):
        raise NotFound(f"{name!r} has no token: `citypact token list` shows who has one.")
    output.line(f"{name} has no token any more.")


def _tokens(data: Path | None) -> Tokens:
    from api.settings import Settings
    from api.tokens import Tokens

    folder = Settings.from_environment(data=data).data
    folder.mkdir(parents=True, exist_ok=True)
    return Tokens(folder / "tokens.json")
