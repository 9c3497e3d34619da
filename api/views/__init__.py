"""What pages and REST answers show, read from one snapshot of the graph into frozen values."""
