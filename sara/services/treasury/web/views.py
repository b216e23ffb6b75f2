from django.http import HttpResponse

from sara.foundation.ids import verify_path
from sara.foundation.ui import SaraRequest, reads, render_screen
from sara.services.treasury.queries import receipt_sheet


@reads
def receipt(request: SaraRequest, code: str) -> HttpResponse:
    """A receipt as it is printed, for its payer and for those who see the money of its house."""
    sheet = receipt_sheet(code, actor=request.actor)
    paid = sheet.line.code if sheet.line.counters_code is None else sheet.line.counters_code
    context = {
        "sheet": sheet,
        "line": sheet.line,
        "verify_link": request.build_absolute_uri(verify_path(paid)),
    }
    return render_screen(request, "treasury/receipt.html", context)
