"""Where signing in meets allauth: its words, its secrets, where one goes next, and the second factor."""

import base64
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation import clock
from sara.foundation.privacy import open_sealed, seal
from sara.foundation.ui import SaraRequest
from sara.registers.posts.api import PostKind, actor_of

FACTORS: Final = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
# Open to one who still has to show his second factor; besides allauth's own pages.
OPEN_WITHOUT: Final = frozenset(
    {"health", "set_language", "notices:messages", "people:second_factor", "people:sessions"}
)
OPEN_PREFIXES: Final = ("mfa_", "account_", "ui:")
SETTING_UP: Final = 10 * 60
_CITY_KINDS: Final = frozenset({PostKind.HEADQUARTERS, PostKind.REGION_OFFICER, PostKind.DISTRICT_OFFICER})
_DESK_KINDS: Final = frozenset({PostKind.DESK, PostKind.MANAGER, PostKind.ACTING_MANAGER})
# A second factor's secret stands in a JSON column of allauth's, where a row has no uid.
_PLACE: Final = {"table": "mfa_authenticator", "column": "data", "row": UUID(int=0)}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("این حساب بسته شده است."),
        "incorrect_password": _("گذرواژه درست نیست."),
        "enter_current_password": _("گذرواژهٔ کنونی را بنویسید."),
        "username_password_mismatch": _("نام کاربری یا گذرواژه درست نیست."),
        "too_many_login_attempts": _("چند بار نادرست نوشته‌اید. پنج دقیقهٔ دیگر دوباره بیایید."),
        "rate_limited": _("کمی صبر کنید و دوباره بکوشید."),
    }

    def is_ajax(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Nobody is answered in JSON: the house speaks in pages."""
        return False

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Those of the city and the region to the map, a house's desk to its desk, everyone else home."""
        kinds = {post.kind for post in actor_of(request.user, now=request.now).posts}  # type: ignore[attr-defined]
        if kinds & _CITY_KINDS:
            return _address("city:home")
        return _address("desk:home" if kinds & _DESK_KINDS else "my:home")

    def get_reauthentication_methods(self, user: AbstractBaseUser) -> list[dict[str, Any]]:
        methods: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        return [method | {"description": _WAYS[method["id"]]} for method in methods]

    def is_reauthentication_required(self, *, app: str) -> bool:
        """Whoever has just signed in, and has no second factor yet, sets it up without more ado."""
        required = super().is_reauthentication_required(app=app)
        return required and not (app == "allauth.mfa" and _is_setting_up(self.request))


_WAYS: Final = {
    "reauthenticate": _("با گذرواژه"),
    "mfa_reauthenticate": _("با کد برنامهٔ رمزساز یا کد بازیابی"),
    "mfa_reauthenticate:webauthn": _("با کلید عبور"),
}


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("کد درست نیست. کد تازه را از برنامه بنویسید."),
        "cannot_delete_authenticator": _("این راه را نمی‌توانید بردارید."),
        "cannot_generate_recovery_codes": _("نخست یک راه دوم برای ورود بگذارید."),
    }

    def encrypt(self, text: str) -> str:
        return base64.b64encode(seal(text, **_PLACE)).decode()  # type: ignore[arg-type]

    def decrypt(self, encrypted_text: str) -> str:
        return open_sealed(base64.b64decode(encrypted_text), **_PLACE)  # type: ignore[arg-type]

    def get_totp_issuer(self) -> str:
        return str(pgettext_lazy("name", "سرا"))


class SecondFactorMiddleware:
    """Withholds the rights of a holder of posts until this session has shown a second factor."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: SaraRequest) -> HttpResponse:
        if request.actor.posts and not has_shown_factor(request):
            request.actor = replace(request.actor, posts=())
            request.withheld = True  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(
        self, request: SaraRequest, _view: object, _args: object, _kwargs: object
    ) -> HttpResponse | None:
        match = request.resolver_match
        name = match.view_name if match else ""
        is_open = name in OPEN_WITHOUT or name.startswith(OPEN_PREFIXES)
        if not getattr(request, "withheld", False) or is_open:
            return None
        way = reverse(_way_to_factor(request))
        return redirect(f"{way}?{urlencode({'next': request.get_full_path()})}")


def has_shown_factor(request: HttpRequest) -> bool:
    """Whether this session has shown a second factor of its account."""
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == "mfa" for record in records)


def _way_to_factor(request: HttpRequest) -> str:
    """Where a factor is shown, or set up by one who has none."""
    if is_mfa_enabled(request.user, [Authenticator.Type.TOTP]):
        return "mfa_reauthenticate"
    if is_mfa_enabled(request.user, [Authenticator.Type.WEBAUTHN]):
        return "mfa_reauthenticate_webauthn"
    return "people:second_factor"


def _is_setting_up(request: HttpRequest) -> bool:
    if is_mfa_enabled(request.user, FACTORS):
        return False
    records: list[dict[str, Any]] = get_authentication_records(request, request.user)
    return any(clock.now().timestamp() - record["at"] < SETTING_UP for record in records)


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return settings.LOGIN_REDIRECT_URL
