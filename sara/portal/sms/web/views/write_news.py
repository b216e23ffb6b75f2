"""News to those who agreed to it: looked at first, then sent by one press."""

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Missing, Refusal
from sara.foundation.ui import SaraRequest, render_screen, signed_in_only, writes
from sara.portal.sms import commands, queries
from sara.portal.sms.web.forms import NewsForm


@signed_in_only
@writes
def write_news(request: SaraRequest) -> HttpResponseBase:
    """Write a text and see whom it reaches and what it costs (GET); send it (POST)."""
    places = queries.news_places(actor=request.actor, now=request.now)
    if not places:
        raise Missing
    posted = request.method == "POST"
    typed = request.POST if posted else request.GET if "text" in request.GET else None
    form, refusal, seen = NewsForm(typed, places=[(one.path, one.name) for one in places]), "", None
    if typed is not None and form.is_valid():
        said = form.cleaned_data
        if posted:
            try:
                code = commands.send_news(
                    path=said["place"],
                    text=said["text"],
                    text_en=said["text_en"],
                    actor=request.actor,
                    now=request.now,
                )
            except Missing:
                raise
            except Refusal as no:
                refusal = no.words()
            else:
                messages.success(request, _("خبر در راه است."))
                return redirect("sms:news_sent", code=code)
        place = next(one for one in places if one.path == said["place"])
        seen = queries.preview(place, said["text"], said["text_en"], now=request.now)
    context = {
        "form": form,
        "seen": seen,
        "only": places[0] if len(places) == 1 else None,
        "refusal": refusal,
        "nav_at": "sms:news",
    }
    return render_screen(request, "sms/write_news.html", context, status=422 if posted else 200)
