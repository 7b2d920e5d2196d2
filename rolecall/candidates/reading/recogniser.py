"""Run as a program: gives everything up that recognising text does not need, then becomes the recogniser."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from rolecall.candidates.reading import confinement

SECONDS, MEMORY = 45.0, 1_024 * 2**20
FOLDERS = ("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/dev/null", "/opt")


def main(program: str, languages: str) -> None:
    """Become the recogniser, which reads pixels from its input and writes a table."""
    own = [str(Path(program).resolve().parent), *os.environ.get("LD_LIBRARY_PATH", "").split(":")]
    folders = [*FOLDERS, *own, os.environ.get("TESSDATA_PREFIX", "")]
    ruleset = confinement.prepare_ruleset(folders, confinement.LANDLOCK_READ | confinement.LANDLOCK_EXECUTE)
    # In this order: who becomes nobody while others are nobody, and may be one, may run nothing afterwards.
    confinement.drop_root()
    confinement.set_limits(SECONDS, MEMORY, processes=1)
    confinement.restrict_files(ruleset)
    command = [program, "stdin", "stdout", "-l", languages, "--dpi", "200", "tsv"]
    os.execv(program, command)  # noqa: S606 no shell is meant


if __name__ == "__main__":
    main(*sys.argv[1:3])
