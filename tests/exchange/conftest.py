"""One round that sent packages out, and what came back from several laptops; built once and only ever copied.

The same round after its conflicts were settled, and what came back of a package sent after that, is the second.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from reviewer.commands import DeclareRecusal, GiveMark, MakePackage, MergePackages, SettleConflict, Undo
from reviewer.desk.desk import Desk
from reviewer.desk.opening import Seat, open_round
from reviewer.desk.state import SECRETARY
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import MarkContent, RecusalKind
from tests.desk.little import PARCEL, PASSPHRASE, Ticking, begun, give, key, laptop, panel, secretary, sent

R1 = ReviewerId("R1")


@dataclass(frozen=True)
class Returned:
    """The round before anything came back, and the packages by what was done in them."""

    base: Path
    packages: dict[str, Path]

    def home(self, folder: Path) -> Desk:
        """Return a copy of the round, open, as it was before anything came back."""
        copy = folder / "home.jipyo"
        shutil.copyfile(self.base, copy)
        return open_round(copy, PASSPHRASE, Seat(SECRETARY, "desk-sec", Ticking()))

    def merge(self, desk: Desk, *names: str) -> list[str]:
        """Merge some packages in one go and return what was said, in English."""
        paths = tuple(self.packages[name] for name in names)
        return [said.en for said in desk.do(MergePackages(paths, (PARCEL,))).news]


@pytest.fixture(scope="session")
def returned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Returned]:
    """Build the round and its packages."""
    folder = tmp_path_factory.mktemp("returned")
    desk = begun(folder)
    clean = {who: sent(desk, who, folder / f"{who}.jipyo") for who in ("R1", "R2", "R3")}
    desk.close()
    packages = {
        "R1 laptop": _worked(clean["R1"], "R1 laptop", "lap-1", "5"),
        "R1 desktop": _worked(clean["R1"], "R1 desktop", "pc-1", "7"),
        "R2": _worked(clean["R2"], "R2 back", "lap-2", "9"),
        "R3": _worked(clean["R3"], "R3 back", "lap-3", "11"),
    }
    packages |= _forked(folder, packages["R1 laptop"])
    packages["R2 return"] = _return(packages["R2"], folder / "R2 return.jipyo", "lap-2")
    yield Returned(desk.path, packages)
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def settled(returned: Returned, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Returned]:
    """Build on: both copies of R1 came back and the chair chose; R1 goes on in a new package, and in the old one."""
    folder = tmp_path_factory.mktemp("settled")
    desk = returned.home(folder)
    returned.merge(desk, "R1 laptop", "R1 desktop")
    panel(desk)
    for view in desk.see.conflicts():
        desk.do(SettleConflict(view.subject, view.sides[0].hash, f"위원에게 확인함: {view.subject}"))
    new = sent(secretary(desk), "R1", folder / "R1 new.jipyo")
    desk.close()
    packages = {
        **returned.packages,
        "R1 new": _went_on(new, folder / "R1 went on.jipyo", "pc-1", "8"),
        "R1 old": _went_on(returned.packages["R1 laptop"], folder / "R1 old.jipyo", "lap-1", "6"),
    }
    packages["R1 new return"] = _return(packages["R1 new"], folder / "R1 new return.jipyo", "pc-1")
    yield Returned(desk.path, packages)
    shutil.rmtree(folder)


def _went_on(before: Path, path: Path, device: str, points: str) -> Path:
    """Return a copy of a package in which R1 changed the mark that was once in conflict."""
    shutil.copyfile(before, path)
    desk = laptop(path, device)
    give(desk, key("R1", "A1", "J1"), points)
    desk.close()
    return path


def _worked(clean: Path, name: str, device: str, points: str) -> Path:
    """Return a copy of a package in which its reviewer marked a little, undid a step and stood aside once."""
    path = clean.with_name(f"{name}.jipyo")
    shutil.copyfile(clean, path)
    desk = laptop(path, device)
    who = ReviewerId(desk.person.id)
    give(desk, key(who, "A1", "J1"), points, f"{device}에서 쓴 의견")
    give(desk, key(who, "A2", "M1"), "4")
    give(desk, key(who, "A2", "M1"), "6")
    desk.do(Undo(who))
    desk.do(DeclareRecusal(who, InstitutionCode("B2"), RecusalKind.WITHDRAWN, "자문한 적이 있음"))
    desk.close()
    return path


def _forked(folder: Path, worked: Path) -> dict[str, Path]:
    """Return two copies of one package that went on separately under the same device name."""
    found = {}
    for side, points in (("a", "1"), ("b", "2")):
        path = folder / f"R1 fork {side}.jipyo"
        shutil.copyfile(worked, path)
        desk = laptop(path, "lap-1")
        desk.do(GiveMark(key("R1", "A1", "J1"), MarkContent(Decimal(points))))
        desk.do(GiveMark(key("R1", "B1", "J2"), MarkContent(Decimal(3))) if side == "a" else Undo(R1))
        desk.close()
        found[f"R1 fork {side}"] = path
    return found


def _return(worked: Path, path: Path, device: str) -> Path:
    desk = laptop(worked, device)
    desk.do(MakePackage(ReviewerId(desk.person.id), path, PARCEL))
    desk.close()
    return path


@pytest.fixture
def home(returned: Returned, tmp_path: Path) -> Iterator[Desk]:
    """Yield a copy of the round before anything came back."""
    desk = returned.home(tmp_path)
    yield desk
    desk.close()
