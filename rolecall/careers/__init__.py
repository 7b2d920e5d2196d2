"""What the public sees: the careers site, posts, feeds, the application form, the candidate's own page."""
