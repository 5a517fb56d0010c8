"""The review desk."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.house import House
from ui.pages.page import Page


class ReviewPage(Page):
    """stub."""

    def __init__(self, house: House) -> None:
        super().__init__(house, QWidget())
