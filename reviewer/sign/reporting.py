"""Verifications as a table that leaves the program: CSV, a workbook, or everything as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from reviewer.errors import MachineError, UserError, reason
from reviewer.sign.many import Checked
from reviewer.sign.verification import Finding, Verification
from reviewer.text import Language, Text

HEADS = (
    Text("파일", "File"),
    Text("판정", "Verdict"),
    Text("요약", "Summary"),
    Text("그대로인가", "Unchanged?"),
    Text("바뀐 것", "What was changed"),
    Text("누가", "Who?"),
    Text("언제", "When?"),
    Text("회차 기록", "Round’s record"),
    Text("서명하지 않은 자리", "Not signed"),
    Text("곁의 파일", "Files beside it"),
    Text("SHA-256", "SHA-256"),
)
ENDINGS = (".csv", ".xlsx", ".json", ".pdf")
Maker = Callable[[Sequence[Checked], Language], bytes]
PART = ".part"
ANSWERS = {"yes": Text("예", "yes"), "no": Text("아니요", "no"), "unknown": Text("알 수 없음", "unknown")}


def write(path: Path, found: Iterable[Checked], language: Language, paper: Maker) -> int:
    """Write a report of the kind its ending says and return how many files it tells of; `paper` draws the PDF.

    Raises UserError for another ending, MachineError when the disk refuses.
    """
    makers = dict(zip(ENDINGS, (_csv, _workbook, _json, paper), strict=True))
    maker = makers.get(path.suffix.lower())
    if maker is None:
        raise UserError(_ending(path))
    rows = list(found)
    part = path.with_name(path.name + PART)
    try:
        part.write_bytes(maker(rows, language))
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise MachineError(_unwritten(path, error)) from error
    return len(rows)


def row(one: Checked, language: Language) -> tuple[str, ...]:
    """Return the cells of one file under HEADS."""
    found = one.found
    if found is None:
        return (str(one.path), "unreadable", one.refusal.get(language) if one.refusal else "", *[""] * (len(HEADS) - 3))
    unchanged, who, when = (said(f, language) for f in (found.unchanged, found.who, found.when))
    return (
        str(one.path),
        found.verdict.value,
        found.summary.get(language),
        unchanged,
        ", ".join(found.kinds),
        who,
        when,
        said(found.record, language) if found.record else "",
        ", ".join(found.open_fields),
        " ".join(near.words.get(language) for near in one.beside),
        found.sha256,
    )


def data(found: Verification) -> dict[str, Any]:
    """Return everything that was found, as JSON values."""
    return {
        "verdict": found.verdict.value,
        "valid": found.is_valid,
        "summary": _both(found.summary),
        "unchanged": _finding(found.unchanged),
        "who": _finding(found.who),
        "when": _finding(found.when),
        "record": _finding(found.record) if found.record else None,
        "changes": list(found.kinds),
        "signatures": [
            {
                "field": one.field,
                "holder": one.holder.name,
                "issuer": one.holder.issuer,
                "serial": one.holder.serial,
                "certificate": one.certificate,
                "claimed": one.claimed,
                "attested": one.attested,
                "unchanged": one.unchanged.value,
                "trusted": one.trusted.value,
                "revoked": one.revoked.value,
                "changes": [f.kind.value for f in one.faults],
            }
            for one in found.signatures
        ],
        "timestamps": [{"authority": t.authority, "when": t.when} for t in found.timestamps],
        "open_fields": list(found.open_fields),
        "sha256": found.sha256,
    }


def beside(one: Checked) -> list[dict[str, Any]]:
    """Return the files that belong beside a paper and how each stands, as JSON values."""
    return [{"file": near.file, "stand": near.stand.value, "sentence": _both(near.words)} for near in one.beside]


def _finding(finding: Finding) -> dict[str, Any]:
    return {"answer": finding.answer.value, "sentences": [_both(one) for one in finding.sentences]}


def _both(text: Text) -> dict[str, str]:
    return {"ko": text.ko, "en": text.en}


def said(finding: Finding, language: Language, between: str = " ") -> str:
    """Return an answer and its sentences, in one line or with another sign between them."""
    answer = ANSWERS[finding.answer.value].get(language)
    return between.join((f"{answer}:", *(one.get(language) for one in finding.sentences)))


def _csv(rows: Sequence[Checked], language: Language) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([head.get(language) for head in HEADS])
    writer.writerows([_harmless(cell) for cell in row(one, language)] for one in rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    """Keep a spreadsheet from taking a name out of a certificate or a file for a formula."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell


def _workbook(rows: Sequence[Checked], language: Language) -> bytes:
    import xlsxwriter  # heavy; only a report asks for it

    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, [head.get(language) for head in HEADS], book.add_format({"bold": True}))
    for number, one in enumerate(rows, start=1):
        sheet.write_row(number, 0, row(one, language))
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, len(HEADS) - 1, 28)
    book.close()
    return target.getvalue()


def _json(rows: Sequence[Checked], _language: Language) -> bytes:
    papers = [
        {"file": str(one.path), **(data(one.found) if one.found else _refused(one)), "beside": beside(one)}
        for one in rows
    ]
    return json.dumps({"papers": papers}, ensure_ascii=False, indent=2).encode()


def _refused(one: Checked) -> dict[str, Any]:
    return {"verdict": "unreadable", "valid": False, "summary": _both(one.refusal) if one.refusal else None}


def _ending(path: Path) -> Text:
    return Text(
        f"보고서는 .pdf, .csv, .xlsx, .json 가운데 하나로 저장합니다: {path.name}",
        f"A report is saved as .pdf, .csv, .xlsx or .json, not as {path.name}.",
    )


def _unwritten(path: Path, error: OSError) -> Text:
    return Text(
        f"{path} 파일을 쓸 수 없습니다({reason(error).ko}). 확인 결과는 화면에 그대로 있습니다. 공간과 권한을 확인하십시오.",
        f"{path} cannot be written ({reason(error).en}). What was found is still shown. Check space and permissions.",
    )
