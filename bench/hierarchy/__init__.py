"""How much on-chip memory a gradient needs and what its accesses cost, measured the same way for every tool.

    optimised IR --instrument--> IR that reports each access --recorder--> records --simulator--> miss curves
                                                                      required, energy --> report, figures

The definitions are in docs/hierarchy.md and are frozen.  ``make hierarchy`` writes the table and the figures;
``make hierarchy-check`` compares the simulator with cachegrind.
"""
