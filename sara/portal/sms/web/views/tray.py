from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Missing
from sara.foundation.ui import SaraRequest, render_screen, signed_in_only, writes
from sara.portal.sms import commands, queries
from sara.portal.sms.permissions import is_staff


@signed_in_only
@writes
def tray(request: SaraRequest) -> HttpResponseBase:
    """What I was told; posting says that I saw it."""
    return _tray(request, "sms/tray.html", "sms:tray")


@signed_in_only
@writes
def staff_tray(request: SaraRequest) -> HttpResponseBase:
    """The same, within the frame of the desk."""
    if not is_staff(request.actor):
        raise Missing
    return _tray(request, "sms/staff_tray.html", "sms:staff_tray")


def _tray(request: SaraRequest, template: str, address: str) -> HttpResponseBase:
    if request.method == "POST":
        commands.mark_my_tray_read(actor=request.actor, now=request.now)
        messages.success(request, _("همهٔ پیام‌ها دیده‌شده شدند."))
        return redirect(address)
    mine = queries.my_tray(request.GET, actor=request.actor, now=request.now)
    context = {"page": mine.page, "new": mine.new, "nav_at": address}
    return render_screen(request, template, context, fragment="list")
