"""What the settings of a real installation must be: a sentence for each that is not so."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.module_loading import import_string

from sara.foundation.notices import read_hours
from sara.foundation.privacy.keys import KeysUnreadable, require_own_keys

SHORTEST_KEY: Final = 50
FEWEST_LETTERS: Final = 12
PUBLISHED: Final = ("for-development-only", "for-tests-only", "insecure", "changeme")
OPEN_TO_ALL: Final = {"public-read", "public-read-write", "authenticated-read"}
FACTORS: Final = {"totp", "webauthn"}
MOST_GENEROUS: Final = 10


def unsafe_settings(asked: Any) -> Iterator[str]:  # noqa: ANN401 settings
    """A sentence for each setting with which nobody may be served."""
    if asked.DEBUG:
        yield "DEBUG is on: a fault would show code and settings to strangers. Take it out."
    if asked.DEMONSTRATION:
        yield "DEMONSTRATION is on: anybody could read every message. It is for invented people only."
    yield from _keys(asked)
    yield from _doors(asked)
    yield from _media(asked)
    yield from _factors(asked)
    yield from _messages(asked)


def _keys(asked: Any) -> Iterator[str]:  # noqa: ANN401
    for key in (asked.SECRET_KEY, *asked.SECRET_KEY_FALLBACKS):
        weak = len(key) < SHORTEST_KEY or len(set(key)) < FEWEST_LETTERS
        if weak or any(word in key.lower() for word in PUBLISHED):
            yield (
                "SECRET_KEY (or one of SECRET_KEY_FALLBACKS) is weak or published: sessions could be forged. "
                "Give fifty random letters or more."
            )
            break
    try:
        require_own_keys(asked.SARA_SEAL_KEYS, asked.SARA_INDEX_KEY)
    except KeysUnreadable as why:
        yield f"The keys that seal what people keep to themselves are not usable: {why}."


def _doors(asked: Any) -> Iterator[str]:  # noqa: ANN401
    if not asked.ALLOWED_HOSTS or any(host in {"*", "."} for host in asked.ALLOWED_HOSTS):
        yield "ALLOWED_HOSTS is empty or lets every name in: give the names of the site."
    if not (asked.SESSION_COOKIE_SECURE and asked.CSRF_COOKIE_SECURE and asked.SECURE_SSL_REDIRECT):
        yield (
            "Sessions would travel without TLS: "
            "SESSION_COOKIE_SECURE, CSRF_COOKIE_SECURE and SECURE_SSL_REDIRECT are needed."
        )
    if "csp.middleware.CSPMiddleware" not in asked.MIDDLEWARE:
        yield "The Content-Security-Policy is off: csp.middleware.CSPMiddleware is not in MIDDLEWARE."
    if not 0 < asked.SARA_LIMITS_TIMES <= MOST_GENEROUS:
        yield f"SARA_LIMITS_TIMES takes the limits off: it may be more than 0 and at most {MOST_GENEROUS}."


def _media(asked: Any) -> Iterator[str]:  # noqa: ANN401
    """People's files are given out by a view that asks who may, never by a folder that anybody reads."""
    served = [
        asked.STATIC_ROOT,
        *map(_folder, asked.STATICFILES_DIRS),
        getattr(asked, "WHITENOISE_ROOT", None),
    ]
    kept = [storage for name, storage in asked.STORAGES.items() if name != "staticfiles"]
    places = [storage.get("OPTIONS", {}).get("location") or asked.MEDIA_ROOT for storage in kept]
    if any(place and folder and _lies_in(place, folder) for place in places for folder in served):
        yield "Media are public: people's files would lie in a folder that is served to anybody."
    if any(_is_open_bucket(storage) for storage in kept):
        yield "Media are public: the bucket gives files to anybody (default_acl, querystring_auth)."
    if any(_serves_files(get_resolver(asked.ROOT_URLCONF))):
        yield "Media are public: an address gives out a folder (django.views.static.serve)."


def _is_open_bucket(storage: Mapping[str, Any]) -> bool:
    options: Mapping[str, Any] = storage.get("OPTIONS", {})
    given_out = options.get("default_acl") in OPEN_TO_ALL or options.get("querystring_auth") is False
    return "s3" in storage["BACKEND"].lower() and given_out


def _folder(entry: Any) -> Any:  # noqa: ANN401 a folder, or a prefix with its folder
    return entry[1] if isinstance(entry, (tuple, list)) else entry


def _lies_in(place: str | Path, folder: str | Path) -> bool:
    return Path(place).resolve().is_relative_to(Path(folder).resolve())


def _serves_files(resolver: URLResolver) -> Iterator[bool]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield f"{entry.callback.__module__}.{entry.callback.__name__}" == "django.views.static.serve"
        else:
            yield from _serves_files(entry)


def _factors(asked: Any) -> Iterator[str]:  # noqa: ANN401
    order: Sequence[str] = asked.MIDDLEWARE
    if (
        "allauth.mfa" not in asked.INSTALLED_APPS
        or not any(name.endswith(".SecondFactorMiddleware") for name in order)
        or not FACTORS & set(asked.MFA_SUPPORTED_TYPES)
    ):
        yield (
            "The second factor is off: a stolen password would open everybody's records. "
            "allauth.mfa, its middleware and one of totp and webauthn are needed."
        )
    elif asked.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN:
        yield "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN is on: passkeys would be taken without TLS."


def _messages(asked: Any) -> Iterator[str]:  # noqa: ANN401
    """Otherwise every message would fail, one by one, long after the start."""
    try:
        read_hours(asked.SARA_QUIET_HOURS)
    except ValueError:
        yield f"SARA_QUIET_HOURS is {asked.SARA_QUIET_HOURS!r}: hours are written like 22-8; empty is none."
    for channel, path in asked.SARA_PROVIDERS.items():
        try:
            carries = getattr(import_string(path), "carry", None)
        except ImportError:
            carries = None
        if not callable(carries):
            yield (
                f"SARA_{channel.upper()}_PROVIDER is {path!r}: nothing there carries messages. "
                "Give the dotted path of a provider."
            )
