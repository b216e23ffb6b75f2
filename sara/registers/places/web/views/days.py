from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of
from sara.foundation.ui import SaraRequest, signed_in_only, writes
from sara.registers.places import api
from sara.registers.places.web.forms import ChangedDayForm, ReasonForm
from sara.registers.places.web.views.answering import answered, place, posted


@signed_in_only
@writes
def change_day(request: SaraRequest, slug: str) -> HttpResponse:
    """A day on which the house is closed, or open at other hours."""
    kept = api.house_to_keep(slug, actor=request.actor)
    form = ChangedDayForm(posted(request), today=day_of(request.now))
    return answered(
        request,
        form,
        lambda: api.add_opening_exception(
            house_id=kept.id,
            day_on=form.cleaned_data["day_on"],
            times=form.open_times,
            reason=form.cleaned_data["reason"],
            actor=request.actor,
            now=request.now,
        ),
        done=_("نوشته شد و در صفحهٔ سرا دیده می‌شود."),
        to=("places:keep", slug),
        template="places/change_day.html",
        context=place(kept),
    )


@signed_in_only
@writes
def changed_day(request: SaraRequest, slug: str, number: int) -> HttpResponse:
    """A day that differs, with its history; it may be made like every other again."""
    kept, day, lines = api.exception_to_keep(slug, number, actor=request.actor)
    form = ReasonForm(posted(request))
    return answered(
        request,
        form,
        lambda: api.remove_opening_exception(
            house_id=kept.id,
            day_on=day.day_on,
            reason=form.cleaned_data["reason"],
            actor=request.actor,
            now=request.now,
        ),
        done=_("سرا در این روز مانند هر هفته باز است."),
        to=("places:keep", slug),
        template="places/changed_day.html",
        context=place(kept, day=day, lines=lines),
    )
