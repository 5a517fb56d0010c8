"""A box that shows what is typed into fields that hide it, for whoever is alone with the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit

from ui.guard import guarded


@guarded
class ShowBox(QCheckBox):
    """The fields hide again whenever a form begins anew."""

    def __init__(self, *fields: QLineEdit) -> None:
        super().__init__()
        self._fields = fields
        self.toggled.connect(self._show_or_hide)
        self._show_or_hide()

    def begin(self) -> None:
        """Empty the fields and hide what is typed next."""
        self.setChecked(False)
        for field in self._fields:
            field.clear()

    def _show_or_hide(self) -> None:
        mode = QLineEdit.EchoMode.Normal if self.isChecked() else QLineEdit.EchoMode.Password
        for field in self._fields:
            field.setEchoMode(mode)
