"""Turns tasks into checked PDF files: here, or in processes of their own while this one signs and records."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import TypeVar

from reviewer.desk.tasks import Shared, Task
from reviewer.errors import MachineError, UserError
from reviewer.sheet.render import Checked, render_checked
from reviewer.text import Text

AHEAD = 2  # tasks under way for each process: enough to keep it busy, few enough to keep memory flat
PATIENCE = 5  # seconds a process may take to leave
T = TypeVar("T")
Plan = tuple[T, Task | None]
Answer = Checked | UserError | None
Pressed = tuple[T, Answer]
DIED = Text(
    "쪽을 만드는 프로세스가 멈췄습니다. 만든 파일은 그대로 있습니다. 다시 하면 이어서 합니다.",
    "A process that lays pages out stopped. Files made so far are kept; do it again to go on.",
)


def press(plans: Iterable[Plan[T]], shared: Shared, processes: int) -> Iterator[Pressed[T]]:
    """Yield each plan with its file, in order: None for one without a task, the refusal of one that has none.

    With more than one process, pages are laid out and checked in `processes` processes. Raises MachineError when one
    of them dies.
    """
    if processes <= 1:
        for thing, task in plans:
            yield thing, None if task is None else _answer(task, shared)
        return
    presses = [_Press(shared) for _ in range(processes)]
    try:
        yield from _ahead(presses, plans)
    finally:
        for one in presses:
            one.close()


def _ahead(presses: list[_Press], plans: Iterable[Plan[T]]) -> Iterator[Pressed[T]]:
    waiting: deque[tuple[T, _Press | None]] = deque()
    turn = 0
    for thing, task in plans:
        if task is not None:
            presses[turn].give(task)
        waiting.append((thing, None if task is None else presses[turn]))
        turn = (turn + (task is not None)) % len(presses)
        if len(waiting) > AHEAD * len(presses):
            yield _collected(*waiting.popleft())
    while waiting:
        yield _collected(*waiting.popleft())


def _collected(thing: T, press_: _Press | None) -> Pressed[T]:
    return thing, None if press_ is None else press_.take()


class _Press:
    """One process; it answers tasks in the order they were given."""

    def __init__(self, shared: Shared) -> None:
        context = get_context("spawn")
        self._here, there = context.Pipe()
        self._process: SpawnProcess = context.Process(target=_work, args=(there, shared), daemon=True)
        self._process.start()
        there.close()

    def give(self, task: Task) -> None:
        """Hand a task over; raises MachineError when the process is gone."""
        try:
            self._here.send(task)
        except OSError as error:
            raise MachineError(DIED) from error

    def take(self) -> Answer:
        """Return the next answer; raises MachineError when the process is gone."""
        try:
            answer: Answer = self._here.recv()
        except (EOFError, OSError) as error:
            raise MachineError(DIED) from error
        return answer

    def close(self) -> None:
        """Let the process go."""
        self._here.close()
        self._process.join(PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


def _work(connection: Connection, shared: Shared) -> None:
    """Answer tasks until the other side lets go."""
    try:
        while True:
            connection.send(_answer(connection.recv(), shared))
    except (EOFError, BrokenPipeError, ConnectionError):
        connection.close()


def _answer(task: Task, shared: Shared) -> Answer:
    try:
        return render_checked(task.document(shared))
    except UserError as error:
        return error
