from django.apps import AppConfig
from django.core.checks import Tags, register

from sara.foundation.guard.checks import settings_are_safe


class GuardConfig(AppConfig):
    name = "sara.foundation.guard"
    label = "guard"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        register(settings_are_safe, Tags.security)
