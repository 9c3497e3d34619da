"""Places: which names are places, of what kind, and which one of the gazetteer each means."""
