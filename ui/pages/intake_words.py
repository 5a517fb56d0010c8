"""What the intake page calls the kinds of things a round takes in."""

from __future__ import annotations

from reviewer.model.batch import BatchKind
from reviewer.text import Text

KINDS = {
    BatchKind.INSTITUTIONS: Text("기관 명단", "Institutions"),
    BatchKind.REVIEWERS: Text("평가위원 명단", "Reviewers"),
    BatchKind.ASSIGNMENTS: Text("배정", "Assignments"),
    BatchKind.COUNTED: Text("정량 점수", "Counted points"),
    BatchKind.SUBMISSIONS: Text("실적보고서", "Submissions"),
    BatchKind.EVIDENCE: Text("증빙자료", "Evidence files"),
    BatchKind.LAST_YEAR: Text("지난해 결과", "Results of last year"),
    BatchKind.FIGURES: Text("수치", "Figures"),
}
TEMPLATES = {
    "all": Text("모든 서식을 한 파일에", "Every template in one file"),
    **{kind.value: words for kind, words in KINDS.items()},
    BatchKind.EVIDENCE.value: Text("증빙 목록", "List of evidence files"),
}
ROLES = {"evidence": Text("증빙자료", "Evidence"), "report": Text("실적보고서 파일", "Report file")}
