"""Files that people send: looked into, sealed, kept in a folder or in S3, shown by a view."""

from importlib import import_module
from typing import TYPE_CHECKING

from sara.foundation.files.types import PAPERS, PICTURES, FileKind, KeptFile, Prepared

if TYPE_CHECKING:
    from sara.foundation.files.answering import file_answer, kept
    from sara.foundation.files.commands import drop_files, keep_file
else:
    # Names that stand on models: Django loads this package before there are any.
    _LATER = {
        "drop_files": "commands",
        "file_answer": "answering",
        "keep_file": "commands",
        "kept": "answering",
    }

    def __getattr__(name: str) -> object:
        if name not in _LATER:
            raise AttributeError(name)
        return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)


__all__ = [
    "PAPERS",
    "PICTURES",
    "FileKind",
    "KeptFile",
    "Prepared",
    "drop_files",
    "file_answer",
    "keep_file",
    "kept",
]
