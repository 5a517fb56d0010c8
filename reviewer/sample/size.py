"""How large a sample round is, and what is there once it is built."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

OPENS_WITH = "sample-2025"
"""Published on purpose: everything judged in the sample is invented, and nobody should be locked out of it."""

NAME = "표본 회차 – 2025년 공공데이터 제공 평가 (가상 자료)"
ROUND = "sample.jipyo"
INBOX = "inbox"
CERTIFICATES = "certificates"
TRUST = "test-root.crt"  # as the test authority names its own certificate


@dataclass(frozen=True, slots=True)
class Size:
    """`institutions` 0 means every one of the list; the first `submitting` of a mixed order have filed reports.

    `marking` of the reviewers have scored everything, two more have begun, the others have not.
    """

    institutions: int
    submitting: int
    reviewers: int
    marking: int


FULL = Size(institutions=0, submitting=60, reviewers=26, marking=22)
SMALL = Size(institutions=14, submitting=12, reviewers=6, marking=4)


@dataclass(frozen=True, slots=True)
class SampleRound:
    """A built sample: the round, the words that open it and its test certificates, and where everything lies."""

    path: Path
    passphrase: str
    folder: Path
    certificates: Path
    trust: Path  # the test authority's own certificate

    @property
    def inbox(self) -> Path:
        """Return the folder of files that were taken in."""
        return self.folder / INBOX

    def key(self, stem: str) -> Path:
        """Return the PKCS#12 file of "chair", "secretary" or a reviewer's id."""
        return self.certificates / f"{stem}.p12"


def sample_in(folder: Path) -> SampleRound:
    """Return where the sample's parts lie in a folder, built or not."""
    keys = folder / CERTIFICATES
    return SampleRound(folder / ROUND, OPENS_WITH, folder, keys, keys / TRUST)
