"""Options that several commands of the command line have."""

from collections.abc import Callable
from pathlib import Path

import click

from rolecall.project.runtime import environment
from rolecall.project.runtime.folder import DataFolder, default_folder

PORT = click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=environment.DEFAULT_PORT,
    envvar="ROLECALL_PORT",
    show_default=True,
    help="Where to answer.",
)
PROCESSES = click.option(
    "--processes",
    type=click.IntRange(1),
    default=None,
    envvar="ROLECALL_PROCESSES",
    help="How many processes answer. [default: 2, 1 where there is one core]",
)


def with_data(command: Callable[..., None]) -> Callable[..., None]:
    """The option that says which Rolecall is meant."""
    return click.option(
        "--data",
        "folder",
        type=click.Path(path_type=Path, file_okay=False),
        envvar="ROLECALL_DATA",
        callback=lambda _context, _option, value: DataFolder(value or default_folder()),
        help="The folder in which Rolecall keeps everything. [default: data, in the checkout]",
    )(command)
