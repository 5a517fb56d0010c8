"""Judges evidence files: where they belong, whether they open, how many pages they have, and whether they are new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reviewer.intake import evidence_faults as faults
from reviewer.intake import pdf
from reviewer.intake.fileindex import FileIndex
from reviewer.intake.items import Item, Unreadable, fingerprint, reading
from reviewer.intake.known import Known, Roster
from reviewer.intake.limits import Limits
from reviewer.intake.media import media_type
from reviewer.intake.placing import REPORT, Placement, Placer
from reviewer.intake.prescan import OLE_MARK
from reviewer.intake.problems import Fault, Place, Problems
from reviewer.model.batch import Batch, BatchKind, EvidenceFile, Matched, Row, SourceFile
from reviewer.model.form import Form
from reviewer.model.ids import EvidenceId, InstitutionCode, MeasureCode
from reviewer.model.round import Evidence
from reviewer.watch import Watch

OFFICE = frozenset({"xlsx", "docx", "pptx"})
LONGEST_NAME = 255


class EvidenceRule:
    """Takes the files one by one; none is ever whole in memory."""

    def __init__(
        self, known: Known, roster: Roster, index: FileIndex, watch: Watch, matched: Mapping[str, Matched]
    ) -> None:
        self._known = known
        self._roster = roster
        self._index = index
        self._watch = watch
        self._placer = Placer(known.framework, roster)
        self._matched = matched
        self.unplaced: list[str] = []
        self._seen: dict[tuple[str, str, str], str] = {}
        self._names = set(known.evidence_names)
        self._pages: dict[tuple[str, str, str], int] = {}

    def batch(self, items: Sequence[Item], limits: Limits, problems: Problems) -> Batch:
        """Return the files that may come in; each one that may not becomes a problem."""
        self._index.report_strays(items)
        files: list[EvidenceFile] = []
        sources: list[SourceFile] = []
        with pdf.PageCounter(limits, self._watch) as counter:
            for done, item in enumerate(items):
                self._watch.report(done, len(items), reading(item.name))
                verdict = self._judge(item, counter)
                if isinstance(verdict, Fault):
                    problems.add(Place(item.name), verdict)
                elif verdict is not None:
                    files.append(EvidenceFile(verdict[0], item.open))
                    sources.append(verdict[1])
        kept = tuple(files)
        self._note_namesakes(kept, problems)
        return Batch(BatchKind.EVIDENCE, len(kept), lambda: rows(kept), tuple(sources), kept)

    def _judge(self, item: Item, counter: pdf.PageCounter) -> tuple[Evidence, SourceFile] | Fault | None:
        """Return the evidence and its fingerprint; None when its line in a list was reported already."""
        placement = self._placement(item)
        if placement is None or isinstance(placement, Fault):
            return placement
        try:
            source, pages = self._read(item, counter)
        except Unreadable as error:
            return error.fault
        if isinstance(pages, Fault):
            return pages
        found = _evidence(item, placement, source, pages)
        fault = self._placement_fault(placement) or self._repetition(found, item) or self._page_fault(found)
        return fault or (found, source)

    def _placement(self, item: Item) -> Placement | Fault | None:
        """Return where an item belongs: as a person said, else as a list says, else as its name says."""
        by_hand = self._matched.get(item.name)
        if by_hand:
            return Placement(by_hand.institution, by_hand.measure, by_hand.role)
        lines = self._index.lines(item)
        placement = lines[0].placement if lines else self._placer.place(item)
        if isinstance(placement, Fault):
            self.unplaced.append(item.name)
        return placement

    def _read(self, item: Item, counter: pdf.PageCounter) -> tuple[SourceFile, int | Fault]:
        if not item.size:
            return SourceFile(item.name, "", 0), faults.empty()
        if item.suffix in OFFICE and _starts_with(item, OLE_MARK):
            return SourceFile(item.name, "", 0), faults.encrypted()
        if item.suffix != "pdf":
            return fingerprint(item, self._watch), 0
        source, pages = counter.count(item)
        if isinstance(pages, int):
            return source, pages
        return source, faults.encrypted() if pages == pdf.PASSWORD else faults.damaged_pdf()

    def _placement_fault(self, placement: Placement) -> Fault | None:
        measure = self._known.framework.measure(MeasureCode(placement.measure))
        kind = self._roster.institutions[placement.institution].type
        if measure.is_extra or measure.maximum.get(kind):
            return None
        return faults.not_evaluated(measure.code, self._known.framework.type_name(kind))

    def _repetition(self, found: Evidence, item: Item) -> Fault | None:
        key = (found.id, found.institution, found.measure)
        if key in self._known.evidence:
            return faults.already_in_round()
        earlier = self._seen.setdefault(key, item.name)
        return None if earlier == item.name else faults.repeated(earlier)

    def _note_namesakes(self, files: Sequence[EvidenceFile], problems: Problems) -> None:
        """Say which files bear a name that another file has in the same place: a second version, perhaps."""
        twice: list[str] = []
        for file in files:
            found = file.evidence
            key = (found.institution, found.measure, found.name)
            if key in self._names:
                twice.append(found.name)
            self._names.add(key)
        if twice:
            problems.note(Place(faults.listed(twice)), faults.NAMESAKE)

    def _page_fault(self, found: Evidence) -> Fault | None:
        """Add up the pages: of reports over the form that measures share, of evidence over the measure."""
        measure = self._known.framework.measure(found.measure)
        form = self._known.framework.form(measure.form) or Form("", measure.name, ())
        is_report = found.kind == REPORT
        most, subject = (form.pages, form.id) if is_report else (form.evidence_pages, measure.code)
        key = (found.institution, subject, found.kind)
        if is_report and any(k[:2] == (found.id, found.institution) and k[2] != found.measure for k in self._seen):
            return None  # one joint report, filed under each of its measures
        self._pages[key] = self._pages.get(key, 0) + found.pages
        return faults.over_cap(found.pages, self._pages[key], most) if most and self._pages[key] > most else None


def rows(files: Sequence[EvidenceFile]) -> Iterator[Row]:
    """Yield evidence in the column order of its kind."""
    for file in files:
        e = file.evidence
        yield e.id, e.institution, e.measure, e.name, e.media_type, str(e.size), str(e.pages), e.kind


def _evidence(item: Item, placement: Placement, source: SourceFile, pages: int) -> Evidence:
    return Evidence(
        EvidenceId(source.sha256),
        InstitutionCode(placement.institution),
        MeasureCode(placement.measure),
        item.base[-LONGEST_NAME:],
        media_type(item.suffix),
        source.size,
        pages,
        placement.role,
    )


def _starts_with(item: Item, mark: bytes) -> bool:
    with item.open() as stream:
        return stream.read(len(mark)) == mark
