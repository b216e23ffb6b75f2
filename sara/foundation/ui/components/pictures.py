"""Maps, QR codes, the band of tile, and what only paper shows."""

from functools import lru_cache
from typing import Literal

import segno
from django.template import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from sara.foundation.ui.components.frames import request_of
from sara.foundation.ui.components.markup import markup
from sara.foundation.ui.components.registry import Text, component
from sara.foundation.ui.components.signs import drawn
from sara.foundation.ui.maps import Drawing

LONGEST_LINK = 400  # of what a telephone still reads from the small code; the rest was only asked


@component
def tile_band() -> SafeString:
    """The one band of tile of a page."""
    return SafeString('<div class="tile-band"></div>')


@component
def map_(drawing: Drawing, *, label: Text, key: Text = "", short: bool = False) -> SafeString:
    """Areas one can follow; the chosen one alone is filled. `short` is lower on a telephone."""
    values = {"drawing": drawing, "label": label, "key": key, "short": short}
    return mark_safe(render_to_string("ui/parts/map.html", values))  # noqa: S308 our template


@component
def qr(text: str, *, label: Text, size: Literal["normal", "small", "large"] = "normal") -> SafeString:
    """A QR code, black on white in either theme, so that a telephone reads it."""
    side, inner = _modules(text)
    return markup(
        '<svg class="qr qr-{}" viewBox="0 0 {} {}" role="img" aria-label="{}">'
        '<rect class="qr-paper" width="100%" height="100%"/>{}</svg>',
        size,
        side,
        side,
        label,
        inner,
    )


@lru_cache(maxsize=2_000)
def _modules(text: str) -> tuple[float, SafeString]:
    """The side of a code and what is drawn in it.

    Of the eight masks, all of which a telephone reads, the best would have to be sought by drawing
    all of them; this stands on every screen that can be printed.
    """
    code = segno.make(text, error="m", micro=False, mask=3)
    drawing = code.svg_inline(scale=1, border=2, svgclass=None, lineclass=None, omitsize=True)
    inner = drawing[drawing.index(">") + 1 : drawing.rindex("</svg>")]
    side = code.symbol_size(scale=1, border=2)[0]
    return side, mark_safe(inner)  # noqa: S308 made by segno from modules, holds no text


@component
def print_head(
    context: Context, title: Text, *, house: Text = "", code: str = "", link: str = ""
) -> SafeString:
    """The head of a sheet of paper: house, date, code, and a QR code that leads back here."""
    request = request_of(context)
    address = link or (request.get_full_path() if request else "")
    if len(address) > LONGEST_LINK and request:
        address = request.path
    values = {
        "title": title,
        "house": house or context.get("house_name", ""),
        "code": code,
        "now": getattr(request, "now", None),
        "address": request.build_absolute_uri(address) if request else address,
    }
    return mark_safe(render_to_string("ui/parts/print_head.html", values))  # noqa: S308 our template


@component
def copy_code(code: str, *, label: Text = "") -> SafeString:
    """A code in groups of four, with a button that copies it (where there is JavaScript)."""
    groups = " ".join(code[at : at + 4] for at in range(0, len(code), 4))
    return markup(
        '<span class="code-line">{}<bdi class="code">{}</bdi>'
        '<button class="button button-quiet button-small" type="button" hidden '
        'data-copy="{}" data-copied="{}">'
        '{}<span role="status">{}</span></button></span>',
        markup('<span class="quiet">{}</span> ', label) if label else "",
        groups,
        code,
        _("برداشته شد"),
        drawn("copy"),
        _("رونوشت"),
    )
