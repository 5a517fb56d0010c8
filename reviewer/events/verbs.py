"""What the journal calls each fact; apart from the facts, so that reading names needs none of their shapes."""

from __future__ import annotations

# what the round is given
ROUND_OPENED = "round_opened"
SETTING_CHOSEN = "setting_chosen"
ROWS_IMPORTED = "rows_imported"
IMPORT_WITHDRAWN = "import_withdrawn"

# what a reviewer says
DECLARATION_SIGNED = "declaration_signed"
RECUSAL_DECLARED = "recusal_declared"
RECUSAL_LIFTED = "recusal_lifted"
MARK_GIVEN = "mark_given"
WORK_SEALED = "work_sealed"
WORK_REOPENED = "work_reopened"

# what the panel says
DECISION_TAKEN = "decision_taken"
DECISION_REVOKED = "decision_revoked"
CONFLICT_SETTLED = "conflict_settled"

# what stands in for a measure that does not apply
SUBSTITUTION_APPROVED = "substitution_approved"
APPROVAL_REVOKED = "approval_revoked"

# what was done with papers, packages and people: no figure comes from these
PACKAGE_MADE = "package_made"
PACKAGE_MERGED = "package_merged"
SHEET_SIGNED = "sheet_signed"
SHEET_SUPERSEDED = "sheet_superseded"
SHEETS_PRINTED = "sheets_printed"
MINUTES_WRITTEN = "minutes_written"
OFFICER_NAMED = "officer_named"
HOLDER_REGISTERED = "holder_registered"
HOLDER_STRUCK = "holder_struck"
MAP_TAKEN = "map_taken"

# a fact of others, carried in a package
FACT_ENCLOSED = "fact_enclosed"

RECORDS = frozenset(
    {
        PACKAGE_MADE,
        PACKAGE_MERGED,
        SHEET_SIGNED,
        SHEET_SUPERSEDED,
        SHEETS_PRINTED,
        MINUTES_WRITTEN,
        OFFICER_NAMED,
        HOLDER_REGISTERED,
        HOLDER_STRUCK,
        MAP_TAKEN,
    }
)
"""Verbs that only record what was done with papers and packages; no figure comes from them, so no sheet's head does."""
