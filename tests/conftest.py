"""Lies here so that pytest puts tests/ on the path: `from sample import …` works in every test."""
