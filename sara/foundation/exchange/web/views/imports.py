from collections.abc import Mapping
from typing import Any, Final

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.exchange import commands
from sara.foundation.exchange.importing import Importer, importer_called, importers_of
from sara.foundation.exchange.queries import import_screen, imports_of, refused_rows
from sara.foundation.exchange.types import ImportState, Outcome
from sara.foundation.exchange.web.forms import FileForm
from sara.foundation.sheets import SheetFormat, write_sheet
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only, writes
from sara.foundation.ui.exports import ListFile, list_file
from sara.foundation.ui.filters import Choice, Filters

_VERBS: Final[Mapping[str, Any]] = {
    "start": commands.start_import,
    "check": commands.check_again,
    "drop": commands.drop_import,
}


@signed_in_only
@reads
def mine(request: SaraRequest) -> HttpResponse:
    """What I may import, and the files that I sent."""
    kinds = importers_of(request.actor)
    if not kinds:
        raise Missing
    context = {"kinds": kinds, "page": imports_of(request.actor, request.GET)}
    return render_screen(request, "exchange/imports.html", context, fragment="list")


@signed_in_only
@writes
def send(request: SaraRequest, kind: str) -> HttpResponseBase:
    """Send a file of one kind; it is checked before anything is written."""
    importer = importer_called(kind, actor=request.actor)
    targets = importer.targets(request.actor, now=request.now)
    if not targets:
        raise Missing
    posted = request.method == "POST"
    form = FileForm(*((request.POST, request.FILES) if posted else ()), targets=targets)
    refusal = ""
    if posted and form.is_valid():
        try:
            code = _sent(request, importer, form)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("exchange:import", code=code)
    context = {
        "importer": importer,
        "form": form,
        "only": targets[0] if len(targets) == 1 else None,
        "refusal": refusal,
        "nav_at": "exchange:imports",
    }
    return render_screen(request, "exchange/send.html", context, status=422 if posted else 200)


def _sent(request: SaraRequest, importer: Importer, form: FileForm) -> str:
    file = form.cleaned_data["file"]
    return commands.send_file(
        kind=importer.name,
        target_id=form.cleaned_data["target"],
        file_name=file.name or "",
        content=file.read(),
        language=get_language() or "fa",
        actor=request.actor,
        now=request.now,
    )


@signed_in_only
@reads
def sample(request: SaraRequest, kind: str) -> HttpResponse:
    """An empty file with the headings, and one invented row under them."""
    importer = importer_called(kind, actor=request.actor)
    answer = HttpResponse(
        write_sheet(
            SheetFormat.XLSX,
            [column.heading for column in importer.columns],
            [[column.example for column in importer.columns]],
            title=str(importer.title),
            right_to_left=get_language_bidi(),
        ),
        content_type=SheetFormat.XLSX.content_type,
    )
    answer["Content-Disposition"] = f'attachment; filename="{importer.name}.xlsx"'
    return answer


@signed_in_only
@writes
def one(request: SaraRequest, code: str) -> HttpResponseBase:
    """A file that I sent: what becomes of each row, and what I want done with it."""
    refusal = ""
    if request.method == "POST":
        verb = _VERBS.get(request.POST.get("do", ""))
        try:
            if verb is not None:
                verb(code=code, actor=request.actor, now=request.now)
                return redirect("exchange:import", code=code)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
    outcomes = Choice("outcome", _("ردیف‌هایی که"), Outcome.choices)
    filters = Filters(request.GET, choices=[outcomes])
    screen = import_screen(code, request.GET, outcome=filters.one("outcome"), actor=request.actor)
    context = {
        "screen": screen,
        "record": screen.record,
        "counts": [(one, screen.record.count(one)) for one in Outcome],
        "filters": filters,
        "refusal": refusal,
        "states": ImportState,
        "nav_at": "exchange:imports",
    }
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "exchange/import.html", context, fragment="import", status=status)


@signed_in_only
@reads
def refused(request: SaraRequest, code: str) -> ListFile:
    """The rows that were refused, as they stand in the file, each with its reason."""
    record, headings, rows = refused_rows(code, actor=request.actor)
    return list_file(
        request, "refused", [_("دلیل"), *headings], rows, title=_("ردیف‌های پذیرفته‌نشده"), path=record.path
    )
