"""Run as a program of its own: tells how many pages PDF files have, because a hostile PDF may take a process down.

It imports nothing of Jipyo. Each request is a JSON line: {"path": …} or {"size": n} followed by n bytes. Each answer
is a JSON line: a number of pages, or "password", or "damaged".
"""

from __future__ import annotations

import contextlib
import json
import sys

from pypdfium2 import PdfDocument, PdfiumError


def limit_memory(size: int) -> None:
    """Let this process have no more than `size` bytes, where the system knows such limits."""
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def count(source: str | bytes) -> int | str:
    """Return the pages of a PDF, or why they cannot be counted."""
    try:
        with contextlib.closing(PdfDocument(source)) as document:
            return len(document)
    except PdfiumError as error:
        return "password" if "password" in str(error).lower() else "damaged"


def main() -> None:
    """Answer requests until there are no more."""
    limit_memory(int(sys.argv[1]))
    with open(0, "rb", closefd=False) as requests, open(1, "wb", closefd=False, buffering=0) as answers:
        for line in requests:
            request = json.loads(line)
            answer = count(request["path"] if "path" in request else requests.read(request["size"]))
            answers.write(json.dumps(answer).encode() + b"\n")


if __name__ == "__main__":
    main()
