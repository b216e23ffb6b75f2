from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, render_screen, writes
from sara.registers.people import api
from sara.registers.people.types import CodeOutcome
from sara.registers.people.web.forms.renewal import RenewalForm


@writes
def renew_password(request: SaraRequest) -> HttpResponse:
    """Choose a password by the code that one was given."""
    form, refusal = RenewalForm(request.POST if request.method == "POST" else None), ""
    if request.method == "POST" and form.is_valid():
        try:
            refusal = _renewed(request, form)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        if not refusal:
            messages.success(request, str(_("گذرواژهٔ تازه گذاشته شد. با آن وارد شوید.")))
            return redirect("account_staff_login")
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "refusal": refusal}
    return render_screen(request, "people/renew_password.html", context, status=status)


def _renewed(request: SaraRequest, form: RenewalForm) -> str:
    """What went wrong, or "" when the password is a new one."""
    said = form.cleaned_data
    outcome = api.renew_password(
        username=said["username"],
        code=said["code"],
        password=said["password"],
        actor=request.actor,
        now=request.now,
    )
    return "" if outcome is CodeOutcome.RIGHT else str(_WORDS[outcome])


_WORDS = {
    CodeOutcome.WRONG: _("نام کاربری یا کد درست نیست. پس از پنج بار نادرست، کد از کار می‌افتد."),
    CodeOutcome.EXPIRED: _("از زمان این کد گذشته است. از مدیر سرا یا ستاد کد تازه بگیرید."),
    CodeOutcome.EXHAUSTED: _("این کد چند بار نادرست نوشته شده و از کار افتاده است. کد تازه بگیرید."),
}
