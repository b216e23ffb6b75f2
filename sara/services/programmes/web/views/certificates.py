from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from sara.foundation.errors import NotAllowed, Refusal
from sara.foundation.ids import verify_path
from sara.foundation.persian import digits_of_reader
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only, writes
from sara.services.programmes import api
from sara.services.programmes.web.forms import RevokeForm
from sara.services.programmes.web.views.certificate_paper import certificate_as_pdf


@signed_in_only
@reads
def certificate_pdf(request: SaraRequest, code: str) -> HttpResponse:
    """The paper, for its holder and the staff of the house."""
    sheet = api.certificate_sheet(code, actor=request.actor, now=request.now)
    address = request.build_absolute_uri(verify_path(sheet.code))
    response = HttpResponse(certificate_as_pdf(sheet, address), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="certificate-{sheet.code}.pdf"'
    return response


@signed_in_only
@writes
def certificates(request: SaraRequest, code: str) -> HttpResponse:
    """The certificates of a run, and issuing them to all who earned one."""
    page = api.run_page(code, actor=request.actor, now=request.now)
    if not page.may_see_roll:
        raise NotAllowed
    refusal = ""
    if request.method == "POST":
        try:
            issued = len(api.issue_certificates(run_code=code, actor=request.actor, now=request.now))
        except NotAllowed:
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            said = _("%(count)s گواهی تازه صادر شد.") % {"count": digits_of_reader(issued)}
            messages.success(request, said)
            return redirect("programmes:certificates", code=code)
    context = {
        "page": page,
        "standing": page.card.standing,
        "lines": api.certificates_of_run(code),
        "refusal": refusal,
    }
    status = 422 if refusal else 200
    return render_screen(request, "programmes/certificates.html", context, status=status)


@signed_in_only
@writes
def revoke(request: SaraRequest, code: str) -> HttpResponse:
    sheet = api.certificate_sheet(code, actor=request.actor, now=request.now)
    if not sheet.may_revoke:
        raise NotAllowed
    form = RevokeForm(request.POST or None)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            api.revoke_certificate(
                certificate_code=code,
                reason=form.cleaned_data["reason"],
                actor=request.actor,
                now=request.now,
            )
        except NotAllowed:
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect(verify_path(code))
    context = {"sheet": sheet, "standing": sheet.standing, "form": form, "refusal": refusal}
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "programmes/revoke.html", context, status=status)
