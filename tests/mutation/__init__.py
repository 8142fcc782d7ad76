"""Deliberate faults in the compiler, each of which the tests must notice."""
