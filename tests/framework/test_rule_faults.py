"""Each kind of fault in a computing rule gives its own sentence at the place a person has to change."""

from __future__ import annotations

import re

import pytest

from reviewer.framework import reader
from reviewer.framework.problems import Severity
from tests.framework.bench import SOUND, Bench
from tests.framework.rule_bench import RULED
from tests.framework.test_faults import SINGLE_FAULTS
from tests.framework.test_hostile import WHOLE_FILE

# what stands in the sound file, what is put in its place, the end of the path, a part of the sentence
FAULTS = {
    "a name there is not": ("[done, asked]}}", "[dne, asked]}}", "percent[0]", "Did you mean 'done'"),
    "a field outside its list": ("[done, asked]}}", "[size, asked]}}", "percent[0]", "belongs to each record of things"),
    "a result of each record outside its list": ("[done, asked]}}", "[double, asked]}}", "percent[0]", "each record of things"),
    "a word there is not": ("{percent: [done, asked]}", "{percnt: [done, asked]}", "rule.percnt", "Did you mean 'percent'"),
    "two words in one place": ("{track: {P: 1, N: 0}}", "{track: {P: 1, N: 0}, add: [1, 2]}", "rule", "two words or more"),
    "a truth added": ("[by_rate, by_both,", "[late, by_both,", "add[0]", "This is a condition"),
    "a number as a condition": ("when: in_time", "when: done", "when", "This is a number"),
    "a day as a number": ("[done, asked]}}", "[day, asked]}}", "percent[0]", "This is a day"),
    "a choice as a number": ("[done, asked]}}", "[plan, asked]}}", "percent[0]", "the word of a choice"),
    "a list as a number": ("[done, asked]}}", "[things, asked]}}", "percent[0]", "This is a list"),
    "a number compared with a day": ("[size, 1]", '[size, {date: "2025-10-31"}]', "more_than", "cannot be compared"),
    "branches of two sorts": ("kindly: 1,", "kindly: late,", "gives.sternly", "This place needs a condition"),
    "a circle of results": ("{percent: [done, asked]}", "{percent: [by_rate, asked]}", "rule", "without end: rate → by_rate → rate"),
    "a list in a list": ("value: double, where", "value: {count: {of: things}}, where", "count.of", "inside another list"),
    "no list": ("{mean: {of: things", "{mean: {of: done", "mean.of", "'done' is no list"),
    "no choice": ("{pick: {of: plan", "{pick: {of: done", "pick.of", "'done' is no choice"),
    "a branch for no word of the choice": ("{full: 2, none: 0}", "{full: 2, none: 0, half: 1}", "gives.half", "'half' is not among"),
    "a word of the choice without a branch": ("{full: 2, none: 0}", "{full: 2}", "gives", "none are left out"),
    "an answer the choice does not offer": ("{is: [plan, full]}", "{is: [plan, half]}", "is[1]", "'half' is not among"),
    "a setting there is not": ("{setting: {of: SET-1, gives: {kindly: 1", "{setting: {of: SET-2, gives: {kindly: 1", "setting.of", "no setting 'SET-2'"),
    "a reading without a branch": ("{kindly: rescale, sternly: zero}", "{kindly: rescale}", "gives", "sternly are left out"),
    "a branch for no reading": ("{kindly: rescale, sternly: zero}", "{kindly: rescale, sternly: zero, oddly: ask}", "gives.oddly", "not among the choices"),
    "a setting the measure does not list": ("settings: [SET-1]\n            inputs", "inputs", "setting.of", "does not list"),
    "a grouping there is not": ("{grouping: other,", "{grouping: another,", "by.grouping", "no grouping 'another'"),
    "a group of another grouping": ("gives: {Z: {first_given", "gives: {X: {first_given", "gives.X", "neither a word of rules nor a group"),
    "a type left out": ("{X: 6, Y: 5}", "{X: 6}", "gives", "BBB are left out"),
    "a type named twice": ("{X: 6, Y: 5}", "{X: 6, AAA: 1, Y: 5}", "gives.AAA", "AAA is counted twice"),
    "a track without a branch": ("{track: {P: 1, N: 0}}", "{track: {P: 1}}", "track", "N are left out"),
    "a branch for no track": ("{track: {P: 1, N: 0}}", "{track: {P: 1, N: 0, Q: 1}}", "track.Q", "'Q' is not among"),
    "branches by track without tracks": ("then: {X: 40, Y: 39}", "then: {track: {P: 1}}", "then.track", "has no tracks"),
    "a step without bounds": ("{above: 0, below: 90, gives: 3}", "{gives: 3}", "steps[1]", "no bound"),
    "two bounds at one end": ("{above: 0, below: 90,", "{above: 0, from: 1, below: 90,", "steps[1].above", "cannot stand together"),
    "a step nothing stands on": ("{above: 0, below: 90,", "{above: 90, below: 90,", "steps[1]", "No number can stand"),
    "a step never reached": ("{above: 0, below: 90,", "{from: 95,", "steps[1]", "never reached"),
    "cells that do not fit": ("gives: [[2], [1]]", "gives: [[2, 3], [1]]", "gives", "2 rows of 1 cells"),
    "a row never reached": ("rows: [{from: 50}, {below: 50}]", "rows: [{from: 50}, {from: 60}]", "rows[1]", "never reached"),
    "a last branch with a condition": ("{otherwise: 0}]}", "{when: late, then: 0}]}", "choose[2]", "only the last one"),
    "a first branch without a condition": ("[{when: in_time, then: 30},", "[{otherwise: 30},", "choose[0]", "Write {when"),
    "a limit without ends": ("{value: done, least: 0, most: 1}", "{value: done}", "limit", "One of least and most"),
    "ends that cross": ("least: 0, most: 1}", "least: 2, most: 1}", "limit.least", "least is above most"),
    "a division by zero": ("[done, asked]}}", "[done, 0]}}", "percent[1]", "divided by 0"),
    "a way there is not": ("sternly: zero}", "sternly: half}", "gives.sternly", "no such way as 'half'"),
    "more than the maximum": ("then: {X: 40, Y: 39}", "then: {X: 40, Y: 41}", "then.Y", "BBB: 41 is above the maximum of 40"),
    "a rule for the panel": ("            method: quantitative\n            points: {X: 40", "            method: qualitative\n            points: {X: 40", "rule", "judged"),
    "a day there is not": ('{date: "2025-10-31"}', '{date: "2025-02-31"}', "date", "is not a date"),
    "nothing but a result to be missing": ("{missing: day}", "{missing: rate}", "missing", "none of the figures filed"),
    "a result where a filed figure is needed": ("[spare, 1]", "[rate, 1]", "first_given[0]", "none of the figures filed"),
    "a figure defined twice": ("{key: asked, ko", "{key: done, ko", "inputs[1].key", "'done' appears twice"),
    "a result named like a figure": ("{key: rate, ko", "{key: done, ko", "results[0].key", "already means something else"),
    "a field named like a figure": ("{key: size, ko", "{key: done, ko", "fields[0].key", "already means something else"),
    "a figure named maximum": ("{key: spare, ko", "{key: maximum, ko", "inputs[4].key", "already means something else"),
    "a choice without choices": ("type: yes_no, default: \"no\"}", "type: choice}", "inputs[2]", "needs `choices`"),
    "fields on a number": ("type: date, required: false}", "type: date, fields: [], required: false}", "fields", "belongs to the type list"),
    "a list among fields": ("{key: size, ko: \"크기\", en: \"Size\", type: number, least: 0, most: 10}", "{key: size, ko: a, en: b, type: list, fields: []}", "fields[0].type", "cannot be a list"),
    "bounds that cross": ("least: 0, most: 10}", "least: 20, most: 10}", "fields[0].least", "least is above most"),
    "bounds on a day": ("type: date, required: false}", "type: date, required: false, least: 1}", "inputs[3].least", "belongs to the type number"),
    "a default of another sort": ("type: count, default: 1}", "type: count, default: some}", "inputs[1].default", "cannot be the default"),
    "a default beside required": ("type: count, default: 1}", "type: count, default: 1, required: true}", "inputs[1].required", "means nothing"),
    "records of no list": ("each: things,", "each: stings,", "each", "Did you mean 'things'"),
    "an unknown type of figure": ("type: percent,", "type: percentage,", "inputs[4].type", "Use one of: count"),
    "a bound that is no number": ("{from: 90, gives", "{from: ninety, gives", "steps[0].from", "needs a number"),
    "an entry a word does not have": ("if_none: 0}", "if_nothing: 0}", "mean.if_nothing", "Did you mean 'if_none'"),
    "an entry a word needs": ("steps: [{from: 90", "stops: [{from: 90", "ladder", "'steps' is missing"),
    "a rounding there is not": ("digits: 2}", "digits: 2, how: bankers}", "round.how", "Use one of: half_up"),
}  # fmt: skip
WARNINGS = {
    "a figure no rule uses": ("[spare, 1]", "[asked, 1]", "inputs[4]", "No rule uses 'spare'"),
    "a figure that is never missing": ("{missing: day}", "{missing: asked}", "missing", "never missing"),
}


def told(old: str, new: str) -> list[tuple[str, str, Severity, int]]:
    bench = Bench(RULED)
    return [(p.path, p.sentence.en, p.severity, p.line) for p in bench.broken(old, new).problems()]


def test_the_sound_file_has_no_problem_and_reads() -> None:
    assert Bench(RULED).problems() == []
    assert reader.read(RULED.encode()).settings[0].effective


@pytest.mark.parametrize("kind", FAULTS)
def test_a_fault_is_told_at_its_own_place(kind: str) -> None:
    old, new, path, words = FAULTS[kind]
    found = [one for one in told(old, new) if one[0].endswith(path) and words in one[1]]
    assert found, told(old, new)
    assert found[0][2] is Severity.ERROR
    assert found[0][3] > 1


@pytest.mark.parametrize("kind", WARNINGS)
def test_what_only_deserves_a_look_does_not_stop_the_file(kind: str) -> None:
    old, new, path, words = WARNINGS[kind]
    assert any(p.endswith(path) and words in said and s is Severity.WARNING for p, said, s, _ in told(old, new))
    assert reader.read(Bench(RULED).broken(old, new).words.encode()).id == "ruled"


def test_figures_without_a_rule_deserve_a_look() -> None:
    lines = RULED.splitlines()
    without = "\n".join(line for line in lines if not line.startswith("            rule: {if"))
    assert [p.sentence.en for p in reader.check(without.encode())] == ["There are figures (inputs), but no rule."]


def test_every_sentence_says_the_same_in_two_languages() -> None:
    for old, new, *_ in (*FAULTS.values(), *WARNINGS.values()):
        for problem in Bench(RULED).broken(old, new).problems():
            assert re.search("[가-힣]", problem.sentence.ko)
            assert not re.search("[가-힣]", re.sub("'[^']*'", "", problem.sentence.en))


def test_there_are_more_than_sixty_kinds_of_fault_each_with_a_sentence_and_a_place() -> None:
    """A kind is a sentence with what is quoted, listed and counted in it left out."""
    files = [Bench(RULED).broken(old, new).words.encode() for old, new, *_ in (*FAULTS.values(), *WARNINGS.values())]
    files += [Bench(SOUND).broken(old, new).words.encode() for old, new, *_ in SINGLE_FAULTS.values()]
    files += [data for data, _ in WHOLE_FILE.values()]
    kinds = {_kind(problem.sentence.en) for file in files for problem in reader.check(file)}
    assert len(kinds) > 90


def _kind(sentence: str) -> str:
    bare = re.sub(r"'[^']*'|`[^`]*`|\([^)]*\)|[0-9.,]+|: .*", "", sentence)
    return re.sub(r"\b[A-Z]{3}(, [A-Z]{3})*\b", "", bare).strip()
