"""Settings that every installation shares. What differs stands in dev, test and prod."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

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
    "sara.foundation.audit",
    "sara.foundation.facts",
    "sara.foundation.notices",
    "sara.foundation.privacy",
    "sara.foundation.persian",
    "sara.foundation.ui",
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
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

ROOT_URLCONF = "sara.config.urls"
AUTH_USER_MODEL = "people.Account"
LANGUAGE_CODE = "fa"
LANGUAGES = [("fa", _("فارسی")), ("en", _("انگلیسی"))]
LOCALE_PATHS = [ROOT / "locale"]
TIME_ZONE = "Asia/Tehran"
USE_TZ = True
STATIC_URL = "/static/"
PGHISTORY_CONTEXT_FIELD = None  # set with the audit app
