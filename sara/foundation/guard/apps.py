from django.apps import AppConfig
from django.core.checks import Tags, register

from sara.foundation.guard.checks import settings_are_safe
from sara.foundation.ui.navigation import open_ways


class GuardConfig(AppConfig):
    name = "sara.foundation.guard"
    label = "guard"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        register(settings_are_safe, Tags.security)
        open_ways(challenge="guard:challenge")
