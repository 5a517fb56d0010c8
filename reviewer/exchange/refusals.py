"""Why a return package stays out, each reason with its sentence."""

from __future__ import annotations

from pathlib import Path

from reviewer.errors import MachineError, UserError, reason
from reviewer.text import Text


class PackageRefused(UserError):
    """A package that cannot be trusted; the round is as it was."""

    def __init__(self, path: Path, why: Text) -> None:
        super().__init__(
            Text(
                f"{path.name} 꾸러미를 합치지 않았습니다: {why.ko} 회차는 그대로입니다.",
                f"Package {path.name} was not merged: {why.en} The round is as it was.",
            )
        )


class PackageUnread(MachineError):
    """A package that could not be copied for reading; the round is as it was."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(
            Text(
                f"{path.name} 꾸러미를 읽지 못했습니다({reason(error).ko}). 회차는 그대로입니다. 저장 장치의 연결과 임시 폴더의 빈 곳을 확인하고 다시 합치십시오.",
                f"Package {path.name} could not be read ({reason(error).en}). The round is as it was. Check the disk it is on and the room in the temporary folder, then merge again.",
            )
        )


OTHER_ROUND = Text(
    "다른 회차의 꾸러미입니다. 이 회차에서 보낸 꾸러미를 고르십시오.",
    "it belongs to another round. Choose one that this round sent out.",
)
NO_PACKAGE = Text("평가위원에게 보낸 꾸러미가 아니라 회차 파일입니다.", "it is a round file, not a reviewer's package.")
NOT_ISSUED = Text(
    "이 회차가 그 평가위원에게 보낸 기록이 없는 꾸러미입니다. 보낸 꾸러미인지 간사에게 확인하십시오.",
    "this round has no record of sending it to that reviewer. Ask the secretary whether it was sent.",
)
BROKEN_CHAIN = Text(
    "기록의 사슬이 맞지 않습니다. 누가 고쳤거나 손상되었으니 원본을 다시 받으십시오.",
    "its chain of records does not hold: it was changed or damaged. Ask for the original.",
)


DAMAGED = Text(
    "안의 내용이 손상되어 읽을 수 없습니다. 평가위원에게 원본을 다시 받으십시오.",
    "what it holds is damaged and cannot be read. Ask the reviewer for the original.",
)


def foreign_fact(verb: str, subject: str) -> Text:
    """Return the reason for a fact that a reviewer may not bring."""
    return Text(
        f"평가위원이 보낼 수 없는 기록({verb}, {subject})이 들어 있습니다.",
        f"it holds a record a reviewer may not bring ({verb}, {subject}).",
    )


def malformed(verb: str, subject: str) -> Text:
    """Return the reason for a record that Jipyo never writes so."""
    return Text(
        f"안의 기록({verb}, {subject})이 지표가 쓰는 꼴이 아닙니다.",
        f"one of its records ({verb}, {subject}) is not in the form Jipyo writes.",
    )


def unfit_mark(subject: str, why: Text) -> Text:
    """Return the reason for a mark that could not have been given at the desk."""
    return Text(
        f"점수 기록 {subject}이(가) 규칙에 맞지 않습니다: {why.ko}", f"mark {subject} breaks the rules: {why.en}"
    )


CHANGED_BEHIND_SEAL = Text(
    "확정(봉인)한 뒤에 다시 열지 않고 고친 기록이 있습니다. 평가위원에게 사유를 적어 다시 열고 확정하게 하십시오.",
    "something was changed behind the seal without opening it. Ask the reviewer to reopen the work with a reason and seal it again.",
)
SEAL_UNFIT = Text(
    "확정(봉인) 기록이 가리키는 기록이 꾸러미에 없습니다. 누가 고쳤거나 손상되었으니 원본을 다시 받으십시오.",
    "its seal speaks of records that are not in it: it was changed or damaged. Ask for the original.",
)
UNDECLARED = Text(
    "이해충돌 확인서에 서명하지 않고 매긴 점수입니다. 평가위원에게 서명한 뒤 다시 보내게 하십시오.",
    "it was given before the conflict declaration was signed. Ask the reviewer to sign it and send the package again.",
)
UNASSIGNED = Text("배정받지 않은 항목입니다.", "the item is not assigned to the reviewer.")
