"""Django as a WSGI application, for any server that speaks it."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rolecall.project.settings")
application = get_wsgi_application()

from rolecall.project.resolving import remember_addresses  # noqa: E402  Django is set up by now

remember_addresses()
