"""Django as a WSGI application, for any server that speaks it."""

import os

from django.core.handlers.wsgi import WSGIRequest
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rolecall.project.settings")


class Request(WSGIRequest):
    """A request that lets go of everything when its answer was sent.

    Middleware gives it what holds it in turn, as its session and its messages. So it stayed in memory, with
    all that a page had read, until the garbage collector came by, in the midst of somebody's request.
    """

    def close(self) -> None:
        super().close()
        self.__dict__.clear()


application = get_wsgi_application()
application.request_class = Request

from rolecall.project.resolving import remember_addresses  # noqa: E402  Django is set up by now

remember_addresses()
