"""What I and my children agreed to."""

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, render_screen, signed_in_only, writes
from sara.portal.my import queries
from sara.portal.my.web.forms import ConsentForm
from sara.registers.people.api import give_consent, withdraw_consent
from sara.registers.people.types import ConsentPurpose


@signed_in_only
@writes
def consents(request: SaraRequest) -> HttpResponseBase:
    """Read each text, agree to it or take it back; as easily the one as the other."""
    refusal = ""
    if request.method == "POST":
        form = ConsentForm(request.POST)
        if not form.is_valid():
            refusal = str(_("دوباره بفرستید؛ چیزی از فرم کم بود."))
        else:
            try:
                _note(request, form)
            except (Missing, NotAllowed):
                raise
            except Refusal as no:
                refusal = no.words()
            else:
                return redirect("my:consents")
    people = queries.my_consents(actor=request.actor, now=request.now)
    context = {"people": people, "refusal": refusal}
    return render_screen(request, "my/consents.html", context, status=422 if refusal else 200)


def _note(request: SaraRequest, form: ConsentForm) -> None:
    said = form.cleaned_data
    person_id = queries.my_person_with(said["person"], actor=request.actor, now=request.now)
    purpose = ConsentPurpose(said["purpose"])
    if said["gives"]:
        give_consent(
            person_id=person_id,
            purpose=purpose,
            version=said["version"],
            actor=request.actor,
            now=request.now,
        )
        messages.success(request, _("رضایت شما ثبت شد."))
    else:
        withdraw_consent(person_id=person_id, purpose=purpose, actor=request.actor, now=request.now)
        messages.success(request, _("رضایت پس گرفته شد."))
