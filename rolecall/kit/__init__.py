"""What Rolecall stands on and could lend to any other product: it knows nothing of recruiting.

Tenancy and the wall in the database, events and their recording, tasks, errors with sentences,
pages and REST doors, storage, mail, signing and the clock.
"""
