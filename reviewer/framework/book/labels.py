"""The Korean words a rule workbook shows for the fixed choices of the format."""

from __future__ import annotations

import json
from collections.abc import Mapping

from reviewer import resources
from reviewer.framework import shape, words
from reviewer.model.scale import Preliminary
from reviewer.model.setting import Governs
from reviewer.model.ties import Compare
from reviewer.text import Text

METHODS: Mapping[str, Text] = {method.value: name for method, name in words.METHODS.items()}
SUBSTITUTIONS: Mapping[str, Text] = {way.value: name for way, name in words.SUBSTITUTIONS.items()}
LEVELS: Mapping[str, Text] = {
    "measure": Text("세부 평가항목까지", "down to measures"),
    "indicator": Text("지표까지", "down to indicators"),
}
PRELIMINARY: Mapping[str, Text] = {
    Preliminary.WITHOUT_UNSURE.value: Text("확신 없는 점수를 뺀 잠정 총점", "preliminary total without unsure points"),
}
COMPARED: Mapping[str, Text] = {
    Compare.MEASURES_BY_WEIGHT.value: Text("배점이 큰 항목부터", "measures, the largest first"),
    Compare.AREA.value: Text("영역", "area"),
    Compare.INDICATOR.value: Text("지표", "indicator"),
    Compare.MEASURE.value: Text("세부 평가항목", "measure"),
    Compare.BASE.value: Text("기본 점수", "points without bonus and penalty"),
    Compare.BONUS.value: Text("가점", "bonus"),
    Compare.PENALTY.value: Text("감점(적은 쪽이 앞섬)", "penalty (fewer come first)"),
    Compare.DRAW.value: Text("추첨", "lots"),
}
_GOVERNED = {
    Governs.PENALTY_FLOOR: Text("감점의 바닥", "floor of penalties"),
    Governs.TOTAL_ROUNDING: Text("총점의 반올림", "rounding of the total"),
    Governs.MEAN_MEMBERS: Text("평균에 드는 기관", "members of a mean"),
    Governs.TOP_COUNT: Text("상위 몇 %의 수", "number of the best"),
    Governs.TOP_TIES: Text("상위 끝의 동점", "ties at the end of the best"),
    Governs.TOP_AMONG: Text("상위 몇 %의 전체", "whole of which the best are taken"),
    Governs.CUT_ROUNDING: Text("등급을 자르기 전 반올림", "rounding before the cut-off"),
    Governs.GRADE_TABLE: Text("등급표", "table of grades"),
}
GOVERNED: Mapping[str, Text] = {role.value: _GOVERNED.get(role, Text(role.value, role.value)) for role in Governs}
INPUT_TYPES: Mapping[str, Text] = {
    "count": Text("건수", "count"),
    "number": Text("수", "number"),
    "percent": Text("퍼센트", "percent"),
    "share": Text("비율(0~1)", "share"),
    "amount": Text("금액", "amount"),
    "yes_no": Text("예/아니오", "yes or no"),
    "choice": Text("고르기", "choice"),
    "date": Text("날짜", "date"),
    "list": Text("목록", "list"),
}
_INSIDE = {
    "of": "무엇을", "to": "무엇으로 나눔", "steps": "단", "otherwise": "그 밖에는", "gives": "주는 값", "rows": "행", "columns": "열",
    "when": "조건", "then": "그러면", "else": "아니면", "value": "값", "weight": "비중", "least": "최저", "most": "최고", "digits": "소수 자리",
    "how": "방법", "each": "건당", "from": "무엇에서", "take": "뺄 것", "not_below": "이 아래로는 안 뺌", "where": "그 가운데",
    "if_none": "하나도 없으면", "if_zero": "나눌 것이 0이면", "that": "무엇이", "points": "점수", "parts": "기준들", "left_out": "빠진 기준의 처리",
    "grouping": "구분",
}  # fmt: skip


def rule_words() -> dict[str, str]:
    """Return what each word of the rule vocabulary means, in Korean: from the schema, and for the words inside."""
    schema = json.loads(resources.path(*shape.FRAMEWORK).read_text(encoding="utf-8"))
    rule = schema["$defs"].get("rule", {}).get("properties", {})
    told = {name: str(about["description"]) for name, about in rule.items() if "description" in about}
    return _INSIDE | told
