from io import BytesIO

import pytest
from PIL import Image

from sara.foundation.files.errors import FileBroken, FileKindUnknown, FileTooLarge, PictureTooWide
from sara.foundation.files.preparing import MOST_BYTES, prepare, shown_name
from sara.foundation.files.tests.made import PDF, bomb, oddly_noted, photo, sent, zipped
from sara.foundation.files.types import PAPERS, FileKind
from sara.foundation.sheets import SheetUnsafe


def test_nothing_that_the_camera_wrote_beside_a_picture_is_kept() -> None:
    came = photo()
    assert b"SECRET-CAMERA" in came
    kept = prepare(sent(came), taken=PAPERS)
    for content in (kept.content, kept.small):
        assert b"SECRET-CAMERA" not in content
        with Image.open(BytesIO(content)) as picture:
            assert dict(picture.getexif()) == {}
            assert "exif" not in picture.info


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_of_each_kind_is_drawn_anew_and_small_too(kind: str) -> None:
    kept = prepare(sent(photo(kind=kind, size=(3000, 1500))), taken=PAPERS)
    assert (kept.width, kept.height) == (2048, 1024)
    with Image.open(BytesIO(kept.small)) as small:
        assert small.size == (480, 240)


def test_a_picture_that_lies_on_its_side_is_set_upright() -> None:
    kept = prepare(sent(photo(size=(640, 480), turned=True)), taken=PAPERS)
    assert (kept.width, kept.height) == (480, 640)


def test_a_picture_is_taken_although_a_camera_wrote_nonsense_beside_it() -> None:
    prepared = prepare(sent(oddly_noted()), taken=PAPERS)
    assert (prepared.width, prepared.height) == (48, 64)


def test_what_a_file_calls_itself_does_not_matter() -> None:
    assert prepare(sent(PDF, "عکس.jpg", "image/jpeg"), taken=PAPERS).kind is FileKind.PDF


@pytest.mark.parametrize(
    "content",
    [b"<html><script>alert(1)</script>", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"MZ" + bytes(80), b"",
     b"GIF89a" + bytes(20), b"#!/bin/sh\n", zipped(name="a.txt"), b"\x1f\x8b\x08" + bytes(30)],
    ids=["html", "svg", "program", "nothing", "gif", "script", "zip", "gzip"],
)  # fmt: skip
def test_what_is_no_picture_or_paper_is_refused_whatever_its_name(content: bytes) -> None:
    with pytest.raises(FileKindUnknown):
        prepare(sent(content, "عکس.jpg", "image/jpeg"), taken=PAPERS)


def test_a_kind_that_this_place_does_not_take_is_refused() -> None:
    with pytest.raises(FileKindUnknown):
        prepare(sent(PDF), taken={FileKind.JPEG})


@pytest.mark.parametrize(
    "content",
    [photo()[:200], b"\xff\xd8\xff\xe0" + bytes(400), b"%PDF-1.7 and no end", bomb(width=100, height=100)],
    ids=["cut off", "only the beginning", "a paper without an end", "a picture without points"],
)
def test_a_file_that_only_begins_well_is_refused(content: bytes) -> None:
    with pytest.raises(FileBroken):
        prepare(sent(content), taken=PAPERS)


def test_a_picture_that_would_fill_the_machine_is_refused_before_it_is_opened() -> None:
    assert len(bomb()) < 1000
    with pytest.raises(PictureTooWide):
        prepare(sent(bomb()), taken=PAPERS)


def test_a_spreadsheet_that_unpacks_without_end_is_refused() -> None:
    assert prepare(sent(zipped(), "a.xlsx"), taken={FileKind.XLSX}).kind is FileKind.XLSX
    with pytest.raises(SheetUnsafe):
        prepare(sent(zipped(content=bytes(30_000_000)), "a.xlsx"), taken={FileKind.XLSX})


def test_a_file_over_the_limit_is_refused_with_the_limit() -> None:
    with pytest.raises(FileTooLarge) as no:
        prepare(sent(bytes(MOST_BYTES + 1)), taken=PAPERS)
    assert no.value.values["megabytes"] == 10


@pytest.mark.parametrize(
    ("given", "shown"),
    [("../../etc/passwd", "passwd"), ("C:\\تصاویر\\باغ.jpg", "باغ.jpg"), ("a\u202egpj.exe", "agpj.exe"),
     ("a\x00b", "ab"), ("", "فایل"), ("ن" * 300, "ن" * 80)],
)  # fmt: skip
def test_a_name_is_shown_as_one_plain_line(given: str, shown: str) -> None:
    assert shown_name(given) == shown
