"""The command line: `bin/rolecall`, which `bin/start` and `bin/dev` use too."""

import errno
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from rolecall.kit.embedded import ClusterFault
from rolecall.project import supervise
from rolecall.project.cli_options import PORT, PROCESSES, with_data
from rolecall.project.runtime import Fault, commands
from rolecall.project.runtime.entering import become, inside_django, refuse_apart
from rolecall.project.runtime.folder import DataFolder

ROLES = ("admin", "recruiter", "hiring_manager", "interviewer")


def main() -> None:
    """Run the command line; faults are told in words, without a traceback."""
    try:
        rolecall(prog_name="rolecall", standalone_mode=True)
    except (Fault, ClusterFault) as fault:
        _end(str(fault))
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        _end("The disk is full. Free some space, then start again; nothing that was saved is lost.")


def _end(sentence: str) -> None:
    click.echo(sentence, err=True)
    sys.exit(1)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def rolecall() -> None:
    """Rolecall, from the command line."""


@rolecall.command()
@PORT
@PROCESSES
@with_data
@click.option(
    "--demo/--no-demo", default=True, help="Load the demo company on the first start. [default: yes]"
)
@click.option(
    "--reload", is_flag=True, help="For development: debug pages, and start again when a file changes."
)
def start(port: int, processes: int | None, folder: DataFolder, *, demo: bool, reload: bool) -> None:
    """Start everything on this machine, and keep it running."""
    options = supervise.Options(port=port, demo=demo, reload=reload, processes=processes)
    supervise.start(folder, options, click.echo)


@rolecall.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@PORT
@PROCESSES
@with_data
def serve(host: str, port: int, processes: int | None, folder: DataFolder) -> None:
    """Run only the web process, on your PostgreSQL.

    DATABASE_URL names it.
    """
    become(folder, commands.web(folder, host=host, port=port, processes=processes), port=port)


@rolecall.command()
@click.option("--threads", type=click.IntRange(1), default=commands.WORKER_THREADS, show_default=True)
@click.option("--alone", is_flag=True, help="No other worker runs: take up at once what a killed one left.")
@with_data
def worker(threads: int, folder: DataFolder, *, alone: bool) -> None:
    """Run only the worker, on your PostgreSQL.

    It sends mail, reads résumés and does all that follows from a change. DATABASE_URL names the database.
    """
    refuse_apart()
    with inside_django(folder, starts_database=False):
        from rolecall.project.runtime.working import work

        work(threads=threads, alone=alone)


@rolecall.command()
@with_data
def migrate(folder: DataFolder) -> None:
    """Bring the tables up to date, as their owner."""
    with inside_django(folder, as_owner=True, begins=True) as call:
        call("migrate", verbosity=0, interactive=False)


@rolecall.command()
@with_data
def check(folder: DataFolder) -> None:
    """Say what is not fit for production."""
    with inside_django(folder, starts_database=False, lenient=True):
        from rolecall.project.runtime.fitness import findings

        found = findings()
    for sentence in found:
        click.echo(f"- {sentence}")
    if found:
        raise SystemExit(1)
    click.echo("Nothing found: these settings are fit for production.")


@rolecall.command("backup")
@click.argument("target", type=click.Path(path_type=Path))
@with_data
def back_up(target: Path, folder: DataFolder) -> None:
    """Copy everything into the new folder TARGET, while people work.

    `bin/start --data TARGET` starts it as it was.
    """
    from rolecall.project.runtime import backup

    backup.back_up(folder, target)
    click.echo(f"All of {folder.path} is in {target}. Start it with bin/start --data {target}")


@rolecall.group()
def key() -> None:
    """Keys for the API."""


@key.command("create")
@click.option("--organization", required=True, metavar="SLUG", help="Whose data the key opens.")
@click.option("--role", required=True, type=click.Choice(ROLES), help="What the key may do.")
@click.option("--name", default="Command line", show_default=True, help="By which people recognise it.")
@click.option("--scope", multiple=True, metavar="SCOPE", help="Only this of its role: candidates:read.")
@click.option("--network", multiple=True, metavar="NETWORK", help="Only from here: 198.51.100.0/24.")
@click.option("--days", type=click.IntRange(1, 3650), help="For how many days it opens.")
@click.option("--departments", multiple=True, metavar="NAME", help="Only the jobs of this department.")
@click.option("--jobs", multiple=True, metavar="TITLE", help="Only this job, by title or id.")
@click.option("--without-personal-data", is_flag=True, help="Withhold what tells who somebody is.")
@click.option("--on-behalf", is_flag=True, help="Let it act for members, whom it names.")
@with_data
def create_key(folder: DataFolder, **wanted: Any) -> None:
    """Make a key and print it, this once."""
    with inside_django(folder) as call:
        call("create_key", **wanted)


@rolecall.command("signin-link")
@click.argument("who", metavar="[EMAIL|ROLE]", default="")
@click.option("--organization", default="halden", show_default=True, metavar="SLUG")
@click.option(
    "--hours", type=float, default=0.25, show_default=True, help="How long a link waits to be used."
)
@with_data
def signin_link(who: str, organization: str, hours: float, folder: DataFolder) -> None:
    """Print links that sign in, once.

    Without EMAIL or ROLE, one for each role.
    """
    role = who.lower().replace("-", "_")
    wanted = {} if not who else {"role": role} if role in ROLES else {"email": who}
    with inside_django(folder) as call:
        call("signin_link", organization=organization, hours=hours, **wanted)


@rolecall.command("second-proof-off")
@click.argument("email")
@with_data
def second_proof_off(email: str, folder: DataFolder) -> None:
    """Take the authenticator app, passkeys and recovery codes from EMAIL, who has lost them.

    Make sure that it is they who ask: their password or a code by mail is enough to sign in then.
    """
    with inside_django(folder) as call:
        call("remove_second_proof", email)


@rolecall.group()
def organization() -> None:
    """The organizations that use this Rolecall."""


@organization.command("create")
@click.argument("name")
@click.option("--slug", default="", help="Its part of addresses; made from the name by default.")
@click.option("--email", required=True, help="The address of its first administrator.")
@click.option("--admin", required=True, metavar="NAME", help="The name of its first administrator.")
@with_data
def create_organization(name: str, slug: str, email: str, admin: str, folder: DataFolder) -> None:
    """Create an organization and print the link that signs its first administrator in."""
    with inside_django(folder) as call:
        call("create_organization", name, slug=slug, email=email, admin=admin)


@rolecall.group()
def search() -> None:
    """The index in which people are found."""


def _of_organization(command: Callable[..., None]) -> Callable[..., None]:
    return click.option("--organization", default="", metavar="SLUG", help="Only of this one.")(command)


@search.command("status")
@_of_organization
@with_data
def search_status(organization: str, folder: DataFolder) -> None:
    """Say how many people are in each index, and how many wait to be."""
    with inside_django(folder) as call:
        call("search", "status", organization=organization)


@search.command("check")
@_of_organization
@with_data
def search_check(organization: str, folder: DataFolder) -> None:
    """Compare each index with the rows, person by person."""
    with inside_django(folder) as call:
        call("search", "check", organization=organization)


@search.command("rebuild")
@_of_organization
@with_data
def search_rebuild(organization: str, folder: DataFolder) -> None:
    """Write each index anew, while people are found in the one that is there."""
    with inside_django(folder) as call:
        call("search", "rebuild", organization=organization)


@rolecall.group()
def resume() -> None:
    """Résumés, as Rolecall reads them."""


@resume.command("read")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "form", flag_value="json", help="Every fact, with its lines and how sure it is.")
@click.option("--json-resume", "form", flag_value="json-resume", help="What is sure, as JSON Resume.")
def read_resumes(paths: tuple[Path, ...], form: str | None) -> None:
    """Read files, or folders of them, and print what they say; nothing is stored.

    Of several files, JSON is printed a line each.
    """
    from rolecall.project import resumes

    resumes.main(paths, form or "words")


@resume.command("reread")
@_of_organization
@with_data
def reread_resumes(organization: str, folder: DataFolder) -> None:
    """Let the newest reader read what older ones read; what people corrected stays."""
    with inside_django(folder) as call:
        call("reread_resumes", organization=organization)


@rolecall.command()
@with_data
def shell(folder: DataFolder) -> None:
    """Open a Python shell, behind the wall."""
    with inside_django(folder) as call:
        call("shell")


@rolecall.command("django", context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.option("--as-owner", is_flag=True, help="Sign in to the database as the owner of the tables.")
@with_data
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def django_command(arguments: tuple[str, ...], folder: DataFolder, *, as_owner: bool) -> None:
    """Run one of Django's own commands."""
    with inside_django(folder, as_owner=as_owner or arguments[:1] == ("migrate",), begins=True):
        from django.core.management import execute_from_command_line

        execute_from_command_line(["rolecall django", *arguments])


if __name__ == "__main__":
    main()
