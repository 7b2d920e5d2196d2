"""Interviews: when people have time, who meets whom, and what the calendars are told."""
