"""Named parts of a template, which can be answered alone.

The syntax is that of Django 6.0 (`partialdef`, `partial`), so that this module can go when we do.
"""

from typing import Any

from django.template import Context, Engine, NodeList, RequestContext, Template, TemplateSyntaxError
from django.template.base import Node, Parser, Token

from sara.foundation.ui.components.registry import register
from sara.foundation.ui.web import SaraRequest

_KNOWN = "sara.partials"


class PartialDefNode(Node):
    """A part where it is defined; shows itself there only if it is `inline`."""

    def __init__(self, name: str, nodelist: NodeList, *, inline: bool) -> None:
        self.name = name
        self.nodelist = nodelist
        self.inline = inline

    def render(self, context: Context) -> str:
        return self.nodelist.render(context) if self.inline else ""


class PartialNode(Node):
    """A part shown again elsewhere in the same template."""

    def __init__(self, name: str, known: dict[str, PartialDefNode]) -> None:
        self.name = name
        self.known = known

    def render(self, context: Context) -> str:
        if self.name not in self.known:
            raise TemplateSyntaxError(f"no part called {self.name!r} in this template")
        return self.known[self.name].nodelist.render(context)


@register.tag
def partialdef(parser: Parser, token: Token) -> PartialDefNode:
    """`{% partialdef name [inline] %}…{% endpartialdef %}`"""
    match token.split_contents()[1:]:
        case [name]:
            inline = False
        case [name, "inline"]:
            inline = True
        case _:
            raise TemplateSyntaxError("partialdef takes a name and perhaps the word inline")
    nodelist = parser.parse(("endpartialdef",))
    parser.delete_first_token()
    known: dict[str, PartialDefNode] = parser.extra_data.setdefault(_KNOWN, {})
    if name in known:
        raise TemplateSyntaxError(f"the part {name!r} is defined twice")
    known[name] = PartialDefNode(name, nodelist, inline=inline)
    return known[name]


@register.tag
def partial(parser: Parser, token: Token) -> PartialNode:
    """`{% partial name %}`"""
    match token.split_contents()[1:]:
        case [name]:
            return PartialNode(name, parser.extra_data.setdefault(_KNOWN, {}))
    raise TemplateSyntaxError("partial takes one name")


def render_part(template_name: str, name: str, context: dict[str, Any], request: SaraRequest) -> str:
    """One named part of a template, rendered as it would be within the page."""
    template = Engine.get_default().get_template(template_name)
    bound = RequestContext(request, context)
    with bound.render_context.push_state(template), bound.bind_template(template):
        return _part(template, name).nodelist.render(bound)


def _part(template: Template, name: str) -> PartialDefNode:
    known: dict[str, PartialDefNode] = template.extra_data.get(_KNOWN, {})
    if name not in known:
        raise TemplateSyntaxError(f"{template.name} has no part called {name!r}")
    return known[name]
