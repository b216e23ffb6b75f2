"""The one search field of a page, and what it is for."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from sara.foundation.ui.components.markup import markup
from sara.foundation.ui.components.registry import Text, component
from sara.foundation.ui.components.signs import NOTHING, drawn


@component
def search_field(
    label: Text,
    *,
    action: str,
    name: str = "q",
    value: str = "",
    placeholder: Text = "",
    button: Text = "",
    large: bool = False,
    key: str = "",
) -> SafeString:
    """A field that searches by GET. `large` is the one field of a front page, with the primary button."""
    look = "primary" if large else "plain button-small"
    sender = markup(
        '<button class="button button-{}" type="submit">{}<span>{}</span></button>',
        look,
        drawn("search") if large else "",
        button or _("پیدا کن"),
    )
    return markup(
        '<form class="find{}" method="get" role="search" aria-label="{}" action="{}">'
        '<label class="unseen" for="find-{}">{}</label>{}'
        '<input type="search" id="find-{}" name="{}" value="{}" placeholder="{}" autocomplete="off" '
        'enterkeyhint="search" data-find{}>{}{}</form>',
        " find-large" if large else "",
        label, action, name, label,
        NOTHING if large else drawn("search"),
        name, name, value,
        placeholder or label,
        SafeString(' aria-keyshortcuts="/"') if key else "",
        markup("<kbd>{}</kbd>", key) if key else "",
        sender if large or button else "",
    )  # fmt: skip
