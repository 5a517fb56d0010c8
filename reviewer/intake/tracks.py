"""Watches that an institution has points on one alternative of an indicator only."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.intake.known import Known, Roster
from reviewer.intake.problems import Fault
from reviewer.intake.sheets import Chunk
from reviewer.model.framework import Indicator
from reviewer.text import Text


class Tracks:
    """Remembers the track on which each institution has points, by indicator."""

    def __init__(self, known: Known, roster: Roster) -> None:
        self._roster = roster
        self._of: dict[str, tuple[str, str]] = {
            measure.code: (indicator.code, measure.track)
            for indicator in known.framework.indicators()
            for measure in indicator.measures
            if measure.track
        }
        self._indicators: dict[str, Indicator] = {i.code: i for i in known.framework.indicators()}
        self._taken: dict[tuple[str, str], str] = {}
        for key in known.counted - known.not_applicable:
            if key[1] in self._of:
                indicator, track = self._of[key[1]]
                self._taken[key[0], indicator] = track

    def check(
        self, institutions: Sequence[str | None], measures: Sequence[str | None], points: Sequence[str], chunk: Chunk
    ) -> None:
        """Report each row with points on a second track, or on another than the roster says."""
        if self._of.keys().isdisjoint(measures):
            return
        for index, code in enumerate(measures):
            institution = institutions[index]
            if code is not None and code in self._of and institution is not None and points[index]:
                self._take(index, institution, code, chunk)

    def _take(self, index: int, institution: str, code: str, chunk: Chunk) -> None:
        indicator, track = self._of[code]
        listed = self._roster.institutions[institution].track
        taken = self._taken.setdefault((institution, indicator), listed or track)
        if taken != track:
            chunk.blame(index, self._fault(code, indicator, taken))

    def _fault(self, code: str, indicator: str, taken: str) -> Fault:
        name = self._indicators[indicator].track_names.get(taken, Text(taken, taken))
        codes = ", ".join(m for m, (i, track) in self._of.items() if i == indicator and track == taken)
        return Fault(
            Text(
                f"{indicator}은(는) 한쪽 트랙만 쓸 수 있는데, 이 기관은 ‘{name.ko}’입니다.",
                f"Only one track of {indicator} applies, and this institution is on ‘{name.en}’.",
            ),
            Text(f"{codes}에만 점수를 적으십시오.", f"Give points for {codes} only."),
            "measure",
            code,
        )
