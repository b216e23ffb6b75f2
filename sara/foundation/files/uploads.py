"""Reads what is sent up to a limit, and lets the rest go by: a disk cannot be filled from outside."""

from io import BytesIO
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler

from sara.foundation.files.preparing import MOST_BYTES


class LimitedUpload(TemporaryFileUploadHandler):
    """Writes down no more than may be kept; of a file that is too large only the size is known."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.received += len(raw_data)
        if self.received <= MOST_BYTES:
            super().receive_data_chunk(raw_data, start)

    def file_complete(self, file_size: int) -> "UploadedFile[Any] | None":
        if file_size <= MOST_BYTES:
            return super().file_complete(file_size)
        self.file.close()
        Path(self.file.temporary_file_path()).unlink(missing_ok=True)
        return UploadedFile(BytesIO(), self.file_name, self.content_type, file_size, self.charset)
