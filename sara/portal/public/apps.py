from django.apps import AppConfig


class PublicConfig(AppConfig):
    name = "sara.portal.public"
    label = "public"
    default_auto_field = "django.db.models.BigAutoField"
