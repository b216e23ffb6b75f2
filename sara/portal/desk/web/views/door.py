"""The door of the desk: who may come in, and what every page of a house says of where one stands."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from sara.foundation.errors import Missing
from sara.foundation.ids import parse_code
from sara.foundation.persian import Unreadable
from sara.foundation.ui import SaraRequest
from sara.portal.desk.queries import DeskHouse, desk_house
from sara.registers.people.api import survivor_code

P = ParamSpec("P")
View = Callable[Concatenate[SaraRequest, P], HttpResponseBase]


def staff(view: View[P]) -> View[P]:
    """A guest is led to sign in; what there is for whom, he is not told."""

    @wraps(view)
    def run(request: SaraRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if request.actor.is_guest:
            return redirect_to_login(request.get_full_path())
        try:
            return view(request, *args, **kwargs)
        except Missing:
            on = _where_the_merged_lead(request, kwargs)
            if on is None:
                raise
            return on

    return run


def _where_the_merged_lead(request: SaraRequest, asked: Mapping[str, Any]) -> HttpResponseBase | None:
    """The same page of the person into whom the one of this code was merged, if there is one."""
    match = request.resolver_match
    if request.method != "GET" or match is None or "/people/" not in request.path or "code" not in asked:
        return None
    there = survivor_code(asked["code"], actor=request.actor, now=request.now)
    return redirect(match.view_name, **{**asked, "code": there}) if there else None


def entered(request: SaraRequest, slug: str) -> DeskHouse:
    """The house at whose desk the reader stands, or Missing."""
    return desk_house(slug, actor=request.actor)


def refuse_unless(right: bool) -> None:  # noqa: FBT001 the only argument, and the question itself
    """What one may not see is not there."""
    if not right:
        raise Missing


def place(here: DeskHouse, at: str = "", **context: Any) -> dict[str, Any]:
    """The context of a page of this house. `at` names the entry of the menu it belongs to."""
    return {"here": here, "rights": here.rights, "standing": here.standing, "nav_at": at, **context}


def code_in(text: str) -> str:
    """The code that somebody gave in an address or a form, or ""."""
    try:
        return parse_code(text)
    except Unreadable:
        return ""


def is_post(request: HttpRequest) -> bool:
    return request.method == "POST"
