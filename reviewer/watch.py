"""Long work followed and stopped half-way: how far it is goes out, and that the person wants out comes in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from reviewer.errors import UserError
from reviewer.text import Text

T = TypeVar("T")
Progress = Callable[[int, int, Text], None]
"""Called with how much is done, of how much (0: not known), and what is being done."""


class Cancelled(UserError):
    """The person stopped the work; whoever raises it has left things as they were."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "멈췄습니다. 바뀐 것은 없습니다. 필요하면 처음부터 다시 하십시오.",
                "Stopped. Nothing was changed. Start it again when you need it.",
            )
        )


@dataclass(frozen=True, slots=True)
class Watch:
    """What long work holds of whoever waits for it; one without either is work that nobody follows."""

    progress: Progress | None = None
    cancelled: Callable[[], bool] | None = None

    def report(self, done: int, total: int, words: Text) -> None:
        """Tell how far it is; raises Cancelled when the person wants out."""
        self.check()
        if self.progress is not None:
            self.progress(done, total, words)

    def check(self) -> None:
        """Raise Cancelled when the person wants out."""
        if self.is_unwanted():
            raise Cancelled

    def saying(self, words: Text) -> Watch:
        """Return a watch over a part of the work that is always told in the same words."""
        return Watch(_Saying(self, words), self.cancelled)

    def is_unwanted(self) -> bool:
        """Tell whether the person wants out, for work that cannot be left by an error."""
        return self.cancelled is not None and self.cancelled()


@dataclass(frozen=True, slots=True)
class _Saying:
    """Passes on how far work is, whatever it calls itself."""

    watch: Watch
    words: Text

    def __call__(self, done: int, total: int, _words: Text) -> None:
        self.watch.report(done, total, self.words)


UNWATCHED = Watch()
"""For work that nobody follows."""


def followed(
    items: Iterable[T], watch: Watch, total: int, words: Text, every: int = 500, before: int = 0
) -> Iterator[T]:
    """Pass items on, telling at every so many how many of `total` went through, `before` these among them.

    Raises Cancelled.
    """
    for done, item in enumerate(items, before):
        if done % every == 0:
            watch.report(done, total, words)
        yield item


def watched(items: Iterable[T], watch: Watch) -> Iterator[T]:
    """Pass items on until the person wants out; raises Cancelled."""
    for item in items:
        watch.check()
        yield item
