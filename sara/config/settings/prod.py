"""A real installation: everything that differs comes from the environment; docs/operations.md tells how."""

import os

from sara.config.settings.base import *
from sara.config.settings.needed import needed
from sara.foundation.database.url import parse_database_url

# With one of these two, or with keys that are weak or published, nobody is served: foundation.guard says why.
SARA_SERVES_PEOPLE = True
DEBUG = os.environ.get("DEBUG", "") == "1"
DEMONSTRATION = os.environ.get("DEMONSTRATION", "") == "1"
SHOW_COMPONENTS = False
SECRET_KEY = needed("SECRET_KEY")
SARA_SEAL_KEYS = needed("SARA_SEAL_KEYS")
SARA_INDEX_KEY = needed("SARA_INDEX_KEY")
SECRET_KEY_FALLBACKS = os.environ.get("SECRET_KEY_FALLBACKS", "").split()
ALLOWED_HOSTS = needed("ALLOWED_HOSTS").split()
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]

DATABASES = {
    "default": parse_database_url(
        needed("DATABASE_URL"),
        role=DATABASE_ROLE,
        timeout_ms=DATABASE_TIMEOUT_MS,
        pool=DATABASE_POOL,
        prepares=DATABASE_PREPARES,
    )
}

SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^-/health$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
LANGUAGE_COOKIE_SECURE = True
if os.environ.get("BEHIND_PROXY") == "1":  # the proxy sets this header itself and drops a foreign one
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
