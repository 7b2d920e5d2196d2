"""The work itself and how we hire for it: jobs, requirements, stages, hiring teams, openings, posts.

A job is written from scratch or from the library, goes draft → open → on hold → closed → archived,
and is published as a post with an address that never breaks.
"""
