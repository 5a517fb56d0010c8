"""Verbs about the round as a whole: beginning one, its settings, checking and rebuilding its file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from reviewer.cli import secrets
from reviewer.cli.answer import FOUND, Answer, both
from reviewer.cli.following import watching
from reviewer.cli.sitting import add_file, add_person, sitting
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.commands import ChooseSetting
from reviewer.desk import rulebooks
from reviewer.desk.opening import Seat, new_round
from reviewer.errors import UserError
from reviewer.model.setting import Choice, Setting
from reviewer.scoring.spelling import folded
from reviewer.store.checking import Checked
from reviewer.text import Text, same

DEFAULT = Text(" (기본값)", " (default)")
NOTED = Text("    적어 두고 인쇄할 뿐 계산은 바꾸지 않습니다.", "    Noted and printed: it changes no computation.")


def _new_arguments(arguments: Arguments) -> None:
    arguments.add("file", type=Path, metavar="FILE", means=Text("새로 만들 회차 파일 (.jipyo)", "round file to make"))
    arguments.add(
        "--edition",
        default="kr-public-data-2025",
        metavar="ID",
        means=Text(
            "평가편람의 이름이나 파일, 통합 문서도 됨 (jipyo framework list)",
            "id or file of the edition, a workbook too (jipyo framework list)",
        ),
    )
    arguments.add(
        "--name", means=Text("회차의 이름 (없으면 편람의 이름)", "name of the round (default: the edition's)")
    )
    secrets.ROUND.add_to(arguments)


def _new(call: Call) -> Answer:
    given = call.given
    framework = rulebooks.load(given.edition)
    passphrase = secrets.ROUND.read(given.passphrase_file, call.language)
    name = given.name or framework.title.ko
    desk = new_round(given.file, passphrase, name, framework, Seat(clock=call.clock))
    info = desk.info
    desk.close()
    return Answer(
        {"file": str(given.file), "round": info.id, "name": info.name, "edition": framework.id},
        (
            Text(
                f"‘{info.name}’ 회차를 {given.file}에 만들었습니다. 편람: {framework.title.ko}. 암호를 잊으면 열 수 없습니다.",
                f"Round ‘{info.name}’ begun in {given.file} under {framework.title.en}. It cannot be opened without its passphrase.",
            ),
        ),
    )


def _status_arguments(arguments: Arguments) -> None:
    add_file(arguments)


def _status(call: Call) -> Answer:
    with sitting(call) as desk:
        info, progress = desk.info, desk.see.progress()
        reviewers = desk.see.reviewer_progress()
    counts = {name: getattr(progress, name) for name in progress.__slots__}
    members = [asdict(one) for one in reviewers]
    head = Text(
        f"{info.name}: 기관 {progress.institutions:,} · 정량 {progress.counted:,}/{progress.counted_expected:,} · "
        f"실적보고서 {progress.submissions:,} · 증빙 {progress.evidence:,} · "
        f"평가 {progress.marked:,}/{progress.assigned:,} · 결정 {progress.decided:,}/{progress.to_decide:,} · 충돌 {progress.conflicts:,}",
        f"{info.name}: institutions {progress.institutions:,} · counted {progress.counted:,}/{progress.counted_expected:,} · "
        f"submissions {progress.submissions:,} · evidence {progress.evidence:,} · "
        f"marks {progress.marked:,}/{progress.assigned:,} · decided {progress.decided:,}/{progress.to_decide:,} · conflicts {progress.conflicts:,}",
    )
    lines = tuple(same(f"  {one.reviewer} {one.name} {one.marked}/{one.assigned}") for one in reviewers)
    data = {"round": info.id, "name": info.name, "package_of": info.package_of, "sample": info.sample}
    return Answer({**data, "progress": counts, "reviewers": members}, (head, *lines))


def _setting_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    arguments.add(
        "setting",
        nargs="?",
        metavar="ID",
        means=Text("설정의 이름 (없으면 모두 보입니다)", "setting (default: list all)"),
    )
    arguments.add("value", nargs="?", metavar="VALUE", means=Text("고를 값", "value to choose"))
    add_person(arguments, "chair")


def _setting(call: Call) -> Answer:
    given = call.given
    with sitting(call) as desk:
        offered = desk.see.offered_settings()
        name = _spelled(given.setting, [s.id for s in offered])
        if name and given.value is not None:
            desk.do(ChooseSetting(name, given.value))
        values = desk.see.settings()
        shown = [s for s in offered if name in (None, s.id)]
    if not shown:
        raise UserError(
            Text(
                f"{given.setting} 설정은 이 회차에 없습니다. ‘jipyo setting FILE’로 목록을 보십시오.",
                f"This round has no setting {given.setting}. See ‘jipyo setting FILE’.",
            )
        )
    data = [
        {
            "id": s.id,
            "value": values[s.id],
            "question": both(s.question),
            "choices": [c.value for c in s.choices],
            "default": s.default,
            "effective": s.effective,
            "own": s.own is not None,
        }
        for s in shown
    ]
    return Answer({"settings": data}, tuple(line for s in shown for line in _setting_lines(s, values[s.id])))


def _spelled(name: str | None, known: Sequence[str]) -> str | None:
    """Return the id of a setting as the round writes it, typed with plain digits for the circled ones."""
    return next((one for one in known if name and folded(one) == folded(name)), name)


def _setting_lines(setting: Setting, value: str) -> list[Text]:
    head = Text(f"{setting.id} = {value}  {setting.question.ko}", f"{setting.id} = {value}  {setting.question.en}")
    choices = [_choice_line(c, setting.default, value) for c in setting.choices]
    noted = [] if setting.effective or setting.own else [NOTED]
    return [head, *choices, *_own_line(setting, value), *noted]


def _choice_line(choice: Choice, default: str, value: str) -> Text:
    taken = "*" if choice.value == value else " "
    usual = DEFAULT if choice.value == default else Text("", "")
    return Text(
        f"  {taken} {choice.value}: {choice.text.ko}{usual.ko}", f"  {taken} {choice.value}: {choice.text.en}{usual.en}"
    )


def _own_line(setting: Setting, value: str) -> list[Text]:
    """Return the line that says that words may stand in place of a choice, and how."""
    if setting.own is None:
        return []
    written = " " if value in {choice.value for choice in setting.choices} else "*"
    return [
        Text(
            f"  {written} 직접 적기, 예: “{setting.own.ko}”",
            f"  {written} written by yourself, like “{setting.own.en}”",
        )
    ]


def _check(call: Call) -> Answer:
    with sitting(call) as desk:
        found, head = desk.check(watching(call)), desk.see.head()
    return Answer(
        {
            "whole": found.is_whole,
            "entries": found.entries,
            "head": head,
            "pages": list(found.pages),
            "breaks": [str(one) for one in found.breaks],
            "blobs": list(found.blobs),
            "tables": list(found.tables),
        },
        tuple(_check_sentences(found, head)),
        0 if found.is_whole else FOUND,
    )


def _check_sentences(found: Checked, head: str) -> list[Text]:
    if found.is_whole:
        return [
            Text(
                f"이상이 없습니다. 기록 {found.entries:,}건의 사슬, 증빙 파일, 화면용 표를 모두 확인했습니다.",
                f"Nothing is wrong. The chain of {found.entries:,} entries, the evidence and the tables were all checked.",
            ),
            Text(f"기록 머리값: {head}", f"Journal head: {head}"),
        ]
    parts = (
        (Text("파일 구조", "file structure"), found.pages),
        (Text("기록 사슬", "chain of the journal"), found.breaks),
        (Text("증빙 파일", "evidence"), found.blobs),
        (Text("화면용 표", "tables"), found.tables),
    )
    wrong = [Text(f"{name.ko}: {item}", f"{name.en}: {item}") for name, items in parts for item in items]
    advice = Text(
        "이 파일을 고치지 말고 보관한 뒤 마지막 백업본을 여십시오. 화면용 표만 다르면 ‘jipyo rebuild’로 다시 만들 수 있습니다.",
        "Keep this file as it is and open the last backup. If only tables differ, ‘jipyo rebuild’ makes them anew.",
    )
    return [*wrong, advice]


def _rebuild(call: Call) -> Answer:
    with sitting(call) as desk:
        desk.rebuild(watching(call))
        whole, head = desk.check(watching(call)).is_whole, desk.see.head()
    made = Text("기록을 처음부터 다시 읽어 표를 만들었습니다.", "The tables were made anew from the journal.")
    still = Text(
        "그런데 파일에 손상된 곳이 있습니다. 이 파일을 그대로 보관하고, 어디인지는 ‘jipyo check’로 보십시오.",
        "But the file is damaged elsewhere. Keep it as it is; ‘jipyo check’ tells where.",
    )
    return Answer({"whole": whole, "head": head}, (made,) if whole else (made, still), 0 if whole else FOUND)


VERBS = (
    Verb(
        "new",
        Text("평가 회차를 시작합니다", "begin a round"),
        'jipyo new 2025.jipyo --edition kr-public-data-2025 --name "2025년 평가"',
        _new_arguments,
        _new,
    ),
    Verb(
        "status",
        Text("어디까지 왔는지 보입니다", "tell how far a round is"),
        "jipyo status 2025.jipyo",
        _status_arguments,
        _status,
    ),
    Verb(
        "setting",
        Text("편람이 열어 둔 점의 설정을 보거나 고릅니다", "show or choose the settings of a round"),
        "jipyo setting 2025.jipyo round.combining trimmed",
        _setting_arguments,
        _setting,
    ),
    Verb("check", Text("파일 전체를 확인합니다", "check the whole file"), "jipyo check 2025.jipyo", add_file, _check),
    Verb(
        "rebuild",
        Text("기록에서 표를 다시 만듭니다", "make the tables anew from the journal"),
        "jipyo rebuild 2025.jipyo",
        add_file,
        _rebuild,
    ),
)
