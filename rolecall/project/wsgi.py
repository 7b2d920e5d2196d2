"""Django as a WSGI application, for any server that speaks it."""

import os

import django
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rolecall.project.settings")
django.setup(set_prefix=False)


class Request(WSGIRequest):
    """A request that lets go of everything when its answer was sent.

    Middleware gives it what holds it in turn, as its session and its messages. So it stayed in memory, with
    all that a page had read, until the garbage collector came by, in the midst of somebody's request.
    """

    def close(self) -> None:
        super().close()
        self.__dict__.clear()


class Application(WSGIHandler):
    """Django's own, with requests that let go."""

    request_class = Request


application = Application()

from rolecall.project.resolving import remember_addresses  # noqa: E402  Django is set up by now

remember_addresses()
