"""Composes a preview: reads everything that was chosen, judges all of it, and offers batches or problems."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from reviewer.collector import held_back
from reviewer.errors import UserError
from reviewer.intake import csvfile, layouts, recognise, workbook
from reviewer.intake.assignments import AssignmentRule
from reviewer.intake.collect import collect
from reviewer.intake.counted import CountedRule
from reviewer.intake.evidence import EvidenceRule
from reviewer.intake.figures import FigureRule
from reviewer.intake.fileindex import FileIndex
from reviewer.intake.institutions import InstitutionRule
from reviewer.intake.items import Item, Unreadable, reading
from reviewer.intake.known import Known, Roster
from reviewer.intake.lastyear import LastYearRule
from reviewer.intake.limits import Limits
from reviewer.intake.placing import Placer
from reviewer.intake.problems import Fault, Place, Problems
from reviewer.intake.reviewers import ReviewerRule
from reviewer.intake.rule import Rule
from reviewer.intake.sheets import Sheet, Table
from reviewer.intake.submissions import SubmissionRule
from reviewer.model.batch import Batch, BatchKind, Matched, Preview, Row, SourceFile
from reviewer.text import Text
from reviewer.watch import UNWATCHED, Watch

TABLES = frozenset({"xlsx", "xlsm", "xls", "csv"})


def preview(
    paths: Sequence[Path],
    known: Known,
    *,
    watch: Watch = UNWATCHED,
    limits: Limits | None = None,
    matched: Mapping[str, Matched] | None = None,
) -> Preview:
    """Return what the files hold, or every problem that keeps them out; raises Cancelled.

    `matched` says by its full name where a piece of evidence belongs, and goes before what lists and names say.
    """
    with held_back(), ExitStack() as keep:
        session = _Session(known, limits or Limits(), watch, keep)
        session.matched = matched or {}
        return session.run(paths)


class _Session:
    """One preview: the files read, the tables found and the problems met."""

    def __init__(self, known: Known, limits: Limits, watch: Watch, keep: ExitStack) -> None:
        self._keep = keep
        self._known = known
        self._limits = limits
        self._watch = watch
        self._problems = Problems(limits.kept_problems)
        self._roster = Roster(known)
        self.matched: Mapping[str, Matched] = {}
        self._unplaced: list[str] = []

    def run(self, paths: Sequence[Path]) -> Preview:
        """Read, recognise and judge."""
        items = collect(paths, self._limits, self._watch, self._problems)
        placer = Placer(self._known.framework, self._roster)
        listed, others = _parted(items, placer)
        tables: list[Table] = []
        for done, item in enumerate(listed):
            self._watch.report(done, len(listed), reading(item.name))
            tables += self._tables(item, is_alone=len(listed) == 1)
        batches = [batch for batch in self._judge(tables, others) if batch.count]
        if not self._problems.count and not batches:
            self._problems.add(Place(", ".join(path.name for path in paths)), _nothing())
        problems = self._problems
        notes, unplaced = tuple(problems.notes), tuple(self._unplaced)
        return Preview(tuple(batches), problems.all(), problems.count, notes, unplaced)

    def _tables(self, item: Item, *, is_alone: bool) -> list[Table]:
        """Return the tables of one file; what cannot be read becomes a problem.

        Only a file that comes alone is judged while it is read: of many, each is read to its end first, so that
        there is never more than one child.
        """
        told = self._problems.count
        try:
            sheets = [sheet for sheet in self._sheets(item) if not layouts.is_set_aside(sheet.place.sheet)]
            found = [recognise.recognise(sheet, self._known.framework, self._problems) for sheet in sheets]
            if not is_alone:
                _exhaust(sheets)
                self._keep.close()
        except Unreadable as error:
            self._problems.add(Place(item.name), error.fault, error.row)
            return []
        tables = [table for table in found if table is not None]
        if not tables and self._problems.count == told:
            self._problems.add(Place(item.name), _nothing())
        return tables

    def _sheets(self, item: Item) -> list[Sheet]:
        if item.suffix == "csv":
            return [csvfile.read(item, self._watch)]
        sheets, formulas = workbook.read(item, self._limits, self._watch, self._keep)
        for cell in formulas:
            place = Place(item.name, cell.sheet)
            self._problems.add(place, cell.fault(), cell.row)
            self._problems.settle(place, cell.row)
        return sheets

    def _judge(self, tables: Sequence[Table], items: Sequence[Item]) -> Iterator[Batch]:
        """Judge kind by kind, rosters first, since the other tables speak of what they hold."""
        roster = self._roster
        makers: dict[BatchKind, Callable[[], Rule]] = {
            BatchKind.INSTITUTIONS: partial(InstitutionRule, self._known, roster, self._limits),
            BatchKind.REVIEWERS: partial(ReviewerRule, self._known, roster, self._limits),
            BatchKind.ASSIGNMENTS: partial(AssignmentRule, self._known, roster),
            BatchKind.COUNTED: partial(CountedRule, self._known, roster),
            BatchKind.SUBMISSIONS: partial(SubmissionRule, self._known, roster),
            BatchKind.FIGURES: partial(FigureRule, self._known, roster),
            BatchKind.LAST_YEAR: partial(LastYearRule, self._known, roster),
        }
        for kind, maker in makers.items():
            chosen = [table for table in tables if table.kind == kind]
            if chosen:
                yield self._batch(kind, maker(), chosen)
        yield from self._evidence(tables, items)

    def _evidence(self, tables: Sequence[Table], items: Sequence[Item]) -> Iterator[Batch]:
        index = FileIndex(self._known, self._roster)
        for table in tables:
            if table.kind == layouts.INDEX:
                index.read(table, self._problems)
        rule = EvidenceRule(self._known, self._roster, index, self._watch, self.matched)
        batch = rule.batch(items, self._limits, self._problems)
        self._unplaced = rule.unplaced
        if items:
            yield batch

    def _batch(self, kind: BatchKind, rule: Rule, tables: Sequence[Table]) -> Batch:
        counts: Counter[SourceFile] = Counter()
        for table in tables:
            counts[table.sheet.source] += self._count(rule, table)
        found, sound = _Rows(rule, tables, self._problems), _Sound(rule, tables, self._problems)
        return Batch(kind, counts.total(), found, tuple(counts), counts=tuple(counts.values()), sound=sound)

    def _count(self, rule: Rule, table: Table) -> int:
        try:
            return rule.check(table, self._problems)
        except Unreadable as error:
            self._problems.add(table.place, error.fault, error.row)
            return 0


@dataclass(frozen=True, slots=True)
class _Rows:
    """Streams the rows of good tables; refuses while the preview has problems."""

    rule: Rule
    tables: Sequence[Table]
    problems: Problems

    def __call__(self) -> Iterator[Row]:
        if self.problems.count:
            raise UserError(
                Text(
                    "문제가 남아 있어 받아들이지 않았습니다. 평가 회차는 그대로입니다. 문제를 고쳐 다시 가져오십시오.",
                    "Nothing was taken in, because problems remain. The round is unchanged. Correct them and import again.",
                )
            )
        for table in self.tables:
            table.sheet.verify()
        return chain.from_iterable(map(self.rule.rows, self.tables))


@dataclass(frozen=True, slots=True)
class _Sound:
    """Streams the rows of the tables that no problem speaks of; none when there are more problems than are kept."""

    rule: Rule
    tables: Sequence[Table]
    problems: Problems

    def __call__(self) -> Iterator[Row]:
        kept = self.problems.all()
        faulty = {(problem.file, problem.sheet) for problem in kept}
        is_known = len(kept) == self.problems.count
        sound = [t for t in self.tables if is_known and (t.place.file, t.place.sheet) not in faulty]
        return chain.from_iterable(map(self.rule.rows, sound))


def _exhaust(sheets: Sequence[Sheet]) -> None:
    """Pull every row of workbook sheets, which stay in memory; a CSV file is streamed when it is judged."""
    for sheet in sheets:
        if sheet.is_held:
            deque(sheet.blocks(), maxlen=0)


def _parted(items: Sequence[Item], placer: Placer) -> tuple[list[Item], list[Item]]:
    """Return the tables and the evidence among the files."""
    tables: list[Item] = []
    evidence: list[Item] = []
    for item in items:
        is_table = item.suffix in TABLES and not placer.is_evidence_name(item)
        (tables if is_table else evidence).append(item)
    return tables, evidence


def _nothing() -> Fault:
    return Fault(
        Text("가져올 내용이 하나도 없습니다.", "There is nothing to take in."),
        Text("서식에 내용을 적었는지, 저장했는지 보십시오.", "Check that the template was filled in and saved."),
    )
