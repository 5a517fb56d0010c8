"""PDFium made ready: Korean text whose font is not in the file is drawn in the font that comes with Jipyo."""

from __future__ import annotations

import ctypes
import sys
from functools import cache

import pypdfium2.raw as pdfium

from reviewer import resources

SYSTEM_FONTS = ("/usr/share/fonts", "/usr/share/X11/fonts/Type1", "/usr/share/X11/fonts/TTF", "/usr/local/share/fonts")


@cache
def prepare() -> None:
    """Begin the library again with our folder of fonts beside the system's; Windows has Korean fonts of its own."""
    if not sys.platform.startswith("linux"):
        return
    folders = [*SYSTEM_FONTS, str(resources.path("fonts"))]
    paths = (ctypes.c_char_p * (len(folders) + 1))(*(folder.encode() for folder in folders), None)
    given = ctypes.cast(paths, ctypes.POINTER(ctypes.POINTER(ctypes.c_char)))
    pdfium.FPDF_DestroyLibrary()
    pdfium.FPDF_InitLibraryWithConfig(pdfium.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=given))
