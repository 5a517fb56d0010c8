"""A detached signature over a statement tells whose it is, and no changed byte passes for another."""

from __future__ import annotations

import base64

import pytest

from reviewer.errors import UserError
from reviewer.sign import cms, keys, test_pki
from reviewer.sign.holder import Holder
from reviewer.sign.keys import Key
from tests.sheet import sample

STATEMENT = b'{"heads":[["lap-1",3,"ab"]],"reviewer":"R1","round":"0"}'


@pytest.fixture(scope="module")
def key() -> Key:
    issued = test_pki.authority(sample.ISSUED).issue("라가상", "암호", sample.ISSUED)
    return keys.opened(issued, "암호", sample.ISSUED)


@pytest.fixture(scope="module")
def signature(key: Key) -> str:
    return cms.sign(STATEMENT, key)


def test_a_signature_tells_whose_certificate_made_it(signature: str) -> None:
    assert cms.signer(STATEMENT, signature).name == "라가상 (시험용 TEST – 효력 없음)"


@pytest.mark.parametrize("changed", [b"", STATEMENT + b" ", STATEMENT.replace(b"3", b"4")])
def test_another_statement_is_refused(signature: str, changed: bytes) -> None:
    with pytest.raises(UserError, match="does not fit"):
        cms.signer(changed, signature)


def test_no_changed_byte_of_a_signature_lets_it_speak_for_another(signature: str) -> None:
    whole, holder = base64.b64decode(signature), cms.signer(STATEMENT, signature)
    for at in range(0, len(whole), 11):
        spoiled = whole[:at] + bytes([whole[at] ^ 0x01]) + whole[at + 1 :]
        assert told(base64.b64encode(spoiled).decode()) in (holder, None)


def told(signature: str) -> Holder | None:
    """Return whose certificate made a signature, None when it is refused."""
    try:
        return cms.signer(STATEMENT, signature)
    except UserError:
        return None


@pytest.mark.parametrize("nonsense", ["", "가", "AAAA", "MAA=", "A" * 100_000, base64.b64encode(b"\x30\x80").decode()])
def test_what_is_no_signature_is_refused_with_a_sentence(nonsense: str) -> None:
    with pytest.raises(UserError, match="does not fit"):
        cms.signer(STATEMENT, nonsense)
