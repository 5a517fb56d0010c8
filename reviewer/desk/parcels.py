"""Packages out to reviewers and back: making them, and merging what returns."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from pathlib import Path

from reviewer.commands import MakePackage, MergePackages
from reviewer.desk import sealing
from reviewer.desk.marks import must_be_known
from reviewer.desk.rows import must_be_secretary
from reviewer.desk.state import Outcome, State, outcome
from reviewer.errors import JipyoError, UserError
from reviewer.events.records import PackageMade, PackageMerged
from reviewer.exchange import inspection, merge, package
from reviewer.exchange.inspection import Home
from reviewer.exchange.package import Parcel
from reviewer.model.changes import Topic
from reviewer.model.entry import Entry
from reviewer.model.ids import ReviewerId
from reviewer.model.seal import SealView, Standing
from reviewer.text import Text
from reviewer.watch import Cancelled

TOPICS = frozenset({Topic.MARKS, Topic.RECUSALS, Topic.DECLARATIONS, Topic.PACKAGES, Topic.DECISIONS, Topic.SEALS})


def make(state: State, command: MakePackage) -> Outcome:
    """Write a package: for a reviewer from a round file, or a return package from a reviewer's package."""
    if state.info.package_of:
        return _make_return(state, command)
    must_be_secretary(state)
    must_be_known(state, command.reviewer)
    _must_have_work(state, command.reviewer)
    parcel = Parcel(command.reviewer, secrets.token_hex(8), command.path, command.passphrase)
    contents = package.make(state.file, state.writer, parcel, state.clock)
    state.file.stands_or_falls(command.path)
    digest, size = _weighed(command.path)
    fact = PackageMade(parcel.package_id, command.reviewer, command.path.name, contents, digest, size)
    news = Text(
        f"{command.path.name}: 배정 {contents['assignments']}건, 증빙 {contents['evidence']}건을 담았습니다.",
        f"{command.path.name}: {contents['assignments']} items and {contents['evidence']} evidence files packed.",
    )
    return outcome({Topic.PACKAGES}, state.file.append(state.writer, fact), news=[news])


def merge_all(state: State, command: MergePackages) -> Outcome:
    """Merge each package that can be trusted; raises the first refusal when none can, or Cancelled."""
    must_be_secretary(state)
    if not command.passphrases:
        raise UserError(Text("꾸러미를 여는 암호를 적어 주십시오.", "Type the passphrase that opens the packages."))
    home = Home(state.reading, state.framework, _issued(state), state.file.journal, sealing.signer)
    entries: list[Entry] = []
    news: list[Text] = []
    refused: list[JipyoError] = []
    for path in sorted(command.paths):
        try:
            brought = _brought(state, path, command.passphrases, home)
        except Cancelled:
            raise
        except JipyoError as error:
            refused.append(error)
            news.append(error.sentence)
            continue
        said, recorded = _taken_in(state, path, brought)  # a refusal of our own disk takes the whole merge back
        news.append(said)
        entries += recorded
    if refused and len(refused) == len(command.paths):
        raise refused[0]
    return outcome(TOPICS, *entries, news=news)


def _make_return(state: State, command: MakePackage) -> Outcome:
    reviewer = ReviewerId(state.info.package_of)
    parcel = Parcel(reviewer, state.info.package_id, command.path, command.passphrase)
    count = package.make_return(state.file, parcel, state.clock)
    news = Text(
        f"{command.path.name}: 기록 {count}건을 담았습니다. 이 파일을 간사에게 돌려주십시오.",
        f"{command.path.name}: {count} records packed. Hand this file back to the secretary.",
    )
    return outcome({Topic.PACKAGES}, news=[news])


@dataclass(frozen=True, slots=True)
class _Brought:
    """The facts of one package that may come in, and the SHA-256 of its file."""

    facts: list[Entry]
    sha256: str


def _brought(state: State, path: Path, passphrases: tuple[str, ...], home: Home) -> _Brought:
    if path.exists() and path.samefile(state.file.path):  # to read it would drop the locks that guard it
        raise UserError(
            Text(
                f"{path.name}은(는) 지금 열려 있는 회차 파일입니다. 합치지 않았습니다. 돌아온 꾸러미를 고르십시오.",
                f"{path.name} is the round that is open. Nothing was merged; choose a package that came back.",
            )
        )
    watch = state.file.watch
    with merge.opened(path, passphrases, state.clock, watch) as foreign:
        return _Brought(inspection.facts(path, foreign.file, home, watch), foreign.sha256)


def _taken_in(state: State, path: Path, brought: _Brought) -> tuple[Text, list[Entry]]:
    new = state.file.take_in(brought.facts)
    if not new:
        return Text(f"{path.name}: 새 기록이 없습니다.", f"{path.name}: nothing new."), []
    reviewer = ReviewerId(new[0].author)
    fact = PackageMerged(brought.sha256[:16], reviewer, path.name, brought.sha256, len(new), path.stat().st_size)
    entry = state.file.append(state.writer, fact)
    clashes = sum(1 for c in state.reading.conflicts() if c.subject in {e.subject for e in new})
    news = Text(
        f"{path.name}: 새 기록 {len(new)}건을 합쳤습니다." + (f" 충돌 {clashes}건을 확인하십시오." if clashes else ""),
        f"{path.name}: {len(new)} new records merged." + (f" {clashes} conflicts to settle." if clashes else ""),
    )
    said = _told_of_seal(sealing.view(state, reviewer))
    return Text(f"{news.ko} {said.ko}", f"{news.en} {said.en}"), [*new, entry]


def _told_of_seal(seal: SealView) -> Text:
    """Return how the reviewer's work stands, in words."""
    if seal.standing is Standing.SEALED and seal.signer:
        return Text(
            f"확정됨: {seal.signer} 인증서로 서명(누가 발급했는지는 확인하지 않음).",
            f"Sealed, signed with the certificate of {seal.signer} (who issued it was not checked).",
        )
    return {
        Standing.OPEN: Text("아직 확정하지 않은 평가입니다.", "Not sealed yet."),
        Standing.SEALED: Text("확정됨(인증서 없음).", "Sealed, without a certificate."),
        Standing.REOPENED: Text(f"확정을 다시 열었습니다: {seal.reason}", f"Opened again after sealing: {seal.reason}"),
        Standing.CHANGED: Text(
            "확정한 뒤 다른 기기에서 적은 기록이 있습니다.", "Sealed, but another device recorded more."
        ),
    }[seal.standing]


def _weighed(path: Path) -> tuple[str, int]:
    """Return the SHA-256 and the size in bytes of a package, as the ledger of what is carried lists them."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest(), path.stat().st_size


def _issued(state: State) -> frozenset[str]:
    """Return "reviewer/package" of every package this round sent out."""
    made = state.file.journal.with_verb(PackageMade.verb)
    return frozenset(f"{e.content()['reviewer']}/{e.subject.split('/')[1]}" for e in made)


def _must_have_work(state: State, reviewer: ReviewerId) -> None:
    if not state.reading.assignments(reviewer):
        raise UserError(
            Text(
                f"{reviewer} 평가위원에게 배정된 항목이 없습니다. 먼저 배정하십시오.",
                f"Nothing is assigned to reviewer {reviewer}. Assign work first.",
            )
        )
