"""What is written for the browser: looked at as text, since it is built from it."""

import re
from pathlib import Path
from typing import Final

import pytest

from sara.foundation.ui.build.fonts import LATIN, PERSIAN_LETTERS, PUNCTUATION
from sara.foundation.ui.icons import ICONS, MIRRORED

UI: Final = Path(__file__).resolve().parents[1]
STYLES: Final = sorted((UI / "assets" / "css").glob("*.css"))
SCRIPTS: Final = sorted((UI / "assets" / "js").glob("*.js"))
TOKENS: Final = (UI / "assets" / "css" / "tokens.css").read_text(encoding="utf-8")

ON: Final = {
    "ink": ("paper", "sheet", "tile-wash"),
    "soft": ("paper", "sheet", "tile-wash"),
    "tile": ("paper", "sheet"),
    "tile-deep": ("paper", "sheet", "tile-wash"),
    "on-tile": ("tile",),
    "brick": ("sheet", "brick-wash"),
    "calm": ("sheet", "calm-wash"),
    "warn": ("sheet", "warn-wash"),
    "stop": ("sheet", "stop-wash"),
}


def tokens(selector: str) -> dict[str, str]:
    block = TOKENS[TOKENS.index(selector) :]
    block = block[: block.index("}")]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})", block))


LIGHT: Final = tokens(':root[data-theme="light"] {')
DARK: Final = tokens(':root[data-theme="dark"] {')


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), [(ink, ground) for ink, on in ON.items() for ground in on])
def test_text_can_be_read_on_what_it_stands_on(theme: dict[str, str], ink: str, ground: str) -> None:
    assert contrast(theme[ink], theme[ground]) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_edge_of_a_field_can_be_seen(theme: dict[str, str]) -> None:
    assert contrast(theme["edge"], theme["sheet"]) >= 3


def test_dark_by_choice_is_dark_by_the_machine() -> None:
    assert tokens(':root:not([data-theme="light"]) {') == DARK


@pytest.mark.parametrize("sheet", STYLES, ids=lambda path: path.name)
def test_styles_know_only_logical_sides(sheet: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)

    sides = "left|right|top|bottom"
    boxes = "margin|padding|border|scroll-margin"
    named = rf"(?:{boxes})-(?:{sides})|{sides}|float: (?:left|right)|(?:min-|max-)?(?:width|height)"
    physical = rf"[\s;{{](?:{named})\s*:"
    assert re.findall(physical, text) == []


def test_own_scripts_stay_under_a_thousand_lines() -> None:
    assert sum(len(path.read_text(encoding="utf-8").splitlines()) for path in SCRIPTS) < 1000


def test_the_font_has_every_letter_a_persian_page_needs_in_its_first_file() -> None:
    from_keyboard = "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپوژآأإئؤءةۀيك ًٌٍَُِّْ‌۰۱۲۳۴۵۶۷۸۹«»،؛؟٪٬٫…–()[]:!./ "

    assert set(from_keyboard) <= set(PERSIAN_LETTERS + PUNCTUATION)


def test_an_english_page_needs_only_the_latin_file() -> None:
    assert set("Saturday, 5 Mehr 1405 – “Sarā” (No. 7): 45% & more…") <= set(LATIN)


def test_the_ranges_in_the_style_sheet_cover_what_the_files_hold() -> None:
    faces = re.findall(r"unicode-range: ([^;]+);", (UI / "assets/css/fonts.css").read_text(encoding="utf-8"))
    held = [PERSIAN_LETTERS + PUNCTUATION, LATIN, LATIN]
    first, second, alone = [_points(ranges) for ranges in faces]

    assert {c for c in held[0] if ord(c) not in first | second} == set()
    assert first & second == set()
    assert {c for c in held[2] if ord(c) not in alone} <= set("‹›")


def _points(ranges: str) -> set[int]:
    points: set[int] = set()
    for one in ranges.split(","):
        start, _, end = one.strip().removeprefix("U+").partition("-")
        points |= set(range(int(start, 16), int(end or start, 16) + 1))
    return points


def test_icons_that_turn_are_icons() -> None:
    assert set(ICONS) >= MIRRORED
