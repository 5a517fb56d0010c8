"""A hundred times the institutions: 68,500 of them computed from their figures and tallied, under both evaluations.

Left out of the usual run because it takes minutes; asked for by name. As in `core_figures` every institution files
invented figures for every measure that has a rule, and is computed, added up, ranked and graded from nothing but the
filed text. Time is the processor's, so that a busy machine does not change what is said: the bar is half as much again
as a hundred times what 685 take in the same run. Memory is the most the process held, one evaluation after the other.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from functools import partial

from reviewer.framework import catalog
from tests.benchmarks.core_figures import EDITIONS, RUNS, given, grown, recomputed
from tests.benchmarks.report import Row, row

TIMES = 100
KIB = 1024


def measure() -> list[Row]:
    """Return the rows of this module."""
    one, many = 0.0, 0.0
    for edition in EDITIONS:
        little = given(catalog.load(edition))
        one += min(_spent(partial(recomputed, little)) for _ in range(RUNS))
        large = grown(little, TIMES)
        many += _spent(partial(recomputed, large))
    ratio = many / (one * TIMES)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB
    return [
        row(
            f"68,500 institutions, both evaluations, from figures ({ratio:.2f} of linear, {memory:,.0f} MB)",
            many * 1000,
            one * TIMES * 1000,
            "≤ 1.5 × linear",
            ok=ratio <= 1.5,
        )
    ]


def _spent(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun
