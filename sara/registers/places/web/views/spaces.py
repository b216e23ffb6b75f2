from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of
from sara.foundation.ui import SaraRequest, signed_in_only, writes
from sara.registers.places import api
from sara.registers.places.types import Audience, SpaceKind
from sara.registers.places.web.forms import NewSpaceForm, SpaceForm, SpaceWeekForm, WithdrawForm
from sara.registers.places.web.views.answering import answered, place, posted


@signed_in_only
@writes
def new_space(request: SaraRequest, slug: str) -> HttpResponse:
    """Put a space in use."""
    kept = api.house_to_keep(slug, actor=request.actor)
    form = NewSpaceForm(posted(request), initial={"valid_from": day_of(request.now)})
    return answered(
        request,
        form,
        lambda: api.add_space(house_id=kept.id, **_said(form), actor=request.actor, now=request.now),
        done=_("فضای تازه نوشته شد."),
        to=("places:keep", slug),
        template="places/new_space.html",
        context=place(kept),
    )


@signed_in_only
@writes
def space(request: SaraRequest, slug: str, number: int) -> HttpResponse:
    """A space: what it is like, its week and its history."""
    record = api.space_record(slug, number, actor=request.actor, now=request.now)
    form = SpaceForm(posted(request), initial=SpaceForm.filled(record.space))
    return answered(
        request,
        form,
        lambda: api.change_space(space_id=number, **_said(form), actor=request.actor, now=request.now),
        done=_("مشخصات فضا به‌روز شد."),
        to=("places:space", slug, number),
        template="places/space.html",
        context=place(record.kept, record=record),
    )


@signed_in_only
@writes
def space_hours(request: SaraRequest, slug: str, number: int) -> HttpResponse:
    """For whom the space is kept in its week."""
    record = api.space_record(slug, number, actor=request.actor, now=request.now)
    today = day_of(request.now)
    initial = {**SpaceWeekForm.filled(record.week), "valid_from": today}
    form = SpaceWeekForm(posted(request), initial=initial, today=today)
    return answered(
        request,
        form,
        lambda: api.set_space_hours(
            space_id=number,
            hours=form.hours(),
            valid_from=form.cleaned_data["valid_from"],
            valid_to=form.valid_to,
            actor=request.actor,
            now=request.now,
        ),
        done=_("ساعت‌های فضا نوشته شد."),
        to=("places:space", slug, number),
        template="places/space_hours.html",
        context=place(record.kept, record=record, audiences=[one.label for one in Audience]),
    )


@signed_in_only
@writes
def withdraw_space(request: SaraRequest, slug: str, number: int) -> HttpResponse:
    """Take the space out of use from a day on."""
    record = api.space_record(slug, number, actor=request.actor, now=request.now)
    form = WithdrawForm(posted(request))
    return answered(
        request,
        form,
        lambda: api.withdraw_space(
            space_id=number,
            valid_to=form.valid_to,
            reason=form.cleaned_data["reason"],
            actor=request.actor,
            now=request.now,
        ),
        done=_("این فضا از آن روز به بعد از کار می‌افتد."),
        to=("places:space", slug, number),
        template="places/withdraw_space.html",
        context=place(record.kept, record=record),
    )


def _said(form: SpaceForm) -> dict[str, Any]:
    return {**form.cleaned_data, "kind": SpaceKind(form.cleaned_data["kind"])}
