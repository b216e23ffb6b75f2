from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only, writes
from sara.registers.places import api
from sara.registers.places.web.forms import AboutForm, ContactForm, WeekForm
from sara.registers.places.web.views.answering import answered, place, posted


@signed_in_only
@reads
def keep(request: SaraRequest, slug: str) -> HttpResponse:
    """All that is written of a house, with the ways to change it."""
    record = api.house_record(slug, actor=request.actor, now=request.now)
    return render_screen(request, "places/keep.html", place(record.kept, record=record))


@signed_in_only
@writes
def contact(request: SaraRequest, slug: str) -> HttpResponse:
    """Where the house is and how it is reached."""
    kept = api.house_to_keep(slug, actor=request.actor)
    form = ContactForm(posted(request), initial=ContactForm.filled(kept.house))
    return answered(
        request,
        form,
        lambda: api.change_house_contact(
            house_id=kept.id, contact=form.contact(), actor=request.actor, now=request.now
        ),
        done=_("راه‌های تماس به‌روز شد."),
        to=("places:keep", slug),
        template="places/contact.html",
        context=place(kept),
    )


@signed_in_only
@writes
def about(request: SaraRequest, slug: str) -> HttpResponse:
    """What the house tells of itself."""
    kept = api.house_to_keep(slug, actor=request.actor)
    written = {"about": kept.house.about, "about_en": kept.house.about_en}
    form = AboutForm(posted(request), initial=written)
    return answered(
        request,
        form,
        lambda: api.describe_house(
            house_id=kept.id, **form.cleaned_data, actor=request.actor, now=request.now
        ),
        done=_("نوشتهٔ سرا به‌روز شد."),
        to=("places:keep", slug),
        template="places/about.html",
        context=place(kept),
    )


@signed_in_only
@writes
def hours(request: SaraRequest, slug: str) -> HttpResponse:
    """The week of the house, for good or for a while."""
    kept = api.house_to_keep(slug, actor=request.actor)
    today = day_of(request.now)
    week = WeekForm.filled(api.week_to_keep(kept, now=request.now))
    initial = {**week, "valid_from": today, "on_holidays": kept.house.opens_on_holidays}
    form = WeekForm(posted(request), initial=initial, today=today)
    return answered(
        request,
        form,
        lambda: api.set_opening_hours(
            house_id=kept.id,
            hours=form.hours(),
            valid_from=form.cleaned_data["valid_from"],
            valid_to=form.valid_to,
            on_holidays=form.cleaned_data["on_holidays"],
            actor=request.actor,
            now=request.now,
        ),
        done=_("ساعت‌های سرا نوشته شد."),
        to=("places:keep", slug),
        template="places/hours.html",
        context=place(kept),
    )
