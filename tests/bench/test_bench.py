"""The benches run to their end on a tiny world, and write their figures."""

import json
import subprocess
import sys
from pathlib import Path

from tests.runtime.rolecalls import lay_out, plain_environment
from tests.throwaway import ROOT, own_folder

PAGES = {"post page", "move of 100 together", "API list of 50 applications"}
BRIEFLY = ("--seconds=0.2", "--warm=0.2", "--clients=2")


def test_a_tiny_world_is_built_and_its_pages_are_measured() -> None:
    with own_folder() as folder:
        lay_out(folder / "data")
        world = figures_of("world.py", folder, "--candidates=120")
        assert world["rows"]["candidates_candidate"] == 480
        assert world["rows"]["pipeline_application"] == 576
        pages = figures_of("pages.py", folder, *BRIEFLY, "--only", *PAGES)
        rows = {row["page"]: row for row in pages["rows"]}
        assert set(rows) >= PAGES
        assert all(row["p50"] > 0 for row in rows.values())
        assert rows["API list of 50 applications"]["floor"] == "sql"


def figures_of(script: str, folder: Path, *options: str) -> dict[str, dict[str, int]]:
    written = folder / "figures.json"
    done = subprocess.run(
        [sys.executable, ROOT / "bench" / script, f"--data={folder / 'data'}", f"--json={written}", *options],
        env=plain_environment(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(written.read_text())
