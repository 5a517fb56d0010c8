"""Pictures as they come from the evidence process: rows of blue, green, red and one byte unused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QImage


def picture(told: Mapping[str, Any], content: bytes) -> QImage:
    """Return a picture that owns its pixels; an empty one when the sizes told do not fit the bytes."""
    width, height, stride = int(told["width"]), int(told["height"]), int(told["stride"])
    if not 0 < width <= stride // 4 or not 0 < height <= len(content) // stride:
        return QImage()
    return QImage(content, width, height, stride, QImage.Format.Format_RGB32).copy()
