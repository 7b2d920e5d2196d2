"""The worker process: takes tasks from the queue in the database, and takes up what a dead worker left.

Procrastinate's own command swaps the connector of the whole app, so that a task deferred from within a task
would be queued on another connection, outside of its transaction. Here the worker has an app of its own,
which shares the tasks; deferring goes on through Django's connection.
"""

import asyncio
import contextlib
from concurrent.futures import ThreadPoolExecutor

from procrastinate import App, PsycopgConnector, exceptions
from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params
from procrastinate.manager import JobManager
from procrastinate.worker import FETCH_JOB_POLLING_INTERVAL

from rolecall.kit import tasks
from rolecall.search.keeping import Keeper

HEARTBEAT_SECONDS = 5
DEAD_AFTER_SECONDS = 20
FINISHING_SECONDS = 10
GIVEN_BACK_SECONDS = 20
"""A connection that nothing needed for so long is closed: each takes some four megabytes of the database."""
LANES = {tasks.LETTERS_LANE: 2, "webhooks": 4, "webhooks-slow": 2, tasks.TOGETHER: 1}
"""Queues with threads of their own: their tasks wait for others' servers or for each other, and nobody waits
for them."""
BEAT_SECONDS = 0.5
"""So often what is done for many at once is looked for."""


def work(*, threads: int, alone: bool) -> None:
    """Work until asked to stop. `alone`: every task under way was a dead worker's, take it up at once."""
    with Keeper():
        asyncio.run(_work(threads, alone=alone))


async def _work(threads: int, *, alone: bool) -> None:
    everybody = threads + sum(LANES.values())
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(everybody))
    connector = PsycopgConnector(
        kwargs=connector_params("default"), min_size=1, max_size=everybody + 2, max_idle=GIVEN_BACK_SECONDS
    )
    worker, waiting = App(connector=connector), App(connector=connector)
    worker.tasks = waiting.tasks = app.tasks
    worker.periodic_registry = app.periodic_registry
    async with worker.open_async():
        if alone:
            await _take_up(worker.job_manager, dead_after=0)
        beside = [asyncio.create_task(_keep_taking_up(worker.job_manager))]
        beside += [asyncio.create_task(_run(waiting, [lane], count)) for lane, count in LANES.items()]
        try:
            await _run(worker, _other_queues(), threads, install_signal_handlers=True)
        finally:
            for each in beside:
                each.cancel()
            await asyncio.gather(*beside, return_exceptions=True)


async def _run(
    worker: App, queues: list[str], threads: int, *, install_signal_handlers: bool = False
) -> None:
    gathers = queues == [tasks.TOGETHER]
    await worker.run_worker_async(
        queues=queues,
        concurrency=threads,
        delete_jobs="successful",
        shutdown_graceful_timeout=FINISHING_SECONDS,
        update_heartbeat_interval=HEARTBEAT_SECONDS,
        stalled_worker_timeout=DEAD_AFTER_SECONDS,
        install_signal_handlers=install_signal_handlers,
        listen_notify=not gathers,
        fetch_job_polling_interval=BEAT_SECONDS if gathers else FETCH_JOB_POLLING_INTERVAL,
    )


def _other_queues() -> list[str]:
    return sorted({task.queue for task in app.tasks.values()} - set(LANES))


async def _keep_taking_up(manager: JobManager) -> None:
    while True:
        await asyncio.sleep(DEAD_AFTER_SECONDS)
        with contextlib.suppress(exceptions.ConnectorException):
            await _take_up(manager, dead_after=DEAD_AFTER_SECONDS)


async def _take_up(manager: JobManager, *, dead_after: float) -> None:
    for task in await manager.get_stalled_jobs(seconds_since_heartbeat=dead_after):
        await manager.retry_job(task)
