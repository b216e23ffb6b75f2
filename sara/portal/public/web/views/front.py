from django.http import HttpResponse

from sara.foundation.ui import SaraRequest, reads, render_screen
from sara.portal.public.queries import front_page
from sara.portal.public.web.forms import FindForm
from sara.portal.public.web.views.ways import public_ways


@reads
def home(request: SaraRequest) -> HttpResponse:
    """The city's front page."""
    near = request.GET.get("near", "")[:60].replace("\0", "")
    page = front_page(near=near, ways=public_ways(), actor=request.actor, now=request.now)
    return render_screen(request, "public/home.html", {"page": page, "form": FindForm()})
