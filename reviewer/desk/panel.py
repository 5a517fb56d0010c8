"""What the panel does: decisions by rule or by value, taking them back, settling conflicts, settings."""

from __future__ import annotations

from decimal import Decimal

from reviewer.commands import (
    ChooseSetting,
    DecideAll,
    RevokeDecision,
    SettleConflict,
    TakeDecision,
)
from reviewer.desk import agenda
from reviewer.desk.duties import must_be_panel, must_have_reason
from reviewer.desk.state import Outcome, State, outcome
from reviewer.errors import UserError
from reviewer.events.deciding import ConflictSettled, DecisionRevoked, DecisionTaken
from reviewer.events.holding import SettingChosen
from reviewer.model.changes import Topic
from reviewer.model.entry import Entry
from reviewer.model.points import ZERO, shown
from reviewer.model.round import AgendaItem, CombiningRule
from reviewer.model.subjects import Noun, noun
from reviewer.scoring.agenda import counting, waits_for
from reviewer.scoring.combine import combine
from reviewer.scoring.round_settings import COMBINING, DIGITS
from reviewer.scoring.settings import all_settings, fault, in_force, kept
from reviewer.text import Text

TOPIC_OF = {
    Noun.MARK: Topic.MARKS,
    Noun.DECISION: Topic.DECISIONS,
    Noun.RECUSAL: Topic.RECUSALS,
    Noun.DECLARATION: Topic.DECLARATIONS,
    Noun.SETTING: Topic.SETTINGS,
    Noun.SEAL: Topic.SEALS,
    Noun.SUBSTITUTION: Topic.SUBSTITUTIONS,
}


def take(state: State, command: TakeDecision) -> Outcome:
    """Settle one item; raises UserError when the rule or the value does not hold."""
    must_be_panel(state)
    state.file.must_agree()
    item = agenda.item(state, command.institution, command.measure)
    _must_be_judged(item)
    if command.points is not None:
        _must_be_agreed(command.rule)
        fact = _by_value(item, command.points, command.reason)
    else:
        fact = _by_rule(state, item, command.rule)
    return outcome({Topic.DECISIONS}, state.file.append(state.writer, fact))


def decide_all(state: State, _command: DecideAll) -> Outcome:
    """Settle by the round's rule everything that is ready; says how many were and were not."""
    must_be_panel(state)
    state.file.must_agree()
    taken: list[Entry] = []
    waiting = 0
    for item in agenda.items(state):
        if item.decision is not None and not item.stale and not item.decision.conflicted:
            continue
        if not _is_ready(item):
            waiting += 1
            continue
        taken.append(state.file.append(state.writer, _by_rule(state, item, None)))
    news = Text(
        f"{len(taken)}개 항목을 규칙대로 결정했습니다. {waiting}개 항목은 점수가 모자라거나, 충돌이 있거나, 합의한 값을 다시 보아야 해서 남겨 두었습니다.",
        f"{len(taken)} items were decided by the rule; {waiting} were left: too few marks, a conflict, or an agreed value to look at again.",
    )
    return outcome({Topic.DECISIONS}, *taken, news=[news])


def revoke(state: State, command: RevokeDecision) -> Outcome:
    """Take a decision back."""
    must_be_panel(state)
    if agenda.item(state, command.institution, command.measure).decision is None:
        raise UserError(Text("취소할 결정이 없습니다.", "There is no decision to take back."))
    must_have_reason(command.reason)
    fact = DecisionRevoked(command.institution, command.measure, command.reason.strip())
    return outcome({Topic.DECISIONS}, state.file.append(state.writer, fact))


def settle(state: State, command: SettleConflict) -> Outcome:
    """Choose one side of a conflict; the others stay in the journal."""
    must_be_panel(state)
    must_have_reason(command.reason)
    conflict = next((c for c in state.reading.conflicts() if c.subject == command.subject), None)
    if conflict is None or command.chosen not in conflict.sides:
        raise UserError(
            Text(
                "고른 내용이 지금의 충돌 목록에 없습니다. 목록을 새로 보고 다시 고르십시오.",
                "The choice is not among the present conflicts. Look at the list again and choose.",
            )
        )
    fact = ConflictSettled(command.subject, conflict.sides, command.chosen, command.reason.strip())
    topic = TOPIC_OF[noun(command.subject)]
    return outcome({topic, Topic.MARKS}, state.file.append(state.writer, fact))


def choose_setting(state: State, command: ChooseSetting) -> Outcome:
    """Choose a reading; raises UserError when the setting or the value is unknown."""
    must_be_panel(state)
    setting = next((s for s in all_settings(state.framework) if s.id == command.setting), None)
    if setting is None:
        raise UserError(_no_setting(command.setting))
    wrong = fault(setting, command.value)
    if wrong:
        raise UserError(wrong)
    fact = SettingChosen(command.setting, kept(setting, command.value))
    return outcome({Topic.SETTINGS, Topic.DECISIONS}, state.file.append(state.writer, fact))


def _no_setting(name: str) -> Text:
    return Text(
        f"‘{name}’이라는 설정은 이 회차에 없습니다. 설정 이름을 확인하십시오.",
        f"This round has no setting ‘{name}’. Check the name.",
    )


def _is_ready(item: AgendaItem) -> bool:
    """Tell whether the rule may settle the item without a person: it never replaces a value the panel agreed on."""
    decision = item.decision
    agreed = decision is not None and (decision.rule is None or decision.conflicted)
    return item.suggested is not None and not agreed and not any(mark.conflicted for mark in item.marks)


def _must_be_judged(item: AgendaItem) -> None:
    if item.maximum <= ZERO:
        raise UserError(
            Text(
                f"{item.institution.shown_name} {item.measure}은(는) 위원회가 평가하는 항목이 아닙니다. 안건 목록에서 고르십시오.",
                f"{item.measure} of {item.institution.shown_name} is not judged by the panel. Choose an item of the agenda.",
            )
        )


def _by_rule(state: State, item: AgendaItem, rule: CombiningRule | None) -> DecisionTaken:
    settings = in_force(state.framework, state.reading.settings())
    chosen = rule or CombiningRule(settings[COMBINING])
    present = counting(item.marks)
    _must_not_compete(item)
    values = [mark.points for mark in present if mark.points is not None]
    waiting = waits_for(item.marks, chosen, settings)
    points = None if waiting else combine(values, chosen, settings[DIGITS])
    if points is None:
        why = waiting or Text("점수가 없습니다.", "There are no marks.")
        where = f"{item.institution.shown_name} {item.measure}"
        raise UserError(Text(f"{where}: {why.ko}", f"{where}: {why.en}"))
    marks = tuple(mark.entry for mark in present if mark.entry is not None)
    return DecisionTaken(item.institution.code, item.measure, points, chosen, "", marks, settings[DIGITS])


def _must_be_agreed(rule: CombiningRule | None) -> None:
    """Refuse a value beside a rule that computes one."""
    if rule not in (None, CombiningRule.CONSENSUS):
        raise UserError(
            Text(
                "합의한 값을 적을 때는 계산하는 규칙을 함께 고를 수 없습니다. 규칙을 빼거나 consensus(합의)로 하십시오.",
                "A value the panel agreed on goes with no rule that computes one. Leave the rule out, or say consensus.",
            )
        )


def _must_not_compete(item: AgendaItem) -> None:
    """Refuse to combine marks while two facts compete for one of them."""
    if any(mark.conflicted for mark in item.marks):
        raise UserError(
            Text(
                f"{item.institution.shown_name} {item.measure}: 충돌하는 점수가 있습니다. 어느 것이 맞는지 먼저 고른 뒤 결정하십시오.",
                f"{item.institution.shown_name} {item.measure}: marks are in conflict. Choose which one stands, then decide.",
            )
        )


def _by_value(item: AgendaItem, points: Decimal, reason: str) -> DecisionTaken:
    must_have_reason(reason)
    if not ZERO <= points <= item.maximum:
        raise UserError(
            Text(
                f"결정 점수는 0점부터 {shown(item.maximum)}점 사이여야 합니다.",
                f"The decision must lie between 0 and {shown(item.maximum)}.",
            )
        )
    marks = tuple(mark.entry for mark in counting(item.marks) if mark.entry is not None)
    return DecisionTaken(item.institution.code, item.measure, points, None, reason.strip(), marks)
