"""Every paper looks as it did, in both languages: no dot differs by more than one shade of the references."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.golden.references import STEP, pictures, reference
from tests.sheet.samples import NAMES


@pytest.fixture(scope="module")
def drawn() -> dict[str, Image.Image]:
    return pictures()


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_a_paper_looks_as_it_did(name: str, language: str, drawn: dict[str, Image.Image], tmp_path: Path) -> None:
    key = f"{name}_{language}"
    with Image.open(reference(key)) as kept:
        before = kept.convert("L")
    now = drawn[key]
    now.save(tmp_path / f"{key}.png")
    assert now.size == before.size, f"compare {tmp_path / key}.png with {reference(key)}"
    highest = ImageChops.difference(now, before).getextrema()[1]
    assert isinstance(highest, int | float)
    assert highest <= STEP, f"compare {tmp_path / key}.png with {reference(key)}"
