"""What was carried out and in, as the journal records it, for the ledger."""

from __future__ import annotations

from reviewer.desk.state import State
from reviewer.errors import UserError
from reviewer.events.records import PackageMade, PackageMerged
from reviewer.model.entry import Entry
from reviewer.model.paper import WHOLE
from reviewer.model.subjects import names
from reviewer.sheet.manifest_sheet import Carried, Enclosed, Ledger
from reviewer.text import Text


def packages(state: State) -> list[Carried]:
    """Return every package that went out or came in, oldest first."""
    return [_carried(entry) for entry in state.file.journal.with_verb(PackageMade.verb, PackageMerged.verb)]


def ledger(state: State, package: str) -> Ledger:
    """Return the ledger of one package, or of all; raises UserError when there is no package of that id."""
    carried = packages(state)
    if package == WHOLE:
        return Ledger(WHOLE, tuple(carried))
    out = next((one for one in carried if one.out and one.package == package), None)
    if out is None:
        raise UserError(_no_package(package))
    back = (one for one in carried if not one.out and one.reviewer == out.reviewer and one.when > out.when)
    return Ledger(package, (out, *back), _enclosed(state, out.reviewer))


def _enclosed(state: State, reviewer: str) -> tuple[Enclosed, ...]:
    """Return the evidence of a reviewer's items, which the package holds."""
    given = {(a.institution, a.measure) for a in state.reading.assignments() if a.reviewer == reviewer}
    files = (one for one in state.reading.evidence() if (one.institution, one.measure) in given)
    return tuple(sorted({Enclosed(one.name, one.size, one.id) for one in files}, key=_by_name))


def _by_name(one: Enclosed) -> tuple[str, str]:
    return one.name, one.sha256


def _carried(entry: Entry) -> Carried:
    said = entry.content()
    out = entry.verb == PackageMade.verb
    return Carried(
        names(entry.subject)[0],
        out,
        said["reviewer"],
        said["file"],
        int(said.get("size", 0)),
        str(said.get("sha256", "")),
        entry.wall,
        entry.author,
        tuple(sorted(said.get("contents", {}).items())),
    )


def _no_package(package: str) -> Text:
    return Text(
        f"{package} 꾸러미를 만든 기록이 없습니다. 번호를 확인하거나 all로 전체 목록을 만드십시오.",
        f"There is no record of a package {package}. Check its id, or make the whole list with all.",
    )
