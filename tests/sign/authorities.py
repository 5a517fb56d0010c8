"""A test authority that also timestamps, revokes and answers: its certificates, lists and a server on this computer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

from asn1crypto import keys as asn1_keys
from asn1crypto import tsp
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID
from pyhanko.sign.timestamps import DummyTimeStamper

from reviewer.sign import test_pki

NAME = "Jipyo 시험 타임스탬프"


def stamper(issuer: test_pki.Authority, when: datetime) -> DummyTimeStamper:
    """Return a timestamp authority whose clock stands at `when`."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    blank = test_pki.blank(NAME, issuer.certificate.subject, key, when)
    usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
    signed = blank.add_extension(usage, critical=True).add_extension(test_pki.SIGNING, critical=True)
    certificate = signed.sign(issuer.key, SHA256())
    plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return DummyTimeStamper(
        asn1.Certificate.load(certificate.public_bytes(Encoding.DER)),
        asn1_keys.PrivateKeyInfo.load(plain),
        fixed_dt=when,
    )


@contextmanager
def served(authority: DummyTimeStamper) -> Iterator[str]:
    """Serve a timestamp authority on this computer and return its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["Content-Length"]))
            answer = authority.request_tsa_response(tsp.TimeStampReq.load(query)).dump()
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_words: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def revocation_list(issuer: test_pki.Authority, path: Path, now: datetime, *revoked: int) -> Path:
    """Write the authority's list of revoked serial numbers."""
    blank = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.certificate.subject)
        .last_update(now)
        .next_update(now + timedelta(days=30))
    )
    for serial in revoked:
        entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(now - timedelta(hours=1))
        blank = blank.add_revoked_certificate(entry.build())
    path.write_bytes(blank.sign(issuer.key, SHA256()).public_bytes(Encoding.DER))
    return path


def ocsp_answer(issuer: test_pki.Authority, certificate: bytes, path: Path, now: datetime) -> Path:
    """Write the authority's answer that a certificate is good."""
    blank = ocsp.OCSPResponseBuilder().add_response(
        cert=x509.load_der_x509_certificate(certificate),
        issuer=issuer.certificate,
        algorithm=SHA1(),
        cert_status=ocsp.OCSPCertStatus.GOOD,
        this_update=now,
        next_update=now + timedelta(days=30),
        revocation_time=None,
        revocation_reason=None,
    )
    signed = blank.responder_id(ocsp.OCSPResponderEncoding.HASH, issuer.certificate).sign(issuer.key, SHA256())
    path.write_bytes(signed.public_bytes(Encoding.DER))
    return path


def certificate_with_ocsp(issuer: test_pki.Authority, now: datetime) -> bytes:
    """Return a signing certificate that names where the authority answers for it, as real ones do."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    where = x509.AccessDescription(
        AuthorityInformationAccessOID.OCSP, x509.UniformResourceIdentifier("http://ocsp.test.invalid/")
    )
    bare = test_pki.blank("아가상", issuer.certificate.subject, key, now)
    bare = bare.add_extension(x509.AuthorityInformationAccess([where]), critical=False)
    signed = bare.add_extension(test_pki.SIGNING, critical=True).sign(issuer.key, SHA256())
    return signed.public_bytes(Encoding.DER)
