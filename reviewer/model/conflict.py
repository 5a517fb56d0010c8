"""The nine questions of the conflict declaration, in their order. Source: practice of evaluation panels."""

from __future__ import annotations

from reviewer.text import Text

QUESTIONS: tuple[Text, ...] = (
    Text("본인 또는 배우자가 해당 안건의 당사자입니까?", "Am I, or is my spouse, a party to the matter?"),
    Text("당사자와 친족 관계입니까?", "Am I a relative of a party, by blood or by marriage?"),
    Text("결과에 직접 이해관계가 있습니까?", "Do I have an interest of my own in the outcome?"),
    Text("당사자의 대리인이거나 대리인이었습니까?", "Am I, or was I, an agent of a party?"),
    Text(
        "최근 3년 안에 평가 대상 기관에서 일한 적이 있습니까?",
        "Was I employed by an institution under evaluation within the last 3 years?",
    ),
    Text(
        "평가 대상 업무에 자문·연구·용역 등으로 참여한 적이 있습니까?",
        "Did I advise, research or serve on what is being evaluated?",
    ),
    Text("소속 기관이 최근 3년 안에 그런 일에 참여한 적이 있습니까?", "Did my employer do so within the last 3 years?"),
    Text("최근 2년 안에 관련 업무를 한 적이 있습니까?", "Did I do related work within the last 2 years?"),
    Text("평가 대상 사업에 참여하고 있습니까?", "Do I take part in a project that is being evaluated?"),
)
