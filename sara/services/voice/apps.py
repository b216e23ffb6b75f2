from django.apps import AppConfig


class VoiceConfig(AppConfig):
    name = "sara.services.voice"
    label = "voice"
    default_auto_field = "django.db.models.BigAutoField"
    append_only = ("voice_message",)
