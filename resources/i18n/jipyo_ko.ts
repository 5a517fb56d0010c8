<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Go to…</source>
        <translation>이동…</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>이 화면의 단축키</translation>
    </message>
    <message>
        <source>Open a round or a package</source>
        <translation>평가 회차 또는 꾸러미 열기</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>새 평가 회차</translation>
    </message>
    <message>
        <source>High contrast on or off</source>
        <translation>고대비 켜기·끄기</translation>
    </message>
    <message>
        <source>Next part of the page</source>
        <translation>화면의 다음 부분</translation>
    </message>
    <message>
        <source>Close what lies on top</source>
        <translation>위에 뜬 것 닫기</translation>
    </message>
    <message>
        <source>Next unscored item</source>
        <translation>다음 미평가 항목</translation>
    </message>
    <message>
        <source>Next institution</source>
        <translation>다음 기관</translation>
    </message>
    <message>
        <source>Previous institution</source>
        <translation>이전 기관</translation>
    </message>
    <message>
        <source>Next indicator</source>
        <translation>다음 지표</translation>
    </message>
    <message>
        <source>Previous indicator</source>
        <translation>이전 지표</translation>
    </message>
    <message>
        <source>To the points</source>
        <translation>점수로</translation>
    </message>
    <message>
        <source>To the rationale</source>
        <translation>평가의견으로</translation>
    </message>
    <message>
        <source>To the points of attention</source>
        <translation>착안사항으로</translation>
    </message>
    <message>
        <source>Show the submission</source>
        <translation>제출 내용 보기</translation>
    </message>
    <message>
        <source>Show the evidence</source>
        <translation>증빙자료 보기</translation>
    </message>
    <message>
        <source>Show the criteria</source>
        <translation>평가 기준 보기</translation>
    </message>
    <message>
        <source>Next evidence page</source>
        <translation>증빙 다음 쪽</translation>
    </message>
    <message>
        <source>Previous evidence page</source>
        <translation>증빙 이전 쪽</translation>
    </message>
    <message>
        <source>Unsure, on or off</source>
        <translation>확신 없음 표시·해제</translation>
    </message>
    <message>
        <source>For the panel to discuss, on or off</source>
        <translation>위원회 논의 표시·해제</translation>
    </message>
    <message>
        <source>History of this mark</source>
        <translation>이 점수의 이력</translation>
    </message>
    <message>
        <source>Undo the last change to a mark</source>
        <translation>점수의 마지막 변경 되돌리기</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>Save at once</source>
        <translation>바로 저장</translation>
    </message>
    <message>
        <source>By institution ↔ by indicator</source>
        <translation>기관별 ↔ 지표별</translation>
    </message>
    <message>
        <source>Choose files to bring in</source>
        <translation>들일 파일 고르기</translation>
    </message>
    <message>
        <source>Accept what was found</source>
        <translation>살펴본 자료 받아들이기</translation>
    </message>
    <message>
        <source>Look at the same files again</source>
        <translation>같은 파일 다시 살펴보기</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>목록에서 찾기</translation>
    </message>
    <message>
        <source>Next undecided item</source>
        <translation>다음 미결정 안건</translation>
    </message>
    <message>
        <source>Decide by the round's rule</source>
        <translation>회차 규칙대로 결정</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>다음 안건</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>이전 안건</translation>
    </message>
    <message>
        <source>To the panel's own value</source>
        <translation>위원회 합의 점수로</translation>
    </message>
    <message>
        <source>To the reason</source>
        <translation>사유로</translation>
    </message>
    <message>
        <source>Hide or show names</source>
        <translation>이름 가리기·보이기</translation>
    </message>
    <message>
        <source>To the table of figures</source>
        <translation>점수 표로</translation>
    </message>
    <message>
        <source>Measures on or off</source>
        <translation>세부 평가항목 펼치기·접기</translation>
    </message>
    <message>
        <source>Copy how the figure came to be</source>
        <translation>산출 과정 복사</translation>
    </message>
    <message>
        <source>Save the table as CSV</source>
        <translation>표를 CSV로 저장</translation>
    </message>
    <message>
        <source>Next page of the sheet</source>
        <translation>평가표 다음 쪽</translation>
    </message>
    <message>
        <source>Previous page of the sheet</source>
        <translation>평가표 이전 쪽</translation>
    </message>
    <message>
        <source>Save the chosen sheets</source>
        <translation>고른 평가표 저장</translation>
    </message>
    <message>
        <source>Verify a PDF</source>
        <translation>PDF 서명 확인</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>전체 점검</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>목록 내보내기</translation>
    </message>
    <message>
        <source>Look, size, lock</source>
        <translation>화면 모양, 크기, 잠금</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>창 잠그기</translation>
    </message>
    <message>
        <source>One more window</source>
        <translation>창 하나 더 열기</translation>
    </message>
    <message>
        <source>Answer yes to all that is left</source>
        <translation>남은 착안사항에 모두 ‘예’</translation>
    </message>
    <message>
        <source>Add a reason</source>
        <translation>사유 추가</translation>
    </message>
    <message>
        <source>First level</source>
        <translation>첫째 수준</translation>
    </message>
    <message>
        <source>Second level</source>
        <translation>둘째 수준</translation>
    </message>
    <message>
        <source>Third level</source>
        <translation>셋째 수준</translation>
    </message>
    <message>
        <source>Fourth level</source>
        <translation>넷째 수준</translation>
    </message>
    <message>
        <source>Fifth level</source>
        <translation>다섯째 수준</translation>
    </message>
    <message>
        <source>Show last year</source>
        <translation>지난해 보기</translation>
    </message>
    <message>
        <source>Show my marks on this indicator</source>
        <translation>이 지표에 준 내 점수 보기</translation>
    </message>
    <message>
        <source>Write a private note</source>
        <translation>나만 보는 메모 쓰기</translation>
    </message>
    <message>
        <source>Only what is unscored</source>
        <translation>미평가만 보기</translation>
    </message>
    <message>
        <source>Only what is unsure</source>
        <translation>확신 없음만 보기</translation>
    </message>
    <message>
        <source>Only what is for the panel</source>
        <translation>위원회 논의만 보기</translation>
    </message>
    <message>
        <source>Hide or show the subtotal</source>
        <translation>소계 숨기기·보기</translation>
    </message>
    <message>
        <source>Stand aside from this institution</source>
        <translation>이 기관에서 빠지기(회피)</translation>
    </message>
    <message>
        <source>Check, seal and hand back</source>
        <translation>점검하고 확정하여 돌려주기</translation>
    </message>
    <message>
        <source>Next evidence file</source>
        <translation>다음 증빙 파일</translation>
    </message>
    <message>
        <source>Previous evidence file</source>
        <translation>이전 증빙 파일</translation>
    </message>
    <message>
        <source>Find in the evidence</source>
        <translation>증빙에서 찾기</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>다음 찾은 위치</translation>
    </message>
    <message>
        <source>Place found before</source>
        <translation>이전 찾은 위치</translation>
    </message>
    <message>
        <source>Cite the selection or the page</source>
        <translation>고른 글이나 이 쪽 인용</translation>
    </message>
    <message>
        <source>Thumbnails on or off</source>
        <translation>쪽 미리보기 켜기·끄기</translation>
    </message>
    <message>
        <source>Open a rule file or a workbook</source>
        <translation>편람 파일이나 통합 문서 열기</translation>
    </message>
    <message>
        <source>Check the rules again</source>
        <translation>편람 다시 검사</translation>
    </message>
    <message>
        <source>Save the rules as a workbook</source>
        <translation>편람을 통합 문서로 저장</translation>
    </message>
    <message>
        <source>Compute the measure</source>
        <translation>항목의 점수 셈하기</translation>
    </message>
    <message>
        <source>Print the chosen sheets</source>
        <translation>고른 평가표 인쇄</translation>
    </message>
    <message>
        <source>Sixth level</source>
        <translation>여섯째 수준</translation>
    </message>
    <message>
        <source>Seventh level</source>
        <translation>일곱째 수준</translation>
    </message>
    <message>
        <source>Eighth level</source>
        <translation>여덟째 수준</translation>
    </message>
    <message>
        <source>Ninth level</source>
        <translation>아홉째 수준</translation>
    </message>
    <message>
        <source>Everything larger</source>
        <translation>모두 크게</translation>
    </message>
    <message>
        <source>Everything smaller</source>
        <translation>모두 작게</translation>
    </message>
    <message>
        <source>Everything in the usual size</source>
        <translation>보통 크기로</translation>
    </message>
    <message>
        <source>Take a recent round off the list</source>
        <translation>최근 회차 목록에서 빼기</translation>
    </message>
    <message>
        <source>Try the sample round</source>
        <translation>표본 회차 써 보기</translation>
    </message>
    <message>
        <source>Choose a folder to bring in</source>
        <translation>들일 폴더 고르기</translation>
    </message>
    <message>
        <source>Language: 한국어 ↔ English</source>
        <translation>언어: 한국어 ↔ English</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>자료 들이기</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>제출 현황</translation>
    </message>
    <message>
        <source>Assignment and packages</source>
        <translation>배정과 꾸러미</translation>
    </message>
    <message>
        <source>Share the work out among reviewers</source>
        <translation>평가위원에게 배정하기</translation>
    </message>
    <message>
        <source>Make packages for reviewers</source>
        <translation>평가위원 꾸러미 만들기</translation>
    </message>
    <message>
        <source>Merge packages that came back</source>
        <translation>돌아온 꾸러미 합치기</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>안건</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>충돌</translation>
    </message>
    <message>
        <source>Settings of the round</source>
        <translation>회차 설정</translation>
    </message>
    <message>
        <source>Packages back</source>
        <translation>꾸러미 합치기</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>해당 없음</translation>
    </message>
    <message>
        <source>By institution</source>
        <translation>기관별 결과</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>분포</translation>
    </message>
    <message>
        <source>Agreement of reviewers</source>
        <translation>위원 일치도</translation>
    </message>
    <message>
        <source>Make and sign</source>
        <translation>만들기와 서명</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>서명 확인</translation>
    </message>
    <message>
        <source>Signed and registered</source>
        <translation>서명 현황과 등록부</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>회의록</translation>
    </message>
    <message>
        <source>Paper marks</source>
        <translation>수기 점수</translation>
    </message>
    <message>
        <source>Read the rules</source>
        <translation>편람 읽기</translation>
    </message>
    <message>
        <source>Try a measure</source>
        <translation>세부 평가항목 계산해 보기</translation>
    </message>
    <message>
        <source>What is wrong in the rules</source>
        <translation>편람의 문제</translation>
    </message>
    <message>
        <source>Rebuild the tables</source>
        <translation>표 다시 만들기</translation>
    </message>
    <message>
        <source>Save a copy of the round (backup)</source>
        <translation>회차 사본 저장(백업)</translation>
    </message>
    <message>
        <source>Go back to a copy of the round</source>
        <translation>회차 사본으로 되돌리기</translation>
    </message>
    <message>
        <source>Show or hide the list</source>
        <translation>목록 보이기·숨기기</translation>
    </message>
    <message>
        <source>Quit; what is typed is saved first</source>
        <translation>끝내기(적던 것은 먼저 저장함)</translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>Waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>충돌</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>재확인</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>결정</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>평가항목</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>점수 차</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점수</translation>
    </message>
</context>
<context>
    <name>AgendaPane</name>
    <message>
        <source>{done} of {total} decided</source>
        <translation>{total}건 중 {done}건 결정</translation>
    </message>
    <message>
        <source>Decide all {count} by the rule…</source>
        <translation>{count}건 모두 규칙대로 결정…</translation>
    </message>
    <message>
        <source>{count} items will be decided by the round's rule. Items with a conflict, too few marks or a value the panel agreed on stay as they are. Each decision can be taken back with a reason.</source>
        <translation>{count}건을 회차의 규칙대로 결정합니다. 충돌이 있거나 점수가 모자라거나 위원회가 합의한 값이 있는 안건은 그대로 둡니다. 결정마다 사유를 적고 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>안건</translation>
    </message>
    <message>
        <source>Institution or measure</source>
        <translation>기관 또는 평가항목</translation>
    </message>
    <message>
        <source>Find in the agenda</source>
        <translation>안건에서 찾기</translation>
    </message>
    <message>
        <source>Agenda, the most disputed and weighty first</source>
        <translation>안건, 의견 차가 크고 배점이 높은 순</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>결정</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>그만두기</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>○ Waiting</source>
        <translation>○ 대기</translation>
    </message>
    <message>
        <source>◆ Conflict</source>
        <translation>◆ 충돌</translation>
    </message>
    <message>
        <source>↻ Look again</source>
        <translation>↻ 재확인</translation>
    </message>
    <message>
        <source>● Decided</source>
        <translation>● 결정</translation>
    </message>
</context>
<context>
    <name>AgreementPane</name>
    <message>
        <source>Fewer than {fewest} items are too few to judge.</source>
        <translation>항목이 {fewest}건보다 적으면 판단하지 않습니다.</translation>
    </message>
    <message>
        <source>{count} panels have too few items in common for a line of their own.</source>
        <translation>함께 매긴 항목이 적은 위원 조 {count}개는 따로 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Statistics for the panel: none of them changes a mark. Marks are compared as shares of the maximum; ICC and W need the same reviewers on every item, so they are of the largest such part.</source>
        <translation>위원회가 참고할 통계이며 어떤 점수도 바꾸지 않습니다. 점수는 배점에 대한 비율로 견줍니다. ICC와 W는 같은 위원이 모든 항목을 매겨야 하므로, 그런 부분 가운데 가장 큰 것으로 구합니다.</translation>
    </message>
    <message>
        <source>Tendency of each reviewer, as advice</source>
        <translation>위원별 경향(참고)</translation>
    </message>
    <message>
        <source>Agreement of the reviewers</source>
        <translation>평가위원의 일치도</translation>
    </message>
    <message>
        <source>There are no marks of two reviewers on the same items yet.</source>
        <translation>두 위원이 같은 항목에 매긴 점수가 아직 없습니다.</translation>
    </message>
</context>
<context>
    <name>AsideForm</name>
    <message>
        <source>Stand aside from {institution}</source>
        <translation>{institution} 평가에서 빠지기</translation>
    </message>
    <message>
        <source>You will not score this institution, and its submission and evidence close. The panel is told why.</source>
        <translation>이 기관을 평가하지 않으며, 제출 내용과 증빙자료가 닫힙니다. 사유는 위원회에 알려집니다.</translation>
    </message>
    <message>
        <source>I withdraw myself (recusal)</source>
        <translation>스스로 물러남 (회피)</translation>
    </message>
    <message>
        <source>Excluded by rule</source>
        <translation>규정에 따른 제외 (제척)</translation>
    </message>
    <message>
        <source>Challenged by a party</source>
        <translation>당사자의 신청 (기피)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Stand aside</source>
        <translation>회피 신청</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>AssignForm</name>
    <message>
        <source>1. Assign work</source>
        <translation>1. 배정</translation>
    </message>
    <message>
        <source>Reviewers for each item</source>
        <translation>항목마다 평가위원 수</translation>
    </message>
    <message>
        <source>Only institutions with a submission</source>
        <translation>실적보고서를 낸 기관만</translation>
    </message>
    <message>
        <source>What is assigned already stays. Recusals are heeded and loads kept even.</source>
        <translation>이미 배정한 것은 그대로 둡니다. 제척·기피·회피를 지키고 고르게 나눕니다.</translation>
    </message>
    <message>
        <source>Assign work</source>
        <translation>배정하기</translation>
    </message>
</context>
<context>
    <name>AttentionRow</name>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>일부</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>해당 없음</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>답하지 않음</translation>
    </message>
    <message>
        <source>1 yes, 2 partly, 3 no, 0 not applicable, Delete takes back</source>
        <translation>1 예, 2 일부, 3 아니요, 0 해당 없음, Delete 답 지우기</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>△ no report, {files}</source>
        <translation>△ 보고서 없음, {files}</translation>
    </message>
    <message>
        <source>✕ missing</source>
        <translation>✕ 없음</translation>
    </message>
    <message>
        <source>◷ late {day}, {files}</source>
        <translation>◷ 늦음 {day}, {files}</translation>
    </message>
    <message>
        <source>△ no files</source>
        <translation>△ 증빙 없음</translation>
    </message>
    <message>
        <source>files {count}</source>
        <translation>증빙 {count}</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>Before you seal</source>
        <translation>확정하기 전에</translation>
    </message>
    <message>
        <source>What</source>
        <translation>무엇</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>To look at once more; Enter goes to the item</source>
        <translation>다시 볼 것. Enter를 누르면 그 항목으로 갑니다</translation>
    </message>
    <message>
        <source>F6 leads into the list, Enter on a line to its item.</source>
        <translation>F6을 누르면 목록으로, 줄에서 Enter를 누르면 그 항목으로 갑니다.</translation>
    </message>
</context>
<context>
    <name>ChooseSheetsView</name>
    <message>
        <source>Every type</source>
        <translation>모든 기관유형</translation>
    </message>
    <message>
        <source>1. Which sheets</source>
        <translation>1. 어떤 평가표</translation>
    </message>
    <message>
        <source>Institution's sheets</source>
        <translation>기관 평가표</translation>
    </message>
    <message>
        <source>Reviewers' score sheets</source>
        <translation>평가위원 평가표</translation>
    </message>
    <message>
        <source>Summary tables</source>
        <translation>총괄표</translation>
    </message>
    <message>
        <source>in Korean</source>
        <translation>한국어로</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>영어로</translation>
    </message>
    <message>
        <source>Kind of sheet</source>
        <translation>평가표 종류</translation>
    </message>
    <message>
        <source>Language of the sheets</source>
        <translation>평가표의 언어</translation>
    </message>
    <message>
        <source>Institution type</source>
        <translation>기관유형</translation>
    </message>
    <message>
        <source>Find by name or code</source>
        <translation>이름이나 코드로 찾기</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>모두 고르기</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>누구의 평가표</translation>
    </message>
    <message>
        <source>{chosen} of {all} chosen</source>
        <translation>{all}건 가운데 {chosen}건 고름</translation>
    </message>
    <message>
        <source>Minutes of the panel</source>
        <translation>평가위원회 회의록</translation>
    </message>
    <message>
        <source>Records of decisions</source>
        <translation>결정서</translation>
    </message>
    <message>
        <source>Conflict declarations</source>
        <translation>이해충돌 확인서</translation>
    </message>
    <message>
        <source>Notices to institutions (no points)</source>
        <translation>기관 통지서(점수 없음)</translation>
    </message>
    <message>
        <source>Packages carried in and out</source>
        <translation>꾸러미 반출입 목록</translation>
    </message>
    <message>
        <source>Paper forms, blank</source>
        <translation>수기 평가표(빈 서식)</translation>
    </message>
    <message>
        <source>Paper forms, filled</source>
        <translation>수기 평가표(기록한 점수)</translation>
    </message>
    <message>
        <source>Signature or seal</source>
        <translation>서명 또는 인</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>인</translation>
    </message>
    <message>
        <source>What the place beside a name asks for</source>
        <translation>이름 옆 자리</translation>
    </message>
    <message>
        <source>Nothing to make this sheet of yet: it comes of decisions. Decide in the panel room first.</source>
        <translation>아직 만들 것이 없습니다. 결정에서 나오는 문서이니 위원회에서 먼저 결정하십시오.</translation>
    </message>
    <message>
        <source>Nothing to make this sheet of yet: make packages in Intake first, under “Assignment and packages”.</source>
        <translation>아직 만들 것이 없습니다. 접수의 ‘배정과 꾸러미’에서 꾸러미를 먼저 만드십시오.</translation>
    </message>
    <message>
        <source>Nothing to make this sheet of yet: bring in the rosters in Intake, and assign, first.</source>
        <translation>아직 만들 것이 없습니다. 접수에서 명단을 들이고 배정을 먼저 하십시오.</translation>
    </message>
    <message>
        <source>Go to Intake</source>
        <translation>접수로 가기</translation>
    </message>
    <message>
        <source>Go to the panel room</source>
        <translation>위원회로 가기</translation>
    </message>
    <message>
        <source>Go to packages</source>
        <translation>꾸러미 만들러 가기</translation>
    </message>
</context>
<context>
    <name>CitationChip</name>
    <message>
        <source>Cited: {place}. Enter goes there, Delete takes it back.</source>
        <translation>인용: {place}. Enter로 그곳에 가고 Delete로 취소합니다.</translation>
    </message>
    <message>
        <source>Take the citation back</source>
        <translation>인용 취소</translation>
    </message>
    <message>
        <source>Take back citation {number}</source>
        <translation>인용 {number} 취소</translation>
    </message>
</context>
<context>
    <name>CitedPlaces</name>
    <message>
        <source>Cited: {place}. Enter shows it.</source>
        <translation>인용: {place}. Enter를 누르면 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>ClosedNote</name>
    <message>
        <source>Closed: you stand aside from this institution</source>
        <translation>닫힘: 평가에서 빠진 기관입니다</translation>
    </message>
    <message>
        <source>Its submission and evidence are not shown to you. The secretary can take the recusal back.</source>
        <translation>제출 내용과 증빙자료를 보여 드리지 않습니다. 잘못된 경우 간사가 해제할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>You have not scored this indicator anywhere yet.</source>
        <translation>아직 이 지표에 준 점수가 없습니다.</translation>
    </message>
    <message>
        <source>{count} marks so far, the middle one at {middle}. This item has none yet.</source>
        <translation>지금까지 {count}개, 한가운데는 {middle}입니다. 이 항목에는 아직 점수가 없습니다.</translation>
    </message>
    <message>
        <source>{place} highest of my {count} marks: {share}; the middle one is at {middle}.</source>
        <translation>내 점수 {count}개 가운데 높은 쪽에서 {place}번째: {share}, 한가운데는 {middle}</translation>
    </message>
    <message>
        <source>Nothing is known of last year for this edition.</source>
        <translation>이 편람에 대하여 알려진 지난해 결과가 없습니다.</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>미평가</translation>
    </message>
    <message>
        <source>This year, my mark</source>
        <translation>올해 내 점수</translation>
    </message>
    <message>
        <source>Against last year</source>
        <translation>지난해와 견주면</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>지난해</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>등급</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>올해</translation>
    </message>
    <message>
        <source>What stands behind it</source>
        <translation>지난해의 해당 항목</translation>
    </message>
    <message>
        <source>No results of last year were taken in, so only the names are known.</source>
        <translation>지난해 결과를 들이지 않아 항목 이름만 알 수 있습니다. 간사가 들이면 점수가 보입니다.</translation>
    </message>
    <message>
        <source> (inferred)</source>
        <translation> (추정)</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>유지</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>통합</translation>
    </message>
    <message>
        <source>split</source>
        <translation>분리</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>폐지</translation>
    </message>
    <message>
        <source>new this year</source>
        <translation>신설</translation>
    </message>
</context>
<context>
    <name>CompletenessView</name>
    <message>
        <source>Every type</source>
        <translation>모든 기관유형</translation>
    </message>
    <message>
        <source>Find an institution or an indicator code</source>
        <translation>기관이나 지표 코드 찾기</translation>
    </message>
    <message>
        <source>Institution type</source>
        <translation>기관유형</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>빠진 것</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>목록 복사</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>기관유형</translation>
    </message>
    <message>
        <source>Counted points</source>
        <translation>정량 점수</translation>
    </message>
    <message>
        <source>Reports missing</source>
        <translation>없는 실적보고서</translation>
    </message>
    <message>
        <source>Evidence without report</source>
        <translation>보고서 없는 증빙</translation>
    </message>
    <message>
        <source>Institutions and what is missing</source>
        <translation>기관별 제출 현황</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Something missing</source>
        <translation>빠진 것이 있음</translation>
    </message>
    <message>
        <source>Counted points missing</source>
        <translation>정량 점수가 빠짐</translation>
    </message>
    <message>
        <source>Nothing missing</source>
        <translation>빠진 것이 없음</translation>
    </message>
    <message>
        <source>{shown} of {total} institutions</source>
        <translation>기관 {total}곳 가운데 {shown}곳</translation>
    </message>
    <message>
        <source>No institution fits. Choose another type or other words.</source>
        <translation>조건에 맞는 기관이 없습니다. 다른 유형이나 낱말로 찾으십시오.</translation>
    </message>
    <message>
        <source>There is no institution yet. Bring the list of institutions in first.</source>
        <translation>기관 명단이 아직 없습니다. ‘자료 들이기’에서 명단을 먼저 들이십시오.</translation>
    </message>
    <message>
        <source>✓ report and files   ◷ late   △ one without the other   ✕ missing   – not evaluated for this type</source>
        <translation>✓ 보고서와 증빙 있음   ◷ 늦게 냄   △ 한쪽만 있음   ✕ 없음   – 이 유형은 평가하지 않음</translation>
    </message>
    <message>
        <source>Reports late</source>
        <translation>늦게 낸 보고서</translation>
    </message>
    <message>
        <source>Reports without evidence</source>
        <translation>증빙 없는 보고서</translation>
    </message>
    <message>
        <source>Go to Bring in</source>
        <translation>자료 들이러 가기</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>{when} · computer {device}</source>
        <translation>{when} · 컴퓨터 {device}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>평가의견</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>사유 코드</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>평가점수</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>결정</translation>
    </message>
    <message>
        <source>Recusal</source>
        <translation>회피</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>이해충돌 확인서</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Choose the side that shall stand.</source>
        <translation>남길 쪽을 고르십시오.</translation>
    </message>
    <message>
        <source>Write the reason. It stays in the record.</source>
        <translation>사유를 적어 주십시오. 기록에 남습니다.</translation>
    </message>
</context>
<context>
    <name>ConflictsView</name>
    <message>
        <source>Conflicts</source>
        <translation>충돌</translation>
    </message>
    <message>
        <source>Nothing competes. Facts of two copies that disagree will be listed here.</source>
        <translation>충돌이 없습니다. 두 사본의 기록이 서로 다르면 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>The same thing was recorded twice on different copies. Choose what stands; the others are kept in the journal.</source>
        <translation>같은 내용이 서로 다른 사본에 두 번 기록되었습니다. 남길 쪽을 고르십시오. 나머지도 기록에 그대로 보존됩니다.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Reason of the choice</source>
        <translation>고른 사유</translation>
    </message>
    <message>
        <source>Let the chosen side stand</source>
        <translation>고른 쪽으로 확정</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Rule</source>
        <translation>평가 기준</translation>
    </message>
    <message>
        <source>Period and caps</source>
        <translation>인정 기간과 한도</translation>
    </message>
    <message>
        <source>Settings of this round</source>
        <translation>이 회차의 설정</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>제출일</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>쪽수</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>실적보고서</translation>
    </message>
    <message>
        <source>Evidence period</source>
        <translation>실적 인정 기간</translation>
    </message>
    <message>
        <source>Filing closes</source>
        <translation>제출 마감</translation>
    </message>
    <message>
        <source>Note on the period</source>
        <translation>기간 참고</translation>
    </message>
    <message>
        <source>{count} cases at most</source>
        <translation>최대 {count}건</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>사례 수(건)</translation>
    </message>
    <message>
        <source>{count} pages at most</source>
        <translation>최대 {count}쪽</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>보고서 쪽수</translation>
    </message>
    <message>
        <source>Pages of evidence</source>
        <translation>증빙자료 쪽수</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>Levels set by this round, not by the manual; points between them may be given</source>
        <translation>이 회차가 정한 수준 (편람에는 없음, 사이의 점수도 줄 수 있음)</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>수준</translation>
    </message>
</context>
<context>
    <name>ContentsPane</name>
    <message>
        <source>Evidence {count}</source>
        <translation>증빙자료 {count}</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>제출 내용</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>평가 기준</translation>
    </message>
    <message>
        <source>Stand aside…</source>
        <translation>회피 신청…</translation>
    </message>
    <message>
        <source>Declare that you do not score this institution</source>
        <translation>이 기관을 평가하지 않겠다고 밝힙니다</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>지난해</translation>
    </message>
    <message>
        <source>My marks</source>
        <translation>내 점수</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>The list of what is to be scored (Alt+0)</source>
        <translation>평가할 것의 목록 (Alt+0)</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Save a copy</source>
        <translation>사본 저장</translation>
    </message>
</context>
<context>
    <name>DecideForm</name>
    <message>
        <source>Another value</source>
        <translation>다른 값</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>The panel's own value</source>
        <translation>위원회 합의 점수</translation>
    </message>
    <message>
        <source>Reason of the value, or of taking the decision back</source>
        <translation>합의 점수의 사유 또는 결정을 취소하는 사유</translation>
    </message>
    <message>
        <source>Decide this value</source>
        <translation>이 값으로 결정</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>결정 취소</translation>
    </message>
    <message>
        <source>Next undecided item</source>
        <translation>다음 미결 안건</translation>
    </message>
    <message>
        <source>Compare the conflicting sides</source>
        <translation>충돌한 내용 나란히 보기</translation>
    </message>
    <message>
        <source>Decide by the rule: {points}</source>
        <translation>규칙대로 결정 {points}</translation>
    </message>
    <message>
        <source>Decide by the rule</source>
        <translation>규칙대로 결정</translation>
    </message>
    <message>
        <source>Why this value, or why taken back</source>
        <translation>이 값으로 하는 까닭, 또는 취소하는 까닭</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>fewest marks: {count}</source>
        <translation>점수 {count}개 이상</translation>
    </message>
    <message>
        <source>Type the points as a number, for example 6.50.</source>
        <translation>점수를 숫자로 적어 주십시오(예: 6.50).</translation>
    </message>
    <message>
        <source>The points must lie between 0 and {maximum}.</source>
        <translation>점수는 0점부터 {maximum}점 사이여야 합니다.</translation>
    </message>
    <message>
        <source>Write the reason. It stays in the record and explains the decision later.</source>
        <translation>사유를 적어 주십시오. 기록에 남아 나중에 결정을 설명합니다.</translation>
    </message>
    <message>
        <source>● Decided: {points}  ·  {how}  ·  {when}</source>
        <translation>● 결정 {points}  ·  {how}  ·  {when}</translation>
    </message>
    <message>
        <source>◆ Two copies disagree on a mark or on the decision. Settle that first.</source>
        <translation>◆ 두 사본의 점수나 결정이 서로 다릅니다. 먼저 한쪽을 고르십시오.</translation>
    </message>
    <message>
        <source>↻ Marks changed after this decision. Look at it again.</source>
        <translation>↻ 결정한 뒤에 점수가 바뀌었습니다. 다시 확인하십시오.</translation>
    </message>
</context>
<context>
    <name>DeclarationView</name>
    <message>
        <source>Conflict declaration</source>
        <translation>이해충돌 확인서</translation>
    </message>
    <message>
        <source>Before the first mark: for the institutions assigned to you, does any of these hold?</source>
        <translation>평가를 시작하기 전에, 배정된 기관에 대하여 다음에 해당하는지 답해 주십시오.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Sign by typing your name: {name}</source>
        <translation>이름을 적어 서명합니다: {name}</translation>
    </message>
    <message>
        <source>A typed name is a confirmation kept in the journal; it is not a certificate signature.</source>
        <translation>이름을 적는 것은 기록에 남는 확인이며, 인증서 서명과는 다릅니다.</translation>
    </message>
    <message>
        <source>Sign the declaration</source>
        <translation>확인서에 서명</translation>
    </message>
    <message>
        <source>Sign with a certificate as well (may be left empty)</source>
        <translation>인증서로도 서명 (비워 두어도 됩니다)</translation>
    </message>
    <message>
        <source>Certificate file (.p12, .pfx)</source>
        <translation>인증서 파일 (.p12, .pfx)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Passphrase of the certificate</source>
        <translation>인증서 암호</translation>
    </message>
    <message>
        <source>{number}: which institution, what, when</source>
        <translation>{number}번의 까닭: 어느 기관, 무엇을, 언제</translation>
    </message>
</context>
<context>
    <name>Declaring</name>
    <message>
        <source>Assigned: {institutions}</source>
        <translation>배정된 기관: {institutions}</translation>
    </message>
    <message>
        <source>Questions without an answer: {numbers}</source>
        <translation>아직 답하지 않은 질문: {numbers}번</translation>
    </message>
    <message>
        <source>Certificate file (.p12, .pfx)</source>
        <translation>인증서 파일 (.p12, .pfx)</translation>
    </message>
    <message>
        <source>Write the facts behind the yes to {numbers}.</source>
        <translation>{numbers}번에 ‘예’라고 답한 까닭을 적어 주십시오.</translation>
    </message>
</context>
<context>
    <name>DistributionPane</name>
    <message>
        <source>Totals and grades by type, of all institutions of the round.</source>
        <translation>회차의 모든 기관을 유형별로 모은 총점과 등급입니다.</translation>
    </message>
    <message>
        <source>Some institutions wait for points, so every grade is provisional.</source>
        <translation>점수가 남은 기관이 있어 등급은 모두 잠정입니다.</translation>
    </message>
    <message>
        <source>Totals and grades by type</source>
        <translation>유형별 총점과 등급</translation>
    </message>
    <message>
        <source>There is no institution yet. Bring the list of institutions in at Intake.</source>
        <translation>기관 명단이 아직 없습니다. 접수에서 명단을 먼저 들이십시오.</translation>
    </message>
</context>
<context>
    <name>EvidencePane</name>
    <message>
        <source>Evidence file</source>
        <translation>증빙 파일</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>사본 저장…</translation>
    </message>
    <message>
        <source>Evidence page</source>
        <translation>증빙 화면</translation>
    </message>
    <message>
        <source>← Back to the list (Backspace)</source>
        <translation>← 목록으로 (Backspace)</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>쪽 미리보기</translation>
    </message>
    <message>
        <source>Text of the evidence</source>
        <translation>증빙 본문</translation>
    </message>
    <message>
        <source>Files in the archive</source>
        <translation>압축 파일 안의 파일</translation>
    </message>
</context>
<context>
    <name>EvidenceRoom</name>
    <message>
        <source>← Back to the item (Esc)</source>
        <translation>← 안건으로 돌아가기 (Esc)</translation>
    </message>
</context>
<context>
    <name>EvidenceShow</name>
    <message>
        <source>No evidence file was filed for this item.</source>
        <translation>이 항목에 제출된 증빙 파일이 없습니다.</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} 여는 중…</translation>
    </message>
    <message>
        <source>{name} is too large to be shown here ({size}). Save a copy to look at it.</source>
        <translation>{name} 파일은 너무 커서({size}) 여기에서 보여 드리지 못합니다. 사본을 저장해 보십시오.</translation>
    </message>
    <message>
        <source>{name}: {why} Save a copy to look at it elsewhere.</source>
        <translation>{name}: {why} 다른 프로그램으로 보려면 사본을 저장하십시오.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Choose the map from last year</source>
        <translation>지난 판 대응표 고르기</translation>
    </message>
    <message>
        <source>Choose last year's edition ({id})</source>
        <translation>지난해 편람 고르기({id})</translation>
    </message>
    <message>
        <source>Rules and maps (*.yaml *.yml *.xlsx)</source>
        <translation>편람과 대응표 (*.yaml *.yml *.xlsx)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>Taking everything in…</source>
        <translation>모두 들이는 중…</translation>
    </message>
    <message>
        <source>Data files (*.xlsx *.csv *.zip)</source>
        <translation>자료 파일 (*.xlsx *.csv *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>파일 고르기</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>폴더 고르기</translation>
    </message>
    <message>
        <source>Where to write the template</source>
        <translation>서식을 둘 곳</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>엑셀 통합 문서 (*.xlsx)</translation>
    </message>
    <message>
        <source>The template is written: {path}</source>
        <translation>서식을 만들었습니다: {path}</translation>
    </message>
    <message>
        <source>Taken back: {kind}, {count} rows.</source>
        <translation>{kind} {count}건을 되돌렸습니다.</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind} {count}건</translation>
    </message>
    <message>
        <source>{what} (taken back)</source>
        <translation>{what} (되돌림)</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>되돌리는 중…</translation>
    </message>
    <message>
        <source>The files have been looked at. Intake shows what was found.</source>
        <translation>파일을 살펴보았습니다. 접수 화면에서 결과를 보십시오.</translation>
    </message>
    <message>
        <source>Other files are still at work. Bring these in again when they are done.</source>
        <translation>다른 파일을 처리하고 있습니다. 끝난 뒤 다시 들이십시오.</translation>
    </message>
</context>
<context>
    <name>FilesView</name>
    <message>
        <source>Map from last year…</source>
        <translation>지난 판 대응표…</translation>
    </message>
    <message>
        <source>A file that says which part of last year's edition became which of this one; its results stand beside</source>
        <translation>지난해 편람의 무엇이 올해의 무엇이 되었는지 적은 파일. 지난해 결과가 나란히 보입니다</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on this page</source>
        <translation>이 화면 아무 곳에나 파일이나 폴더를 끌어다 놓으십시오</translation>
    </message>
    <message>
        <source>Workbooks (XLSX), CSV files, ZIP files and folders. Jipyo looks at them first, says what each one is and lists every problem at once. Nothing enters the round until you accept it.</source>
        <translation>엑셀(XLSX), CSV, ZIP 파일과 폴더를 들일 수 있습니다. 먼저 살펴보고 각 파일이 무엇인지, 문제가 무엇인지 한 번에 알려 드립니다. 받아들이기 전에는 아무것도 평가 회차에 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>파일 고르기…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>폴더 고르기…</translation>
    </message>
    <message>
        <source>Write a template</source>
        <translation>서식 만들기</translation>
    </message>
    <message>
        <source>A good order</source>
        <translation>이 차례가 좋습니다</translation>
    </message>
    <message>
        <source>1. Institutions and reviewers (rosters)
2. Counted points, or figures to compute them from
3. Submissions, with their evidence files
4. Assignments, or let Jipyo share the work out under “Assignment and packages”</source>
        <translation>1. 기관과 평가위원 명단
2. 정량 점수, 또는 점수를 계산할 수치
3. 실적보고서와 증빙자료
4. 배정 (‘배정과 꾸러미’에서 자동으로 나눌 수도 있습니다)</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the evidence</source>
        <translation>증빙에서 찾기</translation>
    </message>
    <message>
        <source>Place before (Ctrl+Shift+G)</source>
        <translation>이전 위치 (Ctrl+Shift+G)</translation>
    </message>
    <message>
        <source>Next place (Ctrl+G)</source>
        <translation>다음 위치 (Ctrl+G)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>{at} of {count}</source>
        <translation>{count}곳 중 {at}</translation>
    </message>
    <message>
        <source>{at} of {count}, searching…</source>
        <translation>{count}곳 중 {at}, 찾는 중…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>찾지 못함</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>찾는 중…</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Go to (Ctrl+K)</source>
        <translation>이동 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Go to an institution, an indicator, a page or an action</source>
        <translation>기관, 지표, 화면, 동작으로 이동</translation>
    </message>
    <message>
        <source>Places and actions that fit</source>
        <translation>찾은 곳과 할 일</translation>
    </message>
    <message>
        <source>Nothing fits. Try other words, or their first consonants.</source>
        <translation>맞는 것이 없습니다. 다른 말이나 첫소리로 찾아 보십시오.</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Sheets</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>Cells of the sheet</source>
        <translation>시트의 셀</translation>
    </message>
</context>
<context>
    <name>HandBackForm</name>
    <message>
        <source>Make the return package</source>
        <translation>돌려줄 꾸러미 만들기</translation>
    </message>
    <message>
        <source>It holds your declaration, marks and rationales, encrypted, and none of the evidence files.</source>
        <translation>이해충돌 확인서와 평가점수, 평가의견을 암호화하여 담습니다. 증빙자료 파일은 담지 않습니다.</translation>
    </message>
    <message>
        <source>File of the return package</source>
        <translation>돌려줄 꾸러미를 둘 파일</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Passphrase of the return package</source>
        <translation>돌려줄 꾸러미의 암호</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>암호 다시 한 번</translation>
    </message>
    <message>
        <source>It may be the passphrase you were given. The secretary needs it to merge your marks.</source>
        <translation>받은 꾸러미의 암호를 그대로 써도 됩니다. 간사가 점수를 합칠 때 이 암호가 필요합니다.</translation>
    </message>
    <message>
        <source>Send this file to the secretary, and tell the passphrase another way than the file. If you change a mark later, make a return package again and send it; both can be merged.</source>
        <translation>이제 이 파일을 간사에게 보내고, 암호는 파일과 다른 방법으로 알려 주십시오. 나중에 점수를 고치면 돌려줄 꾸러미를 다시 만들어 보내면 됩니다. 먼저 보낸 것과 함께 합칠 수 있습니다.</translation>
    </message>
    <message>
        <source>Back to the marks</source>
        <translation>심사로 돌아가기</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>돌려주기</translation>
    </message>
    <message>
        <source>Seal and make the return package</source>
        <translation>확정하고 돌려줄 꾸러미 만들기</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>암호 보이기</translation>
    </message>
</context>
<context>
    <name>HandingBack</name>
    <message>
        <source>All {total} items have points.</source>
        <translation>{total}건 모두 점수를 적었습니다.</translation>
    </message>
    <message>
        <source>{done} of {total} items have points; {waiting} still wait. You can hand back now and again later.</source>
        <translation>{total}건 가운데 {done}건에 점수를 적었고 {waiting}건이 남았습니다. 지금 돌려주고 나중에 다시 돌려줄 수도 있습니다.</translation>
    </message>
    <message>
        <source>File of the return package</source>
        <translation>돌려줄 꾸러미를 둘 파일</translation>
    </message>
    <message>
        <source>Jipyo files (*{suffix})</source>
        <translation>지표 파일 (*{suffix})</translation>
    </message>
    <message>
        <source>Choose where to keep the return package.</source>
        <translation>돌려줄 꾸러미를 둘 곳을 골라 주십시오.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose where to keep the return package.</source>
        <translation>그런 폴더가 없습니다. 돌려줄 꾸러미를 둘 곳을 골라 주십시오.</translation>
    </message>
    <message>
        <source>The passphrase needs at least {count} characters.</source>
        <translation>암호는 {count}자 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type both again.</source>
        <translation>두 암호가 다릅니다. 둘 다 다시 적어 주십시오.</translation>
    </message>
    <message>
        <source>The return package is made: {path}</source>
        <translation>돌려줄 꾸러미를 만들었습니다: {path}</translation>
    </message>
    <message>
        <source>The work is sealed since {when}, without a certificate.</source>
        <translation>{when}에 확정했습니다(인증서 없음).</translation>
    </message>
    <message>
        <source>The work is sealed since {when}, signed with the certificate of {signer}.</source>
        <translation>{when}에 확정했습니다. {signer} 인증서로 서명했습니다.</translation>
    </message>
    <message>
        <source>Certificate file (.p12, .pfx)</source>
        <translation>인증서 파일 (.p12, .pfx)</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>{points} points</source>
        <translation>{points}점</translation>
    </message>
    <message>
        <source>no points</source>
        <translation>점수 없음</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>redone</source>
        <translation>다시 함</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>확신 없음</translation>
    </message>
    <message>
        <source>for the panel</source>
        <translation>위원회 논의</translation>
    </message>
    <message>
        <source>History of this mark</source>
        <translation>이 점수의 이력</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>아직 기록이 없습니다</translation>
    </message>
    <message>
        <source>{count} cited</source>
        <translation>인용 {count}곳</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Preparing the sample round. The first time this takes a while.</source>
        <translation>표본 회차를 준비하고 있습니다. 처음에는 시간이 조금 걸립니다.</translation>
    </message>
    <message>
        <source>Counted points</source>
        <translation>정량 점수</translation>
    </message>
    <message>
        <source>Marks given</source>
        <translation>평가한 항목</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>위원회 결정</translation>
    </message>
    <message>
        <source>{edition} · {institutions} institutions · {reviewers} reviewers</source>
        <translation>{edition} · 기관 {institutions}곳 · 평가위원 {reviewers}명</translation>
    </message>
    <message>
        <source>Open a round or a package</source>
        <translation>평가 회차 또는 꾸러미 열기</translation>
    </message>
    <message>
        <source>Jipyo files (*{suffix})</source>
        <translation>지표 파일 (*{suffix})</translation>
    </message>
    <message>
        <source>{name} is made and open.</source>
        <translation>‘{name}’ 회차를 만들어 열었습니다.</translation>
    </message>
    <message>
        <source>The sample round is ready. Everything in it but the institutions is invented.</source>
        <translation>표본 회차가 준비되었습니다. 기관 이름 말고는 모두 지어낸 내용입니다.</translation>
    </message>
    <message>
        <source>This file was not closed properly the last time. Everything that was saved is here.</source>
        <translation>지난번에 이 파일이 제대로 닫히지 않았습니다. 저장된 내용은 모두 되살렸습니다.</translation>
    </message>
    <message>
        <source>The last thing saved: {when}, {what}.</source>
        <translation>마지막 저장: {when}, {what}.</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>하러 가기</translation>
    </message>
    <message>
        <source>Edition, name, passphrase</source>
        <translation>평가편람, 이름, 암호</translation>
    </message>
    <message>
        <source>Bring the list of institutions in</source>
        <translation>기관 명단 들이기</translation>
    </message>
    <message>
        <source>Bring the list of reviewers in</source>
        <translation>평가위원 명단 들이기</translation>
    </message>
    <message>
        <source>Bring counted points or figures in</source>
        <translation>정량 점수나 수치 들이기</translation>
    </message>
    <message>
        <source>Bring submissions and evidence in</source>
        <translation>실적보고서와 증빙자료 들이기</translation>
    </message>
    <message>
        <source>Share the work out and make the packages</source>
        <translation>배정하고 꾸러미 만들기</translation>
    </message>
    <message>
        <source>{path} is not there. If it was moved, open it from its new place; Ctrl+Delete takes it off.</source>
        <translation>{path} 파일이 그 자리에 없습니다. 옮겼으면 새 자리에서 여십시오. 목록에서 빼려면 Ctrl+Delete를 누릅니다.</translation>
    </message>
    <message>
        <source>Only round files and packages ({suffix}) open here. What institutions filed is dropped on the intake page.</source>
        <translation>여기서는 평가 회차와 꾸러미({suffix})만 엽니다. 기관이 낸 자료는 접수 화면에 놓으십시오.</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>Open round</source>
        <translation>열린 평가 회차</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <source>Recent rounds</source>
        <translation>최근 평가 회차</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>시작하기</translation>
    </message>
    <message>
        <source>Open a round file</source>
        <translation>평가 회차 파일 열기</translation>
    </message>
    <message>
        <source>Open a reviewer's package</source>
        <translation>평가위원 꾸러미 열기</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>새 평가 회차</translation>
    </message>
    <message>
        <source>Try the sample round</source>
        <translation>표본 회차 써 보기</translation>
    </message>
    <message>
        <source>685 institutions, invented reviewers and submissions. Nothing in it is a real result.</source>
        <translation>기관 685곳에 지어낸 평가위원과 제출 내용을 담았습니다. 실제 평가 결과는 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Everything stays in one encrypted file on this computer. Jipyo opens no network connection.</source>
        <translation>모든 내용은 이 컴퓨터의 암호화된 파일 하나에 저장됩니다. 네트워크에 연결하지 않습니다.</translation>
    </message>
    <message>
        <source>Let go to open the file</source>
        <translation>놓으면 파일을 엽니다</translation>
    </message>
</context>
<context>
    <name>ImportsView</name>
    <message>
        <source>Taken in</source>
        <translation>들인 자료</translation>
    </message>
    <message>
        <source>Nothing yet. What you accept is listed here and can be taken back.</source>
        <translation>아직 없습니다. 받아들인 자료가 여기에 나오며 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>되돌리기…</translation>
    </message>
    <message>
        <source>Rows of this import leave the screens; the journal keeps that they were here, and why they left.</source>
        <translation>이 자료가 화면에서 빠집니다. 들였다는 것과 되돌린 까닭은 기록에 남습니다.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>까닭</translation>
    </message>
    <message>
        <source>Reason for taking back</source>
        <translation>되돌리는 까닭</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>그대로 두기</translation>
    </message>
</context>
<context>
    <name>IntakeView</name>
    <message>
        <source>Bring in</source>
        <translation>자료 들이기</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>제출 현황</translation>
    </message>
    <message>
        <source>Assignment and packages</source>
        <translation>배정과 꾸러미</translation>
    </message>
    <message>
        <source>Parts of intake</source>
        <translation>접수 화면의 부분</translation>
    </message>
    <message>
        <source>Let go to look at them: nothing is taken in before you accept it</source>
        <translation>놓으면 살펴봅니다. 받아들이기 전에는 아무것도 들어가지 않습니다</translation>
    </message>
</context>
<context>
    <name>Issue</name>
    <message>
        <source>Choose at least one sheet on the left.</source>
        <translation>왼쪽에서 평가표를 하나 이상 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>있는 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>Folder for the sheets</source>
        <translation>평가표를 둘 폴더</translation>
    </message>
    <message>
        <source>{count} files done.</source>
        <translation>파일 {count}개를 마쳤습니다.</translation>
    </message>
    <message>
        <source>{count} not done; the list says why.</source>
        <translation>{count}개는 하지 못했습니다. 까닭은 목록에 있습니다.</translation>
    </message>
    <message>
        <source>Stopped before {count} more. Do it again to go on.</source>
        <translation>{count}건을 남기고 멈췄습니다. 다시 하면 이어서 합니다.</translation>
    </message>
</context>
<context>
    <name>IssueForm</name>
    <message>
        <source>2. Save</source>
        <translation>2. 저장</translation>
    </message>
    <message>
        <source>Folder for the sheets</source>
        <translation>평가표를 둘 폴더</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Save PDF files</source>
        <translation>PDF로 저장</translation>
    </message>
    <message>
        <source>3. Sign</source>
        <translation>3. 서명</translation>
    </message>
    <message>
        <source>Sign as</source>
        <translation>서명 자리</translation>
    </message>
    <message>
        <source>Sheets in the folder that others have signed are signed on; the chair signs last. The password is forgotten at once, the opened key after signing.</source>
        <translation>폴더에 먼저 서명한 평가표가 있으면 이어서 서명합니다. 위원장이 마지막에 서명합니다. 암호는 바로, 연 인증서는 서명이 끝나면 지웁니다.</translation>
    </message>
    <message>
        <source>Sign and save</source>
        <translation>서명하여 저장</translation>
    </message>
    <message>
        <source>Figures too, as JSON and xlsx</source>
        <translation>수치도 JSON·xlsx로 저장</translation>
    </message>
    <message>
        <source>Reason, to replace sheets signed before</source>
        <translation>앞서 서명한 것을 대체하는 사유</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>Marks of the reviewers</source>
        <translation>평가위원 점수</translation>
    </message>
    <message>
        <source>Filed by the institution</source>
        <translation>기관 제출 자료</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>이름 가리기</translation>
    </message>
    <message>
        <source>Claimed, counted and recomputed points</source>
        <translation>신청·집계·재계산 점수</translation>
    </message>
    <message>
        <source>Look at the evidence…</source>
        <translation>증빙 보기…</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>안건</translation>
    </message>
    <message>
        <source>The agenda (Alt+0)</source>
        <translation>안건 목록 (Alt+0)</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Replaying the journal…</source>
        <translation>기록을 다시 펼치는 중…</translation>
    </message>
    <message>
        <source>Writing the list…</source>
        <translation>목록을 쓰는 중…</translation>
    </message>
    <message>
        <source>Copying the round…</source>
        <translation>평가 회차를 복사하는 중…</translation>
    </message>
    <message>
        <source>{shown} of {all} entries</source>
        <translation>기록 {all}건 가운데 {shown}건</translation>
    </message>
    <message>
        <source>Pages, hashes, evidence files and tables all hold ({count} entries).</source>
        <translation>쪽, 해시, 증빙 파일, 표가 모두 맞습니다(기록 {count}건).</translation>
    </message>
    <message>
        <source>Everything is whole.</source>
        <translation>모두 온전합니다.</translation>
    </message>
    <message>
        <source>Something is not as it should be.</source>
        <translation>맞지 않는 것이 있습니다.</translation>
    </message>
    <message>
        <source>{count} pages of the file are damaged. Go back to a copy.</source>
        <translation>파일의 {count}곳이 손상되었습니다. 사본으로 돌아가십시오.</translation>
    </message>
    <message>
        <source>{count} entries do not fit the chain: someone changed the file. Do not use it.</source>
        <translation>기록 {count}건이 사슬과 맞지 않습니다. 누군가 파일을 바꾸었습니다. 이 파일을 쓰지 마십시오.</translation>
    </message>
    <message>
        <source>{count} evidence files are not what was taken in. Go back to a copy.</source>
        <translation>증빙 파일 {count}개가 들일 때와 다릅니다. 사본으로 돌아가십시오.</translation>
    </message>
    <message>
        <source>{count} tables differ from the journal. “Rebuild the tables” mends this.</source>
        <translation>표 {count}개가 기록과 다릅니다. ‘표 다시 만들기’로 고칠 수 있습니다.</translation>
    </message>
    <message>
        <source>The tables were made anew from the journal. No entry was changed.</source>
        <translation>기록에서 표를 다시 만들었습니다. 기록은 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>{count} entries written: {path}</source>
        <translation>기록 {count}건을 썼습니다: {path}</translation>
    </message>
    <message>
        <source>The copy opens with the same passphrase: {path}</source>
        <translation>사본은 같은 암호로 열립니다: {path}</translation>
    </message>
    <message>
        <source>The copy is complete.</source>
        <translation>사본을 만들었습니다.</translation>
    </message>
    <message>
        <source>journal.csv</source>
        <translation>기록.csv</translation>
    </message>
    <message>
        <source>Where to write the list</source>
        <translation>목록을 둘 곳</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 파일 (*.csv)</translation>
    </message>
    <message>
        <source>Where to save the copy</source>
        <translation>사본을 둘 곳</translation>
    </message>
    <message>
        <source>Jipyo files (*{suffix})</source>
        <translation>지표 파일 (*{suffix})</translation>
    </message>
    <message>
        <source>Checking the copy, then putting it in place…</source>
        <translation>사본을 점검하고 바꾸는 중…</translation>
    </message>
    <message>
        <source>{count} entries, as in {copy}. The file as it was before is kept as {aside}.</source>
        <translation>기록 {count}건: {copy} 그대로입니다. 바꾸기 전 파일은 {aside}에 남겼습니다.</translation>
    </message>
    <message>
        <source>The round is as it was when the copy was made.</source>
        <translation>회차가 사본을 만든 때와 같습니다.</translation>
    </message>
    <message>
        <source>Which copy to go back to</source>
        <translation>되돌릴 사본 고르기</translation>
    </message>
    <message>
        <source>Checking everything…</source>
        <translation>전체를 점검하는 중…</translation>
    </message>
</context>
<context>
    <name>JournalView</name>
    <message>
        <source>Everyone</source>
        <translation>모든 사람</translation>
    </message>
    <message>
        <source>Find in the journal</source>
        <translation>기록에서 찾기</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>기록한 사람</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>더 오래된 기록 보기</translation>
    </message>
    <message>
        <source>When</source>
        <translation>때</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>누가</translation>
    </message>
    <message>
        <source>What</source>
        <translation>무엇을</translation>
    </message>
    <message>
        <source>Device and number</source>
        <translation>기기와 순번</translation>
    </message>
    <message>
        <source>Entries of the journal, the newest first</source>
        <translation>기록, 새것부터</translation>
    </message>
    <message>
        <source>The chain</source>
        <translation>기록의 사슬</translation>
    </message>
    <message>
        <source>Head, as sheets print it</source>
        <translation>끝값 (평가표에 찍히는 값)</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>할 수 있는 일</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>전체 점검</translation>
    </message>
    <message>
        <source>Reads every page, recomputes every hash and replays the journal.</source>
        <translation>모든 쪽을 읽고 해시를 다시 계산하며 기록을 다시 펼쳐 봅니다.</translation>
    </message>
    <message>
        <source>Rebuild the tables</source>
        <translation>표 다시 만들기</translation>
    </message>
    <message>
        <source>Makes the tables that screens read anew from the journal. The journal itself stays as it is.</source>
        <translation>화면이 읽는 표를 기록에서 다시 만듭니다. 기록은 그대로입니다.</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>목록 내보내기…</translation>
    </message>
    <message>
        <source>All entries that fit the search, as a CSV file.</source>
        <translation>찾은 기록을 모두 CSV 파일로 씁니다.</translation>
    </message>
    <message>
        <source>Save a copy of the round…</source>
        <translation>회차 사본 저장…</translation>
    </message>
    <message>
        <source>A whole, encrypted copy under the same passphrase.</source>
        <translation>같은 암호로 암호화한 온전한 사본입니다.</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>기록 종류</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>No entry fits. Choose other words, another person or day.</source>
        <translation>맞는 기록이 없습니다. 다른 낱말이나 사람, 날짜를 골라 주십시오.</translation>
    </message>
    <message>
        <source>Go back to a copy…</source>
        <translation>사본으로 되돌리기…</translation>
    </message>
    <message>
        <source>The copy is checked first; the file as it is now is kept beside it.</source>
        <translation>사본을 먼저 점검하고, 지금 파일은 옆에 따로 남깁니다.</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>모든 종류</translation>
    </message>
    <message>
        <source>Every institution</source>
        <translation>모든 기관</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>모든 날짜</translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>Keys of this page</source>
        <translation>이 화면의 단축키</translation>
    </message>
</context>
<context>
    <name>LockView</name>
    <message>
        <source>Locked</source>
        <translation>잠겨 있습니다</translation>
    </message>
    <message>
        <source>Everything is saved. With the passphrase of the file you are back where you were, at the same words.</source>
        <translation>모두 저장했습니다. 파일 암호를 적으면 하시던 자리, 적으시던 글로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>잠금 풀기</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>창 닫기</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Jipyo</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>저장됨 {time}</translation>
    </message>
    <message>
        <source>Unofficial sample</source>
        <translation>비공식 표본</translation>
    </message>
    <message>
        <source>Work is under way. The window can be locked when it is done.</source>
        <translation>작업 중입니다. 끝나면 잠글 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Where to keep the round</source>
        <translation>회차 파일을 둘 곳</translation>
    </message>
    <message>
        <source>Give the round a name.</source>
        <translation>회차 이름을 적어 주십시오.</translation>
    </message>
    <message>
        <source>Choose where to keep the file.</source>
        <translation>파일을 둘 곳을 골라 주십시오.</translation>
    </message>
    <message>
        <source>The passphrase needs at least {count} characters.</source>
        <translation>암호는 {count}자 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type both again.</source>
        <translation>두 암호가 서로 다릅니다. 둘 다 다시 적어 주십시오.</translation>
    </message>
    <message>
        <source>Rules (*.yaml *.yml *.xlsx *.xlsm)</source>
        <translation>편람 (*.yaml *.yml *.xlsx *.xlsm)</translation>
    </message>
    <message>
        <source>Rules of the round</source>
        <translation>회차의 편람</translation>
    </message>
</context>
<context>
    <name>MarkPane</name>
    <message>
        <source>My mark</source>
        <translation>내 평가</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>One step more</source>
        <translation>한 단계 올리기</translation>
    </message>
    <message>
        <source>One step less</source>
        <translation>한 단계 내리기</translation>
    </message>
    <message>
        <source>Points of attention</source>
        <translation>착안사항</translation>
    </message>
    <message>
        <source>Reasons for deduction or refusal</source>
        <translation>감점·불인정 사유</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>평가의견</translation>
    </message>
    <message>
        <source>Why these points? Saved as you write.</source>
        <translation>점수의 근거를 적어 주십시오. 쓰는 대로 저장됩니다.</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>확신 없음</translation>
    </message>
    <message>
        <source>For the panel</source>
        <translation>위원회 논의</translation>
    </message>
    <message>
        <source>I am not sure of this mark (F7)</source>
        <translation>이 점수에 확신이 없습니다 (F7)</translation>
    </message>
    <message>
        <source>The panel should discuss this (F8)</source>
        <translation>위원회에서 논의할 항목입니다 (F8)</translation>
    </message>
    <message>
        <source>My marks on this indicator</source>
        <translation>이 지표에 준 내 점수</translation>
    </message>
    <message>
        <source>History</source>
        <translation>이력</translation>
    </message>
    <message>
        <source>Next unscored  Ctrl+Enter</source>
        <translation>다음 미평가  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 저장</translation>
    </message>
    <message>
        <source>✓ yes 1 · △ partly 2 · ✗ no 3 · – n/a 0</source>
        <translation>✓ 예 1 · △ 일부 2 · ✗ 아니요 3 · – 해당 없음 0</translation>
    </message>
    <message>
        <source>Reasons for deduction or refusal (F5)</source>
        <translation>감점·불인정 사유 (F5)</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Saving…</source>
        <translation>저장 중…</translation>
    </message>
    <message>
        <source>“{words}” is not a figure. Write points such as 6.5.</source>
        <translation>‘{words}’은(는) 숫자가 아닙니다. 6.5처럼 적어 주십시오.</translation>
    </message>
    <message>
        <source>Points go from 0 to {most}. {words} was not saved.</source>
        <translation>점수는 0점부터 {most}점까지입니다. {words}점은 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Points go in steps of {step}. {words} was not saved.</source>
        <translation>점수는 {step}점 단위입니다. {words}점은 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>of {maximum}</source>
        <translation>배점 {maximum}</translation>
    </message>
    <message>
        <source>A rationale is still asked for</source>
        <translation>평가의견이 필요합니다</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>저장 안 됨</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>저장됨 {time}</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>쓰는 중…</translation>
    </message>
    <message>
        <source>Saved {time} · draft</source>
        <translation>저장됨 {time} · 초안</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>Levels set by this round</source>
        <translation>이 회차가 정한 수준</translation>
    </message>
    <message>
        <source>↑↓ {step} · Shift+↑↓ {leap}</source>
        <translation>↑↓ {step} · Shift+↑↓ {leap}</translation>
    </message>
</context>
<context>
    <name>MatchingPane</name>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>How it was placed</source>
        <translation>자리를 안 방법</translation>
    </message>
    <message>
        <source>Evidence files and where they belong</source>
        <translation>증빙 파일과 자리</translation>
    </message>
    <message>
        <source>There is no evidence file among these.</source>
        <translation>증빙 파일이 없습니다.</translation>
    </message>
    <message>
        <source>Match by hand</source>
        <translation>손으로 맞추기</translation>
    </message>
    <message>
        <source>Drag files onto an institution, or choose them and press Enter at the institution. F6 goes across.</source>
        <translation>파일을 기관 위로 끌어다 놓거나, 파일을 고르고 기관에서 Enter를 누르십시오. F6으로 오갑니다.</translation>
    </message>
    <message>
        <source>Find an institution</source>
        <translation>기관 찾기</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>Report or evidence</source>
        <translation>보고서인지 증빙인지</translation>
    </message>
    <message>
        <source>Put them here</source>
        <translation>이 기관으로</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>맞춤 풀기</translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <source>The first {shown} of {count} files are listed.</source>
        <translation>파일 {count}개 가운데 처음 {shown}개를 보여 드립니다.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>3. Packages back</source>
        <translation>3. 돌려받은 꾸러미</translation>
    </message>
    <message>
        <source>Choose return packages…</source>
        <translation>돌려받은 꾸러미 고르기…</translation>
    </message>
    <message>
        <source>Passphrase of the packages</source>
        <translation>꾸러미 암호</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>합치기</translation>
    </message>
    <message>
        <source>Drop the files that came back here, or choose them. Each is checked before it is merged.</source>
        <translation>돌려받은 파일을 끌어다 놓거나 고르십시오. 하나하나 확인한 뒤 합칩니다.</translation>
    </message>
    <message>
        <source>{first} and {more} more</source>
        <translation>{first} 외 {more}개</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Jipyo files (*{suffix})</source>
        <translation>지표 파일 (*{suffix})</translation>
    </message>
    <message>
        <source>Choose return packages</source>
        <translation>돌아온 꾸러미 고르기</translation>
    </message>
    <message>
        <source>Choose the files that came back first.</source>
        <translation>먼저 돌아온 파일을 고르십시오.</translation>
    </message>
</context>
<context>
    <name>NewRoundForm</name>
    <message>
        <source>New round</source>
        <translation>새 평가 회차</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>평가편람</translation>
    </message>
    <message>
        <source>Name of the round</source>
        <translation>회차 이름</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>암호 다시</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Make the round</source>
        <translation>회차 만들기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Next, on this page: the lists of institutions and reviewers, what they filed, and who scores what.</source>
        <translation>만든 다음 이 화면에서 기관·평가위원 명단, 제출 자료, 배정을 차례로 안내합니다.</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>파일에서…</translation>
    </message>
    <message>
        <source>At least 8 characters. Without the passphrase no one can open the file, not even its maker. Keep it somewhere safe.</source>
        <translation>암호는 8자 이상입니다. 암호를 잊으면 만든 사람도 파일을 열 수 없습니다. 안전한 곳에 보관해 주십시오.</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>암호 보이기</translation>
    </message>
</context>
<context>
    <name>NewsLine</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>멈추는 중…</translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message>
        <source>For you alone: kept encrypted on this computer, in no package, no backup and not in the journal.</source>
        <translation>나만 보는 메모입니다. 이 컴퓨터에만 암호화하여 남고 꾸러미, 백업, 기록에는 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>나만 보는 메모</translation>
    </message>
    <message>
        <source>What you want to remember about this item</source>
        <translation>이 항목에 대해 기억해 둘 것</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <source>Writing…</source>
        <translation>쓰는 중…</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>이 컴퓨터에 저장됨</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>저장 안 됨</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>What came of each file</source>
        <translation>파일별 결과</translation>
    </message>
</context>
<context>
    <name>Own</name>
    <message>
        <source>Written by ourselves…</source>
        <translation>직접 적기…</translation>
    </message>
</context>
<context>
    <name>OwnMarksPane</name>
    <message>
        <source>Only your own marks on this indicator. Nobody else's are shown here, ever.</source>
        <translation>이 지표에 내가 준 점수만 보입니다. 다른 위원의 점수는 어떤 때에도 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Share of maximum</source>
        <translation>배점 대비</translation>
    </message>
    <message>
        <source>My marks on this indicator</source>
        <translation>이 지표에 준 내 점수</translation>
    </message>
</context>
<context>
    <name>PackForm</name>
    <message>
        <source>Everyone with work</source>
        <translation>배정받은 모든 위원</translation>
    </message>
    <message>
        <source>2. Packages out</source>
        <translation>2. 꾸러미 보내기</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>누구에게</translation>
    </message>
    <message>
        <source>Folder for the packages</source>
        <translation>꾸러미를 둘 폴더</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>암호 다시</translation>
    </message>
    <message>
        <source>Make packages</source>
        <translation>꾸러미 만들기</translation>
    </message>
    <message>
        <source>At least 8 characters. Tell it another way than the file: not in the same message.</source>
        <translation>암호는 8자 이상입니다. 파일과 다른 방법으로 알려 주십시오. 같은 메시지에 적지 마십시오.</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>암호 보이기</translation>
    </message>
</context>
<context>
    <name>PackagesForm</name>
    <message>
        <source>Packages that came back</source>
        <translation>돌아온 꾸러미 합치기</translation>
    </message>
</context>
<context>
    <name>Paged</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{pages}쪽 가운데 {page}쪽</translation>
    </message>
</context>
<context>
    <name>PanelMarksModel</name>
    <message>
        <source>Reviewer</source>
        <translation>평가위원</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>평가의견</translation>
    </message>
    <message>
        <source>recused</source>
        <translation>회피</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>충돌</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>확신 없음</translation>
    </message>
    <message>
        <source>discuss</source>
        <translation>논의</translation>
    </message>
    <message>
        <source>outlier</source>
        <translation>이상점</translation>
    </message>
</context>
<context>
    <name>PanelPage</name>
    <message>
        <source>Every item shown here is decided.</source>
        <translation>여기 보이는 안건은 모두 결정되었습니다.</translation>
    </message>
    <message>
        <source>Nothing is assigned yet. Share the work out in Intake first.</source>
        <translation>아직 배정된 항목이 없습니다. 먼저 접수에서 배정하십시오.</translation>
    </message>
    <message>
        <source>Stopped. {count} packages were not merged.</source>
        <translation>멈췄습니다. 꾸러미 {count}개는 합치지 않았습니다.</translation>
    </message>
    <message>
        <source>Go to assignment</source>
        <translation>배정하러 가기</translation>
    </message>
</context>
<context>
    <name>PanelView</name>
    <message>
        <source>Conflicts</source>
        <translation>충돌</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>안건</translation>
    </message>
    <message>
        <source>Settings of the round</source>
        <translation>회차 설정</translation>
    </message>
    <message>
        <source>Packages back</source>
        <translation>꾸러미 합치기</translation>
    </message>
    <message>
        <source>Parts of the panel room</source>
        <translation>위원회 화면의 부분</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>해당없음</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Page of the sheet</source>
        <translation>평가표 쪽</translation>
    </message>
    <message>
        <source>Previous page (Ctrl+PgUp)</source>
        <translation>이전 쪽 (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>Next page (Ctrl+PgDn)</source>
        <translation>다음 쪽 (Ctrl+PgDn)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>폭에 맞춤</translation>
    </message>
</context>
<context>
    <name>PaperShow</name>
    <message>
        <source>The sheet is being made…</source>
        <translation>평가표를 만들고 있습니다…</translation>
    </message>
    <message>
        <source>Choose a sheet on the left to see it here.</source>
        <translation>왼쪽에서 평가표를 고르면 여기에 보입니다.</translation>
    </message>
    <message>
        <source>The sheet cannot be drawn on this screen. It can still be saved.</source>
        <translation>이 화면에 평가표를 그릴 수 없습니다. 저장은 할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Passphrase</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>{file} is encrypted. Type the passphrase you chose, or were given with a package.</source>
        <translation>{file} 파일은 암호화되어 있습니다. 회차를 만들 때 정한 암호나 꾸러미용으로 받은 암호를 적어 주십시오.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>암호 보이기</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Folder for the packages</source>
        <translation>꾸러미를 둘 폴더</translation>
    </message>
    <message>
        <source>Nobody has work yet. Assign work first.</source>
        <translation>아직 배정받은 위원이 없습니다. 먼저 배정하십시오.</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>있는 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>The passphrase needs at least {count} characters.</source>
        <translation>암호는 {count}자 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type both again.</source>
        <translation>두 암호가 다릅니다. 둘 다 다시 입력하십시오.</translation>
    </message>
    <message>
        <source>{count} files done.</source>
        <translation>파일 {count}개를 마쳤습니다.</translation>
    </message>
    <message>
        <source>{count} not done; the list says why.</source>
        <translation>{count}개는 하지 못했습니다. 까닭은 목록에 있습니다.</translation>
    </message>
    <message>
        <source>Stopped before {count} more.</source>
        <translation>멈추어 {count}개가 남았습니다.</translation>
    </message>
    <message>
        <source>Nothing is assigned yet.</source>
        <translation>아직 배정하지 않았습니다.</translation>
    </message>
    <message>
        <source>{count} reviewers · {least} to {most} items each · {marked} of {all} marked</source>
        <translation>평가위원 {count}명 · 한 사람에 {least}~{most}건 · {all}건 가운데 {marked}건 평가</translation>
    </message>
    <message>
        <source>The name is saved; sheets made from now on print it.</source>
        <translation>이름을 저장했습니다. 이제부터 만드는 평가표에 적힙니다.</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>Reviewers</source>
        <translation>평가위원</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>목록 복사</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>성명</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>소속</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>배정</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>남음</translation>
    </message>
    <message>
        <source>Recused</source>
        <translation>회피</translation>
    </message>
    <message>
        <source>Package out</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>돌아옴</translation>
    </message>
    <message>
        <source>Reviewers and their progress</source>
        <translation>평가위원별 진행</translation>
    </message>
    <message>
        <source>There is no reviewer yet. Bring the list of reviewers in first.</source>
        <translation>평가위원 명단이 아직 없습니다. ‘자료 들이기’에서 명단을 먼저 들이십시오.</translation>
    </message>
    <message>
        <source>Go to Bring in</source>
        <translation>자료 들이러 가기</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>page</source>
        <translation>화면</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>지표</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>무엇으로 봄</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>건수</translation>
    </message>
    <message>
        <source>What the files are taken for</source>
        <translation>파일을 무엇으로 보았는지</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>받아들이기</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>다시 살펴보기</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>치우기</translation>
    </message>
    <message>
        <source>All or nothing: either everything above enters the round, or none of it.</source>
        <translation>전부 아니면 전무: 위의 자료가 모두 들어가거나 하나도 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Institution or person</source>
        <translation>기관·사람</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Rows and where they belong</source>
        <translation>행과 자리</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation>증빙 파일</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>행마다</translation>
    </message>
    <message>
        <source>Parts of the preview</source>
        <translation>미리 보기 부분</translation>
    </message>
    <message>
        <source>The rows of files without a problem are listed here.</source>
        <translation>문제가 없는 파일의 행이 여기에 나옵니다.</translation>
    </message>
</context>
<context>
    <name>ProblemsPane</name>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>무엇이 문제인가</translation>
    </message>
    <message>
        <source>What would be right</source>
        <translation>어떻게 고치나</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Find in the problems</source>
        <translation>문제에서 찾기</translation>
    </message>
    <message>
        <source>No problem.</source>
        <translation>문제가 없습니다.</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>목록 복사</translation>
    </message>
</context>
<context>
    <name>Prosaic</name>
    <message>
        <source>Slide {page} of {pages}</source>
        <translation>슬라이드 {pages}장 가운데 {page}장</translation>
    </message>
    <message>
        <source>Part {page} of {pages} of the text</source>
        <translation>본문 {pages}부분 가운데 {page}부분</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Take back: {reason}</source>
        <translation>사유 빼기: {reason}</translation>
    </message>
    <message>
        <source>+ Add a reason</source>
        <translation>+ 사유 추가</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>사유</translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>The round goes back to {copy}. What was written after it stays in the file that is put aside.</source>
        <translation>회차를 {copy} 때로 되돌립니다. 그 뒤에 적은 내용은 따로 남기는 파일에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Passphrase of the round</source>
        <translation>회차 암호</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>그대로 두기</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>{count} institutions</source>
        <translation>기관 {count}곳</translation>
    </message>
    <message>
        <source>{count} institutions · {waiting} wait for points · every grade is provisional</source>
        <translation>기관 {count}곳 · 점수 대기 {waiting}곳 · 등급·순위 모두 잠정</translation>
    </message>
    <message>
        <source>Missing: {measures}</source>
        <translation>빠진 점수: {measures}</translation>
    </message>
    <message>
        <source>Its points are all there. Grade and rank may still change: {count} other institutions wait.</source>
        <translation>이 기관의 점수는 다 정해졌습니다. 다른 기관 {count}곳의 점수가 남아 있어 등급과 순위가 바뀔 수 있습니다.</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>출처: {source}</translation>
    </message>
    <message>
        <source>How the figure came to be is on the clipboard.</source>
        <translation>산출 과정을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>results-internal.csv</source>
        <translation>결과-내부용.csv</translation>
    </message>
    <message>
        <source>Save the table (internal use only)</source>
        <translation>표 저장(내부용)</translation>
    </message>
    <message>
        <source>{file} is saved. It is for internal use only.</source>
        <translation>{file} 파일을 저장했습니다. 내부용입니다.</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Every type</source>
        <translation>모든 유형</translation>
    </message>
    <message>
        <source>No institution fits. Choose another type or other words.</source>
        <translation>조건에 맞는 기관이 없습니다. 다른 유형이나 낱말로 찾으십시오.</translation>
    </message>
    <message>
        <source>There is no institution yet. Bring the list of institutions in at Intake.</source>
        <translation>기관 명단이 아직 없습니다. 접수에서 명단을 먼저 들이십시오.</translation>
    </message>
    <message>
        <source>Internal use only: points and ranks must not be disclosed; grades may.</source>
        <translation>내부용: 점수·순위는 공개할 수 없습니다. 공개할 수 있는 것은 등급입니다.</translation>
    </message>
    <message>
        <source>Institution (Ctrl+F)</source>
        <translation>기관 찾기 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find an institution</source>
        <translation>기관 찾기</translation>
    </message>
    <message>
        <source>Type of institution</source>
        <translation>기관유형</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>정렬</translation>
    </message>
    <message>
        <source>Turn the order round</source>
        <translation>정렬 방향 바꾸기</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>세부 항목</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV 저장…</translation>
    </message>
    <message>
        <source>Results: institutions down, figures across</source>
        <translation>결과 표: 행은 기관, 열은 점수</translation>
    </message>
    <message>
        <source>The deeper the colour, the nearer to the maximum. Enter shows how a figure came to be.</source>
        <translation>색이 진할수록 배점에 가깝습니다. Enter를 누르면 산출 과정을 보여 줍니다.</translation>
    </message>
    <message>
        <source>By institution</source>
        <translation>기관별 결과</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>분포</translation>
    </message>
    <message>
        <source>Parts of the results</source>
        <translation>결과 화면의 부분</translation>
    </message>
    <message>
        <source>Agreement of reviewers</source>
        <translation>위원 일치도</translation>
    </message>
    <message>
        <source>Go to Intake</source>
        <translation>접수로 가기</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Nothing is left to score here.</source>
        <translation>이 순서와 조건에서 남은 미평가 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Once you are done, check, seal and hand back (Ctrl+Shift+E).</source>
        <translation>모두 마쳤으면 점검하고 확정하여 돌려주십시오(Ctrl+Shift+E).</translation>
    </message>
    <message>
        <source>Brought back what was being written when the program ended: {places}.</source>
        <translation>프로그램이 끝날 때 쓰고 있던 내용을 되살렸습니다: {places}</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Demonstration: act as reviewer</source>
        <translation>시연: 평가위원으로 보기</translation>
    </message>
    <message>
        <source>Choose a reviewer</source>
        <translation>평가위원을 고르십시오</translation>
    </message>
</context>
<context>
    <name>SealBar</name>
    <message>
        <source>Open again…</source>
        <translation>다시 열기…</translation>
    </message>
</context>
<context>
    <name>SealPart</name>
    <message>
        <source>Seal the work</source>
        <translation>평가를 확정(봉인)합니다</translation>
    </message>
    <message>
        <source>After the seal nothing changes until you open it again with a reason; the office sees both.</source>
        <translation>확정한 뒤에는 사유를 적어 다시 열기 전까지 아무것도 바뀌지 않습니다. 확정과 다시 연 사유는 간사와 위원장이 봅니다.</translation>
    </message>
    <message>
        <source>Sign the seal with my certificate (may be left empty)</source>
        <translation>내 인증서로 확정에 서명 (비워 두어도 됩니다)</translation>
    </message>
    <message>
        <source>Certificate file (.p12, .pfx)</source>
        <translation>인증서 파일 (.p12, .pfx)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Passphrase of the certificate</source>
        <translation>인증서 암호</translation>
    </message>
    <message>
        <source>With a certificate anyone can check who sealed. Without one, only this journal says so.</source>
        <translation>인증서로 서명하면 누가 확정했는지 누구나 확인할 수 있습니다. 없으면 이 기록만 그렇게 말합니다.</translation>
    </message>
    <message>
        <source>Why is the work opened again?</source>
        <translation>다시 여는 사유</translation>
    </message>
    <message>
        <source>Open the work again</source>
        <translation>다시 열기</translation>
    </message>
</context>
<context>
    <name>Seat</name>
    <message>
        <source>Reviewer {id}</source>
        <translation>평가위원 {id}</translation>
    </message>
</context>
<context>
    <name>SeatSwitch</name>
    <message>
        <source>Who you are</source>
        <translation>지금 일하는 사람</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>간사</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>위원장</translation>
    </message>
    <message>
        <source>What you do from now on is recorded as the {seat}'s.</source>
        <translation>{seat}: 지금부터 하는 일은 {seat} 이름으로 기록됩니다.</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings of the round</source>
        <translation>회차 설정</translation>
    </message>
    <message>
        <source>What the manual leaves open, and how this round reads it. A change is recorded at once with who and when; figures are computed anew, and decisions already taken by a rule stay until they are taken again.</source>
        <translation>편람이 정하지 않은 점을 이 회차에서 어떻게 읽는지 정합니다. 바꾸면 누가 언제 바꾸었는지 바로 기록되고 점수를 다시 계산합니다. 이미 규칙대로 한 결정은 다시 결정할 때까지 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Changes figures</source>
        <translation>계산에 반영</translation>
    </message>
    <message>
        <source>Printed as a note</source>
        <translation>설명으로만 남김</translation>
    </message>
    <message>
        <source>Default: {choice}   ·   {id}</source>
        <translation>기본값: {choice}   ·   {id}</translation>
    </message>
    <message>
        <source>Find a setting or a measure</source>
        <translation>설정이나 항목 찾기</translation>
    </message>
    <message>
        <source>Not the default</source>
        <translation>기본값 아님</translation>
    </message>
    <message>
        <source>{shown} of {all} settings</source>
        <translation>설정 {all}개 가운데 {shown}개</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>비움</translation>
    </message>
    <message>
        <source>Used while scoring</source>
        <translation>채점할 때 쓰임</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>The sheet is larger than what is shown here. Save a copy to see all of it.</source>
        <translation>시트가 커서 일부만 보여 드립니다. 전체를 보려면 사본을 저장하십시오.</translation>
    </message>
</context>
<context>
    <name>SheetsView</name>
    <message>
        <source>Make and sign</source>
        <translation>만들기와 서명</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>서명 확인</translation>
    </message>
    <message>
        <source>Parts of sheets</source>
        <translation>평가표 화면의 부분</translation>
    </message>
    <message>
        <source>Signed and registered</source>
        <translation>서명 현황과 등록부</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>회의록</translation>
    </message>
    <message>
        <source>Paper marks</source>
        <translation>수기 점수</translation>
    </message>
    <message>
        <source>Let go to see what can be known of their signatures</source>
        <translation>놓으면 서명을 확인합니다</translation>
    </message>
</context>
<context>
    <name>ShellView</name>
    <message>
        <source>Stages</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>KO</source>
        <translation>EN</translation>
    </message>
    <message>
        <source>Change the language to Korean</source>
        <translation>영어로 바꾸기</translation>
    </message>
    <message>
        <source>This file is encrypted. Lock the window (Ctrl+L)</source>
        <translation>암호화된 파일입니다. 창 잠그기(Ctrl+L)</translation>
    </message>
    <message>
        <source>Look, size, lock (Ctrl+,)</source>
        <translation>화면 모양, 크기, 잠금(Ctrl+,)</translation>
    </message>
    <message>
        <source>Keys of this page (F1)</source>
        <translation>이 화면의 단축키(F1)</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Counted and judged</source>
        <translation>정량+정성</translation>
    </message>
    <message>
        <source>Maximum {points}</source>
        <translation>배점 {points}</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>정성</translation>
    </message>
    <message>
        <source>No submission was filed for this item.</source>
        <translation>이 항목에 제출된 내용이 없습니다.</translation>
    </message>
    <message>
        <source>No rule is written down.</source>
        <translation>적혀 있는 기준이 없습니다.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>회피</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>제척</translation>
    </message>
    <message>
        <source>Challenged</source>
        <translation>기피</translation>
    </message>
    <message>
        <source>{code}  {name}  ·  maximum {points}</source>
        <translation>{code}  {name}  ·  배점 {points}</translation>
    </message>
    <message>
        <source>Rule {points}</source>
        <translation>규칙 {points}</translation>
    </message>
    <message>
        <source>Decided {points}</source>
        <translation>결정 {points}</translation>
    </message>
    <message>
        <source>Recused: {letters}</source>
        <translation>회피: {letters}</translation>
    </message>
    <message>
        <source>Marks from 0 to {maximum}: {marks}. {out}</source>
        <translation>0점부터 {maximum}점까지의 점수: {marks}. {out}</translation>
    </message>
    <message>
        <source>Rationale of {reviewer}</source>
        <translation>{reviewer} 위원의 평가의견</translation>
    </message>
    <message>
        <source>Recused from this institution; takes no part in this item.</source>
        <translation>이 기관을 회피하여 이 안건에 참여하지 않습니다.</translation>
    </message>
    <message>
        <source>No rationale was written.</source>
        <translation>적은 평가의견이 없습니다.</translation>
    </message>
    <message>
        <source>No report was filed.</source>
        <translation>제출한 실적보고서가 없습니다.</translation>
    </message>
    <message>
        <source>Report filed {day} · {pages} pages · {source}</source>
        <translation>실적보고서 {day} 제출 · {pages}쪽 · {source}</translation>
    </message>
    <message>
        <source>{name} · {pages} pages</source>
        <translation>{name} · {pages}쪽</translation>
    </message>
    <message>
        <source>{count} rows are ready to be taken in, and nothing stands against them.</source>
        <translation>{count}건을 들일 수 있습니다. 문제가 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing in these files to take in.</source>
        <translation>이 파일에는 들일 내용이 없습니다.</translation>
    </message>
    <message>
        <source>{count} problems. Nothing has entered the round.</source>
        <translation>문제가 {count}건 있습니다. 평가 회차에는 아무것도 들어가지 않았습니다.</translation>
    </message>
    <message>
        <source>These files do not say where they belong. Match them by hand below, or name them otherwise.</source>
        <translation>이 파일들은 이름만으로 자리를 알 수 없습니다. 아래에서 손으로 맞추거나 이름을 고치십시오.</translation>
    </message>
    <message>
        <source>Correct the files, save them, and press “Look again” (F5).</source>
        <translation>파일을 고쳐 저장한 뒤 ‘다시 살펴보기’(F5)를 누르십시오.</translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation>처음 {count}건을 보여 줍니다.</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>이름으로</translation>
    </message>
    <message>
        <source>✓ by hand</source>
        <translation>✓ 손으로</translation>
    </message>
    <message>
        <source>Cited by {reviewer}: {place}</source>
        <translation>{reviewer} 위원의 인용: {place}</translation>
    </message>
    <message>
        <source>Evidence of {institution}, {measure}</source>
        <translation>{institution} {measure}의 증빙</translation>
    </message>
    <message>
        <source>? not known</source>
        <translation>? 모름</translation>
    </message>
</context>
<context>
    <name>SignedList</name>
    <message>
        <source>{count} signed, {waiting} still to be signed by someone</source>
        <translation>{count}건 서명, 그 가운데 {waiting}건은 서명이 남음</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>기록 없음</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>등록됨</translation>
    </message>
    <message>
        <source>Struck off {day}: {reason}</source>
        <translation>{day} 말소: {reason}</translation>
    </message>
    <message>
        <source>Write why the certificate is struck off; nothing was changed.</source>
        <translation>말소하는 사유를 적으십시오. 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>Struck off. It cannot sign any more; what it signed before stays as it was.</source>
        <translation>말소했습니다. 이 인증서로는 더 서명할 수 없고, 앞서 한 서명은 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>SignedView</name>
    <message>
        <source>Signed sheets</source>
        <translation>서명한 평가표</translation>
    </message>
    <message>
        <source>Only those still to be signed</source>
        <translation>서명이 남은 것만</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>평가표</translation>
    </message>
    <message>
        <source>Last signed by</source>
        <translation>마지막 서명</translation>
    </message>
    <message>
        <source>Still to sign</source>
        <translation>아직 서명할 사람</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>No sheet is signed yet, or none is still to be signed.</source>
        <translation>서명한 평가표가 아직 없거나, 서명이 남은 평가표가 없습니다.</translation>
    </message>
    <message>
        <source>Register of certificates</source>
        <translation>인증서 등록부</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>누구</translation>
    </message>
    <message>
        <source>Certificate of</source>
        <translation>인증서의 이름</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>발급</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>유효기간</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>등록한 날</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>No certificate is registered. Open one when signing to register it.</source>
        <translation>등록된 인증서가 없습니다. 서명할 때 인증서를 열어 등록하십시오.</translation>
    </message>
    <message>
        <source>Reason for striking off</source>
        <translation>말소하는 사유</translation>
    </message>
    <message>
        <source>Strike off</source>
        <translation>등록부에서 말소</translation>
    </message>
</context>
<context>
    <name>Sitting</name>
    <message>
        <source>Sit down as a reviewer</source>
        <translation>평가위원으로 보기</translation>
    </message>
    <message>
        <source>Choose an invented reviewer to see their desk.</source>
        <translation>지어낸 평가위원 가운데 한 사람을 골라 심사 화면을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Reviewers score in their own package</source>
        <translation>평가위원은 자기 꾸러미에서 평가합니다</translation>
    </message>
    <message>
        <source>This file belongs to the office. Marks come in with the reviewers' return packages.</source>
        <translation>이 파일은 사무국의 것입니다. 점수는 평가위원이 돌려보낸 꾸러미로 들어옵니다.</translation>
    </message>
    <message>
        <source>Nothing is assigned yet</source>
        <translation>아직 배정된 항목이 없습니다</translation>
    </message>
    <message>
        <source>The secretary has given you no item so far.</source>
        <translation>간사가 항목을 배정하면 여기에 나옵니다.</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Home</source>
        <translation>홈</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>접수</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>심사</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>위원회</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>평가표</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>편람</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Subtotal {given} / {most}</source>
        <translation>소계 {given} / {most}</translation>
    </message>
    <message>
        <source>Subtotal hidden</source>
        <translation>소계 숨김</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>{count} other marks of mine on this indicator</source>
        <translation>이 지표에 준 내 다른 점수 {count}개</translation>
    </message>
    <message>
        <source>Sealed {when} with the certificate of {signer}.</source>
        <translation>{when} 확정함. {signer} 인증서로 서명</translation>
    </message>
    <message>
        <source>Sealed {when}, without a certificate.</source>
        <translation>{when} 확정함(인증서 없음)</translation>
    </message>
</context>
<context>
    <name>StandingAside</name>
    <message>
        <source>Write the reason; it is kept with the recusal.</source>
        <translation>사유를 적어 주십시오. 회피 기록에 함께 남습니다.</translation>
    </message>
</context>
<context>
    <name>Submitting</name>
    <message>
        <source>All {total} items have points, and nothing stands out. You can seal.</source>
        <translation>{total}건 모두 점수가 있고 눈에 띄는 것이 없습니다. 확정할 수 있습니다.</translation>
    </message>
    <message>
        <source>{count} things to look at once more. None of them forbids sealing.</source>
        <translation>다시 볼 것이 {count}건 있습니다. 있어도 확정할 수는 있습니다.</translation>
    </message>
    <message>
        <source>{share}; my middle is {usual}.</source>
        <translation>배점의 {share}, 내 한가운데는 {usual}</translation>
    </message>
    <message>
        <source>Unscored</source>
        <translation>미평가</translation>
    </message>
    <message>
        <source>No points yet.</source>
        <translation>아직 점수가 없습니다.</translation>
    </message>
    <message>
        <source>No rationale</source>
        <translation>의견 없음</translation>
    </message>
    <message>
        <source>Low mark or missing answer: say why.</source>
        <translation>점수가 낮거나 착안사항에 답이 없음</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>확신 없음</translation>
    </message>
    <message>
        <source>You marked it as unsure.</source>
        <translation>확신 없음으로 표시했습니다.</translation>
    </message>
    <message>
        <source>Far from my others</source>
        <translation>내 다른 점수와 멂</translation>
    </message>
    <message>
        <source>Cited file gone</source>
        <translation>인용한 증빙 없음</translation>
    </message>
    <message>
        <source>{count} citations lead to no file of this item.</source>
        <translation>인용 {count}곳의 파일이 이 항목에 없습니다.</translation>
    </message>
    <message>
        <source>{count} never on screen.</source>
        <translation>한 번도 열지 않은 파일 {count}개</translation>
    </message>
    <message>
        <source>Evidence unread</source>
        <translation>열지 않은 증빙</translation>
    </message>
</context>
<context>
    <name>Substituting</name>
    <message>
        <source>{count} do not apply · {waiting} wait for approval</source>
        <translation>해당없음 {count}건 · 승인 대기 {waiting}건</translation>
    </message>
    <message>
        <source>The manual has no rule here: type the points, from 0 to {maximum}.</source>
        <translation>편람에 처리 방법이 없는 항목입니다. 0점부터 {maximum}점 사이의 점수를 적으십시오.</translation>
    </message>
    <message>
        <source>Write who approved it.</source>
        <translation>누가 승인했는지 적어 주십시오.</translation>
    </message>
    <message>
        <source>Write the reason. It stays in the record.</source>
        <translation>사유를 적어 주십시오. 기록에 남습니다.</translation>
    </message>
</context>
<context>
    <name>SubstitutionsView</name>
    <message>
        <source>What was imported as not applicable. Nothing stands in for it until it is approved, with a reason and who approved it; until then the institution is provisional.</source>
        <translation>해당없음으로 들어온 항목입니다. 사유와 승인자를 적어 승인하기 전에는 아무 점수도 대신하지 않으며, 그때까지 그 기관은 잠정입니다.</translation>
    </message>
    <message>
        <source>Waiting only</source>
        <translation>승인 대기만</translation>
    </message>
    <message>
        <source>Measures that do not apply</source>
        <translation>해당없음 항목</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>승인한 사람</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Blank: the reason that was imported</source>
        <translation>비우면 들어온 사유를 씁니다</translation>
    </message>
    <message>
        <source>Office and name</source>
        <translation>직위와 이름</translation>
    </message>
    <message>
        <source>Approve this one</source>
        <translation>이 항목 승인</translation>
    </message>
    <message>
        <source>Approve all that are ready</source>
        <translation>준비된 것 모두 승인</translation>
    </message>
    <message>
        <source>Take the approval back</source>
        <translation>승인 취소</translation>
    </message>
    <message>
        <source>Nothing was imported as not applicable, or nothing of it waits for approval.</source>
        <translation>해당없음으로 들어온 항목이 없거나, 승인을 기다리는 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Page</source>
        <translation>쪽</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>Put what is selected, or the page, into the rationale (Ctrl+Shift+C)</source>
        <translation>고른 글이나 이 쪽을 평가의견에 인용 (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Previous page (Ctrl+PgUp)</source>
        <translation>이전 쪽 (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>Next page (Ctrl+PgDn)</source>
        <translation>다음 쪽 (Ctrl+PgDn)</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>작게 (-)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>크게 (+)</translation>
    </message>
    <message>
        <source>Fit the width (0)</source>
        <translation>너비 맞춤 (0)</translation>
    </message>
    <message>
        <source>Fit the whole page</source>
        <translation>쪽 전체 맞춤</translation>
    </message>
    <message>
        <source>Turn (R)</source>
        <translation>돌리기 (R)</translation>
    </message>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>찾기 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Thumbnails (Ctrl+Shift+P)</source>
        <translation>쪽 미리보기 (Ctrl+Shift+P)</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>Choose PDF files</source>
        <translation>PDF 파일 고르기</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>Choose the authority's certificate</source>
        <translation>인증기관의 인증서 고르기</translation>
    </message>
    <message>
        <source>Folder of signed sheets</source>
        <translation>서명한 평가표 폴더</translation>
    </message>
    <message>
        <source>Paper (*.pdf);;Workbook (*.xlsx);;Table (*.csv);;Everything (*.json)</source>
        <translation>문서 (*.pdf);;통합문서 (*.xlsx);;표 (*.csv);;전체 (*.json)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>보고서 저장</translation>
    </message>
    <message>
        <source>Report on {count} files: {name}</source>
        <translation>파일 {count}개 보고서: {name}</translation>
    </message>
    <message>
        <source>Certificates and revocation data (*.crt *.cer *.pem *.der *.crl *.ocsp)</source>
        <translation>인증서와 폐지 자료 (*.crt *.cer *.pem *.der *.crl *.ocsp)</translation>
    </message>
</context>
<context>
    <name>VerifyView</name>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Choose PDF files…</source>
        <translation>PDF 파일 고르기…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Files that were looked at</source>
        <translation>확인한 파일</translation>
    </message>
    <message>
        <source>Authorities you trust</source>
        <translation>믿는 인증기관</translation>
    </message>
    <message>
        <source>Whose a signature is can be vouched for only by an authority whose certificate is loaded here.</source>
        <translation>누구의 서명인지는 여기에 인증서를 불러온 인증기관만 보증할 수 있습니다.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>더하기…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Unchanged?</source>
        <translation>바뀌지 않았는가?</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>바뀜</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Whose signature?</source>
        <translation>누구의 서명인가?</translation>
    </message>
    <message>
        <source>Signer known</source>
        <translation>서명자 확인됨</translation>
    </message>
    <message>
        <source>Not fit to sign</source>
        <translation>서명할 수 없는 인증서</translation>
    </message>
    <message>
        <source>Not vouched for here</source>
        <translation>여기서 보증 안 됨</translation>
    </message>
    <message>
        <source>When, and how sure is that?</source>
        <translation>언제, 얼마나 확실한가?</translation>
    </message>
    <message>
        <source>Trusted time</source>
        <translation>신뢰할 수 있는 시각</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>있을 수 없는 시각</translation>
    </message>
    <message>
        <source>The signer's own word</source>
        <translation>서명자가 적은 시각</translation>
    </message>
    <message>
        <source>Whole folder…</source>
        <translation>폴더 전체…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>보고서 저장…</translation>
    </message>
    <message>
        <source>Drop PDF files or a folder anywhere on this page, or choose them.</source>
        <translation>이 화면 어디에나 PDF 파일이나 폴더를 놓거나, 고르십시오.</translation>
    </message>
    <message>
        <source>By this round's record?</source>
        <translation>회차 기록과 맞습니까?</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation>맞지 않음</translation>
    </message>
    <message>
        <source>Not in every point</source>
        <translation>확인되지 않은 점 있음</translation>
    </message>
    <message>
        <source>The figures beside it (JSON, workbook)?</source>
        <translation>곁의 파일(JSON, 엑셀)이 이 PDF의 것입니까?</translation>
    </message>
    <message>
        <source>Belong to it</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>바뀜</translation>
    </message>
    <message>
        <source>Not all there</source>
        <translation>없는 파일 있음</translation>
    </message>
</context>
<context>
    <name>ViewPanel</name>
    <message>
        <source>View and lock</source>
        <translation>화면 모양과 잠금</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>화면 모양</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정대로</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}분</translation>
    </message>
    <message>
        <source>Lock when nobody is at the keys</source>
        <translation>쓰지 않을 때 자동 잠금</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>잠그지 않음</translation>
    </message>
    <message>
        <source>Ctrl++ and Ctrl+- change the size on any page. Ctrl+L locks at once.</source>
        <translation>크기는 어느 화면에서나 Ctrl++, Ctrl+-로도 바뀝니다. Ctrl+L을 누르면 바로 잠깁니다.</translation>
    </message>
</context>
<context>
    <name>WelcomeCard</name>
    <message>
        <source>Score institutions, settle the marks, sign the sheets</source>
        <translation>기관을 평가하고, 점수를 모아 정하고, 평가표에 서명합니다</translation>
    </message>
    <message>
        <source>One encrypted file on this computer holds a whole evaluation: who scores what, every mark and why, the panel's decisions and the official sheets.</source>
        <translation>평가 한 회차가 이 컴퓨터의 암호화된 파일 하나에 담깁니다. 누가 무엇을 평가하는지, 점수와 그 까닭, 위원회 결정, 공식 평가표까지 모두 들어갑니다.</translation>
    </message>
    <message>
        <source>Try the sample round</source>
        <translation>표본 회차 써 보기</translation>
    </message>
    <message>
        <source>685 institutions with invented reviewers, submissions and marks. Change anything; nothing is real.</source>
        <translation>기관 685곳에 지어낸 평가위원과 제출 내용, 점수를 담았습니다. 무엇이든 바꿔 보십시오. 실제 결과가 아닙니다.</translation>
    </message>
    <message>
        <source>Your own work</source>
        <translation>실제 업무</translation>
    </message>
    <message>
        <source>Reviewer: open the package (.jipyo) that the secretary gave you.
Secretary: make a new round, or open the round file.
Chair: open the round file and choose “Chair” at the top.
Writing the rules: choose “Rules” at the left to read, try, change and check them.</source>
        <translation>평가위원: 간사가 준 꾸러미(.jipyo)를 엽니다.
간사: 새 평가 회차를 만들거나 회차 파일을 엽니다.
위원장: 회차 파일을 열고 위쪽에서 ‘위원장’을 고릅니다.
편람을 쓰는 분: 왼쪽 ‘편람’에서 규칙을 읽고, 해 보고, 고치고, 검사합니다.</translation>
    </message>
</context>
<context>
    <name>WhyPane</name>
    <message>
        <source>How the figure came to be</source>
        <translation>산출 과정</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>글로 복사</translation>
    </message>
</context>
<context>
    <name>WorkPane</name>
    <message>
        <source>Demonstration: act as reviewer</source>
        <translation>시연: 평가위원으로 보기</translation>
    </message>
    <message>
        <source>Choose a reviewer</source>
        <translation>평가위원을 고르십시오</translation>
    </message>
    <message>
        <source>By institution</source>
        <translation>기관별</translation>
    </message>
    <message>
        <source>By indicator</source>
        <translation>지표별</translation>
    </message>
    <message>
        <source>Unscored</source>
        <translation>미평가</translation>
    </message>
    <message>
        <source>To be scored</source>
        <translation>평가할 목록</translation>
    </message>
    <message>
        <source>Items of the chosen line</source>
        <translation>고른 줄의 항목</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>확신 없음</translation>
    </message>
    <message>
        <source>For panel</source>
        <translation>논의</translation>
    </message>
    <message>
        <source>Show only what waits for points (Alt+1)</source>
        <translation>점수를 기다리는 것만 보기 (Alt+1)</translation>
    </message>
    <message>
        <source>Show only what is marked unsure (Alt+2)</source>
        <translation>확신 없음으로 표시한 것만 보기 (Alt+2)</translation>
    </message>
    <message>
        <source>Show only what is for the panel to discuss (Alt+3)</source>
        <translation>위원회에서 논의할 것만 보기 (Alt+3)</translation>
    </message>
    <message>
        <source>Check, seal and hand back…</source>
        <translation>점검·확정·돌려주기…</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>멈추는 중…</translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>Institutions {done}/{total}</source>
        <translation>배정 기관 {done}/{total}</translation>
    </message>
    <message>
        <source>Indicators of this institution</source>
        <translation>이 기관의 지표</translation>
    </message>
    <message>
        <source>Indicators {done}/{total}</source>
        <translation>지표 {done}/{total}</translation>
    </message>
    <message>
        <source>Institutions with this indicator</source>
        <translation>이 지표의 기관</translation>
    </message>
    <message>
        <source>aside</source>
        <translation>회피</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>시작 전</translation>
    </message>
    <message>
        <source>stands aside</source>
        <translation>평가에서 빠짐</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>확신 없음</translation>
    </message>
    <message>
        <source>a rationale is still asked for</source>
        <translation>의견을 적어야 함</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>for the panel</source>
        <translation>위원회 논의</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>등급</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>수준표</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>사실</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>해석 설정</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>비중</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>세부 평가항목</translation>
    </message>
    <message>
        <source>Track {name}</source>
        <translation>갈래 {name}</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>기준</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>Points of attention</source>
        <translation>착안사항</translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation>셈하는 법</translation>
    </message>
    <message>
        <source>Reason codes</source>
        <translation>감점·불인정 사유</translation>
    </message>
    <message>
        <source>Grades under {reading}</source>
        <translation>달리 고를 때의 등급: {reading}</translation>
    </message>
    <message>
        <source>Institution types</source>
        <translation>기관유형</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>rule</source>
        <translation>편람</translation>
    </message>
    <message>
        <source>The rules of this round</source>
        <translation>이 회차의 편람</translation>
    </message>
    <message>
        <source>{count} places need correcting before a round can be begun on these rules.</source>
        <translation>이 편람으로 회차를 열려면 {count}군데를 고쳐야 합니다.</translation>
    </message>
    <message>
        <source>Points that do not add up: {types}</source>
        <translation>합이 맞지 않는 배점: {types}</translation>
    </message>
    <message>
        <source>The edition as a whole</source>
        <translation>편람 전체</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>The rules cannot be read as long as there are errors. See what is wrong.</source>
        <translation>오류가 있는 동안에는 편람을 읽을 수 없습니다. ‘고칠 곳’을 보십시오.</translation>
    </message>
    <message>
        <source>Rules (*.yaml *.yml *.xlsx *.xlsm)</source>
        <translation>편람 (*.yaml *.yml *.xlsx *.xlsm)</translation>
    </message>
    <message>
        <source>Open rules</source>
        <translation>편람 열기</translation>
    </message>
    <message>
        <source>Save as workbook</source>
        <translation>통합 문서로 저장</translation>
    </message>
    <message>
        <source>Save as rule file</source>
        <translation>편람 파일로 저장</translation>
    </message>
    <message>
        <source>Saved as {name}. Change it in a spreadsheet or an editor, then look at it here: Open a file…</source>
        <translation>{name}에 저장했습니다. 엑셀이나 글 편집기로 고친 뒤 ‘파일 열기…’로 여기서 살펴보십시오.</translation>
    </message>
    <message>
        <source>{name}: nothing is wrong. Try measures with figures, or begin a round on it.</source>
        <translation>{name}: 고칠 곳이 없습니다. 값을 넣어 해 보거나 이 편람으로 회차를 여십시오.</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>통합 문서 (*.xlsx)</translation>
    </message>
    <message>
        <source>Rule file (*.yaml)</source>
        <translation>편람 파일 (*.yaml)</translation>
    </message>
</context>
<context>
    <name>RulesView</name>
    <message>
        <source>Edition</source>
        <translation>평가편람</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>파일 열기…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 검사</translation>
    </message>
    <message>
        <source>Save as workbook…</source>
        <translation>통합 문서로…</translation>
    </message>
    <message>
        <source>Save as rule file…</source>
        <translation>편람 파일로…</translation>
    </message>
    <message>
        <source>Unofficial sample</source>
        <translation>비공식 표본</translation>
    </message>
    <message>
        <source>Find an indicator or a measure</source>
        <translation>지표나 항목 찾기</translation>
    </message>
    <message>
        <source>Points of each part for each institution type</source>
        <translation>부분마다, 기관유형마다의 배점</translation>
    </message>
    <message>
        <source>What is wrong in the rules</source>
        <translation>편람에서 고칠 곳</translation>
    </message>
    <message>
        <source>What the rules say</source>
        <translation>편람의 내용</translation>
    </message>
    <message>
        <source>No part of the rules can be read. See what is wrong.</source>
        <translation>읽을 수 있는 부분이 없습니다. ‘고칠 곳’을 보십시오.</translation>
    </message>
    <message>
        <source>Nothing is wrong: a round can be begun on these rules.</source>
        <translation>고칠 곳이 없습니다. 이 편람으로 회차를 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>해 보기</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>고칠 곳</translation>
    </message>
    <message>
        <source>Parts of the page of rules</source>
        <translation>편람 화면의 부분</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>자리</translation>
    </message>
    <message>
        <source>What to correct</source>
        <translation>무엇을 어떻게 고치는가</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>New round on these rules…</source>
        <translation>이 편람으로 새 회차…</translation>
    </message>
</context>
<context>
    <name>TryPane</name>
    <message>
        <source>Compute</source>
        <translation>셈하기</translation>
    </message>
    <message>
        <source>Institution type</source>
        <translation>기관유형</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>갈래</translation>
    </message>
</context>
<context>
    <name>Trying</name>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>These figures cannot be used</source>
        <translation>이 값으로는 셈할 수 없습니다</translation>
    </message>
    <message>
        <source>Choose a measure at the left to try it with figures.</source>
        <translation>왼쪽에서 항목을 고르면 값을 넣어 셈해 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>This measure takes no figures: reviewers judge it, or its points are counted elsewhere.</source>
        <translation>이 항목은 값을 받지 않습니다. 위원이 평가하거나, 점수가 다른 곳에서 집계됩니다.</translation>
    </message>
    <message>
        <source> · may be blank</source>
        <translation> · 비워도 됨</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니오</translation>
    </message>
    <message>
        <source>A line each: {order}</source>
        <translation>한 줄에 하나씩, 쌍반점으로 나누어: {order}</translation>
    </message>
    <message>
        <source>For example 2025-10-31</source>
        <translation>예: 2025-10-31</translation>
    </message>
    <message>
        <source>A percentage: 34 or 34%, or 17/50</source>
        <translation>백분율: 34, 34%, 17/50</translation>
    </message>
    <message>
        <source>A part of the whole: 9/10, 90% or 0.9</source>
        <translation>전체 가운데 얼마: 9/10, 90%, 0.9</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>원</translation>
    </message>
    <message>
        <source>Open point {id}: {question}</source>
        <translation>해석 설정 {id}: {question}</translation>
    </message>
</context>
<context>
    <name>PrintForm</name>
    <message>
        <source>4. Print</source>
        <translation>4. 인쇄</translation>
    </message>
    <message>
        <source>A page between sheets</source>
        <translation>사이에 구분 쪽 넣기</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>양면</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>인쇄…</translation>
    </message>
    <message>
        <source>Into one file…</source>
        <translation>한 파일로…</translation>
    </message>
    <message>
        <source>Printed in the order of the list, without signatures. The journal keeps what was printed by whom.</source>
        <translation>목록 순서대로, 서명 없이 인쇄합니다. 누가 무엇을 인쇄했는지 기록에 남습니다.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>{file} cannot be written. Nothing was printed.</source>
        <translation>{file} 파일을 쓸 수 없습니다. 인쇄하지 않았습니다.</translation>
    </message>
    <message>
        <source>Print into one file</source>
        <translation>한 파일로 인쇄</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>Choose at least one sheet on the left.</source>
        <translation>왼쪽에서 평가표를 하나 이상 고르십시오.</translation>
    </message>
    <message>
        <source>The printer refused. What was printed before is in the journal.</source>
        <translation>프린터가 거절했습니다. 그 전에 인쇄한 것은 기록에 있습니다.</translation>
    </message>
    <message>
        <source>{count} sheets sent to the printer.</source>
        <translation>{count}건을 프린터로 보냈습니다.</translation>
    </message>
    <message>
        <source>{count} sheets written into {file}.</source>
        <translation>{count}건을 {file}에 썼습니다.</translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>멈췄습니다. 파일을 쓰지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>CertificatePane</name>
    <message>
        <source>{count} found; choose one</source>
        <translation>{count}개 찾음 – 하나를 고르십시오</translation>
    </message>
    <message>
        <source>Find certificates</source>
        <translation>인증서 찾기</translation>
    </message>
    <message>
        <source>In the usual places and on USB sticks</source>
        <translation>늘 두는 곳과 USB에서</translation>
    </message>
    <message>
        <source>In a folder (NPKI, GPKI)…</source>
        <translation>폴더에서 (NPKI, GPKI)…</translation>
    </message>
    <message>
        <source>On a token (PKCS#11 module)…</source>
        <translation>보안토큰에서 (PKCS#11 모듈)…</translation>
    </message>
    <message>
        <source>Certificates found</source>
        <translation>찾은 인증서</translation>
    </message>
    <message>
        <source>Certificate (.p12, .pfx, NPKI)</source>
        <translation>인증서 (.p12, .pfx, NPKI)</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>파일…</translation>
    </message>
    <message>
        <source>Password or PIN</source>
        <translation>암호 또는 PIN</translation>
    </message>
    <message>
        <source>Password or PIN of the certificate</source>
        <translation>인증서의 암호 또는 PIN</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Sign without registering</source>
        <translation>등록하지 않고 서명</translation>
    </message>
</context>
<context>
    <name>CertificateChoice</name>
    <message>
        <source>Issued by {issuer}
Valid until {until:%Y-%m-%d}</source>
        <translation>발급 {issuer}
{until:%Y-%m-%d}까지 유효</translation>
    </message>
    <message>
        <source>Registered in this round: {person}</source>
        <translation>이 회차에 등록됨: {person}</translation>
    </message>
    <message>
        <source>Register for: {person}</source>
        <translation>{person} 인증서로 등록</translation>
    </message>
    <message>
        <source>Not registered in this round: whose certificate is it?</source>
        <translation>이 회차에 등록되지 않은 인증서입니다. 누구의 것입니까?</translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx signCert.der *_sig.cer)</source>
        <translation>인증서 (*.p12 *.pfx signCert.der *_sig.cer)</translation>
    </message>
    <message>
        <source>Choose a certificate</source>
        <translation>인증서 고르기</translation>
    </message>
    <message>
        <source>Look in a folder</source>
        <translation>찾아볼 폴더</translation>
    </message>
    <message>
        <source>PKCS#11 modules (*.so *.dll *.dylib)</source>
        <translation>PKCS#11 모듈 (*.so *.dll *.dylib)</translation>
    </message>
    <message>
        <source>Program of the token</source>
        <translation>보안토큰의 프로그램</translation>
    </message>
    <message>
        <source>No certificate was found there.</source>
        <translation>그곳에서 인증서를 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>the chair</source>
        <translation>위원장</translation>
    </message>
    <message>
        <source>the secretary</source>
        <translation>간사</translation>
    </message>
</context>
<context>
    <name>OfficersForm</name>
    <message>
        <source>4. Chair and secretary</source>
        <translation>4. 위원장과 간사</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>위원장</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>간사</translation>
    </message>
    <message>
        <source>Chair or secretary</source>
        <translation>위원장 또는 간사</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>소속</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>직위</translation>
    </message>
    <message>
        <source>Printed beside the places to sign.</source>
        <translation>평가표의 서명 자리 곁에 적힙니다.</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>이름 저장</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Open the item of this paper form</source>
        <translation>이 수기 평가표의 항목 열기</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>Nothing to add: turn the timestamp on, or add a revocation list or an OCSP answer.</source>
        <translation>더할 것이 없습니다. 타임스탬프를 켜거나 폐지 목록이나 OCSP 답을 더하십시오.</translation>
    </message>
    <message>
        <source>Added to {count} files.</source>
        <translation>{count}개에 더했습니다.</translation>
    </message>
    <message>
        <source>{count} not done; the list says why.</source>
        <translation>{count}개는 하지 못했습니다. 까닭은 목록에 있습니다.</translation>
    </message>
    <message>
        <source>Stopped before {count} more.</source>
        <translation>{count}개를 남기고 멈추었습니다.</translation>
    </message>
</context>
<context>
    <name>ProofPane</name>
    <message>
        <source>Add to the files listed ({count})</source>
        <translation>목록의 파일에 더하기 ({count})</translation>
    </message>
    <message>
        <source>Make them provable for longer</source>
        <translation>더 오래 증명되게 하기</translation>
    </message>
    <message>
        <source>Revocation lists (.crl) and OCSP answers (.ocsp) added on the left go in as well. No signature is touched.</source>
        <translation>왼쪽에 더한 폐지 목록(.crl)과 OCSP 답(.ocsp)도 함께 넣습니다. 서명은 건드리지 않습니다.</translation>
    </message>
</context>
<context>
    <name>TrustedTimeForm</name>
    <message>
        <source>Add a trusted time (timestamp)</source>
        <translation>신뢰할 수 있는 시각 더하기(타임스탬프)</translation>
    </message>
    <message>
        <source>Address of the timestamp authority</source>
        <translation>타임스탬프 기관의 주소</translation>
    </message>
    <message>
        <source>Jipyo opens no network connection but this one: to this address, when it is on, with a digest and nothing of the sheet.</source>
        <translation>지표가 여는 네트워크 연결은 이것뿐입니다. 켰을 때에만 이 주소로, 평가표의 내용 없이 해시값만 보냅니다.</translation>
    </message>
</context>
<context>
    <name>MinutesView</name>
    <message>
        <source>Minutes of a day</source>
        <translation>회의일의 회의록</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>회의일</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>출결</translation>
    </message>
    <message>
        <source>Meeting room 3</source>
        <translation>3층 회의실</translation>
    </message>
    <message>
        <source>Discussion and remarks</source>
        <translation>논의와 비고</translation>
    </message>
    <message>
        <source>Decisions and what else took place write themselves into the minutes.</source>
        <translation>결정과 그 밖의 진행 사항은 기록에서 저절로 적힙니다.</translation>
    </message>
    <message>
        <source>Save the minutes</source>
        <translation>회의록 저장</translation>
    </message>
    <message>
        <source>Not noted</source>
        <translation>기재 전</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>출석</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>불참</translation>
    </message>
    <message>
        <source>{name}: present or absent</source>
        <translation>{name}: 출결</translation>
    </message>
    <message>
        <source>{name}: note</source>
        <translation>{name}: 비고</translation>
    </message>
    <message>
        <source>Note, such as why absent</source>
        <translation>비고(불참 사유 등)</translation>
    </message>
    <message>
        <source>There is no reviewer yet. Bring the list of reviewers in at Intake first.</source>
        <translation>평가위원 명단이 아직 없습니다. 접수에서 명단을 먼저 들이십시오.</translation>
    </message>
</context>
<context>
    <name>MinutesPart</name>
    <message>
        <source>Saved {time}</source>
        <translation>{time} 저장됨</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>저장하지 않음</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>아직 저장하지 않음</translation>
    </message>
    <message>
        <source>{there} of {all} present, {absent} absent, {open} not noted</source>
        <translation>{all}명 중 출석 {there}, 불참 {absent}, 기재 전 {open}</translation>
    </message>
    <message>
        <source>More than half of the members are present ({needed} needed).</source>
        <translation>과반수가 출석했습니다({needed}명 이상).</translation>
    </message>
    <message>
        <source>Not more than half of the members: {short} short of {needed}.</source>
        <translation>과반수({needed}명)에 {short}명 모자랍니다.</translation>
    </message>
</context>
<context>
    <name>PaperMarks</name>
    <message>
        <source>Write the points on the form as a number, like 6.5. Nothing was saved.</source>
        <translation>용지에 적힌 점수를 6.5처럼 숫자로 적으십시오. 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>{reviewer} ({id})
{institution}
{measure} {name}, maximum {most}, in steps of {step}</source>
        <translation>{reviewer} 위원({id})
{institution}
{measure} {name}, 배점 {most}점, {step}점 단위</translation>
    </message>
    <message>
        <source>The same points: compared.</source>
        <translation>점수가 같습니다. 대조한 것으로 기록했습니다.</translation>
    </message>
    <message>
        <source>Copied. The chair compares it next.</source>
        <translation>옮겨 적었습니다. 이제 위원장이 대조합니다.</translation>
    </message>
    <message>
        <source>{count} copied, {open} not compared</source>
        <translation>{count}건 옮겨 적음, {open}건 대조 전</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>대조 전</translation>
    </message>
</context>
<context>
    <name>PaperMarksView</name>
    <message>
        <source>Compare copied marks with the paper</source>
        <translation>옮겨 적은 점수를 용지와 대조</translation>
    </message>
    <message>
        <source>Type the code beside the item and the points on the form. They count as compared if they are the same as those the secretary copied, which are not shown.</source>
        <translation>항목 옆의 코드와 용지에 적힌 점수를 넣으십시오. 간사가 옮겨 적은 점수는 보이지 않으며, 서로 같으면 대조한 것으로 기록합니다.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>대조</translation>
    </message>
    <message>
        <source>Copy marks from paper forms</source>
        <translation>수기 평가표의 점수 옮겨 적기</translation>
    </message>
    <message>
        <source>Type the code beside the item, then what is written there. The mark stays the reviewer's; journal and sheets name who copied it.</source>
        <translation>항목 옆의 코드를 넣고 적힌 대로 옮기십시오. 점수는 평가위원의 것이며, 기록과 평가표에 옮겨 적은 사람의 이름이 남습니다.</translation>
    </message>
    <message>
        <source>Save the copied mark</source>
        <translation>옮겨 적은 점수 저장</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Points of attention</source>
        <translation>착안사항</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>Find the item</source>
        <translation>항목 찾기</translation>
    </message>
    <message>
        <source>The conflict declaration was received on paper</source>
        <translation>종이 확인서를 받음(이해충돌 확인서)</translation>
    </message>
    <message>
        <source>Copied from paper</source>
        <translation>옮겨 적은 점수</translation>
    </message>
    <message>
        <source>Only those not compared</source>
        <translation>대조하지 않은 것만</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>위원</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Copied by</source>
        <translation>옮겨 적음</translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>대조</translation>
    </message>
    <message>
        <source>No mark was copied from paper, or none is still to be compared.</source>
        <translation>용지에서 옮겨 적은 점수가 없거나, 대조할 것이 남아 있지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message>
        <source>{code} {name} · claimed {claimed} · counted {counted} · recomputed {recomputed} · {said}</source>
        <translation>{code} {name} · 신청 {claimed} · 집계 {counted} · 재계산 {recomputed} · {said}</translation>
    </message>
    <message>
        <source>Counted measures beside it</source>
        <translation>곁의 정량 항목</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>신청</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>집계</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>재계산</translation>
    </message>
    <message>
        <source>Claimed, counted and recomputed points</source>
        <translation>신청·집계·재계산 점수</translation>
    </message>
    <message>
        <source>How the recomputed points came about</source>
        <translation>재계산한 점수의 풀이</translation>
    </message>
    <message>
        <source>they differ</source>
        <translation>서로 다름</translation>
    </message>
    <message>
        <source>all equal</source>
        <translation>서로 같음</translation>
    </message>
</context>
<context>
    <name>RecentRounds</name>
    <message>
        <source>Taken off the list. The file itself stays: {path}</source>
        <translation>목록에서 뺐습니다. 파일은 그대로 있습니다: {path}</translation>
    </message>
    <message>
        <source>Not closed the last time: {file}. Unless it is open in another window, the program ended in the middle: what was saved is all there, and opening it brings back what was being written.</source>
        <translation>{file} 파일이 닫히지 않았습니다. 다른 창에서 열려 있지 않다면 프로그램이 도중에 끝난 것입니다. 저장된 것은 모두 있고, 열면 쓰던 글까지 되살립니다.</translation>
    </message>
    <message>
        <source>{done} of {total} marked</source>
        <translation>{total}건 가운데 {done}건 평가</translation>
    </message>
    <message>
        <source>the file is not there</source>
        <translation>파일 없음</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>닫히지 않음</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>찾는 곳(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
</context>
<context>
    <name>Chain</name>
    <message>
        <source>{count} entries. The ends of the chain were looked at when the file was opened; “Check everything” looks at all of it.</source>
        <translation>기록 {count}건. 파일을 열 때 사슬의 끝을 확인했습니다. 처음부터 모두 보려면 ‘전체 점검’을 누르십시오.</translation>
    </message>
    <message>
        <source>{count} entries. The chain does not hold: see below.</source>
        <translation>기록 {count}건. 사슬이 맞지 않습니다. 아래를 보십시오.</translation>
    </message>
    <message>
        <source>{count} entries, each fitting the one before it: looked at from the first, at {time}.</source>
        <translation>기록 {count}건이 앞뒤로 빠짐없이 이어집니다. {time}에 처음부터 확인했습니다.</translation>
    </message>
    <message>
        <source>{count} more were written since.</source>
        <translation>그 뒤 {count}건이 더 적혔습니다.</translation>
    </message>
</context>
<context>
    <name>Speaking</name>
    <message>
        <source>{name}: off</source>
        <translation>{name}: 끔</translation>
    </message>
    <message>
        <source>{name}: on</source>
        <translation>{name}: 켬</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>To be merged under “Assignment and packages”: {names}</source>
        <translation>‘배정과 꾸러미’에서 합칠 꾸러미: {names}</translation>
    </message>
</context>
</TS>
