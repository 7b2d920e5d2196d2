"""A corpus of hostile files, made by code: what each is, and how reading it is to end."""
