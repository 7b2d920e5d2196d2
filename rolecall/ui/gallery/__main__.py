import sys
from pathlib import Path

from rolecall.ui.gallery import site

if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Say where to write it: python -m rolecall.ui.gallery OUT_DIR")
    folder = Path(sys.argv[1])
    site.configure(folder)
    for page in site.write(folder):
        sys.stdout.write(f"{page}\n")
