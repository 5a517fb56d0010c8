"""The journal: who did what when, how its chain stands, and the four things that can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QFileDialog

from reviewer.desk.desk import Desk
from reviewer.model.changes import Changes
from reviewer.model.round import Institution, Reviewer
from reviewer.model.views import JournalLine, JournalLook
from reviewer.text import Language, Text
from ui import folders, ledger
from ui.actions import Act
from ui.house import House
from ui.jobs import Job, Ticket
from ui.ledger import Soundness
from ui.models.rows import Line
from ui.pages.journal_chain import Chain
from ui.pages.journal_words import KINDS
from ui.pages.long_work import LongWork
from ui.pages.page import DONE, NOTE, PASSING, REFUSAL, Page
from ui.people import OFFICE, person
from ui.session import Opened, Restored
from ui.views.journal_view import DAY, INSTITUTION, KIND, JournalView
from ui.widgets import banner

T = TypeVar("T")
PAGE = 500  # entries asked for at a time
SECOND = slice(0, 19)
SHORT = 16  # hex digits of the head that a person compares at a glance


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page shows: the entries that fit, all there are, the head, and who may have written."""

    lines: tuple[JournalLine, ...]
    entries: int
    head: str
    reviewers: tuple[Reviewer, ...]
    institutions: tuple[Institution, ...]
    days: tuple[str, ...]


class JournalPage(Page):
    """The office's page for the record."""

    view: JournalView

    def __init__(self, house: House) -> None:
        super().__init__(house, JournalView())
        self._limit = PAGE
        self._seen = Seen((), 0, "", (), (), ())
        self._file = Path()
        self._work = LongWork(house.languages, self.view.work)
        self._chain = Chain(self)
        view = self.view
        view.sought.connect(self._on_sought)
        view.more_asked.connect(self._on_more)
        view.check_asked.connect(self.check)
        view.rebuild_asked.connect(self.rebuild)
        view.export_asked.connect(self._choose_export)
        view.copy_asked.connect(self._choose_copy)
        view.restore_asked.connect(self._choose_restore)
        view.restore_given.connect(self._on_restore_given)
        self._work.worked.connect(self.worked)
        self._work.began.connect(self._on_began)
        self._work.ended.connect(self._on_ended)
        self._work.failed.connect(self._on_failed)

    def handlers(self) -> Mapping[Act, Callable[[], object]]:
        return {
            Act.FIND: self.view.seek,
            Act.CHECK_FILE: self.check,
            Act.EXPORT: self._choose_export,
            Act.REBUILD: self.rebuild,
            Act.BACK_UP: self._choose_copy,
            Act.RESTORE: self._choose_restore,
            **({Act.DISMISS: self.view.end_restore} if self.view.restoring.isVisible() else {}),
        }

    def enter(self) -> None:
        self._refresh()

    def on_opened(self, opened: Opened) -> None:
        self._limit = PAGE
        self._file = opened.path
        self._chain.forget()
        self.view.outcome.say(banner.NOTE, "")
        if self.view.isVisible():
            self._refresh()

    def on_changed(self, changes: Changes, initiator: object) -> None:
        if initiator is not self and changes.entries and self.view.isVisible():
            self._refresh()

    def on_language(self) -> None:
        self._show()

    def check(self) -> None:
        """Check the whole file."""
        self._begin(self.tr("Checking everything…"), ledger.check).success(self._on_checked)

    def rebuild(self) -> None:
        """Make the tables anew from the journal."""
        self._begin(self.tr("Replaying the journal…"), ledger.rebuild).success(self._on_rebuilt)

    def export(self, path: Path) -> None:
        """Write the entries that fit as a CSV file."""
        language: Language = self.house.languages.current
        writing = partial(ledger.export, path, self._wanted(), language)
        self._begin(self.tr("Writing the list…"), writing).success(partial(self._on_exported, path))

    def back_up(self, path: Path) -> None:
        """Write a whole copy of the round."""
        copying = partial(ledger.back_up, path)
        self._begin(self.tr("Copying the round…"), copying).success(partial(self._on_copied, path))

    def _refresh(self) -> None:
        if self.house.session.now:
            looking = partial(_look, self._limit, self._wanted())
            self.house.session.ask(looking).success(self._on_seen)

    def _wanted(self) -> JournalLook:
        view = self.view
        nouns = frozenset(noun.value for noun in KINDS.get(view.chosen(KIND), (Text("", ""), ()))[1])
        return JournalLook(view.text(), view.author(), nouns, view.chosen(INSTITUTION), view.chosen(DAY))

    def _on_sought(self) -> None:
        self._limit = PAGE
        self._refresh()

    def _on_more(self) -> None:
        self._limit += PAGE
        self._refresh()

    def _on_seen(self, seen: Seen) -> None:
        self._seen = seen
        self._show()

    def _show(self) -> None:
        seen = self._seen
        office = [(key, self.say(words)) for key, words in OFFICE.items()]
        self.view.set_authors([*office, *((r.id, f"{r.id} {r.name}") for r in seen.reviewers)])
        self.view.set_choices(KIND, [(key, self.say(words)) for key, (words, _) in KINDS.items()])
        self.view.set_choices(INSTITUTION, [(i.code, f"{i.code}  {i.shown_name}") for i in seen.institutions])
        self.view.set_choices(DAY, [(day, day) for day in seen.days])
        shown = self.tr("{shown} of {all} entries").format(shown=f"{len(seen.lines):,}", all=f"{seen.entries:,}")
        self.view.set_lines(
            [self._line(one) for one in seen.lines], shown, more=len(seen.lines) == self._limit < seen.entries
        )
        self._show_chain()

    def _show_chain(self) -> None:
        self.view.set_chain(self._chain.words(self._seen.entries), _grouped(self._seen.head[:SHORT]))

    def _line(self, one: JournalLine) -> Line:
        entry = one.entry
        when = entry.wall[SECOND].replace("T", " ")
        place = f"{entry.device.replace('#', ' ')} · {entry.seq}"
        return Line((when, self.say(person(entry.author)), self.say(Text(one.ko, one.en)), place), entry.hash)

    def cancel(self) -> None:
        self._work.cancel()

    def _begin(self, words: str, work: Callable[[Desk, Ticket], T]) -> Job[T]:
        return self._work.follow(words, self.house.session.ask_long(work))

    def _on_began(self) -> None:
        self.view.set_busy(True)
        self.view.outcome.say(banner.NOTE, "")

    def _on_ended(self) -> None:
        self.view.set_busy(False)

    def _on_failed(self, sentence: Text, state: str) -> None:
        self._conclude(banner.NOTE if state == PASSING else banner.REFUSAL, self.say(sentence))

    def _conclude(self, kind: str, words: str, detail: str = "") -> None:
        """Say what came of the work, in the window's line too while another page is shown."""
        self.view.outcome.say(kind, words, detail)
        if not self._work.is_seen:
            self.told.emit(words, {banner.GOOD: DONE, banner.REFUSAL: REFUSAL}.get(kind, NOTE))

    def _on_checked(self, found: Soundness) -> None:
        self._chain.checked(found)
        self._show_chain()
        if found.is_whole:
            words = self.tr("Pages, hashes, evidence files and tables all hold ({count} entries).")
            self._conclude(banner.GOOD, self.tr("Everything is whole."), words.format(count=f"{found.entries:,}"))
        else:
            self._conclude(banner.REFUSAL, self.tr("Something is not as it should be."), self._faults(found))

    def _faults(self, found: Soundness) -> str:
        faults = (
            (found.pages, self.tr("{count} pages of the file are damaged. Go back to a copy.")),
            (found.breaks, self.tr("{count} entries do not fit the chain: someone changed the file. Do not use it.")),
            (found.evidence, self.tr("{count} evidence files are not what was taken in. Go back to a copy.")),
            (found.tables, self.tr("{count} tables differ from the journal. “Rebuild the tables” mends this.")),
        )
        return "\n".join(words.format(count=count) for count, words in faults if count)

    def _on_rebuilt(self, _done: None) -> None:
        words = self.tr("The tables were made anew from the journal. No entry was changed.")
        self._conclude(banner.GOOD, words)
        self._refresh()

    def _on_exported(self, path: Path, count: int) -> None:
        words = self.tr("{count} entries written: {path}").format(count=f"{count:,}", path=path)
        self.told.emit(words, DONE)

    def _on_copied(self, path: Path, _done: None) -> None:
        words = self.tr("The copy opens with the same passphrase: {path}").format(path=path)
        self._conclude(banner.GOOD, self.tr("The copy is complete."), words)

    def restore(self, copy: Path, passphrase: str) -> None:
        """Go back to a copy of the round."""
        restoring = self.house.session.restore(copy, passphrase)
        words = self.tr("Checking the copy, then putting it in place…")
        self._work.follow(words, restoring).success(partial(self._on_restored, copy))

    def _on_restored(self, copy: Path, restored: Restored) -> None:
        self.view.end_restore()
        words = self.tr("{count} entries, as in {copy}. The file as it was before is kept as {aside}.")
        self._conclude(
            banner.GOOD,
            self.tr("The round is as it was when the copy was made."),
            words.format(count=f"{restored.entries:,}", copy=copy.name, aside=restored.aside.name),
        )

    def _choose_restore(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self.view,
            self.tr("Which copy to go back to"),
            str(self._file.parent),
            self.tr("Jipyo files (*{suffix})").format(suffix=self._file.suffix),
        )
        if chosen:
            self.view.ask_restore(chosen)

    def _on_restore_given(self, copy: str, passphrase: str) -> None:
        self.restore(Path(copy), passphrase)

    def _choose_export(self) -> None:
        suggested = str(folders.begin(self.house.settings) / self.tr("journal.csv"))
        title, pattern = self.tr("Where to write the list"), self.tr("CSV files (*.csv)")
        chosen, _ = QFileDialog.getSaveFileName(self.view, title, suggested, pattern)
        if chosen:
            self.export(Path(chosen))

    def _choose_copy(self) -> None:
        suggested = self._file.with_name(f"{self._file.stem}-copy{self._file.suffix}")
        chosen, _ = QFileDialog.getSaveFileName(
            self.view,
            self.tr("Where to save the copy"),
            str(suggested),
            self.tr("Jipyo files (*{suffix})").format(suffix=self._file.suffix),
            options=QFileDialog.Option.DontConfirmOverwrite,  # the core never overwrites, and says so
        )
        if chosen:
            self.back_up(Path(chosen))


def _look(limit: int, look: JournalLook, desk: Desk) -> Seen:
    see = desk.see
    found = see.journal(limit, look)
    return Seen(found, see.entries(), see.head(), see.reviewers(), see.institutions(), see.journal_days())


def _grouped(digits: str) -> str:
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))
