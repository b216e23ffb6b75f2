from django.http import HttpResponse

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, render_screen, signed_in_only, writes
from sara.portal.staff import queries
from sara.portal.staff.web.forms import AccountForm
from sara.registers.people import api as people


@signed_in_only
@writes
def account(request: SaraRequest, number: int) -> HttpResponse:
    """How the holder of a post gets in; a code by which he chooses his password is made here.

    The code stands in the answer to the form and nowhere else, so this one does not lead on; the same form
    sent again is refused and leaves the code as it is.
    """
    screen = queries.post_screen(number, actor=request.actor, now=request.now)
    person_id = screen.post.person_id
    known = people.staff_account(person_id, actor=request.actor, now=request.now)
    form = AccountForm(
        request.POST if request.method == "POST" else None,
        has_name=bool(known.username),
        has_factor=known.has_factor,
        seen=known.code_until.isoformat() if known.code_until else "",
    )
    code, refusal = "", ""
    if request.method == "POST" and form.is_valid():
        try:
            code = _code(request, person_id, form)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
    if code:
        known = people.staff_account(person_id, actor=request.actor, now=request.now)
    context = {
        "screen": screen,
        "known": known,
        "form": form,
        "refusal": refusal,
        "code": code,
        "standing": screen.house,
        "nav_at": "staff:of_house" if screen.house else "staff:home",
    }
    status = 422 if request.method == "POST" and not code else 200
    answer = render_screen(request, "staff/account.html", context, status=status)
    answer["Cache-Control"] = "no-store"
    return answer


def _code(request: SaraRequest, person_id: int, form: AccountForm) -> str:
    said = form.cleaned_data
    return people.give_password_code(
        person_id=person_id,
        username=said.get("username", ""),
        resets_factor=said.get("resets_factor", False),
        reason=said["reason"],
        actor=request.actor,
        now=request.now,
    )
