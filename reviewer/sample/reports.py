"""Writes the reports and proofs of one institution as papers, out of what it tells in its submissions."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.sample import stories
from reviewer.sample.papers import Paper, months
from reviewer.sample.stories import Row, Teller

FORM_PARTS = (
    ("주요 내용", "case_content"),
    ("고수요·고가치성", "case_value"),
    ("활용성", "case_use"),
)
AI_PARTS = (
    ("시계열", "case_ai_series"),
    ("완결성", "case_ai_complete"),
    ("신뢰성", "case_ai_reliable"),
    ("범용성", "case_ai_general"),
    ("기타", "case_ai_other"),
)
USE_PARTS = (
    ("개요", "overview"),
    ("우수성과 필요성", "merit"),
    ("기관 데이터가 쓰인 부분", "data_part"),
    ("기관의 지원 내용", "support"),
)


def opening_report(tale: Teller) -> bytes:
    """Return the report on opened data (1-②)."""
    rows = stories.rows(tale, stories.OPENING)
    paper = Paper.begun("AI 친화·고가치 데이터 개방 노력 실적보고서", tale.institution.shown_name)
    paper.heading("1. 개방한 데이터(2025-10-31까지)")
    paper.table(
        _columns(
            rows, ("순위", "opened_rank"), ("목록명", "opened_list"), ("형태", "opened_form"), ("개방일", "opened_date")
        ),
        (1, 5, 1.4, 2),
    )
    paper.heading("2. 개방할 데이터(2025-11부터)")
    paper.table(
        _columns(
            rows,
            ("순위", "planned_rank"),
            ("목록명", "planned_list"),
            ("형태", "planned_form"),
            ("개방 예정일", "planned_date"),
        ),
        (1, 5, 1.4, 2),
    )
    paper.heading(f"3. 대표 사례: {rows[0]['case_list']}")
    for name, key in FORM_PARTS:
        paper.paragraph(f"■ {name}")
        paper.paragraph(rows[0][key])
    _download_chart(paper, tale, "case")
    paper.heading("4. AI 친화성")
    paper.table([("구분", "설명"), *((name, rows[0].get(key) or "해당 없음") for name, key in AI_PARTS)], (1, 5))
    return paper.done()


def demand_proof(tale: Teller) -> bytes:
    """Return the proof of demand for 1-②: a survey and the minutes of a talk."""
    paper = Paper.begun(f"{tale.topic(0)} 수요조사 결과와 간담회 회의록", tale.institution.shown_name)
    paper.heading("1. 수요조사 개요")
    paper.paragraph(
        tale.phrase(("{이용자} {명수}명을 대상으로 온라인으로 조사하였습니다(2025-03-10 ~ 03-21).",), "survey")
    )
    topics = [tale.topic(n) for n in range(4)]
    votes = [tale.dice.number(20, 320, "vote", n) for n in range(4)]
    paper.bars("원하는 데이터(복수 응답)", [topic[:8] for topic in topics], votes, "명")
    paper.table(
        [
            ("데이터", "응답(명)", "1순위 비율(%)"),
            *((t, str(v), str(tale.dice.number(5, 60, "first", t))) for t, v in zip(topics, votes, strict=True)),
        ],
        (4, 2, 2),
    )
    paper.heading("2. 간담회 회의록(요약)")
    for turn, said in enumerate(tale.dice.mixed(MINUTES)[:3]):
        paper.paragraph(tale.phrase((said,), "minutes", turn))
    paper.paragraph("참석자: 가상주무관, 예시팀장, 표본대표 외 (이름은 모두 가상)")
    paper.heading("3. 개방 항목 정의(발췌)")
    paper.table([("항목", "설명", "형식", "결측률(%)"), *_items(tale)], (3, 5, 2, 2))
    return paper.done()


def use_report(tale: Teller) -> bytes:
    """Return the joint report on use and support (1-④-2, 1-④-3)."""
    use, support = stories.rows(tale, stories.USE)[0], stories.rows(tale, stories.SUPPORT)
    paper = Paper.begun("공공데이터 활용 성과 및 활용 지원 실적보고서", tale.institution.shown_name)
    paper.heading("1. 민간·공공 활용 성과")
    named = [(name, use[key]) for name, key in RESULT_FIELDS if use.get(key)]
    paper.table([("항목", "내용"), *named, ("데이터명", use["data_name"])], (1, 4))
    for name, key in USE_PARTS:
        paper.paragraph(f"■ {name}")
        paper.paragraph(use[key])
    paper.heading("2. 활용 지원 총괄표")
    paper.table(
        _columns(
            support, ("연번", "list_number"), ("사례명", "list_name"), ("시기", "list_time"), ("증빙 쪽", "list_page")
        ),
        (1, 5, 2, 1.4),
    )
    for row in support:
        paper.heading(f"사례 {row['list_number']}. {row['case_name']}")
        for key in ("case_need", "case_action", "case_result"):
            paper.paragraph(row[key])
    return paper.done()


def use_proof(tale: Teller) -> bytes:
    """Return the proof for 1-④-2: who runs it, since when, and what it brought."""
    use = stories.rows(tale, stories.USE)[0]
    paper = Paper.begun("활용 성과 증빙", tale.institution.shown_name)
    paper.heading("1. 운영 확인")
    paper.table([("항목", "내용"), *((n, use[k]) for n, k in RESULT_FIELDS if use.get(k))], (1, 4))
    _download_chart(paper, tale, "use")
    paper.heading("2. API 호출 기록(발췌)")
    rows = [(f"2025-09-{1 + n:02}", f"{tale.dice.number(200, 9800, 'call', n):,}", "정상") for n in range(26)]
    paper.table([("일자", "호출(건)", "상태"), *rows], (2, 2, 1))
    paper.paragraph(use["data_part"])
    return paper.done()


def support_proof(tale: Teller) -> bytes:
    """Return the proof for 1-④-3, a page or so for every two cases."""
    paper = Paper.begun("활용 지원 증빙", tale.institution.shown_name)
    for turn, row in enumerate(stories.rows(tale, stories.SUPPORT)):
        paper.heading(f"증빙 {turn + 1}. {row['case_name']} ({row['case_time']})")
        paper.paragraph(row["case_action"])
        attending = [
            (
                f"{n + 1}회차",
                str(tale.dice.number(12, 60, "in", turn, n)),
                f"{tale.dice.number(78, 98, 'ok', turn, n)}점",
            )
            for n in range(4)
        ]
        paper.table([("차수", "참여(명)", "만족도"), *attending], (2, 2, 2))
        if turn % 2:
            paper.bars("차수별 참여", [a[0] for a in attending], [int(a[1]) for a in attending], "명")
    return paper.done()


RESULT_FIELDS = (
    ("서비스명", "app_name"),
    ("운영자", "app_operator"),
    ("개발·개선일", "app_date"),
    ("효과", "app_effect"),
    ("논문 제목", "paper_title"),
    ("학술지", "paper_journal"),
    ("게재일", "paper_date"),
    ("특허 제목", "patent_title"),
    ("번호", "patent_number"),
    ("출원일", "patent_date"),
)
MINUTES = (
    "{이용자}: {자료} 자료가 있으면 지금 손으로 하는 일을 크게 줄일 수 있다. 갱신은 주 1회면 충분하다.",
    "기관: 개인을 알아볼 수 있는 항목은 빼고 {적음}개 항목을 개방하겠다. 시기는 상반기로 한다.",
    "{이용자}: {연계} 자료와 같은 코드를 쓰면 좋겠다. 결측 사유도 함께 알려 달라.",
    "기관: {문제}과(와) 바로 닿는 자료부터 열고, 나머지는 분기마다 알리겠다.",
)


def _columns(rows: Sequence[Row], *columns: tuple[str, str]) -> list[tuple[str, ...]]:
    heads, keys = [head for head, _ in columns], [key for _, key in columns]
    filled = [tuple(row[key] for key in keys) for row in rows if row.get(keys[0])]
    return [tuple(heads), *filled]


def _items(tale: Teller) -> list[tuple[str, ...]]:
    """Return the first items of the data set that was asked for."""
    names = ("기준일시", "지점코드", "지점명", "위도", "경도", *tale.theme.columns, "결측사유코드", "갱신일시")
    forms = ("문자", "숫자", "일시", "코드")
    return [
        (
            name,
            f"{tale.topic(0)}의 {name}",
            tale.dice.pick(forms, "form", name),
            f"0.{tale.dice.number(0, 9, 'gap', name)}",
        )
        for name in names
    ]


def _download_chart(paper: Paper, tale: Teller, name: str) -> None:
    labels, values = months(tale.dice, "downloads", name)
    paper.bars(f"2025년 달마다 내려받은 수: {tale.topic(0)}", labels, values, "건")
