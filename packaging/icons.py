"""Takes the icons out of one pinned wheel (Lucide, ISC licence) into resources/icons, each under the name it has here.

`.venv/bin/python packaging/icons.py WHEEL` after adding a line below; docs/dependencies.md says which wheel.
The drawings are kept in the repository: they are small, and a start or an install must not wait for them.
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
from pathlib import Path

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
DRAWINGS = "lucide/lucide.zip"
LICENCE = "lucide-1.1.4.dist-info/licenses/LICENSE"
NAMES = {
    "aside": "user-x",
    "backup": "hard-drive-download",
    "check": "shield-check",
    "close": "x",
    "contrast": "contrast",
    "copy": "copy",
    "down": "chevron-down",
    "evidence": "paperclip",
    "export": "download",
    "fit": "move-horizontal",
    "history": "history",
    "home": "house",
    "intake": "inbox",
    "journal": "scroll-text",
    "keys": "keyboard",
    "left": "chevron-left",
    "link": "link",
    "lock": "lock",
    "new": "plus",
    "open": "folder-open",
    "package": "package",
    "panel": "users",
    "people": "user-round-plus",
    "rebuild": "refresh-cw",
    "restore": "archive-restore",
    "results": "chart-column",
    "review": "square-pen",
    "right": "chevron-right",
    "rotate": "rotate-cw",
    "rules": "scale",
    "sample": "play",
    "save": "download",
    "search": "search",
    "sheets": "file-check",
    "up": "chevron-up",
    "view": "settings-2",
    "window": "app-window",
    "zoom-in": "zoom-in",
    "zoom-out": "zoom-out",
}


def main(wheel: Path) -> None:
    """Write every icon of the table anew."""
    with zipfile.ZipFile(wheel) as outer:
        drawings = zipfile.ZipFile(io.BytesIO(outer.read(DRAWINGS)))
        for ours, theirs in NAMES.items():
            (ICONS / f"{ours}.svg").write_text(one_line(drawings.read(f"{theirs}.svg").decode()), encoding="utf-8")
        (ICONS.parent / "licenses" / "LUCIDE.txt").write_bytes(outer.read(LICENCE))


def one_line(drawing: str) -> str:
    """Return a drawing without the spaces between its parts, its strokes a little finer than drawn."""
    joined = re.sub(r"\s+", " ", drawing).replace("> <", "><").replace(" >", ">").replace(" />", "/>").strip()
    return joined.replace('width="24" height="24" ', "").replace('stroke-width="2"', 'stroke-width="1.75"') + "\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
