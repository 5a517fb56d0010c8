"""The report of a verification as a paper: a row for each file, the answers apart, in both languages."""

from __future__ import annotations

import unicodedata

import pytest

from reviewer.sheet import fonts
from reviewer.sheet.render import render_checked
from reviewer.sheet.verification_sheet import FileVerdict, Verified, verification_sheet
from reviewer.text import Language, Text
from tests.sheet import reading, sample

ANSWERS = (
    "예: 바뀐 곳이 없습니다.",
    "알 수 없음: 인증기관을 모릅니다.",
    "알 수 없음: 서명자의 말입니다.",
    "예: 기록에 있습니다.",
)
SUMMARY = Text("서명한 뒤 바뀌지 않았습니다.", "Nothing was changed after signing.")


def said(*names: str) -> Verified:
    verdict = Text("서명자 확인 안 됨", "Signer not known")
    files = tuple(FileVerdict(name, verdict, SUMMARY, ANSWERS, "ab" * 32) for name in names)
    return Verified(files, 0, sample.ISSUED, "지어낸 회차")


@pytest.mark.parametrize(("language", "words"), [(Language.KO, "서명자 확인 안 됨"), (Language.EN, "Signer not known")])
def test_every_file_has_its_row_with_the_four_answers_and_the_paper_keeps_the_archive_format(
    language: Language, words: str
) -> None:
    names = tuple(f"institution-{number:03}.pdf" for number in range(40))
    made = render_checked(verification_sheet(said(*names), language, fonts.lacked))
    assert made.report.violations == ()
    text = "".join(reading.text(made.pdf).split())
    assert all(name in text for name in names)
    assert text.count("".join(words.split())) == len(names)
    assert all(text.count("".join(answer.split())) == len(names) for answer in set(ANSWERS))


def test_a_file_name_with_letters_nothing_draws_does_not_stop_the_report() -> None:
    name = unicodedata.normalize("NFD", "평가표") + "\U0001f600.pdf"
    text = reading.text(render_checked(verification_sheet(said(name), Language.KO, fonts.lacked)).pdf)
    assert "평가표?.pdf" in text
