"""Reads what is sent up to a limit, and lets the rest go by: a disk cannot be filled from outside."""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from sara.foundation.files.preparing import MOST_BYTES


class LimitedUpload(FileUploadHandler):
    """Stands before Django's own handlers. Of a file that is too large only the size is known."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:  # noqa: ARG002 Django's names
        self.received += len(raw_data)
        return raw_data if self.received <= MOST_BYTES else None

    def file_complete(self, file_size: int) -> UploadedFile | None:
        """Django goes on to the next handler where this gives nothing."""
        if file_size <= MOST_BYTES:
            return None
        return UploadedFile(BytesIO(), self.file_name, self.content_type, file_size, self.charset)
