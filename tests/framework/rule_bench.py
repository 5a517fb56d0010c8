"""A small sound rule file whose measures compute, for tests that break a rule in one place."""

from __future__ import annotations

RULED = """\
format: jipyo-framework/1
id: ruled
title: {ko: "셈하는 평가", en: "Computing evaluation"}
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
  other:
    Z: [AAA, BBB]
default_grouping: main
grades:
  - {name: {ko: "좋음", en: "Good"}, from: 80}
  - {name: {ko: "나쁨", en: "Bad"}, from: 0}
settings:
  - id: SET-1
    question: {ko: "어떻게?", en: "How?"}
    choices:
      - {value: kindly, ko: "너그럽게", en: "Kindly"}
      - {value: sternly, ko: "엄하게", en: "Sternly"}
    default: kindly
areas:
  - code: "1"
    name: {ko: "영역", en: "Area"}
    indicators:
      - code: 1-1
        name: {ko: "지표", en: "Indicator"}
        tracks:
          P: {ko: "첫째", en: "First"}
          N: {ko: "둘째", en: "Second"}
        measures:
          - {code: 1-1-0, name: {ko: "둘째 갈래", en: "Second track"}, method: quantitative, track: N, points: 60}
          - code: 1-1-1
            name: {ko: "셈", en: "Computed"}
            method: quantitative
            track: P
            points: 60
            settings: [SET-1]
            inputs:
              - {key: done, ko: "한 일", en: "Done", type: count}
              - {key: asked, ko: "할 일", en: "Asked", type: count, default: 1}
              - {key: late, ko: "늦음", en: "Late", type: yes_no, default: "no"}
              - {key: day, ko: "날", en: "Day", type: date, required: false}
              - {key: spare, ko: "딴 값", en: "Spare", type: percent, required: false}
              - key: plan
                ko: "계획"
                en: "Plan"
                type: choice
                choices:
                  - {value: full, ko: "모두", en: "All"}
                  - {value: none, ko: "없음", en: "None"}
              - key: things
                ko: "것"
                en: "Things"
                type: list
                fields:
                  - {key: size, ko: "크기", en: "Size", type: number, least: 0, most: 10}
            results:
              - {key: rate, ko: "비율", en: "Rate", rule: {percent: [done, asked]}}
              - {key: double, ko: "두 배", en: "Double", each: things, rule: {multiply: [size, 2]}}
              - {key: by_rate, ko: "비율 점수", en: "By rate", rule: {ladder: {of: rate, steps: [{from: 90, gives: {X: 6, Y: 5}}, {above: 0, below: 90, gives: 3}], otherwise: 0}}}
              - {key: by_both, ko: "표", en: "Table", rule: {matrix: {of: [rate, done], rows: [{from: 50}, {below: 50}], columns: [{to: 10}], gives: [[2], [1]], otherwise: 0}}}
              - {key: by_plan, ko: "계획 점수", en: "By plan", rule: {pick: {of: plan, gives: {full: 2, none: 0}}}}
              - {key: by_size, ko: "크기 점수", en: "By size", rule: {mean: {of: things, value: double, where: {more_than: [size, 1]}, if_none: 0}}}
              - {key: by_setting, ko: "해석", en: "Reading", rule: {setting: {of: SET-1, gives: {kindly: 1, sternly: {limit: {value: done, least: 0, most: 1}}}}}}
              - {key: in_time, ko: "제때", en: "In time", rule: {any: [{missing: day}, {at_most: [day, {date: "2025-10-31"}]}, {not: late}, {is: [plan, full]}]}}
              - {key: by_group, ko: "다른 군", en: "Other group", rule: {by: {grouping: other, gives: {Z: {first_given: [spare, 1]}}}}}
              - {key: by_track, ko: "갈래", en: "Track", rule: {track: {P: 1, N: 0}}}
            rule:
              criteria:
                parts:
                  - {value: {round: {value: {add: [by_rate, by_both, by_plan, by_size, by_setting, by_group, by_track]}, digits: 2}}, most: 30}
                  - {value: {choose: [{when: in_time, then: 30}, {when: {all: [late, {zero: done}]}, then: {ask: {ko: "정하십시오.", en: "Settle it."}}}, {otherwise: 0}]}, most: 30, when: {more_than: [asked, 0]}}
                left_out: {setting: {of: SET-1, gives: {kindly: rescale, sternly: zero}}}
      - code: 1-2
        name: {ko: "지표 둘", en: "Indicator two"}
        measures:
          - code: 1-2
            method: quantitative
            points: {X: 40, Y: 40}
            inputs:
              - {key: right, ko: "맞음", en: "Right", type: yes_no}
            rule: {if: {when: right, then: {X: 40, Y: 39}, else: {not_applicable: {ko: "볼 것이 없음", en: "Nothing to see", then: rescale}}}}
"""
