"""Builds what Overstap needs on a bare machine: compilers, sources, fonts, the web app.

Used by serve.py and tests/run. Everything is kept in a per-user cache folder
outside the checkout and keyed by version, so that a fresh clone is quick.
Python's standard library only.
"""
