"""What people ask about their records, and the answers."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of
from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.jalali import format_short
from sara.foundation.ui import SaraRequest, reads, render_screen, writes
from sara.foundation.ui.exports import asks_for_file, list_file
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.desk.queries import DeskHouse, RequestScreen, request_screen
from sara.portal.desk.web.forms import AnswerForm
from sara.portal.desk.web.views.door import entered, is_post, place, refuse_unless, staff
from sara.registers.people.api import (
    all_requests_to_answer,
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
    open_only = not filters.on("all")
    if asks_for_file(request):
        return _file(request, here, filters.q, open_only=open_only)
    lines, page = requests_to_answer(
        request.GET, words=filters.q, open_only=open_only, actor=request.actor, now=request.now
    )
    context = place(here, "desk:requests", filters=filters, lines=lines, page=page)
    return render_screen(request, "desk/requests.html", context, fragment="list")


def _file(request: SaraRequest, here: DeskHouse, words: str, *, open_only: bool) -> HttpResponse:
    title = _("درخواست‌های دربارهٔ پرونده")
    headings = [
        *(_("روز"), _("چه کسی"), _("کد شخص"), _("نوع"), _("متن")),
        *(_("وضعیت"), _("روز پاسخ"), _("پاسخ‌دهنده"), _("پاسخ")),
    ]
    rows = (
        [
            format_short(day_of(line.asked_at)),
            line.person_name,
            line.person_code,
            line.kind.label,
            line.text,
            line.state.label,
            format_short(day_of(line.decided_at)) if line.decided_at else "",
            line.decided_by,
            line.answer,
        ]
        for line in all_requests_to_answer(
            words=words, open_only=open_only, actor=request.actor, now=request.now
        )
    )
    return list_file(request, "requests", headings, rows, title=title, path=here.house.path)


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
