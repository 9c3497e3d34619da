"""Logistic regressions with trained weights: how likely a proposal is right."""
