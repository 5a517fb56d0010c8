"""Reviews what was appended after a signature: nothing but later signatures may have been."""

from __future__ import annotations

from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
from pyhanko.sign.diff_analysis import (
    DEFAULT_DIFF_POLICY,
    DiffPolicy,
    DiffResult,
    ModificationLevel,
    SuspiciousModification,
)
from pyhanko.sign.fields import FieldMDPSpec, MDPPerm


class LaterRevisions(DiffPolicy):
    """The PDF library's own rules, with a suspicion as a result only and not a line in the log."""

    def apply(
        self,
        old: HistoricalResolver,
        new: HistoricalResolver,
        field_mdp_spec: FieldMDPSpec | None = None,
        doc_mdp: MDPPerm | None = None,
    ) -> DiffResult:
        return DEFAULT_DIFF_POLICY.apply(old, new, field_mdp_spec, doc_mdp)

    def review_file(
        self,
        reader: PdfFileReader,
        base_revision: int | HistoricalResolver,
        field_mdp_spec: FieldMDPSpec | None = None,
        doc_mdp: MDPPerm | None = None,
    ) -> DiffResult | SuspiciousModification:
        """Judge each later revision against the signed one; the worst of them counts."""
        base = reader.get_historical_resolver(base_revision) if isinstance(base_revision, int) else base_revision
        level, fields = ModificationLevel.NONE, set[str]()
        for revision in range(base.revision + 1, reader.xrefs.total_revisions):
            try:
                found = self.apply(base, reader.get_historical_resolver(revision), field_mdp_spec, doc_mdp)
            except SuspiciousModification as suspicion:
                return suspicion
            level = max(level, found.modification_level)
            fields |= found.changed_form_fields
        return DiffResult(level, fields)
