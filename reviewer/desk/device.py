"""The name of this computer and account in the journal, the same at every start."""

from __future__ import annotations

import getpass
import hashlib


def this_device() -> str:
    """Return eight hex digits that tell this computer and account from others, and nothing else about them."""
    import uuid  # brings a module that reads the whole platform: it need not stand before the first paint

    return hashlib.sha256(f"{uuid.getnode():x}/{getpass.getuser()}".encode()).hexdigest()[:8]
