"""docs/command-line.md says all that the command line can do, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import typer

from api.cli.main import app
from graph.documents import FORMATS

TEXT = (Path(__file__).parents[3] / "docs" / "command-line.md").read_text(encoding="utf-8")
COMMANDS: dict[str, Any] = typer.main.get_command(app).commands
SECTIONS = {
    part.split("\n", 1)[0]: part.split("\n", 1)[1] for part in re.split(r"^## citypact ", TEXT, flags=re.MULTILINE)[1:]
}


def options(command: Any) -> set[str]:
    """Return the long and short forms of a command's options."""
    chosen = [each for each in command.params if each.param_type_name == "option"]
    found = {name for each in chosen for name in (*each.opts, *each.secondary_opts)}
    return found - {"--help", "-h"}


def test_every_command_has_a_section_and_no_other_is_there() -> None:
    assert set(SECTIONS) == set(COMMANDS)


def test_every_option_is_documented_and_no_other_is_there() -> None:
    for name, command in COMMANDS.items():
        first_cells = "".join(re.findall(r"^\| `-.*?\|", SECTIONS[name], re.MULTILINE))
        documented = set(re.findall(r"(?<![\w-])(--?[a-z][a-z-]*)", first_cells))
        assert documented == options(command), name


def test_options_of_the_program_itself() -> None:
    for option in options(typer.main.get_command(app)):
        assert f"`{option}`" in TEXT


def test_every_format_is_documented() -> None:
    for suffix in FORMATS:
        assert f"`{suffix}`" in SECTIONS["load"]
