"""The certificates on this computer and on tokens: found, shown with what is wrong with them, and opened to sign."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk import register
from reviewer.desk.state import State
from reviewer.errors import UserError
from reviewer.text import Text

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first certificate
    from reviewer.sign.folders import Found
    from reviewer.sign.keys import Key

DEVICE = "device"


@dataclass(frozen=True, slots=True)
class Listed:
    """A certificate that was found; `name` is empty while only a passphrase can tell whose it is.

    `source` is "p12", "npki", "gpki" or DEVICE; `path` the file or the token's module, `label` and `id` a token's own.
    """

    source: str
    path: Path
    name: str = ""
    issuer: str = ""
    until: datetime | None = None
    problem: Text | None = None
    label: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Unlocked:
    """An opened certificate: whose, by whom, until when, its SHA-256, and for whom the round has registered it."""

    key: Key
    name: str
    issuer: str
    valid_from: datetime
    valid_until: datetime
    digest: str
    person: str


class Keyring:
    """Finds and opens certificates for one round."""

    def __init__(self, state: State) -> None:
        self._state = state

    def usual(self) -> tuple[Listed, ...]:
        """Return what lies in the usual places of the home folder and on removable media."""
        from reviewer.sign.folders import removable, usual_places

        return self.below(*usual_places(Path.home(), removable()))

    def below(self, *folders: Path) -> tuple[Listed, ...]:
        """Return what lies in folders and below them."""
        from reviewer.sign.folders import found_in

        now = self._state.clock()
        return _listed(one for folder in folders for one in found_in(folder, now))

    def on_token(self, module: Path) -> tuple[Listed, ...]:
        """Return what is on the tokens of a PKCS#11 module; raises UserError when there is none."""
        from reviewer.sign.tokens import found

        listed = _listed(found(module, self._state.clock()))
        if not listed:
            raise UserError(NO_TOKEN)
        return listed

    def open(self, one: Listed, secret: bytearray) -> Unlocked:
        """Open a certificate and wipe the secret; raises UserError when it cannot sign."""
        from reviewer.sign import folders, tokens
        from reviewer.sign.wiping import wiped

        now = self._state.clock()
        with wiped(secret):
            if one.source == DEVICE:
                key = tokens.load(one.path, one.label, secret, now, one.id)
            else:
                key = folders.load(one.path, secret, now)
        holder, digest = key.holder, key.certificate.sha256.hex()
        known = register.holdings(self._state).get(digest)
        person = known.person if known else ""
        return Unlocked(key, holder.name, holder.issuer, holder.valid_from, holder.valid_until, digest, person)


def _listed(found: Iterable[Found]) -> tuple[Listed, ...]:
    return tuple(_one(found) for found in found)


def _one(found: Found) -> Listed:
    holder = found.holder
    if holder is None:
        return Listed(found.source.value, found.path, problem=found.problem, label=found.label, id=found.id)
    return Listed(
        found.source.value,
        found.path,
        holder.name,
        holder.issuer,
        holder.valid_until,
        found.problem,
        found.label,
        found.id,
    )


NO_TOKEN = Text(
    "꽂힌 보안토큰에 인증서가 없습니다. 토큰을 꽂고 다시 찾으십시오.",
    "There is no certificate on a token. Plug the token in and look again.",
)
