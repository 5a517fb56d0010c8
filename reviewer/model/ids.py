"""The identifiers that facts and screens speak in."""

from __future__ import annotations

from typing import NewType

FrameworkId = NewType("FrameworkId", str)  # "kr-public-data-2025"
TypeCode = NewType("TypeCode", str)  # "LOC"
AreaCode = NewType("AreaCode", str)  # "1"
IndicatorCode = NewType("IndicatorCode", str)  # "1-②"
MeasureCode = NewType("MeasureCode", str)  # "1-④-2"
InstitutionCode = NewType("InstitutionCode", str)  # "L094"
ReviewerId = NewType("ReviewerId", str)  # "R07"
EvidenceId = NewType("EvidenceId", str)  # SHA-256 of the file, 64 hex digits
EntryHash = NewType("EntryHash", str)  # SHA-256 of a journal entry, 64 hex digits
SettingId = NewType("SettingId", str)  # "AMB-PD-18"
