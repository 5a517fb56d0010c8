"""What can go wrong, in three families: what the person did, what the machine refused, and our own bugs."""

from __future__ import annotations

from reviewer.text import Text


class JipyoError(Exception):
    """Carries the sentence shown to the person: what happened, what is safe, what to do next."""

    exit_code = 1

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence

    def __reduce__(self) -> tuple[type[JipyoError], tuple[Text]]:
        return type(self), (self.sentence,)


class UserError(JipyoError):
    """The person asked for something that cannot be done as asked."""

    exit_code = 2


class MachineError(JipyoError):
    """The computer refused: disk, lock, permission, damaged file."""

    exit_code = 3


class Bug(JipyoError):
    """A promise inside Jipyo was broken; nothing was written."""

    exit_code = 70
