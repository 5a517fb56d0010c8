"""Finds the institution, measure or reviewer that cells speak of, or says why none can be found."""

from __future__ import annotations

from reviewer.intake.known import Roster
from reviewer.intake.names import clean, fold
from reviewer.intake.problems import Fault
from reviewer.model.framework import Framework, Measure
from reviewer.model.ids import ReviewerId
from reviewer.text import Text

Pair = tuple[str, str]
"""The code cell and the name cell of one row, as written."""


class Institutions:
    """Looks institutions up by code, else by a name that only one of them bears."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster

    def find(self, pair: Pair) -> str | Fault:
        """Return the code of the institution."""
        code, name = clean(pair[0]), clean(pair[1])
        if not code:
            return self._by_name(name)
        known = self._roster.code(code)
        if known is None:
            return _unknown_code(code, self._roster.describe(self._roster.named(name)) if name else "")
        if name and not self._roster.bears(known, name):
            return _disagree(known, name, self._roster.describe([known]))
        return known

    def _by_name(self, name: str) -> str | Fault:
        if not name:
            return _blank("institution", "기관코드", "Institution code")
        codes = self._roster.named(name)
        if len(codes) == 1:
            return codes[0]
        return _ambiguous(name, self._roster.describe(codes)) if codes else _unknown_name(name)


class Measures:
    """Looks measures up by code (① and 1 alike), else by a name that only one of them bears."""

    def __init__(self, framework: Framework) -> None:
        self._by_code = {fold(m.code): m for m in framework.measures()}
        self._by_name: dict[str, list[Measure]] = {}
        for measure in framework.measures():
            for name in {fold(n) for n in (measure.name.ko, measure.name.en, *measure.aliases)}:
                self._by_name.setdefault(name, []).append(measure)

    def code(self, pair: Pair) -> str | Fault:
        """Return the code of the measure as the rules write it."""
        found = self.find(pair)
        return found if isinstance(found, Fault) else found.code

    def find(self, pair: Pair) -> Measure | Fault:
        """Return the measure."""
        code, name = clean(pair[0]), clean(pair[1])
        named = self._by_name.get(fold(name), []) if name else []
        if not code:
            return named[0] if len(named) == 1 else _blank("measure", "지표코드", "Measure code")
        measure = self._by_code.get(fold(code))
        if measure is None:
            return self._unknown(code)
        if named and measure not in named:
            return _other_measure(name, measure)
        return measure

    def _unknown(self, code: str) -> Fault:
        codes = ", ".join(m.code for m in self._by_code.values())
        return Fault(
            Text("편람에 없는 지표코드입니다.", "The rules have no measure of this code."),
            Text(f"편람의 코드 가운데 하나를 쓰십시오: {codes}", f"Use one of the codes of the rules: {codes}"),
            "measure",
            code,
        )


class Reviewers:
    """Looks reviewers up by ID, else by a name that only one of them bears."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster

    def find(self, pair: Pair) -> str | Fault:
        """Return the ID of the reviewer."""
        reviewer, name = clean(pair[0]), clean(pair[1])
        if not reviewer:
            return self._by_name(name)
        known = self._roster.reviewers.get(ReviewerId(reviewer))
        if known is None:
            return _unknown_reviewer("reviewer", reviewer)
        if name and known.name != name:
            return _other_reviewer(name, f"{known.id} {known.name}")
        return reviewer

    def _by_name(self, name: str) -> str | Fault:
        if not name:
            return _blank("reviewer", "위원번호", "Reviewer ID")
        found = self._roster.reviewers_named(name)
        if len(found) == 1:
            return found[0]
        return _namesakes(name, ", ".join(found)) if found else _unknown_reviewer("reviewer_name", name)


def _blank(column: str, ko: str, en: str) -> Fault:
    return Fault(
        Text(f"‘{ko}’ 칸이 비어 있습니다.", f"The cell ‘{en}’ is blank."),
        Text(
            "값을 적거나, 필요 없는 줄이면 줄을 모두 비우십시오.",
            "Fill it in, or clear the whole row if it is not needed.",
        ),
        column,
    )


def _unknown_code(code: str, candidates: str) -> Fault:
    ko = (
        f"이름이 같은 기관: {candidates}"
        if candidates
        else "명단의 기관코드를 쓰거나, 이 기관을 먼저 명단에 넣으십시오."
    )
    en = (
        f"Institutions of that name: {candidates}"
        if candidates
        else "Use a code of the roster, or add the institution first."
    )
    wrong = Text("명단에 없는 기관코드입니다.", "The roster has no institution of this code.")
    return Fault(wrong, Text(ko, en), "institution", code)


def _unknown_name(name: str) -> Fault:
    return Fault(
        Text("명단에 없는 기관명입니다.", "The roster has no institution of this name."),
        Text("명단의 이름을 그대로 쓰거나 기관코드를 적으십시오.", "Use the name as in the roster, or give the code."),
        "institution_name",
        name,
    )


def _ambiguous(name: str, candidates: str) -> Fault:
    return Fault(
        Text("이름이 같은 기관이 여럿입니다.", "Several institutions bear this name."),
        Text(f"기관코드로 적으십시오: {candidates}", f"Give the code: {candidates}"),
        "institution_name",
        name,
    )


def _disagree(code: str, name: str, known: str) -> Fault:
    return Fault(
        Text(
            f"기관코드 {code}와(과) 기관명이 서로 다른 기관입니다.",
            f"The code {code} and the name are different institutions.",
        ),
        Text(
            f"명단에는 {known}입니다. 코드나 이름을 고치십시오.",
            f"The roster says {known}. Correct the code or the name.",
        ),
        "institution_name",
        name,
    )


def _other_measure(name: str, measure: Measure) -> Fault:
    return Fault(
        Text(
            f"지표명이 지표코드 {measure.code}의 이름이 아닙니다.", f"The name is not that of measure {measure.code}."
        ),
        Text(
            f"{measure.code}은(는) ‘{measure.name.ko}’입니다. 코드나 이름을 고치십시오.",
            f"{measure.code} is ‘{measure.name.en}’. Correct the code or the name.",
        ),
        "measure_name",
        name,
    )


def _unknown_reviewer(column: str, value: str) -> Fault:
    return Fault(
        Text("명단에 없는 평가위원입니다.", "The roster has no such reviewer."),
        Text(
            "명단의 위원번호를 쓰거나, 이 위원을 먼저 명단에 넣으십시오.",
            "Use an ID of the roster, or add the reviewer first.",
        ),
        column,
        value,
    )


def _other_reviewer(name: str, known: str) -> Fault:
    return Fault(
        Text("위원번호와 성명이 서로 다른 사람입니다.", "The ID and the name are different people."),
        Text(
            f"명단에는 {known}입니다. 번호나 성명을 고치십시오.",
            f"The roster says {known}. Correct the ID or the name.",
        ),
        "reviewer_name",
        name,
    )


def _namesakes(name: str, candidates: str) -> Fault:
    return Fault(
        Text("성명이 같은 평가위원이 여럿입니다.", "Several reviewers bear this name."),
        Text(f"위원번호로 적으십시오: {candidates}", f"Give the ID: {candidates}"),
        "reviewer_name",
        name,
    )
