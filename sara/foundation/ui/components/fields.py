"""Forms: a field with its label, its help and its error, all tied together for a reader."""

from collections.abc import Iterator
from typing import Any, Literal

from django import forms
from django.forms.boundfield import BoundField
from django.forms.utils import ErrorDict
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from sara.foundation.ui.components.markup import markup
from sara.foundation.ui.components.registry import Text, block, component
from sara.foundation.ui.components.signs import NOTHING, drawn

Show = Literal["", "buttons", "line"]
Size = Literal["normal", "short", "wide"]


@component
def field(
    bound: BoundField,
    *,
    label: Text = "",
    help: Text = "",
    show: Show = "",
    size: Size = "normal",
    hide_label: bool = False,
    autofocus: bool = False,
    icon: str = "",
) -> SafeString:
    """One field of a form. What was typed stays; what is wrong stands beside it."""
    if bound.is_hidden:
        return mark_safe(str(bound))  # noqa: S308 a widget of Django's
    bound.form.use_required_attribute = False  # our words, not the browser's
    kind = kind_of(bound.field.widget)
    help_text = help or bound.help_text
    help_id = f"{bound.auto_id}_help" if help_text else ""
    error_id = f"{bound.auto_id}_error" if bound.errors else ""
    told_by = " ".join(filter(None, (error_id, help_id)))
    context = {
        "kind": kind,
        "bound": bound,
        "label": label or bound.label,
        "help": help_text,
        "help_id": help_id,
        "error_id": error_id,
        "errors": bound.errors,
        "told_by": told_by,
        "show": show or ("buttons" if kind == "radios" else "line"),
        "size": size,
        "hide_label": hide_label,
        "optional": not bound.field.required and kind not in {"checkbox", "checks"},
        "icon": drawn(icon),
        "jalali": "data-jalali" in bound.field.widget.attrs,
        "options": list(_options(bound, kind)),
        "widget": NOTHING if kind in {"radios", "checks"} else _widget(bound, told_by, autofocus=autofocus),
    }
    return mark_safe(render_to_string("ui/parts/field.html", context))  # noqa: S308 our template


def kind_of(widget: forms.Widget) -> str:
    """What a widget is, as far as its surroundings care."""
    if isinstance(widget, forms.CheckboxSelectMultiple):
        return "checks"
    if isinstance(widget, forms.RadioSelect):
        return "radios"
    if isinstance(widget, forms.CheckboxInput):
        return "checkbox"
    if isinstance(widget, forms.Textarea):
        return "textarea"
    if isinstance(widget, forms.Select):
        return "select"
    return "file" if isinstance(widget, forms.FileInput) else "input"


def _widget(bound: BoundField, told_by: str, *, autofocus: bool) -> SafeString:
    attrs: dict[str, Any] = {}
    if bound.field.required:
        attrs["aria-required"] = "true"
    if told_by:
        attrs["aria-describedby"] = told_by
    if bound.errors:
        attrs["aria-invalid"] = "true"
    if autofocus:
        attrs["autofocus"] = True
    return bound.as_widget(attrs=attrs)


def _options(bound: BoundField, kind: str) -> Iterator[dict[str, object]]:
    if kind not in {"radios", "checks"}:
        return
    for option in bound.subwidgets:
        if bound.errors:
            option.data["attrs"]["aria-describedby"] = f"{bound.auto_id}_error"
        yield {
            "tag": option.tag(wrap_label=False),
            "id": option.id_for_label,
            "label": option.choice_label,
        }


@component
def fields(form: forms.BaseForm) -> SafeString:
    """Every field of a form, in its order, hidden ones first."""
    hidden = "".join(str(bound) for bound in form.hidden_fields())
    shown = "".join(field(bound) for bound in form.visible_fields())
    return mark_safe(hidden + shown)  # noqa: S308 made by the tag above


@component
def errors(form: forms.BaseForm | None, *, refusal: Text = "") -> SafeString:
    """What is wrong, once, above the form: with links to the fields, and where the page goes first."""
    whole = [str(refusal)] if refusal else []
    lines: list[tuple[str, str, str]] = []
    if form is not None and form.is_bound:
        whole += [str(message) for message in form.non_field_errors()]
        lines = list(_field_errors(form, form.errors))
    if not whole and not lines:
        return NOTHING
    context = {"whole": whole, "lines": lines, "sign": drawn("stop")}
    return mark_safe(render_to_string("ui/parts/errors.html", context))  # noqa: S308 our template


def _field_errors(form: forms.BaseForm, found: ErrorDict) -> Iterator[tuple[str, str, str]]:
    for name, messages in found.items():
        if name not in form.fields:
            continue
        bound = form[name]
        target = bound.auto_id
        if kind_of(bound.field.widget) in {"radios", "checks"}:
            target = f"{bound.auto_id}_0"
        for message in messages:
            yield target, str(bound.label), str(message)


@block
def form_actions(content: str) -> SafeString:
    """The row of buttons that ends a form."""
    return markup('<div class="form-actions row">{}</div>', content)
