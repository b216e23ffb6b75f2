from django.http import HttpResponse
from django.shortcuts import redirect

from sara.foundation.ids import parse_code
from sara.foundation.persian import Unreadable
from sara.foundation.ui import SaraRequest, reads, render_screen
from sara.portal.public.queries import Truth, truth_of
from sara.portal.public.web.forms import VerifyForm


@reads
def verify(request: SaraRequest) -> HttpResponse:
    """Ask for the truth of a certificate or a receipt by its code."""
    form = VerifyForm(request.GET if "code" in request.GET else None)
    if form.is_bound and form.is_valid():
        return redirect("public:verify_code", code=form.cleaned_data["code"])
    context = {"form": form, "truth": Truth(), "missing": False}
    return render_screen(request, "public/verify.html", context, status=422 if form.is_bound else 200)


@reads
def verify_code(request: SaraRequest, code: str) -> HttpResponse:
    """Whether the paper holds, and for what; nothing else."""
    try:
        truth = truth_of(parse_code(code))
    except Unreadable:
        truth = Truth()
    form = VerifyForm() if truth.is_known else VerifyForm({"code": code[:40]})
    context = {"form": form, "truth": truth, "missing": not truth.is_known}
    return render_screen(request, "public/verify.html", context, status=200 if truth.is_known else 404)
