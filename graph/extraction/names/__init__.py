"""The first half of extraction: who and where. `who.read(document)` gives the `Reading`."""
