from django.apps import AppConfig


class PersianConfig(AppConfig):
    name = "sara.foundation.persian"
    label = "persian"
    default_auto_field = "django.db.models.BigAutoField"
