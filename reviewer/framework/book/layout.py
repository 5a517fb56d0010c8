"""The sheets of a rule workbook, in the order in which an officer fills them in; parents stand before their parts."""

from __future__ import annotations

from reviewer.framework.book.layout_lists import (
    AREA_GRADES,
    CHOICES,
    FIELDS,
    FORMS,
    GRADES,
    NOTES,
    OTHER_GRADES,
    REASONS,
    SCALES,
    SETTINGS,
    TIES,
)
from reviewer.framework.book.layout_rules import ATTENTION, CRITERIA, INPUT_CHOICES, INPUT_FIELDS, INPUTS, RESULTS
from reviewer.framework.book.layout_tree import AREAS, GROUPINGS, INDICATORS, MEASURES, TRACKS, TYPES
from reviewer.framework.book.parts import Part

STRUCTURE: tuple[Part, ...] = (TYPES, GROUPINGS, AREAS, INDICATORS, TRACKS, MEASURES)
RULES: tuple[Part, ...] = (INPUTS, INPUT_FIELDS, INPUT_CHOICES, RESULTS)
REST: tuple[Part, ...] = (
    ATTENTION,
    CRITERIA,
    REASONS,
    FORMS,
    FIELDS,
    SCALES,
    GRADES,
    OTHER_GRADES,
    AREA_GRADES,
    TIES,
    SETTINGS,
    CHOICES,
    NOTES,
)
PARTS: tuple[Part, ...] = (*STRUCTURE, *RULES, *REST)
