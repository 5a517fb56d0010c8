"""A token made of software (SoftHSM) that holds the chair's RSA key and an elliptic-curve key."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec

from reviewer.sign import test_pki
from tests.sheet import sample
from tests.sign import korean

MODULE = Path("/usr/lib/softhsm/libsofthsm2.so")
PIN, LABEL = "471182", "Jipyo 시험"


def made(folder: Path, chair: Path, issuer: test_pki.Authority, passphrase: str) -> Path:
    """Return the module of a new token in `folder`; `chair` is a PKCS#12 file whose key goes onto it."""
    (folder / "tokens").mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {folder / 'tokens'}\nlog.level = ERROR\n")
    os.environ["SOFTHSM2_CONF"] = str(settings)
    _tool("--init-token", "--free", "--label", LABEL, "--pin", PIN, "--so-pin", "87654321")
    curved = folder / "curve.p12"
    curved.write_bytes(issuer.issue("사가상", passphrase, sample.ISSUED, key=ec.generate_private_key(ec.SECP256R1())))
    for number, file in ((1, chair), (2, curved)):
        _put(folder, number, korean.bare(file, passphrase))
    return MODULE


def _put(folder: Path, number: int, one: korean.Bare) -> None:
    """Import a key by the token's own tool, and its certificate as any program does."""
    import pkcs11
    from pkcs11.util.x509 import decode_x509_certificate

    pem = folder / "key.pem"
    pem.write_bytes(_pem(one.key))
    _tool("--import", str(pem), "--token", LABEL, "--pin", PIN, "--label", f"key{number}", "--id", f"0{number}")
    pem.unlink()
    chosen = next(
        slot.get_token()
        for slot in pkcs11.lib(str(MODULE)).get_slots(token_present=True)
        if slot.get_token().label.strip() == LABEL
    )
    with chosen.open(rw=True, user_pin=PIN) as session:
        words = {**decode_x509_certificate(one.certificate), pkcs11.Attribute.TOKEN: True}
        session.create_object({**words, pkcs11.Attribute.ID: bytes([number])})


def _pem(der: bytes) -> bytes:
    command = ["openssl", "pkcs8", "-topk8", "-nocrypt", "-inform", "DER", "-outform", "PEM"]
    return subprocess.run(command, input=der, capture_output=True, check=True, timeout=30).stdout


def _tool(*words: str) -> None:
    subprocess.run(["softhsm2-util", *words], check=True, capture_output=True, timeout=60)
