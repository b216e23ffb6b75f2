"""Parts of a template that are the same for whoever reads the same language, drawn once in a process."""

from typing import Final

from django.template import Context, NodeList, TemplateSyntaxError
from django.template.base import Node, Parser, Token
from django.urls import get_script_prefix, get_urlconf
from django.utils.translation import get_language

from sara.foundation.ui.components.registry import register

KEPT: Final = 100  # drawings of one part; there is one for each language and each value that it names


class OnceNode(Node):
    """What is between sees nothing of the page but the values that it names: nothing of a reader is kept."""

    def __init__(self, names: tuple[str, ...], nodelist: NodeList) -> None:
        self.names, self.nodelist = names, nodelist
        self.drawn: dict[tuple[object, ...], str] = {}

    def render(self, context: Context) -> str:
        values = {name: context.get(name) for name in self.names}
        key = (get_language(), get_script_prefix(), get_urlconf(), context.autoescape, *values.values())
        drawn = self.drawn.get(key)
        if drawn is None:
            if len(self.drawn) >= KEPT:
                self.drawn.clear()
            drawn = self.drawn[key] = self.nodelist.render(context.new(values))
        return drawn


@register.tag
def once(parser: Parser, token: Token) -> OnceNode:
    """`{% once [name …] %}…{% endonce %}`"""
    names = tuple(token.split_contents()[1:])
    if not all(name.isidentifier() for name in names):
        raise TemplateSyntaxError("once takes names of values, as they stand")
    nodelist = parser.parse(("endonce",))
    parser.delete_first_token()
    return OnceNode(names, nodelist)
