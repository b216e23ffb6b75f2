from django.http import HttpResponse
from django.shortcuts import redirect

from sara.foundation.errors import Missing, Refusal
from sara.foundation.files import file_answer
from sara.foundation.ids import parse_code
from sara.foundation.ui import SaraRequest, reads, render_screen, writes
from sara.registers.places.api import visible_to
from sara.services.voice.commands import send_message
from sara.services.voice.queries import attached_file, message_by_code
from sara.services.voice.types import MessageKind
from sara.services.voice.web.forms import MessageForm, TrackForm


@writes
def write(request: SaraRequest, slug: str) -> HttpResponse:
    """Say something to a house."""
    house = visible_to(request.actor).filter(slug=slug).first()
    if house is None:
        raise Missing
    form = MessageForm(request.POST or None, request.FILES or None)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("voice:message", code=_sent(request, slug, form))
        except Refusal as no:
            refusal = no.words()
    context = {"form": form, "house": house, "refusal": refusal}
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "voice/write.html", context, status=status)


@reads
def track(request: SaraRequest) -> HttpResponse:
    """Find a message by its tracking code."""
    if "code" not in request.GET:
        return render_screen(request, "voice/track.html", {"form": TrackForm(), "missing": False})
    form = TrackForm(request.GET)
    if form.is_valid():
        try:
            code = parse_code(form.cleaned_data["code"])
            return redirect("voice:message", code=message_by_code(code).code)
        except (Missing, ValueError):
            context = {"form": form, "missing": True}
            return render_screen(request, "voice/track.html", context, status=404)
    return render_screen(request, "voice/track.html", {"form": form, "missing": False}, status=422)


@reads
def message(request: SaraRequest, code: str) -> HttpResponse:
    """What became of a message, for whoever has its code."""
    found = message_by_code(code)
    context = {"message": found}
    return render_screen(request, "voice/message.html", context)


@reads
def attachment(request: SaraRequest, code: str, file_code: str) -> HttpResponse:  # noqa: ARG001 the code is the key
    """A picture or a paper of a message, for whoever has the message's code."""
    return file_answer(attached_file(code, file_code))


@reads
def small_attachment(request: SaraRequest, code: str, file_code: str) -> HttpResponse:  # noqa: ARG001 the same
    """The picture as it stands beside the text."""
    return file_answer(attached_file(code, file_code), small=True)


def _sent(request: SaraRequest, slug: str, form: MessageForm) -> str:
    said = form.cleaned_data
    return send_message(
        house_slug=slug,
        kind=MessageKind(said["kind"]),
        text=said["text"],
        writer_name=said["writer_name"],
        writer_mobile=said["writer_mobile"] or "",
        files=said["attachments"],
        actor=request.actor,
        now=request.now,
    )
