"""Calendars kept elsewhere: when people are busy there, and interviews written to them. Knows no rows."""
