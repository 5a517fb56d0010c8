"""The tree of how a figure came to be, as a model for a tree view; copied as indented text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import overload

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reviewer.text import Language, Text
from ui.guard import guarded
from ui.models.why import Why

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
INDENT = "    "


@dataclass(eq=False)
class _Node:
    """A place in the tree; Qt keeps only a pointer to it, so the model holds them all."""

    why: Why
    parent: _Node | None = None
    row: int = 0
    parts: list[_Node] = field(default_factory=list)


@guarded
class FigureTree(QAbstractItemModel):
    """One column; the delegate lays label, value and rule out inside it."""

    VALUE = Qt.ItemDataRole.UserRole
    RULE = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root: _Node | None = None
        self._language = Language.KO

    def show_why(self, root: Why | None, language: Language) -> None:
        """Show another figure, or none."""
        self.beginResetModel()
        self._language = language
        self._root = _grown(root) if root else None
        self.endResetModel()

    def root(self) -> Why | None:
        """Return the figure that is explained."""
        return self._root.why if self._root else None

    def why(self, index: Index) -> Why | None:
        """Return the part of the figure at an index."""
        node = self._node(index)
        return node.why if node else None

    def as_text(self) -> str:
        """Return the whole tree as lines, indented by depth."""
        if self._root is None:
            return ""
        return "\n".join(INDENT * depth + self._line(one) for depth, one in self._root.why.walk())

    def say(self, text: Text | None) -> str:
        """Return words in the language of the tree."""
        return text.get(self._language) if text else ""

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        held = self._node(parent)
        if not parent.isValid():
            return self.createIndex(row, column, self._root) if self._root and row == 0 else QModelIndex()
        if held is None or row >= len(held.parts):
            return QModelIndex()
        return self.createIndex(row, column, held.parts[row])

    @overload
    def parent(self, /) -> QObject | None: ...

    @overload
    def parent(self, index: Index, /) -> QModelIndex: ...

    def parent(self, index: Index | None = None, /) -> QModelIndex | QObject | None:
        if index is None:
            return super().parent()
        node = self._node(index)
        if node is None or node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.row, 0, node.parent)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return 1 if self._root else 0
        node = self._node(parent)
        return len(node.parts) if node else 0

    def columnCount(self, _parent: Index = NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.why(index)
        if one is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.say(one.label)
        if role == self.VALUE:
            return self.say(one.words)
        if role == self.RULE:
            return self.say(one.rule)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._line(one)
        return None

    def _line(self, one: Why) -> str:
        extras = [self.say(one.rule), self.say(one.note), self.say(one.source)]
        return f"{self.say(one.label)}: {self.say(one.words)}" + "".join(f"  ·  {words}" for words in extras if words)

    def _node(self, index: Index) -> _Node | None:
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, _Node) else None


def _grown(why: Why, parent: _Node | None = None, row: int = 0) -> _Node:
    node = _Node(why, parent, row)
    node.parts = [_grown(part, node, at) for at, part in enumerate(why.parts)]
    return node
