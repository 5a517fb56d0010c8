"""Remembers whether a timestamp authority is asked and at which address; every form of the page shows the same."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QSettings

from ui.views.trusted_time_form import TrustedTimeForm

ADDRESS, WANTED = "trusted-time/address", "trusted-time/wanted"
YES, NO = "yes", "no"


class TrustedTime(QObject):
    """Off unless the person turned it on; an address is no secret."""

    def __init__(self, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._forms: list[TrustedTimeForm] = []

    def add(self, form: TrustedTimeForm) -> None:
        """Show in one more form what is remembered, and hear what is changed there."""
        self._forms.append(form)
        form.changed.connect(partial(self._on_changed, form))
        form.show_state(self._address(), wanted=self.is_wanted)

    @property
    def is_wanted(self) -> bool:
        """Tell whether the authority is to be asked."""
        return str(self._settings.value(WANTED, NO)) == YES

    @property
    def address(self) -> str:
        """Return the address to ask, "" when none is to be asked."""
        return self._address() if self.is_wanted else ""

    def _address(self) -> str:
        return str(self._settings.value(ADDRESS, ""))

    def _on_changed(self, form: TrustedTimeForm) -> None:
        self._settings.setValue(WANTED, YES if form.wanted.isChecked() else NO)
        self._settings.setValue(ADDRESS, form.address.text().strip())
        for other in self._forms:
            if other is not form:
                other.show_state(self._address(), wanted=self.is_wanted)
