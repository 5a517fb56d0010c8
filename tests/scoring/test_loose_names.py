"""Figures under names that are not quite theirs: some words of a name, fields of a list side by side, or under a code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from reviewer.errors import UserError
from reviewer.framework import catalog
from reviewer.model.framework import Measure
from reviewer.model.ids import MeasureCode
from reviewer.scoring.figures import read, spellings
from reviewer.scoring.parts_given import sorted_out
from reviewer.scoring.spelling import Spelled

DATA = catalog.load("kr-public-data-2025")


def taken(code: str, **given: object) -> dict[str, Any]:
    """Return the figures a measure takes, by their keys; what is given may have blanks for `_`."""
    one = measure(code)
    named = {name.replace("_", " "): value for name, value in given.items()}
    return sorted_out(named, (one,), (code,)).figures[one.code]


def measure(code: str) -> Measure:
    return DATA.measure(MeasureCode(code))


def refused(codes: str, given: Mapping[str, object]) -> str:
    with pytest.raises(UserError) as caught:
        sorted_out(given, [measure(code) for code in codes.split()], ())
    return caught.value.sentence.en


NAMES = Spelled(
    [("Requests handled in time", 1), ("Requests handled late", 2), ("DBs checked in 2024", 3), ("DBs not checked in 2024", 4),
     ("Sets provided (one for all users)", 5), ("Provided class", 6), ("Tasks", 7), ("Tasks planned", 8)]
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("handled late", [2]), ("handled", [1, 2]), ("request late", [2]), ("checked in 2024", [3]), ("not checked", [4]), ("users", []),
        ("set", [5]), ("task", [7]), ("planned tasks", [8]), ("2024", []), ("a", []), ("clas", []), ("class", [6]), ("handled badly", []),
    ],
)  # fmt: skip
def test_words_of_a_name_mean_what_holds_them_all_and_says_least_besides(name: str, found: list[int]) -> None:
    assert NAMES.likely(name) == found
    assert NAMES.guess(name) == (found[0] if len(found) == 1 else None)


@pytest.mark.parametrize(
    ("name", "found"), [("late requests again", 2), ("handled again", None), ("nothing here", None)]
)
def test_what_shares_most_words_with_a_name_is_the_nearest(name: str, found: int | None) -> None:
    assert NAMES.sharing(name) == found


def test_fields_of_records_are_known_by_some_words_of_their_names() -> None:
    record = {"items reflected": 8, "Items reviewed": "10", "n/a": 0}
    expected = {"reflected": 8, "reviewed": 10, "not_applicable": 0}
    assert read(measure("2-①-2").inputs, {"notified": [record]}).figures["notified"] == (expected,)
    korean = {"최종 반영": 8, "검토": 10, "해당없음": 0}
    assert read(measure("2-①-2").inputs, {"통지받은 사업": [korean]}).figures["notified"] == (expected,)
    faults = read(measure("2-②-2").inputs, {"databases": [{"land ministry": 1}]}).faults
    assert "could be more than one figure. Write one of these: land_errors, land_diagnosed, rate" in faults[0].en
    near = read(measure("2-①-4").inputs, {"databases": [{"entity diagram": "yes"}]}).faults
    assert "Did you mean 'model_diagram'" in near[0].en


def test_every_way_a_figure_may_be_named_has_its_signs_as_one() -> None:
    late = next(one for one in measure("1-③-1").inputs if one.key == "late")
    assert spellings(late) == {"late", "requests_handled_late", "기한을_넘겨_처리한_신청"}


def test_one_record_may_be_given_by_its_fields_alone_and_several_side_by_side() -> None:
    assert taken("2-②-1", tables="9/10", columns="98/100", rules="5") == taken(
        "2-②-1", databases=[{"tables": "9/10", "columns": "98/100", "rules": "5"}]
    )
    records = [{"errors": 100, "diagnosed": 1_000_000}, {"errors": 1_099, "diagnosed": 2_000_000}, {"done": False}]
    wanted = taken("2-②-2", databases=records)
    assert (
        taken(
            "2-②-2",
            errors=[100, "1,099", None],
            values_diagnosed="1,000,000; 2,000,000; -",
            done=["-", None, "no"],
        )
        == wanted
    )
    assert taken("2-①-3", rates="92, 90") == taken("2-①-3", rate="92,90") == taken("2-①-3", rate=[92, 90])
    assert taken("2-②-2", databases=records[0]) == taken("2-②-2", databases=records[:1])
    assert taken("2-①-2", reflected=[{"reflected": 1, "reviewed": 2}]) == taken(
        "2-①-2", notified=[{"reflected": 1, "reviewed": 2}]
    )


def test_figures_may_stand_under_the_code_of_their_measure() -> None:
    one, other = measure("1-③-1"), measure("1-③-3")
    nested = {"1-3-1": {"received": 20, "in time": 17}, "1-③-3": {"received": 4, "handled": 3}}
    found = sorted_out(nested, (one, other), (), (), {"1-3-1": "값.json"})
    assert found.figures == {one.code: {"received": 20, "in_time": 17}, other.code: {"received": 4, "in_time": 3}}
    assert found.sources[one.code] == {"received": "값.json", "in_time": "값.json"}


def test_where_a_list_came_from_is_where_its_fields_were_given() -> None:
    one = measure("2-②-2")
    told = {"errors": "errors=5", "diagnosed": "값.json"}
    found = sorted_out({"errors": "5", "diagnosed": "10"}, (one,), (), (), told)
    assert found.sources[one.code] == {"databases": "errors=5, 값.json"}


@pytest.mark.parametrize(
    ("codes", "given", "said"),
    [
        ("2-②-2", {"errors": "1, 2", "diagnosed": "5"}, "different numbers of values (errors 2, diagnosed 1)"),
        ("2-②-2", {"errors": "1", "databases": [{"errors": 1}]}, "databases: given twice"),
        ("2-①-2", {"reflected": "1", "notified": [{"reflected": 1}]}, "notified: given twice"),
        ("2-①-2", {"reflected": [{"reflected": 1}], "reviewed": 1}, "notified: given twice"),
        ("2-①-2", {"not applicable": "1"}, "There is no figure 'not applicable' here."),
        ("2-②-1 2-②-2", {"done": "yes"}, "Name one: 2-②-1.done, 2-②-2.done"),
        ("1-③-1", {"handled": "1"}, "could be more than one figure. Write one of these: in_time, late"),
        ("1-⑤", {"users": "4"}, "There is no figure 'users' here."),
    ],
)
def test_what_could_mean_two_things_is_refused_with_a_sentence(
    codes: str, given: Mapping[str, object], said: str
) -> None:
    assert said in refused(codes, given)
