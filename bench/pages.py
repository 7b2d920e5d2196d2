#!/usr/bin/env python3
"""Measure the pages of the real product over HTTP, each beside what the machine could do at best."""

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import inside  # noqa: F401
import report
from place import opened, owner_of, until_settled
from product import Product
from wire import Asks, Measured, Wire, measured, request

if TYPE_CHECKING:
    from asks import Ask

PUBLIC_RATIO, WARM = 0.5, 8.0
LEGEND = """
Milliseconds; rps: requests a second; cpu: milliseconds of processor time a request, of the web process and
the database. Ratios: to the same bytes as a static file from the same server (file), or to the same
statements in pgbench (sql), with as many clients; alone: by one client. What follows from a write in
the worker is none of its statements: the ratio is of a worker that is held, as it is for pgbench, and
"followed" of one that works beside."""


def main() -> None:
    """Measure everything, or what was named."""
    given = _given()
    if not (given.data / "postgres").exists():
        raise SystemExit("Build the world first: bench/world.py --data DIR")
    began = report.load_now()
    rows = measure(given)
    report.table(f"Pages of {given.data}; {began} before, {report.load_now()} after", rows)
    print(LEGEND)
    report.write(given.json, "pages", rows=rows, clients=given.clients, seconds=given.seconds)


def measure(given: argparse.Namespace) -> list[report.Row]:
    """A row for each page."""
    with Product(given.data) as product, opened(given.data) as urls:
        product.wait_until_told()
        until_settled(urls)
        from asks import World
        from django.db import connection

        world = World()
        bench = Bench(product, urls, given)
        rows = []
        for ask in world.everything(product.port):
            if not given.only or any(word in ask.name for word in given.only):
                connection.close()
                rows.append(bench.row(ask))
                report.table(f"{report.load_now()}", rows[-1:])
        connection.close()
    return rows


class Bench:
    """Measures one page after the other."""

    def __init__(self, product: Product, urls: Any, given: argparse.Namespace) -> None:
        self.product, self.urls, self.given = product, urls, given

    def row(self, ask: "Ask") -> report.Row:
        """One page: alone, together, and beside its floor."""
        # each thread of the server has a connection of its own, and PostgreSQL plans a prepared statement
        # anew until it has seen it some ten times
        self._ask(ask.asks, self.given.clients, ask.wanted, seconds=self.given.warm)
        before = self.product.cpu()
        alone = self._ask(ask.asks, 1, ask.wanted)
        after = self.product.cpu()
        together = self._ask(ask.asks, self.given.clients, ask.wanted)
        row: report.Row = {
            "page": ask.name,
            "p50": alone.p50,
            "p99": alone.p99,
            "rps": alone.per_second,
            f"p50 of {self.given.clients}": together.p50,
            f"p99 of {self.given.clients}": together.p99,
            f"rps of {self.given.clients}": together.per_second,
            "cpu": (sum(after[part] - before[part] for part in ("web", "postgres"))) * 1000 / alone.count,
            "cpu web": (after["web"] - before["web"]) * 1000 / alone.count,
            "cpu db": (after["postgres"] - before["postgres"]) * 1000 / alone.count,
        }
        row |= self._beside(ask, alone, together)
        return row | _judged(ask, row)

    def _beside(self, ask: "Ask", alone: Measured, together: Measured) -> report.Row:
        if not ask.writes:
            return self._ratios(ask, alone, together)
        with self.product.worker_held():
            self._ask(ask.asks, 1, ask.wanted, seconds=1.0)
            held = self._ask(ask.asks, 1, ask.wanted)
            all_held = self._ask(ask.asks, self.given.clients, ask.wanted)
        row = self._ratios(ask, held, all_held)
        return row | {
            "followed alone": row["ratio alone"] * alone.per_second / held.per_second,
            "followed": row["ratio"] * together.per_second / all_held.per_second,
        }

    def _ratios(self, ask: "Ask", alone: Measured, together: Measured) -> report.Row:
        if ask.is_public:
            kind, floor = "file", self._file(ask)
        elif ask.inside:
            kind, floor = "sql", self._sql(ask)
        else:
            return {"floor": "", "floor rps": None, "ratio alone": None, "ratio": None}
        return {
            "floor": kind,
            "floor rps": floor[1],
            "ratio alone": alone.per_second / floor[0],
            "ratio": together.per_second / floor[1],
        }

    def _file(self, ask: "Ask") -> tuple[float, float]:
        """The same bytes as a file that the same server serves."""
        path = self.given.data / "static" / "bench.html"
        path.write_bytes(Wire(self.product.port).ask(ask.sample).body)
        asked = request("GET", "/static/bench.html")
        found = [
            self._ask(lambda number: iter(lambda: asked, None), clients, (200,)).per_second
            for clients in (1, self.given.clients)
        ]
        path.unlink()
        return found[0], found[1]

    def _sql(self, ask: "Ask") -> tuple[float, float]:
        import floor

        with owner_of(self.urls) as owner, self.product.worker_held(), floor.queue_left_alone(owner):
            began = floor.now()
            statements = floor.statements_of(ask.inside)  # type: ignore[arg-type]
            script = floor.script_of(statements, began=began)
            if self.given.scripts:
                self.given.scripts.mkdir(parents=True, exist_ok=True)
                (self.given.scripts / f"{ask.name}.sql").write_text(script)
            found = [
                floor.pgbench(
                    self.urls,
                    floor.of_each(script, ask.each[:clients]),
                    clients=clients,
                    seconds=self.given.seconds,
                )
                for clients in (1, self.given.clients)
            ]
        return found[0], found[1]

    def _ask(
        self, asks: Asks, clients: int, wanted: tuple[int, ...], seconds: float | None = None
    ) -> Measured:
        lasting = self.given.seconds if seconds is None else seconds
        return measured(self.product.port, asks, clients=clients, seconds=lasting, wanted=wanted)


def _judged(ask: "Ask", row: report.Row) -> report.Row:
    """The aims beside the figures."""
    least = PUBLIC_RATIO if ask.is_public else ask.least_ratio
    met = []
    if ask.aim_ms:
        met.append(f"{'met' if row['p50'] <= ask.aim_ms else 'NOT MET'}: {ask.aim_ms:g} ms")
    if least and row.get("ratio") is not None:
        best = max(row["ratio"], row["ratio alone"])
        met.append(f"{'met' if best >= least else 'NOT MET'}: ratio {least:g}")
    return {"aims": "; ".join(met)}


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="what bench/world.py built")
    parser.add_argument("--seconds", type=float, default=4.0, help="how long each page is asked for")
    parser.add_argument("--warm", type=float, default=WARM, help="how long it is asked for before")
    parser.add_argument("--clients", type=int, default=8, help="how many ask together")
    parser.add_argument(
        "--only", nargs="*", metavar="WORD", help="only pages with one of these in their name"
    )
    parser.add_argument("--scripts", type=Path, metavar="DIR", help="keep the statements of each page there")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    given = parser.parse_args()
    given.data = given.data.resolve()
    return given


if __name__ == "__main__":
    began = time.monotonic()
    main()
    print(f"\n{time.monotonic() - began:.0f} seconds in all.")
