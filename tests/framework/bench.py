"""A small sound rule file that each test breaks in its own way."""

from __future__ import annotations

from reviewer.framework import reader
from reviewer.framework.problems import Problem

SOUND = """\
format: jipyo-framework/1
id: little
title: {ko: "작은 평가", en: "Little evaluation"}
year: 2025
edition: "시험판"
source: {ko: "지어낸 것", en: "Invented"}
types:
  AAA: {ko: "가", en: "Type A"}
  BBB: {ko: "나", en: "Type B"}
groupings:
  main:
    X: [AAA]
    Y: [BBB]
default_grouping: main
grades:
  - {name: {ko: "좋음", en: "Good"}, from: 80}
  - {name: {ko: "나쁨", en: "Bad"}, from: 0}
reasons:
  ND-LATE: {ko: "늦음", en: "Late"}
forms:
  form-1:
    title: {ko: "보고서", en: "Report"}
    fields:
      - {key: name, ko: "이름", en: "Name", measure: 1-1-2}
settings:
  - id: SET-1
    question: {ko: "반올림하는가?", en: "Round?"}
    governs: total_rounding
    choices:
      - {value: none, ko: "아니요", en: "No"}
      - {value: half_up_2, ko: "예", en: "Yes"}
    default: none
areas:
  - code: "1"
    name: {ko: "영역", en: "Area"}
    points: {X: 100, Y: 100}
    indicators:
      - code: 1-1
        name: {ko: "지표", en: "Indicator"}
        points: 60
        tracks:
          P: {ko: "첫째", en: "First"}
          N: {ko: "둘째", en: "Second"}
        measures:
          - {code: 1-1-1, name: {ko: "하나", en: "One"}, method: quantitative, track: P, points: {X: 20, Y: 30.5}}
          - {code: 1-1-2, name: {ko: "둘", en: "Two"}, method: qualitative, track: N, points: {X: 20, Y: 30.5}, reasons: [ND-LATE], form: form-1}
          - {code: 1-1-3, name: {ko: "셋", en: "Three"}, method: quantitative, points: {X: 40, Y: 29.5}, settings: [SET-1]}
      - code: 1-2
        name: {ko: "지표 둘", en: "Indicator two"}
        measures:
          - {code: 1-2, method: mixed, points: 40, judged: {AAA: 30, BBB: 20}, per_case: 5, case_cap: 2}
      - code: 1-3
        name: {ko: "가감점", en: "Extra"}
        measures:
          - {code: 1-3-1, name: {ko: "가점", en: "Bonus"}, method: bonus, per_case: 1, cap: 5}
          - {code: 1-3-2, name: {ko: "감점", en: "Penalty"}, method: penalty, per_case: -1, bars_award: true}
"""


class Bench:
    """Puts one change into the sound file and tells what the checker says about it."""

    def __init__(self, words: str) -> None:
        self.words = words

    def broken(self, old: str, new: str) -> Bench:
        assert self.words.count(old) == 1, f"{old!r} must stand once in the sound file"
        return Bench(self.words.replace(old, new))

    def line_of(self, words: str) -> int:
        return self.words[: self.words.index(words)].count("\n") + 1

    def problems(self) -> list[Problem]:
        return reader.check(self.words.encode(), "little.yaml")

    def only(self) -> Problem:
        found = self.problems()
        assert len(found) == 1, [p.located().en for p in found]
        return found[0]

    def relevant(self, path: str) -> Problem:
        """Return the problem at `path`; a broken group or code may leave others behind it unsaid."""
        found = [p for p in self.problems() if p.path == path]
        assert found, [p.located().en for p in self.problems()]
        return found[0]
