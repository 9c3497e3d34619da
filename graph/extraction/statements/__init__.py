"""What becomes statements: evidence and its ledger, offices, seats, and the labels of what has no name."""
