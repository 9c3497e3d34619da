"""The citypact vocabulary: terms, concept schemes, shapes, entailment rules and competency questions.

Imports nothing else of the project.
"""
