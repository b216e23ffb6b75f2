"""Settings that every installation shares. What differs stands in dev, test and prod."""

import os
from pathlib import Path

import pghistory
from django.utils.translation import gettext_lazy as _

from sara.config.settings.headers import *
from sara.foundation.files.settings import files_storage
from sara.foundation.privacy.keys import INSECURE_INDEX_KEY, INSECURE_SEAL_KEYS

ROOT = Path(__file__).resolve().parents[3]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "csp",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "sara.foundation.database",
    "sara.foundation.audit",
    "sara.foundation.facts",
    "sara.foundation.files",
    "sara.foundation.freshness",
    "sara.foundation.notices",
    "sara.foundation.privacy",
    "sara.foundation.guard",
    "sara.foundation.persian",
    "sara.foundation.ui",
    "sara.foundation.exchange",
    "sara.registers.places",
    "sara.registers.people",
    "sara.registers.posts",
    "sara.registers.partners",
    "sara.registers.calendar",
    "sara.services.programmes",
    "sara.services.treasury",
    "sara.services.voice",
    "sara.portal.public",
    "sara.portal.my",
    "sara.portal.desk",
    "sara.portal.city",
    "sara.portal.staff",
    "sara.portal.sms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "sara.foundation.freshness.middleware.SharedPagesMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "sara.config.middleware.ActorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "sara.config.middleware.LeavingMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "sara.config.middleware.UnsentMiddleware",
    "sara.config.sign_in.SecondFactorMiddleware",
    "sara.config.guarding.GuardMiddleware",
    "sara.foundation.exchange.exporting.ExportMiddleware",
    "sara.config.middleware.RefusalMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # Before the apps': the screens of allauth, as the house shows them.
        "DIRS": [ROOT / "sara" / "registers" / "people" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["sara.foundation.ui.templatetags.ways"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# The library `i18n` is ours in the place of Django's, on purpose (foundation.ui.templatetags).
SILENCED_SYSTEM_CHECKS = ["templates.W003"]

ROOT_URLCONF = "sara.config.urls"
WSGI_APPLICATION = "sara.config.wsgi.application"
AUTH_USER_MODEL = "people.Account"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "fa"
LANGUAGES = [("fa", _("فارسی")), ("en", _("انگلیسی"))]
LOCALE_PATHS = [ROOT / "locale"]
TIME_ZONE = "Asia/Tehran"
THURSDAY_IS_FREE = False  # Friday always is
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [ROOT / "build" / "static"]
STATIC_ROOT = ROOT / "build" / "served"
MEDIA_ROOT = ROOT / "var" / "media"  # given out by a view that asks who may, never by a folder
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    "files": files_storage(ROOT / "var" / "files"),
}
# Files that people send are read up to a limit, whatever their number of bytes.
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "sara.foundation.files.uploads.LimitedUpload",
]
DATA_UPLOAD_MAX_NUMBER_FILES = 10
SARA_CLAMAV = os.environ.get("SARA_CLAMAV", "")

# What is counted against guessing is counted for all processes together.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache_row",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

SECRET_KEY_FALLBACKS: list[str] = []

SESSION_ENGINE = "sara.config.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 60 * 60
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "sara.config.failures.csrf_failure"
LANGUAGE_COOKIE_SAMESITE = "Lax"

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000

# History: who, when and why stand in the row of the event itself.
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
PGHISTORY_FOREIGN_KEY_FIELD = pghistory.ForeignKey(db_index=False)

# Jobs: done ones leave no row; a daily task that was missed at night is done in the morning.
PROCRASTINATE_WORKER_DEFAULTS = {"fetch_job_polling_interval": 1.0, "delete_jobs": "successful"}
PROCRASTINATE_PERIODIC_DEFAULTS = {"max_delay": 86_400}
SARA_FACTS_KEPT_DAYS = 90

# Messages: who carries each kind, what informative texts end with, how long they are kept.
SARA_PROVIDERS = {
    "sms": os.environ.get("SARA_SMS_PROVIDER", "sara.foundation.notices.providers.ConsoleProvider"),
    "email": os.environ.get("SARA_EMAIL_PROVIDER", "sara.foundation.notices.providers.ConsoleProvider"),
}
SARA_SMS_ENDING = os.environ.get("SARA_SMS_ENDING", "لغو۱۱")
SARA_NOTICES_KEPT_DAYS = 180
# Hours of Tehran in which what can wait waits, and for how many hours a message is tried at most.
SARA_QUIET_HOURS = os.environ.get("SARA_QUIET_HOURS", "22-8")
SARA_NOTICES_TRY_HOURS = int(os.environ.get("SARA_NOTICES_TRY_HOURS", "24"))
# The price of one part of a text message, where the provider does not tell it; 0 is unknown.
SARA_SMS_SEGMENT_RIALS = int(os.environ.get("SARA_SMS_SEGMENT_RIALS", "0"))
SARA_SMS_LINES = {
    "service": os.environ.get("SARA_SMS_SERVICE_LINE", ""),
    "promotional": os.environ.get("SARA_SMS_PROMOTIONAL_LINE", ""),
}
# What signs the addresses at which a provider tells of receipts and incoming messages; "" opens none.
SARA_SMS_CALLBACK_KEY = os.environ.get("SARA_SMS_CALLBACK_KEY", "")
SARA_KAVENEGAR_KEY = os.environ.get("SARA_KAVENEGAR_KEY", "")
SARA_KAVENEGAR_ADDRESS = os.environ.get("SARA_KAVENEGAR_ADDRESS", "https://api.kavenegar.com")

# E-mail, where MailProvider carries it.
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS", "") == "1"
EMAIL_TIMEOUT = 9
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "sara@localhost")
SARA_MAIL_DOMAIN = DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">") or "localhost"

# Who read whom: how long that is kept; and what the inspector is told of: more than so many persons
# from elsewhere in a day, one person more than so many times, anything between two hours of the night.
SARA_READINGS_KEPT_DAYS = 730
SARA_DOUBLES_SWEEP_DAYS = 30
SARA_READING_OUTSIDE_A_DAY = 15
SARA_READING_SAME_PERSON = 12
SARA_READING_NIGHT = (22, 6)

# Lists: longer ones are made by a job; how long files, and the account of who took what, are kept.
SARA_LIST_ROWS_AT_ONCE = 2_000
SARA_LIST_MOST_ROWS = 200_000
SARA_LISTS_KEPT_DAYS = 7
SARA_LIST_ACCOUNT_KEPT_DAYS = 730
SARA_IMPORTS_KEPT_DAYS = 30

# The keys that seal what a person keeps to himself; a check refuses the published ones elsewhere.
SARA_SEAL_KEYS = os.environ.get("SARA_SEAL_KEYS", INSECURE_SEAL_KEYS)
SARA_INDEX_KEY = os.environ.get("SARA_INDEX_KEY", INSECURE_INDEX_KEY)

# How many pages the guests share at most; 0 makes each anew for each.
SARA_SHARED_PAGES = int(os.environ.get("SARA_SHARED_PAGES", "16384"))

# Whether this is the demonstration: invented people, and a page that shows every message.
DEMONSTRATION = False

# Whether real people are served: then the house starts only where that is safe (foundation.guard).
SARA_SERVES_PEOPLE = False
# All limits against abuse, times this: more for a city whose houses are larger than we thought.
SARA_LIMITS_TIMES = float(os.environ.get("SARA_LIMITS_TIMES", "1"))

# A role that every connection takes on: the serving one, which does not own the tables.
DATABASE_ROLE = os.environ.get("DATABASE_ROLE", "")
DATABASE_TIMEOUT_MS = int(os.environ.get("DATABASE_TIMEOUT_MS", "0"))
# Connections that a web process keeps open at most; 0 keeps none between requests.
DATABASE_POOL = int(os.environ.get("DATABASE_POOL", "0"))
# Whether sessions keep statements ready; not where a pooler hands sessions about between transactions.
DATABASE_PREPARES = os.environ.get("DATABASE_PREPARES", "1") == "1"

# Signing in: residents by mobile and code, staff by name, password and second factor.
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_USER_MODEL_USERNAME_FIELD = "username"
ACCOUNT_ADAPTER = "sara.config.sign_in.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_FORMS = {
    "login": "sara.registers.people.web.forms.StaffSignInForm",
    "change_password": "sara.registers.people.web.forms.ChangePasswordForm",
    "reauthenticate": "sara.registers.people.web.forms.PasswordAgainForm",
}
AUTHENTICATION_BACKENDS = ["sara.config.sessions.AccountBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
MFA_ADAPTER = "sara.config.sign_in.MfaAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = False
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_FORMS = {
    "authenticate": "sara.registers.people.web.forms.AuthenticateForm",
    "reauthenticate": "sara.registers.people.web.forms.ReauthenticateForm",
    "activate_totp": "sara.registers.people.web.forms.ActivateTotpForm",
}
USERSESSIONS_TRACK_ACTIVITY = False

# Classes. Defaults of this software: how long an offered seat is kept, and the share of sessions
# that earns a certificate.
SEAT_OFFER_HOURS = 24
CERTIFICATE_SHARE_PERCENT = 75

# What goes wrong goes to the standard error, with the number that the reader sees on the page.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"number": {"()": "sara.config.logs.RequestNumber"}},
    "formatters": {"line": {"format": "{asctime} {levelname} {name} [{number}] {message}", "style": "{"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "filters": ["number"], "formatter": "line"},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django.request": {"level": "ERROR"},  # not every address that somebody tried
        "httpx": {"level": "WARNING"},  # its lines name addresses, and an address may hold a key
        "httpcore": {"level": "WARNING"},
    },
}
