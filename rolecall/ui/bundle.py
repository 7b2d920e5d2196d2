"""One stylesheet and one script out of one file per component: two requests, no build tools.

Run when the app starts, because a person who hosts Rolecall should not have to know about it. The scripts
share nothing by name, so each is wrapped in a block of its own and none may import or export.
"""

import tempfile
from pathlib import Path

UI = Path(__file__).parent
STATIC = UI / "static" / "ui"
LAYERS = "@layer reset, tokens, base, components, utilities;\n"


def write(folder: Path = STATIC) -> None:
    """Write rolecall.css and rolecall.js where their parts have changed."""
    folder.mkdir(parents=True, exist_ok=True)
    _replace(folder / "rolecall.css", stylesheet())
    _replace(folder / "rolecall.js", script())


def stylesheet() -> str:
    """Return all of css/*.css in the order of their names."""
    return LAYERS + "\n".join(path.read_text() for path in sorted((UI / "css").glob("*.css")))


def script() -> str:
    """Return all of js/*.js, each in a block of its own."""
    return "\n".join(_block(path) for path in sorted((UI / "js").glob("*.js")))


def _block(path: Path) -> str:
    return f"{{ // {path.name}\n{path.read_text()}}}\n"


def _replace(target: Path, text: str) -> None:
    # Several processes may start at once: whoever comes last replaces the file as a whole.
    if target.exists() and target.read_text() == text:
        return
    with tempfile.NamedTemporaryFile("w", dir=target.parent, delete=False) as new:
        new.write(text)
    Path(new.name).chmod(0o644)
    Path(new.name).replace(target)
