"""Icons from our own SVG files, drawn in the colour that is asked for."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


def icon(svg: str, size: int, normal: QColor, active: QColor) -> QIcon:
    """Return an icon of `size` pixels: `normal`, and `active` when its button is checked.

    `svg` is the source of a drawing whose strokes and fills say `currentColor`.
    """
    made = QIcon()
    screens = QGuiApplication.screens()  # a picture for each sharpness there is: drawing ten for none costs a start
    for scale in sorted({1.0, *(screen.devicePixelRatio() for screen in screens)}):
        made.addPixmap(pixmap(svg, size, normal, scale), QIcon.Mode.Normal, QIcon.State.Off)
        made.addPixmap(pixmap(svg, size, active, scale), QIcon.Mode.Normal, QIcon.State.On)
    return made


def pixmap(svg: str, size: int, colour: QColor, scale: float) -> QPixmap:
    """Return the drawing at `size` logical pixels for a screen of `scale`."""
    picture = QPixmap(QSize(size, size) * scale)
    picture.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour.name()).encode()))
    painter = QPainter(picture)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture
