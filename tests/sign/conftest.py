"""One test authority for the signing tests, its certificates made when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from asn1crypto import x509

from reviewer.sheet.institution_sheet import institution_sheet
from reviewer.sheet.render import render
from reviewer.sheet.reviewer_sheet import reviewer_sheet
from reviewer.sheet.stamp import stamp_page
from reviewer.sign import keys, test_pki, trust
from reviewer.sign.keys import Key
from reviewer.sign.signing import sign
from tests.sheet import sample, sample_marks
from tests.sign import softhsm

PASSPHRASE = "시험 암호 test"
NAMES = {"chair": "가상한", "R01": "나가상", "secretary": "다가상"}


@pytest.fixture(scope="session")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pki")


@pytest.fixture(scope="session")
def key(pki: Path) -> Callable[[str], Key]:
    """Return the key of a person by file stem: chair, R01, secretary."""
    opened: dict[str, Key] = {}

    def of(stem: str) -> Key:
        if stem not in opened:
            made = test_pki.make(pki, {stem: NAMES[stem]}, PASSPHRASE, sample.ISSUED)
            opened[stem] = keys.load(made[stem], PASSPHRASE, sample.ISSUED)
        return opened[stem]

    return of


@pytest.fixture(scope="session")
def roots(key: Callable[[str], Key], pki: Path) -> tuple[x509.Certificate, ...]:
    """Return what a verifier loads to know the test authority."""
    key("chair")
    return trust.load(pki / test_pki.ROOT)


@pytest.fixture(scope="session")
def issuer(roots: tuple[x509.Certificate, ...], pki: Path) -> test_pki.Authority:
    """Return the test authority itself, to issue other kinds of certificates."""
    return test_pki.opened(pki / test_pki.AUTHORITY_KEY, PASSPHRASE)


@pytest.fixture(scope="session")
def token(tmp_path_factory: pytest.TempPathFactory, pki: Path, issuer: test_pki.Authority) -> Path:
    """Return the module of a token that holds the chair's RSA key and an elliptic-curve key."""
    return softhsm.made(tmp_path_factory.mktemp("token"), pki / "chair.p12", issuer, PASSPHRASE)


@pytest.fixture(scope="session")
def paper() -> bytes:
    """Return an institution's sheet with one place to sign: the chair's."""
    return render(institution_sheet(sample.context(), sample.result(), sample.decisions()))


@pytest.fixture(scope="session")
def signed(paper: bytes, key: Callable[[str], Key]) -> bytes:
    """Return the institution's sheet signed by the chair."""
    return sign(paper, key("chair"), "chair", sample.ISSUED, stamp_page).pdf


@pytest.fixture(scope="session")
def marks() -> bytes:
    """Return a reviewer's sheet with two places to sign: the reviewer's, then the chair's."""
    return render(reviewer_sheet(sample.context(), sample_marks.REVIEWER, [sample_marks.scored()]))


@pytest.fixture(scope="session")
def half_signed(marks: bytes, key: Callable[[str], Key]) -> bytes:
    """Return the reviewer's sheet signed by the reviewer."""
    return sign(marks, key("R01"), "reviewer", sample.ISSUED, stamp_page).pdf


@pytest.fixture(scope="session")
def fully_signed(half_signed: bytes, key: Callable[[str], Key]) -> bytes:
    """Return the reviewer's sheet signed by the reviewer and then by the chair."""
    return sign(half_signed, key("chair"), "chair", sample.ISSUED, stamp_page).pdf
