"""Draws the pictures of the sample: screens of an invented portal and service, marked as such."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from reviewer import resources
from reviewer.sample.papers import BARS, INK, LINE, MARK, QUIET, SHADE, months
from reviewer.sample.stories import Teller

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

SIZE = (1120, 700)
LEFT, TOP = 48, 40


def portal_screen(tale: Teller) -> bytes:
    """Return a screen of a data portal's page as PNG: the list of opened data."""
    return _screen(tale, "공공데이터포털 목록 화면", "PNG")


def service_screen(tale: Teller) -> bytes:
    """Return a screen of a service as JPEG: its chart of use."""
    return _screen(tale, f"{tale.theme.service} 서비스 화면", "JPEG")


def _screen(tale: Teller, title: str, kind: str) -> bytes:
    from PIL import Image, ImageDraw

    image = Image.new("RGB", SIZE, "#ffffff")
    draw = ImageDraw.Draw(image)
    _frame(draw, title, tale)
    if kind == "PNG":
        _list(draw, tale)
    else:
        _chart(draw, tale)
    draw.text((LEFT, SIZE[1] - 44), f"{MARK} · {tale.institution.shown_name}", fill=QUIET, font=_font(18))
    buffer = io.BytesIO()
    image.save(buffer, kind, quality=82, optimize=False)
    return buffer.getvalue()


def _frame(draw: ImageDraw, title: str, tale: Teller) -> None:
    draw.rectangle((0, 0, SIZE[0], 64), fill="#0b50d0")
    draw.text((LEFT, 18), title, fill="#ffffff", font=_font(24, "NanumGothicBold.ttf"))
    draw.text((LEFT, TOP + 52), tale.dataset(0), fill=INK, font=_font(30, "NanumGothicBold.ttf"))
    draw.text((LEFT, TOP + 98), tale.url(0), fill=QUIET, font=_font(18))


def _list(draw: ImageDraw, tale: Teller) -> None:
    heads = ("목록명", "형태", "개방일", "내려받기")
    edges = (LEFT, 560, 700, 880, SIZE[0] - LEFT)
    for row in range(9):
        y = 190 + row * 48
        draw.rectangle((LEFT, y, edges[-1], y + 48), outline=LINE, fill=SHADE if row == 0 else None)
        cells = heads if row == 0 else _listed(tale, row - 1)
        for column, words in enumerate(cells):
            draw.text((edges[column] + 12, y + 12), words[:26], fill=INK, font=_font(19))


def _listed(tale: Teller, turn: int) -> tuple[str, str, str, str]:
    count = tale.dice.number(80, 9600, "picture", turn)
    form = tale.dice.pick(("정형", "비정형"), "picture form", turn)
    return tale.dataset(turn), form, tale.day("picture", turn), f"{count:,}건"


def _chart(draw: ImageDraw, tale: Teller) -> None:
    labels, values = months(tale.dice, "picture")
    base, most, step = 600, max(values), (SIZE[0] - 2 * LEFT) // 6
    for n, (label, value) in enumerate(zip(labels, values, strict=True)):
        left, tall = LEFT + n * step + 30, 360 * value // most
        draw.rectangle((left, base - tall, left + step - 60, base), fill=BARS[n % len(BARS)])
        draw.text((left, base + 10), f"{label} {value:,}건", fill=INK, font=_font(18))
    draw.line((LEFT, base, SIZE[0] - LEFT, base), fill=LINE, width=2)


def _font(size: int, name: str = "NanumGothic.ttf") -> FreeTypeFont:
    from PIL import ImageFont

    return ImageFont.truetype(str(resources.path("fonts", name)), size)
