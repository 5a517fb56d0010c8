"""Picture files; the frames of a TIFF or a GIF count as pages."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from reviewer.evidence import refusals
from reviewer.evidence.document import PAGES, About, Answer
from reviewer.evidence.limits import MOST_PIXELS, MOST_SOURCE_PIXELS
from reviewer.evidence.refusals import BROKEN
from reviewer.evidence.wire import Header

FORMATS = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")  # none of those that call other programs
MOST_FRAMES = 500
ORIENTATION = 0x0112  # the EXIF tag


class Picture:
    """An opened picture file."""

    def __init__(self, content: bytes) -> None:
        try:
            self._image = Image.open(BytesIO(content), formats=FORMATS)
        except (UnidentifiedImageError, *BROKEN) as error:
            raise refusals.damaged() from error
        except Image.DecompressionBombError as error:
            raise refusals.large() from error
        self._frames = max(min(getattr(self._image, "n_frames", 1), MOST_FRAMES), 1)
        self._at = -1
        self._drawn = self._frame(0)

    def about(self) -> About:
        size = [float(self._drawn.width), float(self._drawn.height)]
        return About(PAGES, self._frames, {"sizes": [size], "picture": True})

    def answer(self, asked: Header) -> Answer:
        if asked["do"] == "paint":
            return self._paint(asked["page"], asked["width"], asked["turn"])
        if asked["do"] == "sizes":
            return Answer({"sizes": []})
        if asked["do"] == "text":
            return Answer({"page": asked["page"], "text": ""})
        if asked["do"] == "find":
            return Answer({"hits": []})
        raise KeyError(asked["do"])

    def close(self) -> None:
        self._image.close()

    def _frame(self, page: int) -> Image.Image:
        if page == self._at:
            return self._drawn
        try:
            self._image.seek(page)
            if self._image.width * self._image.height > MOST_SOURCE_PIXELS or not self._image.width:
                raise refusals.large()
            self._image.load()
            self._drawn = _upright(self._image)
        except (Image.DecompressionBombError, *BROKEN) as error:
            raise refusals.damaged() from error
        self._at = page
        return self._drawn

    def _paint(self, page: int, width: int, turn: int) -> Answer:
        frame = self._frame(page)
        turned = frame.rotate(-turn, expand=True) if turn else frame
        height = max(round(turned.height * width / turned.width), 1)
        if width * height > MOST_PIXELS:
            raise refusals.large_page()
        drawn = turned.resize((width, height), Image.Resampling.BILINEAR, reducing_gap=2.0).convert("RGBA")
        shape = {"width": width, "height": height, "stride": width * 4}
        return Answer(shape, drawn.tobytes("raw", "BGRA"))


def _upright(image: Image.Image) -> Image.Image:
    """Return a picture as the camera was held, in plain colours; copied only where it has to change."""
    if image.getexif().get(ORIENTATION, 1) != 1:
        image = ImageOps.exif_transpose(image)
    return image if image.mode == "RGB" and getattr(image, "n_frames", 1) == 1 else image.convert("RGB")
