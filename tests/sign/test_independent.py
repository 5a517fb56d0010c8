"""What other people's programs say of our signatures: poppler, OpenSSL, and the PDF library's own validator."""

from __future__ import annotations

import asyncio
import io
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from asn1crypto import x509
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from reviewer.sheet.context import Signatory
from reviewer.sheet.institution_sheet import institution_sheet
from reviewer.sheet.render import render
from reviewer.sheet.reviewer_sheet import reviewer_sheet
from reviewer.sheet.stamp import Stamps, stamp_page
from reviewer.sheet.summary_sheet import summary_sheet
from reviewer.sign import der, folders, test_pki, tokens
from reviewer.sign.keys import Key
from reviewer.sign.signing import sign
from reviewer.text import Language, Text
from tests.sheet import sample, sample_marks
from tests.sign import korean, softhsm
from tests.sign.conftest import PASSPHRASE

RANGE = re.compile(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]")


@pytest.fixture(scope="module")
def batch(key: Callable[[str], Key], papers: dict[str, bytes], others: dict[str, bytes]) -> dict[str, bytes]:
    """Return a batch of sheets signed at every place: by kind of paper and language, and by kind of key."""
    return papers | others | {"three": _signed_by_three(key)}


@pytest.fixture(scope="module")
def others(
    paper: bytes, pki: Path, issuer: test_pki.Authority, token: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, bytes]:
    """Return a sheet signed by a key of each other kind: elliptic curve, NPKI and GPKI folders, two on a token."""
    folder = tmp_path_factory.mktemp("keys")
    one = korean.bare(pki / "chair.p12", PASSPHRASE)
    curved = folder / "curve.p12"
    curved.write_bytes(issuer.issue("사가상", PASSPHRASE, sample.ISSUED, key=ec.generate_private_key(ec.SECP256R1())))
    npki = korean.npki(folder, "가상한", one, korean.locked_by_openssl(one.key, PASSPHRASE))
    gpki = korean.gpki(folder, "001가상한", one, korean.locked_the_old_way(one.key, PASSPHRASE))
    keys = {path.name: folders.load(path, PASSPHRASE, sample.ISSUED) for path in (curved, npki, gpki)}
    made = {name: sign(paper, one_key, "chair", sample.ISSUED, stamp_page).pdf for name, one_key in keys.items()}
    for number in ("01", "02"):  # a token is opened once at a time
        held = tokens.load(token, softhsm.LABEL, softhsm.PIN, sample.ISSUED, number)
        made[number] = sign(paper, held, "chair", sample.ISSUED, stamp_page).pdf
        held.private.close()
    return made


def _signed_by_three(key: Callable[[str], Key]) -> bytes:
    """Return a sheet that the first of three certified, each locking what the earlier ones signed."""
    secretary = Signatory("secretary", Text("간사", "Secretary"), "다가상")
    context = sample.context()
    context = replace(context, signatories=(secretary, *context.signatories))
    pdf = render(reviewer_sheet(context, sample_marks.REVIEWER, [sample_marks.scored()]))
    for stem, field in (("R01", "reviewer"), ("secretary", "secretary"), ("chair", "chair")):
        pdf = sign(pdf, key(stem), field, sample.ISSUED, stamp_page).pdf
    return pdf


@pytest.fixture(scope="module")
def papers(key: Callable[[str], Key]) -> dict[str, bytes]:
    """Return each kind of paper, in both languages, signed at every place."""
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
    assert len(batch) == 12
    assert batch["three"].count(b"/ByteRange") == 3


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
