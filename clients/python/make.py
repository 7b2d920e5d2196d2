"""Make the Python client anew from the kept description: `python clients/python/make.py`.

openapi-python-client does it, with the templates beside this file: each operation is one module with `sync`
and `asyncio`, and a problem is raised. What is made is in `rolecall_client/` and is not edited by hand.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
MADE = HERE / "rolecall_client"
DESCRIPTION = HERE.parent.parent / "rolecall" / "developers" / "openapi.json"
LAID_OUT = ("ruff check --isolated --fix --quiet --select F401,I .", "ruff format --isolated --quiet .")
CONFIG = {
    "project_name_override": "rolecall-client",
    "package_name_override": MADE.name,
    "post_hooks": LAID_OUT,
}
HANDLED = ("If-None-Match",)
"""Headers for caches, which the client is none of."""
UNTYPED = ("fields",)
"""Parameters with which an answer is not what its type says."""
OURS = ("open_enum.py", "paging.py")
Json = dict[str, Any]


def make(into: Path = MADE) -> None:
    """Write the package; what was there is replaced."""
    with tempfile.TemporaryDirectory() as folder:
        description, config = Path(folder) / "openapi.json", Path(folder) / "config.json"
        description.write_text(json.dumps(fitting(json.loads(DESCRIPTION.read_text()), (*HANDLED, *UNTYPED))))
        config.write_text(json.dumps(CONFIG))
        command = [Path(sys.executable).parent / "openapi-python-client", "generate", "--overwrite"]
        told = ["--path", description, "--config", config, "--output-path", into, "--meta", "none"]
        templates = ["--custom-template-path", HERE / "templates", "--fail-on-warning"]
        shutil.rmtree(into, ignore_errors=True)
        path = f"{command[0].parent}{os.pathsep}{os.environ['PATH']}"  # ruff, which lays it out, is there
        subprocess.run(
            [*command, *told, *templates],
            check=True,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "PATH": path},
        )
    for written in OURS:
        shutil.copy(HERE / written, into)
    (into / "py.typed").touch()


def fitting(document: Json, without: Sequence[str] = HANDLED) -> Json:
    """The description without what the client does in one place for all operations, and some parameters."""
    for methods in document["paths"].values():
        for operation in methods.values():
            operation["responses"] = {
                code: _plain(answer)
                for code, answer in operation["responses"].items()
                if code.startswith("2")
            }
            kept = [each for each in operation["parameters"] if each["name"] not in without]
            operation["parameters"] = kept
            for content in operation.get("requestBody", {}).get("content", {}).values():
                content.pop("example", None)
                content["schema"].pop("default", None)
    return document


def _plain(answer: Json) -> Json:
    content = answer.get("content", {})
    shown = {kind: {"schema": each["schema"]} for kind, each in content.items()}
    return {"description": answer["description"], **({"content": shown} if shown else {})}


if __name__ == "__main__":
    make()
