"""Numbers that are looked at: seats, sums, shares, charts that are tables."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from sara.foundation.ui.components.markup import markup
from sara.foundation.ui.components.registry import Text, Tone, block, component
from sara.foundation.ui.components.words import digits


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a bar chart: `value` is drawn, `text` is read."""

    label: Text
    value: float
    text: Text
    href: str = ""
    tone: Tone = "tile"


def bar(share: float, tone: str) -> SafeString:
    """A bar filled to a share between 0 and 1; decoration, the number stands beside it."""
    return markup(
        '<svg class="bar-of bar-{}" viewBox="0 0 100 4" preserveAspectRatio="none" '
        'aria-hidden="true"><rect width="100" height="4"/>'
        '<rect class="fill" width="{}" height="4"/></svg>',
        tone,
        round(100 * min(max(share, 0.0), 1.0), 1),
    )


@component
def seats(*, taken: int, capacity: int, waiting: int = 0, end: Text = "") -> SafeString:
    """How full it is: a bar and the words. Brick when one in five or fewer is left.

    `end` stands at the other end of the line: what it costs.
    """
    left = max(capacity - taken, 0)
    scarce = left * 5 <= capacity
    return markup(
        '<div class="seats">{}<p class="quiet"><span>{}</span>{}</p></div>',
        bar(taken / capacity if capacity else 1.0, "brick" if scarce else "tile"),
        seats_in_words(left, capacity, waiting),
        markup('<span class="num">{}</span>', end) if end else "",
    )


def seats_in_words(left: int, capacity: int, waiting: int) -> str:
    """«۴ جای خالی از ۱۵», or that it is full and how many wait."""
    if left:
        return _("%(left)s جای خالی از %(capacity)s") % {
            "left": digits(left),
            "capacity": digits(capacity),
        }
    if waiting:
        return _("پر شده؛ %(waiting)s نفر در انتظار") % {"waiting": digits(waiting)}
    return _("پر شده؛ فهرست انتظار")


@component
def stat(
    label: Text, value: Text | int, *, note: Text = "", href: str = "", tone: Tone = "plain"
) -> SafeString:
    """One number that answers a question, under its question."""
    shown = digits(value) if isinstance(value, int) else value
    return markup(
        '<div class="stat stat-{}"><p class="stat-label">{}</p>'
        '<p class="stat-value"><bdi>{}</bdi></p>{}</div>',
        tone,
        markup('<a href="{}">{}</a>', href, label) if href else label,
        shown,
        markup('<p class="quiet">{}</p>', note) if note else "",
    )


@component
def progress(label: Text, *, value: int, total: int, text: Text = "") -> SafeString:
    """How far something long has come."""
    shown = text or _("%(value)s از %(total)s") % {"value": digits(value), "total": digits(total)}
    return markup(
        '<div class="progress"><p>{} <span class="quiet">{}</span></p>'
        '<progress aria-label="{}" value="{}" max="{}"></progress></div>',
        label, shown, label, value, max(total, 1),
    )  # fmt: skip


@component
def bars(rows: Iterable[object], *, caption: Text, value_label: Text = "", most: int = 0) -> SafeString:
    """A chart that is its own table. Rows are `Bar`s; the longest fills its line, or `most` would."""
    kept = [row for row in rows if isinstance(row, Bar)]
    longest = most or max((row.value for row in kept), default=0) or 1
    lines = format_html_join(
        "",
        '<tr><th scope="row">{}</th><td class="bars-bar">{}</td><td class="amount">{}</td></tr>',
        (
            (
                markup('<a href="{}">{}</a>', row.href, row.label) if row.href else row.label,
                bar(row.value / longest, row.tone),
                row.text,
            )
            for row in kept
        ),
    )
    return markup(
        '<div class="bars-frame"><table class="bars"><caption>{}</caption><thead class="unseen"><tr>'
        '<th scope="col">{}</th><td></td><th scope="col">{}</th></tr></thead><tbody>{}</tbody></table></div>',
        caption,
        _("عنوان"),
        value_label or _("مقدار"),
        lines,
    )


@block
def bill(content: str) -> SafeString:
    """Sums of money under each other."""
    return markup('<dl class="bill">{}</dl>', content)


@component
def bill_line(label: Text, *, amount: Text, note: Text = "") -> SafeString:
    """One sum, with where it comes from."""
    return markup(
        '<div><dt>{}{}</dt><dd class="num">{}</dd></div>',
        label,
        markup(' <span class="quiet">{}</span>', note) if note else "",
        amount,
    )


@component
def bill_total(label: Text, *, amount: Text) -> SafeString:
    """What it comes to."""
    return markup('<div class="bill-total"><dt>{}</dt><dd class="num">{}</dd></div>', label, amount)


__all__ = ["Bar"]
