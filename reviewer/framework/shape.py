"""Compares a plain tree with the published schema: every difference becomes a finding with its sentence."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from reviewer import resources
from reviewer.framework import shape_faults as faults
from reviewer.framework.problems import Finding, Path
from reviewer.text import Text

if TYPE_CHECKING:  # heavy; loads when a rule file is compared
    from jsonschema.exceptions import ValidationError

FRAMEWORK = ("frameworks", "framework.schema.json")
MOST = 500  # findings: past that the file is of another kind altogether


def findings(value: object, schema: tuple[str, str] = FRAMEWORK) -> list[Finding]:
    """Return every difference from a schema (folder and file of the resources), at most `MOST`, without repeats."""
    from jsonschema import Draft202012Validator

    words = resources.path(*schema).read_text(encoding="utf-8")
    errors = Draft202012Validator(json.loads(words)).iter_errors(value)
    found = (finding for error in errors for finding in _of(error))
    return list(dict.fromkeys(islice(found, MOST)))


def _of(error: ValidationError) -> Iterator[Finding]:
    path: Path = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        yield from _unknown(error, path)
    elif error.validator == "required":
        yield from (Finding(path, faults.missing(name)) for name in _absent(error))
    elif error.parent is not None or "propertyNames" in error.absolute_schema_path:
        yield Finding((*path, str(error.instance)), faults.odd_name(str(error.instance)), at_key=True)
    else:
        yield Finding(path, _sentence(error))


def _unknown(error: ValidationError, path: Path) -> Iterator[Finding]:
    known = list(error.schema.get("properties", {})) if isinstance(error.schema, dict) else []
    for name in _names(error.instance):
        if name not in known:
            yield Finding((*path, name), faults.unknown(name, known), at_key=True)


def _absent(error: ValidationError) -> list[str]:
    present = _names(error.instance)
    return [name for name in _names(error.validator_value) if name not in present]


def _names(collection: object) -> list[str]:
    return [str(name) for name in collection] if isinstance(collection, Iterable) else []


def _sentence(error: ValidationError) -> Text:
    limit, given = error.validator_value, str(error.instance)
    if error.validator == "type" and _is_bilingual(error.schema):
        return faults.not_two_languages()
    fixed = {
        "type": faults.wrong_kind(_listed(limit), error.instance),
        "enum": faults.not_among(_listed(limit)),
        "const": faults.not_among(_listed(limit)),
        "minimum": faults.too_small(str(limit), given),
        "exclusiveMinimum": faults.not_positive(given),
        "maximum": faults.too_large(str(limit), given),
    }
    rule = str(error.validator)
    if rule in fixed:
        return fixed[rule]
    if rule.startswith("min"):
        return faults.too_few(str(limit))
    return faults.too_many(str(limit)) if rule.startswith("max") else faults.odd_name(given)


def _is_bilingual(schema: object) -> bool:
    return isinstance(schema, dict) and set(schema.get("properties", {})) == {"ko", "en"}


def _listed(limit: object) -> list[str]:
    return _names(limit) if isinstance(limit, list) else [str(limit)]
