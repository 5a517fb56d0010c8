"""The rules inside decoded canonical JSON back to frozen values."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from reviewer.model.rule import Input, InputKind, Result
from reviewer.model.setting import Choice
from reviewer.text import Text

Node = dict[str, Any]


def inputs(nodes: list[Node]) -> tuple[Input, ...]:
    """Return the figures a measure takes, or the fields of a list's records."""
    return tuple([_input(node) for node in nodes])


def results(nodes: list[Node]) -> tuple[Result, ...]:
    """Return the intermediate results of a measure."""
    return tuple([_result(node) for node in nodes])


def _input(node: Node) -> Input:
    return Input(
        key=node["key"],
        name=_text(node["name"]),
        kind=InputKind(node["kind"]),
        unit=_optional(node.get("unit")),
        optional=node.get("optional", False),
        default=node.get("default"),
        least=_decimal(node.get("least")),
        most=_decimal(node.get("most")),
        choices=tuple([Choice(choice["value"], _text(choice["text"])) for choice in node.get("choices", ())]),
        fields=inputs(node.get("fields", [])),
        aliases=tuple(node.get("aliases", ())),
    )


def _result(node: Node) -> Result:
    return Result(
        key=node["key"],
        name=_text(node["name"]),
        rule=node["rule"],
        each=node["each"],
        unit=_optional(node.get("unit")),
        aliases=tuple(node.get("aliases", ())),
    )


def _text(node: Node) -> Text:
    return Text(node["ko"], node["en"])


def _optional(node: Node | None) -> Text | None:
    return None if node is None else _text(node)


def _decimal(words: str | None) -> Decimal | None:
    return None if words is None else Decimal(words)
