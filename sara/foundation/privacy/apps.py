from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    name = "sara.foundation.privacy"
    label = "privacy"
    default_auto_field = "django.db.models.BigAutoField"
    append_only = ("privacy_reading",)
