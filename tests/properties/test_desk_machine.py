"""A round under any sequence of commands: reopening and rebuilding change nothing, and the check finds it whole."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from reviewer.commands import (
    AcceptImport,
    AssignWork,
    ChooseSetting,
    Command,
    DecideAll,
    DeclareRecusal,
    GiveMark,
    LiftRecusal,
    Redo,
    RevokeDecision,
    TakeDecision,
    Undo,
    WithdrawImport,
)
from reviewer.desk.state import CHAIR, SECRETARY, Person
from reviewer.errors import UserError
from reviewer.model.batch import BatchKind
from reviewer.model.ids import InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import CombiningRule, MarkContent, RecusalKind
from tests.desk.little import (
    INSTITUTIONS,
    JUDGED,
    batch,
    begun,
    key,
    projections,
    reopened,
    reviewer,
    sign,
    told_by,
)

WHO = st.sampled_from([ReviewerId(f"R{n}") for n in range(1, 4)])
WHERE = st.sampled_from([InstitutionCode(code) for code in INSTITUTIONS])
WHAT = st.sampled_from([MeasureCode(code) for code in JUDGED])
POINTS = st.integers(0, 60).map(lambda n: Decimal(n) / 2)
WORDS = st.text(max_size=20)
REASON = st.sampled_from(["사유", "다시 봄", ""])


class DeskMachine(RuleBasedStateMachine):
    """Anyone at the desk, doing anything; what is refused must leave no trace."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="jipyo-machine-"))
        self.desk = begun(self.folder)
        for who in ("R1", "R2", "R3"):
            sign(self.desk, who)

    def does(self, person: Person, command: Command) -> None:
        """Let a person do something; a refusal must leave head and tables as they were."""
        self.desk.act_as(person)
        before = self.desk.see.head(), projections(self.desk)
        try:
            changes = self.desk.do(command)
        except UserError:
            assert (self.desk.see.head(), projections(self.desk)) == before
        else:
            assert changes.entries
            assert self.desk.see.head() != before[0]

    @rule(who=WHO, where=WHERE, what=WHAT, points=POINTS | st.none(), words=WORDS)
    def mark(self, who: ReviewerId, where: str, what: str, points: Decimal | None, words: str) -> None:
        self.does(reviewer(who), GiveMark(key(who, where, what), MarkContent(points, words)))

    @rule(who=WHO)
    def undo(self, who: ReviewerId) -> None:
        self.does(reviewer(who), Undo(who))

    @rule(who=WHO)
    def redo(self, who: ReviewerId) -> None:
        self.does(reviewer(who), Redo(who))

    @rule(who=WHO, where=WHERE, kind=st.sampled_from(RecusalKind), reason=REASON)
    def recuse(self, who: ReviewerId, where: InstitutionCode, kind: RecusalKind, reason: str) -> None:
        self.does(SECRETARY, DeclareRecusal(who, where, kind, reason))

    @rule(who=WHO, where=WHERE, reason=REASON)
    def lift(self, who: ReviewerId, where: InstitutionCode, reason: str) -> None:
        self.does(CHAIR, LiftRecusal(who, where, reason))

    @rule(where=WHERE, what=WHAT, how=st.sampled_from(CombiningRule))
    def decide_by_rule(self, where: InstitutionCode, what: MeasureCode, how: CombiningRule) -> None:
        self.does(CHAIR, TakeDecision(where, what, how))

    @rule(where=WHERE, what=WHAT, points=POINTS, reason=REASON)
    def decide_by_value(self, where: InstitutionCode, what: MeasureCode, points: Decimal, reason: str) -> None:
        self.does(CHAIR, TakeDecision(where, what, points=points, reason=reason))

    @rule(where=WHERE, what=WHAT, reason=REASON)
    def revoke(self, where: InstitutionCode, what: MeasureCode, reason: str) -> None:
        self.does(CHAIR, RevokeDecision(where, what, reason))

    @rule()
    def decide_all(self) -> None:
        self.desk.act_as(CHAIR)
        self.desk.do(DecideAll())

    @rule(digits=st.sampled_from(["2", "4", "none", "nonsense"]))
    def choose(self, digits: str) -> None:
        self.does(CHAIR, ChooseSetting("round.combined_digits", digits))

    @rule(where=WHERE, points=POINTS)
    def take_in(self, where: InstitutionCode, points: Decimal) -> None:
        rows = [(where, "Q1", str(points), "", "다시 센 표")]
        self.does(SECRETARY, AcceptImport((batch(BatchKind.COUNTED, rows),)))

    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        one = data.draw(st.sampled_from(self.desk.see.imports()))
        self.does(SECRETARY, WithdrawImport(one.kind, one.entry, "되돌림"))

    @rule(seed=st.integers(1, 3))
    def assign(self, seed: int) -> None:
        self.does(SECRETARY, AssignWork(per_item=2, seed=seed))

    @rule()
    def leave_and_come_back(self) -> None:
        before = projections(self.desk), self.desk.see.head()
        self.desk = reopened(self.desk)
        assert (projections(self.desk), self.desk.see.head()) == before

    @rule()
    def rebuild(self) -> None:
        before = projections(self.desk), self.desk.see.head()
        self.desk.rebuild()
        assert (projections(self.desk), self.desk.see.head()) == before

    @invariant()
    def boards_open(self) -> None:
        """Every board can be asked, and they agree with each other."""
        see = self.desk.see
        items, progress = see.agenda(), see.progress()
        assert progress.to_decide == len(items)
        assert progress.marked == sum(m.points is not None for i in items for m in i.marks)
        for who in ("R1", "R2", "R3"):
            assert len(see.worklist(ReviewerId(who))) == sum(line.total for line in see.lines(ReviewerId(who)))

    def teardown(self) -> None:
        """Check the whole file, close it, and read it as another program would."""
        assert self.desk.check().is_whole
        self.desk.see.tally()
        standing = projections(self.desk)
        self.desk.close()
        assert told_by(self.desk.path) == standing
        shutil.rmtree(self.folder)


DeskMachine.TestCase.settings = settings(
    max_examples=10, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestDesk = DeskMachine.TestCase
