"""Invented résumés of which each choice varies by itself: words, order, separators, headings, geometry."""
