"""The list before sealing names each item that should be looked at once more, and why."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from io import BytesIO

from reviewer.commands import AcceptImport, DeclareRecusal, GiveMark, WithdrawImport
from reviewer.desk.desk import Desk
from reviewer.model.batch import Batch, BatchKind, EvidenceFile
from reviewer.model.checklist import Kind
from reviewer.model.citing import DIGITS
from reviewer.model.ids import EvidenceId, InstitutionCode, ReviewerId
from reviewer.model.round import Citation, Evidence, MarkContent, MarkKey, RecusalKind
from reviewer.scoring.pattern import far
from tests.desk.little import INSTITUTIONS, JUDGED, give, key, secretary, sign

R1 = ReviewerId("R1")
J1 = key("R1", "A1", "J1")


def found(desk: Desk, kind: Kind) -> list[MarkKey]:
    return [one.key for one in desk.see.checklist(R1).of(kind)]


def test_everything_is_unscored_at_first_and_a_recused_institution_is_left_out(desk: Desk) -> None:
    sign(desk, "R1")
    everything = len(INSTITUTIONS) * len(JUDGED)
    assert len(found(desk, Kind.UNSCORED)) == everything == desk.see.checklist(R1).items
    desk.do(DeclareRecusal(R1, InstitutionCode("A1"), RecusalKind.WITHDRAWN, "사유"))
    assert J1 not in found(desk, Kind.UNSCORED)
    assert desk.see.checklist(R1).items == everything - len(JUDGED)


def test_a_low_mark_or_a_missing_answer_asks_why_until_a_rationale_stands(desk: Desk) -> None:
    give(desk, J1, "2")
    assert found(desk, Kind.NO_RATIONALE) == [J1]
    assert not next(i for i in desk.see.worklist(R1) if i.key == J1).is_done
    give(desk, J1, "2", "근거가 없음")
    assert found(desk, Kind.NO_RATIONALE) == []


def test_a_high_mark_with_every_answer_needs_no_word(desk: Desk) -> None:
    sign(desk, "R1")
    measure = desk.framework.measure(J1.measure)
    answers = {point.code: "yes" for point in measure.attention}
    desk.do(GiveMark(J1, MarkContent(Decimal(30), attention=answers)))
    assert found(desk, Kind.NO_RATIONALE) == []


def test_what_is_flagged_unsure_is_named(desk: Desk) -> None:
    sign(desk, "R1")
    desk.do(GiveMark(J1, MarkContent(Decimal(30), "의견", unsure=True)))
    assert found(desk, Kind.UNSURE) == [J1]


def test_a_mark_that_cites_a_file_withdrawn_since_is_named(desk: Desk) -> None:
    secretary(desk).do(AcceptImport((_filed(b"invented evidence"),)))
    sign(desk, "R1")
    digest = hashlib.sha256(b"invented evidence").hexdigest()
    cited = Citation(1, "a.txt", digest[:DIGITS])
    desk.do(GiveMark(J1, MarkContent(Decimal(30), "의견 [인용 1]", citations=(cited,))))
    assert found(desk, Kind.GONE) == []
    brought = next(one for one in secretary(desk).see.imports() if one.kind is BatchKind.EVIDENCE)
    desk.do(WithdrawImport(brought.kind, brought.entry, "다시 냄"))
    assert found(desk, Kind.GONE) == [J1]
    desk.do(AcceptImport((_filed(b"another version"),)))
    assert found(desk, Kind.GONE) == [J1]


def _filed(content: bytes) -> Batch:
    """Return an evidence file of the item, as intake would hand it over."""
    digest = EvidenceId(hashlib.sha256(content).hexdigest())
    file = Evidence(digest, J1.institution, J1.measure, "a.txt", "text/plain", len(content), 0, "evidence")
    row = (file.id, file.institution, file.measure, file.name, file.media_type, str(file.size), "0", file.kind)
    return Batch(BatchKind.EVIDENCE, 1, lambda: [row], (), (EvidenceFile(file, lambda: BytesIO(content)),))


def test_a_mark_far_from_ones_own_others_is_named_with_the_middle_of_them() -> None:
    shares = {
        name: Decimal(value) for name, value in zip("abcdef", ("0.7", "0.72", "0.7", "0.75", "0.1", "0.8"), strict=True)
    }
    assert far(shares) == {"e": Decimal("0.71")}


def test_few_marks_or_marks_close_together_make_no_pattern() -> None:
    assert far({name: Decimal(n) for n, name in enumerate("abcd")}) == {}
    assert far(dict.fromkeys("abcdef", Decimal("0.5")) | {"g": Decimal("0.7")}) == {}
