"""Asks a timestamp authority for a token (RFC 3161); the only place that opens a network connection, and only if asked to."""

from __future__ import annotations

import secrets
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from asn1crypto import algos, cms, tsp

from reviewer.errors import MachineError
from reviewer.sign.address import must_be_address
from reviewer.text import Text

PATIENCE = 20  # seconds
LARGEST = 1 << 20  # bytes of an answer
GRANTED = frozenset({"granted", "granted_with_mods"})
HEADERS = {"Content-Type": "application/timestamp-query"}


@dataclass(frozen=True, slots=True)
class Authority:
    """A timestamp authority at an address that the person gave."""

    url: str

    def __post_init__(self) -> None:
        must_be_address(self.url)

    def __call__(self, digest: bytes) -> bytes:
        """Return a token over a SHA-256; raises MachineError when the authority cannot be reached or refuses."""
        asked = _request(digest)
        try:
            answer = tsp.TimeStampResp.load(self._posted(asked.dump()), strict=True)
            return _token(answer, asked)
        except (ValueError, TypeError, KeyError) as error:
            raise MachineError(_refused(self.url, type(error).__name__)) from error

    def _posted(self, query: bytes) -> bytes:
        at = urlsplit(self.url)
        kind = HTTPSConnection if at.scheme == "https" else HTTPConnection
        with closing(kind(at.hostname or "", at.port, timeout=PATIENCE)) as connection:
            try:
                connection.request("POST", at._replace(scheme="", netloc="").geturl() or "/", query, HEADERS)
                return connection.getresponse().read(LARGEST)
            except (HTTPException, OSError) as error:
                raise MachineError(_unreachable(self.url, error)) from error


def _request(digest: bytes) -> tsp.TimeStampReq:
    return tsp.TimeStampReq(
        {
            "version": 1,
            "message_imprint": {
                "hash_algorithm": algos.DigestAlgorithm({"algorithm": "sha256"}),
                "hashed_message": digest,
            },
            "nonce": secrets.randbits(63),
            "cert_req": True,
        }
    )


def _token(answer: tsp.TimeStampResp, asked: tsp.TimeStampReq) -> bytes:
    """Return the token of an answer that is about what was asked; raises ValueError otherwise."""
    status = answer["status"]["status"].native
    if status not in GRANTED:
        raise ValueError(status)
    token: cms.ContentInfo = answer["time_stamp_token"]
    said = token["content"]["encap_content_info"]["content"].parsed
    if (
        said["message_imprint"].dump() != asked["message_imprint"].dump()
        or said["nonce"].native != asked["nonce"].native
    ):
        raise ValueError("the answer is to another question")
    return bytes(token.dump())


def _unreachable(url: str, error: Exception) -> Text:
    return Text(
        f"타임스탬프 기관에 연결하지 못했습니다: {url} ({error})\n파일을 바꾸지 않았습니다. "
        "네트워크를 확인하거나, 타임스탬프 없이 서명하고 나중에 더하십시오(upgrade).",
        f"The timestamp authority cannot be reached: {url} ({error})\nNo file was changed. "
        "Check the network, or sign without a timestamp and add it later (upgrade).",
    )


def _refused(url: str, why: str) -> Text:
    return Text(
        f"타임스탬프 기관의 답을 쓸 수 없습니다: {url} ({why})\n파일을 바꾸지 않았습니다. 기관의 주소와 상태를 확인하십시오.",
        f"The answer of the timestamp authority cannot be used: {url} ({why})\nNo file was changed. "
        "Check its address and state.",
    )
