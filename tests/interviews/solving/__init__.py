"""Panels solved by constraints."""
