"""Tests. The database stands in conftest.py, unless DATABASE_URL names one."""

import os

from sara.config.settings.base import *
from sara.foundation.database.url import parse_database_url

INSTALLED_APPS = [
    *INSTALLED_APPS,
    "sara.foundation.audit.tests.sample",
    "sara.foundation.privacy.tests.vault",
    "seed",
]
DEBUG = False
SARA_LIMITS_TIMES = 1_000.0  # a test asks more often than people; those of the limits say 1
SARA_QUIET_HOURS = ""  # tests run at night too; those of the quiet hours set them
SHOW_COMPONENTS = True
SECRET_KEY = "for-tests-only-" + "0" * 40
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]

DATABASES = {
    "default": parse_database_url(
        os.environ.get("DATABASE_URL", "postgresql://no-server-yet/sara?host=/nowhere")
    )
    | {"TEST": {"NAME": f"test_sara_{os.getpid()}"}}
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "files": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
