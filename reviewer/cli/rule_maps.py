"""How `jipyo framework map` and `diff` tell what became of the last edition, and what differs between two."""

from __future__ import annotations

from pathlib import Path

from reviewer.cli import plain
from reviewer.cli.answer import FOUND, Answer, Plain, both
from reviewer.cli.sitting import sitting
from reviewer.cli.usage import Usage
from reviewer.cli.verb import Call
from reviewer.desk import rulebooks
from reviewer.errors import UserError
from reviewer.framework import compare, drafting, editions, plain_words, upgrade
from reviewer.model.difference import Change
from reviewer.model.framework import Framework
from reviewer.model.upgrade import RELATIONS, Link, UpgradeMap
from reviewer.recording import TakeMap
from reviewer.text import Text, same

INFERRED = Text("미루어 정함", "inferred")


def mapped(call: Call) -> Answer:
    """Return the map that leads to an edition, or the one in a file; the faults of a file that is no sound map.

    Between two editions of one's own a map is checked against both, or drafted where none is given.
    """
    known = [rulebooks.load(editions.named(one)) for one in call.given.between or ()]
    if known and not call.given.edition:
        return _drafted(call, *known)
    path = _path(call.given.edition)
    if call.given.file:
        return _taken(call, path)
    problems = upgrade.between(path, *known) if known else upgrade.check(path)
    if problems:
        told = tuple(one.located() for one in problems)
        return Answer({"file": str(path), "problems": [both(one.sentence) for one in problems]}, told, FOUND)
    found = upgrade.read(path, {str(one.id): one for one in known})
    return _told(found)


def _drafted(call: Call, older: Framework, newer: Framework) -> Answer:
    """Print the draft of a map, or write it; nothing is written over."""
    words = plain_words.document(drafting.draft(older, newer))
    if call.given.out is None:
        return Answer({"file": None, "map": words}, (same(words.rstrip("\n")),))
    rulebooks.must_be_free(call.given.out)
    rulebooks.put(call.given.out, words)
    said = Text(
        f"{call.given.out}에 초안을 썼습니다. 통합·분리된 항목을 고친 뒤 같은 두 판을 주고 살펴보십시오: "
        f"jipyo framework map {call.given.out.name} --between 지난판 새판",
        f"The draft is in {call.given.out}. Correct what was merged or split, then check it between the same editions: "
        f"jipyo framework map {call.given.out.name} --between OLDER NEWER",
    )
    return Answer({"file": str(call.given.out)}, (said,))


def _told(found: UpgradeMap) -> Answer:
    head = Text(
        f"{found.older} → {found.newer}: {found.source.ko}", f"{found.older} → {found.newer}: {found.source.en}"
    )
    return Answer(_plain(found), (head, *map(_line, found.links)))


def _taken(call: Call, path: Path) -> Answer:
    """Let a round take a map; what follows its file is last year's edition, where that does not ship."""
    with sitting(call) as desk:
        done = desk.do(TakeMap(path, call.given.second or ""))
    return Answer(plain.changes(done), tuple(done.news))


def compared(call: Call) -> Answer:
    """Return everything that differs between two editions; a map between them pairs their parts."""
    if not call.given.second:
        raise Usage(
            Text(
                "견줄 두 판을 적으십시오: jipyo framework diff 옛판 새판",
                "Name both editions: jipyo framework diff OLDER NEWER",
            )
        )
    older, newer = rulebooks.load(call.given.edition), rulebooks.load(call.given.second)
    if call.given.map:
        led: UpgradeMap | None = upgrade.read(call.given.map, {str(older.id): older, str(newer.id): newer})
    else:
        led = upgrade.leading_to(newer.id)
    found = compare.changes(older, newer, led if led and led.older == older.id else None)
    count = len(found)
    told = (
        Text(
            f"{older.title.ko} → {newer.title.ko}: 다른 곳 {count}군데",
            f"{older.title.en} → {newer.title.en}: {count} changes",
        )
        if found
        else Text("두 판이 같습니다.", "The two editions are the same.")
    )
    data = {"older": older.id, "newer": newer.id, "changes": [_change(one) for one in found]}
    return Answer(data, (told, *(one.sentence for one in found)))


def _change(one: Change) -> Plain:
    return {
        "kind": one.kind.value,
        "what": one.what,
        "code": one.code,
        "older": one.older,
        "newer": one.newer,
        "sentence": both(one.sentence),
    }


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
