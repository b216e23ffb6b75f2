"""Every answer of every address carries what keeps a browser safe, whoever asks and whatever the answer."""

from collections.abc import Iterator
from typing import Any, Final

import pytest
from django.conf import settings
from django.http import HttpResponse

from tests.house.addresses import addresses
from tests.house.world import World

LOOKING: Final = ("guest", "resident", "manager", "headquarters")
ALWAYS: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
PERSONAL: Final = ("resident", "manager", "headquarters")
REACHES_OUT: Final = ("http:", "https:", "//", "*", "'unsafe-inline'", "'unsafe-eval'")

pytestmark = pytest.mark.django_db


def answers(world: World) -> Iterator[tuple[str, Any]]:
    """One answer of each address to each of those who look."""
    for role in LOOKING:
        client = world.client(role)
        for address in addresses():
            answer = client.get(world.examples.path(address))
            if not answer.streaming:
                yield f"{role} {address.route} {answer.status_code}", answer


def faults(where: str, answer: HttpResponse) -> Iterator[str]:
    for name, value in ALWAYS.items():
        if answer.headers.get(name) != value:
            yield f"{where}: {name} is {answer.headers.get(name)}"
    yield from _policy(where, answer)
    for name, cookie in answer.cookies.items():
        if not cookie["samesite"] or (name != settings.LANGUAGE_COOKIE_NAME and not cookie["httponly"]):
            yield f"{where}: the cookie {name} is open"
    if where.startswith(PERSONAL) and not {"private", "no-store"} & _caching(answer):
        yield f"{where}: may be kept by whoever carries it"
    if answer.headers.get("Access-Control-Allow-Origin"):
        yield f"{where}: lets other sites read"


def _caching(answer: HttpResponse) -> set[str]:
    told: str = answer.headers.get("Cache-Control", "")
    return {word.strip() for word in told.split(",")} if "public" not in told else set()


def _policy(where: str, answer: HttpResponse) -> Iterator[str]:
    policy = answer.headers.get("Content-Security-Policy", "")
    rules = dict(part.strip().partition(" ")[::2] for part in policy.split(";") if part.strip())
    if rules.get("default-src") == "'none'" and "sandbox" in rules:
        return  # a file of somebody's, which a browser opens as nothing but a picture or a paper
    if rules.get("default-src") != "'self'" or rules.get("object-src") != "'none'":
        yield f"{where}: the policy is {policy!r}"
    if rules.get("frame-ancestors") != "'none'" or rules.get("form-action") != "'self'":
        yield f"{where}: may be framed, or sends forms away"
    for name, sources in rules.items():
        if any(source in REACHES_OUT or source.startswith(REACHES_OUT[:3]) for source in sources.split()):
            yield f"{where}: {name} lets {sources} in"


def test_every_answer_has_its_headers_and_closed_cookies(world: World) -> None:
    all_of_them = list(answers(world))
    wrong = [fault for where, answer in all_of_them for fault in faults(where, answer)]
    assert wrong == [], "\n" + "\n".join(wrong)
    assert len(all_of_them) > 300


def test_a_host_that_is_not_ours_is_refused_everywhere(world: World) -> None:
    client = world.client("guest")
    for host in ("evil.example", "testserver.evil.example", "testserver:80@evil.example"):
        answer = client.get("/", headers={"Host": host})
        assert answer.status_code == 400
        assert "evil.example" not in answer.content.decode()


def test_an_answer_that_lacks_something_is_found_out() -> None:
    bare = HttpResponse()
    bare.set_cookie("session", "1")
    bare.headers["Content-Security-Policy"] = "default-src 'self'; script-src 'self' 'unsafe-inline' https:"
    found = "\n".join(faults("manager /", bare))
    for told in ("nosniff", "X-Frame-Options", "cookie session is open", "script-src lets", "may be framed"):
        assert told in found or told == "nosniff"
    assert "X-Content-Type-Options is None" in found
