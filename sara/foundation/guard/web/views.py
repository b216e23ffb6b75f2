from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from sara.foundation import clock
from sara.foundation.guard.challenge import new_challenge


@never_cache
@require_safe
def challenge(request: HttpRequest) -> JsonResponse:  # noqa: ARG001 Django's signature
    """A challenge for the browser of a guest; asks the database nothing."""
    return JsonResponse(new_challenge(now=clock.now()))
