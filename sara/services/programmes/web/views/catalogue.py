from typing import Final

from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of
from sara.foundation.ui import SaraRequest, reads, render_screen
from sara.foundation.ui.filters import Choice, Filters
from sara.registers.places.types import Weekday
from sara.services.programmes.api import (
    DayPart,
    GenderAudience,
    PlacesAsked,
    Wanted,
    places_asked,
    programme_page,
    thematic_slugs,
)
from sara.services.programmes.api import catalogue as catalogue_of
from sara.services.programmes.rules import weekday_of

AGES: Final[dict[str, tuple[int, int]]] = {
    "child": (0, 12),
    "teen": (13, 17),
    "adult": (18, 59),
    "senior": (60, 120),
}
AGE_WORDS: Final[list[tuple[str, str | Promise]]] = [
    ("child", _("کودکان")),
    ("teen", _("نوجوانان")),
    ("adult", _("بزرگسالان")),
    ("senior", _("سالمندان")),
]
TODAY: Final = "today"


@reads
def catalogue(request: SaraRequest) -> HttpResponse:
    """What can be joined in the whole city, narrowed by what stands in the address."""
    places = places_asked(near=request.GET.get("near", ""), house=request.GET.get("house", ""))
    filters = _filters(request, places)
    found = catalogue_of(_wanted(filters, places, request), request.GET, now=request.now)
    context = {"filters": filters, "found": found, "places": places}
    return render_screen(request, "programmes/catalogue.html", context, fragment="list")


@reads
def programme(request: SaraRequest, code: str) -> HttpResponse:
    page = programme_page(code, actor=request.actor, now=request.now)
    return render_screen(request, "programmes/programme.html", {"page": page})


def _filters(request: SaraRequest, places: PlacesAsked) -> Filters:
    choices = [
        Choice("kind", _("هر خانه"), thematic_slugs(), shown="select"),
        Choice("day", _("هر روز"), _days(), shown="select"),
        Choice("part", _("ساعت"), list(DayPart.choices), several=True),
        Choice(
            "gender",
            _("ویژهٔ"),
            [(one.value, one.label) for one in (GenderAudience.WOMEN, GenderAudience.MEN)],
        ),
        Choice("age", _("سن"), AGE_WORDS),
        Choice("free", "", [("1", _("رایگان"))]),
        Choice("seats", "", [("1", _("جای خالی دارد"))]),
    ]
    if places.near:
        name = gettext("نزدیک %(place)s") % {"place": places.near_name or gettext("من")}
        choices.insert(0, Choice("near", "", [(places.near, name)]))
    if places.house:
        choices.insert(0, Choice("house", "", [(places.house, places.house_name)]))
    return Filters(request.GET, search=_("نام کلاس، مربی یا سرا"), choices=choices)


def _days() -> list[tuple[str, str | Promise]]:
    return [(TODAY, _("امروز")), *((str(day.value), day.label) for day in Weekday)]


def _wanted(filters: Filters, places: PlacesAsked, request: SaraRequest) -> Wanted:
    day = filters.one("day")
    gender = filters.one("gender")
    return Wanted(
        q=filters.q,
        near_ids=places.near_ids,
        house_slug=places.house,
        thematic_slug=filters.one("kind"),
        weekdays=_weekdays(day, request),
        day_parts=tuple(DayPart(part) for part in filters.many("part")),
        ages=AGES.get(filters.one("age")),
        gender=GenderAudience(gender) if gender else None,
        only_free=filters.on("free"),
        only_seats_left=filters.on("seats"),
    )


def _weekdays(day: str, request: SaraRequest) -> tuple[int, ...]:
    if day == TODAY:
        return (weekday_of(day_of(request.now)),)
    return (int(day),) if day else ()
