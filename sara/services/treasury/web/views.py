from django.http import HttpResponse

from sara.foundation.ids import verify_path
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only
from sara.foundation.ui.navigation import Standing
from sara.services.treasury.permissions import houses_with_money_seen_by
from sara.services.treasury.queries import receipt_sheet, receipt_trail


@signed_in_only
@reads
def receipt(request: SaraRequest, code: str) -> HttpResponse:
    """A receipt as it is printed, for its payer and for those who see the money of its house."""
    sheet = receipt_sheet(code, actor=request.actor, now=request.now)
    line = sheet.line
    is_staff = houses_with_money_seen_by(request.actor).covers(sheet.house_path)
    paid = line.code if line.counters_code is None else line.counters_code
    context = {
        "sheet": sheet,
        "line": line,
        "verify_link": request.build_absolute_uri(verify_path(paid)),
        "is_staff": is_staff,
        "standing": Standing(sheet.house_slug, sheet.house_path, line.house_name),
        "trail": receipt_trail(code) if is_staff else [],
    }
    return render_screen(request, "treasury/receipt.html", context)
