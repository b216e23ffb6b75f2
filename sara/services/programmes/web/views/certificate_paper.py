"""A certificate on paper, set by typst from right to left. It is always in Persian."""

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

import segno
import typst
from django.conf import settings

from sara.foundation.ids import group
from sara.foundation.jalali import format_day
from sara.foundation.persian import to_persian_digits
from sara.services.programmes.api import CertificateSheet, ProgrammeKind

PAPER: Final = Path(__file__).resolve().parents[2] / "templates" / "programmes" / "certificate.typ"

OF_KIND: Final = {
    ProgrammeKind.COURSE: "دورهٔ",
    ProgrammeKind.WORKSHOP: "کارگاه",
    ProgrammeKind.EVENT: "رویداد",
    ProgrammeKind.TOUR: "گردش",
    ProgrammeKind.DRILL: "مانور",
}


def certificate_as_pdf(sheet: CertificateSheet, address: str) -> bytes:
    """The PDF of a certificate; its QR leads to the address that tells its truth."""
    return typst.compile(
        PAPER.read_bytes(), format="pdf", font_paths=_fonts(), sys_inputs=_values(sheet, address)
    )


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[settings.ROOT / "build" / "fonts"])


def _values(sheet: CertificateSheet, address: str) -> dict[str, str]:
    return {
        "house": sheet.house_name,
        "number": to_persian_digits(f"{sheet.number:06}"),
        "year": to_persian_digits(str(sheet.year)),
        "name": sheet.holder_name,
        "kind": OF_KIND[sheet.kind],
        "title": sheet.title,
        "hours": to_persian_digits(f"{sheet.hours.normalize():f}".replace(".", "٫")),
        "starts": format_day(sheet.starts_on),
        "ends": format_day(sheet.ends_on),
        "issued": format_day(sheet.issued_on),
        "code": group(sheet.code),
        "address": address,
        "revoked": "yes" if sheet.is_revoked else "",
        "qr": _qr(address),
    }


def _qr(address: str) -> str:
    drawn = BytesIO()
    segno.make(address, error="m").save(drawn, kind="svg", border=0, xmldecl=False, dark="#14363b")
    return drawn.getvalue().decode()
