"""How long verifying a signed sheet takes, beside the least it could: one digest over the file and its bare signatures."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509 import load_der_x509_certificate

from reviewer.sheet.render import render
from reviewer.sheet.reviewer_sheet import reviewer_sheet
from reviewer.sheet.stamp import Stamps
from reviewer.sign import keys, loading, test_pki
from reviewer.sign.signing import sign
from reviewer.sign.verify import verify
from tests.benchmarks.report import Row, row
from tests.sheet import sample, sample_marks

FILES = 12
BAR_MS = 150.0  # a thousand sheets of two signatures in about a minute on two cores
PASSPHRASE = "bench"


def measure() -> list[Row]:
    """Return a row for a sheet signed by one and for one signed by two people."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = test_pki.make(folder, {"R01": "나가상", "chair": "가상한"}, PASSPHRASE, sample.ISSUED)
        opened = {stem: keys.load(path, PASSPHRASE, sample.ISSUED) for stem, path in made.items()}
        roots, _ = loading.load([folder / test_pki.ROOT])
    stamps = Stamps()
    paper = render(reviewer_sheet(sample.context(), sample_marks.REVIEWER, [sample_marks.scored()]))
    once = sign(paper, opened["R01"], "reviewer", sample.ISSUED, stamps).pdf
    twice = sign(once, opened["chair"], "chair", sample.ISSUED, stamps).pdf
    rows = []
    for pdf, count in ((once, 1), (twice, 2)):
        ours = _fastest_ms(partial(verify, pdf, roots))
        limit = _fastest_ms(partial(_floor, pdf, opened["chair"], opened["chair"].private.sign(b"x"), count))
        rows.append(row(f"verify a sheet, {count} signature(s)", ours, limit, f"<= {BAR_MS:.0f} ms", ok=ours <= BAR_MS))
    return rows


def _floor(pdf: bytes, key: keys.Key, signature: bytes, count: int) -> None:
    public = load_der_x509_certificate(key.certificate.dump()).public_key()
    assert isinstance(public, RSAPublicKey)
    for _ in range(count):
        sha256(pdf).digest()
        public.verify(signature, b"x", PKCS1v15(), SHA256())


def _fastest_ms(work: Callable[[], object]) -> float:
    """Return the least processor time of `work` in milliseconds, after one round to warm up."""
    work()
    return min(_cpu_ms(work) for _ in range(FILES))


def _cpu_ms(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000
