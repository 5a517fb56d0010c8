"""Issues papers one after another: rendered, checked, signed, on disk, recorded; each whole before the next begins.

A signed file is recorded while it still bears the name of a part, and gets its own name then: whatever moment the
power goes, no file stands under its name that the journal does not know, and the next run finishes what was recorded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reviewer.desk.archiving import archive_words, may_leave, not_archived
from reviewer.desk.folder import Folder
from reviewer.desk.places import still_to_sign
from reviewer.errors import UserError
from reviewer.events.records import SheetSigned
from reviewer.model.paper import PaperName, PaperOptions
from reviewer.recording import RecordSignedSheet
from reviewer.text import Text

if TYPE_CHECKING:  # pages and signatures load with the first paper
    from reviewer.desk.desk import Desk
    from reviewer.desk.documents import Documents
    from reviewer.desk.tasks import Task
    from reviewer.sheet.render import Checked
    from reviewer.sign.signing import SignedPaper


class Signs(Protocol):
    """Signs a paper with an opened key at a field."""

    def __call__(self, pdf: bytes, field: str, /) -> SignedPaper: ...


class Done(StrEnum):
    """What came of one paper."""

    SAVED = "saved"
    SIGNED = "signed"
    REPLACED = "replaced"  # signed anew; the file before it is superseded
    FINISHED = "finished"  # was signed and recorded before, and only lacked its name
    ALREADY = "already"  # signed at this place before: nothing to do
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be issued, and how.

    `place` empty saves without signing, `data` adds the figures as JSON and xlsx, `reason` lets a signed sheet be made
    anew, and `processes` lay pages out.
    """

    papers: tuple[PaperName, ...]
    folder: Path
    options: PaperOptions = field(default_factory=PaperOptions)
    place: str = ""
    data: bool = False
    reason: str = ""
    processes: int = 1


@dataclass(frozen=True, slots=True)
class Issued:
    """What came of one paper: where it is, its SHA-256, who signed, and a sentence."""

    paper: PaperName
    path: Path
    done: Done
    sentence: Text
    sha256: str = ""
    signer: str = ""

    @property
    def well(self) -> bool:
        """Tell whether the paper is as it was to be."""
        return self.done is not Done.REFUSED


@dataclass(frozen=True, slots=True)
class _Plan:
    """One paper on its way: what is there to be signed on, or what a new one takes the place of.

    `beside` are the files that go beside it, each by its ending; `kept` is what the replaced file is called if it
    does not lie here.
    """

    paper: PaperName
    base: bytes | None = None
    beside: tuple[tuple[str, bytes], ...] = ()
    replaces: str = ""
    kept: str = ""
    ended: Issued | None = None


class Issuing:
    """Carries out one order at one desk."""

    def __init__(self, desk: Desk, order: Order, signs: Signs | None = None) -> None:
        self._desk = desk
        self._order = order
        self._signs = signs
        self._folder = Folder(order.folder)
        self._head = desk.see.head()
        self._recorded = desk.papers.recorded()

    def run(self) -> Iterator[Issued]:
        """Yield what came of each paper as soon as it is done; whoever stops asking stops the series.

        Raises MachineError when the disk refuses: what was yielded stays, and another run goes on from there.
        """
        from reviewer.desk.presses import press

        documents = self._desk.papers.documents(self._order.options)
        for plan, made in press(self._plans(documents), documents.shared(self._order.papers), self._order.processes):
            yield plan.ended or self._carried_out(plan, made)

    def _plans(self, documents: Documents) -> Iterator[tuple[_Plan, Task | None]]:
        for paper in self._order.papers:
            plan = self._planned(paper)
            if plan.ended or plan.base is not None:
                yield plan, None
                continue
            try:
                yield self._with_data(plan, documents) if self._order.data else (plan, documents.task(paper))
            except UserError as error:
                yield _Plan(paper, ended=self._refused(paper, error.sentence)), None

    def _planned(self, paper: PaperName) -> _Plan:
        """Say what is to be done for a paper in view of what is there already."""
        last = self._recorded.get(paper.stem)
        if last and self._folder.staged_digest(self._folder.file(paper)) == last.sha256:
            return _Plan(paper, ended=self._finished(paper, last))
        there = self._folder.signed(paper)
        if there is None:
            return self._planned_beside(paper, last)
        if not self._order.place:
            return _Plan(paper, ended=self._refused(paper, signed_already(paper)))
        return self._planned_over(paper, there, last)

    def _planned_beside(self, paper: PaperName, last: SheetSigned | None) -> _Plan:
        """Say what is to be done for a paper of which a signed file lies elsewhere, or none."""
        if last is None or not self._order.place:
            return _Plan(paper)
        if not self._order.reason.strip():
            return _Plan(paper, ended=self._refused(paper, elsewhere(last)))
        return _Plan(paper, replaces=last.sha256, kept=last.file)

    def _planned_over(self, paper: PaperName, there: bytes, last: SheetSigned | None) -> _Plan:
        digest = hashlib.sha256(there).hexdigest()
        if last and last.sha256 == digest and last.head != self._head:
            if not self._order.reason.strip():
                return _Plan(paper, ended=self._refused(paper, outdated(paper)))
            return _Plan(paper, replaces=digest)
        found = self._desk.papers.verify(there, (), paper.stem)
        if found.unchanged.answer.value != "yes":
            return _Plan(paper, ended=self._refused(paper, changed(paper)))
        if self._order.place not in found.open_fields:
            return _Plan(paper, ended=self._ended(paper, Done.ALREADY, ALREADY, digest))
        return _Plan(paper, base=there)

    def _finished(self, paper: PaperName, last: SheetSigned) -> Issued:
        self._put(self._folder.file(paper))
        return Issued(paper, self._folder.file(paper), Done.FINISHED, FINISHED, last.sha256, last.signer)

    def _put(self, path: Path) -> None:
        """Give a recorded file its name; what was there and no longer counts keeps a name of its own."""
        there = self._folder.digest(path)
        if there in self._desk.papers.superseded():
            self._folder.set_aside(path, there)
        self._put_beside(path)
        self._folder.put(path)

    def _stage_beside(self, plan: _Plan, path: Path) -> None:
        """Write the files that go beside a paper under names of parts, and nothing that an earlier run left so."""
        self._folder.discard(*map(path.with_suffix, BESIDE))
        for ending, content in plan.beside:
            self._folder.stage(path.with_suffix(ending), content)

    def _put_beside(self, path: Path) -> None:
        for file in map(path.with_suffix, BESIDE):
            if self._folder.staged_digest(file):
                self._folder.put(file)

    def _carried_out(self, plan: _Plan, made: Checked | UserError | None) -> Issued:
        try:
            return self._kept(plan, self._checked(plan, made))
        except UserError as error:
            self._folder.discard(*map(self._folder.file(plan.paper).with_suffix, BESIDE))
            return self._refused(plan.paper, error.sentence)

    def _checked(self, plan: _Plan, made: Checked | UserError | None) -> Checked:
        """Return the file that may leave; raises UserError when there is none or it breaks the archive format."""
        from reviewer.sheet.render import Checked

        name = plan.paper.stem
        if plan.base is not None:
            return Checked(plan.base, may_leave(name, plan.base))
        if made is None or isinstance(made, UserError):
            raise made or UserError(changed(plan.paper))
        if made.report.violations:
            raise UserError(not_archived(name, made.report.violations))
        return made

    def _kept(self, plan: _Plan, made: Checked) -> Issued:
        path = self._folder.file(plan.paper)
        if self._signs is None or not self._order.place:
            self._stage_beside(plan, path)
            self._folder.stage(path, made.pdf)
            self._put_beside(path)
            self._folder.put(path)
            digest = hashlib.sha256(made.pdf).hexdigest()
            return self._ended(plan.paper, Done.SAVED, _with_check(SAVED, made), digest)
        signed = self._signs(made.pdf, self._order.place)
        self._stage_beside(plan, path)
        self._folder.stage(path, signed.pdf)
        kept = plan.kept or (self._folder.name_aside(path, plan.replaces) if plan.replaces else "")
        reason = self._order.reason if plan.replaces else ""
        places, said = self._desk.papers.waiting(signed.pdf), (signed.sha256, signed.signer, self._head)
        self._desk.do(RecordSignedSheet(plan.paper.stem, path.name, *said, plan.replaces, reason, kept, places))
        self._put(path)
        done = Done.REPLACED if plan.replaces else Done.SIGNED
        words = still_to_sign(_signed(signed.signer), places)
        return self._ended(plan.paper, done, _with_check(words, made), signed.sha256, signed.signer)

    def _with_data(self, plan: _Plan, documents: Documents) -> tuple[_Plan, Task]:
        """Return the plan with the figures of its paper as files to go beside it, and the paper as a task."""
        from reviewer.desk.tasks import Laid
        from reviewer.sheet import workbook
        from reviewer.sheet.tables import tables_of

        document = documents.make(plan.paper)
        about = (("paper", plan.paper.stem), *(("belongs to", relation) for relation in document.relations))
        book = workbook.written(tables_of(document.blocks), about)
        return replace(plan, beside=tuple(zip(BESIDE, (document.data, book), strict=True))), Laid(document)

    def _refused(self, paper: PaperName, sentence: Text) -> Issued:
        return self._ended(paper, Done.REFUSED, sentence)

    def _ended(self, paper: PaperName, done: Done, sentence: Text, digest: str = "", signer: str = "") -> Issued:
        return Issued(paper, self._folder.file(paper), done, sentence, digest, signer)


BESIDE = (".json", ".xlsx")
SAVED = Text("저장함", "saved")
ALREADY = Text("이 자리에는 이미 서명되어 있어 그대로 두었습니다.", "Signed at this place before; left as it is.")
FINISHED = Text(
    "앞서 서명하고 기록한 파일을 제자리에 두었습니다.", "Signed and recorded before; now it has its own name."
)


def _signed(signer: str) -> Text:
    return Text(f"서명함: {signer}", f"signed: {signer}")


def _with_check(words: Text, made: Checked) -> Text:
    """Add what the validator of the archive format says."""
    said = archive_words(made.report)
    return Text(f"{words.ko} · {said.ko}", f"{words.en} · {said.en}")


def signed_already(paper: PaperName) -> Text:
    """Return the sentence for a signed file that an unsigned one would replace."""
    return Text(
        f"{paper.stem}.pdf은 이미 서명한 파일이라 바꾸지 않았습니다. 다른 폴더를 고르거나 그 파일을 옮기십시오.",
        f"{paper.stem}.pdf is signed already and was left as it is. Choose another folder, or move that file.",
    )


def changed(paper: PaperName) -> Text:
    """Return the sentence for a signed file that is not what it was."""
    return Text(
        f"폴더에 있는 {paper.stem}.pdf은 서명한 뒤 바뀌었거나 기록과 다릅니다. 서명하지 않았습니다. 그 파일을 확인하거나 옮기십시오.",
        f"{paper.stem}.pdf in the folder was changed after signing, or is not the one in the journal. It was not signed. "
        "Check that file, or move it.",
    )


def elsewhere(last: SheetSigned) -> Text:
    """Return the sentence for a sheet of which the journal keeps a signed file that does not lie in this folder."""
    return Text(
        f"{last.sheet}은(는) 이미 서명하여 기록한 평가표인데 이 폴더에 없습니다({last.file}). 새로 서명하지 않았습니다. "
        "그 파일이 있는 폴더를 고르거나, 새로 만들려면 대체하는 사유를 적으십시오.",
        f"{last.sheet} is signed and recorded already, but its file ({last.file}) is not in this folder. Nothing was signed. "
        "Choose the folder it is in, or give a reason to make it anew.",
    )


def outdated(paper: PaperName) -> Text:
    """Return the sentence for a signed file that tells of an earlier state of the round."""
    return Text(
        f"{paper.stem}.pdf에 서명한 뒤 기록이 바뀌었습니다. 새로 만들려면 대체하는 사유를 적으십시오. 그 파일은 그대로입니다.",
        f"The journal has changed since {paper.stem}.pdf was signed. Give a reason to make it anew; the file is as it was.",
    )
