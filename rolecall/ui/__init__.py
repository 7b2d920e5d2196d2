"""The design system: layouts, macros, one stylesheet and one script that every screen is made of.

Knows no recruiting beyond the looks of it. The catalogue is docs/ui.md; `python -m rolecall.ui.gallery DIR`
writes every component into a page to look at.
"""
