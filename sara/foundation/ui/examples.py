"""What the page of components shows: invented people, real names of places."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from shapely import voronoi_polygons
from shapely.geometry import MultiPoint, Point, Polygon

from sara.foundation.ui.components.figures import Bar
from sara.foundation.ui.filters import Choice, Filters
from sara.foundation.ui.maps import Area, Drawing, Mark, draw_map
from sara.foundation.ui.paging import Page

WHEN: Final = datetime(2026, 9, 27, 13, 30, tzinfo=UTC)

CENTRES: Final = {
    "سنگلج": (51.411, 35.683),
    "ارگ پامنار": (51.421, 35.685),
    "بازار": (51.419, 35.675),
    "هرندی": (51.417, 35.664),
    "کوثر": (51.428, 35.664),
    "امامزاده یحیی": (51.432, 35.681),
    "بهارستان": (51.430, 35.693),
    "فردوسی": (51.419, 35.697),
    "دروازه شمیران": (51.437, 35.699),
    "ایران": (51.441, 35.690),
    "آبشار": (51.442, 35.680),
    "قیام": (51.440, 35.671),
    "تختی": (51.441, 35.662),
}


@dataclass(frozen=True, slots=True)
class Line:
    when: datetime
    who: str
    what: str
    reason: str = ""


class ExampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(
        label=_("نام و نام خانوادگی"), help_text=_("همان‌طور که در کارت ملی نوشته شده است.")
    )
    mobile = forms.CharField(
        label=_("شمارهٔ موبایل"),
        widget=forms.TextInput(attrs={"dir": "ltr", "inputmode": "tel", "autocomplete": "tel"}),
    )
    born_on = forms.CharField(
        label=_("تاریخ تولد"),
        help_text=_("مثلاً ۱۳۶۲/۰۷/۰۵"),
        widget=forms.TextInput(attrs={"data-jalali": "", "inputmode": "numeric", "autocomplete": "off"}),
    )
    house = forms.ChoiceField(
        label=_("سرا"),
        choices=[("", _("یک سرا را برگزینید")), ("baharestan", "بهارستان"), ("harandi", "هرندی")],
    )
    way = forms.ChoiceField(
        label=_("شیوهٔ پرداخت"),
        choices=[("cash", _("نقد")), ("card", _("کارت‌خوان"))],
        widget=forms.RadioSelect,
    )
    hours = forms.MultipleChoiceField(
        label=_("ساعت‌هایی که می‌توانید بیایید"),
        choices=[("morning", _("صبح")), ("noon", _("ظهر")), ("evening", _("عصر"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    words = forms.CharField(label=_("پیام شما"), widget=forms.Textarea(attrs={"rows": 4}), required=False)
    paper = forms.FileField(label=_("تصویر"), required=False)
    agreed = forms.BooleanField(label=_("می‌پذیرم که شماره‌ام برای خبر کلاس به کار رود."))


def example_map() -> Drawing:
    """Cells around the middles of the neighbourhoods of region 12."""
    middles = MultiPoint(list(CENTRES.values()))
    hull = middles.convex_hull.buffer(0.006)
    cells = [cell.intersection(hull) for cell in voronoi_polygons(middles).geoms]
    areas = [
        Area(name, cell, href="#map", chosen=name == "بهارستان")
        for name, middle in CENTRES.items()
        for cell in cells
        if isinstance(cell, Polygon) and cell.covers(Point(middle))
    ]
    return draw_map(areas, [Mark("سرای محلهٔ هرندی", 51.4155, 35.6605, href="#map")])


def example_filters(asked: Mapping[str, str]) -> Filters:
    """A search, a choice of one, a choice of some, a yes or no, and a long list."""
    days = [("today", _("امروز")), ("tomorrow", _("فردا")), ("week", _("این هفته"))]
    people = [("women", _("بانوان")), ("men", _("آقایان")), ("child", _("کودکان"))]
    return Filters(
        asked,
        search=_("نام کلاس، مربی یا سرا"),
        choices=[
            Choice("day", _("روز"), days),
            Choice("who", _("برای"), people, several=True),
            Choice("free", "", [("1", _("رایگان"))]),
            Choice("house", _("همهٔ سراها"), [("1", "بهارستان"), ("2", "هرندی")], shown="select"),
        ],
    )


def _lines() -> Iterator[Line]:
    yield Line(WHEN, "سارا نمونه، متصدی پذیرش", "شهریه دریافت شد")
    yield Line(WHEN - timedelta(days=1), "زهرا نمونه، مدیر محله", "تخفیف داده شد", "مصوبهٔ تعرفه، سالمندان")
    yield Line(WHEN - timedelta(days=2), "مریم نمونه", "ثبت‌نام کرد")


def examples(request: HttpRequest) -> dict[str, Any]:
    """The context of the page."""
    return {
        "blank": ExampleForm(auto_id="blank_%s"),
        "wrong": ExampleForm({"name": "", "way": "gold", "mobile": "۰۹۱۲"}, auto_id="wrong_%s"),
        "drawing": example_map(),
        "filters": example_filters(request.GET),
        "numbered": Page(
            items=(), total=57, number=2, pages=3, next_link={"page": "3"}, previous_link={"page": "1"}
        ),
        "lines": list(_lines()),
        "bars": [
            Bar("بهارستان", 148, "۱۴۸", href="#figures"),
            Bar("هرندی", 96, "۹۶"),
            Bar("ایران", 31, "۳۱", tone="brick"),
            Bar("بازار", 0, "۰"),
        ],
        "house_name": "بهارستان",
        "desk_place": _("باجهٔ ۱ · سارا نمونه"),
        "status": 404,
        "words": _("چنین چیزی پیدا نشد."),
    }
