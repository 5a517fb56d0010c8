"""The table of actions: what can be done by key, in which place, under which words. Every shortcut is here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from ui.words import QT_TRANSLATE_NOOP

EVERYWHERE = ""
CONTEXT = "Actions"


class Act(StrEnum):
    """Everything a key can ask for."""

    GO_TO = "go-to"
    KEYS = "keys"
    OPEN = "open"
    NEW = "new"
    FORGET = "forget"
    SAMPLE = "sample"
    FOLDER = "folder"
    ASSIGN = "assign"
    PACK = "pack"
    MERGE = "merge"
    REBUILD = "rebuild"
    BACK_UP = "back-up"
    RESTORE = "restore"
    LANGUAGE = "language"
    CONTRAST = "contrast"
    VIEW = "view"
    LOCK = "lock"
    NEW_WINDOW = "new-window"
    QUIT = "quit"
    NEXT_PANE = "next-pane"
    DISMISS = "dismiss"
    NEXT_OPEN = "next-open"
    NEXT_INSTITUTION = "next-institution"
    PREVIOUS_INSTITUTION = "previous-institution"
    NEXT_MEASURE = "next-measure"
    PREVIOUS_MEASURE = "previous-measure"
    TO_POINTS = "to-points"
    TO_RATIONALE = "to-rationale"
    TO_EVIDENCE = "to-evidence"
    TO_SUBMISSION = "to-submission"
    TO_CRITERIA = "to-criteria"
    TO_ATTENTION = "to-attention"
    UNSURE = "unsure"
    DISCUSS = "discuss"
    HISTORY = "history"
    UNDO = "undo"
    REDO = "redo"
    SAVE_NOW = "save-now"
    OTHER_WAY = "other-way"
    HAND_BACK = "hand-back"
    ONLY_UNSCORED = "only-unscored"
    ONLY_UNSURE = "only-unsure"
    ONLY_FLAGGED = "only-flagged"
    TO_LAST_YEAR = "to-last-year"
    TO_OWN_MARKS = "to-own-marks"
    TO_NOTE = "to-note"
    HIDE_TOTAL = "hide-total"
    REST_YES = "rest-yes"
    ASIDE = "aside"
    LIST = "list"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL_SIZE = "usual-size"
    LEVEL_1 = "level-1"
    LEVEL_2 = "level-2"
    LEVEL_3 = "level-3"
    LEVEL_4 = "level-4"
    LEVEL_5 = "level-5"
    LEVEL_6 = "level-6"
    LEVEL_7 = "level-7"
    LEVEL_8 = "level-8"
    LEVEL_9 = "level-9"
    NEXT_PAGE = "next-page"
    PREVIOUS_PAGE = "previous-page"
    PART_1 = "part-1"
    PART_2 = "part-2"
    PART_3 = "part-3"
    FIND = "find"
    FIND_NEXT = "find-next"
    FIND_PREVIOUS = "find-previous"
    CITE = "cite"
    NEXT_FILE = "next-file"
    PREVIOUS_FILE = "previous-file"
    THUMBNAILS = "thumbnails"
    BRING_IN = "bring-in"
    ACCEPT = "accept"
    LOOK_AGAIN = "look-again"
    SAVE_SHEETS = "save-sheets"
    PRINT_SHEETS = "print-sheets"
    CHECK_FILE = "check-file"
    EXPORT = "export"
    DECIDE = "decide"
    NEXT_ITEM = "next-item"
    PREVIOUS_ITEM = "previous-item"
    TO_REASON = "to-reason"
    HIDE_NAMES = "hide-names"
    PART_4 = "part-4"
    PART_5 = "part-5"
    COPY_WHY = "copy-why"
    MORE_COLUMNS = "more-columns"
    TO_MATRIX = "to-matrix"


@dataclass(frozen=True, slots=True)
class Row:
    """One action: the stage it belongs to (empty: every stage), its English words, its keys.

    One without keys is found in the go-to box, and has a button of its own.
    """

    act: Act
    stage: str
    words: str
    keys: tuple[str, ...]


TABLE: tuple[Row, ...] = (
    Row(Act.GO_TO, EVERYWHERE, QT_TRANSLATE_NOOP("Actions", "Go to…"), ("Ctrl+K",)),
    Row(Act.KEYS, EVERYWHERE, QT_TRANSLATE_NOOP("Actions", "Keys of this page"), ("F1",)),
    Row(Act.OPEN, EVERYWHERE, QT_TRANSLATE_NOOP("Actions", "Open a round or a package"), ("Ctrl+O",)),
    Row(Act.NEW, EVERYWHERE, QT_TRANSLATE_NOOP("Actions", "New round"), ("Ctrl+N",)),
    Row(Act.LANGUAGE, EVERYWHERE, QT_TRANSLATE_NOOP("Actions", "Language: 한국어 ↔ English"), ("Ctrl+Shift+L",)),
    Row(Act.CONTRAST, EVERYWHERE, QT_TRANSLATE_NOOP("Actions", "High contrast on or off"), ("Ctrl+Shift+H",)),
    Row(Act.VIEW, EVERYWHERE, QT_TRANSLATE_NOOP("Actions", "Look, size, lock"), ("Ctrl+,",)),
    Row(Act.LARGER, EVERYWHERE, QT_TRANSLATE_NOOP("Actions", "Everything larger"), ("Ctrl++", "Ctrl+=")),
    Row(Act.SMALLER, EVERYWHERE, QT_TRANSLATE_NOOP("Actions", "Everything smaller"), ("Ctrl+-",)),
    Row(Act.USUAL_SIZE, EVERYWHERE, QT_TRANSLATE_NOOP("Actions", "Everything in the usual size"), ("Ctrl+0",)),
    Row(Act.LOCK, EVERYWHERE, QT_TRANSLATE_NOOP("Actions", "Lock the window"), ("Ctrl+L",)),
    Row(Act.NEW_WINDOW, EVERYWHERE, QT_TRANSLATE_NOOP("Actions", "One more window"), ("Ctrl+Shift+N",)),
    Row(Act.QUIT, EVERYWHERE, QT_TRANSLATE_NOOP("Actions", "Quit; what is typed is saved first"), ("Ctrl+Q",)),
    Row(Act.NEXT_PANE, EVERYWHERE, QT_TRANSLATE_NOOP("Actions", "Next part of the page"), ("F6",)),
    Row(Act.DISMISS, EVERYWHERE, QT_TRANSLATE_NOOP("Actions", "Close what lies on top"), ("Esc",)),
    Row(Act.FORGET, "home", QT_TRANSLATE_NOOP("Actions", "Take a recent round off the list"), ("Ctrl+Del",)),
    Row(Act.SAMPLE, "home", QT_TRANSLATE_NOOP("Actions", "Try the sample round"), ()),
    Row(Act.NEXT_OPEN, "review", QT_TRANSLATE_NOOP("Actions", "Next unscored item"), ("Ctrl+Enter", "Ctrl+Return")),
    Row(Act.NEXT_INSTITUTION, "review", QT_TRANSLATE_NOOP("Actions", "Next institution"), ("Alt+Down",)),
    Row(Act.PREVIOUS_INSTITUTION, "review", QT_TRANSLATE_NOOP("Actions", "Previous institution"), ("Alt+Up",)),
    Row(Act.NEXT_MEASURE, "review", QT_TRANSLATE_NOOP("Actions", "Next indicator"), ("Alt+Right",)),
    Row(Act.PREVIOUS_MEASURE, "review", QT_TRANSLATE_NOOP("Actions", "Previous indicator"), ("Alt+Left",)),
    Row(Act.TO_POINTS, "review", QT_TRANSLATE_NOOP("Actions", "To the points"), ("F2",)),
    Row(Act.TO_RATIONALE, "review", QT_TRANSLATE_NOOP("Actions", "To the rationale"), ("F3",)),
    Row(Act.TO_ATTENTION, "review", QT_TRANSLATE_NOOP("Actions", "To the points of attention"), ("F4",)),
    Row(Act.REST_YES, "review", QT_TRANSLATE_NOOP("Actions", "Answer yes to all that is left"), ("Shift+F4",)),
    Row(Act.TO_REASON, "review", QT_TRANSLATE_NOOP("Actions", "Add a reason"), ("F5",)),
    Row(Act.LEVEL_1, "review", QT_TRANSLATE_NOOP("Actions", "First level"), ("Ctrl+Alt+1",)),
    Row(Act.LEVEL_2, "review", QT_TRANSLATE_NOOP("Actions", "Second level"), ("Ctrl+Alt+2",)),
    Row(Act.LEVEL_3, "review", QT_TRANSLATE_NOOP("Actions", "Third level"), ("Ctrl+Alt+3",)),
    Row(Act.LEVEL_4, "review", QT_TRANSLATE_NOOP("Actions", "Fourth level"), ("Ctrl+Alt+4",)),
    Row(Act.LEVEL_5, "review", QT_TRANSLATE_NOOP("Actions", "Fifth level"), ("Ctrl+Alt+5",)),
    Row(Act.LEVEL_6, "review", QT_TRANSLATE_NOOP("Actions", "Sixth level"), ("Ctrl+Alt+6",)),
    Row(Act.LEVEL_7, "review", QT_TRANSLATE_NOOP("Actions", "Seventh level"), ("Ctrl+Alt+7",)),
    Row(Act.LEVEL_8, "review", QT_TRANSLATE_NOOP("Actions", "Eighth level"), ("Ctrl+Alt+8",)),
    Row(Act.LEVEL_9, "review", QT_TRANSLATE_NOOP("Actions", "Ninth level"), ("Ctrl+Alt+9",)),
    Row(Act.TO_SUBMISSION, "review", QT_TRANSLATE_NOOP("Actions", "Show the submission"), ("Ctrl+1",)),
    Row(Act.TO_EVIDENCE, "review", QT_TRANSLATE_NOOP("Actions", "Show the evidence"), ("Ctrl+2",)),
    Row(Act.TO_CRITERIA, "review", QT_TRANSLATE_NOOP("Actions", "Show the criteria"), ("Ctrl+3",)),
    Row(Act.TO_LAST_YEAR, "review", QT_TRANSLATE_NOOP("Actions", "Show last year"), ("Ctrl+4",)),
    Row(Act.TO_OWN_MARKS, "review", QT_TRANSLATE_NOOP("Actions", "Show my marks on this indicator"), ("Ctrl+5",)),
    Row(Act.TO_NOTE, "review", QT_TRANSLATE_NOOP("Actions", "Write a private note"), ("Ctrl+6",)),
    Row(Act.NEXT_PAGE, "review", QT_TRANSLATE_NOOP("Actions", "Next evidence page"), ("Ctrl+PgDown",)),
    Row(Act.PREVIOUS_PAGE, "review", QT_TRANSLATE_NOOP("Actions", "Previous evidence page"), ("Ctrl+PgUp",)),
    Row(Act.NEXT_FILE, "review", QT_TRANSLATE_NOOP("Actions", "Next evidence file"), ("Ctrl+Shift+PgDown",)),
    Row(Act.PREVIOUS_FILE, "review", QT_TRANSLATE_NOOP("Actions", "Previous evidence file"), ("Ctrl+Shift+PgUp",)),
    Row(Act.FIND, "review", QT_TRANSLATE_NOOP("Actions", "Find in the evidence"), ("Ctrl+F",)),
    Row(Act.FIND_NEXT, "review", QT_TRANSLATE_NOOP("Actions", "Next place found"), ("Ctrl+G",)),
    Row(Act.FIND_PREVIOUS, "review", QT_TRANSLATE_NOOP("Actions", "Place found before"), ("Ctrl+Shift+G",)),
    Row(Act.CITE, "review", QT_TRANSLATE_NOOP("Actions", "Cite the selection or the page"), ("Ctrl+Shift+C",)),
    Row(Act.THUMBNAILS, "review", QT_TRANSLATE_NOOP("Actions", "Thumbnails on or off"), ("Ctrl+Shift+P",)),
    Row(Act.UNSURE, "review", QT_TRANSLATE_NOOP("Actions", "Unsure, on or off"), ("F7",)),
    Row(Act.DISCUSS, "review", QT_TRANSLATE_NOOP("Actions", "For the panel to discuss, on or off"), ("F8",)),
    # Korean input methods may take F9 for hanja.
    Row(Act.HISTORY, "review", QT_TRANSLATE_NOOP("Actions", "History of this mark"), ("F9", "Ctrl+H")),
    Row(Act.UNDO, "review", QT_TRANSLATE_NOOP("Actions", "Undo the last change to a mark"), ("Ctrl+Z",)),
    Row(Act.REDO, "review", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Row(Act.SAVE_NOW, "review", QT_TRANSLATE_NOOP("Actions", "Save at once"), ("Ctrl+S",)),
    Row(Act.OTHER_WAY, "review", QT_TRANSLATE_NOOP("Actions", "By institution ↔ by indicator"), ("Ctrl+Shift+W",)),
    Row(Act.ONLY_UNSCORED, "review", QT_TRANSLATE_NOOP("Actions", "Only what is unscored"), ("Alt+1",)),
    Row(Act.ONLY_UNSURE, "review", QT_TRANSLATE_NOOP("Actions", "Only what is unsure"), ("Alt+2",)),
    Row(Act.ONLY_FLAGGED, "review", QT_TRANSLATE_NOOP("Actions", "Only what is for the panel"), ("Alt+3",)),
    Row(Act.LIST, "review", QT_TRANSLATE_NOOP("Actions", "Show or hide the list"), ("Alt+0",)),
    Row(Act.HIDE_TOTAL, "review", QT_TRANSLATE_NOOP("Actions", "Hide or show the subtotal"), ("Ctrl+Shift+B",)),
    Row(Act.ASIDE, "review", QT_TRANSLATE_NOOP("Actions", "Stand aside from this institution"), ("Ctrl+Shift+R",)),
    Row(Act.HAND_BACK, "review", QT_TRANSLATE_NOOP("Actions", "Check, seal and hand back"), ("Ctrl+Shift+E",)),
    Row(Act.BRING_IN, "intake", QT_TRANSLATE_NOOP("Actions", "Choose files to bring in"), ("Ctrl+I",)),
    Row(Act.FOLDER, "intake", QT_TRANSLATE_NOOP("Actions", "Choose a folder to bring in"), ("Ctrl+Shift+I",)),
    Row(Act.ACCEPT, "intake", QT_TRANSLATE_NOOP("Actions", "Accept what was found"), ("Ctrl+Return", "Ctrl+Enter")),
    Row(Act.LOOK_AGAIN, "intake", QT_TRANSLATE_NOOP("Actions", "Look at the same files again"), ("F5",)),
    Row(Act.FIND, "intake", QT_TRANSLATE_NOOP("Actions", "Find in the list"), ("Ctrl+F",)),
    Row(Act.PART_1, "intake", QT_TRANSLATE_NOOP("Actions", "Bring in"), ("Ctrl+1",)),
    Row(Act.PART_2, "intake", QT_TRANSLATE_NOOP("Actions", "What is missing"), ("Ctrl+2",)),
    Row(Act.PART_3, "intake", QT_TRANSLATE_NOOP("Actions", "Assignment and packages"), ("Ctrl+3",)),
    Row(Act.ASSIGN, "intake", QT_TRANSLATE_NOOP("Actions", "Share the work out among reviewers"), ()),
    Row(Act.PACK, "intake", QT_TRANSLATE_NOOP("Actions", "Make packages for reviewers"), ()),
    Row(Act.MERGE, "intake", QT_TRANSLATE_NOOP("Actions", "Merge packages that came back"), ()),
    Row(Act.NEXT_OPEN, "panel", QT_TRANSLATE_NOOP("Actions", "Next undecided item"), ("Ctrl+Return", "Ctrl+Enter")),
    Row(Act.DECIDE, "panel", QT_TRANSLATE_NOOP("Actions", "Decide by the round's rule"), ("Ctrl+D",)),
    Row(Act.NEXT_ITEM, "panel", QT_TRANSLATE_NOOP("Actions", "Next item"), ("Alt+Down",)),
    Row(Act.PREVIOUS_ITEM, "panel", QT_TRANSLATE_NOOP("Actions", "Previous item"), ("Alt+Up",)),
    Row(Act.TO_POINTS, "panel", QT_TRANSLATE_NOOP("Actions", "To the panel's own value"), ("F2",)),
    Row(Act.TO_REASON, "panel", QT_TRANSLATE_NOOP("Actions", "To the reason"), ("F3",)),
    Row(Act.HIDE_NAMES, "panel", QT_TRANSLATE_NOOP("Actions", "Hide or show names"), ("F7",)),
    Row(Act.FIND, "panel", QT_TRANSLATE_NOOP("Actions", "Find in the list"), ("Ctrl+F",)),
    Row(Act.LIST, "panel", QT_TRANSLATE_NOOP("Actions", "Show or hide the list"), ("Alt+0",)),
    Row(Act.NEXT_PAGE, "panel", QT_TRANSLATE_NOOP("Actions", "Next evidence page"), ("Ctrl+PgDown",)),
    Row(Act.PREVIOUS_PAGE, "panel", QT_TRANSLATE_NOOP("Actions", "Previous evidence page"), ("Ctrl+PgUp",)),
    Row(Act.NEXT_FILE, "panel", QT_TRANSLATE_NOOP("Actions", "Next evidence file"), ("Ctrl+Shift+PgDown",)),
    Row(Act.PREVIOUS_FILE, "panel", QT_TRANSLATE_NOOP("Actions", "Previous evidence file"), ("Ctrl+Shift+PgUp",)),
    Row(Act.PART_1, "panel", QT_TRANSLATE_NOOP("Actions", "Items"), ("Ctrl+1",)),
    Row(Act.PART_2, "panel", QT_TRANSLATE_NOOP("Actions", "Conflicts"), ("Ctrl+2",)),
    Row(Act.PART_3, "panel", QT_TRANSLATE_NOOP("Actions", "Settings of the round"), ("Ctrl+3",)),
    Row(Act.PART_4, "panel", QT_TRANSLATE_NOOP("Actions", "Packages back"), ("Ctrl+4",)),
    Row(Act.PART_5, "panel", QT_TRANSLATE_NOOP("Actions", "Not applicable"), ("Ctrl+5",)),
    Row(Act.PART_1, "results", QT_TRANSLATE_NOOP("Actions", "By institution"), ("Ctrl+1",)),
    Row(Act.PART_2, "results", QT_TRANSLATE_NOOP("Actions", "Distribution"), ("Ctrl+2",)),
    Row(Act.PART_3, "results", QT_TRANSLATE_NOOP("Actions", "Agreement of reviewers"), ("Ctrl+3",)),
    Row(Act.FIND, "results", QT_TRANSLATE_NOOP("Actions", "Find in the list"), ("Ctrl+F",)),
    Row(Act.TO_MATRIX, "results", QT_TRANSLATE_NOOP("Actions", "To the table of figures"), ("F2",)),
    Row(Act.MORE_COLUMNS, "results", QT_TRANSLATE_NOOP("Actions", "Measures on or off"), ("F4",)),
    Row(Act.COPY_WHY, "results", QT_TRANSLATE_NOOP("Actions", "Copy how the figure came to be"), ("Ctrl+Shift+C",)),
    Row(Act.EXPORT, "results", QT_TRANSLATE_NOOP("Actions", "Save the table as CSV"), ("Ctrl+E",)),
    Row(Act.PART_1, "sheets", QT_TRANSLATE_NOOP("Actions", "Make and sign"), ("Ctrl+1",)),
    Row(Act.PART_2, "sheets", QT_TRANSLATE_NOOP("Actions", "Verify"), ("Ctrl+2",)),
    Row(Act.PART_3, "sheets", QT_TRANSLATE_NOOP("Actions", "Signed and registered"), ("Ctrl+3",)),
    Row(Act.PART_4, "sheets", QT_TRANSLATE_NOOP("Actions", "Minutes"), ("Ctrl+4",)),
    Row(Act.PART_5, "sheets", QT_TRANSLATE_NOOP("Actions", "Paper marks"), ("Ctrl+5",)),
    Row(Act.NEXT_PAGE, "sheets", QT_TRANSLATE_NOOP("Actions", "Next page of the sheet"), ("Ctrl+PgDown",)),
    Row(Act.PREVIOUS_PAGE, "sheets", QT_TRANSLATE_NOOP("Actions", "Previous page of the sheet"), ("Ctrl+PgUp",)),
    Row(Act.SAVE_SHEETS, "sheets", QT_TRANSLATE_NOOP("Actions", "Save the chosen sheets"), ("Ctrl+S",)),
    Row(Act.PRINT_SHEETS, "sheets", QT_TRANSLATE_NOOP("Actions", "Print the chosen sheets"), ("Ctrl+P",)),
    Row(Act.CHECK_FILE, "sheets", QT_TRANSLATE_NOOP("Actions", "Verify a PDF"), ("Ctrl+Shift+O",)),
    Row(Act.PART_1, "rules", QT_TRANSLATE_NOOP("Actions", "Read the rules"), ("Ctrl+1",)),
    Row(Act.PART_2, "rules", QT_TRANSLATE_NOOP("Actions", "Try a measure"), ("Ctrl+2",)),
    Row(Act.PART_3, "rules", QT_TRANSLATE_NOOP("Actions", "What is wrong in the rules"), ("Ctrl+3",)),
    Row(Act.FIND, "rules", QT_TRANSLATE_NOOP("Actions", "Find in the list"), ("Ctrl+F",)),
    Row(Act.BRING_IN, "rules", QT_TRANSLATE_NOOP("Actions", "Open a rule file or a workbook"), ("Ctrl+I",)),
    Row(Act.LOOK_AGAIN, "rules", QT_TRANSLATE_NOOP("Actions", "Check the rules again"), ("F5",)),
    Row(Act.EXPORT, "rules", QT_TRANSLATE_NOOP("Actions", "Save the rules as a workbook"), ("Ctrl+E",)),
    Row(Act.ACCEPT, "rules", QT_TRANSLATE_NOOP("Actions", "Compute the measure"), ("Ctrl+Return", "Ctrl+Enter")),
    Row(Act.FIND, "journal", QT_TRANSLATE_NOOP("Actions", "Find in the list"), ("Ctrl+F",)),
    Row(Act.CHECK_FILE, "journal", QT_TRANSLATE_NOOP("Actions", "Check everything"), ("Ctrl+Shift+C",)),
    Row(Act.EXPORT, "journal", QT_TRANSLATE_NOOP("Actions", "Export the list"), ("Ctrl+E",)),
    Row(Act.REBUILD, "journal", QT_TRANSLATE_NOOP("Actions", "Rebuild the tables"), ()),
    Row(Act.BACK_UP, "journal", QT_TRANSLATE_NOOP("Actions", "Save a copy of the round (backup)"), ("Ctrl+Shift+S",)),
    Row(Act.RESTORE, "journal", QT_TRANSLATE_NOOP("Actions", "Go back to a copy of the round"), ()),
)


def rows(stage: str) -> list[Row]:
    """Return what can be done at a stage: its own rows, then those of every stage."""
    return [r for r in TABLE if r.stage == stage and r.stage] + [r for r in TABLE if not r.stage]


def words(row: Row) -> str:
    """Return the words of an action in the language of the window."""
    return QCoreApplication.translate(CONTEXT, row.words)


def keys(row: Row) -> str:
    """Return the first key of an action as the person reads it, "" when it has none."""
    return QKeySequence(row.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if row.keys else ""
