"""The sentences for a rule file that cannot be read as plain YAML."""

from __future__ import annotations

from reviewer.text import Text


def too_big(size: int, largest: int) -> Text:
    """The file is larger than a rule file may be; sizes in bytes."""
    limit = largest // (1024 * 1024)
    return Text(
        f"파일이 너무 큽니다({size:,}바이트). 평가편람 파일은 {limit}MB를 넘을 수 없습니다.",
        f"The file is too large ({size:,} bytes). A rule file may have at most {limit} MB.",
    )


def not_utf8() -> Text:
    """The bytes are not UTF-8 text."""
    return Text(
        "UTF-8로 저장된 글이 아닙니다. 편집기에서 인코딩을 UTF-8로 바꾸어 다시 저장하십시오.",
        "This is not UTF-8 text. Save the file again with the encoding UTF-8.",
    )


def odd_character() -> Text:
    """A control character or a broken piece that YAML cannot hold."""
    return Text(
        "읽을 수 없는 글자(제어 문자)가 들어 있습니다. 그 글자를 지우십시오.",
        "The file holds a character that cannot be read (a control character). Remove it.",
    )


def second_document() -> Text:
    """A second document begins with `---`."""
    return Text(
        "한 파일에 문서가 둘 들어 있습니다(---). 평가편람 하나에 파일 하나를 쓰십시오.",
        "The file holds a second document (---). Use one file for one edition.",
    )


def too_deep(deepest: int) -> Text:
    """Lists within lists beyond any rule file."""
    return Text(
        f"{deepest}단계보다 깊이 겹쳐 있습니다. 들여쓰기나 괄호를 살펴보십시오.",
        f"The nesting is deeper than {deepest} levels. Look at the indents and brackets.",
    )


def too_many(most: int) -> Text:
    """More values than any edition has."""
    return Text(
        f"값이 {most:,}개를 넘습니다. 평가편람 파일이 맞는지 살펴보십시오.",
        f"The file holds more than {most:,} values. Make sure that it is a rule file.",
    )


def alias() -> Text:
    """An anchor (&) or alias (*)."""
    return Text(
        "가리키기(&, *)는 쓸 수 없습니다. 내용을 그 자리에 그대로 적거나, 글이라면 따옴표로 묶으십시오.",
        "Anchors and aliases (&, *) are not allowed. Write the content out, or put quotes around it if it is text.",
    )


def tag(name: str) -> Text:
    """A YAML tag (!)."""
    return Text(
        f"태그({name[:40]})는 쓸 수 없습니다. 태그를 지우거나, 글이라면 따옴표로 묶으십시오.",
        f"Tags ({name[:40]}) are not allowed. Remove the tag, or put quotes around it if it is text.",
    )


def curly_quote() -> Text:
    """Text in typographic quotes, which are no quotes for YAML."""
    return Text(
        '둥근 따옴표(“ ”)는 글의 일부로 읽힙니다. 글을 묶으려면 곧은 따옴표(")로 바꾸십시오.',
        'Curly quotes (“ ”) are read as part of the text. To put text in quotes use straight ones (").',
    )


def double_key(key: str) -> Text:
    """The same entry twice in one mapping."""
    return Text(
        f"'{key[:60]}' 항목이 같은 자리에 두 번 있습니다. 하나만 남기십시오.",
        f"The entry '{key[:60]}' stands twice in the same place. Keep one.",
    )


def key_not_word() -> Text:
    """A list or a mapping used as the name of an entry."""
    return Text(
        "항목 이름은 한 낱말이어야 합니다. 괄호를 지우거나 따옴표로 묶으십시오.",
        "The name of an entry must be a plain word. Remove the brackets or put quotes around it.",
    )


def long_number(longest: int) -> Text:
    """A number longer than any points."""
    return Text(
        f"수가 {longest}자를 넘습니다. 더 짧은 수를 적으십시오.",
        f"The number has more than {longest} characters. Write a shorter one.",
    )
