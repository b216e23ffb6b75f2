from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from sara.foundation.clock import day_of
from sara.foundation.jalali import format_short
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only
from sara.foundation.ui.exports import list_file
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.staff import queries
from sara.portal.staff.web.views.ways import file_address, place_context
from sara.registers.posts.models import Post
from sara.registers.posts.types import PostKind


@signed_in_only
@reads
def home(request: SaraRequest) -> HttpResponse:
    """The posts of the widest area that somebody looks after."""
    return redirect("staff:of_area", code=queries.widest_area(actor=request.actor, now=request.now))


@signed_in_only
@reads
def of_house(request: SaraRequest, slug: str) -> HttpResponse:
    """The posts of a house and its thematic houses."""
    return _screen(request, queries.house_place(slug, actor=request.actor, now=request.now))


@signed_in_only
@reads
def of_house_file(request: SaraRequest, slug: str) -> HttpResponse:
    return _file(request, queries.house_place(slug, actor=request.actor, now=request.now))


@signed_in_only
@reads
def of_area(request: SaraRequest, code: str) -> HttpResponse:
    """The posts of an area and of everything in it."""
    return _screen(request, queries.area_place(code, actor=request.actor, now=request.now))


@signed_in_only
@reads
def of_area_file(request: SaraRequest, code: str) -> HttpResponse:
    return _file(request, queries.area_place(code, actor=request.actor, now=request.now))


def _screen(request: SaraRequest, at: queries.StaffPlace) -> HttpResponse:
    filters = _filters(request, at)
    found = queries.post_list(at, _wanted(filters), request.GET, actor=request.actor, now=request.now)
    context = place_context(at, found=found, filters=filters, export=file_address(at))
    return render_screen(request, "staff/posts.html", context, fragment="list")


def _file(request: SaraRequest, at: queries.StaffPlace) -> HttpResponse:
    wanted = _wanted(_filters(request, at))
    headings = [
        pgettext("person", "نام"),
        _("نام خانوادگی"),
        _("سمت"),
        pgettext("place", "جا"),
        _("خانه"),
        _("شمارهٔ حکم"),
        pgettext("day", "از"),
        pgettext("day", "تا"),
        _("علت پایان"),
    ]
    posts = queries.posts_file(at, wanted, actor=request.actor, now=request.now)
    title = _("سمت‌ها")
    return list_file(request, "posts", headings, map(_cells, posts), title=title, path=at.path)


def _cells(post: Post) -> list[object]:
    """A post under the headings by which a list of posts is read again."""
    unit = post.thematic_house
    return [
        post.person.given_name,
        post.person.surname,
        post.get_kind_display(),
        unit.house.title if unit else post.place_name,
        unit.kind.title if unit else "",
        post.letter_number,
        format_short(day_of(post.held_from), "en"),
        format_short(post.last_on, "en") if post.last_on else "",
        post.get_end_reason_display(),
    ]


def _filters(request: SaraRequest, at: queries.StaffPlace) -> Filters:
    choices = [
        Choice(
            "when",
            _("کی"),
            [(queries.Standing.AHEAD.value, _("در راه")), (queries.Standing.OVER.value, _("پایان‌یافته"))],
        ),
        Choice("kind", _("سمت"), PostKind.choices, several=True, shown="select"),
    ]
    if not at.is_house:
        choices.append(Choice("here", "", [("1", _("تنها همین محدوده"))]))
    return Filters(request.GET, search=_("نام صاحب سمت"), choices=choices)


def _wanted(filters: Filters) -> queries.Wanted:
    return queries.Wanted(
        words=filters.q,
        standing=queries.Standing(filters.one("when") or queries.Standing.NOW),
        kinds=tuple(PostKind(value) for value in filters.many("kind")),
        only_here=filters.on("here") if "here" in {choice.name for choice in filters.choices} else False,
    )
