"""The kinds of change a signed paper may have suffered, each with the sentence that names it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reviewer.text import Text, same


class Kind(StrEnum):
    """What was changed after a signature."""

    CONTENTS = "contents"
    VALUE = "value"
    ENVELOPE = "envelope"
    UNREADABLE_SIGNATURE = "unreadable_signature"
    RANGE = "range"
    REWRITTEN = "rewritten"
    PADDING = "padding"
    TIMESTAMP = "timestamp"
    PROOFS = "proofs"
    APPENDED = "appended"
    CUT_OFF = "cut_off"
    OTHER_FILE = "other_file"
    OTHER_NAME = "other_name"
    PAGE_ADDED = "page_added"
    PAGE_REMOVED = "page_removed"
    PAGES_REORDERED = "pages_reordered"
    PAGE_CONTENTS = "page_contents"
    PAGE_SHAPE = "page_shape"
    PAGE_OTHER = "page_other"
    FONT = "font"
    PICTURE = "picture"
    RESOURCES = "resources"
    NOTE_ADDED = "note_added"
    NOTE_REMOVED = "note_removed"
    NOTE_CHANGED = "note_changed"
    FORM_REMOVED = "form_removed"
    FORM_SETTINGS = "form_settings"
    FIELD_ADDED = "field_added"
    FIELD_REMOVED = "field_removed"
    FIELD_VALUE = "field_value"
    FIELD_HIDDEN = "field_hidden"
    FIELD_CHANGED = "field_changed"
    APPEARANCE = "appearance"
    SIGNATURE_REMOVED = "signature_removed"
    SIGNATURE_REPLACED = "signature_replaced"
    SIGNED_OUT_OF_ORDER = "signed_out_of_order"
    LOCK = "lock"
    CERTIFICATION = "certification"
    METADATA = "metadata"
    INFO = "info"
    ATTACHMENT = "attachment"
    ACTION = "action"
    LAYERS = "layers"
    CATALOG = "catalog"
    ENCRYPTED = "encrypted"
    REDIRECTED = "redirected"
    FREED = "freed"
    COMPRESSED = "compressed"
    SHADOWED = "shadowed"
    UPDATE = "update"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True)
class Fault:
    """One change: its kind, and the sentence for the person."""

    kind: Kind
    words: Text


PLACES = {
    "secretary": Text("간사", "Secretary"),
    "chair": Text("위원장", "Chair"),
    "reviewer": Text("평가위원", "Reviewer"),
}  # the places to sign on Jipyo's own papers; another program's are called by their own names

SENTENCES = {
    Kind.CONTENTS: Text(
        "‘{0}’ 자리의 서명이 내용과 맞지 않습니다. 서명이 덮은 부분의 바이트가 서명한 뒤 바뀌었습니다.",
        "The signature at ‘{0}’ does not match the contents: bytes it covers were changed after signing.",
    ),
    Kind.VALUE: Text(
        "‘{0}’ 자리의 서명값이 그 인증서의 것이 아닙니다. 서명값이나 인증서가 바뀌었습니다.",
        "The signature value at ‘{0}’ was not made with its certificate: value or certificate was changed.",
    ),
    Kind.ENVELOPE: Text(
        "‘{0}’ 서명을 싸는 부분(판, 길이, 덧붙은 인증서)이 서명 프로그램이 쓰는 모양과 다릅니다. 서명한 뒤 고쳐졌습니다.",
        "What wraps the signature at ‘{0}’ (version, lengths, spare certificates) is not as signing writes it: it was edited.",
    ),
    Kind.UNREADABLE_SIGNATURE: Text(
        "‘{0}’ 자리의 서명을 읽을 수 없습니다. 서명한 뒤 바뀌었거나 지표가 모르는 방식입니다.",
        "What stands at ‘{0}’ cannot be read as a signature: altered, or of a kind unknown to Jipyo.",
    ),
    Kind.RANGE: Text(
        "‘{0}’ 서명이 덮는 범위(ByteRange)가 보통의 서명과 다르게 적혀 있습니다. 누군가 파일을 고쳤습니다.",
        "The range the signature at ‘{0}’ covers (ByteRange) is not as signing writes it: someone altered the file.",
    ),
    Kind.REWRITTEN: Text(
        "‘{0}’ 서명이 덮는다는 범위 사이에 서명값이 없습니다. 다른 프로그램이 파일을 새로 썼거나 바이트가 밀렸습니다.",
        "There is no signature in the gap the signature at ‘{0}’ names: the file was written anew, or its bytes moved.",
    ),
    Kind.TIMESTAMP: Text(
        "{0}: 서명에 붙어 있던 타임스탬프가 떼어졌거나 다른 서명의 것으로 바뀌었습니다.",
        "{0}: the timestamp of the signature was taken off, or put in from another signature.",
    ),
    Kind.PROOFS: Text(
        "폐지 자료나 인증서처럼 더해 두었던 증명이 빠졌거나 바뀌었습니다.",
        "Proofs of validity that had been added, such as revocation data, were taken out or changed.",
    ),
    Kind.PADDING: Text(
        "‘{0}’ 서명값 자리에 서명이 아닌 내용이 들어 있습니다. 서명한 뒤 파일이 바뀌었습니다.",
        "The place of signature ‘{0}’ holds something other than the signature. The file was changed afterwards.",
    ),
    Kind.APPENDED: Text(
        "마지막 서명 뒤에 {0}바이트가 덧붙었습니다. 서명한 뒤 파일이 바뀌었습니다.",
        "{0} bytes stand after what the last signature covers. The file was changed afterwards.",
    ),
    Kind.CUT_OFF: Text(
        "파일의 끝부분이 잘렸습니다. 서명이 덮는 범위보다 파일이 짧습니다.",
        "The end of the file is cut off: it is shorter than what the signature covers.",
    ),
    Kind.OTHER_FILE: Text(
        "기록에 남은 파일의 값(SHA-256)과 다릅니다. 기록된 그 파일이 아닙니다.",
        "The file’s digest (SHA-256) differs from the one in the journal. It is not the recorded file.",
    ),
    Kind.PAGE_ADDED: Text("서명한 뒤 쪽이 더해졌습니다: {0}쪽.", "Pages were added after signing: page {0}."),
    Kind.PAGE_REMOVED: Text(
        "서명한 뒤 쪽이 없어졌습니다({0}쪽 적음).", "Pages were removed after signing ({0} fewer)."
    ),
    Kind.PAGES_REORDERED: Text(
        "서명한 뒤 쪽의 차례가 바뀌었습니다.", "The order of the pages was changed after signing."
    ),
    Kind.PAGE_CONTENTS: Text(
        "서명한 뒤 {0}쪽에 그려진 내용이 바뀌었습니다(덧그림, 숨은 글, 바꿔치기).",
        "What is drawn on page {0} was changed after signing (drawn over, hidden text, or swapped).",
    ),
    Kind.PAGE_SHAPE: Text(
        "서명한 뒤 {0}쪽의 크기, 잘린 자리 또는 방향이 바뀌었습니다.",
        "Size, crop or rotation of page {0} was changed after signing.",
    ),
    Kind.PAGE_OTHER: Text(
        "서명한 뒤 {0}쪽의 속성이 바뀌었습니다.", "Other properties of page {0} were changed after signing."
    ),
    Kind.FONT: Text(
        "서명한 뒤 {0}쪽의 글꼴이 바뀌었습니다. 다른 글자로 보일 수 있습니다.",
        "A font of page {0} was changed after signing; letters may look like others.",
    ),
    Kind.PICTURE: Text(
        "서명한 뒤 {0}쪽의 그림이나 양식 개체(XObject)가 바뀌었습니다.",
        "A picture or form (XObject) of page {0} was changed after signing.",
    ),
    Kind.RESOURCES: Text("서명한 뒤 {0}쪽의 자원이 바뀌었습니다.", "Resources of page {0} were changed after signing."),
    Kind.NOTE_ADDED: Text("서명한 뒤 {0}쪽에 주석이 더해졌습니다.", "A note was added to page {0} after signing."),
    Kind.NOTE_REMOVED: Text(
        "서명한 뒤 {0}쪽의 주석이 없어졌습니다.", "A note was removed from page {0} after signing."
    ),
    Kind.NOTE_CHANGED: Text("서명한 뒤 {0}쪽의 주석이 바뀌었습니다.", "A note on page {0} was changed after signing."),
    Kind.FORM_REMOVED: Text(
        "서명한 뒤 서명 자리의 목록(양식)이 지워졌습니다. 서명이 없는 것처럼 보이게 하려는 것입니다.",
        "The form that lists the signatures was removed after signing, so that there seem to be none.",
    ),
    Kind.FORM_SETTINGS: Text(
        "서명한 뒤 양식의 설정이 바뀌었습니다.", "Settings of the form were changed after signing."
    ),
    Kind.FIELD_ADDED: Text("서명한 뒤 ‘{0}’ 자리가 더해졌습니다.", "The field ‘{0}’ was added after signing."),
    Kind.FIELD_REMOVED: Text("서명한 뒤 ‘{0}’ 자리가 없어졌습니다.", "The field ‘{0}’ was removed after signing."),
    Kind.FIELD_VALUE: Text(
        "서명한 뒤 ‘{0}’ 자리의 값이 바뀌었습니다.", "The value of field ‘{0}’ was changed after signing."
    ),
    Kind.FIELD_HIDDEN: Text(
        "서명한 뒤 ‘{0}’ 서명의 표시가 숨겨지거나 옮겨졌습니다.",
        "What shows the signature at ‘{0}’ was hidden or moved after signing.",
    ),
    Kind.FIELD_CHANGED: Text(
        "서명한 뒤 ‘{0}’ 자리의 속성이 바뀌었습니다.", "Properties of field ‘{0}’ were changed after signing."
    ),
    Kind.APPEARANCE: Text(
        "서명한 뒤 ‘{0}’ 서명의 겉모습이 바뀌었습니다.", "What is seen at signature ‘{0}’ was replaced after signing."
    ),
    Kind.SIGNATURE_REMOVED: Text("‘{0}’ 자리의 서명이 지워졌습니다.", "The signature at ‘{0}’ was taken off."),
    Kind.SIGNATURE_REPLACED: Text(
        "‘{0}’ 자리의 서명이 다른 것으로 바뀌었습니다.", "The signature at ‘{0}’ was replaced by another."
    ),
    Kind.SIGNED_OUT_OF_ORDER: Text(
        "앞선 서명이 닫은 ‘{0}’ 자리에 뒤늦게 서명했습니다.",
        "‘{0}’ was signed although an earlier signature had closed it.",
    ),
    Kind.LOCK: Text(
        "서명한 뒤 ‘{0}’ 자리가 무엇을 닫는지가 바뀌었습니다.", "What field ‘{0}’ closes was changed after signing."
    ),
    Kind.CERTIFICATION: Text(
        "첫 서명의 인증(DocMDP)이 지워지거나 바뀌었습니다.",
        "The certification by the first signature (DocMDP) was removed or changed.",
    ),
    Kind.METADATA: Text("서명한 뒤 문서 정보(XMP)가 바뀌었습니다.", "The metadata (XMP) was changed after signing."),
    Kind.INFO: Text(
        "서명한 뒤 문서 정보(제목, 날짜)가 바뀌었습니다.", "Title or dates of the document were changed after signing."
    ),
    Kind.ATTACHMENT: Text(
        "서명한 뒤 첨부 파일이나 이름 목록이 바뀌었습니다.", "Attachments or names were changed after signing."
    ),
    Kind.ACTION: Text(
        "서명한 뒤 문서를 열 때 하는 일(동작, 스크립트)이 바뀌었습니다.",
        "What happens on opening (action, script) was changed after signing.",
    ),
    Kind.LAYERS: Text(
        "서명한 뒤 보이고 숨는 층이 바뀌었습니다.", "Layers that show or hide were changed after signing."
    ),
    Kind.CATALOG: Text(
        "서명한 뒤 문서의 설정({0})이 바뀌었습니다.", "Settings of the document ({0}) were changed after signing."
    ),
    Kind.ENCRYPTED: Text("서명한 뒤 암호화 설정이 더해졌습니다.", "Encryption was put on after signing."),
    Kind.REDIRECTED: Text(
        "덧붙은 부분이 옛 개체를 다른 자리에서 읽게 합니다(개체표 속임).",
        "What was appended makes an old object be read from another place (a trick with the table of objects).",
    ),
    Kind.FREED: Text("덧붙은 부분이 서명한 개체를 지웠습니다.", "What was appended deletes objects that were signed."),
    Kind.COMPRESSED: Text(
        "덧붙은 부분이 개체를 눌러 담아 눈에 띄지 않게 했습니다(개체 스트림).",
        "What was appended packs its objects out of sight (object streams).",
    ),
    Kind.SHADOWED: Text(
        "덧붙은 부분이 이미 서명한 개체 {0}을(를) 다시 정의합니다(가리기).",
        "What was appended defines signed object {0} anew (shadowing).",
    ),
    Kind.STRUCTURE: Text(
        "서명이 들어 있으나 구조가 깨져 읽을 수 없습니다. 서명한 뒤 파일이 바뀌었거나 손상되었습니다.",
        "There is a signature, but the structure is broken: the file was changed or damaged after signing.",
    ),
    Kind.UPDATE: Text(
        "‘{0}’ 서명 뒤에, 그 서명이 허락하지 않은 변경이 덧붙었습니다.",
        "After the signature at ‘{0}’ a change was appended that it does not allow.",
    ),
}


def fault(kind: Kind, where: object = "") -> Fault:
    """Return the fault of a kind, its sentence filled in: a field's name, a page's number, a count."""
    text = SENTENCES[kind]
    at = place(where) if isinstance(where, str) else same(str(where))
    return Fault(kind, Text(text.ko.format(at.ko), text.en.format(at.en)))


def place(field: str) -> Text:
    """Return what people call a place to sign."""
    return PLACES.get(field, same(field))
