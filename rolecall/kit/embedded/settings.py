"""What we tell PostgreSQL: its settings for one small machine, who may sign in, which roles there are."""

from pathlib import Path

INITDB = (
    "--username=postgres",
    "--auth=reject",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
)

INCLUDE = "include 'rolecall.conf'"

HBA = """\
# Written by Rolecall at every start. Nobody is trusted; the superuser has no line here and cannot sign in.
local all rolecall_app,rolecall_owner scram-sha-256
local replication rolecall_copies scram-sha-256
"""

ALWAYS = """\
# Written by Rolecall at every start; put settings of your own into local.conf beside this file.
listen_addresses = ''
unix_socket_directories = '{socket}'
unix_socket_permissions = 0700
cluster_name = '{name}'
max_connections = 60
password_encryption = 'scram-sha-256'

# One small machine: little memory, few processes.
shared_buffers = 48MB
huge_pages = off
work_mem = 8MB
maintenance_work_mem = 64MB
effective_cache_size = 512MB
io_method = sync
max_worker_processes = 4
max_parallel_workers = 2
max_parallel_workers_per_gather = 1
max_logical_replication_workers = 0
autovacuum_max_workers = 2
jit = off
random_page_cost = 1.1

# Nothing that was answered is lost; a back-up of the running server is possible.
wal_level = replica
max_wal_senders = 2
fsync = {durable}
synchronous_commit = {durable}
full_page_writes = {durable}
min_wal_size = 64MB
max_wal_size = 512MB
checkpoint_timeout = 15min

logging_collector = off
log_timezone = 'UTC'
log_line_prefix = '%m [%p] %q%u@%d '
log_checkpoints = off
timezone = 'UTC'

include = 'local.conf'
"""

LOCAL = """\
# Settings of your own for the embedded PostgreSQL; they win over those that Rolecall writes.
"""

ROLES = """\
CREATE ROLE rolecall_owner LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS CREATEDB;

CREATE ROLE rolecall_app LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS NOCREATEDB;

ALTER DEFAULT PRIVILEGES FOR ROLE rolecall_owner
GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO rolecall_app;

ALTER DEFAULT PRIVILEGES FOR ROLE rolecall_owner GRANT USAGE, SELECT ON SEQUENCES TO rolecall_app;

ALTER DEFAULT PRIVILEGES FOR ROLE rolecall_owner GRANT EXECUTE ON FUNCTIONS TO rolecall_app;

CREATE DATABASE rolecall OWNER rolecall_owner;

REVOKE ALL ON DATABASE rolecall FROM PUBLIC;

GRANT CONNECT, TEMPORARY ON DATABASE rolecall TO rolecall_app;

"""


COPIES = """\
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rolecall_copies') THEN
        CREATE ROLE rolecall_copies LOGIN REPLICATION NOSUPERUSER NOCREATEROLE NOBYPASSRLS NOCREATEDB;
    END IF;
END $$;

"""
"""The role that makes copies of the whole server and signs in to no database; older servers lack it."""


def ours(socket: Path, name: str, *, durable: bool) -> str:
    """The file of our settings for one server."""
    return ALWAYS.format(socket=socket, name=name, durable="on" if durable else "off")


def passwords(secrets: dict[str, str]) -> str:
    """Statements that give each role its password, and make the one that older servers lack.

    Passwords are hexadecimal, nothing to escape.
    """
    return COPIES + "".join(f"ALTER ROLE {role} PASSWORD '{secret}';\n\n" for role, secret in secrets.items())
