"""A real installation that is not safe does not start, and says why in a sentence."""

import base64
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import pgtrigger
import pytest
from django.conf import settings
from django.db import connection
from django.test import override_settings

from sara.foundation.guard.checks import settings_are_safe
from sara.foundation.guard.safe_database import unsafe_database
from sara.foundation.guard.safe_settings import unsafe_settings
from sara.foundation.guard.starting import NotSafe, refuse_unless_safe
from sara.foundation.privacy.keys import INSECURE_INDEX_KEY, INSECURE_SEAL_KEYS

OWN_KEY: Final = base64.b64encode(bytes(range(32))).decode()
OTHER_KEY: Final = base64.b64encode(bytes(range(32, 64))).decode()
SAFE: Final[dict[str, Any]] = {
    "DEBUG": False,
    "SARA_LIMITS_TIMES": 1.0,
    "DEMONSTRATION": False,
    "SECRET_KEY": "q8Zt-4rXw_Lk2Vn7Bc9Hs1Jd5Gf3Pa6Ye0Mu8Ti2Ro4Wq7ExNs5",
    "SECRET_KEY_FALLBACKS": [],
    "SARA_SEAL_KEYS": f"1:{OWN_KEY}",
    "SARA_INDEX_KEY": OTHER_KEY,
    "ALLOWED_HOSTS": ["sara.example"],
    "SESSION_COOKIE_SECURE": True,
    "CSRF_COOKIE_SECURE": True,
    "SECURE_SSL_REDIRECT": True,
    "STORAGES": {"default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}},
    "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": False,
}


def asked(**changed: Any) -> SimpleNamespace:
    """The settings of a real installation, some of them changed."""
    known = {name: getattr(settings, name) for name in dir(settings) if name.isupper()}
    return SimpleNamespace(**(known | SAFE | changed))


def reasons(**changed: Any) -> str:
    return "\n".join(unsafe_settings(asked(**changed)))


def without(name: str, ending: str) -> dict[str, Any]:
    return {name: [one for one in getattr(settings, name) if not one.endswith(ending)]}


def stored_in(folder: Path) -> dict[str, Any]:
    """The storage of what people send, in a folder."""
    files = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(folder)}}
    return {"STORAGES": {**SAFE["STORAGES"], "files": files}}


def carried_by(channel: str, path: str) -> dict[str, Any]:
    return {"SARA_PROVIDERS": settings.SARA_PROVIDERS | {channel: path}}


def test_a_safe_installation_starts() -> None:
    assert reasons() == ""
    assert reasons(SARA_QUIET_HOURS="") == ""


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"DEBUG": True}, "DEBUG is on"),
        ({"DEMONSTRATION": True}, "DEMONSTRATION is on"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY"),
        ({"SECRET_KEY": "a" * 60}, "SECRET_KEY"),
        ({"SECRET_KEY": "for-development-only-" + "0" * 40}, "SECRET_KEY"),
        ({"SECRET_KEY": "django-insecure-" + SAFE["SECRET_KEY"]}, "SECRET_KEY"),
        ({"SECRET_KEY_FALLBACKS": ["short"]}, "SECRET_KEY_FALLBACKS"),
        ({"SARA_SEAL_KEYS": INSECURE_SEAL_KEYS}, "these keys are published"),
        ({"SARA_INDEX_KEY": INSECURE_INDEX_KEY}, "these keys are published"),
        ({"SARA_SEAL_KEYS": "1:c2hvcnQ="}, "a key has 32 bytes"),
        ({"ALLOWED_HOSTS": ["*"]}, "ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": []}, "ALLOWED_HOSTS"),
        ({"SESSION_COOKIE_SECURE": False}, "without TLS"),
        ({"SECURE_SSL_REDIRECT": False}, "without TLS"),
        ({"SARA_LIMITS_TIMES": 1000.0}, "takes the limits off"),
        ({"SARA_LIMITS_TIMES": 0.0}, "takes the limits off"),
        (without("MIDDLEWARE", "CSPMiddleware"), "Content-Security-Policy is off"),
        ({"MEDIA_ROOT": settings.STATIC_ROOT / "media"}, "Media are public"),
        ({"MEDIA_ROOT": settings.ROOT / "build" / "static" / "media"}, "Media are public"),
        (stored_in(settings.STATIC_ROOT / "files"), "Media are public"),
        ({"ROOT_URLCONF": "sara.foundation.guard.tests.open_folder"}, "Media are public"),
        (without("MIDDLEWARE", "SecondFactorMiddleware"), "second factor is off"),
        (without("INSTALLED_APPS", "allauth.mfa"), "second factor is off"),
        ({"MFA_SUPPORTED_TYPES": ["recovery_codes"]}, "second factor is off"),
        ({"MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": True}, "passkeys would be taken without TLS"),
        ({"SARA_QUIET_HOURS": "foo"}, "SARA_QUIET_HOURS is 'foo'"),
        ({"SARA_QUIET_HOURS": "22-25"}, "SARA_QUIET_HOURS is '22-25'"),
        (carried_by("sms", "nowhere.Provider"), "SARA_SMS_PROVIDER is 'nowhere.Provider'"),
        (carried_by("sms", "sara.foundation.notices.providers.Nobody"), "SARA_SMS_PROVIDER"),
        (carried_by("email", "sara.foundation.notices.providers.Carried"), "SARA_EMAIL_PROVIDER"),
        (carried_by("email", ""), "SARA_EMAIL_PROVIDER is ''"),
    ],
)
def test_a_dangerous_setting_is_refused_in_a_sentence(changed: dict[str, Any], sentence: str) -> None:
    told = reasons(**changed)
    assert sentence in told
    assert told.count("\n") == 0


@pytest.mark.parametrize(
    "options",
    [{"default_acl": "public-read"}, {"querystring_auth": False}, {"location": settings.STATIC_ROOT}],
)
def test_a_store_that_gives_files_to_anybody_is_refused(options: dict[str, Any]) -> None:
    kept = {"default": {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}}
    assert "Media are public" in reasons(STORAGES=kept)


def test_every_command_line_of_a_real_installation_is_told() -> None:
    with override_settings(SARA_SERVES_PEOPLE=True, DEBUG=True):
        assert any("DEBUG is on" in message.msg for message in settings_are_safe(app_configs=None))
    with override_settings(SARA_SERVES_PEOPLE=False, DEBUG=True):
        assert settings_are_safe(app_configs=None) == []


def run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def as_owner(change: Callable[[], None]) -> list[str]:
    """What the serving role is told after its owner changed something."""
    change()
    run("SET LOCAL ROLE sara_app")
    return list(unsafe_database())


@pytest.mark.owner
@pytest.mark.django_db
def test_the_owner_of_the_database_does_not_serve() -> None:
    (told,) = unsafe_database()
    assert "as its owner" in told
    assert "sara_app" in told


def test_a_superuser_does_not_serve(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sara.foundation.guard.safe_database._role", lambda: ("postgres", True, True))
    monkeypatch.setattr("sara.foundation.guard.safe_database._triggers_off", list)
    (told,) = unsafe_database()
    assert "as a superuser (postgres)" in told


@pytest.mark.django_db
def test_the_serving_role_serves() -> None:
    assert list(unsafe_database()) == []


@pytest.mark.owner
@pytest.mark.django_db
def test_history_that_could_be_rewritten_is_refused() -> None:
    (told,) = as_owner(lambda: run("GRANT UPDATE ON people_person_event TO sara_app"))
    assert "may rewrite history (people_person_event)" in told


@pytest.mark.owner
@pytest.mark.django_db
def test_history_that_is_switched_off_is_refused() -> None:
    (told,) = as_owner(lambda: run("ALTER TABLE people_person DISABLE TRIGGER USER"))
    assert "History is not written" in told
    assert "people_person" in told


@pytest.mark.owner
@pytest.mark.django_db
def test_a_missing_trigger_is_refused() -> None:
    model, trigger = pgtrigger.registered("people.Person:insert_insert")[0]
    (told,) = as_owner(lambda: run(f"DROP TRIGGER {trigger.get_pgid(model)} ON people_person"))
    assert f"{trigger.get_pgid(model)} of people_person" in told


@pytest.mark.owner
@pytest.mark.django_db
def test_all_reasons_are_told_at_once() -> None:
    with override_settings(**(SAFE | {"DEBUG": True})), pytest.raises(NotSafe) as refused:
        refuse_unless_safe()
    assert "DEBUG is on" in str(refused.value)
    assert "as its owner" in str(refused.value)
