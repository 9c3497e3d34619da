"""The entry point: runs a command and turns what goes wrong into one sentence and an exit code."""

from __future__ import annotations

import logging
import os
import sys
from typing import Any

import typer

from api.cli import asking, comparing, exporting, extracting, loading, measuring, reviewing, serving, tokens, watching
from api.cli.app import app
from api.cli.output import in_line
from graph.errors import CitypactError

__all__ = [
    "app", "asking", "comparing", "exporting", "extracting", "loading", "main", "measuring", "reviewing", "serving",
    "tokens", "watching",
]  # fmt: skip

INTERRUPTED = 130
UNEXPECTED = 70


def main(arguments: list[str] | None = None) -> int:
    """Run a command line (that of the process by default) and return the exit code.

    0 is success, 1 failure or something refused, 2 wrong use, 70 a defect of citypact, 130 Ctrl-C.
    With CITYPACT_DEBUG set, errors are not caught, so that their traceback shows.
    """
    logging.getLogger().addHandler(logging.NullHandler())  # libraries' warnings about broken files are told in ours
    command = _plain(typer.main.get_command(app))
    if os.environ.get("CITYPACT_DEBUG"):
        return _code(command.main(arguments, "citypact", standalone_mode=False))
    try:
        return _code(command.main(arguments, "citypact", standalone_mode=False))
    except CitypactError as error:
        return _failed(_sentence(str(error)), error.exit_code)
    except typer.TyperException as error:
        context, message = getattr(error, "ctx", None), error.format_message().replace("Value error, ", "")
        command = context.command_path if context else "citypact"
        return _failed(f"{_sentence(message)} See: {command} --help", error.exit_code) if message else error.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing is left to flush to
        return 1
    except (KeyboardInterrupt, typer.Abort):
        return _code(INTERRUPTED)
    except Exception as error:
        return _failed(
            f"citypact met an error that it should not have ({type(error).__name__}: {error}). Please report it with "
            "the command that you ran; CITYPACT_DEBUG=1 shows where it happened.",
            UNEXPECTED,
        )


def _plain(command: Any, parent: typer.Context | None = None) -> Any:
    """Return a command, and those below it, with flags of which the help names no type: they take no value."""
    context = typer.Context(command, parent=parent, **command.context_settings)
    for parameter in command.get_params(context):
        if getattr(parameter, "is_flag", False):
            parameter.metavar = ""
    for each in getattr(command, "commands", {}).values():
        _plain(each, context)
    return command


def _code(result: object) -> int:
    if result == INTERRUPTED:  # typer turns Ctrl-C into this code and says nothing
        return _failed("Interrupted.", INTERRUPTED)
    sys.stdout.flush()
    return result if isinstance(result, int) else 0


def _sentence(message: str) -> str:
    """Return a message with a full stop where it ends in none."""
    return message if message.endswith((".", "?")) else f"{message}."


def _failed(message: str, code: int) -> int:
    typer.echo(f"citypact: {in_line(message)}", err=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
