"""What other people's programs say of our signatures: poppler, OpenSSL, and the PDF library's own validator."""

from __future__ import annotations

import asyncio
import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from reviewer.sheet.institution_sheet import institution_sheet
from reviewer.sheet.render import render
from reviewer.sheet.reviewer_sheet import reviewer_sheet
from reviewer.sheet.stamp import Stamps
from reviewer.sheet.summary_sheet import summary_sheet
from reviewer.sign import der, test_pki
from reviewer.sign.keys import Key
from reviewer.sign.signing import sign
from reviewer.text import Language
from tests.sheet import sample, sample_marks

RANGE = re.compile(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]")


@pytest.fixture(scope="module")
def batch(key: Callable[[str], Key]) -> dict[str, bytes]:
    """Return a small batch: each kind of paper, in both languages, signed at every place."""
    stamps, made = Stamps(), {}
    for language in Language:
        context = sample.context(language)
        marks = render(reviewer_sheet(context, sample_marks.REVIEWER, [sample_marks.scored()]))
        half = sign(marks, key("R01"), "reviewer", sample.ISSUED, stamps).pdf
        made[f"reviewer-{language}"] = sign(half, key("chair"), "chair", sample.ISSUED, stamps).pdf
        sheet = render(institution_sheet(context, sample.result(), sample.decisions()))
        made[f"institution-{language}"] = sign(sheet, key("chair"), "chair", sample.ISSUED, stamps).pdf
        summary = render(summary_sheet(context, sample.tally(3)))
        made[f"summary-{language}"] = sign(summary, key("chair"), "chair", sample.ISSUED, stamps).pdf
    return made


def test_poppler_finds_every_signature_of_the_batch_valid(batch: dict[str, bytes], tmp_path: Path) -> None:
    for name, pdf in batch.items():
        target = tmp_path / f"{name}.pdf"
        target.write_bytes(pdf)
        told = subprocess.run(["pdfsig", target], capture_output=True, text=True, check=True, timeout=60).stdout
        assert told.count("Signature is Valid.") == pdf.count(b"/ByteRange"), name
        assert "Total document signed" in told


def test_openssl_verifies_every_extracted_signature_up_to_the_authority(
    batch: dict[str, bytes], pki: Path, tmp_path: Path
) -> None:
    for name, pdf in batch.items():
        for content, signature in _extracted(pdf):
            (tmp_path / "content").write_bytes(content)
            (tmp_path / "signature.der").write_bytes(signature)
            command = [
                *("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", "signature.der"),
                *("-content", "content", "-CAfile", str(pki / test_pki.ROOT), "-purpose", "any", "-out", "/dev/null"),
                *("-attime", str(int(sample.ISSUED.timestamp()))),
            ]
            done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
            assert "CMS Verification successful" in done.stderr, (name, done.stderr)


def test_the_pdf_librarys_own_validator_finds_every_signature_trusted_and_whole(
    batch: dict[str, bytes], roots: tuple[x509.Certificate, ...]
) -> None:
    for name, pdf in batch.items():
        for signature in PdfFileReader(io.BytesIO(pdf)).embedded_regular_signatures:
            context = ValidationContext(trust_roots=list(roots), moment=sample.ISSUED, allow_fetching=False)
            status = asyncio.run(async_validate_pdf_signature(signature, context))
            assert status.bottom_line, name


def _extracted(pdf: bytes) -> list[tuple[bytes, bytes]]:
    """Return the signed bytes and the signature of each byte range."""
    found = []
    for one in RANGE.finditer(pdf):
        _, hole, resume, rest = (int(number) for number in one.groups())
        content = pdf[:hole] + pdf[resume : resume + rest]
        whole = bytes.fromhex(pdf[hole + 1 : resume - 1].decode())
        found.append((content, whole[: der.total_length(whole)]))
    return found
