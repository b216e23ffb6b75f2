"""Ways about: breadcrumbs, tabs, steps."""

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from sara.foundation.ui.components.markup import markup
from sara.foundation.ui.components.registry import Text, block, component
from sara.foundation.ui.components.signs import drawn
from sara.foundation.ui.components.words import digits


@block
def crumbs(content: str) -> SafeString:
    """Where this page stands in the house."""
    return markup('<nav class="crumbs" aria-label="{}"><ol>{}</ol></nav>', _("جای صفحه"), content)


@component
def crumb(label: Text, *, href: str = "") -> SafeString:
    """One stage of the way; without an address it is the page itself."""
    if href:
        return markup('<li><a href="{}">{}</a></li>', href, label)
    return markup('<li><span aria-current="page">{}</span></li>', label)


@block
def tabs(content: str, label: Text) -> SafeString:
    """Sides of one thing, each with an address of its own."""
    return markup('<nav class="tabs" aria-label="{}"><ul>{}</ul></nav>', label, content)


@component
def tab(label: Text, *, href: str, current: bool = False, count: int | None = None) -> SafeString:
    """One side; the count says how much is there."""
    return markup(
        '<li><a href="{}"{}>{}{}</a></li>',
        href,
        SafeString(' aria-current="page"') if current else "",
        label,
        "" if count is None else markup(' <span class="count">{}</span>', digits(count)),
    )


@component
def steps(*labels: Text, current: int) -> SafeString:
    """The stages of something done one thing at a time; `current` counts from one."""
    return markup(
        '<ol class="steps" aria-label="{}">{}</ol>',
        _("مرحله‌ها"),
        format_html_join(
            "",
            '<li class="{}"{}><span class="step-number">{}</span>{}</li>',
            (
                (
                    "done" if at < current else "now" if at == current else "later",
                    SafeString(' aria-current="step"') if at == current else "",
                    drawn("check", _("انجام شد")) if at < current else digits(at),
                    label,
                )
                for at, label in enumerate(labels, start=1)
            ),
        ),
    )
