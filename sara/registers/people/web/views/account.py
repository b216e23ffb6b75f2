"""allauth's own screens in our words, the way to a second factor, and one's open sessions."""

from collections.abc import Callable
from functools import wraps

from allauth.account import views as account
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.base import views as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import views as totp
from allauth.mfa.utils import is_mfa_enabled
from allauth.mfa.webauthn import views as webauthn
from allauth.usersessions.models import UserSession
from django.contrib.auth.decorators import login_required
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from sara.foundation.errors import Missing
from sara.foundation.ui import SaraRequest, reads, render_screen, writes
from sara.registers.people.rules import device_of

Page = Callable[..., HttpResponseBase]
FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def says_422(page: Page) -> Page:
    """A page of allauth that answers a form with mistakes as every page of the house does."""

    @wraps(page)
    def run(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        response = page(request, *args, **kwargs)
        if isinstance(response, TemplateResponse) and request.method == "POST":
            form = (response.context_data or {}).get("form")
            if form is not None and form.errors:
                response.status_code = 422
        return response

    return run


def proves_factor(page: Page) -> Page:
    """A page of allauth that sets up a second factor: whoever did has shown it in this session."""

    @wraps(page)
    def run(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        had_one = is_mfa_enabled(request.user, FACTORS)
        response = page(request, *args, **kwargs)
        if request.method == "POST" and not had_one and is_mfa_enabled(request.user, FACTORS):
            record_authentication(request, request.user, method="mfa", reauthenticated=True)
        return response

    return run


staff_sign_in = says_422(account.login)
reauthenticate = says_422(account.reauthenticate)
authenticate = says_422(mfa.authenticate)
reauthenticate_factor = says_422(mfa.reauthenticate)
change_password = says_422(account.password_change)
activate_totp = says_422(proves_factor(totp.activate_totp))
add_passkey = says_422(proves_factor(webauthn.add_webauthn))


@login_required
@reads
def second_factor(request: SaraRequest) -> HttpResponseBase:
    """Tell a holder of a post that he needs a second factor, and the two ways to one."""
    if is_mfa_enabled(request.user, FACTORS):
        return redirect("mfa_index")
    return render_screen(request, "people/second_factor.html")


@login_required
@writes
def sessions(request: SaraRequest) -> HttpResponseBase:
    """Show where one is signed in; end one of the sessions (`session`), or all others."""
    mine = UserSession.objects.filter(user_id=request.user.pk)
    if request.method == "POST":
        _end(request, mine.exclude(session_key=request.session.session_key))
        return redirect("people:sessions")
    live = Session.objects.filter(expire_date__gt=request.now).values("session_key")
    rows = mine.filter(session_key__in=live).order_by("-last_seen_at", "-id")
    here = request.session.session_key
    opened = [(row, device_of(row.user_agent), row.session_key == here) for row in rows]
    return render_screen(request, "people/sessions.html", {"opened": opened})


def _end(request: SaraRequest, others: QuerySet[UserSession]) -> None:
    chosen = request.POST.get("session", "")
    ended = others.filter(pk=chosen) if chosen.isdecimal() else others
    if chosen and not ended:
        raise Missing
    for session in ended:
        session.end()
