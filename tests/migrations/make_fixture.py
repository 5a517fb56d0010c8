"""Write the round file of the present version that later versions have to open: run once for each version.

    python -m tests.migrations.make_fixture

The file is kept under version control as it is; it is never written again by a later version.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from reviewer.commands import ChooseSetting, DecideAll, DeclareRecusal, Undo
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import RecusalKind
from reviewer.store.schema import VERSION
from tests.desk.little import begun, give, key, panel

FOLDER = Path(__file__).parent / "fixtures"


def main() -> None:
    """Write `fixtures/version-N.round`, unless it is there."""
    target = FOLDER / f"version-{VERSION}.round"
    if target.exists():
        sys.stdout.write(f"{target.name} is there already\n")
        return
    with TemporaryDirectory() as folder:
        desk = begun(Path(folder))
        for who, points in (("R1", "10"), ("R2", "12.5"), ("R3", "20")):
            give(desk, key(who, "A1", "J1"), points, "판을 넘어 남을 의견")
        give(desk, key("R1", "A1", "J1"), "30")
        desk.do(Undo(ReviewerId("R1")))
        panel(desk).do(ChooseSetting("round.combined_digits", "none"))
        desk.do(DecideAll())
        desk.do(DeclareRecusal(ReviewerId("R2"), InstitutionCode("B1"), RecusalKind.EXCLUDED, "제척"))
        desk.close()
        FOLDER.mkdir(exist_ok=True)
        shutil.copyfile(desk.path, target)


if __name__ == "__main__":
    main()
