"""Rendering a line of template, as a page would."""

from django.http import HttpRequest
from django.template import Context, Engine, RequestContext
from django.test import RequestFactory

from sara.foundation.actors import GUEST, Actor


def rendered(source: str, request: HttpRequest | None = None, **values: object) -> str:
    """What a line of template with our components gives."""
    template = Engine.get_default().from_string("{% load sara_ui %}" + source)
    context = RequestContext(request, values) if request else Context(values)
    return template.render(context)


def a_request(address: str = "/", actor: Actor = GUEST) -> HttpRequest:
    request = RequestFactory().get(address)
    request.actor = actor  # type: ignore[attr-defined]
    return request
