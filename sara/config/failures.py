"""What a reader sees when something is refused, missing or broken."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sara.config.unsent import over_the_page, unsent
from sara.foundation.errors import Missing, NotAllowed, Refusal

TEMPLATE = "ui/error.html"


def failure(request: HttpRequest, status: int, words: str | Promise) -> HttpResponse:
    """A page that says why, with its status; whole also where htmx asked for a part of one."""
    answer = render(request, TEMPLATE, _context(request, status, words), status=status)
    return over_the_page(request, answer)


def _context(request: HttpRequest, status: int, words: str | Promise) -> dict[str, object]:
    """With the number by which the request is found in the log and in history."""
    return {"status": status, "words": words, "number": getattr(request, "number", "")[:8]}


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The page of a refusal that no view answered itself."""
    return failure(request, refusal.status, refusal.words())


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 Django's signature
    return failure(request, 400, _("این درخواست خوانده نشد. لطفاً دوباره از صفحهٔ پیش شروع کنید."))


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 Django's signature
    return failure(request, 403, NotAllowed.message)


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 Django's signature
    return failure(request, 404, Missing.message)


def broken(request: HttpRequest) -> HttpResponse:
    """Something is wrong with us; the page asks nothing of the database."""
    words = _("خطایی در سامانه رخ داد و ثبت شد. لطفاً کمی بعد دوباره تلاش کنید.")
    answer = HttpResponse(render_to_string(TEMPLATE, _context(request, 500, words)), status=500)
    return over_the_page(request, answer)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 not the reader's business
    """The form with what was typed in it, where our own page sent it; else words."""
    words = _("این فرم کهنه شده است. صفحه را تازه کنید و دوباره بفرستید.")
    return unsent(request) or failure(request, 403, words)
