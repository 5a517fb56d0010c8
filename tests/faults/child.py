"""What the fault tests let another process do: give marks until it is killed, or until the disk has no room."""

from __future__ import annotations

import random
import resource
import signal
import sys
from decimal import Decimal
from pathlib import Path

from reviewer.commands import GiveMark
from reviewer.desk.desk import Desk
from reviewer.desk.opening import Seat, open_round
from reviewer.errors import JipyoError
from reviewer.model.ids import ReviewerId
from reviewer.model.round import MarkContent
from tests.desk.little import PASSPHRASE, reviewer

WHO = ReviewerId("R1")
WORDS = "가상의 의견입니다. " * 40


def say(words: str) -> None:
    """Tell the parent a line at once."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def marks(path: Path, seed: str) -> None:
    """Give 200 random marks and say each one's entry once it is saved."""
    desk = open_round(path, PASSPHRASE, Seat(reviewer(WHO), "kill"))
    dice = random.Random(seed)
    for _ in range(200):
        say(f"saved {_mark(desk, dice)}")
    desk.close()


def full(path: Path, room: str) -> None:
    """Give marks until no file may grow any further, say what was refused, and check what is left."""
    desk = open_round(path, PASSPHRASE, Seat(reviewer(WHO), "full"))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    most = path.stat().st_size + int(room)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
    dice = random.Random(1)
    try:
        for _ in range(5_000):
            say(f"saved {_mark(desk, dice)}")
    except JipyoError as error:
        say(f"{type(error).__name__} {error.sentence.en}")
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    say(f"saved {_mark(desk, dice)}")
    say(f"whole {desk.check().is_whole}")
    desk.close()


def _mark(desk: Desk, dice: random.Random) -> str:
    item = dice.choice(desk.see.worklist(WHO))
    points = Decimal(dice.randint(0, int(item.maximum * 2))) / 2
    return desk.do(GiveMark(item.key, MarkContent(points, f"{WORDS}{dice.random()}"))).entries[0]


if __name__ == "__main__":
    {"marks": marks, "full": full}[sys.argv[1]](Path(sys.argv[2]), sys.argv[3])
