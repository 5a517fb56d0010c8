"""What is seen where a certificate signature stands, and how it becomes objects of the signed file."""

from __future__ import annotations

from datetime import datetime

from pikepdf import Dictionary, Object, Pdf, Stream

from reviewer.sign.form import opened
from reviewer.sign.keys import Key

NO_TRUSTED_TIME = "신뢰할 수 있는 시각 없음 / no trusted time"
TRUSTED_TIME = "타임스탬프로 시각 확인 / time attested by a timestamp"


def lines(key: Key, when: datetime, time_words: str = NO_TRUSTED_TIME) -> tuple[str, ...]:
    """Return the lines printed where a certificate signature stands, saying that it is one and how sure its time is."""
    return (
        key.holder.name,
        "인증서 전자서명 / certificate signature",
        f"발급 / issuer: {key.holder.issuer}",
        f"{when.year}. {when.month}. {when.day}. {when:%H:%M} 서명자 컴퓨터의 시각 / signer’s clock",
        time_words,
    )


def objects(page: bytes, target: Pdf) -> dict[int, bytes]:
    """Return the page of a drawn stamp as objects to append to `target`, by number; the first shows it."""
    with opened(page) as stamp:
        first = target.copy_foreign(stamp.pages[0].as_form_xobject()).objgen[0]
        behind = next_number(target)
        bodies = {number: _body(target.get_object(number, 0)) for number in range(first, behind)}
    return {first: bodies.pop(first), **bodies}


def next_number(target: Pdf) -> int:
    """Return an object number that nothing in `target` has; each call takes one."""
    return int(target.make_indirect(Dictionary()).objgen[0])


def _body(one: Object) -> bytes:
    if not isinstance(one, Stream):
        return one.unparse(resolved=True)
    data, words = one.read_raw_bytes(), one.stream_dict.unparse(resolved=True)
    if b"/Length " not in words:
        words = words[: words.rindex(b">>")] + b"/Length %d >>" % len(data)
    return b"%s\nstream\n%s\nendstream" % (words, data)
