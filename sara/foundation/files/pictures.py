"""A picture is drawn anew: what a camera wrote beside it (place, time, owner) does not come along."""

import struct
import zlib
from io import BytesIO
from typing import Final

from PIL import Image, UnidentifiedImageError

from sara.foundation.files.errors import FileBroken, PictureTooWide
from sara.foundation.files.types import FileKind, Prepared

MOST_PIXELS: Final = 50_000_000
"""More than any telephone takes; a few kilobytes can claim far more than a machine can hold."""
LONGEST: Final = 2048
LONGEST_SMALL: Final = 480
_QUALITY: Final = 82
_BROKEN: Final = (
    UnidentifiedImageError,
    OSError,
    SyntaxError,
    ValueError,
    LookupError,
    TypeError,
    ArithmeticError,
    EOFError,
    struct.error,
    zlib.error,
)
"""What readers of pictures raise for bytes that were altered, in the picture or in what stands beside it."""
_ORIENTATION: Final = 0x0112
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
Image.MAX_IMAGE_PIXELS = None  # asked below, with words


def drawn_anew(content: bytes, *, name: str) -> Prepared:
    """The picture upright, at most 2048 points long, and a small one; no word of what stood beside it."""
    try:
        with Image.open(BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as came:
            if came.width * came.height > MOST_PIXELS:
                raise PictureTooWide(name=name)
            came.draft("RGB", (LONGEST, LONGEST))
            turn = _turn_of(came)
            picture = came.transpose(turn) if turn is not None else came
            kind = FileKind.PNG if picture.has_transparency_data else FileKind.JPEG
            picture = picture.convert("RGBA" if kind is FileKind.PNG else "RGB")
    except _BROKEN as error:
        raise FileBroken(name=name) from error
    picture.thumbnail((LONGEST, LONGEST))
    whole = _written(picture, kind)
    width, height = picture.size
    picture.thumbnail((LONGEST_SMALL, LONGEST_SMALL))
    return Prepared(kind, name, whole, _written(picture, kind), width, height)


def _turn_of(came: Image.Image) -> Image.Transpose | None:
    """How it is turned upright, as the camera says; what a camera wrote amiss breaks no picture."""
    try:
        return _TURNS.get(came.getexif().get(_ORIENTATION, 1))
    except _BROKEN:
        return None


def _written(picture: Image.Image, kind: FileKind) -> bytes:
    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)  # points alone; notes and profiles stay behind
    out = BytesIO()
    if kind is FileKind.PNG:
        bare.save(out, "PNG")
    else:
        bare.save(out, "JPEG", quality=_QUALITY, progressive=True)
    return out.getvalue()
