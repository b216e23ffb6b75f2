"""Files as a telephone, an office and an attacker would send them; made here, taken from nowhere."""

import struct
import zipfile
import zlib
from io import BytesIO
from typing import Final

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

PDF: Final = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PLACE: Final = (35.0, 41.0, 27.0)


def photo(*, size: tuple[int, int] = (640, 480), kind: str = "JPEG", turned: bool = False) -> bytes:
    """A picture with where and when it was taken, lying on its side if `turned`."""
    picture = Image.linear_gradient("L").resize(size).convert("RGB")
    exif = Image.Exif()
    exif[0x0110] = "SECRET-CAMERA"
    if turned:
        exif[0x0112] = 6
    exif.get_ifd(0x8825).update({1: "N", 2: PLACE, 3: "E", 4: PLACE})
    out = BytesIO()
    picture.save(out, kind, exif=exif)
    return out.getvalue()


def oddly_noted() -> bytes:
    """A good picture on its side, beside which a camera wrote its width as a fraction."""
    told = struct.pack("<HHIHH", 0x0112, 3, 1, 6, 0) + struct.pack("<HHIf", 0x0100, 11, 1, 1.5)
    notes = b"Exif\0\0II*\0" + struct.pack("<IH", 8, 2) + told + bytes(4)
    out = BytesIO()
    Image.new("RGB", (64, 48)).save(out, "JPEG", exif=notes)
    return out.getvalue()


def bomb(*, width: int = 60_000, height: int = 60_000) -> bytes:
    """A PNG of a few bytes that claims thousands of millions of points."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )


def zipped(*, name: str = "xl/workbook.xml", content: bytes = b"<workbook/>") -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, content)
    return out.getvalue()


def sent(content: bytes, name: str = "عکس.jpg", kind: str = "image/jpeg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, kind)
