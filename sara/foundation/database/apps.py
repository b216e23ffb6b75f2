from django.apps import AppConfig


class DatabaseConfig(AppConfig):
    name = "sara.foundation.database"
    label = "database"
    default_auto_field = "django.db.models.BigAutoField"
