"""Django's library `i18n`, with its two commonest tags doing once what is the same on every page.

It stands in the place of Django's by its name; everything else is Django's own.
"""

from html import escape
from typing import Any

from django.template import Context, Library
from django.template.base import FilterExpression, Parser, Token, Variable, render_value_in_context
from django.templatetags import i18n as django_i18n
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, pgettext

register = Library()
register.tags.update(django_i18n.register.tags)
register.filters.update(django_i18n.register.filters)


class Words(django_i18n.TranslateNode):
    """Words that stand in the template, written once for each language."""

    def __init__(self, node: Any) -> None:  # noqa: ANN401 Django's own node
        super().__init__(node.filter_expression, node.noop, node.asvar, node.message_context)
        self.said: dict[tuple[str | None, bool], str] = {}

    def render(self, context: Context) -> str:
        key = get_language(), context.autoescape
        value = self.said.get(key)
        if value is None:
            written = super().render(context)
            value = self.said[key] = context[self.asvar] if self.asvar else written
        if not self.asvar:
            return value
        context[self.asvar] = value
        return ""


class Sentence(django_i18n.BlockTranslateNode):
    """A sentence with places, its message put together once; not one that counts."""

    def __init__(self, node: Any) -> None:  # noqa: ANN401 Django's own node
        super().__init__(
            node.extra_context,
            node.singular,
            None,
            None,
            None,
            node.message_context,
            node.trimmed,
            node.asvar,
        )
        self.message, self.places = self.render_token_list(self.singular)
        self.about = _literal(node.message_context)
        self.forms: dict[str | None, str] = {}

    def render(self, context: Context, nested: bool = False) -> str:  # noqa: FBT001, FBT002 as Django has it
        values = {name: value.resolve(context) for name, value in self.extra_context.items()}
        language = get_language()
        form = self.forms.get(language)
        if form is None:
            form = pgettext(self.about, self.message) if self.about else gettext(self.message)
            self.forms[language] = form
        missing = context.template.engine.string_if_invalid if context.template else ""
        if missing and not all(name in values or name in context for name in self.places):
            return super().render(context, nested)
        told = {
            name: _written(values[name] if name in values else context.get(name, ""), context)
            for name in self.places
        }
        try:
            written = form % told
        except (KeyError, ValueError):
            return super().render(context, nested)
        if not self.asvar:
            return written
        context[self.asvar] = SafeString(written)
        return ""


def _written(value: object, context: Context) -> str:
    """As Django writes a value into a page; text, which is no number and no day, at once."""
    if type(value) is SafeString:
        return value
    if type(value) is str and context.autoescape:
        return escape(value)
    return render_value_in_context(value, context)


def _literal(words: FilterExpression | None) -> str | None:
    """What an expression says whatever the page; None where it depends on the page, or there is none."""
    if words is None or words.filters:
        return None
    if isinstance(words.var, Variable):
        return None if words.var.literal is None else str(words.var.literal)
    return str(words.var)


def _translate(parser: Parser, token: Token) -> Any:  # noqa: ANN401 Django's own node, or ours
    node = django_i18n.do_translate(parser, token)
    is_plain = _literal(node.filter_expression) is not None
    about = node.message_context
    return Words(node) if is_plain and (about is None or _literal(about) is not None) else node


def _blocktranslate(parser: Parser, token: Token) -> Any:  # noqa: ANN401 Django's own node, or ours
    node = django_i18n.do_block_translate(parser, token)
    about = node.message_context
    return node if node.plural or (about is not None and _literal(about) is None) else Sentence(node)


register.tags.update(dict.fromkeys(("translate", "trans"), _translate))
register.tags.update(dict.fromkeys(("blocktranslate", "blocktrans"), _blocktranslate))
