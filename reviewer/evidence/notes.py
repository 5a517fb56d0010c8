"""What a person should know of a file that is shown all the same: macros left alone, links not followed."""

from __future__ import annotations

import re
import zipfile

from reviewer.evidence.containers import read
from reviewer.text import Text

OUTSIDE = re.compile(rb"TargetMode\s*=\s*[\"']External[\"']")
MACROS = Text("매크로가 들어 있습니다. 실행하지 않았습니다.", "It carries macros. They were not run.")
LINKS = Text(
    "바깥을 가리키는 연결이 있습니다. 열거나 내려받지 않았습니다.",
    "It links to places outside. None was opened or fetched.",
)
FORMULAS = Text("수식은 저장된 값으로 보여 드립니다.", "Formulas are shown by their saved values.")


def unseen(pictures: int) -> Text:
    """Return the note on pictures that stand in a document and are not shown."""
    return Text(
        f"그림·개체 {pictures:,}개는 여기에 나오지 않습니다. 보려면 사본을 저장해 여십시오.",
        f"Its pictures and objects ({pictures:,}) are not shown here. To see them, save a copy and open it.",
    )


def macros_of(archive: zipfile.ZipFile) -> tuple[Text, ...]:
    """Return the note on macros, if there are any."""
    return (MACROS,) if any(name.lower().endswith("vbaproject.bin") for name in archive.namelist()) else ()


def outside_of(archive: zipfile.ZipFile) -> tuple[Text, ...]:
    """Return the note on links to the outside (templates, pictures, other workbooks), if there are any."""
    relations = (name for name in archive.namelist() if name.lower().endswith(".rels"))
    return (LINKS,) if any(OUTSIDE.search(read(archive, name)) for name in relations) else ()
