"""Merging 26 return packages of 80 × 3 marks, beside opening them and copying their entries with the bare driver."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from reviewer.commands import MergePackages
from reviewer.desk.desk import Desk
from reviewer.desk.opening import open_round
from reviewer.store.schema import PROJECTED
from tests.benchmarks.core_round import PASSPHRASE, bare, built, packages, timed
from tests.benchmarks.report import Row, row

BAR_MS = 5_000


def measure() -> list[Row]:
    """Return the row of the merge, which also has to give the same round in any order and again."""
    with TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(name)
        desk = built(folder / "base.jipyo")
        paths = packages(desk, folder)
        desk.close()
        limit = timed(lambda: _bare(paths, folder / "bare.db"))
        ours, first = _merged(folder, "one", paths)
        shuffled = random.Random(3).sample(paths, len(paths))
        _, second = _merged(folder, "two", [*shuffled, *shuffled[:5]])
    same = first == second
    bar = f"<= {BAR_MS / 1000:.0f} s, the same round in any order and again"
    return [row("merge of 26 packages (26 x 80 x 3 marks)", ours, limit, bar, ok=same and ours <= BAR_MS)]


def _merged(folder: Path, name: str, paths: list[Path]) -> tuple[float, object]:
    """Merge into a fresh copy: the first list in one go, then once more one by one in its order."""
    path = Path(shutil.copyfile(folder / "base.jipyo", folder / f"{name}.jipyo"))
    desk = open_round(path, PASSPHRASE)
    if name == "one":
        taken = timed(lambda: desk.do(MergePackages(tuple(paths), (PASSPHRASE,))))
    else:
        taken = timed(lambda: [desk.do(MergePackages((one,), (PASSPHRASE,))) for one in paths])
    found = _standing(desk)
    desk.close()
    return taken, found


def _standing(desk: Desk) -> object:
    return {table: desk._state.file.contents(table) for table in PROJECTED}, desk.see.head()


def _bare(paths: list[Path], target: Path) -> None:
    into = bare(target)
    into.execute("CREATE TABLE entry (a, b, c, d, e, f, g, h, i, j, PRIMARY KEY (a, b, c)) WITHOUT ROWID")
    into.execute("BEGIN IMMEDIATE")
    for n, path in enumerate(paths):
        source = bare(path)
        rows = source.execute("SELECT * FROM entry").fetchall()
        source.close()
        into.executemany(
            "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [(n * 9 + r[0], *r[1:]) for r in rows]
        )
    into.execute("COMMIT")
    into.close()
