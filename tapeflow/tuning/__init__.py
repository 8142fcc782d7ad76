"""The cost model's constants of the user's machine: measured by ``tapeflow tune``, read when tapeflow starts."""
