"""Korean and English at run time: translators in, words of the core out, the choice remembered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QSettings, QTranslator, Signal

from reviewer import resources
from reviewer.text import Language, Text

KEY = "language"
SOURCE = Language.EN  # what the words in the code are written in


class Languages(QObject):
    """The language of the window. Qt tells every widget of a change by `LanguageChange`; pages hear `changed`."""

    changed = Signal()

    def __init__(self, application: QCoreApplication, settings: QSettings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._translators: list[QTranslator] = []
        self.current = SOURCE
        self.use(remembered(settings))

    def use(self, language: Language) -> None:
        """Speak `language` from now on, and at the next start."""
        self.silence()
        self.current = language
        self._translators = [t for t in map(_load, catalogues(language)) if t]
        for translator in self._translators:
            self._application.installTranslator(translator)
        QLocale.setDefault(QLocale(language.value))
        self._settings.setValue(KEY, language.value)
        self.changed.emit()

    def silence(self) -> None:
        """Take the translators out of the application; what is said after that is the source."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []

    def toggle(self) -> None:
        """Speak the other language."""
        self.use(Language.EN if self.current is Language.KO else Language.KO)

    def say(self, text: Text) -> str:
        """Return words of the core in the language of the window."""
        return text.get(self.current)


def remembered(settings: QSettings) -> Language:
    """Return the language chosen last, Korean when none was."""
    value = str(settings.value(KEY, Language.KO.value))
    return Language(value) if value in set(Language) else Language.KO


def catalogues(language: Language) -> list[Path]:
    """Return the compiled translations that make up a language: Qt's own words and ours."""
    if language is SOURCE:
        return []
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return [qt / f"qtbase_{language.value}.qm", resources.path("i18n", f"jipyo_{language.value}.qm")]


def _load(path: Path) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(str(path)) else None
