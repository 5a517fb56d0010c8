"""What goes wrong around the code: Qt's own messages go to the log, an escaped error becomes a sentence."""

from __future__ import annotations

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from ui.jobs import sentence_of

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def route_qt_messages() -> None:
    """Let everything Qt says pass through `logging`, under the name `qt`."""
    qInstallMessageHandler(_log_qt_message)


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(LEVELS[kind], "%s (%s)", message, context.category)


class Escaped(QObject):
    """Hears errors that nobody caught and tells the person in the window, instead of a traceback in a console."""

    failed = Signal(object)  # Text

    def listen(self) -> None:
        """Take the place of Python's own hook."""
        sys.excepthook = self._on_error

    def _on_error(self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        self.failed.emit(sentence_of(error))
