"""Verbs that try Jipyo out: the sample round, and the whole job on a fresh one."""

from __future__ import annotations

from pathlib import Path

from reviewer.cli import selftest
from reviewer.cli.answer import FOUND, Answer
from reviewer.cli.following import watching
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.sample.building import ensure_sample
from reviewer.sample.size import FULL, SMALL
from reviewer.text import Text

SIZES = {"full": FULL, "small": SMALL}
DEFAULT = Path("out")


def _sample_arguments(arguments: Arguments) -> None:
    arguments.add(
        "--to",
        type=Path,
        default=DEFAULT / "sample",
        metavar="DIR",
        means=Text("둘 폴더 (기본 out/sample)", "folder (default out/sample)"),
    )
    _add_size(arguments)


def _add_size(arguments: Arguments) -> None:
    arguments.add(
        "--size",
        choices=list(SIZES),
        default="full",
        means=Text("full 685개 기관, small 14개 기관", "full: 685 institutions, small: 14"),
    )


def _sample(call: Call) -> Answer:
    made = ensure_sample(call.given.to, watching(call), SIZES[call.given.size])
    told = Text(
        f"표본 회차: {made.path} (암호 {made.passphrase}). 기관 이름 말고는 모두 가상입니다.",
        f"Sample round: {made.path} (passphrase {made.passphrase}). All but the institutions' names is invented.",
    )
    data = {
        "file": str(made.path),
        "passphrase": made.passphrase,
        "inbox": str(made.inbox),
        "certificates": str(made.certificates),
        "trust": str(made.trust),
    }
    return Answer(data, (told,))


def _self_test_arguments(arguments: Arguments) -> None:
    arguments.add(
        "--out",
        type=Path,
        default=DEFAULT,
        metavar="DIR",
        means=Text("서명한 PDF와 요약을 둘 폴더 (기본 out)", "folder for signed sheets and the summary (default out)"),
    )
    _add_size(arguments)


def _self_test(call: Call) -> Answer:
    done = selftest.run(call.given.out, SIZES[call.given.size], call)
    return Answer(done.data(), done.ending(), 0 if done.is_fine else FOUND)


VERBS = (
    Verb(
        "sample",
        Text("연습용 표본 회차를 만듭니다", "make the sample round to practise on"),
        "jipyo sample --to out/sample",
        _sample_arguments,
        _sample,
    ),
    Verb(
        "self-test",
        Text("새 표본으로 처음부터 끝까지 해 보고 확인합니다", "do the whole job on a fresh sample and check it"),
        "jipyo self-test --out out",
        _self_test_arguments,
        _self_test,
    ),
)
