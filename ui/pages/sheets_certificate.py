"""Whose certificate signs: looked for, chosen, opened, and bound to its person in the round."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reviewer.desk.desk import Desk
from reviewer.desk.keyring import Listed, Unlocked
from reviewer.model.changes import Changes
from reviewer.model.people import CHAIR, SECRETARY, Holding
from reviewer.recording import RegisterHolder
from reviewer.text import Text
from ui.house import House
from ui.views.certificate_pane import FOLDER, HERE, CertificatePane
from ui.widgets import banner

Certificates = tuple[Listed, ...]
P12 = "p12"


class CertificateChoice(QObject):
    """Holds the opened certificate; the secret goes to the worker in a buffer that is wiped there."""

    settled = Signal()  # another certificate, or none, or another way it may sign

    def __init__(self, house: House, pane: CertificatePane, person: Callable[[], str]) -> None:
        super().__init__(pane)
        self._house = house
        self._pane = pane
        self._person = person
        self._found: Certificates = ()
        self._chosen: Listed | None = None
        self.opened: Unlocked | None = None
        pane.file_asked.connect(self._choose_file)
        pane.looking_asked.connect(self._on_looking)
        pane.picked.connect(self._on_picked)
        pane.changed.connect(self._on_changed)
        pane.show_asked.connect(self._open)
        pane.register_asked.connect(self._register)
        pane.meant.connect(self._on_meant)

    @property
    def may_sign(self) -> bool:
        """Tell whether an opened certificate may sign: the round knows whose it is, or that is not asked for."""
        return self.opened is not None and (bool(self.opened.person) or self.is_unregistered)

    @property
    def is_unregistered(self) -> bool:
        """Tell whether the person means to sign with a certificate the round does not know."""
        return self._pane.unregistered.isChecked()

    def forget(self) -> None:
        """Let go of the opened key."""
        if self.opened is not None:
            self.opened.key.private.close()
        self.opened = None
        self._pane.passphrase.clear()
        self.show()

    def show(self) -> None:
        """Say whose certificate is open, in the language of the window."""
        shown = self.opened
        if shown is None:
            self._pane.holder.say(banner.NOTE, "")
            self._pane.set_standing("", "")
        else:
            words = self.tr("Issued by {issuer}\nValid until {until:%Y-%m-%d}")
            self._pane.holder.say(banner.NOTE, shown.name, words.format(issuer=shown.issuer, until=shown.valid_until))
            self._show_standing(shown)
        self.settled.emit()

    def _show_standing(self, shown: Unlocked) -> None:
        if shown.person:
            words = self.tr("Registered in this round: {person}").format(person=self._name(shown.person))
            self._pane.set_standing(words, "")
            return
        person = self._person()
        register = self.tr("Register for: {person}").format(person=self._name(person)) if person else ""
        self._pane.set_standing(self.tr("Not registered in this round: whose certificate is it?"), register)

    def _choose_file(self) -> None:
        pattern = self.tr("Certificates (*.p12 *.pfx signCert.der *_sig.cer)")
        chosen, _ = QFileDialog.getOpenFileName(self._pane, self.tr("Choose a certificate"), str(Path.home()), pattern)
        if chosen:
            self._pane.path.set_path(chosen)
            self._pane.passphrase.setFocus()

    def _on_looking(self, where: str) -> None:
        if where == HERE:
            self._look(_usual)
        elif where == FOLDER:
            chosen = QFileDialog.getExistingDirectory(self._pane, self.tr("Look in a folder"), str(Path.home()))
            if chosen:
                self.look_in(Path(chosen))
        else:
            pattern = self.tr("PKCS#11 modules (*.so *.dll *.dylib)")
            chosen, _ = QFileDialog.getOpenFileName(self._pane, self.tr("Program of the token"), "/usr/lib", pattern)
            if chosen:
                self._look(partial(_on_token, Path(chosen)))

    def look_in(self, folder: Path) -> None:
        """List the certificates in a folder."""
        self._look(partial(_below, folder))

    def _look(self, work: Callable[[Desk], Certificates]) -> None:
        self._house.session.ask(work).success(self._on_found).failure(self._on_refused)

    def _on_found(self, found: Certificates) -> None:
        self._found = found
        self._pane.set_found([self._line(one) for one in found])
        if not found:
            self._pane.holder.say(banner.WARNING, self.tr("No certificate was found there."))
        elif len(found) == 1:
            self._pane.found.setCurrentIndex(1)

    def _line(self, one: Listed) -> str:
        until = f" ~{one.until:%Y-%m-%d}" if one.until else ""
        sign = "△ " if one.problem else ""
        return f"{sign}{one.name or one.path.name}{until} · {one.label or one.source.upper()}"

    def _on_picked(self, row: int) -> None:
        if 0 < row <= len(self._found):
            one = self._found[row - 1]
            self._pane.path.set_path(str(one.path))
            self._chosen = one
            self._show_chosen(one)

    def _show_chosen(self, one: Listed) -> None:
        if one.problem:
            title, _, rest = self._say(one.problem).partition("\n")
            self._pane.holder.say(banner.WARNING, title, rest)
        elif one.name and one.until:
            words = self.tr("Issued by {issuer}\nValid until {until:%Y-%m-%d}")
            self._pane.holder.say(banner.NOTE, one.name, words.format(issuer=one.issuer, until=one.until))
        self._pane.passphrase.setFocus()

    def _on_changed(self) -> None:
        self._chosen = None
        self.forget()

    def _open(self) -> None:
        one = self._chosen or Listed(P12, Path(self._pane.path.path()))
        secret = bytearray(self._pane.passphrase.text().encode())
        self._pane.passphrase.clear()
        self._house.session.ask(partial(_open, one, secret)).success(self._on_opened).failure(self._on_refused)

    def _on_opened(self, opened: Unlocked) -> None:
        self.opened = opened
        self.show()

    def _on_refused(self, sentence: Text) -> None:
        self.forget()
        title, _, rest = self._say(sentence).partition("\n")
        self._pane.holder.say(banner.REFUSAL, title, rest)

    def _register(self) -> None:
        one, person = self.opened, self._person()
        if one is not None and person:
            holding = Holding(person, one.digest, one.name, one.issuer, one.valid_until.isoformat())
            job = self._house.session.do(RegisterHolder(holding), self)
            job.success(partial(self._on_registered, person)).failure(self._on_refused)

    def _on_registered(self, person: str, _changes: Changes) -> None:
        if self.opened is not None:
            self.opened = replace(self.opened, person=person)
            self.show()

    def _on_meant(self, _checked: bool) -> None:
        self.settled.emit()

    def _name(self, person: str) -> str:
        known = {CHAIR: self.tr("the chair"), SECRETARY: self.tr("the secretary")}
        return known.get(person, person)

    def _say(self, text: Text) -> str:
        return self._house.languages.say(text)


def _usual(desk: Desk) -> Certificates:
    return desk.keyring.usual()


def _below(folder: Path, desk: Desk) -> Certificates:
    return desk.keyring.below(folder)


def _on_token(module: Path, desk: Desk) -> Certificates:
    return desk.keyring.on_token(module)


def _open(one: Listed, secret: bytearray, desk: Desk) -> Unlocked:
    return desk.keyring.open(one, secret)
