"""Writes the gallery without a database, a server or the rest of Rolecall."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import django
import jinja2
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.http import HttpRequest
from django.utils.module_loading import import_string
from django.utils.safestring import mark_safe

from rolecall.ui import colour
from rolecall.ui.gallery import cast
from rolecall.ui.jinja import environment

HERE = Path(__file__).parent
TEMPLATES = [HERE / "pages", HERE.parent / "templates"]


def configure(folder: Path) -> None:
    """Set Django up with just enough to render templates."""
    settings.configure(
        DEBUG=True,
        SECRET_KEY="only for the gallery",  # noqa: S106  nothing is signed here
        INSTALLED_APPS=["django.contrib.staticfiles", "django_htmx", "django_prose_editor", "rolecall.ui"],
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
        ROOT_URLCONF="rolecall.ui.gallery.urls",
        STATIC_URL="/static/",
        BUNDLE_DIR=folder / "static",
        UI_NAVIGATION="rolecall.ui.gallery.cast.navigation",
        USE_TZ=True,
        LOGGING_CONFIG=None,
    )
    django.setup()


def write(folder: Path) -> list[Path]:
    """Write all pages and what they load; return the pages."""
    folder.mkdir(parents=True, exist_ok=True)
    _copy_static(folder / "static")
    (folder / "accent.css").write_text(colour.accent_css("#a8501c"))
    return [_write_page(folder, path.name) for path in sorted((HERE / "pages").glob("[!_]*.html"))]


def _copy_static(folder: Path) -> None:
    for finder in get_finders():
        for path, storage in finder.list([]):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(storage.path(path), target)


def _write_page(folder: Path, name: str) -> Path:
    env = environment(
        loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True, undefined=jinja2.StrictUndefined
    )
    html = env.get_template(name).render(_context(name))
    (folder / name).write_text(html.replace('"/static/', '"static/'))
    return folder / name


def _context(name: str) -> dict[str, object]:
    request = HttpRequest()
    request.path = f"/{name}"
    moved = SimpleNamespace(message="Moved Eli Osei to Panel.", extra_tags="undo:#", level_tag="success")
    request._messages = [moved] if name == "components.html" else []  # type: ignore[attr-defined]
    csrf = mark_safe('<input type="hidden" name="csrfmiddlewaretoken" value="gallery">')
    # Loaded late: a field takes its words when it is made, and ours are spoken once Django is set up.
    forms = import_string("rolecall.ui.gallery.forms.all_of_them")()
    return {"request": request, "csrf_input": csrf, "csrf_token": "gallery", "cast": cast, "forms": forms}
