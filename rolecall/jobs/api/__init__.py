"""Door 2: jobs, their parts and posts, and the library, for programs."""

from rolecall.jobs.api import jobs, parts, posts, requisitions, states, templates
from rolecall.jobs.api.door import door

__all__ = ["door", "jobs", "parts", "posts", "requisitions", "states", "templates"]
