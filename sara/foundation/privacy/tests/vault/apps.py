from django.apps import AppConfig


class VaultConfig(AppConfig):
    """A table with a sealed column, for tests of the foundation only."""

    name = "sara.foundation.privacy.tests.vault"
    label = "vault"
    default_auto_field = "django.db.models.BigAutoField"
