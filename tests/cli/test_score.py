"""`jipyo score` as people type it: spellings, parts, files, readings, and a sentence for everything that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.shell import Shell

DATA = ("--edition", "kr-public-data-2025")
ADMIN = ("--edition", "kr-data-admin-2025")
PLAN = ("planned=400", "delivered=319")


def points(jipyo: Shell, *words: str | Path) -> str | None:
    data = jipyo.json("score", *words)
    assert data["ok"], data
    found: str | None = data["points"]
    return found


@pytest.mark.parametrize(
    "edition",
    ["kr-public-data-2025", "public-data-2025", "public-data", "공공데이터", "2025년 공공데이터", "Public Data"],
)
@pytest.mark.parametrize("kind", ["LOC", "loc", "기초자치단체", "basic local government"])
def test_editions_and_types_by_any_name(edition: str, kind: str, jipyo: Shell) -> None:
    assert points(jipyo, "1-①-1", "--edition", edition, "--type", kind, *PLAN) == "5"


@pytest.mark.parametrize("measure", ["1-①-1", "1-1-1", "１-１-１"])
def test_measures_with_or_without_circles_and_words_in_any_order(measure: str, jipyo: Shell) -> None:
    assert points(jipyo, *DATA, "planned=400", "--type", "LOC", measure, "delivered=319") == "5"


@pytest.mark.parametrize(
    "key", ["plan2026", "plan_2026", "plan-2026", "Plan 2026", "2026년계획 테이블(2024년에 낸 계획)"]
)
def test_keys_are_known_whatever_signs_part_their_words(key: str, jipyo: Shell) -> None:
    given = (f"{key}=50", "early=15", "tables=1000", "reviewed=599", "share2026=34%", "share_2027=33%")
    data = jipyo.json("score", "1-①-2", *DATA, "--type", "CEN", *given)
    assert data["points"] == "4"
    assert points(jipyo, "1-①", *DATA, "--type", "CEN", "1-①-1=3", *(f"1-①-2.{one}" for one in given)) == "7"
    assert points(jipyo, "1-①-2 early-rate", *DATA, f"{key}=50", "early=15") == "30"


@pytest.mark.parametrize(
    ("measure", "given", "points_given"),
    [
        ("1-①-1", ("계획=400", "이행=319"), "5"),
        ("1-①-1", ("tables planned=400", "tables delivered=320"), "6.5"),
        ("1-③-1", ("received=10", "handled in time=7", "handled late=1"), "1"),
        ("5-②-2", ("practitioners=yes", "owners=no"), "1.5"),
    ],
)
def test_some_words_of_a_name_are_enough_where_no_other_figure_has_them(
    measure: str, given: tuple[str, ...], points_given: str, jipyo: Shell
) -> None:
    assert points(jipyo, measure, *DATA, "--type", "LOC", *given) == points_given


def test_words_that_two_figures_have_are_refused_and_so_is_a_figure_given_under_two_names(jipyo: Shell) -> None:
    several = jipyo("score", "1-③-1", *DATA, "--type", "LOC", "received=10", "handled=7", "--lang", "en")
    assert several.code == 2
    assert "'handled' could be more than one figure. Write one of these: in_time, late" in several.err
    twice = jipyo("score", "1-①-1", *DATA, "--type", "LOC", "planned=10", "계획=9", "delivered=7", "--lang", "en")
    assert twice.code == 2
    assert "planned: given twice" in twice.err


def test_people_read_the_points_and_how_they_came_about(jipyo: Shell) -> None:
    told = jipyo.fine("score", "1-①-1", *DATA, "--type", "LOC", *PLAN).splitlines()
    assert told[0] == "1-①-1 ’25년 개방계획 이행률: 5점"
    assert any("79.75 % → 60 이상 80 미만: 5" in line for line in told)
    assert any("= 319" in line and "(delivered=319)" in line for line in told)
    english = jipyo.fine("score", "1-①-1", *DATA, "--type", "LOC", *PLAN, "--lang", "en").splitlines()
    assert english[0] == "1-①-1 2025 opening-plan delivery rate: 5"


def test_machines_get_exact_points_and_the_tree(jipyo: Shell) -> None:
    given = "databases=[{plan: full, planned: 3, finished: 1}, {plan: values_only, planned: 7, finished: 3}]"
    data = jipyo.json("score", "2-③", *DATA, "--type", "CEN", given)
    assert (data["points"], data["exact"], data["shown"]) == ("5.785714285714285714285714286", "81/14", "5.79")
    assert (data["status"], data["kind"], data["code"], data["maximum"]) == ("scored", "measure", "2-③", "10")
    assert data["steps"]["value"] == data["points"]
    assert [part["label"]["en"] for part in data["steps"]["parts"]] == ["DBs #1", "DBs #2"]


def test_the_readings_taken_are_named_and_can_be_chosen(jipyo: Shell) -> None:
    words = ("2-①-3 criterion 3", *DATA, "nonstandard=10", "mapped=9")
    assert jipyo.json("score", *words)["settings"] == ["AMB-PD-12=all_or_nothing"]
    chosen = jipyo.json("score", *words, "--setting", "amb-pd-12=ratio")
    assert (chosen["points"], chosen["settings"]) == ("0.9", ["AMB-PD-12=ratio"])


def test_what_a_person_must_settle_ends_with_one_and_its_question(jipyo: Shell) -> None:
    ran = jipyo("score", "1-①-2", *DATA, "--type", "CEN", "plan2026=10", "early=5", "tables=10", "reviewed=0")
    assert (ran.code, ran.err) == (1, "")
    assert "사람이 정해야 함" in ran.out
    assert "검토율이 0" in ran.out
    data = jipyo(
        "score", "1-①-2", *DATA, "--type", "CEN", "plan2026=10", "early=5", "tables=10", "reviewed=0", "--json"
    ).data
    assert (data["status"], data["points"]) == ("ask", None)


def test_what_does_not_apply_takes_what_stands_in(jipyo: Shell) -> None:
    mean = jipyo.json("score", "4-⑤", *ADMIN, "--type", "CEN", "security=yes", "others=7,5.57,3.50,6.01")
    assert (mean["status"], mean["points"], mean["substitution"]) == ("not_applicable", "5.52", "type_mean")
    third = jipyo.json("score", "1-③-2", *DATA, "--type", "CEN", "n/a", "others=1,1,0")
    assert (third["points"], third["exact"]) == ("0.6666666666666666666666666667", "2/3")
    alone = jipyo.json("score", "1-③-2", *DATA, "--type", "CEN", "해당없음")
    assert (alone["points"], alone["status"]) == (None, "not_applicable")
    assert "others=4,3,2" in alone["sentence"]["en"]
    rescaled = jipyo.json("score", "2-①-5", *DATA, "--type", "CEN", "databases=[{linked: no}]")
    assert "the rest is scaled up" in rescaled["sentence"]["en"]
    by_hand = jipyo.json("score", "5-①-1", *DATA, "--type", "CEN", "n/a")
    assert "a person must settle it" in by_hand["sentence"]["en"]
    full = jipyo.json("score", "1-③-1", *DATA, "--type", "CEN", "received=0")
    assert (full["points"], full["status"]) == ("2", "not_applicable")


def test_others_without_points_count_as_the_reading_says(jipyo: Shell) -> None:
    words = ("1-③-2", *DATA, "--type", "CEN", "n/a", "others=4,n/a,2")
    assert points(jipyo, *words) == "3"
    assert points(jipyo, *words, "--setting", "AMB-PD-17=missing_as_zero") == "2"
    assert points(jipyo, "1-③-2", *DATA, "--type", "CEN", "n/a", "others=n/a") is None


def test_an_indicator_from_figures_and_points_with_its_penalties(jipyo: Shell) -> None:
    figures = (
        "1-③-1.received=20",
        "1-③-1.in_time=17",
        "1-③-1.late=3",
        "lists=10",
        "on_time=9",
        "1-③-3=n/a",
        "refusals=1",
    )
    data = jipyo.json("score", "1-③", *DATA, "--type", "CEN", *figures)
    assert (data["points"], data["award_barred"]) == ("6.5", True)
    floored = jipyo.json(
        "score", "1-3", *DATA, "--type", "CEN", "1-③=1", "duplicates=3", "--setting", "AMB-PD-05=floor_indicator"
    )
    assert floored["points"] == "0"
    assert points(jipyo, "1-③", *DATA, "--type", "CEN", "1-③=1", "duplicates=3") == "-2"


def test_tracks_follow_what_was_given_or_what_is_said(jipyo: Shell) -> None:
    assert points(jipyo, "1-①", *DATA, "--type", "CEN", "1-①-3=4", "1-①-4=2.5") == "6.5"
    assert points(jipyo, "1-①", *DATA, "--type", "CEN", "1-①-1=4", "1-①-2=2.5") == "6.5"
    ran = jipyo("score", "1-①", *DATA, "--type", "CEN", "1-①-1=4", "1-①-2=2.5", "--track", "n")
    assert ran.code == 2
    assert "1-①-3" in ran.err


def test_an_area_and_the_total_from_parts_of_any_size(jipyo: Shell) -> None:
    assert points(jipyo, "area 3", *ADMIN, "--type", "CEN", "3-①=20", "3-②=8", "3-③=11.5") == "39.5"
    assert points(jipyo, "영역 5", *ADMIN, "--type", "CEN", "5-①=3", "events=1") == "4"
    data = jipyo.json("score", "total", *ADMIN, "--type", "CEN", "3=45", "4=40", "5=5", "rank=34", "of=685")
    assert (data["points"], data["grade"]["en"], data["award_barred"]) == ("90", "Outstanding", False)
    bonus = ("3=45", "4-①=14", "4-②=8", "4-③=6", "4-④=8", "4-⑤=n/a", "synthetic=9", "5=5")
    assert jipyo("score", "총점", *ADMIN, "--type", "CEN", *bonus).code == 2
    whole = ("4-⑤.others=7,5", *bonus)
    assert points(jipyo, "total", *ADMIN, "--type", "CEN", *whole) == "97"


def test_the_total_is_floored_and_rounded_as_its_readings_say(jipyo: Shell) -> None:
    words = ("total", *DATA, "--type", "CEN", "1-①=0", "1-②=0", "1-③=0", "1-④=0.335", "2=0", "5=0", "duplicates=2")
    assert points(jipyo, *words) == "-1.665"
    assert points(jipyo, *words, "--setting", "AMB-PD-05=floor_total") == "0"
    assert points(jipyo, *words, "--setting", "AMB-PD-08=half_up_2") == "-1.67"
    assert points(jipyo, *words, "--setting", "AMB-PD-05=floor_indicator") == "0.335"


def test_a_mixed_measure_needs_its_judged_part_and_a_judged_one_has_no_more(jipyo: Shell) -> None:
    assert points(jipyo, "4-②", *ADMIN, "--type", "LOC", "cases=1", "judged=6.41") == "7.41"
    lacking = jipyo("score", "4-②", *ADMIN, "--type", "LOC", "cases=1", "--lang", "en")
    assert lacking.code == 2
    assert "the panel's points (judged) are missing" in lacking.err
    above = jipyo("score", "4-②", *ADMIN, "--type", "LOC", "cases=1", "judged=8.01", "--lang", "en")
    assert "maximum of 8.00" in above.err
    assert points(jipyo, "3-①-2", *ADMIN, "--type", "CEN", "judged=14.5") == "14.5"
    assert points(jipyo, "4-②", *ADMIN, "--type", "LOC", "4-②=3") == "3"


def test_figures_from_files_say_where_they_came_from(jipyo: Shell, tmp_path: Path) -> None:
    as_json, as_yaml, as_csv, rows = (tmp_path / name for name in ("값.json", "값.yaml", "값.csv", "db.csv"))
    as_json.write_text('{"planned": 400, "delivered": "319"}', encoding="utf-8")
    as_yaml.write_text("planned: 400\ndelivered: 319\n", encoding="utf-8")
    as_csv.write_text("key,value\nplanned,400\ndelivered,319\n", encoding="cp949")
    for path in (as_json, as_yaml, as_csv):
        data = jipyo.json("score", "1-①-1", *DATA, "--type", "LOC", "--figures", path)
        assert data["points"] == "5"
        assert path.name in str(data["steps"])
    assert points(jipyo, "1-①-1", *DATA, "--type", "LOC", "--figures", as_json, "delivered=400") == "8"
    rows.write_text('errors,diagnosed,done\n100,"1,000,000",\n,,no\n', encoding="utf-8")
    assert points(jipyo, "2-②-2", *DATA, "--type", "CEN", f"databases=@{rows}") == "4"
    assert jipyo("score", "2-②-2", *DATA, "--type", "CEN", "--figures", rows).code == 2


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("여럿.json", '[{"key": "planned", "value": 400}, {"항목": "이행 테이블", "값": "319건"}]'),
        ("싼.json", '{"measure": "1-①-1", "type": "LOC", "inputs": {"planned": "400", "delivered": 319.0}}'),
        ("싼목록.json", '{"figures": [{"name": "planned", "value": "400"}, {"name": "delivered", "value": "319"}]}'),
        ("밑.json", '{"1-①-1": {"계획": "400", "delivered": 319, "exempt": null}}'),
        ("머리.json", '\ufeff{"2025년 계획 테이블": "400", "delivered": 319}'),
        ("한줄.csv", "planned,delivered\n400,319\n"),
        ("두칸.csv", "수치,수량\nplanned,400\ndelivered,319\n"),
        ("값.tsv", "무엇\t값\nplanned\t400\ndelivered\t319\n"),
    ],
)
def test_files_of_figures_have_many_shapes(name: str, words: str, jipyo: Shell, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(words, encoding="utf-8")
    data = jipyo.json("score", "1-①-1", *DATA, "--type", "LOC", "--figures", path)
    assert data["points"] == "5"
    assert name in str(data["steps"])


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [("a.json", '{"planned": 1', "a.json:1:"), ("a.yaml", "a: &b 1", "a.yaml:1:"), ("a.yaml", "a: 1\na: 2\n", "stands twice"), ("a.csv", "", "no rows"),
     ("deep.json", "[" * 500, "nesting is deeper"), ("a.json", "[1]", "must hold named figures")],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_told_with_its_place(
    name: str, words: str, said: str, jipyo: Shell, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(words, encoding="utf-8")
    ran = jipyo("score", "1-①-1", *DATA, "--type", "LOC", "--figures", tmp_path / name, "--lang", "en")
    assert ran.code == 2
    assert said in ran.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("1-①-1", "--type", "LOC", "planed=1"), "Did you mean 'planned'"),
        (("1-①-1", "--type", "LOC", "planned=1"), "(delivered). It takes: planned, delivered, [exempt]"),
        (("1-①-1", "--type", "LOC", "planned=1.5", "delivered=x"), "planned: '1.5' is no count"),
        (("1-①-1", "--type", "LOC", "planned=1", "planned=2"), "planned is given twice"),
        (("1-①-1", "--type", "LOCAL", "planned=1"), "no institution type 'LOCAL'. There are: CEN"),
        (("1-①-1", "planned=1"), "Name the institution type"),
        (("1-①-9", "--type", "LOC"), "Did you mean '1-①-"),
        (("whatever", "--type", "LOC"), "There are: 1-①-1"),
        (("area 9", "--type", "LOC"), "nothing called 'area 9'"),
        (("2-①-1 magic", "--type", "LOC"), "has no result 'magic'. There are: databases_to_choose"),
        (("1-①-1", "--type", "LOC", "--setting", "AMB-PD-99=x"), "Did you mean 'AMB-PD-"),
        (("1-①-1", "--type", "LOC", "--setting", "AMB-PD-12=x"), "Choose from: all_or_nothing, ratio"),
        (("1-①", "--type", "LOC", "--track", "Q"), "no track 'Q'"),
        (("1-③", "--type", "LOC", "received=3"), "Name one: 1-③-1.received, 1-③-3.received"),
        (("1-③", "--type", "LOC", "1-③-1=much"), "'much' is no points"),
        (("1-③", "--type", "LOC", "1-③-1=2"), "1-③-2"),
        (("1-③", "--type", "LOC", "others=1,2"), "Name one: "),
        (("planned=1",), "Name what to score"),
        (("grade", "total=many"), "'many' is no number"),
        (("grade", "rank=3"), "Give the total"),
        (("grade", "total=90", "rank=3"), "number of institutions"),
        (("grade", "total=90", "sum=3"), "no figure 'sum'"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_gets_a_sentence(words: tuple[str, ...], said: str, jipyo: Shell) -> None:
    ran = jipyo("score", *words, *DATA, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize(
    ("words", "grade"),
    [(("total=94.99",), "우수"), (("total=95",), "최우수"), (("total=79.99",), "보통"), (("total=59.9",), "미흡"), (("total=39.99",), "매우 미흡"),
     (("base=93", "bonus=2"), "최우수"), (("base=93", "bonus=5", "penalty=-4"), "우수"), (("total=70", "rank=35", "of=685"), "보통"), (("total=70", "rank=34", "of=685"), "최우수")],
)  # fmt: skip
def test_grades_at_their_edges(words: tuple[str, ...], grade: str, jipyo: Shell) -> None:
    assert jipyo.json("score", "grade", *DATA, *words)["grade"]["ko"] == grade


def test_a_grade_shows_what_its_total_was_made_of(jipyo: Shell) -> None:
    data = jipyo.json("score", "grade", *DATA, "base=93.20", "bonus=2")
    assert (data["points"], data["shown"], data["steps"]["value"]) == ("95.2", "95.20", "95.2")
    assert [(part["label"]["en"], part["value"]) for part in data["steps"]["parts"]] == [
        ("Points without bonus and penalty", "93.2"),
        ("Bonus", "2"),
    ]
    assert jipyo.json("score", "grade", *DATA, "total=80")["steps"]["parts"] == []


def test_the_places_of_the_top_follow_their_readings(jipyo: Shell) -> None:
    words = ("score", "grade", *DATA, "total=70", "rank=35", "of=685")
    assert jipyo.json(*words, "--setting", "AMB-PD-18=ceil")["grade"]["ko"] == "최우수"
    tied = ("score", "grade", *DATA, "total=70", "rank=34", "of=685", "tied=2")
    assert jipyo.json(*tied)["grade"]["ko"] == "최우수"
    assert jipyo.json(*tied, "--setting", "AMB-PD-18-TIES=all_out")["grade"]["ko"] == "보통"
    rounded = ("score", "등급", *DATA, "total=94.995")
    assert jipyo.json(*rounded)["grade"]["ko"] == "우수"
    assert jipyo.json(*rounded, "--setting", "AMB-PD-18-CUT=half_up_2")["grade"]["ko"] == "최우수"
    assert "94.995점: 우수" in jipyo.fine(*rounded)


def test_the_figures_a_measure_takes_are_listed(jipyo: Shell) -> None:
    data = jipyo.json("framework", "show", "공공데이터", "2-②-2")
    databases = data["edition"]["measures"][0]["inputs"][0]
    assert (databases["key"], databases["type"], databases["required"]) == ("databases", "list", True)
    errors = next(one for one in databases["fields"] if one["key"] == "errors")
    assert errors["meaning"] == {"ko": "오류 건수", "en": "Faulty values"}
    done = next(one for one in databases["fields"] if one["key"] == "done")
    assert (done["required"], done["default"]) == (False, "yes")
    shown = jipyo.fine("framework", "show", "kr-public-data-2025", "2-3", "--lang", "en")
    assert "values_only value errors only" in shown
    assert "finished = 0: Tasks finished · count (optional)" in shown


def test_an_edition_without_rules_says_so(jipyo: Shell) -> None:
    ran = jipyo("score", "1-①", "--edition", "kr-public-data-2024", "--type", "CEN", "--lang", "en")
    assert ran.code == 1
    assert "no rule to compute with" in ran.out
