"""Cuts the font down to the letters people here write."""

import shutil
from io import BytesIO
from pathlib import Path
from typing import Final

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from sara.foundation.ui.build.places import MODULES, PAPER_FONTS

WEIGHTS: Final = (400, 800)
PERSIAN_LETTERS: Final = (
    "ءآأؤإئابةتثجحخدذرزژسشصضطظعغـفقکكگلمنوهۀیيىپچٱە"
    "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670"
    "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩،؛؟٪٫٬"
)
PUNCTUATION: Final = " !\"%'()*+,-./:;<=>?[]\u00a0«·»×–—‘’“”•…‹›←↑→↓−\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069"
LATIN: Final = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "ÀÁÂÄÇÈÉÊËÎÏÔÖÙÛÜàáâäçèéêëîïôöùûüĀāĪīŌōŪūŠšŽž"
    + "\u00a0©«°·»×–—‘’“”•…←↑→↓−"
)
FEATURES: Final = ("ccmp", "init", "medi", "fina", "isol", "rlig", "calt", "liga", "locl", "mark", "mkmk", "kern")


def cut(source: Path, letters: str, target: Path) -> None:
    """Write a font that has these letters, in the weights we use, as woff2."""
    font = _in_our_weights(source)
    options = Options()
    options.layout_features = list(FEATURES)
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [0, 1, 2, 13, 14]
    options.flavor = "woff2"
    subsetter = Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(target)


def _in_our_weights(source: Path) -> TTFont:
    """The font with its weight axis shortened, read anew so that its tables are whole."""
    narrowed = BytesIO()
    instantiateVariableFont(TTFont(source), {"wght": WEIGHTS}).save(narrowed)
    narrowed.seek(0)
    return TTFont(narrowed)


def build_fonts(static: Path) -> None:
    """The two files for screens, and whole ones for paper."""
    package = MODULES / "vazirmatn" / "fonts"
    source = package / "variable" / "Vazirmatn[wght].ttf"
    cut(source, PERSIAN_LETTERS + PUNCTUATION, static / "vazirmatn-arabic.woff2")
    cut(source, LATIN, static / "vazirmatn-latin.woff2")
    PAPER_FONTS.mkdir(parents=True, exist_ok=True)
    for weight in ("Regular", "Bold"):
        shutil.copy(package / "ttf" / f"Vazirmatn-{weight}.ttf", PAPER_FONTS)
