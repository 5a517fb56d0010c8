"""Looks at the parts of a signature that nothing signs: versions, lengths, the list of digests, spare certificates."""

from __future__ import annotations

from asn1crypto import cms
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from reviewer.sign import der

# RFC 5652, 5.1 and 5.3: the version follows from what is inside, so another one was written in later.
SIGNER_VERSIONS = {"issuer_and_serial_number": "v1", "subject_key_identifier": "v3"}


def is_plain(signature: EmbeddedPdfSignature) -> bool:
    """Tell whether the unsigned parts are what any signing program writes around what is signed."""
    content = signature.pkcs7_content
    signed, signer = signature.signed_data, signature.signer_info
    return (
        der.is_exact(content[: der.total_length(content)])
        and signed["version"].native == _version(signed)
        and signer["version"].native == SIGNER_VERSIONS[signer["sid"].name]
        and signed["digest_algorithms"].contents == signer["digest_algorithm"].dump()
        and _names_its_certificate(signature)
        and _has_each_certificate_once(signed)
    )


def _version(signed: cms.SignedData) -> str:
    plain = signed["encap_content_info"]["content_type"].native == "data"
    by_serial = all(signer["version"].native == "v1" for signer in signed["signer_infos"])
    return "v1" if plain and by_serial else "v3"


def _names_its_certificate(signature: EmbeddedPdfSignature) -> bool:
    """Tell whether the signer is named with the certificate's own bytes, not merely with equal words."""
    named = signature.signer_info["sid"]
    if named.name != "issuer_and_serial_number":
        return True
    return bool(named.chosen["issuer"].dump() == signature.signer_cert.issuer.dump())


def _has_each_certificate_once(signed: cms.SignedData) -> bool:
    """A second copy could be altered unseen, as only one of them is used."""
    keys = [certificate.chosen.public_key.sha256 for certificate in signed["certificates"]]
    return len(set(keys)) == len(keys)
