"""C programs written for Enzyme, compiled by clang, differentiated by ``tapeflow opt``, and run."""
