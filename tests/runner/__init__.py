"""The parts of tests/run: how each is built and run, and how its cases are counted."""
