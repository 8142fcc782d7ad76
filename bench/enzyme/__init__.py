"""Real Enzyme on captured Numba code: the program, its input, its memory, and the runs that are compared.

    captured or prepared IR --module--> IR that calls __enzyme_autodiff --program--> IR of the gradient
                                                         --build--> O3 and native code, by tapeflow.engine

Only the passes between differ from tapeflow's gradient: capture, the entry that Numba calls, O3 and the code
generator are the same code, in the same process.
"""
