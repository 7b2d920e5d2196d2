"""What `rolecall start` does: make everything ready, run it, keep it running, stop it cleanly."""

import contextlib
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from rolecall.kit.embedded import Cluster, ClusterFault
from rolecall.kit.embedded.faults import last_words
from rolecall.project.runtime import Fault, commands, database, environment, stamps, static_files
from rolecall.project.runtime.children import Child, keep_short
from rolecall.project.runtime.commands import FORKS
from rolecall.project.runtime.entering import in_words
from rolecall.project.runtime.folder import DataFolder
from rolecall.project.runtime.loading import load
from rolecall.project.runtime.port import answers, refuse_a_taken_port
from rolecall.project.runtime.reload import Watch
from rolecall.project.runtime.room import Room, may_be_full
from rolecall.project.runtime.stamps import Stamps

READY_SECONDS = 90.0
STOP_SECONDS = 15.0
TRIES_BEFORE_READY = 3
TRY_AGAIN_SECONDS = 10.0


class Stopped(Exception):
    """Somebody asked us to stop while we were still getting ready."""


@dataclass(frozen=True)
class Options:
    """How to start."""

    port: int
    demo: bool
    reload: bool
    processes: int | None = None
    """How many answer; None: as many as suits the machine."""


def start(folder: DataFolder, options: Options, say: Callable[[str], None]) -> None:
    """Run Rolecall until it is asked to stop."""
    if environment.is_embedded():
        folder.must_not_be_anothers()
    folder.make()
    with folder.held(), contextlib.suppress(Stopped), Ear() as ear:
        left = [Child(name, folder, [], {}).end_leftovers(STOP_SECONDS) for name in ("web", "worker")]
        refuse_a_taken_port(options.port, patience=STOP_SECONDS if any(left) else 0.0)
        if environment.is_embedded():
            cluster = Cluster(folder.path)
            with database.in_use(folder, cluster, stop_for_all=True) as urls:
                settings = environment.embedded(folder, urls, port=options.port)
                Rolecall(folder, options, settings, say, ear, cluster).run()
        else:
            Rolecall(folder, options, environment.production(folder, port=options.port), say, ear, None).run()
    say("Stopped.")


class Rolecall:
    """The running whole: the database, the web process, the worker."""

    def __init__(
        self,
        folder: DataFolder,
        options: Options,
        settings: dict[str, str],
        say: Callable[[str], None],
        ear: "Ear",
        cluster: Cluster | None,
    ) -> None:
        self.folder = folder
        self.options = options
        self.settings = settings | ({"ROLECALL_DEBUG": "1"} if options.reload else {})
        self.say = say
        self.ear = ear
        self.cluster = cluster
        serving = commands.web(folder, port=options.port, processes=options.processes)
        self.web = Child("web", folder, serving, self.settings)
        self.worker = Child(
            "worker", folder, commands.worker(folder, alone=cluster is not None), self.settings
        )
        self.children = (self.web, self.worker)
        self.database_due = 0.0
        self.stamps = Stamps(cluster.data / "rolecall.json" if cluster else folder.path / "prepared.json")

    def run(self) -> None:
        """From ready to stopped."""
        try:
            self._note_database()
            self.prepare()
            self.load()
            for child in self.children:
                child.start()
            self.wait_until_it_answers()
            self.greet()
            self.watch_over()
        finally:
            self.stop()

    def prepare(self) -> None:
        """Bring tables, static files and, on the very first start, the demo company up to date."""
        migrations = stamps.of_migrations()
        if not self.stamps.has("migrations", migrations):
            self.say("Making the tables …")
            self.run_once("migrate")
            self.stamps.set("migrations", migrations)
        static_files.collect(self.folder, self.stamps, self.run_once, debug=self.options.reload)
        if self.cluster and not self.stamps.knows("demo"):
            self.first_start()

    def load(self) -> None:
        """Load all that web and worker need, so that they are forked from us and share it.

        Who develops has each read what changed. Where it does not load, each says why in its log.
        """
        if not FORKS or self.options.reload:
            return
        self.settings["ROLECALL_SHARED"] = str(self.folder.emptied("shared"))
        environment.apply(self.settings)
        try:
            with in_words():
                load()
        except Fault:
            raise
        except Exception:  # noqa: BLE001
            return
        for child in self.children:
            child.is_forked = True

    def first_start(self) -> None:
        """The demo company is offered once, when the folder is new."""
        if self.options.demo:
            self.say("Loading the demo company; it takes about a minute, this once …")
            self.run_once("django", "load_demo")
        self.stamps.set("demo", "loaded" if self.options.demo else "declined")

    def run_once(self, *arguments: str) -> None:
        """Run one of our commands to its end, unless we are asked to stop."""
        command = [sys.executable, "-m", "rolecall.project.cli", *arguments]
        with subprocess.Popen(
            command, env={**os.environ, **self.settings}, start_new_session=True
        ) as process:
            try:
                while process.poll() is None:
                    self.ear.listen(0.5)
            except Stopped:
                os.killpg(process.pid, signal.SIGTERM)
                raise
        if process.returncode != 0:
            raise Fault(f"`rolecall {' '.join(arguments)}` failed; what it said is above.")

    def wait_until_it_answers(self) -> None:
        """Until the first page is answered; says why when that does not happen."""
        deadline = time.monotonic() + READY_SECONDS
        while not answers(self.options.port):
            self.ear.listen(0.05)
            self.web.start_again_when_due(lambda sentence: None)
            if self.web.failures >= TRIES_BEFORE_READY or time.monotonic() > deadline:
                raise Fault(
                    f"The web process does not start. Its last words, from {self.web.log}:\n"
                    f"{last_words(self.web.log, 15)}"
                )

    def greet(self) -> None:
        """The address and, for the demo company, a way in for each role."""
        address = self.settings.get("ROLECALL_URL", f"http://127.0.0.1:{self.options.port}")
        self.folder.note_address(address)
        self.say(f"\nRolecall runs at {address}\n")
        if self.stamps.has("demo", "loaded"):
            self.say("Sign in to the demo company; each link works once, within a day:")
            with contextlib.suppress(Fault):
                self.run_once("signin-link", "--hours=24")
        elif self.cluster:
            self.say("Open it to create your organization and its first administrator.")
        self.say(f"\nEverything it keeps is in {self.folder.path}. Stop with Ctrl-C.")

    def watch_over(self) -> None:
        """Start again whatever dies, until we are asked to stop."""
        watch = Watch() if self.options.reload else None
        room = Room(self.folder.path, self.say)
        with contextlib.suppress(Stopped):
            while True:
                self.ear.listen(0.5 if watch else 1.0)
                room.look()
                with may_be_full():
                    self.revive_database()
                    for child in self.children:
                        child.start_again_when_due(self.say)
                    for log in self.folder.logs.glob("*.log"):
                        keep_short(log)
                if watch and watch.has_changed():
                    self.reload()

    def revive_database(self) -> None:
        """A killed server is recovered and started again."""
        if self.cluster is None or self.cluster.is_running() or time.monotonic() < self.database_due:
            return
        self.say("The database ended; starting it again.")
        try:
            self.cluster.start()
        except ClusterFault as fault:
            self.say(f"{fault}\nTrying again in {TRY_AGAIN_SECONDS:.0f} seconds.")
            self.database_due = time.monotonic() + TRY_AGAIN_SECONDS
        else:
            self._note_database()
            self.worker.ask_to_stop()  # a new one takes up at once what was under way

    def reload(self) -> None:
        """After a change of a source: prepare what changed, then new processes."""
        self.say("A file changed; starting again.")
        self.stop_children()
        with contextlib.suppress(Fault):
            self.prepare()
        for child in self.children:
            child.start()

    def stop(self) -> None:
        """Web and worker finish what they are doing, at the same time; the database goes last."""
        self.folder.forget_address()
        self.stop_children()
        (self.folder.run / "postgres.pid").unlink(missing_ok=True)

    def stop_children(self) -> None:
        """All at once, each in its own time, but not for ever; asked a second time, at once."""
        for child in self.children:
            child.ask_to_stop()
        deadline = time.monotonic() + STOP_SECONDS
        while any(child.is_running() for child in self.children) and time.monotonic() < deadline:
            if self.ear.rest(0.1) > 1:
                break
        for child in self.children:
            child.end()

    def _note_database(self) -> None:
        if self.cluster:
            (self.folder.run / "postgres.pid").write_text(f"{self.cluster.pid()}\n")


class Ear:
    """Waits for a signal: the death of a child wakes us, a wish to stop raises `Stopped`."""

    ASK_TO_STOP = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

    def __enter__(self) -> Self:
        self._read, self._write = os.pipe()
        os.set_blocking(self._write, False)  # as Python asks of what its signals wake
        self._wishes = 0
        signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        for number in self.ASK_TO_STOP:
            signal.signal(number, self._ask)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        return self

    def __exit__(self, *_: object) -> None:
        signal.set_wakeup_fd(-1)
        for number in (*self.ASK_TO_STOP, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)

    def listen(self, seconds: float) -> None:
        """Wait until something happens, at most so long; raises `Stopped` when that is the wish."""
        if self.rest(seconds):
            raise Stopped

    def rest(self, seconds: float) -> int:
        """Wait until something happens; how often we have been asked to stop."""
        if select.select([self._read], [], [], seconds)[0]:
            os.read(self._read, 512)
        return self._wishes

    def _ask(self, *_: object) -> None:
        self._wishes += 1
