from importlib import import_module

from django.apps import AppConfig, apps
from django.utils.module_loading import module_has_submodule


class PrivacyConfig(AppConfig):
    name = "sara.foundation.privacy"
    label = "privacy"
    default_auto_field = "django.db.models.BigAutoField"
    append_only = ("privacy_reading",)
    read_only = ("privacy_historypurge",)

    def ready(self) -> None:
        """Let every app of the house say what it keeps of a person."""
        for config in apps.get_app_configs():
            foreign = not config.name.startswith("sara.") or config.name == self.name
            if not foreign and module_has_submodule(config.module, "personal"):
                import_module(f"{config.name}.personal")
