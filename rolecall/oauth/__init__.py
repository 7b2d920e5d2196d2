"""Apps: programs that act for the members who allowed them, or for themselves (OAuth 2.1)."""
