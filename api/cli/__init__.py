"""The command line `citypact`: one module a group of commands."""

from __future__ import annotations

import sys


def run() -> int:
    """Run the command line of this process, as `api.cli.main` does; Ctrl-C is quiet while that is imported, too."""
    try:
        from api.cli.main import main

        return main()
    except KeyboardInterrupt:
        sys.stderr.write("citypact: Interrupted.\n")
        return 130
