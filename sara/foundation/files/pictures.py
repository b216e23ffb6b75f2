"""A picture is drawn anew: what a camera wrote beside it (place, time, owner) does not come along."""

from io import BytesIO
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from sara.foundation.files.errors import FileBroken, PictureTooWide
from sara.foundation.files.types import FileKind, Prepared

MOST_PIXELS: Final = 50_000_000
"""More than any telephone takes; a few kilobytes can claim far more than a machine can hold."""
LONGEST: Final = 2048
LONGEST_SMALL: Final = 480
_QUALITY: Final = 82
_BROKEN: Final = (UnidentifiedImageError, OSError, SyntaxError, ValueError)
Image.MAX_IMAGE_PIXELS = None  # asked below, with words


def drawn_anew(content: bytes, *, name: str) -> Prepared:
    """The picture upright, at most 2048 points long, and a small one; no word of what stood beside it."""
    try:
        with Image.open(BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as came:
            if came.width * came.height > MOST_PIXELS:
                raise PictureTooWide(name=name)
            came.draft("RGB", (LONGEST, LONGEST))
            picture = ImageOps.exif_transpose(came)
            kind = FileKind.PNG if picture.has_transparency_data else FileKind.JPEG
            picture = picture.convert("RGBA" if kind is FileKind.PNG else "RGB")
    except _BROKEN as error:
        raise FileBroken(name=name) from error
    picture.thumbnail((LONGEST, LONGEST))
    whole = _written(picture, kind)
    width, height = picture.size
    picture.thumbnail((LONGEST_SMALL, LONGEST_SMALL))
    return Prepared(kind, name, whole, _written(picture, kind), width, height)


def _written(picture: Image.Image, kind: FileKind) -> bytes:
    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)  # points alone; notes and profiles stay behind
    out = BytesIO()
    if kind is FileKind.PNG:
        bare.save(out, "PNG")
    else:
        bare.save(out, "JPEG", quality=_QUALITY, progressive=True)
    return out.getvalue()
