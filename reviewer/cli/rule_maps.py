"""How `jipyo framework map` tells what became of each part of the last edition."""

from __future__ import annotations

from pathlib import Path

from reviewer.cli.answer import FOUND, Answer, Plain, both
from reviewer.cli.verb import Call
from reviewer.errors import UserError
from reviewer.framework import upgrade
from reviewer.model.upgrade import Link, Relation, UpgradeMap
from reviewer.text import Text

RELATIONS = {
    Relation.KEPT: Text("유지", "kept"),
    Relation.MOVED: Text("이동", "moved"),
    Relation.MERGED: Text("통합", "merged"),
    Relation.SPLIT: Text("분리", "split"),
    Relation.DROPPED: Text("폐지", "dropped"),
    Relation.NEW: Text("신설", "new"),
}
INFERRED = Text("미루어 정함", "inferred")


def mapped(call: Call) -> Answer:
    """Return the map that leads to an edition, or the one in a file; the faults of a file that is no sound map."""
    path = _path(call.given.edition)
    problems = upgrade.check(path)
    if problems:
        told = tuple(one.located() for one in problems)
        return Answer({"file": str(path), "problems": [both(one.sentence) for one in problems]}, told, FOUND)
    found = upgrade.read(path)
    head = Text(
        f"{found.older} → {found.newer}: {found.source.ko}", f"{found.older} → {found.newer}: {found.source.en}"
    )
    return Answer(_plain(found), (head, *map(_line, found.links)))


def _path(named: str) -> Path:
    path = upgrade.path_to(named)
    if path is not None:
        return path
    if Path(named).is_file():
        return Path(named)
    listed = ", ".join(newer for _, newer in upgrade.SHIPPED)
    raise UserError(
        Text(
            f"'{named}'에 이르는 대응표가 없습니다. 대응표가 있는 판: {listed}",
            f"No map leads to '{named}'. There are maps to: {listed}",
        )
    )


def _plain(found: UpgradeMap) -> Plain:
    links = [
        {
            "older": list(link.older),
            "newer": list(link.newer),
            "relation": link.relation.value,
            "inferred": link.inferred,
            "note": both(link.note) if link.note else None,
        }
        for link in found.links
    ]
    return {"older": found.older, "newer": found.newer, "source": both(found.source), "links": links}


def _line(link: Link) -> Text:
    sides = f"{', '.join(link.older) or '—'} → {', '.join(link.newer) or '—'}"
    relation = RELATIONS[link.relation]
    note = link.note or Text("", "")
    sure = INFERRED if link.inferred else Text("", "")
    return Text(
        " · ".join(filter(None, (f"{sides}  {relation.ko}", sure.ko, note.ko))),
        " · ".join(filter(None, (f"{sides}  {relation.en}", sure.en, note.en))),
    )
