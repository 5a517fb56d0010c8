"""What another reader of PDF/A says of every paper: PDFBox Preflight, which knows A-1b.

What A-2b allows beyond A-1b is set aside by name; anything else it finds is a failure. Without Java and Debian's
`libpdfbox2-java`, `libactivation-java` and `libjaxb-api-java` the row says that nobody was asked.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from reviewer.text import Language
from tests.sheet.samples import NAMES, rendered

JARS = Path("/usr/share/java")
NEEDED = ("preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-io", "commons-logging", "jaxb-api")
ACTIVATION = ("activation", "javax.activation", "jakarta.activation")
VALIDATOR = "org.apache.pdfbox.preflight.Validator_A1b"
ONLY_IN_A1 = (
    "Invalid version of the ICCProfile",  # A-1 knows profiles of version 2 only
    "The CIDSet entry is missing for the Composite Subset",  # optional since A-2
    "part must be 1",
)


def measure() -> list[dict[str, object]]:
    """Return one row: how many papers, in both languages, break more than what only A-1 forbids."""
    classpath = _classpath()
    if not classpath:
        return [_row("PDFBox Preflight was not asked: it is not installed here", None, met=True)]
    with TemporaryDirectory() as folder:
        wrong = [name for name in NAMES for language in Language if _findings(name, language, Path(folder), classpath)]
    words = f"papers of {2 * len(NAMES)} in which PDFBox Preflight finds more than what only A-1b forbids"
    return [_row(words, len(wrong), met=not wrong)]


def _row(name: str, ours: int | None, *, met: bool) -> dict[str, object]:
    return {"name": name, "ours": ours, "bar": "0", "met": met, "unit": "papers"}


def _classpath() -> str:
    there = [path for name in (*NEEDED, *ACTIVATION) if (path := JARS / f"{name}.jar").exists()]
    return ":".join(map(str, there)) if shutil.which("java") and len(there) > len(NEEDED) else ""


def _findings(name: str, language: Language, folder: Path, classpath: str) -> list[str]:
    path = folder / f"{name}-{language}.pdf"
    path.write_bytes(rendered(name, language))
    ran = subprocess.run(["java", "-cp", classpath, VALIDATOR, str(path)], capture_output=True, text=True, check=False)
    said = (ran.stdout + ran.stderr).splitlines()
    if not said or path.name not in said[0]:
        return [f"{path.name}: no answer"]
    return [line for line in said[1:] if line.strip() and not any(known in line for known in ONLY_IN_A1)]
