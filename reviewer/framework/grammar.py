"""What a line that is no YAML most likely lacks, and where, in the words of someone who never learnt YAML."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import yaml

from reviewer.text import Text

Mark = tuple[int, int]
_WIDE = "：，｛｝［］＃"


class _Mark(Protocol):
    """What both YAML parsers, in C and in Python, call a mark: counts from 0."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


def place(mark: _Mark | None) -> Mark:
    """Return a parser's mark as people count, from 1; the head of the file when there is none."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def told(error: yaml.MarkedYAMLError, words: str) -> tuple[Text, Mark]:
    """Return the sentence for a grammar error in `words` and the mark of the line to look at."""
    end = place(error.problem_mark)
    start = place(error.context_mark) if error.context_mark else end
    sentence, mark = _likely(error, _line(words, end), start, end)
    return _with_wide(sentence, _line(words, mark)), mark


def colonless(name: str, known: Iterable[str]) -> Text | None:
    """Return the sentence for a name that swallowed its value (`en "x"`, `A:10`), or None when it did not."""
    first = name.replace(":", " ").split(maxsplit=1)[:1]
    if first == [name] or not first or first[0] not in known:
        return None
    return Text(f"'{first[0]}' 뒤가 잘못되었습니다. {_COLON.ko}", f"Something is wrong after '{first[0]}'. {_COLON.en}")


_COLON = Text(
    "이름과 값 사이에 콜론(:)과 빈칸을 하나씩 넣어 '이름: 값'처럼 적으십시오.",
    "Put a colon and a space between name and value, as in `name: value`.",
)


def _likely(error: yaml.MarkedYAMLError, line: str, start: Mark, end: Mark) -> tuple[Text, Mark]:
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return _tab(), end
    words = f"{error.context or ''}: {error.problem or ''}"
    if "',' or" in words:
        return (_open_bracket(), start) if start[0] != end[0] else (_brackets(), end)
    for sign, sentence, mark in (
        ("expected ':'", _no_colon(), start),
        ("quoted scalar", _open_quote(), start),
        ("cannot start any token", _odd_start(), end),
        ("mapping values", _stray_colon(), end),
        ("expected key", _indent(), end),
        ("'-' indicator", _indent(), end),
        ("<block end>", _indent(), end),
    ):
        if sign in words:
            return sentence, mark
    return _other(error.problem or "?"), end


def _line(words: str, mark: Mark) -> str:
    lines = words.split("\n", mark[0])
    return lines[mark[0] - 1] if len(lines) >= mark[0] else ""


def _with_wide(sentence: Text, line: str) -> Text:
    found = "".join(sign for sign in _WIDE if sign in line)
    if not found:
        return sentence
    return Text(
        f"{sentence.ko} 이 줄의 전각 문자({found})는 반각 문자로 바꾸십시오.",
        f"{sentence.en} Replace the full-width signs ({found}) of this line by plain ones.",
    )


def _tab() -> Text:
    return Text(
        "줄 앞에 탭이 들어 있습니다. 탭을 지우고 둘레의 줄과 같은 수의 빈칸으로 들여 쓰십시오.",
        "This is not valid YAML: the line begins with a tab. Replace it by as many spaces as the lines around it have.",
    )


def _no_colon() -> Text:
    return Text(
        f"이 줄에 콜론(:)이 없거나 콜론 뒤에 빈칸이 없습니다. {_COLON.ko}",
        f"This is not valid YAML: the line lacks a colon, or the space behind it. {_COLON.en}",
    )


def _open_quote() -> Text:
    return Text(
        "여기서 연 따옴표가 닫히지 않았거나, 따옴표 안에 쓸 수 없는 글자(\\)가 있습니다. 글의 앞뒤를 같은 따옴표로 묶으십시오.",
        "This is not valid YAML: the quote opened here is not closed, or holds a backslash. Put the same quote at both ends.",
    )


def _open_bracket() -> Text:
    return Text(
        "여기서 연 괄호가 이 줄에서 닫히지 않았습니다. 괄호를 닫고, 값 사이의 쉼표와 따옴표를 살펴보십시오.",
        "This is not valid YAML: the bracket opened here is not closed in this line. Close it; look at commas and quotes.",
    )


def _brackets() -> Text:
    return Text(
        "괄호 안이 맞지 않습니다. 값 사이의 쉼표(,), 글을 묶는 따옴표, 닫는 괄호가 빠지지 않았는지 살펴보십시오. "
        "콜론이나 쉼표가 든 글은 따옴표로 묶어야 합니다.",
        "This is not valid YAML: the brackets do not add up. Look for a missing comma, quote or closing bracket; "
        "text with a colon or comma needs quotes.",
    )


def _stray_colon() -> Text:
    return Text(
        "콜론(:)이 올 수 없는 자리에 있습니다. 콜론이 든 글은 따옴표로 묶고, 이 줄이 윗줄보다 깊이 들여 쓰이지 않았는지 살펴보십시오.",
        "This is not valid YAML: a colon stands where none can be. Put text with a colon in quotes, "
        "and make sure that this line is not indented deeper than the one above.",
    )


def _indent() -> Text:
    return Text(
        "들여쓰기가 둘레의 줄과 맞지 않습니다. 같은 묶음에 드는 이름은 같은 칸에서 시작해야 합니다. "
        "윗줄에서 따옴표를 닫지 않아도 이렇게 됩니다.",
        "This is not valid YAML: the indent does not fit the lines around it. "
        "Names of one set begin in the same column. A quote left open above has the same effect.",
    )


def _odd_start() -> Text:
    return Text(
        "글이 @, %, ` 같은 기호로 시작할 수 없습니다. 글을 따옴표로 묶으십시오.",
        "This is not valid YAML: text cannot begin with a sign like @, % or `. Put quotes around it.",
    )


def _other(problem: str) -> Text:
    return Text(
        f"적는 법(YAML)에 맞지 않습니다({problem}). 이 줄과 바로 윗줄의 들여쓰기, 따옴표, 콜론(:)을 살펴보십시오.",
        f"This is not valid YAML ({problem}). Look at the indent, quotes and colons of this line and the one above.",
    )
