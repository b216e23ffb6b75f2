from django.http import HttpResponse

from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only
from sara.portal.my import queries


@signed_in_only
@reads
def home(request: SaraRequest) -> HttpResponse:
    """What waits for me, and what I and my children take part in."""
    today = queries.my_today(actor=request.actor, now=request.now)
    return render_screen(request, "my/home.html", {"today": today})


@signed_in_only
@reads
def papers(request: SaraRequest) -> HttpResponse:
    """My receipts and certificates."""
    found = queries.my_papers(actor=request.actor, now=request.now)
    return render_screen(request, "my/papers.html", {"papers": found})


@signed_in_only
@reads
def messages(request: SaraRequest) -> HttpResponse:
    """What I said to houses."""
    said = queries.my_messages(actor=request.actor, now=request.now)
    return render_screen(request, "my/messages.html", {"said": said})


@signed_in_only
@reads
def readings(request: SaraRequest) -> HttpResponse:
    """Who opened my record, in which post, and why."""
    lines, page = queries.my_readings(request.GET, actor=request.actor, now=request.now)
    return render_screen(request, "my/readings.html", {"lines": lines, "page": page}, fragment="list")


@signed_in_only
@reads
def teaching(request: SaraRequest) -> HttpResponse:
    """The sessions I instruct, with the way to each roll."""
    sessions = queries.my_teaching(actor=request.actor, now=request.now)
    return render_screen(request, "my/teaching.html", {"sessions": sessions})
