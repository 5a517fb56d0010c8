"""Shows what a look at files found, and keeps what a person matched by hand until the files are accepted or put away."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from reviewer.model.batch import Batch, BatchKind, Matched, Preview, Problem
from reviewer.text import Text
from ui import choseong
from ui.house import House
from ui.models.rows import Line
from ui.pages import intake_words
from ui.pages.intake_rows import Looked, Placed
from ui.views.preview_view import EVIDENCE, KINDS, PROBLEMS, PreviewView
from ui.widgets import banner

MOST = 60  # institutions offered at a time


class Showing(QObject):
    """`matched` is what was matched by hand so far; `changed` asks for another look under it."""

    changed = Signal()

    def __init__(self, house: House, view: PreviewView) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._looked: Looked | None = None
        self.matched: dict[str, Matched] = {}
        view.matching.sought.connect(self._on_sought)
        view.matching.matched.connect(self._on_matched)
        view.matching.unmatched.connect(self._on_unmatched)

    def show(self, looked: Looked) -> None:
        """Show another look; the part that needs a person comes in front."""
        was_matching = bool(self.matched) and self._view.parts.part() == EVIDENCE
        self._looked = looked
        self.say_again()
        found = looked.found
        front = EVIDENCE if found.unplaced or was_matching else PROBLEMS if found.problem_count else KINDS
        self._view.parts.show_part(front)
        if front == EVIDENCE:
            self._view.matching.begin()

    def say_again(self) -> None:
        """Say what is shown in the language of the window."""
        looked, now = self._looked, self._house.session.now
        if looked is None or now is None:
            return
        found, view = looked.found, self._view
        kinds = [line for batch in found.batches for line in self._kind_lines(batch)]
        view.show_found(kinds, [self._problem_line(one) for one in sorted(found.problems, key=_place)])
        view.show_rows([self._row_line(one) for one in looked.rows])
        files = self._file_lines(found, looked.names)
        view.matching.set_files(files, self.matched)
        measures = [m for m in now.framework.measures() if m.is_judged]
        named = [(m.code, f"{m.code} {self._say(m.name)}") for m in measures]
        view.matching.set_measures(named, [(r, self._say(words)) for r, words in intake_words.ROLES.items()])
        self._on_sought(view.matching.search.words())
        rows = sum(batch.count for batch in found.batches if batch.kind is not BatchKind.EVIDENCE)
        view.set_counts((len(kinds), rows, len(files), found.problem_count), len(looked.rows))
        view.let_accept(found.is_acceptable)
        self._show_verdict(found)

    def forget(self) -> None:
        """Put everything away."""
        self._looked = None
        self.matched = {}

    def _on_sought(self, words: str) -> None:
        names = self._looked.names if self._looked else {}
        sought = choseong.Sought(words)
        ranked = sorted((sought.rank(f"{name} {code}"), name, code) for code, name in names.items())
        fitting = [(code, name) for rank, name, code in ranked if rank < choseong.NONE]
        self._view.matching.set_institutions(fitting[:MOST])

    def _on_matched(self, files: list[str], institution: str, measure: str, role: str) -> None:
        self.matched |= {file: Matched(institution, measure, role) for file in files}
        self.changed.emit()

    def _on_unmatched(self, files: list[str]) -> None:
        if any(self.matched.pop(file, None) for file in files):
            self.changed.emit()

    def _show_verdict(self, found: Preview) -> None:
        verdict, rows = self._view.verdict, sum(batch.count for batch in found.batches)
        if found.is_acceptable:
            words = self.tr("{count} rows are ready to be taken in, and nothing stands against them.")
            notes = " ".join(self._say(note) for note in found.notes)
            verdict.say(banner.GOOD, words.format(count=f"{rows:,}"), notes)
        elif not found.problem_count:
            verdict.say(banner.WARNING, self.tr("There is nothing in these files to take in."))
        else:
            words = self.tr("{count} problems. Nothing has entered the round.")
            verdict.say(banner.REFUSAL, words.format(count=f"{found.problem_count:,}"), self._way_out(found))

    def _way_out(self, found: Preview) -> str:
        """Return what to do about the problems."""
        if len(found.unplaced) == found.problem_count:
            return self.tr(
                "These files do not say where they belong. Match them by hand below, or name them otherwise."
            )
        after = self.tr("Correct the files, save them, and press “Look again” (F5).")
        if found.problem_count > len(found.problems):
            cut = self.tr("The first {count} are listed.").format(count=f"{len(found.problems):,}")
            return f"{cut} {after}"
        return after

    def _kind_lines(self, batch: Batch) -> list[Line]:
        kind = self._say(intake_words.KINDS[batch.kind])
        counts = batch.counts or (1,) * len(batch.sources)
        return [Line((source.name, kind, count)) for source, count in zip(batch.sources, counts, strict=True)]

    def _problem_line(self, problem: Problem) -> Line:
        cells = (problem.file, problem.sheet, problem.row or "", problem.column, problem.value)
        return Line((*cells, self._say(problem.wrong), self._say(problem.right)), problem)

    def _row_line(self, one: Placed) -> Line:
        about = f"{one.code} {one.name}".strip()
        return Line((self._say(intake_words.KINDS[one.kind]), about, one.measure, one.says), one)

    def _file_lines(self, found: Preview, names: Mapping[str, str]) -> list[Line]:
        """Return the files that nobody could place, then those that have their place."""
        open_ones = [Line((file, "?", "?", self.tr("? not known")), file) for file in found.unplaced]
        batches = [batch for batch in found.batches if batch.kind is BatchKind.EVIDENCE]
        placed = [pair for batch in batches for pair in zip(batch.sources, batch.files, strict=True)]
        by_name, by_hand = self.tr("by its name"), self.tr("✓ by hand")
        return open_ones + [
            Line(
                (
                    source.name,
                    f"{file.evidence.institution} {names.get(file.evidence.institution, '')}".strip(),
                    file.evidence.measure,
                    by_hand if source.name in self.matched else by_name,
                ),
                source.name,
            )
            for source, file in placed
        ]

    def _say(self, text: Text) -> str:
        return self._house.languages.say(text)


def _place(problem: Problem) -> tuple[str, str, int]:
    """Return where a problem is, so that the list reads down the file."""
    return problem.file, problem.sheet, problem.row or 0
