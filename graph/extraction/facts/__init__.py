"""The second half of extraction: what they agreed, when and at which event, from a `Reading` and its dates."""
