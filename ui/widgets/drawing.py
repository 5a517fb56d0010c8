"""Icons from our own SVG files, drawn in the colour that is asked for, as sharp as the screen asks for."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyleOption

from ui.guard import guarded


def icon(svg: str, normal: QColor, active: QColor) -> QIcon:
    """Return an icon: `normal`, and `active` when its button is checked.

    `svg` is the source of a drawing whose strokes and fills say `currentColor`.
    """
    return QIcon(_Engine(svg, normal, active))


def pixmap(svg: str, size: QSize, colour: QColor, scale: float) -> QPixmap:
    """Return the drawing at `size` logical pixels for a screen of `scale`."""
    picture = QPixmap(size * scale)
    picture.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour.name()).encode()))
    painter = QPainter(picture)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


@guarded
class _Engine(QIconEngine):
    """Draws each picture when it is first painted: none for a size or a state that nobody sees."""

    def __init__(self, svg: str, normal: QColor, active: QColor) -> None:
        super().__init__()
        self._svg = svg
        self._normal, self._active = normal, active
        self._drawn: dict[tuple[int, int, QIcon.Mode, QIcon.State, float], QPixmap] = {}

    def clone(self) -> QIconEngine:
        """Return one for an icon that is about to differ; it is Qt's from then on, which the binding does not see by itself."""
        import ctypes  # a start does not wait for it

        made = _Engine(self._svg, self._normal, self._active)
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(made))
        return made

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, scale))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        key = (size.width(), size.height(), mode, state, scale)
        if key not in self._drawn:
            self._drawn[key] = self._draw(size, mode, state, scale)
        return self._drawn[key]

    def _draw(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        colour = self._active if state is QIcon.State.On else self._normal
        picture = pixmap(self._svg, size, colour, scale)
        if mode is not QIcon.Mode.Disabled:
            return picture
        return QApplication.style().generatedIconPixmap(mode, picture, QStyleOption())
