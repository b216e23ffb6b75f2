from django.http import HttpResponse
from django.shortcuts import redirect

from sara.foundation.ui import SaraRequest, reads, render_screen
from sara.portal.public.queries import answer
from sara.portal.public.web.forms import FindForm
from sara.portal.public.web.views.ways import public_ways
from sara.registers.places.types import Point

POLE = 90
DATE_LINE = 180


@reads
def find(request: SaraRequest) -> HttpResponse:
    """«سرای محلهٔ من»: by name, by an area of the map, or by where one stands."""
    form = FindForm(request.GET)
    text = form.cleaned_data["q"] if form.is_valid() else ""
    point, area = _point(request), request.GET.get("area", "")[:12].replace("\0", "")
    found = answer(
        text=text,
        point=point,
        area_code=area,
        ways=public_ways(),
        actor=request.actor,
        now=request.now,
    )
    if found.only:
        return redirect("public:house", slug=found.only.house.slug)
    context = {
        "form": form if "q" in request.GET else FindForm(),
        "answer": found,
        "asked": bool(text or point or area),
        "text": text,
    }
    return render_screen(request, "public/find.html", context, status=200 if form.is_valid() else 422)


def _point(request: SaraRequest) -> Point | None:
    try:
        lat, lon = float(request.GET["lat"]), float(request.GET["lon"])
    except (KeyError, ValueError):
        return None
    return Point(lat, lon) if abs(lat) <= POLE and abs(lon) <= DATE_LINE else None
