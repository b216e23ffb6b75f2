from django.apps import AppConfig


class FreshnessConfig(AppConfig):
    name = "sara.foundation.freshness"
    label = "freshness"
    default_auto_field = "django.db.models.BigAutoField"
