"""What people ask about their records, and the answers."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, reads, render_screen, writes
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.desk.queries import RequestScreen, request_screen
from sara.portal.desk.web.forms import AnswerForm
from sara.portal.desk.web.views.door import entered, is_post, place, refuse_unless, staff
from sara.registers.people.api import (
    answer_correction,
    erase_person,
    refuse_erasure,
    requests_to_answer,
)
from sara.registers.people.types import RequestKind


@reads
@staff
def requests(request: SaraRequest, slug: str) -> HttpResponse:
    """The requests that wait, the oldest first; or all of them."""
    here = entered(request, slug)
    refuse_unless(here.rights.registers)
    answered = Choice("all", "", [("1", _("پاسخ‌داده‌ها هم"))])
    filters = Filters(request.GET, search=_("نام شخص"), choices=[answered])
    lines, page = requests_to_answer(
        request.GET, words=filters.q, open_only=not filters.on("all"), actor=request.actor, now=request.now
    )
    context = place(here, "desk:requests", filters=filters, lines=lines, page=page)
    return render_screen(request, "desk/requests.html", context, fragment="list")


@writes
@staff
def request_page(request: SaraRequest, slug: str, number: int) -> HttpResponseBase:
    """One request: what is asked, what stands in the way of it, and the answer."""
    here = entered(request, slug)
    refuse_unless(here.rights.registers)
    screen = request_screen(number, actor=request.actor, now=request.now)
    form = AnswerForm(request.POST if is_post(request) else None)
    refusal = ""
    if is_post(request) and form.is_valid():
        try:
            _answer(request, screen, form)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("desk:requests", slug=slug)
    context = place(here, "desk:requests", screen=screen, line=screen.line, form=form, refusal=refusal)
    return render_screen(request, "desk/request.html", context, status=422 if is_post(request) else 200)


def _answer(request: SaraRequest, screen: RequestScreen, form: AnswerForm) -> None:
    answer, does = form.cleaned_data["answer"], form.cleaned_data["does"]
    number, actor, now = screen.line.number, request.actor, request.now
    if screen.line.kind is RequestKind.CORRECTION:
        answer_correction(request_id=number, done=does, answer=answer, actor=actor, now=now)
        messages.success(request, _("پاسخ ثبت شد و شخص آن را می‌خواند."))
    elif does:
        kept = erase_person(request_id=number, answer=answer, actor=actor, now=now)
        told = _("شخص از سامانه حذف شد.")
        messages.success(request, f"{told} {_('آنچه ماند:')} {'، '.join(kept)}" if kept else told)
    else:
        refuse_erasure(request_id=number, answer=answer, actor=actor, now=now)
        messages.success(request, _("پاسخ ثبت شد و شخص آن را می‌خواند."))
