"""Each kind of fault gives its own sentence at the line a person has to change."""

from __future__ import annotations

import pytest

from reviewer.framework import reader
from reviewer.framework.problems import FrameworkProblems, Severity
from tests.framework.bench import Bench

ONE = '{code: 1-1-1, name: {ko: "하나", en: "One"}, method: quantitative, track: P, points: {X: 20, Y: 30.5}}'

# what stands in the sound file, what is put in its place, path and a part of the sentence of the only problem
SINGLE_FAULTS = {
    "a missing entry": ("year: 2025\n", "", "", "'year' is missing"),
    "a misspelt entry": (
        "default_grouping: main",
        "defualt_grouping: main",
        "defualt_grouping",
        "Did you mean 'default_grouping'",
    ),
    "a word for a number": ("year: 2025", "year: soon", "year", "'soon' stands here. This place needs a whole number"),
    "an unknown method": (
        "method: mixed",
        "method: magic",
        "areas[0].indicators[1].measures[0].method",
        "Use one of: quantitative",
    ),
    "a negative amount": ("cap: 5}", "cap: -5}", "areas[0].indicators[2].measures[0].cap", "above 0"),
    "an empty name": ('en: "Invented"', 'en: ""', "source.en", "too short"),
    "another format": ("jipyo-framework/1", "jipyo-framework/9", "format", "jipyo-framework/1"),
    "an odd type code": ("  BBB: {ko", "  b b: {ko", "types.b b", "cannot be used as a name"),
    "an unknown group": (
        "judged: {AAA: 30, BBB: 20}",
        "judged: {AAA: 30, BBB: 20, Z: 1}",
        "areas[0].indicators[1].measures[0].judged.Z",
        "'Z' is neither a group",
    ),
    "a type left out": (
        "judged: {AAA: 30, BBB: 20}",
        "judged: {AAA: 30}",
        "areas[0].indicators[1].measures[0].judged",
        "BBB are left out",
    ),
    "a type named twice": (
        "judged: {AAA: 30, BBB: 20}",
        "judged: {X: 30, AAA: 30, BBB: 20}",
        "areas[0].indicators[1].measures[0].judged.AAA",
        "AAA is counted twice",
    ),
    "an unknown type in a group": ("X: [AAA]", "X: [AAA, CCC]", "groupings.main.X[1]", "'CCC' is not among"),
    "a type in two groups": ("Y: [BBB]", "Y: [BBB, AAA]", "groupings.main.Y[1]", "AAA is counted twice"),
    "an unknown track": ("track: N, ", "track: M, ", "areas[0].indicators[0].measures[1].track", "no track 'M'"),
    "an unknown form": (
        "form: form-1",
        "form: form-2",
        "areas[0].indicators[0].measures[1].form",
        "Did you mean 'form-1'",
    ),
    "an unknown reason": (
        "[ND-LATE]",
        "[ND-LATER]",
        "areas[0].indicators[0].measures[1].reasons[0]",
        "Did you mean 'ND-LATE'",
    ),
    "an unknown setting": (
        "[SET-1]",
        "[SET-2]",
        "areas[0].indicators[0].measures[2].settings[0]",
        "no setting 'SET-2'",
    ),
    "a field of no measure": ("measure: 1-1-2}", "measure: 9-9}", "forms.form-1.fields[0].measure", "no measure '9-9'"),
    "a repeated measure": (
        "code: 1-1-3",
        "code: 1-1-2",
        "areas[0].indicators[0].measures[2].code",
        "measure '1-1-2' appears twice",
    ),
    "a repeated indicator": (
        "code: 1-3\n",
        "code: 1-2\n",
        "areas[0].indicators[2].code",
        "indicator code '1-2' appears twice",
    ),
    "a default that is no choice": ("default: none", "default: never", "settings[0].default", "'never' is not among"),
    "a choice nothing can follow": (
        "value: half_up_2",
        "value: half_up_3",
        "settings[0].choices[1].value",
        "does not know 'half_up_3'",
    ),
    "grades that no setting leads to": (
        "grades:\n",
        'other_grades: {half_up_2: [{name: {ko: "끝", en: "End"}, from: 0}]}\ngrades:\n',
        "other_grades.half_up_2",
        "There is no such setting",
    ),
    "a setting that chooses between no grades": (
        "governs: total_rounding",
        "governs: grade_table",
        "settings[0].governs",
        "under other_grades",
    ),
    "a judged part above the points": (
        "judged: {AAA: 30",
        "judged: {AAA: 41",
        "areas[0].indicators[1].measures[0].judged",
        "41 is above the points 40",
    ),
    "a judged part where none belongs": (
        "method: mixed",
        "method: qualitative",
        "areas[0].indicators[1].measures[0].judged",
        "mixed alone",
    ),
    "a mixed measure without its judged part": (
        "judged: {AAA: 30, BBB: 20}, ",
        "",
        "areas[0].indicators[1].measures[0]",
        "needs `judged`",
    ),
    "a penalty that adds": (
        "per_case: -1",
        "per_case: 1",
        "areas[0].indicators[2].measures[1].per_case",
        "must be below 0",
    ),
    "a bonus that takes away": (
        "per_case: 1,",
        "per_case: -1,",
        "areas[0].indicators[2].measures[0].per_case",
        "must be above 0",
    ),
    "points on a bonus": (
        "per_case: 1,",
        "per_case: 1, points: 3,",
        "areas[0].indicators[2].measures[0].points",
        "no points of its own",
    ),
    "a written sum of an indicator": (
        "points: 60\n",
        "points: 61\n",
        "areas[0].indicators[0].points",
        "the sum written is 61, but the parts add up to 60",
    ),
    "a written sum of an area": (
        "{X: 100, Y: 100}",
        "{X: 100, Y: 99.5}",
        "areas[0].points",
        "BBB: the sum written is 99.5",
    ),
    "grades that climb": ("from: 0}", "from: 90}", "grades[1].from", "must be below 80"),
    "grades that stop above nothing": ("from: 0}", "from: 10}", "grades[1].from", "none below it"),
}


@pytest.mark.parametrize("fault", SINGLE_FAULTS)
def test_a_fault_is_told_at_its_own_place(fault: str, sound: Bench) -> None:
    old, new, path, words = SINGLE_FAULTS[fault]
    problem = sound.broken(old, new).relevant(path)
    assert words in problem.sentence.en
    assert problem.sentence.ko != problem.sentence.en
    if new and path:
        assert problem.line == sound.line_of(old)
    assert problem.column >= 1


def test_the_sound_file_has_no_problem_and_reads(sound: Bench) -> None:
    assert sound.problems() == []
    framework = reader.read(sound.words.encode())
    assert [str(m.maximum) for m in framework.measures()[:1]] == ["{'AAA': Decimal('20'), 'BBB': Decimal('30.5')}"]


def test_points_that_do_not_reach_a_hundred_name_type_sum_and_track(sound: Bench) -> None:
    told = [p.sentence.en for p in sound.broken("points: {X: 40, Y: 29.5}", "points: {X: 38, Y: 29.5}").problems()]
    assert "The points of type AAA add up to 98 (track P), not 100: 2 more needed." in told
    assert not any("type BBB" in sentence for sentence in told)


def test_tracks_of_unequal_weight_are_told_for_the_track_that_fails(sound: Bench) -> None:
    broken = sound.broken("track: N, points: {X: 20, Y: 30.5}", "track: N, points: {X: 20, Y: 31}")
    told = [p.sentence.en for p in broken.problems()]
    assert "The points of type BBB add up to 100.5 (track 1-1 N), not 100: 0.5 too many." in told
    assert "BBB: the sum written is 60, but the parts add up to 60.5 (track N). Correct one of them." in told


def test_a_track_without_measures_is_told(sound: Bench) -> None:
    broken = sound.broken("          N: {ko", '          M: {ko: "셋째", en: "Third"}\n          N: {ko')
    assert any("No measure stands on track M" in p.sentence.en for p in broken.problems())


def test_a_measure_without_points_is_told_without_blaming_the_sums(sound: Bench) -> None:
    problem = sound.broken(ONE, ONE.replace(", points: {X: 20, Y: 30.5}", "")).only()
    assert "points are missing" in problem.sentence.en


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("{from: 2025-02-30}", "'2025-02-30' is not a date"),
        ("{due: 20251031}", "needs text"),
        ("{to: 31.10.2025}", "is not a date"),
        ("{from: 2025-10-31, to: 2025-10-01}", "ends (2025-10-01) before it begins"),
    ],
)
def test_days_that_cannot_be_are_told(period: str, words: str, sound: Bench) -> None:
    problem = sound.broken("method: mixed", f"method: mixed, period: {period}").only()
    assert words in problem.sentence.en


def test_an_entry_written_twice_is_told_where_it_comes_again(sound: Bench) -> None:
    problem = sound.broken("year: 2025\n", "year: 2025\nyear: 2025\n").only()
    assert "stands twice" in problem.sentence.en
    assert problem.line == sound.line_of("year: 2025") + 1


def test_a_bonus_without_a_cap_is_a_warning_and_the_file_still_reads(sound: Bench) -> None:
    broken = sound.broken(", cap: 5", "")
    assert broken.only().severity is Severity.WARNING
    assert reader.read(broken.words.encode()).id == "little"


def test_points_off_the_step_are_a_warning(sound: Bench) -> None:
    problem = sound.broken("method: mixed", "method: mixed, step: 3").problems()[0]
    assert problem.severity is Severity.WARNING
    assert "whole number of steps of 3" in problem.sentence.en


def test_reading_a_broken_file_refuses_with_every_problem_at_once(sound: Bench) -> None:
    broken = (
        sound.broken("year: 2025\n", "").broken("form: form-1", "form: form-9").broken("per_case: -1", "per_case: 2")
    )
    with pytest.raises(FrameworkProblems) as caught:
        reader.read(broken.words.encode(), "little.yaml")
    assert [p.path for p in caught.value.problems] == [
        "",
        "areas[0].indicators[0].measures[1].form",
        "areas[0].indicators[2].measures[1].per_case",
    ]
    assert "3 problem(s)" in caught.value.sentence.en
    assert caught.value.exit_code == 2


def test_a_problem_reads_like_a_line_of_a_compiler(sound: Bench) -> None:
    located = sound.broken("year: 2025", "year: soon").only().located()
    assert located.en.startswith("little.yaml:4:7: year 'soon' stands here")
