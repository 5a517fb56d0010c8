"""The fixed words of the papers in both languages."""

from __future__ import annotations

from reviewer.model.framework import Method
from reviewer.model.paper import SigningMark
from reviewer.model.round import CombiningRule, RecusalKind
from reviewer.text import Text

METHODS = {
    Method.QUANTITATIVE: Text("정량", "Quant."),
    Method.QUALITATIVE: Text("정성", "Qual."),
    Method.MIXED: Text("정성+건수", "Mixed"),
    Method.BONUS: Text("가점", "Bonus"),
    Method.PENALTY: Text("감점", "Penalty"),
}
RULES = {
    CombiningRule.MEAN: Text("위원 점수의 산술평균", "plain mean of the members’ marks"),
    CombiningRule.TRIMMED: Text(
        "최고점과 최저점을 하나씩 뺀 나머지의 평균", "mean without one highest and one lowest mark"
    ),
    CombiningRule.MEDIAN: Text("위원 점수의 중앙값", "median of the members’ marks"),
    CombiningRule.CONSENSUS: Text("위원회 합의", "consensus of the panel"),
}
AGREED = Text("위원회 합의", "agreed by the panel")
RECUSALS = {
    RecusalKind.EXCLUDED: Text("제척", "excluded by rule"),
    RecusalKind.CHALLENGED: Text("기피", "challenged"),
    RecusalKind.WITHDRAWN: Text("회피", "withdrawn"),
}

REVIEWER_SHEET = Text("평가위원 평가표", "Reviewer’s Score Sheet")
INSTITUTION_SHEET = Text("기관 평가표", "Institution Score Sheet")
SUMMARY_SHEET = Text("평가 결과 총괄표", "Summary of Results")
MINUTES = Text("평가위원회 회의록", "Minutes of the Panel")
DECISION_RECORD = Text("평가위원회 결정서", "Record of a Decision")
DECLARATION = Text("이해충돌 확인서", "Conflict Declaration")
FEEDBACK = Text("평가 결과 통지서", "Notice of Results")
MANIFEST = Text("꾸러미 반출입 목록", "Manifest of Packages Carried In and Out")
FORM = Text("수기 평가표", "Score Sheet to be Filled in by Hand")
FILLED = Text("수기 확인용 평가표", "Score Sheet to be Confirmed by Hand")

UNOFFICIAL = Text(
    "비공식 표본 — 공식 평가편람의 지표체계가 아닙니다", "UNOFFICIAL SAMPLE — not the rules of any official manual"
)
SAMPLE = Text("표본 회차 — 가상 자료입니다", "SAMPLE ROUND — invented data")
INTERNAL = Text("내부용: 점수·순위 공개 금지", "Internal: points and ranks may not be disclosed")
END = Text("끝.", "End.")
BLANK = Text("이하 빈칸", "Blank below")

ROUND = Text("평가 회차", "Round")
EDITION = Text("평가편람", "Edition")
FIELD = Text("평가 분야", "Field")
INSTITUTION = Text("기관명", "Institution")
INSTITUTIONS = Text("평가 기관", "Institutions")
TYPE = Text("기관유형", "Type")
REGION = Text("지역", "Region")
TRACK = Text("적용 경로", "Track")
NUMBER = Text("문서번호", "Document no.")
ISSUED = Text("작성일", "Issued")
BONUS = METHODS[Method.BONUS]
PENALTY = METHODS[Method.PENALTY]
AREA = Text("영역", "Area")
INDICATOR = Text("지표", "Indicator")
MEASURE = Text("세부 평가항목", "Measure")
ATTENTION = Text("착안사항", "Points of attention")
MAXIMUM = Text("배점", "Max.")
POINTS = Text("점수", "Points")
RATE = Text("비율(%)", "Rate %")
KIND = Text("구분", "Kind")
NOTE = Text("비고", "Note")
SUBTOTAL = Text("소계", "Subtotal")
TOTAL = Text("합계", "Total")
GRAND_TOTAL = Text("총점", "Total")
GRADE = Text("등급", "Grade")
RANK = Text("순위", "Rank")
RANK_IN_TYPE = Text("유형 내 순위", "Rank in type")
BASE = Text("기본 점수", "Base")
ADJUSTMENT = Text("환산 조정", "Rescaling")
PROVISIONAL = Text("잠정", "Provisional")
NOT_SCORED = Text("미평가", "Not scored")
NOT_APPLICABLE = Text("해당없음", "N/A")
DIFFERS = Text("차이 있음", "Differs")
NOT_DECIDED = Text("미확정", "Open")
CODE = Text("확인번호", "Verification code")
DATA_FILE = Text("자료 파일", "Data file")
JOURNAL = Text("기록 머리값", "Journal head")
ROLE = Text("역할", "Role")
AFFILIATION = Text("소속", "Affiliation")
POSITION = Text("직위", "Position")
NAME = Text("성명", "Name")
SIGNING = {
    SigningMark.EITHER: Text("(서명 또는 인)", "(signature or seal)"),
    SigningMark.SIGNATURE: Text("(서명)", "(signature)"),
    SigningMark.SEAL: Text("(인)", "(seal)"),
}
CERTIFICATE = Text("인증서 전자서명", "Certificate signature")
SEAL_PLACE = Text("(관인)", "(official seal)")
