from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, render_screen, signed_in_only, writes
from sara.portal.staff import queries
from sara.portal.staff.web.forms import EndForm
from sara.registers.posts import api as posts
from sara.registers.posts.types import EndReason


@signed_in_only
@writes
def post(request: SaraRequest, number: int) -> HttpResponse:
    """One post, past or present; whoever may appoint it may end it here."""
    screen = queries.post_screen(number, actor=request.actor, now=request.now)
    form, refusal = EndForm(request.POST if request.method == "POST" else None), ""
    if request.method == "POST" and form.is_valid():
        try:
            _end(request, number, form)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            messages.success(request, _("پایان سمت ثبت شد."))
            return redirect("staff:post", number=number)
    context = {
        "screen": screen,
        "form": form,
        "refusal": refusal,
        "standing": screen.house,
        "nav_at": "staff:of_house" if screen.house else "staff:home",
        "list_at": _list_of(screen),
    }
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "staff/post.html", context, status=status)


def _end(request: SaraRequest, number: int, form: EndForm) -> None:
    posts.end_post(
        post_id=number,
        held_to=form.held_to(request.now),
        end_reason=EndReason(form.cleaned_data["end_reason"]),
        reason=form.cleaned_data["reason"],
        actor=request.actor,
        now=request.now,
    )


def _list_of(screen: queries.PostScreen) -> str:
    if screen.house is not None:
        return reverse("staff:of_house", args=[screen.house.slug])
    return reverse("staff:of_area", args=[screen.area_code])
