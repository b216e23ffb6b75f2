from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of
from sara.foundation.ui import SaraRequest, signed_in_only, writes
from sara.registers.places import api
from sara.registers.places.web.forms import BuildingForm, NameForm, UnitForm, WithdrawForm
from sara.registers.places.web.views.answering import answered, place, posted


@signed_in_only
@writes
def name(request: SaraRequest, slug: str) -> HttpResponse:
    """Give the house another name."""
    kept = api.house_to_name(slug, actor=request.actor)
    form = NameForm(posted(request), initial={"name": kept.house.name, "name_en": kept.house.name_en})
    return answered(
        request,
        form,
        lambda: api.rename_house(house_id=kept.id, **form.cleaned_data, actor=request.actor, now=request.now),
        done=_("نام سرا عوض شد."),
        to=("places:keep", slug),
        template="places/name.html",
        context=place(kept),
    )


@signed_in_only
@writes
def new_building(request: SaraRequest, slug: str) -> HttpResponse:
    """Write down a building in which the house lives."""
    kept = api.house_to_keep(slug, actor=request.actor)
    form = BuildingForm(posted(request))
    return answered(
        request,
        form,
        lambda: api.add_building(house_id=kept.id, **form.said(), actor=request.actor, now=request.now),
        done=_("ساختمان نوشته شد."),
        to=("places:keep", slug),
        template="places/building.html",
        context=place(kept, building=None),
    )


@signed_in_only
@writes
def building(request: SaraRequest, slug: str, number: int) -> HttpResponse:
    """A building: what it is like, and its history."""
    kept, found, lines = api.building_to_keep(slug, number, actor=request.actor)
    form = BuildingForm(posted(request), initial=BuildingForm.filled(found))
    return answered(
        request,
        form,
        lambda: api.change_building(building_id=number, **form.said(), actor=request.actor, now=request.now),
        done=_("مشخصات ساختمان به‌روز شد."),
        to=("places:keep", slug),
        template="places/building.html",
        context=place(kept, building=found, lines=lines),
    )


@signed_in_only
@writes
def new_unit(request: SaraRequest, slug: str) -> HttpResponse:
    """Open a thematic house."""
    kept = api.house_to_keep(slug, actor=request.actor)
    kinds = api.kinds_to_open(kept, now=request.now)
    form = UnitForm(posted(request), initial={"valid_from": day_of(request.now)}, kinds=kinds)
    return answered(
        request,
        form,
        lambda: api.open_thematic_house(
            house_id=kept.id,
            kind_id=form.cleaned_data["kind"],
            valid_from=form.cleaned_data["valid_from"],
            actor=request.actor,
            now=request.now,
        ),
        done=_("خانه گشوده شد."),
        to=("places:keep", slug),
        template="places/new_unit.html",
        context=place(kept, kinds=kinds),
    )


@signed_in_only
@writes
def close_unit(request: SaraRequest, slug: str, number: int) -> HttpResponse:
    """End a thematic house on a day."""
    kept, unit = api.unit_to_keep(slug, number, actor=request.actor)
    form = WithdrawForm(posted(request))
    return answered(
        request,
        form,
        lambda: api.close_thematic_house(
            thematic_house_id=number,
            valid_to=form.valid_to,
            reason=form.cleaned_data["reason"],
            actor=request.actor,
            now=request.now,
        ),
        done=_("این خانه از آن روز به بعد برچیده است."),
        to=("places:keep", slug),
        template="places/close_unit.html",
        context=place(kept, unit=unit),
    )
