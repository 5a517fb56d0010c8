"""Who `jipyo score` scores and under which readings: types, tracks and settings as people spell them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from reviewer.errors import UserError
from reviewer.framework.target import Target
from reviewer.model.framework import Framework
from reviewer.model.ids import TypeCode
from reviewer.scoring.settings import in_force
from reviewer.scoring.spelling import folded, plain
from reviewer.text import Text


def settings(framework: Framework, chosen: Iterable[str]) -> dict[str, str]:
    """Return every setting in force with the readings chosen as `ID=CHOICE`; raises UserError for one there is not."""
    found: dict[str, str] = {}
    for word in chosen:
        name, _, value = word.partition("=")
        setting = next((s for s in framework.settings if folded(s.id) == folded(name)), None)
        if setting is None:
            raise UserError(_no_setting(framework, name))
        values = [choice.value for choice in setting.choices]
        if value not in values:
            listed = ", ".join(values)
            raise UserError(
                Text(
                    f"{setting.id}에 '{value}'은(는) 없습니다. 고를 수 있는 값: {listed}",
                    f"{setting.id} has no choice '{value}'. Choose from: {listed}",
                )
            )
        found[setting.id] = value
    return in_force(framework, found)


def _no_setting(framework: Framework, name: str) -> Text:
    ids = [str(setting.id) for setting in framework.settings]
    near = get_close_matches(name.upper(), ids, n=1)
    ko, en = (f" '{near[0]}'을(를) 뜻하셨습니까?", f" Did you mean '{near[0]}'?") if near else ("", "")
    return Text(
        f"'{name}'이라는 설정이 없습니다.{ko} 있는 설정: {', '.join(ids)}",
        f"There is no setting '{name}'.{en} There are: {', '.join(ids)}",
    )


def institution_type(framework: Framework, typed: str | None, wanted: Target) -> TypeCode:
    """Return the type of a code or name; a result that is asked for alone needs none. Raises UserError otherwise."""
    if typed is None and wanted.result:
        return framework.types[0].code
    for kind in framework.types:
        if typed is not None and plain(typed) in {plain(kind.code), plain(kind.name.ko), plain(kind.name.en)}:
            return kind.code
    listed = ", ".join(f"{kind.code} {kind.name.ko}" for kind in framework.types)
    english = ", ".join(f"{kind.code} {kind.name.en}" for kind in framework.types)
    raise UserError(
        Text(f"기관유형을 --type으로 주십시오: {listed}", f"Name the institution type with --type: {english}")
        if typed is None
        else Text(
            f"'{typed}'이라는 기관유형이 없습니다. 있는 것: {listed}",
            f"There is no institution type '{typed}'. There are: {english}",
        )
    )


def track(framework: Framework, typed: str) -> str:
    """Return the track as the edition writes it, empty for none; raises UserError for one there is not."""
    tracks = {track for indicator in framework.indicators() for track in indicator.tracks}
    if typed and typed.upper() not in tracks:
        listed = ", ".join(sorted(tracks)) or "—"
        raise UserError(
            Text(
                f"'{typed}'이라는 갈래가 없습니다. 있는 갈래: {listed}",
                f"There is no track '{typed}'. There are: {listed}",
            )
        )
    return typed.upper()
