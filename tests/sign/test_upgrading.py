"""Trusted time and revocation: at signing, or added to sheets that were signed without them."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
from asn1crypto import x509

from reviewer.errors import MachineError, UserError
from reviewer.sheet.stamp import stamp_page
from reviewer.sign import loading, test_pki
from reviewer.sign.keys import Key
from reviewer.sign.proofs import Judge, Proofs
from reviewer.sign.signing import sign
from reviewer.sign.timestamping import Authority
from reviewer.sign.upgrading import upgraded
from reviewer.sign.verification import Answer, Verdict
from reviewer.sign.verify import verify
from tests.sheet import reading, sample
from tests.sign import authorities
from tests.sign.tampering import appended, size

Roots = tuple[x509.Certificate, ...]
LATER = sample.ISSUED + timedelta(minutes=5)


@pytest.fixture(scope="module")
def authority(issuer: test_pki.Authority) -> Iterator[Authority]:
    with authorities.served(authorities.stamper(issuer, LATER)) as url:
        yield Authority(url)


@pytest.fixture(scope="module")
def proofs(issuer: test_pki.Authority, tmp_path_factory: pytest.TempPathFactory, key: Callable[[str], Key]) -> Proofs:
    folder = tmp_path_factory.mktemp("proofs")
    files = [
        authorities.revocation_list(issuer, folder / "root.crl", LATER),
        authorities.ocsp_answer(issuer, key("chair").certificate.dump(), folder / "chair.ocsp", LATER),
    ]
    return loading.load(files)[1]


def test_a_sheet_signed_with_a_timestamp_has_a_trusted_time_and_says_so_on_the_page(
    paper: bytes, key: Callable[[str], Key], roots: Roots, authority: Authority
) -> None:
    shown: list[str] = []

    def draw(lines: Sequence[str], width: float, height: float) -> bytes:
        shown.extend(lines)
        return stamp_page(list(shown), width, height)

    signed = sign(paper, key("chair"), "chair", sample.ISSUED, draw, authority).pdf
    found = verify(signed, roots)
    assert found.is_valid
    assert found.when.answer is Answer.YES
    assert "타임스탬프가 보증" in " ".join(str(t) for t in found.when.sentences)
    assert "타임스탬프로 시각 확인" in " ".join(shown)


def test_a_timestamp_of_an_authority_nobody_trusts_is_no_trusted_time(
    paper: bytes, key: Callable[[str], Key], authority: Authority
) -> None:
    signed = sign(paper, key("chair"), "chair", sample.ISSUED, stamp_page, authority).pdf
    found = verify(signed, ())
    assert found.when.answer is Answer.UNKNOWN
    assert found.unchanged.answer is Answer.YES


def test_a_signed_sheet_gets_its_trusted_time_later(
    fully_signed: bytes, roots: Roots, authority: Authority, tmp_path: Path
) -> None:
    done = upgraded(fully_signed, roots, Proofs(), authority)
    assert done.level == "B-T"
    assert done.pdf.startswith(fully_signed)
    found = verify(done.pdf, roots)
    assert found.is_valid, found.unchanged
    assert found.when.answer is Answer.YES
    assert [s.field for s in found.signatures] == ["reviewer", "chair"]
    (tmp_path / "stamped.pdf").write_bytes(done.pdf)
    told = subprocess.run(["pdfsig", tmp_path / "stamped.pdf"], capture_output=True, text=True, check=False).stdout
    assert told.count("Signature is Valid.") == 2  # this poppler does not look into timestamps


def test_revocation_data_from_files_answers_what_cannot_be_known_without(
    signed: bytes, roots: Roots, proofs: Proofs
) -> None:
    assert verify(signed, roots).signatures[0].revoked is Answer.UNKNOWN
    done = upgraded(signed, roots, proofs, None)
    found = verify(done.pdf, roots)
    assert found.is_valid, found.unchanged
    assert found.signatures[0].revoked is Answer.NO
    assert "폐지되지 않았습니다" in " ".join(str(t) for t in found.who.sentences)


def test_a_sheet_is_at_the_level_that_its_times_and_its_proofs_come_to_together(
    signed: bytes,
    fully_signed: bytes,
    paper: bytes,
    key: Callable[[str], Key],
    roots: Roots,
    proofs: Proofs,
    authority: Authority,
) -> None:
    at_signing = sign(paper, key("chair"), "chair", sample.ISSUED, stamp_page, authority).pdf
    afterwards = upgraded(fully_signed, roots, Proofs(), authority).pdf
    listed = upgraded(signed, roots, proofs, None)
    assert listed.level == "B-B"  # revocation data without a time proves nothing for longer
    assert upgraded(at_signing, roots, proofs, None).level == "B-LT"
    assert upgraded(afterwards, roots, proofs, None).level == "B-LT"
    assert upgraded(listed.pdf, roots, Proofs(), authority).level == "B-LTA"


def test_both_at_once_are_the_highest_level_and_can_be_added_again(
    signed: bytes, roots: Roots, proofs: Proofs, authority: Authority
) -> None:
    done = upgraded(signed, roots, proofs, authority)
    assert done.level == "B-LTA"
    again = upgraded(done.pdf, roots, proofs, authority)
    for pdf in (done.pdf, again.pdf):
        found = verify(pdf, roots)
        assert found.is_valid, found.unchanged
        assert found.when.answer is Answer.YES
    assert reading.pictures(done.pdf, 50)[0].tobytes() == reading.pictures(signed, 50)[0].tobytes()


def test_a_revoked_certificate_makes_the_sheet_doubtful(
    signed: bytes, roots: Roots, issuer: test_pki.Authority, key: Callable[[str], Key], tmp_path: Path
) -> None:
    serial = key("chair").certificate.serial_number
    files = [authorities.revocation_list(issuer, tmp_path / "root.crl", LATER - timedelta(hours=2), serial)]
    found = verify(signed, roots, proofs=loading.load(files)[1])
    assert found.verdict is Verdict.DOUBTFUL
    assert "폐지된 인증서" in " ".join(str(t) for t in found.who.sentences)


def test_something_hidden_beside_the_proofs_is_seen(signed: bytes, roots: Roots, proofs: Proofs) -> None:
    done = upgraded(signed, roots, proofs, None).pdf
    for meddled in (
        appended(done, {size(done): b"<< /A (hidden) >>"}),
        done + b"\n",
        done.replace(b"/Type /DSS ", b"/Type /DSS /A 1 ", 1),
        done.replace(b"/ESIC <<", b"/ESIX <<", 1),
    ):
        assert not verify(meddled, roots).is_valid


def test_what_is_not_signed_or_has_nothing_to_add_is_refused(paper: bytes, signed: bytes, roots: Roots) -> None:
    for pdf in (paper, b"hello"):
        with pytest.raises(UserError) as refused:
            upgraded(pdf, roots, Proofs(), None)
        assert "서명한 평가표가 아니거나" in refused.value.sentence.ko
    with pytest.raises(UserError) as refused:
        upgraded(signed, roots, Proofs(), None)
    assert "더할 것이 없습니다" in refused.value.sentence.ko


def test_an_authority_that_cannot_be_reached_or_is_none_gets_its_sentence(
    paper: bytes, key: Callable[[str], Key]
) -> None:
    with pytest.raises(UserError):
        Authority("file:///etc/passwd")
    with pytest.raises(MachineError) as refused:
        sign(paper, key("chair"), "chair", sample.ISSUED, stamp_page, Authority("http://127.0.0.1:9/"))
    assert "연결하지 못했습니다" in refused.value.sentence.ko


def test_an_upgraded_sheet_still_opens_in_another_reader(
    signed: bytes, roots: Roots, proofs: Proofs, authority: Authority, tmp_path: Path
) -> None:
    target = tmp_path / "upgraded.pdf"
    target.write_bytes(upgraded(signed, roots, proofs, authority).pdf)
    with pikepdf.open(target) as pdf:
        assert {"/Certs", "/CRLs", "/OCSPs"} <= set(pdf.Root.DSS.keys())
        assert pdf.check_pdf_syntax() == []


def test_an_answer_of_the_authority_alone_tells_that_a_certificate_was_not_revoked(
    issuer: test_pki.Authority, roots: Roots, tmp_path: Path
) -> None:
    certificate = authorities.certificate_with_ocsp(issuer, sample.ISSUED)
    answer = authorities.ocsp_answer(issuer, certificate, tmp_path / "answer.ocsp", sample.ISSUED)
    one = x509.Certificate.load(certificate)
    for proofs, expected in ((loading.load([answer])[1], Answer.NO), (Proofs(), Answer.UNKNOWN)):
        assert asyncio.run(Judge(roots, proofs).revoked(one, [], sample.ISSUED)) is expected
