"""Every command line of a real installation looks at the settings before it does anything."""

from collections.abc import Sequence

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error

from sara.foundation.guard.safe_settings import unsafe_settings


def settings_are_safe(
    *,
    app_configs: Sequence[AppConfig] | None,  # noqa: ARG001 Django's signature
    **_kwargs: object,
) -> list[CheckMessage]:
    """One error for each setting with which nobody may be served; none where people are invented."""
    if not settings.SARA_SERVES_PEOPLE:
        return []
    return [Error(reason, id="guard.E001") for reason in unsafe_settings(settings)]
