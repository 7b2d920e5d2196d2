"""Compares what a reader found in a résumé with what stands there."""
