"""Offers: terms, a letter, approval, signature; once."""
