"""Being inside of a Rolecall: with its settings, and on its database."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator

from rolecall.kit.embedded import Cluster
from rolecall.project.runtime import Fault, database, environment, static_files
from rolecall.project.runtime.folder import DataFolder
from rolecall.project.runtime.loading import loading


@contextlib.contextmanager
def inside_django(
    folder: DataFolder,
    *,
    as_owner: bool = False,
    starts_database: bool = True,
    lenient: bool = False,
    begins: bool = False,
) -> Iterator[Callable[..., object]]:
    """Django with its settings, on a database that runs for at least as long as this block.

    Only what `begins` may do so in a folder in which there is no Rolecall yet.
    """
    with contextlib.ExitStack() as stack:
        if starts_database and not begins:
            _must_be_begun(folder)
        environment.apply(_settings(folder, stack, starts_database=starts_database, lenient=lenient))
        if as_owner:
            environment.apply({"ROLECALL_AS_OWNER": "1"})
        with loading(), in_words():
            import django
            from django.core.management import CommandError, call_command
            from django.db import ProgrammingError

            django.setup()
        try:
            yield call_command
        except ProgrammingError as error:
            if begins or not isinstance(error.__cause__, _unmade()):
                raise
            raise Fault(
                f"The tables in {folder.path} are not there yet, or are older than this Rolecall. "
                f"Start it once with bin/start --data {folder.path}, then try again."
            ) from None
        except CommandError as error:
            raise Fault(str(error)) from None


@contextlib.contextmanager
def in_words() -> Iterator[None]:
    """Say which setting is not understood, without a traceback."""
    from environs import EnvError

    from rolecall.project.host_words import refused

    try:
        yield
    except EnvError as error:
        raise Fault(refused(error)) from None


def _must_be_begun(folder: DataFolder) -> None:
    if environment.is_embedded() and not os.environ.get("DATABASE_URL"):
        folder.must_be_begun()


def _unmade() -> tuple[type[Exception], ...]:
    from psycopg import errors

    return errors.UndefinedTable, errors.UndefinedFunction, errors.UndefinedColumn


def _settings(
    folder: DataFolder, stack: contextlib.ExitStack, *, starts_database: bool, lenient: bool
) -> dict[str, str]:
    if not environment.is_embedded():
        return environment.production(folder, lenient=lenient)
    if os.environ.get("DATABASE_URL"):  # a process of a running Rolecall: it has been told everything
        return {}
    folder.make()
    cluster = Cluster(folder.path)
    urls = stack.enter_context(database.in_use(folder, cluster)) if starts_database else cluster.urls()
    return environment.embedded(folder, urls)


def become(folder: DataFolder, command: list[str], *, port: int) -> None:
    """Turn into another program, so that a container's signals reach it."""
    refuse_apart()
    environment.apply(environment.production(folder, port=port))
    with in_words():
        from django.conf import settings

        is_debug = settings.DEBUG  # what is wrong in them is said here, not in the log of a part
    folder.make()
    static_files.collect_by_itself(folder, debug=is_debug)
    os.execv(sys.executable, [sys.executable, "-m", *command])  # noqa: S606 no shell is meant


def refuse_apart() -> None:
    """Web and worker by themselves need a database that does not go with one of them."""
    if environment.is_embedded() and not os.environ.get("DATABASE_URL"):
        raise Fault(
            "Web and worker run apart only on a PostgreSQL of your own, named in DATABASE_URL. "
            "On this machine bin/start runs everything together."
        )
