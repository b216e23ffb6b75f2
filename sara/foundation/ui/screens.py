"""How a screen is answered: whole, or only the part that htmx asked for."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers

from sara.foundation.ui.partials import render_part
from sara.foundation.ui.web import SaraRequest


def render_screen(
    request: SaraRequest,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    fragment: str = "",
    status: int = 200,
) -> HttpResponse:
    """Answer with the template, or with its part `fragment` when htmx wants one.

    The same address serves both, so caches are told that the answer depends on who asks.
    """
    values = dict(context or {})
    if fragment and asks_for_part(request):
        body = render_part(template, fragment, values, request)
    else:
        body = render_to_string(template, values, request)
    response = HttpResponse(body, status=status)
    patch_vary_headers(response, ["HX-Request", "HX-Request-Type"])
    return response


def asks_for_part(request: SaraRequest) -> bool:
    """Whether htmx will swap the answer into a page that stands already."""
    htmx = request.htmx
    whole = htmx.boosted or htmx.history_restore_request or htmx.request_type == "full"
    return bool(htmx) and not whole
