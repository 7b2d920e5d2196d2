"""Rolecall: a recruiting platform, from the first line of a job to the first day at work."""
