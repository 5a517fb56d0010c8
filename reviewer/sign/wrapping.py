"""The CMS that a signature in a paper is (RFC 5652, ETSI EN 319 142-1 baseline B): encoded once a key, filled per paper."""

from __future__ import annotations

from collections.abc import Sequence

from asn1crypto import algos, cms, tsp
from asn1crypto import x509 as asn1
from cryptography.hazmat.primitives.hashes import SHA256, Hash

from reviewer.sign import der
from reviewer.sign.private import Private

DIGEST = "sha256"
NO_DIGEST = bytes(32)
VERSION_1 = b"\x02\x01\x01"
ATTRIBUTES, CERTIFICATES, CONTENT, UNSIGNED = 0xA0, 0xA0, 0xA0, 0xA1  # implicit tags of their places
SURROUNDINGS = 1024  # bytes of a signature beside certificates, value and timestamp, generously


class Envelope:
    """Wraps digests of papers into signatures by one key."""

    def __init__(self, private: Private, certificate: asn1.Certificate, chain: Sequence[asn1.Certificate]) -> None:
        self._private = private
        self._attributes = _attributes(certificate)
        self._hole = self._attributes.index(NO_DIGEST)
        self._signer = cms.SignerIdentifier(
            {
                "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                    {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
                )
            }
        ).dump()
        self._digest = algos.DigestAlgorithm({"algorithm": DIGEST}).dump()
        self._algorithm = algos.SignedDigestAlgorithm({"algorithm": private.algorithm}).dump()
        self._certificates = der.value(CERTIFICATES, *sorted(c.dump() for c in _carried(certificate, chain)))
        self.room = len(self._certificates) + len(self._attributes) + private.longest + SURROUNDINGS

    def sign(self, digest: bytes) -> bytes:
        """Return the value of the signature over a paper's SHA-256; raises UserError when the key refuses."""
        return self._private.sign(der.value(der.SET, self._filled(digest)))

    def wrapped(self, digest: bytes, value: bytes, token: bytes = b"") -> bytes:
        """Return the whole signature, DER; `token` is a timestamp over `value`, DER, or empty."""
        signer = der.value(
            der.SEQUENCE,
            VERSION_1,
            self._signer,
            self._digest,
            der.value(ATTRIBUTES, self._filled(digest)),
            self._algorithm,
            der.value(der.OCTETS, value),
            _timestamp(token),
        )
        signed = der.value(
            der.SEQUENCE,
            VERSION_1,
            der.value(der.SET, self._digest),
            der.value(der.SEQUENCE, cms.ContentType("data").dump()),
            self._certificates,
            der.value(der.SET, signer),
        )
        return der.value(der.SEQUENCE, cms.ContentType("signed_data").dump(), der.value(CONTENT, signed))

    def _filled(self, digest: bytes) -> bytes:
        """Return the signed attributes without their tag, as DER orders them, for one paper."""
        at = self._hole
        return self._attributes[:at] + digest + self._attributes[at + len(NO_DIGEST) :]


def _attributes(certificate: asn1.Certificate) -> bytes:
    """Return what is signed: that it is data, its digest (left open), and by which certificate (RFC 5035)."""
    attributes = [
        cms.CMSAttribute({"type": "content_type", "values": ["data"]}),
        cms.CMSAttribute({"type": "message_digest", "values": [NO_DIGEST]}),
        cms.CMSAttribute({"type": "signing_certificate_v2", "values": [_named(certificate)]}),
    ]
    return b"".join(sorted(attribute.dump() for attribute in attributes))


def _named(certificate: asn1.Certificate) -> tsp.SigningCertificateV2:
    sha = Hash(SHA256())
    sha.update(certificate.dump())
    issuer = [asn1.GeneralName({"directory_name": certificate.issuer})]
    serial = {"issuer": issuer, "serial_number": certificate.serial_number}
    named = {"hash_algorithm": {"algorithm": DIGEST}, "cert_hash": sha.finalize(), "issuer_serial": serial}
    return tsp.SigningCertificateV2({"certs": [tsp.ESSCertIDv2(named)]})


def _carried(certificate: asn1.Certificate, chain: Sequence[asn1.Certificate]) -> list[asn1.Certificate]:
    """Return the signer's certificate and those between it and the root.

    The root and a second copy of the signer's own certificate stay out: a bit of them could change unseen.
    """
    between = {c.sha256: c for c in chain if c.self_signed == "no" and c.sha256 != certificate.sha256}
    return [certificate, *between.values()]


def _timestamp(token: bytes) -> bytes:
    """Return the unsigned attributes with a timestamp over the value (RFC 3161, appendix A), or nothing."""
    if not token:
        return b""
    named = cms.CMSAttributeType("signature_time_stamp_token").dump()
    return der.value(UNSIGNED, der.value(der.SEQUENCE, named, der.value(der.SET, token)))
