"""Makes the reference pictures: run `python -m tests.golden.references` after a change of look that was meant."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from reviewer.text import Language
from tests.sheet import reading
from tests.sheet.samples import NAMES, rendered

FOLDER = Path(__file__).parent
DPI = 55
GAP = 6
STEP = 17  # of 255: sixteen shades tell a hair line from none and keep the files small


def pictures() -> dict[str, Image.Image]:
    """Return one picture per paper and language: its pages side by side."""
    return {
        f"{name}_{language}": _side_by_side(reading.pictures(rendered(name, language), DPI))
        for language in Language
        for name in NAMES
    }


def reference(name: str) -> Path:
    """Return where the reference picture of that name is kept."""
    return FOLDER / f"{name}.png"


def _side_by_side(pages: list[Image.Image]) -> Image.Image:
    width = sum(page.width for page in pages) + GAP * (len(pages) - 1)
    whole = Image.new("L", (width, max(page.height for page in pages)), 128)
    left = 0
    for page in pages:
        whole.paste(page, (left, 0))
        left += page.width + GAP
    return whole.point([shade // STEP * STEP for shade in range(256)])


def write() -> None:
    """Replace the reference pictures."""
    for name, picture in pictures().items():
        picture.save(reference(name), optimize=True)


if __name__ == "__main__":
    write()
