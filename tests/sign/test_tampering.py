"""Whatever is done to a sheet after signing is seen, and named in a sentence of both languages."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Callable
from dataclasses import astuple
from datetime import timedelta
from pathlib import Path

import pytest
from asn1crypto import x509

from reviewer.sheet.institution_sheet import institution_sheet
from reviewer.sheet.render import render
from reviewer.sheet.stamp import stamp_page
from reviewer.sign import loading, test_pki
from reviewer.sign.faults import Kind
from reviewer.sign.keys import Key
from reviewer.sign.signing import sign
from reviewer.sign.timestamping import Authority
from reviewer.sign.upgrading import upgraded
from reviewer.sign.verification import Answer, Verdict
from reviewer.sign.verify import verify
from reviewer.text import Language
from tests.sheet import sample
from tests.sign import authorities
from tests.sign.attacks import ATTACKS, POPPLER_ACCEPTS, Samples
from tests.sign.subtle import SUBTLE

Roots = tuple[x509.Certificate, ...]


EVERY = ATTACKS | SUBTLE
SIGNED = slice(3, None)  # of the samples: those that everyone has signed
LATER = sample.ISSUED + timedelta(minutes=5)


@pytest.fixture(scope="module")
def samples(
    paper: bytes,
    signed: bytes,
    half_signed: bytes,
    fully_signed: bytes,
    key: Callable[[str], Key],
    issuer: test_pki.Authority,
    roots: Roots,
    tmp_path_factory: pytest.TempPathFactory,
) -> Samples:
    english = render(institution_sheet(sample.context(Language.EN), sample.result(), sample.decisions()))
    other = sign(english, key("chair"), "chair", sample.ISSUED, stamp_page).pdf
    lists = authorities.revocation_list(issuer, tmp_path_factory.mktemp("lists") / "root.crl", LATER)
    proofs = loading.load([lists])[1]
    with authorities.served(authorities.stamper(issuer, LATER)) as url:
        clock = Authority(url)
        timed = [sign(pdf, key("chair"), "chair", sample.ISSUED, stamp_page, clock).pdf for pdf in (paper, english)]
        proven = [upgraded(pdf, roots, proofs, clock).pdf for pdf in (signed, other)]
    return Samples(paper, signed, half_signed, fully_signed, other, *timed, *proven)


@pytest.mark.parametrize("name", EVERY)
def test_a_change_after_signing_is_seen_and_named(name: str, samples: Samples, roots: Roots) -> None:
    attack, kind = EVERY[name]
    meddled = attack(samples)
    assert meddled not in astuple(samples)
    found = verify(meddled, roots)
    assert found.verdict is Verdict.CHANGED
    assert found.unchanged.answer is Answer.NO
    assert kind in found.kinds, found.kinds
    assert all(text.ko and text.en and text.ko != text.en for text in found.unchanged.sentences)


def test_there_are_at_least_forty_kinds_and_each_has_its_own_words(samples: Samples) -> None:
    assert len(EVERY) >= 40
    made = {attack(samples) for attack, _ in EVERY.values()}
    assert len(made) == len(EVERY)


@pytest.mark.parametrize("name", POPPLER_ACCEPTS)
def test_an_update_that_poppler_calls_valid_is_seen_here(name: str, samples: Samples, tmp_path: Path) -> None:
    target = tmp_path / "meddled.pdf"
    target.write_bytes(ATTACKS[name][0](samples))
    told = subprocess.run(["pdfsig", target], capture_output=True, text=True, check=False, timeout=60).stdout
    assert "Signature is Valid." in told


def test_the_samples_themselves_are_unchanged(samples: Samples, roots: Roots) -> None:
    for pdf in astuple(samples)[SIGNED]:
        assert verify(pdf, roots).is_valid
        assert verify(pdf, roots).kinds == ()


def test_going_back_to_before_a_signature_is_seen_through_the_journal(samples: Samples, roots: Roots) -> None:
    known = hashlib.sha256(samples.both).hexdigest()
    assert Kind.OTHER_FILE in verify(samples.half, roots, known).kinds
    assert verify(samples.half, roots).verdict is Verdict.INCOMPLETE
    assert verify(samples.paper, roots, known).verdict is Verdict.UNSIGNED
    assert "서명이 지워진 파일" in verify(samples.paper, roots, known).summary.ko
