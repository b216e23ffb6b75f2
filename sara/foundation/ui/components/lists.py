"""Lists: filters, pages, tables, and what stands in their rows."""

from collections.abc import Iterable, Mapping
from typing import Literal

from django.http import QueryDict
from django.template import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from sara.foundation.sheets import SheetFormat
from sara.foundation.ui.components.markup import markup
from sara.foundation.ui.components.registry import Text, block, component
from sara.foundation.ui.components.signs import NOTHING, drawn
from sara.foundation.ui.components.words import digits
from sara.foundation.ui.exports import ASKED_AS
from sara.foundation.ui.filters import Filters
from sara.foundation.ui.paging import Page


@component
def filters(
    filters: Filters,
    *,
    count: int | None = None,
    noun: Text = "",
    into: str = "",
    button: Text = "",
    export: str = "",
    autofocus: bool = False,
) -> SafeString:
    """The search field, the chips, how many were found, and a way to have all again."""
    context = {
        "filters": filters,
        "groups": filters.groups(),
        "kept": _kept(filters),
        "count": None if count is None else digits(count),
        "noun": noun,
        "into": into,
        "button": button,
        "export": export,
        "autofocus": autofocus,
    }
    return mark_safe(render_to_string("ui/parts/filters.html", context))  # noqa: S308 our template


def _kept(filters: Filters) -> list[tuple[str, str]]:
    """Chips in force, carried along by the search form; selects carry themselves."""
    return [
        (choice.name, value)
        for choice in filters.choices
        if choice.shown == "chips"
        for value in filters.many(choice.name)
    ]


@component
def take_list(*, filters: Filters | None = None, address: str = "") -> SafeString:
    """The ways to have the whole list as a file, with what narrows it: a spreadsheet, or plain text."""
    query = filters.query() if filters else "?"
    joint = "" if query == "?" else "&"
    values = {
        "ways": [(kind.value, f"{address}{query}{joint}{ASKED_AS}={kind.value}") for kind in SheetFormat]
    }
    return mark_safe(render_to_string("ui/parts/take_list.html", values))  # noqa: S308 our template


@component
def pager(context: Context, page: Page[object], *, into: str = "") -> SafeString:
    """The way to the next and the previous page; every other parameter is kept."""
    if not page.next_link and not page.previous_link:
        return NOTHING
    request = context["request"]
    values = {
        "page": page,
        "next": _address(request.GET.copy(), page.next_link),
        "previous": _address(request.GET.copy(), page.previous_link),
        "number": digits(page.number) if page.number else "",
        "pages": digits(page.pages) if page.pages else "",
        "into": into,
    }
    return mark_safe(render_to_string("ui/parts/pager.html", values))  # noqa: S308 our template


def _address(query: QueryDict, changed: Mapping[str, str] | None) -> str:
    if changed is None:
        return ""
    for name in ("page", "after", "before"):
        query.pop(name, None)
    query.update(dict(changed))
    return f"?{query.urlencode()}"


@block
def table(content: str, caption: Text, *, hide_caption: bool = False, plain: bool = False) -> SafeString:
    """A table with its name. Its rows turn into cards where it is narrow, unless it is `plain`."""
    return markup(
        '<div class="table{}"><table><caption{}>{}</caption>{}</table></div>',
        "" if plain else " table-folds",
        SafeString(' class="unseen"') if hide_caption else "",
        caption,
        content,
    )


@component
def column(label: Text, *, amount: bool = False, hide: bool = False) -> SafeString:
    """The head of a column; `hide` leaves its name to readers only."""
    return markup(
        '<th scope="col"{}>{}</th>',
        SafeString(' class="amount"') if amount else "",
        markup('<span class="unseen">{}</span>', label) if hide else label,
    )


@block
def cell(content: str, label: Text, *, amount: bool = False, head: bool = False) -> SafeString:
    """A cell that knows the name of its column; `head` names its row."""
    look = SafeString(' class="amount"') if amount else NOTHING
    if head:
        return markup('<th scope="row"{}>{}</th>', look, content)
    return markup('<td{} data-label="{}"><div>{}</div></td>', look, label, content)


@block
def pairs(content: str, *, show: Literal["rows", "icons", "ends"] = "rows") -> SafeString:
    """What is known of a thing, name by name."""
    return markup('<dl class="pairs pairs-{}">{}</dl>', show, content)


@block
def pair(content: str, label: Text, *, icon: str = "") -> SafeString:
    """One name and what it is. With an icon the name itself is left to readers."""
    if icon:
        return markup(
            '<div><dt>{}<span class="unseen">{}</span></dt><dd>{}</dd></div>',
            drawn(icon), label, content,
        )  # fmt: skip
    return markup("<div><dt>{}</dt><dd>{}</dd></div>", label, content)


@component
def trail(lines: Iterable[object], *, title: Text = "") -> SafeString:
    """What happened to a record: lines with `when`, `who`, `what` and `reason`, as they come."""
    kept = list(lines)
    if not kept:
        return NOTHING
    values = {"lines": kept, "title": title}
    return mark_safe(render_to_string("ui/parts/trail.html", values))  # noqa: S308 our template
