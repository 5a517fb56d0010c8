"""Paper forms of a round: the code of each item, and the item a code that comes back stands for."""

from __future__ import annotations

from reviewer.desk.state import State
from reviewer.desk.transcripts import transcripts
from reviewer.errors import UserError
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.paper import PaperKind
from reviewer.model.round import MarkKey, Reviewer
from reviewer.scoring import level_settings
from reviewer.sheet import form_code
from reviewer.sheet.form_code import FormCode
from reviewer.sheet.form_sheet import Form, FormItem
from reviewer.text import Text


def form(state: State, kind: PaperKind, reviewer: Reviewer, code: InstitutionCode) -> Form:
    """Return the form of one reviewer at one institution; raises UserError when nothing is assigned there."""
    institution = state.institution(code)
    assigned = {a.measure for a in state.reading.assignments(reviewer.id) if a.institution == code}
    if not assigned:
        raise UserError(_nothing(reviewer.id, code))
    items, copies, levels = [], {}, {}
    settings = state.reading.settings()
    known = {one.key: one for one in transcripts(state, reviewer.id)} if kind is PaperKind.FILLED else {}
    for measure in state.measures.values():
        if measure.code in assigned:
            key = MarkKey(reviewer.id, code, measure.code)
            mark = state.reading.mark(key) if kind is PaperKind.FILLED else None
            most = measure.judged_maximum(institution.type)
            items.append(FormItem(measure, most, str(code_of(state, key)), mark.content if mark else None))
            offered = level_settings.offered(measure, most, settings)
            if offered:
                levels[measure.code] = offered
            if key in known:
                copies[measure.code] = known[key]
    return Form(kind, reviewer, institution, tuple(items), copies, levels)


def code_of(state: State, key: MarkKey) -> FormCode:
    """Return the code that a form of today carries for an item."""
    reading = state.reading
    filed = reading.submission(key.institution, key.measure)
    evidence = [one.id for one in reading.evidence(key.institution, key.measure)]
    contents = form_code.contents_of(filed, evidence)
    return form_code.code_for(state.info.id, reading.framework_blob(), key, contents)


def item_of(state: State, typed: str, reviewer: ReviewerId | None = None) -> MarkKey:
    """Return the item a code stands for, among those of one reviewer or of all.

    Raises UserError when the code is none, or is of another round, of other rules, of no item here, or from before
    what was filed changed.
    """
    said = form_code.read(typed)
    if said.round != form_code.hashed(state.info.id, form_code.SHORT):
        raise UserError(OTHER_ROUND)
    if said.rules != form_code.hashed(state.reading.framework_blob(), form_code.SHORT):
        raise UserError(OTHER_RULES)
    for assigned in state.reading.assignments(reviewer):
        key = MarkKey(assigned.reviewer, assigned.institution, assigned.measure)
        if form_code.item_of(key) == said.item:
            return _unchanged(state, key, said)
    raise UserError(NO_ITEM)


def _unchanged(state: State, key: MarkKey, said: FormCode) -> MarkKey:
    if code_of(state, key) != said:
        raise UserError(_changed(key))
    return key


OTHER_ROUND = Text(
    "다른 회차의 수기 평가표입니다. 이 회차에는 넣지 않았습니다. 그 회차의 파일을 열어 넣으십시오.",
    "This form belongs to another round. Nothing was entered here. Open that round's file.",
)
OTHER_RULES = Text(
    "다른 판의 편람으로 만든 수기 평가표입니다. 지금 편람으로 서식을 다시 인쇄하여 옮겨 적으십시오.",
    "This form was made under another version of the rules. Print the form anew and copy the marks over.",
)
NO_ITEM = Text(
    "이 코드의 항목은 여기에 배정되어 있지 않습니다. 위원과 회차 파일이 맞는지 확인하십시오.",
    "The item of this code is not assigned here. Check the reviewer and the file.",
)


def _changed(key: MarkKey) -> Text:
    return Text(
        f"{key.institution} {key.measure}: 서식을 인쇄한 뒤 제출 내용이나 증빙이 바뀌었습니다. 바뀐 내용을 확인하고 서식을 다시 인쇄하십시오.",
        f"{key.institution} {key.measure}: what was filed has changed since the form was printed. Look at it, and print "
        "the form again.",
    )


def _nothing(reviewer: ReviewerId, code: InstitutionCode) -> Text:
    return Text(
        f"{reviewer} 평가위원에게 {code} 기관의 항목이 배정되어 있지 않습니다. 번호와 배정을 확인하십시오.",
        f"Nothing of {code} is assigned to reviewer {reviewer}. Check the ids and the assignments.",
    )
