"""The certificate a reviewer may sign with: its options, and the certificate they name."""

from __future__ import annotations

from pathlib import Path

from reviewer.cli.secrets import CERTIFICATE
from reviewer.cli.verb import Arguments, Call
from reviewer.commands import Certificate
from reviewer.text import Text


def add_certificate(arguments: Arguments, means: Text) -> None:
    """Add the options of a certificate that may be left out."""
    arguments.add("--p12", metavar="FILE", type=Path, means=means)
    CERTIFICATE.add_to(arguments)


def certificate(call: Call) -> Certificate | None:
    """Return the certificate given with the words that open it, None without one; raises UserError without the words."""
    given = call.given
    if given.p12 is None:
        return None
    return Certificate(given.p12, CERTIFICATE.read(given.p12_password_file, call.language))
