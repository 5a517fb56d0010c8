"""What a signed paper looks like to another program."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from reviewer.sheet.stamp import stamp_page
from reviewer.sign.keys import Key
from reviewer.sign.signing import sign
from tests.sheet import sample


def test_poppler_finds_the_signature_of_a_sheet_valid(paper: bytes, key: Callable[[str], Key], tmp_path: Path) -> None:
    target = tmp_path / "signed.pdf"
    target.write_bytes(sign(paper, key("chair"), "chair", sample.ISSUED, stamp_page).pdf)
    told = subprocess.run(["pdfsig", target], capture_output=True, text=True, check=False, timeout=60).stdout
    assert "Signature is Valid." in told
    assert "Total document signed" in told
    assert "가상한 (시험용 TEST – 효력 없음)" in told
    assert "ETSI.CAdES.detached" in told
