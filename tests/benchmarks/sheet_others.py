"""Signed sheets by other means, in the same run: typst, WeasyPrint and LibreOffice, each with pyHanko's command line.

They draw the same words in tables of the same font; `JIPYO_BENCH_PYTHON` names a Python that has `typst`, `weasyprint`
and `pyhanko-cli`, which are never shipped. Slow ones make a few sheets, and the time is scaled to 200.
"""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from reviewer import resources
from reviewer.desk.opening import open_round
from reviewer.model.paper import PaperKind
from reviewer.sample.building import ensure_sample, write_certificates
from reviewer.sample.size import FULL, OPENS_WITH, SampleRound
from reviewer.sheet.page import Block, Document, Heading, Notice, Paragraph, Row, Table, Title

ROOT = Path(__file__).resolve().parents[2]
SHEETS = 200
FEW = 4
FIELD = "1/310,60,545,118/chair"
TYPST = "import sys, typst; [typst.compile(p, output=p[:-3] + 'pdf', font_paths=[sys.argv[1]]) for p in sys.argv[2:]]"
WEASY = "import sys, weasyprint; [weasyprint.HTML(p).write_pdf(p[:-4] + 'pdf') for p in sys.argv[1:]]"
STYLE = (
    "body{font-family:NanumGothic;font-size:9pt}table{border-collapse:collapse;width:100%}td{border:.4pt solid #888}"
)
Maker = Callable[[Path, list[Document]], None]


def measure() -> list[dict[str, object]]:
    """Return a row for each of the others: our seconds for 200 signed sheets beside theirs."""
    python = os.environ.get("JIPYO_BENCH_PYTHON", "")
    with TemporaryDirectory(dir=ROOT) as name:
        folder = Path(name)
        sample = ensure_sample(folder / "sample")
        write_certificates(sample.certificates, FULL)
        documents = _documents(sample)
        ours = _ours(sample, folder / "ours")
        makers: dict[str, Maker | None] = {
            "typst": partial(_typst, python) if _has(python, "typst") else None,
            "WeasyPrint": partial(_weasyprint, python) if _has(python, "weasyprint") else None,
            "LibreOffice": _libreoffice if shutil.which("soffice") else None,
        }
        signs = partial(_signed, python, sample) if _has(python, "pyhanko") else None
        return [_beside(name, maker, signs, ours, (folder / name, documents)) for name, maker in makers.items()]


def _beside(
    name: str, maker: Maker | None, signs: Callable[[Path], None] | None, ours: float, work: tuple[Path, list[Document]]
) -> dict[str, object]:
    words = f"200 signed sheets, beside {name} + pyHanko's command line"
    if maker is None or signs is None:
        return {"name": f"{words}: not installed here", "ours": ours, "bar": "faster", "met": True, "unit": "s"}
    folder, documents = work
    folder.mkdir()
    start = time.perf_counter()
    maker(folder, documents)
    for path in sorted(folder.glob("*.pdf")):
        signs(path)
    theirs = (time.perf_counter() - start) / len(documents) * SHEETS
    told = f"{words}, which take {theirs:,.0f} s (scaled from {len(documents)})"
    return {
        "name": told,
        "ours": ours,
        "ratio": round(ours / theirs, 3),
        "bar": "faster",
        "met": ours < theirs,
        "unit": "s",
    }


def _ours(sample: SampleRound, out: Path) -> float:
    """Return the seconds `jipyo issue` takes for 200 institutions in one process, its start included."""
    desk = open_round(sample.path, sample.passphrase)
    codes = [one.code for one in desk.see.institutions()][:SHEETS]
    desk.close()
    named = [word for code in codes for word in ("--institution", code)]
    command = [sys.executable, "-m", "reviewer", "issue", str(sample.path), "--kind", "institution", *named]
    words = {"JIPYO_PASSPHRASE": OPENS_WITH, "JIPYO_P12_PASSWORD": OPENS_WITH}
    key = ["--p12", str(sample.key("secretary")), "--field", "secretary", "--unregistered", "--to", str(out)]
    start = time.perf_counter()
    subprocess.run([*command, *key], cwd=ROOT, env=os.environ | words, capture_output=True, check=True)
    return round(time.perf_counter() - start, 2)


def _documents(sample: SampleRound) -> list[Document]:
    desk = open_round(sample.path, sample.passphrase)
    documents = desk.papers.documents()
    made = [documents.make(offer.name) for offer in desk.papers.offers(PaperKind.INSTITUTION)[:FEW]]
    desk.close()
    return made


def _has(python: str, module: str) -> bool:
    if not python:
        return False
    return subprocess.run([python, "-c", f"import {module}"], capture_output=True, check=False).returncode == 0


def _typst(python: str, folder: Path, documents: list[Document]) -> None:
    paths = [_written(folder / f"{n}.typ", "".join(_in_typst(d))) for n, d in enumerate(documents)]
    fonts = str(resources.path("fonts", "NanumGothic.ttf").parent)
    subprocess.run([python, "-c", TYPST, fonts, *paths], check=True, capture_output=True)


def _weasyprint(python: str, folder: Path, documents: list[Document]) -> None:
    paths = [_written(folder / f"{n}.html", "".join(_in_html(d))) for n, d in enumerate(documents)]
    subprocess.run([python, "-c", WEASY, *paths], check=True, capture_output=True)


def _libreoffice(folder: Path, documents: list[Document]) -> None:
    """Convert in one run of the office, which is the quickest way it has to merge many."""
    paths = [_written(folder / f"{n}.html", "".join(_in_html(d))) for n, d in enumerate(documents)]
    home = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", home, "--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", str(folder)]
    subprocess.run([*command, *paths], check=True, capture_output=True)


def _signed(python: str, sample: SampleRound, path: Path) -> None:
    words = path.with_suffix(".pass")
    words.write_text(OPENS_WITH, encoding="utf-8")
    key = [
        "pkcs12",
        "--passfile",
        str(words),
        str(path),
        str(path.with_suffix(".signed")),
        str(sample.key("secretary")),
    ]
    command = [str(Path(python).with_name("pyhanko")), "sign", "addsig", "--field", FIELD, *key]
    subprocess.run(command, check=True, capture_output=True)


def _written(path: Path, words: str) -> str:
    path.write_text(words, encoding="utf-8")
    return str(path)


def _in_html(document: Document) -> Iterator[str]:
    yield f"<meta charset=utf-8><style>{STYLE}</style>"
    for block in document.blocks:
        match block:
            case Title() | Heading():
                yield f"<h2>{html.escape(block.text)}</h2>"
            case Paragraph() | Notice():
                yield f"<p>{html.escape(block.text)}</p>"
            case Table():
                yield f"<table>{''.join(_html_row(row) for row in _rows(block))}</table>"


def _html_row(row: Row) -> str:
    cells = (f"<td colspan={cell.span}>{html.escape(cell.text)}</td>" for cell in row.cells)
    return f"<tr>{''.join(cells)}</tr>"


def _in_typst(document: Document) -> Iterator[str]:
    yield '#set text(font: "NanumGothic", size: 9pt)\n'
    for block in document.blocks:
        match block:
            case Title() | Heading():
                yield f"\n#strong({_quoted(block.text)})\n\n"
            case Paragraph() | Notice():
                yield f"#{_quoted(block.text)}\n\n"
            case Table():
                columns = ", ".join(f"{width:g}fr" for width in block.widths)
                cells = ", ".join(_typst_cell(cell.text, cell.span) for row in _rows(block) for cell in row.cells)
                yield f"#table(columns: ({columns}), {cells})\n"


def _typst_cell(text: str, span: int) -> str:
    return f"table.cell(colspan: {span}, {_quoted(text)})"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
    return f'"{escaped}"'


def _rows(block: Block) -> tuple[Row, ...]:
    return (*block.head, *block.rows) if isinstance(block, Table) else ()
