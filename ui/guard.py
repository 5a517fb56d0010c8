"""Keeps an error in a method that Qt calls from taking the whole program with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any, TypeVar

Kind = TypeVar("Kind", bound=type)


def guarded(kind: Kind) -> Kind:
    """Guard what a class overrides of Qt; every class of the window that overrides anything wears this.

    PySide reads the arguments of an error that leaves such a method. Before Python 3.12 an error of the interpreter
    itself (a division by zero, an index, a widget that is gone) is no object yet at that moment but its bare words, and
    the process ends by signal 11. Caught once, it is an object, and goes the way of every other error.
    """
    for name in overridden(kind):
        setattr(kind, name, _guard(vars(kind)[name]))
    return kind


def overridden(kind: type) -> list[str]:
    """Return the names of the methods through which Qt may call into a class."""
    of_qt = [base for base in kind.__mro__ if base.__module__.startswith("PySide6")]
    own = [name for name, value in vars(kind).items() if isinstance(value, FunctionType) and name[:2] != "__"]
    return [name for name in own if any(name in vars(base) for base in of_qt)]


def _guard(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def within(*given: Any, **named: Any) -> Any:
        try:
            return method(*given, **named)
        except BaseException as error:
            error.add_note(f"in {method.__qualname__}, called by Qt")
            raise

    return within
