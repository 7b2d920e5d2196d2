"""A typed client of the Rolecall API, made from its description."""

from .client import AuthenticatedClient, Client
from .errors import Problem, etag

__all__ = ("AuthenticatedClient", "Client", "Problem", "etag")
