"""Sitting down at a round: opening a file, or beginning a new one under an edition's rules."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path

from reviewer.clock import Clock, system_clock
from reviewer.desk.desk import Desk, reviewer_of
from reviewer.desk.device import this_device
from reviewer.desk.state import SECRETARY, Person, State
from reviewer.framework.canonical import from_json, to_json
from reviewer.model.framework import Framework
from reviewer.model.round import RoundInfo
from reviewer.store.cipher import Secret
from reviewer.store.connection import LOG, remove
from reviewer.store.journal import Writer
from reviewer.store.reading import Reading
from reviewer.store.refusals import ChangedBytes, DamagedFile, NotARound, told
from reviewer.store.roundfile import RoundFile


@dataclass(frozen=True, slots=True)
class Seat:
    """Who sits down, on which device, by which clock; an empty device means this computer and account.

    `own` is the folder of what never leaves this computer; None means the account's own.
    """

    person: Person | None = None
    device: str = ""
    clock: Clock = system_clock
    own: Path | None = None

    def named_device(self) -> str:
        """Return the device's name in the journal."""
        return self.device or this_device()


def open_round(path: Path, secret: Secret, seat: Seat | None = None) -> Desk:
    """Open a round or a package; raises a refusal with its sentence. A package seats its own reviewer."""
    sitting = seat or Seat()
    file = RoundFile.open(path, secret, sitting.clock)
    return _seated(file, sitting)


def was_cut_off(path: Path) -> bool:
    """Tell whether whoever had the file open last did not get to close it: the engine's log still lies beside it.

    What the log holds was committed, and opening the file takes it over.
    """
    log = path.with_name(path.name + LOG)
    return log.is_file() and log.stat().st_size > 0


def new_round(
    path: Path, passphrase: str, name: str, framework: Framework, seat: Seat, *, sample: bool = False
) -> Desk:
    """Begin a round under `framework`; raises FileExists, NotMade or DiskFull."""
    from reviewer.events.holding import RoundOpened

    file = RoundFile.make(path, passphrase, seat.clock)
    writer = Writer((seat.person or SECRETARY).id, seat.named_device())
    try:
        with file.transaction():
            rules, _ = file.blobs.put([to_json(framework).encode()])
            file.append(writer, RoundOpened(secrets.token_hex(8), name, framework.id, rules, sample))
    except BaseException:
        file.close()
        remove(path)
        raise
    return _seated(file, seat)


def _seated(file: RoundFile, seat: Seat) -> Desk:
    reading = Reading(file.connection)
    try:
        info, framework = _round_of(file, reading)
    except BaseException:
        file.close()
        raise
    return Desk(_state(file, reading, info, framework, seat), seat.own)


def _round_of(file: RoundFile, reading: Reading) -> tuple[RoundInfo, Framework]:
    """Return the round a file holds and its rules; raises NotARound, or DamagedFile when the rules are gone."""
    with told(file.path):
        info = reading.round()
        if info is None:
            raise NotARound(file.path)
        try:
            return info, from_json(file.blobs.read(reading.framework_blob()).decode())
        except (KeyError, ValueError, ChangedBytes) as error:
            raise DamagedFile(file.path) from error


def _state(file: RoundFile, reading: Reading, info: RoundInfo, framework: Framework, seat: Seat) -> State:
    return State(
        file=file,
        reading=reading,
        info=info,
        framework=framework,
        person=reviewer_of(info) or seat.person or SECRETARY,
        device=seat.named_device(),
        clock=seat.clock,
        measures={m.code: m for m in framework.measures()},
    )
