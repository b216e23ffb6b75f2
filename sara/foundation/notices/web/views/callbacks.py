"""Where the provider tells of receipts and of messages that came in."""

from collections.abc import Callable
from functools import wraps
from typing import Final

from django.http import HttpResponse, HttpResponseBase
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from sara.foundation.actors import SYSTEM
from sara.foundation.errors import Missing
from sara.foundation.notices import commands
from sara.foundation.notices.callbacks import is_signed, line_of
from sara.foundation.notices.kavenegar import outcome_of
from sara.foundation.ui import SaraRequest, writes

Told = Callable[[SaraRequest, str], HttpResponse]
LONGEST: Final = 100


def _from_provider(view: Told) -> Callable[..., HttpResponseBase]:
    """Open to whoever knows the signed address, and to nobody else: it is not there."""

    @csrf_exempt
    @never_cache
    @writes
    @wraps(view)
    def run(request: SaraRequest, signature: str) -> HttpResponse:
        if request.method != "POST" or not is_signed(view.__name__, signature):
            raise Missing
        return view(request, signature)

    return run


@_from_provider
def receipts(request: SaraRequest, signature: str) -> HttpResponse:  # noqa: ARG001 read by the door
    """What became of a message: its number there, and a status. Told twice it does nothing."""
    reference = request.POST.get("messageid", "")
    outcome = outcome_of(request.POST.get("status", ""))
    if reference and len(reference) <= LONGEST and "\x00" not in reference:
        commands.take_report(reference=reference, outcome=outcome, actor=SYSTEM, now=request.now)
    return HttpResponse(status=204)


@_from_provider
def incoming(request: SaraRequest, signature: str) -> HttpResponse:  # noqa: ARG001 read by the door
    """A text message that came in: from whom, to which line, what it says."""
    reference = request.POST.get("messageid", "")
    if reference and len(reference) <= LONGEST and "\x00" not in reference:
        commands.take_incoming(
            reference=reference,
            mobile=request.POST.get("from", "").replace("\x00", ""),
            line=line_of(request.POST.get("to", "")),
            text=request.POST.get("message", ""),
            actor=SYSTEM,
            now=request.now,
        )
    return HttpResponse(status=204)
