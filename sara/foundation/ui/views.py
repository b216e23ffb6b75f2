"""The colours of the page, and the page of components."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from sara.foundation.ui.components.frames import THEMES
from sara.foundation.ui.examples import examples
from sara.foundation.ui.screens import render_screen
from sara.foundation.ui.web import SaraRequest, reads

FRAMES = {
    "desk": "ui/components_desk.html",
    "bare": "ui/components_bare.html",
    "error": "ui/error.html",
}
YEAR = 365 * 24 * 60 * 60


@csrf_exempt  # it keeps a taste in the reader's own browser, and public pages stay without a token
@require_POST
def theme(request: HttpRequest) -> HttpResponseRedirect:
    """Keep light or dark in a cookie; anything else follows the machine again."""
    back = request.POST.get("next", "/")
    if not back.startswith("/") or not url_has_allowed_host_and_scheme(
        back, {request.get_host()}, require_https=request.is_secure()
    ):
        back = "/"
    response = HttpResponseRedirect(back)
    chosen = request.POST.get("theme", "")
    if chosen in THEMES:
        response.set_cookie(
            "theme", chosen, max_age=YEAR, samesite="Lax", secure=request.is_secure(), httponly=True
        )
    else:
        response.delete_cookie("theme", samesite="Lax")
    return response


@reads
def components(request: SaraRequest) -> HttpResponse:
    """Every component with its examples (`?dir=ltr`, `?theme=dark`), or one frame (`?frame=desk`)."""
    context = examples(request) | {
        "force_dir": request.GET.get("dir", "") if request.GET.get("dir") in {"rtl", "ltr"} else "",
        "force_theme": request.GET.get("theme", ""),
    }
    frame = FRAMES.get(request.GET.get("frame", ""), "ui/components.html")
    return render_screen(request, frame, context, fragment="example-list")
