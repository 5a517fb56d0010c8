"""`python -m reviewer.evidence`: be the process that opens evidence."""

from __future__ import annotations

from reviewer.evidence.serving import run

if __name__ == "__main__":
    run()
