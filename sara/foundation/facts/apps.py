from importlib import import_module

from django.apps import AppConfig, apps
from django.utils.module_loading import module_has_submodule


class FactsConfig(AppConfig):
    name = "sara.foundation.facts"
    label = "facts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let every app of the house register what it hears."""
        for config in apps.get_app_configs():
            if config.name.startswith("sara.") and module_has_submodule(config.module, "handlers"):
                import_module(f"{config.name}.handlers")
