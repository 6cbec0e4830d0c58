"""A notebook run from top to bottom, by the interpreter that runs this."""

import asyncio
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from typing import Any

import zmq.asyncio
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from jupyter_core.utils import run_sync
from nbclient import NotebookClient
from nbclient.exceptions import CellControlSignal, CellExecutionError, DeadKernelError
from nbformat import NotebookNode
from tqdm import tqdm

from briefing import errors
from briefing.errors import BriefingError, ExportError
from briefing.exporting.foreign import printed

STARTING = 300
"""Seconds that a kernel may take to start on a busy machine."""

ABANDONED: list[zmq.asyncio.Context] = []
"""What the sockets of runs that were stopped belong to, kept until the process ends. A signal may come while a socket is
being made, of which its context then knows nothing; ending the context would wait for it for ever.
"""

LONGEST_SOCKET = 90
"""A Unix socket's name has at most 104 bytes (macOS) or 108 (Linux), and the kernel appends a number."""


class _ThisInterpreter(KernelSpecManager):
    """One kernel, whatever is installed: the Python that runs this."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """How to start it. Modules lying in the working folder are not picked up (`ignore_cwd`)."""
        command = [
            sys.executable,
            "-m",
            "ipykernel_launcher",
            "-f",
            "{connection_file}",
            "--InteractiveShellApp.ignore_cwd=True",
        ]
        return KernelSpec(argv=command, display_name=kernel_name, language="python")


class _Kernel(AsyncKernelManager):
    """A kernel that Ctrl-C and SIGTERM stop at once, as what they mean to whoever runs the notebook."""

    on_terminate: Any = signal.SIG_DFL

    async def start_kernel(self, **options: Any) -> None:  # type: ignore[override]  # its async twin, as upstream
        """Start it. nbclient has put handlers for the signals in place that would end in errors of its own."""
        loop = asyncio.get_running_loop()
        loop.remove_signal_handler(signal.SIGINT)
        if loop.remove_signal_handler(signal.SIGTERM):
            signal.signal(signal.SIGTERM, self.on_terminate)
        with held_signals() as came:
            await super().start_kernel(**options)
        for number in came[:1]:  # between two steps: within one, nbclient would clean up first, and wait for ever
            loop.call_soon(signal.raise_signal, number)

    def client(self, **options: Any) -> AsyncKernelClient:  # type: ignore[override]  # its async twin, as upstream
        """Who talks to it, over the sockets' context of this run: one of its own would be ended in the middle of a stop."""
        return super().client(**{"context": self.context, **options})

    async def stopped(self) -> None:
        """Stop it. A start that was interrupted is still a task of the loop, and would go on beside this; a
        kernel that is asked politely prints a traceback.
        """
        if self.provisioner:
            await self.provisioner.kill()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        if self.has_kernel:
            await self.shutdown_kernel(now=True)


@contextmanager
def held_signals() -> Iterator[list[int]]:
    """Ctrl-C and SIGTERM only tell that they came: a process that is being started has nobody yet who could stop it."""
    came: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield came
        return
    before = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}
    for one in before:
        signal.signal(one, lambda number, _frame: came.append(number))
    try:
        yield came
    finally:
        for one, handler in before.items():
            signal.signal(one, signal.SIG_DFL if handler is None else handler)


def executed(nb: NotebookNode, *, where: str) -> NotebookNode:
    """The notebook with the outputs of one run. Raises ExportError, naming the cell, where one fails; an error of
    `briefing` itself comes out as what it is.
    """
    nb = deepcopy(nb)
    failed: list[int] = []
    cells = sum(cell.cell_type == "code" for cell in nb.cells)
    with (
        tempfile.TemporaryDirectory(prefix="briefing-") as folder,
        tqdm(total=cells, desc="Running the notebook", unit=" cells", leave=False, disable=None, delay=1) as bar,
    ):
        context = zmq.asyncio.Context()
        kernel = _manager(Path(folder), context)
        client = NotebookClient(
            nb, km=kernel, timeout=None, startup_timeout=STARTING,
            on_cell_error=lambda cell_index, **_rest: failed.append(cell_index),
            on_cell_executed=lambda **_rest: bar.update(),
        )  # fmt: skip
        try:
            client.execute(cleanup_kc=True, cwd=str(Path.cwd()), env=_environment(Path(folder)))
        except CellExecutionError as error:
            raise _told(error, failed, where) from error
        except (CellControlSignal, DeadKernelError) as error:
            raise ExportError(f"the kernel stopped: {error}", where=where, hint="Was there enough memory?") from error
        except (KeyboardInterrupt, SystemExit):
            ABANDONED.append(context)
            raise
        finally:
            if kernel.has_kernel:
                run_sync(kernel.stopped)()
            if context not in ABANDONED:
                context.destroy(linger=0)
    return nb


def _manager(folder: Path, context: zmq.asyncio.Context) -> _Kernel:
    """A kernel that is reached through files of this user only, not through the network (as far as names may be long)."""
    socket = str(folder / "kernel")
    place = {"transport": "ipc", "ip": socket} if len(socket) <= LONGEST_SOCKET else {}
    kernel = _Kernel(
        kernel_name="python3", kernel_spec_manager=_ThisInterpreter(), connection_file=f"{socket}.json",
        context=context, **place,
    )  # fmt: skip
    kernel.on_terminate = signal.getsignal(signal.SIGTERM)
    return kernel


def _environment(folder: Path) -> Mapping[str, str]:
    """The same for everybody: no start-up files of the user, no chance in the order of sets."""
    return {**os.environ, "IPYTHONDIR": str(folder / "ipython"), "PYTHONHASHSEED": "0"}


def _told(error: CellExecutionError, failed: list[int], where: str) -> BriefingError:
    """One line for what went wrong in a cell."""
    said = printed(error.evalue).strip().partition("\n")[0]
    kind = getattr(errors, error.ename, None)
    if isinstance(kind, type) and issubclass(kind, BriefingError):
        return kind(said)
    cell = f"cell {failed[0] + 1} failed" if failed else "a cell failed"
    return ExportError(
        f"{cell}: {error.ename}: {said}", where=where, hint="Run the notebook in JupyterLab to see more."
    )
