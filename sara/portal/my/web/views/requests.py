"""What I ask about my record, and what I was answered."""

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, render_screen, signed_in_only, writes
from sara.portal.my import queries
from sara.portal.my.web.forms import RecordRequestForm, TakeBackForm
from sara.registers.people.api import ask_about_record, take_back_request
from sara.registers.people.types import RequestKind


@signed_in_only
@writes
def requests(request: SaraRequest) -> HttpResponseBase:
    """Ask that something be corrected, or that one be erased; take it back while nobody answered."""
    takes_back = request.method == "POST" and "number" in request.POST
    form = RecordRequestForm(request.POST if request.method == "POST" and not takes_back else None)
    refusal = ""
    if request.method == "POST":
        try:
            done = _take_back(request) if takes_back else _ask(request, form)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            done, refusal = False, no.words()
        if done:
            return redirect("my:requests")
    lines = queries.my_requests(actor=request.actor, now=request.now)
    context = {"lines": lines, "form": form, "refusal": refusal}
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "my/requests.html", context, status=status)


def _ask(request: SaraRequest, form: RecordRequestForm) -> bool:
    if not form.is_valid():
        return False
    ask_about_record(
        person_id=queries.my_number(actor=request.actor, now=request.now),
        kind=RequestKind(form.cleaned_data["kind"]),
        text=form.cleaned_data["text"],
        actor=request.actor,
        now=request.now,
    )
    messages.success(request, _("درخواست شما به سرا رسید. پاسخ آن در همین صفحه می‌آید."))
    return True


def _take_back(request: SaraRequest) -> bool:
    form = TakeBackForm(request.POST)
    if not form.is_valid():
        return False
    take_back_request(request_id=form.cleaned_data["number"], actor=request.actor, now=request.now)
    messages.success(request, _("درخواست پس گرفته شد."))
    return True
