from collections.abc import Collection
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict

from sara.foundation.errors import Refusal
from sara.foundation.files.errors import TooManyFiles
from sara.foundation.files.preparing import MOST_BYTES, prepare
from sara.foundation.files.types import FileKind, Prepared

__all__ = ["FilesField"]


class ManyFiles(forms.FileInput):
    """A chooser of several files."""

    allow_multiple_selected = True

    def value_from_datadict(
        self,
        data: Any,  # noqa: ANN401, ARG002 Django's signature
        files: "MultiValueDict[str, UploadedFile[Any]]",
        name: str,
    ) -> Any:  # noqa: ANN401
        return files.getlist(name)


class FilesField(forms.FileField):
    """Up to `most` files of the kinds that are taken, each looked into: a list of `Prepared`."""

    widget = ManyFiles

    def __init__(
        self, *, taken: Collection[FileKind], most: int, most_bytes: int = MOST_BYTES, **rest: Any
    ) -> None:
        super().__init__(**rest)
        self.taken, self.most, self.most_bytes = taken, most, most_bytes
        self.widget.attrs["accept"] = ",".join(sorted(kind.mime for kind in taken))

    def clean(self, data: Any, initial: Any = None) -> list[Prepared]:  # noqa: ANN401, ARG002
        uploads = [one for one in data or () if one.name]
        if self.required and not uploads:
            raise ValidationError(self.error_messages["required"], code="required")
        try:
            if len(uploads) > self.most:
                raise TooManyFiles(most=self.most)
            return [prepare(one, taken=self.taken, most_bytes=self.most_bytes) for one in uploads]
        except Refusal as no:
            raise ValidationError(no.words(), code="refused") from no
