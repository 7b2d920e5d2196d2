"""The people an organization knows: contact points, documents, tags, sources and consents.

A candidate is a person, once, across all jobs; an application (pipeline) is a person for a job.
Résumés are read by `candidates.reading`, a library of its own that knows nothing of Django.
"""
