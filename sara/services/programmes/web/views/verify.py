from django.http import HttpResponse
from django.shortcuts import redirect

from sara.foundation.ids import parse_code
from sara.foundation.persian import Unreadable
from sara.foundation.ui import SaraRequest, reads, render_screen
from sara.services.programmes.api import certificate_by_code
from sara.services.programmes.web.forms import VerifyForm


@reads
def verify(request: SaraRequest) -> HttpResponse:
    """Ask for the truth of a certificate by its code."""
    form = VerifyForm(request.GET if "code" in request.GET else None)
    if form.is_bound and form.is_valid():
        return redirect("programmes:verify_code", code=form.cleaned_data["code"])
    context = {"form": form, "truth": None, "missing": False}
    return render_screen(request, "programmes/verify.html", context, status=422 if form.is_bound else 200)


@reads
def verify_code(request: SaraRequest, code: str) -> HttpResponse:
    """Whose certificate it is, for what, and whether it holds; nothing else."""
    try:
        truth = certificate_by_code(parse_code(code))
    except Unreadable:
        truth = None
    form = VerifyForm(None if truth else {"code": code[:40]})
    context = {"form": form, "truth": truth, "missing": truth is None}
    return render_screen(request, "programmes/verify.html", context, status=200 if truth else 404)
