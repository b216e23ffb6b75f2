"""What people are asked to agree to: headquarters read every version and write the next one."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Missing, Refusal
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only, writes
from sara.portal.city.web.forms import ConsentTextForm
from sara.registers.people import api as people


@signed_in_only
@reads
def consent_texts(request: SaraRequest) -> HttpResponse:
    """The text in force for each purpose, and how many hold to it."""
    return render_screen(request, "city/consents.html", {"texts": people.consent_texts(actor=request.actor)})


@signed_in_only
@writes
def consent_text(request: SaraRequest, purpose: str) -> HttpResponseBase:
    """One purpose: the next version is written over the words in force; those before stay readable."""
    if purpose not in people.ConsentPurpose.values:
        raise Missing
    asked = people.ConsentPurpose(purpose)
    versions = people.consent_text_versions(asked, actor=request.actor)
    now = next(one for one in versions if one.is_in_force)
    filled = {"words": now.words, "words_en": now.words_en, "after_version": now.version}
    form, refusal = ConsentTextForm(request.POST if request.method == "POST" else None, initial=filled), ""
    if request.method == "POST" and form.is_valid():
        try:
            people.write_consent_text(
                purpose=asked, **form.cleaned_data, actor=request.actor, now=request.now
            )
        except Refusal as no:
            refusal = no.words()
        else:
            messages.success(request, _("متن تازه از همین حالا پرسیده می‌شود."))
            return redirect("city:consent_text", purpose=purpose)
    lines = people.consent_text_trail(asked, actor=request.actor)
    context = {
        "title": asked.label,
        "versions": versions,
        "lines": lines,
        "form": form,
        "refusal": refusal,
        "nav_at": "city:consent_texts",
    }
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "city/consent.html", context, status=status)
