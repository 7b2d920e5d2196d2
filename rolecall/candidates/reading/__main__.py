"""`python -m rolecall.candidates.reading FILE` prints what was read; `--probe` what holds it back."""

import sys
from pathlib import Path

import msgspec

from rolecall.candidates.reading import html_rendition, probe, read, render

USAGE = "usage: python -m rolecall.candidates.reading [--probe | --html FILE | --pictures FOLDER FILE | FILE]"


def main(arguments: list[str]) -> int:
    """Print what is asked for."""
    match arguments:
        case ["--probe"]:
            say(pretty(probe()))
        case ["--html", file]:
            say(html_rendition(Path(file).read_bytes()))
        case ["--pictures", folder, file]:
            for image in render(Path(file).read_bytes()):
                target = Path(folder, f"{image.number}.webp")
                target.write_bytes(image.webp)
                say(target)
        case [file] if not file.startswith("-"):
            say(pretty(read(Path(file).read_bytes())))
        case _:
            sys.stderr.write(f"{USAGE}\n")
            return 2
    return 0


def say(text: object) -> None:
    sys.stdout.write(f"{text}\n")


def pretty(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
