from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only
from sara.foundation.ui.exports import list_file
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.city import queries
from sara.registers.posts.api import PermissionLine
from sara.registers.posts.types import PostKind


@signed_in_only
@reads
def rights(request: SaraRequest) -> HttpResponse:
    """Every permission of the product, and the posts that carry it."""
    filters = _filters(request)
    context = {"lines": _lines(request, filters), "filters": filters}
    return render_screen(request, "city/rights.html", context, fragment="list")


@signed_in_only
@reads
def rights_file(request: SaraRequest) -> HttpResponse:
    """The list as a file: a column for each kind of post."""
    lines = _lines(request, _filters(request))
    headings = [_("اجازه"), _("نام در سامانه"), *(kind.label for kind in PostKind)]
    rows = [
        [line.title, line.name, *(_("دارد") if kind in line.held_by else "" for kind in PostKind)]
        for line in lines
    ]
    return list_file(request, "permissions", headings, rows, title=_("اجازه‌ها"))


def _filters(request: SaraRequest) -> Filters:
    posts = Choice("post", _("همهٔ سمت‌ها"), [(kind.value, kind.label) for kind in PostKind], shown="select")
    return Filters(request.GET, search=_("بخشی از اجازه"), choices=[posts])


def _lines(request: SaraRequest, filters: Filters) -> list[PermissionLine]:
    kind = filters.one("post")
    return queries.rights(filters.q, PostKind(kind) if kind else None, actor=request.actor)
