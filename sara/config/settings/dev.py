"""A developer's machine and the demonstration: the embedded database, no secrets worth keeping."""

import os

from sara.config.settings.base import *
from sara.foundation.database.embedded import here
from sara.foundation.database.url import parse_database_url

INSTALLED_APPS = [*INSTALLED_APPS, "seed"]
DEBUG = os.environ.get("DEBUG", "") == "1"
SHOW_COMPONENTS = True
DEMONSTRATION = True
SARA_QUIET_HOURS = os.environ.get("SARA_QUIET_HOURS", "")  # nobody sleeps here
SECRET_KEY = "for-development-only-" + "0" * 40
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *os.environ.get("ALLOWED_HOSTS", "").split()]

DATABASES = {
    "default": parse_database_url(
        os.environ.get("DATABASE_URL") or here().url(),
        role=DATABASE_ROLE,
        timeout_ms=DATABASE_TIMEOUT_MS,
        pool=DATABASE_POOL,
        prepares=DATABASE_PREPARES,
    )
}

MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True  # passkeys on http://localhost
