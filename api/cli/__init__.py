"""The command line `citypact`: one module a group of commands."""
