"""The code on a paper form: short ASCII that says round, rules, item and contents, and catches slips of the pen.

`JF1-RRRR-VVVV-IIII-IIII-CCCC-KK`: letters and digits of Crockford's base 32 (no I, L, O, U), each group the start of
a SHA-256. Round and rules are told apart so that a refusal can say which of the two is another's.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import rfc8785

from reviewer.errors import UserError
from reviewer.model.ids import EvidenceId
from reviewer.model.round import MarkKey, Submission
from reviewer.text import Text

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
MARK = "JF1"
SHORT, LONG, CHECK = 4, 8, 2
PRIME = 1021  # the greatest below 32 × 32, so that a remainder is two letters
LENGTH = SHORT + SHORT + LONG + SHORT + CHECK


@dataclass(frozen=True, slots=True)
class FormCode:
    """What a code says: four short hashes."""

    round: str
    rules: str
    item: str
    contents: str

    def __str__(self) -> str:
        body = self.round + self.rules + self.item + self.contents
        whole = body + check_of(body)
        return "-".join((MARK, *(whole[at : at + SHORT] for at in range(0, LENGTH, SHORT))))


def hashed(words: str, length: int) -> str:
    """Return the first letters of the SHA-256 of `words` in base 32."""
    number = int.from_bytes(hashlib.sha256(words.encode()).digest(), "big")
    return "".join(LETTERS[number >> (256 - 5 * (at + 1)) & 31] for at in range(length))


def check_of(body: str) -> str:
    """Return the check letters of a code: its remainder by a prime, so that every one wrong letter shows for certain.

    Two neighbours that changed places show as well; of other slips, all but one in a thousand do.
    """
    rest = 0
    for letter in body:
        rest = (rest * len(LETTERS) + LETTERS.index(letter)) % PRIME
    return LETTERS[rest // len(LETTERS)] + LETTERS[rest % len(LETTERS)]


def code_for(round_id: str, rules: str, key: MarkKey, contents: str) -> FormCode:
    """Return the code of an item: `rules` is the SHA-256 of the edition, `contents` that of what was filed."""
    return FormCode(hashed(round_id, SHORT), hashed(rules, SHORT), item_of(key), hashed(contents, SHORT))


def item_of(key: MarkKey) -> str:
    """Return the part of a code that says which item it is."""
    return hashed(rfc8785.dumps([key.reviewer, key.institution, key.measure]).decode(), LONG)


def contents_of(submission: Submission | None, evidence: list[EvidenceId]) -> str:
    """Return a text that changes whenever what was filed for an item does."""
    fields = submission.fields if submission else {}
    return rfc8785.dumps([fields, sorted(evidence)]).decode()


def read(typed: str) -> FormCode:
    """Return the code that was typed or scanned, whatever its spaces and its case.

    Raises UserError when it is none, or when a letter of it is wrong.
    """
    letters = "".join(letter for letter in typed.upper() if letter.isascii() and letter.isalnum())
    if not letters.startswith(MARK) or len(letters) != len(MARK) + LENGTH:
        raise UserError(_no_code(typed))
    body = letters[len(MARK) :].translate(READ_AS)
    said, check = body[:-CHECK], body[-CHECK:]
    if check_of(said) != check:
        raise UserError(_slip(typed))
    first, second, third = SHORT, 2 * SHORT, 2 * SHORT + LONG
    return FormCode(said[:first], said[first:second], said[second:third], said[third:])


def _no_code(typed: str) -> Text:
    shown = typed.strip()[:40]
    return Text(
        f"‘{shown}’은(는) 수기 평가표의 코드가 아닙니다. JF1로 시작하는 코드를 그대로 적으십시오.",
        f"‘{shown}’ is not the code of a paper form. Type the code that begins with JF1 as it stands.",
    )


def _slip(typed: str) -> Text:
    return Text(
        f"‘{typed.strip()[:40]}’에 잘못 적은 글자가 있습니다. 평가표의 코드와 견주어 다시 적으십시오.",
        f"A letter of ‘{typed.strip()[:40]}’ is wrong. Compare it with the form and type it again.",
    )
