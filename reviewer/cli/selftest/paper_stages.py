"""The stages of the papers: sheets, signatures, verification."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.cli import files, plain
from reviewer.cli.answer import Plain
from reviewer.cli.selftest.checks import expect
from reviewer.cli.selftest.round_stages import Job
from reviewer.desk.desk import Desk
from reviewer.model.ids import ReviewerId
from reviewer.model.people import Holding
from reviewer.recording import RegisterHolder
from reviewer.sample.building import write_certificates
from reviewer.sample.size import OPENS_WITH, sample_in
from reviewer.text import Text

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.sign.keys import Key

REVIEWER = ReviewerId("R01")
TAMPERED = 2_000  # a byte of the page's drawing, far from any signature


@dataclass(slots=True)
class Papers:
    """The papers of one job: unsigned by name, then signed."""

    job: Job
    out: Path
    made: dict[str, bytes] = field(default_factory=dict)
    signed: list[Plain] = field(default_factory=list)

    @property
    def desk(self) -> Desk:
        """Return the desk of the round."""
        return self.job.opened


def make(papers: Papers) -> Text:
    """Make the sheet of every complete institution, a reviewer's, and the summary."""
    desk = papers.desk
    complete = [one.institution.code for one in desk.see.tally().results if one.is_complete]
    papers.made = {f"institution-{code}": desk.papers.institution(code) for code in complete}
    papers.made[f"reviewer-{REVIEWER}"] = desk.papers.reviewer(REVIEWER)
    papers.made["summary-all"] = desk.papers.summary()
    again = desk.papers.institution(complete[0])
    expect(
        papers.made[f"institution-{complete[0]}"] == again,
        "같은 평가표가 다르게 나왔습니다.",
        "The same sheet came out different.",
    )
    return Text(f"기관 {len(complete)}, 위원 1, 총괄 1", f"{len(complete)} institutions, 1 reviewer, 1 summary")


def sign(papers: Papers) -> Text:
    """Sign every paper in the order of its fields, with certificates made for this test."""
    sample = sample_in(papers.job.folder)
    write_certificates(sample.certificates, papers.job.size)
    files.write(papers.out.parent / sample.trust.name, files.read(sample.trust))
    keys = {stem: papers.desk.papers.key(sample.key(stem), OPENS_WITH) for stem in ("secretary", "chair", REVIEWER)}
    for stem, key in keys.items():
        papers.desk.do(RegisterHolder(_holding(stem, key)))
    for name, pdf in papers.made.items():
        first, stem = ("reviewer", REVIEWER) if name.startswith("reviewer") else ("secretary", "secretary")
        once = papers.desk.papers.sign(pdf, keys[stem], first)
        target = papers.out / f"{name}.pdf"
        done = papers.desk.papers.sign_file(once.pdf, keys["chair"], "chair", target)
        papers.signed.append({"file": str(target), "sha256": done.sha256, "signers": [once.signer, done.signer]})
    return Text(
        f"{len(papers.signed)}개, 서명 {2 * len(papers.signed)}건",
        f"{len(papers.signed)} papers, {2 * len(papers.signed)} signatures",
    )


def _holding(stem: str, key: Key) -> Holding:
    holder = key.holder
    return Holding(stem, key.certificate.sha256.hex(), holder.name, holder.issuer, holder.valid_until.isoformat())


def verify(papers: Papers) -> Text:
    """Verify every signed paper, and that a changed byte shows."""
    trusted = [sample_in(papers.job.folder).trust]
    for one in papers.signed:
        path = Path(one["file"])
        data = files.read(path)
        expect(sha256(data).hexdigest() == one["sha256"], f"{path.name} 값이 다릅니다.", f"{path.name} differs.")
        found = papers.desk.papers.verify(data, trusted, path.stem)
        expect(found.is_valid, f"{path.name}: {found.summary.ko}", f"{path.name}: {found.summary.en}")
    _tamper(papers, Path(papers.signed[0]["file"]), trusted)
    return Text(
        f"{len(papers.signed)}개 유효, 바꾼 파일은 가려냄", f"{len(papers.signed)} valid, a changed one found out"
    )


def _tamper(papers: Papers, path: Path, trusted: list[Path]) -> None:
    data = bytearray(files.read(path))
    data[TAMPERED] ^= 1
    found = papers.desk.papers.verify(bytes(data), trusted)
    expect(not found.is_valid, "바꾼 파일을 유효하다고 했습니다.", "A changed file was called valid.")


def best(desk: Desk) -> list[Plain]:
    """Return the results of the complete institutions, best first."""
    return [plain.result(one) for one in desk.see.tally().results if one.is_complete]
