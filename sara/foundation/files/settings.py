"""Where files lie, from the environment: a folder, or a bucket that speaks S3."""

import os
from pathlib import Path
from typing import Any

__all__ = ["files_storage"]


def files_storage(folder: Path) -> dict[str, Any]:
    """The storage of files, for Django's STORAGES. What lies there is sealed and never served from there."""
    bucket = os.environ.get("SARA_FILES_BUCKET", "")
    if not bucket:
        location = os.environ.get("SARA_FILES_FOLDER", "") or str(folder)
        options: dict[str, Any] = {
            "location": location,
            "file_permissions_mode": 0o600,
            "directory_permissions_mode": 0o700,
        }
        return {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": options}
    options = {
        "bucket_name": bucket,
        "endpoint_url": os.environ.get("SARA_FILES_ENDPOINT", "") or None,
        "access_key": os.environ.get("SARA_FILES_KEY", ""),
        "secret_key": os.environ.get("SARA_FILES_SECRET", ""),
        "addressing_style": "path",
        "default_acl": None,
        "file_overwrite": False,
    }
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}
