"""The environment in which Rolecall runs: found, or made where whoever starts may write."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def environment() -> ModuleType:
    spec = importlib.util.spec_from_file_location("environment", ROOT / "bin" / "_environment.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def made(module: ModuleType, folder: Path, python: str) -> Path:
    """An environment with the wanted packages, whose Python lies there."""
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "python").symlink_to(python)
    (folder / "installed-base").write_text(module.wanted("base"))
    return folder


def test_an_environment_with_the_wanted_packages_is_used_as_it_is(
    environment: ModuleType, tmp_path: Path
) -> None:
    assert environment.is_current(made(environment, tmp_path, sys.executable), "base")


# nobody else can be had without being root: a name too long for any disk is refused like another user's home
@pytest.mark.parametrize("python", ["/nowhere/python", f"/{'x' * 300}/python"])
def test_an_environment_whose_python_cannot_be_reached_is_none_and_breaks_nothing(
    environment: ModuleType, tmp_path: Path, python: str
) -> None:
    assert not environment.is_current(made(environment, tmp_path, python), "base")


def test_what_was_compiled_is_kept_also_where_the_environment_says_otherwise() -> None:
    script = '. "$0"; "$PYTHON" -c "import sys; print(sys.dont_write_bytecode)"'
    said = subprocess.check_output(
        ["sh", "-c", script, ROOT / "bin" / "_python"],
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        text=True,
    )
    assert said.strip() == "False"
