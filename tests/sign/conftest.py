"""One test authority for the signing tests, its certificates made when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer.sheet.institution_sheet import institution_sheet
from reviewer.sheet.render import render
from reviewer.sign import keys, test_pki
from reviewer.sign.keys import Key
from tests.sheet import sample

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
def paper() -> bytes:
    """Return an institution's sheet with one place to sign: the chair's."""
    return render(institution_sheet(sample.context(), sample.result(), sample.decisions()))
