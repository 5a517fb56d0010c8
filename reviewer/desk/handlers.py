"""Which handler carries out which command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reviewer import commands, recording
from reviewer.desk import lastyear, marks, panel, parcels, records, register, rows, sealing, substitutions, transcribing
from reviewer.desk.state import Outcome, State

Handler = Callable[[State, Any], Outcome]

HANDLERS: dict[type, Handler] = {
    commands.GiveMark: marks.give,
    commands.TranscribeMark: transcribing.transcribe,
    commands.CompareTranscript: transcribing.compare,
    commands.Undo: marks.undo,
    commands.Redo: marks.redo,
    commands.SignDeclaration: marks.sign_declaration,
    commands.SealWork: sealing.seal,
    commands.ReopenWork: sealing.reopen,
    commands.DeclareRecusal: marks.declare_recusal,
    commands.LiftRecusal: marks.lift_recusal,
    commands.TakeDecision: panel.take,
    commands.DecideAll: panel.decide_all,
    commands.RevokeDecision: panel.revoke,
    commands.ApproveSubstitution: substitutions.approve,
    commands.ApproveAllSubstitutions: substitutions.approve_all,
    commands.RevokeApproval: substitutions.revoke,
    commands.SettleConflict: panel.settle,
    commands.ChooseSetting: panel.choose_setting,
    commands.AcceptImport: rows.accept,
    commands.WithdrawImport: rows.withdraw,
    commands.AssignWork: rows.assign,
    commands.MakePackage: parcels.make,
    commands.MergePackages: parcels.merge_all,
    recording.RecordSignedSheet: records.signed_sheet,
    recording.RecordPrinting: records.printing,
    recording.WriteMinutes: records.write_minutes,
    recording.NameOfficer: register.name_officer,
    recording.RegisterHolder: register.register,
    recording.StrikeHolder: register.strike,
    recording.TakeMap: lastyear.take,
}
